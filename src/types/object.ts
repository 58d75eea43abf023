/** `object`. What makes an instance is in protocols/construct.ts, attribute access in attribute.ts. */

import { newTypeError, newValueError } from "../objects/exception.ts";
import { instanceDict, ownAttribute } from "../objects/instance_dict.ts";
import { newList, PyList } from "../objects/list.ts";
import { dictItems, dictKeys, newStrDict, PyDict } from "../objects/dict.ts";
import { None, NotImplemented, type PyObject, type Value } from "../objects/object.ts";
import { strValue } from "../objects/str.ts";
import { newTuple, PyTuple } from "../objects/tuple.ts";
import { lookup, objectType, PyType, typeName, typeOf } from "../objects/type.ts";
import {
  findAttribute,
  genericGet,
  genericSet,
  genericTypeGet,
  missingAttribute,
  missingOfInstance,
} from "../protocols/attribute.ts";
import { call, callSpecial } from "../protocols/call.ts";
import { newObject } from "../protocols/construct.ts";
import { asIndex } from "../protocols/convert.ts";
import { identity, identityHash } from "../protocols/hash.ts";
import { iter, toArray } from "../protocols/iterate.ts";
import { qualifiedName, str } from "../protocols/text.ts";
import { truthy } from "../protocols/truth.ts";
import { dictItemIterator } from "./dict_views.ts";
import { asFormatSpec } from "./int.ts";
import {
  classMethod,
  constructor,
  defineType,
  getter,
  method,
  newBuiltin,
  slot,
} from "../native/define.ts";

/** `<module.Class object at 0x…>` */
export function defaultRepr(self: Value): string {
  return `<${qualifiedName(self)} object at ${address(self)}>`;
}

/** The address that a default repr shows. */
export function address(self: Value): string {
  return "0x" + identity(self).toString(16).padStart(12, "0");
}

/** An attribute's name, which must be a str. */
export function asName(value: Value): string {
  const name = strValue(value);
  if (name === undefined) {
    throw newTypeError(`attribute name must be string, not '${typeName(value)}'`);
  }
  return name;
}

/** The names of a class and its bases, and of an instance. */
export function defaultDir(self: Value): string[] {
  const names = new Set<string>();
  if (typeof self === "object") {
    const dict = findAttribute(self, "__dict__");
    if (dict instanceof PyDict) {
      for (const key of dictKeys(dict)) if (typeof key === "string") names.add(key);
    }
  }
  const cls = findAttribute(self, "__class__");
  if (cls instanceof PyType) addClassNames(cls, names);
  return [...names];
}

/** The names that a class and its bases define. */
export function addClassNames(cls: PyType, names: Set<string>): void {
  for (const each of cls.mro) for (const name of each.namespace.keys()) names.add(name);
}

/** The class that really gives an instance its layout, the guest's own classes left out. */
function layoutOf(type: PyType): PyType {
  let layout = type;
  while (layout.heap && (layout.slots === undefined || layout.slots.length === 0)) {
    layout = layout.base!;
  }
  return layout;
}

function setClass(self: PyObject, value: Value | undefined): void {
  if (value === undefined) throw newTypeError("can't delete __class__ attribute");
  if (!(value instanceof PyType)) {
    throw newTypeError(`__class__ must be set to a class, not '${typeName(value)}' object`);
  }
  if (self instanceof PyType && !self.heap) {
    throw newTypeError(`cannot set '__class__' attribute of immutable type '${self.name}'`);
  }
  if (typeof self !== "object" || !self.type.heap || !value.heap) {
    throw newTypeError(
      "__class__ assignment only supported for mutable types or ModuleType subclasses",
    );
  }
  const old = self.type;
  const sameLayout = layoutOf(old) === layoutOf(value) && old.hasDict === value.hasDict;
  if (!sameLayout) {
    throw newTypeError(
      `__class__ assignment: '${value.name}' object layout differs from '${old.name}'`,
    );
  }
  Object.setPrototypeOf(self, value.proto);
}

/** What `copy` and pickling ask for: the instance's attributes, and those in slots. */
function getState(self: PyObject): Value {
  const own = typeof self === "object" && self.type.hasDict ? instanceDict(self) : undefined;
  const state = own === undefined || own.map.size === 0 ? None : own;
  const slots = new Map<string, Value>();
  for (const each of typeOf(self).mro) {
    for (const name of each.slots ?? []) {
      const value = ownAttribute(self, name);
      if (value !== undefined) slots.set(name, value);
    }
  }
  if (slots.size === 0) return state;
  return newTuple([state, newStrDict(slots)]);
}

const newobj = newBuiltin(
  "__newobj__",
  "function",
  "(cls, /, *args)",
  "Make a blank instance for copyreg.",
  (cls: PyType, args: Value[]) => call(lookup(cls, "__new__")!, [cls, ...args]),
);
newobj.module = "copyreg";

const newobjEx = newBuiltin(
  "__newobj_ex__",
  "function",
  "(cls, args, kwargs, /)",
  "Make an instance with keywords for copyreg.",
  (cls: PyType, args: Value, kwargs: Value) => {
    const named = dictItems(kwargs as PyDict);
    return call(
      lookup(cls, "__new__")!,
      [cls, ...toArray(args), ...named.map(([, value]) => value)],
      named.map(([name]) => asName(name)),
    );
  },
);
newobjEx.module = "copyreg";

/** What `__getnewargs_ex__` or `__getnewargs__` says that `__new__` takes. */
function newArguments(self: Value): [Value[], PyDict | undefined] | undefined {
  const withKeywords = findAttribute(self, "__getnewargs_ex__");
  if (withKeywords !== undefined) {
    const result = call(withKeywords, []);
    if (!(result instanceof PyTuple)) {
      throw newTypeError(`__getnewargs_ex__ should return a tuple, not '${typeName(result)}'`);
    }
    if (result.items.length !== 2) {
      throw newValueError(
        `__getnewargs_ex__ should return a tuple of length 2, not ${result.items.length}`,
      );
    }
    const [args, kwargs] = result.items as [Value, Value];
    if (!(args instanceof PyTuple)) {
      throw newTypeError(
        `first item of the tuple returned by __getnewargs_ex__ must be a tuple, not '${
          typeName(args)
        }'`,
      );
    }
    if (!(kwargs instanceof PyDict)) {
      throw newTypeError(
        `second item of the tuple returned by __getnewargs_ex__ must be a dict, not '${
          typeName(kwargs)
        }'`,
      );
    }
    return [args.items, kwargs];
  }
  const positional = findAttribute(self, "__getnewargs__");
  if (positional === undefined) return undefined;
  const result = call(positional, []);
  if (!(result instanceof PyTuple)) {
    throw newTypeError(`__getnewargs__ should return a tuple, not '${typeName(result)}'`);
  }
  return [result.items, undefined];
}

/** `object.__reduce_ex__` of protocol 2 and above (CPython's reduce_newobj). */
function reduceNewObject(self: Value): Value {
  const type = typeOf(self);
  const given = newArguments(self);
  if (given === undefined && !type.heap && type !== objectType && !type.proto.t$__setitem__) {
    throw newTypeError(`cannot pickle '${type.name}' object`);
  }
  const [args, kwargs] = given ?? [[], undefined];
  const state = call(findAttribute(self, "__getstate__")!, []);
  const items = self instanceof PyList ? iter(self) : None;
  const pairs = self instanceof PyDict ? dictItemIterator(self) : None;
  return kwargs === undefined || kwargs.map.size === 0
    ? newTuple([newobj, newTuple([type, ...args]), state, items, pairs])
    : newTuple([newobjEx, newTuple([type, newTuple(args), kwargs]), state, items, pairs]);
}

function reduceEx(self: Value, protocol: Value): Value {
  const reduce = lookup(typeOf(self), "__reduce__")!;
  if (reduce !== objectType.namespace.get("__reduce__")) return callSpecial(reduce, self);
  if (asIndex(protocol) >= 2) return reduceNewObject(self);
  throw newTypeError(`cannot pickle '${typeName(self)}' object below protocol 2`);
}

defineType(objectType, {
  doc: "The base class of the class hierarchy.\n\n" +
    "When called, it accepts no arguments and returns a new featureless\n" +
    "instance that has no instance attributes and cannot be given any.",
  direct: () => new objectType.Instance(),
  attributes: {
    __new__: constructor(
      "(cls, /, *args, **kwargs)",
      "Create a blank instance.",
      (cls: PyType, args: Value[], kwargs: Map<string, Value>) =>
        newObject(cls, args.length > 0 || kwargs.size > 0),
    ),
    __repr__: slot("(self, /)", "Return repr(self).", defaultRepr),
    __hash__: slot("(self, /)", "Return hash(self).", identityHash),
    __str__: slot(
      "(self, /)",
      "Return str(self).",
      (self: Value) => callSpecial((self as PyObject).t$__repr__!, self),
    ),
    __getattribute__: slot(
      "(self, name, /)",
      "Return getattr(self, name).",
      (self: Value, name: Value) => {
        const key = asName(name);
        if (self instanceof PyType) {
          const value = genericTypeGet(self, key);
          if (value === undefined) throw missingOfInstance(self, key);
          return value;
        }
        const value = genericGet(self, key);
        if (value === undefined) throw missingAttribute(self, key);
        return value;
      },
    ),
    __setattr__: slot(
      "(self, name, value, /)",
      "Implement setattr(self, name, value).",
      (self: Value, name: Value, value: Value) => {
        if (self instanceof PyType) {
          throw newTypeError("can't apply this __setattr__ to type object");
        }
        genericSet(self, asName(name), value);
        return None;
      },
    ),
    __delattr__: slot(
      "(self, name, /)",
      "Implement delattr(self, name).",
      (self: Value, name: Value) => {
        if (self instanceof PyType) {
          throw newTypeError("can't apply this __delattr__ to type object");
        }
        genericSet(self, asName(name), undefined);
        return None;
      },
    ),
    __lt__: slot("(self, value, /)", "Return self<value.", () => NotImplemented),
    __le__: slot("(self, value, /)", "Return self<=value.", () => NotImplemented),
    __eq__: slot(
      "(self, value, /)",
      "Return self==value.",
      (self: Value, other: Value) => self === other ? true : NotImplemented,
    ),
    __ne__: slot("(self, value, /)", "Return self!=value.", (self: Value, other: Value) => {
      const result = callSpecial((self as PyObject).t$__eq__!, self, other);
      return result === NotImplemented ? result : !truthy(result);
    }),
    __gt__: slot("(self, value, /)", "Return self>value.", () => NotImplemented),
    __ge__: slot("(self, value, /)", "Return self>=value.", () => NotImplemented),
    __init__: slot(
      "(self, /, *args, **kwargs)",
      "Initialize self.  See help(type(self)) for accurate signature.",
      (self: Value, args: Value[], kwargs: Map<string, Value>) => {
        if (args.length === 0 && kwargs.size === 0) return None;
        const type = typeOf(self);
        if (lookup(type, "__init__") !== objectType.namespace.get("__init__")) {
          throw newTypeError(
            "object.__init__() takes exactly one argument (the instance to initialize)",
          );
        }
        if (lookup(type, "__new__") === objectType.namespace.get("__new__")) {
          throw newTypeError(
            `${type.name}.__init__() takes exactly one argument (the instance to initialize)`,
          );
        }
        return None;
      },
    ),
    __reduce_ex__: method("(self, protocol, /)", "Helper for pickle.", reduceEx),
    __reduce__: method("(self, /)", "Helper for pickle.", (self: Value) => reduceEx(self, 0)),
    __getstate__: method("(self, /)", "Helper for pickle.", getState),
    __subclasshook__: classMethod(
      "(cls, object, /)",
      "Abstract classes can override this to customize issubclass().",
      () => NotImplemented,
    ),
    __init_subclass__: classMethod(
      "(cls, /)",
      "This method is called when a class is subclassed.\n\n" +
        "The default implementation does nothing.",
      () => None,
    ),
    __format__: method(
      "(self, format_spec, /)",
      "Default object formatter.\n\nReturn str(self) if format_spec is empty.",
      (self: Value, spec: Value) => {
        if (asFormatSpec(spec) !== "") {
          throw newTypeError(`unsupported format string passed to ${typeName(self)}.__format__`);
        }
        return str(self);
      },
    ),
    __sizeof__: method("(self, /)", "Size of object in memory, in bytes.", () => 16),
    __dir__: method(
      "(self, /)",
      "Default dir() implementation.",
      (self: Value) => newList(defaultDir(self)),
    ),
    __class__: getter("the object's class", (self: Value) => typeOf(self), setClass),
  },
});
