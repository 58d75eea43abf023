import { notePlaceFunction, placeFunction, placesFunction } from "../stack_functions.ts";
import type { TypeScriptPart } from "../library_module.ts";

const part: TypeScriptPart = {
  natives: () => ({
    _note_place: notePlaceFunction,
    _place: placeFunction,
    _places: placesFunction,
  }),
};
export default part;
