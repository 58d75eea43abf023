import { sourceLineFunction } from "../source_functions.ts";
import { tracebackFunctions } from "../traceback_functions.ts";
import type { TypeScriptPart } from "../library_module.ts";

const part: TypeScriptPart = {
  natives: () => ({
    ...tracebackFunctions(),
    _source_line: sourceLineFunction,
  }),
};
export default part;
