import { ioModule } from "../io/module.ts";
import type { TypeScriptPart } from "../library_module.ts";

const part: TypeScriptPart = { base: ioModule };
export default part;
