/** `types.UnionType`: `int | str`. */

import { newTypeError } from "../objects/exception.ts";
import { PyGenericAlias, PyUnion, unionType } from "../objects/generic_alias.ts";
import { type Int, NotImplemented, type Value } from "../objects/object.ts";
import { newFrozenSet, type PyFrozenSet } from "../objects/set.ts";
import { newTuple } from "../objects/tuple.ts";
import { PyType } from "../objects/type.ts";
import { same } from "../protocols/compare.ts";
import { hash } from "../protocols/hash.ts";
import { isInstance, isSubclass } from "../protocols/instance.ts";
import { setAdd } from "../protocols/set_table.ts";
import { defineType, getter, member, method, slot } from "../native/define.ts";
import { or } from "../protocols/number.ts";
import { comparisons } from "./shared.ts";
import { newUnion, parametersOf, substitute, typeText } from "./generic_alias.ts";

function refuseGeneric(member: Value, caller: string): void {
  if (!(member instanceof PyGenericAlias)) return;
  throw newTypeError(`${caller}() argument 2 cannot be a parameterized generic`);
}

function asSet(self: PyUnion): PyFrozenSet {
  const set = newFrozenSet();
  for (const each of self.args) setAdd(set, each);
  return set;
}

defineType(unionType, {
  doc: "Represent a union of types, as made by X | Y.",
  attributes: () => ({
    __repr__: slot(
      "(self, /)",
      "Return repr(self).",
      (self: PyUnion) => self.args.map(typeText).join(" | "),
    ),
    __hash__: slot("(self, /)", "Return hash(self).", (self: PyUnion): Int => hash(asSet(self))),
    ...comparisons((self: PyUnion, other, op) => {
      if (!(other instanceof PyUnion) || (op !== "eq" && op !== "ne")) return NotImplemented;
      return same(asSet(self), asSet(other)) === (op === "eq");
    }),
    __or__: slot(
      "(self, value, /)",
      "Return self|value.",
      (self: Value, other: Value) => newUnion(self, other) ?? NotImplemented,
    ),
    __ror__: slot(
      "(self, value, /)",
      "Return value|self.",
      (self: Value, other: Value) => newUnion(other, self) ?? NotImplemented,
    ),
    __getitem__: slot("(self, key, /)", "Return self[key].", (self: PyUnion, item: Value) => {
      const made = substitute(self.args, item, self);
      return made.reduce((a, b) => or(a, b));
    }),
    __instancecheck__: method("(self, object, /)", "", (self: PyUnion, value: Value) => {
      return self.args.some((each) => {
        refuseGeneric(each, "isinstance");
        return isInstance(value, each);
      });
    }),
    __subclasscheck__: method("(self, object, /)", "", (self: PyUnion, value: Value) => {
      if (!(value instanceof PyType)) throw newTypeError("issubclass() arg 1 must be a class");
      return self.args.some((each) => {
        refuseGeneric(each, "issubclass");
        return isSubclass(value, each);
      });
    }),
    __args__: member("the types of the union", (self: PyUnion) => newTuple([...self.args])),
    __parameters__: getter(
      "Type variables in the types.UnionType.",
      (self: PyUnion) => newTuple(parametersOf(self.args)),
    ),
  }),
});
