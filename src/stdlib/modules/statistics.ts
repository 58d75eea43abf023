import type { PyType } from "../../objects/type.ts";
import type { PyFunction } from "../../objects/function.ts";
import { fn } from "../../native/define.ts";
import { None, type Value } from "../../objects/object.ts";
import { setTypeAttribute } from "../../protocols/class.ts";
import { writtenInPython } from "../native_class.ts";
import { statisticsModule } from "../statistics/module.ts";
import type { TypeScriptPart } from "../library_module.ts";

/** `_add_method(cls, function)`: a method in Python for a class in TypeScript. */
const addMethod = fn(
  "(cls, function)",
  "Adds a method to a class.",
  (cls: PyType, added: PyFunction): Value => {
    setTypeAttribute(cls, added.name, added);
    return None;
  },
);

const part: TypeScriptPart = {
  natives: () => ({ _add_method: addMethod }),
  base: () => writtenInPython(statisticsModule()),
};
export default part;
