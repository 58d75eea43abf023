/** `types.SimpleNamespace`. */

import { dictItems, PyDict } from "../../objects/dict.ts";
import { newTypeError } from "../../objects/exception.ts";
import { instanceDict, setOwnAttribute } from "../../objects/instance_dict.ts";
import { None, NotImplemented, PyObject, type Value } from "../../objects/object.ts";
import { strValue } from "../../objects/str.ts";
import { newTuple } from "../../objects/tuple.ts";
import { newBuiltinType, objectType, type PyType } from "../../objects/type.ts";
import { call } from "../../protocols/call.ts";
import { same } from "../../protocols/compare.ts";
import { repr, reprGuard } from "../../protocols/text.ts";
import { updateDict } from "../../types/dict.ts";
import { newDict } from "../../objects/dict.ts";
import { constructor, defineType, method, slot } from "../../native/define.ts";
import { comparisons } from "../../types/shared.ts";
import { dictGetter } from "../../types/function.ts";
import { once } from "../../kernel/once.ts";

class PyNamespace extends PyObject {}

function init(self: PyNamespace, args: Value[], named: Map<string, Value>): Value {
  if (args.length > 1) {
    throw newTypeError(
      `${self.type.name} expected at most 1 argument, got ${args.length}`,
    );
  }
  if (args.length === 1) {
    let given = args[0]!;
    if (!(given instanceof PyDict)) {
      const dict = newDict();
      updateDict(dict, given);
      given = dict;
    }
    for (const [key, value] of dictItems(given as PyDict)) {
      const name = strValue(key);
      if (name === undefined) throw newTypeError("keywords must be strings");
      setOwnAttribute(self, name, value);
    }
  }
  for (const [name, value] of named) setOwnAttribute(self, name, value);
  return None;
}

/** `types.SimpleNamespace` */
export const namespaceType: () => PyType = once((): PyType => {
  const type = newBuiltinType("SimpleNamespace", objectType, PyNamespace, {
    module: "types",
    hasDict: true,
  });
  return defineType(type, {
    doc: "A simple attribute-based namespace.",
    attributes: {
      __new__: constructor(
        "(cls, /, *args, **kwargs)",
        "Create a namespace.",
        (cls: PyType) => new cls.Instance(),
      ),
      __init__: slot("(self, /, *args, **kwargs)", "Initialize self.", init),
      __dict__: dictGetter,
      __repr__: slot("(self, /)", "Return repr(self).", (self: PyObject) => {
        const name = self.type === type ? "namespace" : self.type.name;
        return reprGuard(self, `${name}(...)`, () => {
          const fields = dictItems(instanceDict(self)).map(([key, value]) =>
            `${String(key)}=${repr(value)}`
          );
          return `${name}(${fields.join(", ")})`;
        });
      }),
      __hash__: None,
      ...comparisons((self: PyObject, other, op) => {
        if (!(other instanceof PyNamespace) || (op !== "eq" && op !== "ne")) return NotImplemented;
        return same(instanceDict(self), instanceDict(other)) === (op === "eq");
      }),
      __reduce__: method(
        "(self, /)",
        "For pickling.",
        (self: PyObject) => newTuple([self.type, newTuple([]), instanceDict(self)]),
      ),
      __replace__: method(
        "(self, /, **changes)",
        "Return a copy of the namespace with new values for the specified attributes.",
        (self: PyObject, changes: Map<string, Value>) => {
          const copy = call(self.type, []) as PyObject;
          for (const [key, value] of dictItems(instanceDict(self))) {
            setOwnAttribute(copy, strValue(key)!, value);
          }
          for (const [name, value] of changes) setOwnAttribute(copy, name, value);
          return copy;
        },
      ),
    },
  });
});
