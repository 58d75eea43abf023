import type { PyType } from "../../objects/type.ts";
import { fn } from "../../native/define.ts";
import { None, type Value } from "../../objects/object.ts";
import { registerMapping } from "../collections/abc_module.ts";
import type { TypeScriptPart } from "../library_module.ts";

const part: TypeScriptPart = {
  natives: () => ({
    _register_mapping: fn("(cls)", "Registers a class as a mapping.", (cls: PyType): Value => {
      registerMapping(cls);
      return None;
    }),
  }),
};
export default part;
