import { structFunctions } from "../struct_functions.ts";
import type { TypeScriptPart } from "../library_module.ts";

const part: TypeScriptPart = { natives: structFunctions };
export default part;
