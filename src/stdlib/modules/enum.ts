import { enumFunctions, enumModule } from "../enum/module.ts";
import type { TypeScriptPart } from "../library_module.ts";

const part: TypeScriptPart = { natives: () => enumFunctions, base: enumModule };
export default part;
