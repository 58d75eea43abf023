import { hostCallFunctions } from "../host_calls.ts";
import type { TypeScriptPart } from "../library_module.ts";

const part: TypeScriptPart = { natives: hostCallFunctions };
export default part;
