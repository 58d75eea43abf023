import { sourceLineFunction } from "../source_functions.ts";
import { placeFunction, placesFunction } from "../stack_functions.ts";
import type { TypeScriptPart } from "../library_module.ts";

const part: TypeScriptPart = {
  natives: () => ({
    _place: placeFunction,
    _places: placesFunction,
    _source_line: sourceLineFunction,
  }),
};
export default part;
