import { lazyFunction } from "../lazy_function.ts";
import { blockFunction, sourceLineFunction, sourceLinesFunction } from "../source_functions.ts";
import { frameFunction, placesFunction } from "../stack_functions.ts";
import type { TypeScriptPart } from "../library_module.ts";

const part: TypeScriptPart = {
  natives: (module) => ({
    ...lazyFunction(module),
    _frame: frameFunction,
    _places: placesFunction,
    _source_line: sourceLineFunction,
    _source_lines: sourceLinesFunction,
    _block: blockFunction,
  }),
};
export default part;
