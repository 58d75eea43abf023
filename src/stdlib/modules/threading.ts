import { threadFunctions } from "../thread_functions.ts";
import type { TypeScriptPart } from "../library_module.ts";

const part: TypeScriptPart = { natives: threadFunctions };
export default part;
