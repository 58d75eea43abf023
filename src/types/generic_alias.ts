/** `types.GenericAlias`: a class with arguments, `list[int]`. */

import { exceptionType, isException, newTypeError } from "../objects/exception.ts";
import {
  aliasLike,
  genericAliasType,
  initGenericAlias,
  newGenericAlias,
  PyGenericAlias,
  PyUnion,
} from "../objects/generic_alias.ts";
import { newIteratorType, PyIterator } from "../objects/iterator.ts";
import { newList, PyList } from "../objects/list.ts";
import {
  Ellipsis,
  type Int,
  None,
  NotImplemented,
  type PyObject,
  type Value,
} from "../objects/object.ts";
import { noneType } from "../objects/singletons.ts";
import { newTuple, PyTuple, tupleType } from "../objects/tuple.ts";
import { PyType } from "../objects/type.ts";
import {
  findAttribute,
  genericGet,
  missingAttribute,
  setAttribute,
} from "../protocols/attribute.ts";
import { call } from "../protocols/call.ts";
import { same } from "../protocols/compare.ts";
import { hash } from "../protocols/hash.ts";
import { getItem } from "../protocols/subscript.ts";
import { or } from "../protocols/number.ts";
import { repr } from "../protocols/text.ts";
import { constructor, defineType, getter, member, method, slot } from "../native/define.ts";
import { callWith, comparisons, defineIterator } from "./shared.ts";
import { asName, defaultDir } from "./object.ts";

const attributeError = exceptionType("AttributeError");
const typeError = exceptionType("TypeError");

/** A type as aliases and unions show it. */
export function typeText(value: Value): string {
  if (value === Ellipsis) return "...";
  if (value === noneType) return "None";
  if (value instanceof PyType) {
    const module = value.heap ? value.namespace.get("__module__") : value.module;
    return module === "builtins" ? value.qualname : `${String(module)}.${value.qualname}`;
  }
  if (value instanceof PyList) return `[${value.items.map(typeText).join(", ")}]`;
  return repr(value);
}

/** Whether a value may be a part of a union. */
function isTypeLike(value: Value): boolean {
  return value === None || value instanceof PyType || value instanceof PyGenericAlias ||
    value instanceof PyUnion ||
    (typeof value === "object" && value.type.module === "typing");
}

/** `a | b`; undefined where one of them is no type. */
export function newUnion(a: Value, b: Value): Value | undefined {
  if (!isTypeLike(a) || !isTypeLike(b)) return undefined;
  const args: Value[] = [];
  for (const each of [a, b]) {
    const parts = each instanceof PyUnion ? each.args : [each === None ? noneType : each];
    for (const part of parts) if (!args.some((known) => same(known, part))) args.push(part);
  }
  return args.length === 1 ? args[0]! : new PyUnion(args);
}

/** Whether it is a type variable of the `typing` module. */
function isTypeVariable(value: Value): boolean {
  return typeof value === "object" && !(value instanceof PyType) &&
    (value as PyObject).t$__typing_subst__ !== undefined;
}

/** The type variables in some arguments, each once. */
export function parametersOf(args: readonly Value[]): Value[] {
  const found: Value[] = [];
  const add = (value: Value) => {
    if (!found.includes(value)) found.push(value);
  };
  for (const arg of args) {
    if (arg instanceof PyType) continue;
    if (isTypeVariable(arg)) add(arg);
    else if (arg instanceof PyGenericAlias || arg instanceof PyUnion) {
      const inner = arg instanceof PyUnion ? arg.args : arg.args.items;
      parametersOf(inner).forEach(add);
    } else if (arg instanceof PyList || arg instanceof PyTuple) {
      parametersOf(arg.items).forEach(add);
    } else {
      const inner = findAttribute(arg, "__parameters__");
      if (inner instanceof PyTuple) inner.items.forEach(add);
    }
  }
  return found;
}

/** The arguments with the type variables in them replaced by what `item` gives. */
export function substitute(args: readonly Value[], item: Value, self: Value): Value[] {
  const parameters = parametersOf(args);
  if (parameters.length === 0) throw newTypeError(`${repr(self)} is not a generic class`);
  const given = item instanceof PyTuple ? item.items : [item];
  if (given.length !== parameters.length) {
    const many = given.length > parameters.length ? "many" : "few";
    throw newTypeError(
      `Too ${many} arguments for ${
        repr(self)
      }; actual ${given.length}, expected ${parameters.length}`,
    );
  }
  const replace = (arg: Value): Value => {
    if (arg instanceof PyType) return arg;
    const index = parameters.indexOf(arg);
    if (index >= 0) return call(findAttribute(arg, "__typing_subst__")!, [given[index]!]);
    if (arg instanceof PyUnion) return arg.args.map(replace).reduce((a, b) => or(a, b));
    if (arg instanceof PyGenericAlias) {
      return aliasLike(arg, arg.args.items.map(replace));
    }
    if (arg instanceof PyList) return newList(arg.items.map(replace));
    const inner = findAttribute(arg, "__parameters__");
    return inner instanceof PyTuple && inner.items.length > 0
      ? getItem(arg, newTuple(inner.items.map(replace)))
      : arg;
  };
  return args.map(replace);
}

/** Attributes that an alias has itself; all others are those of the class. */
const own = new Set([
  "__class__",
  "__origin__",
  "__args__",
  "__unpacked__",
  "__parameters__",
  "__typing_unpacked_tuple_args__",
  "__mro_entries__",
  "__reduce_ex__",
  "__reduce__",
  "__copy__",
  "__deepcopy__",
]);

PyGenericAlias.prototype.irregular = true;
PyGenericAlias.prototype.getattro = function (this: PyGenericAlias, name): Value | undefined {
  if (!own.has(name) && !(name.startsWith("__") && name.endsWith("__") && blocked.has(name))) {
    return findAttribute(this.origin, name);
  }
  return genericGet(this, name);
};
const blocked = new Set(["__bases__", "__class_getitem__"]);

/** `*tuple[int]`: gives the unpacked alias, once. */
class GenericAliasIterator extends PyIterator {
  constructor(public alias: PyGenericAlias | undefined) {
    super();
  }
  next(): Value | undefined {
    const { alias } = this;
    this.alias = undefined;
    return alias && newGenericAlias(alias.origin, alias.args, true);
  }
}
defineIterator(
  newIteratorType("generic_alias_iterator", GenericAliasIterator, { module: "types" }),
);

function equal(a: PyGenericAlias, b: PyGenericAlias): boolean {
  return a.starred === b.starred && same(a.origin, b.origin) && same(a.args, b.args);
}

function check(name: string) {
  return () => {
    throw newTypeError(`${name}() argument 2 cannot be a parameterized generic`);
  };
}

defineType(genericAliasType, {
  doc: "Represent a PEP 585 generic type\n\nE.g. for t = list[int], t.__origin__ is list and " +
    "t.__args__ is (int,).",
  attributes: () => ({
    __new__: constructor(
      "(cls, origin, args, /)",
      "Create an alias.",
      (cls: PyType, origin: Value, args: Value) =>
        initGenericAlias(new cls.Instance() as PyGenericAlias, origin, args),
    ),
    __repr__: slot("(self, /)", "Return repr(self).", (self: PyGenericAlias) => {
      const args = self.args.items.map(typeText).join(", ");
      return `${self.starred ? "*" : ""}${typeText(self.origin)}[${args === "" ? "()" : args}]`;
    }),
    __hash__: slot(
      "(self, /)",
      "Return hash(self).",
      (self: PyGenericAlias): Int => hash(newTuple([self.origin, self.args])),
    ),
    __call__: slot(
      "(self, /, *args, **kwargs)",
      "Call self as a function.",
      (self: PyGenericAlias, args: Value[], kwargs: Map<string, Value>) => {
        const made = callWith(self.origin, args, kwargs);
        if (typeof made === "object" && made.type.hasDict) {
          // As in CPython, a class that refuses the attribute does without.
          try {
            setAttribute(made, "__orig_class__", self);
          } catch (error) {
            if (!isException(error, attributeError) && !isException(error, typeError)) throw error;
          }
        }
        return made;
      },
    ),
    ...comparisons((self: PyGenericAlias, other, op) => {
      if (!(other instanceof PyGenericAlias) || (op !== "eq" && op !== "ne")) return NotImplemented;
      return equal(self, other) === (op === "eq");
    }),
    __getattribute__: slot(
      "(self, name, /)",
      "Return getattr(self, name).",
      (self: PyGenericAlias, name: Value) => {
        const key = asName(name);
        const value = self.getattro(key);
        if (value === undefined) throw missingAttribute(self, key);
        return value;
      },
    ),
    __iter__: slot(
      "(self, /)",
      "Implement iter(self).",
      (self: PyGenericAlias) => new GenericAliasIterator(self),
    ),
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
    __getitem__: slot(
      "(self, key, /)",
      "Return self[key].",
      (self: PyGenericAlias, item: Value) =>
        aliasLike(self, substitute(self.args.items, item, self)),
    ),
    __mro_entries__: method(
      "(self, object, /)",
      "What stands for the alias among the bases of a class.",
      (self: PyGenericAlias) => newTuple([self.origin]),
    ),
    __instancecheck__: method("(self, object, /)", "", check("isinstance")),
    __subclasscheck__: method("(self, object, /)", "", check("issubclass")),
    __reduce__: method(
      "(self, /)",
      "Return state information for pickling.",
      (self: PyGenericAlias) => newTuple([genericAliasType, newTuple([self.origin, self.args])]),
    ),
    __dir__: method(
      "(self, /)",
      "The attributes of the class and of the alias.",
      (self: PyGenericAlias) => newList([...new Set([...defaultDir(self.origin), ...own])]),
    ),
    __origin__: member("the class", (self: PyGenericAlias) => self.origin),
    __args__: member("the arguments", (self: PyGenericAlias) => self.args),
    __unpacked__: member("whether it was unpacked", (self: PyGenericAlias) => self.starred),
    __parameters__: getter(
      "Type variables in the GenericAlias.",
      (self: PyGenericAlias) => newTuple(parametersOf(self.args.items)),
    ),
    __typing_unpacked_tuple_args__: getter(
      "the arguments of an unpacked tuple",
      (self: PyGenericAlias) => self.starred && self.origin === tupleType ? self.args : None,
    ),
  }),
});
