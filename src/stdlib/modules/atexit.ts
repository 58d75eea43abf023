import { atExitFunction } from "../thread_functions.ts";
import type { TypeScriptPart } from "../library_module.ts";

const part: TypeScriptPart = { natives: () => ({ _at_exit: atExitFunction }) };
export default part;
