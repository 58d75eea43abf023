/** `typing.List` and its kin: names that stand for a class and count its parameters. */

import { newTypeError } from "../../objects/exception.ts";
import { PyList } from "../../objects/list.ts";
import { Ellipsis, None, type Value } from "../../objects/object.ts";
import { boolType } from "../../objects/numbers.ts";
import { noneType } from "../../objects/singletons.ts";
import { newTuple, PyTuple } from "../../objects/tuple.ts";
import { newBuiltinType, objectType, PyType, typeOf } from "../../objects/type.ts";
import { findAttribute, genericGet } from "../../protocols/attribute.ts";
import { call } from "../../protocols/call.ts";
import { isSubclass } from "../../protocols/instance.ts";
import { or } from "../../protocols/number.ts";
import { repr } from "../../protocols/text.ts";
import { defineType, getter, method, slot } from "../../native/define.ts";
import { keywordNames } from "../../types/shared.ts";
import { once } from "../../kernel/once.ts";
import {
  genericForms,
  isParameterExpression,
  itemsOf,
  newAlias,
  PyAlias,
  PyCallableAlias,
  PySpecialAlias,
  typeCheck,
  typeRepr,
  unionSlots,
} from "./forms.ts";

const specialAliasType = once(() => {
  const alias = newBuiltinType("_SpecialGenericAlias", objectType, PySpecialAlias, {
    module: "typing",
  });
  defineType(alias, {
    attributes: {
      __repr__: slot(
        "(self, /)",
        "Return repr(self).",
        (self: PySpecialAlias) => `typing.${self.name}`,
      ),
      __call__: method(
        "(self, /, *args, **kwargs)",
        "Make an instance of the class.",
        (self: PySpecialAlias, args: Value[], kwargs: Map<string, Value>) => {
          if (!self.inst) {
            throw newTypeError(
              `Type ${self.name} cannot be instantiated; use ${self.origin.name}() instead`,
            );
          }
          return call(self.origin, [...args, ...kwargs.values()], keywordNames(kwargs));
        },
      ),
      __reduce__: method("(self)", "For copies.", (self: PySpecialAlias) => self.name),
      __getitem__: slot("(self, params)", "Return self[params].", subscriptSpecial),
      __mro_entries__: method(
        "(self, bases)",
        "The bases that it stands for.",
        (self: PySpecialAlias, bases: Value) => {
          if (!(bases instanceof PyTuple)) throw newTypeError("bases must be a tuple");
          const Generic = [...genericForms].find((each) => (each as PyType).name === "Generic")!;
          const result: Value[] = bases.items.includes(self.origin) ? [] : [self.origin];
          const later = bases.items.slice(bases.items.indexOf(self) + 1);
          if (
            !later.some((each) =>
              each instanceof PyAlias || each instanceof PySpecialAlias ||
              (each instanceof PyType && isSubclass(each, Generic))
            )
          ) result.push(Generic);
          return newTuple(result);
        },
      ),
      __instancecheck__: method(
        "(self, obj)",
        "Instance check.",
        (self: PySpecialAlias, value: Value) => isSubclass(typeOf(value), self.origin),
      ),
      __subclasscheck__: method(
        "(self, cls)",
        "Subclass check.",
        (self: PySpecialAlias, cls: Value) => {
          if (cls instanceof PySpecialAlias) return isSubclass(cls.origin, self.origin);
          return isSubclass(cls, self.origin);
        },
      ),
      ...unionSlots,
      __origin__: getter("the class", (self: PySpecialAlias) => self.origin),
      __name__: getter("the name", (self: PySpecialAlias) => self.name),
      __qualname__: getter("the name", (self: PySpecialAlias) => self.name),
      _name: getter("the name", (self: PySpecialAlias) => self.name),
      _nparams: getter("how many parameters", (self: PySpecialAlias) => self.count),
      __module__: getter("the module", () => "typing"),
      __doc__: getter(
        "the documentation",
        (self: PySpecialAlias) => `A generic version of ${typeRepr(self.origin)}.`,
      ),
    },
  });
  PySpecialAlias.prototype.getattro = function (this: PySpecialAlias, name: string) {
    const own = genericGet(this, name);
    return own !== undefined || /^__.*__$/.test(name) ? own : findAttribute(this.origin, name);
  };
  return alias;
});

function subscriptSpecial(self: PySpecialAlias, item: Value): Value {
  if (self.kind === "callable") return callableAlias(self, item);
  const given = itemsOf(item);
  if (self.kind === "tuple") {
    const name = self.name;
    if (given.length >= 2 && given.at(-1) === Ellipsis) {
      const kept = given.slice(0, -1).map((each) =>
        typeCheck(each, "Tuple[t, ...]: t must be a type.")
      );
      return newAlias(self.origin, [...kept, Ellipsis], name, PyAlias, false);
    }
    const args = given.map((each) => typeCheck(each, "Tuple[t0, t1, ...]: each t must be a type."));
    return newAlias(self.origin, args, name, PyAlias, false);
  }
  const args = given.map((each) => typeCheck(each, "Parameters to generic types must be types."));
  const optional = /^(Async)?Generator$/.test(self.name) ? 1 : 0;
  const isContextManager = /^(Async)?ContextManager$/.test(self.name);
  const defaulted = self.name === "Generator" ? 2 : isContextManager ? 1 : optional;
  if (args.length > self.count || args.length < self.count - defaulted) {
    const many = args.length > self.count ? "many" : "few";
    const expected = args.length < self.count && defaulted > 0
      ? `at least ${self.count - defaulted}`
      : `${self.count}`;
    throw newTypeError(
      `Too ${many} arguments for ${repr(self)}; actual ${args.length}, expected ${expected}`,
    );
  }
  if (isContextManager && args.length === 1) args.push(or(boolType, None));
  while (args.length < self.count) args.push(noneType);
  return newAlias(self.origin, args, self.name, PyAlias, self.inst);
}

function callableAlias(self: PySpecialAlias, item: Value): Value {
  if (!(item instanceof PyTuple) || item.items.length !== 2) {
    throw newTypeError("Callable must be used as Callable[[arg, ...], result].");
  }
  const [parameters, result] = item.items as [Value, Value];
  const returns = typeCheck(result, "Callable[args, result]: result must be a type.");
  let args: Value[];
  if (parameters instanceof PyList) {
    args = parameters.items.map((each) =>
      each === Ellipsis
        ? each
        : typeCheck(each, "Callable[[arg, ...], result]: each arg must be a type.")
    );
  } else if (parameters instanceof PyTuple) args = [...parameters.items];
  else if (isParameterExpression(parameters)) args = [parameters];
  else {
    throw newTypeError(
      `Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got ${repr(parameters)}`,
    );
  }
  return newAlias(self.origin, [...args, returns], self.name, PyCallableAlias, false);
}

/** `typing.List` and its kin. */
export function newSpecialAlias(
  origin: PyType,
  count: number,
  name: string,
  kind: PySpecialAlias["kind"] = "plain",
  inst = true,
): PySpecialAlias {
  specialAliasType();
  return new PySpecialAlias(origin, count, name, kind, inst);
}
