import { lazyFunction } from "../lazy_function.ts";
import type { TypeScriptPart } from "../library_module.ts";

const part: TypeScriptPart = { natives: lazyFunction };
export default part;
