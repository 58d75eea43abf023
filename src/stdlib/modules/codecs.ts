import { codecFunctions } from "../codec_functions.ts";
import type { TypeScriptPart } from "../library_module.ts";

const part: TypeScriptPart = { natives: codecFunctions };
export default part;
