/** `type`: what Python sees on classes. How a class is made is in protocols/class.ts. */

import { encodeText } from "../kernel/codecs.ts";
import { newDict, newStrDict, PyDict, PyMappingProxy } from "../objects/dict.ts";
import { newAttributeError, newTypeError, newValueError } from "../objects/exception.ts";
import { PyBuiltin, PyStaticMethod } from "../objects/function.ts";
import { newList } from "../objects/list.ts";
import { None, NotImplemented, type Value } from "../objects/object.ts";
import { strValue } from "../objects/str.ts";
import { emptyTuple, newTuple, PyTuple } from "../objects/tuple.ts";
import { lookup, PyType, setClassAttribute, typeName, typeType } from "../objects/type.ts";
import { missingAttribute, typeGet } from "../protocols/attribute.ts";
import { isInstancePlain, isSubclassPlain } from "../protocols/instance.ts";
import {
  bestBase,
  linearize,
  metaclassOf,
  newClass,
  setTypeAttribute,
  solidBase,
} from "../protocols/class.ts";
import { construct } from "../protocols/construct.ts";
import { addClassNames, asName } from "./object.ts";
import { callWith, keywordNames } from "./shared.ts";
import { newUnion } from "./generic_alias.ts";
import {
  classMethod,
  constructor,
  defineType,
  getter,
  member,
  method,
  slot,
} from "../native/define.ts";

/** Refuses the change of an attribute of a built-in type. */
function checkMutable(self: PyType, name: string, value: Value | undefined): asserts value {
  if (!self.heap) {
    throw newTypeError(`cannot set '${name}' attribute of immutable type '${self.name}'`);
  }
  if (value === undefined) {
    throw newTypeError(`cannot delete '${name}' attribute of immutable type '${self.name}'`);
  }
}

function typeModule(self: PyType): Value {
  if (!self.heap) return self.module;
  const module = self.namespace.get("__module__");
  if (module === undefined) throw newAttributeError("__module__");
  return module;
}

function reprType(self: PyType): string {
  const module = self.heap ? self.namespace.get("__module__") : self.module;
  return typeof module === "string" && module !== "builtins"
    ? `<class '${module}.${self.qualname}'>`
    : `<class '${self.qualname}'>`;
}

function newType(
  meta: PyType,
  args: Value[],
  keywords: Map<string, Value>,
): Value {
  if (args.length !== 3) {
    throw newTypeError(`type.__new__() takes exactly 3 arguments (${args.length} given)`);
  }
  const [name, bases, namespace] = args as [Value, Value, Value];
  const text = strValue(name);
  const bad = (index: number, what: string, value: Value) =>
    newTypeError(`type.__new__() argument ${index} must be ${what}, not ${typeName(value)}`);
  if (text === undefined) throw bad(1, "str", name);
  if (!(bases instanceof PyTuple)) throw bad(2, "tuple", bases);
  if (!(namespace instanceof PyDict)) throw bad(3, "dict", namespace);
  checkName(text);
  const winner = metaclassOf(meta, bases.items);
  if (winner !== meta) {
    // A metaclass of one of the bases makes the class, in its own way if it has one.
    const maker = lookup(winner, "__new__")!;
    if (maker !== typeType.namespace.get("__new__")) {
      const func = maker instanceof PyStaticMethod ? maker.func : maker;
      return callWith(func, [winner, ...args], keywords);
    }
  }
  return newClass(winner, text, bases.items, namespace, keywords);
}

/** A class's name is kept as UTF-8 in CPython. */
function checkName(name: string): void {
  encodeText(name, "utf-8");
  if (name.includes("\0")) throw newValueError("type name must not contain null characters");
}

function setName(self: PyType, value: Value | undefined): void {
  checkMutable(self, "__name__", value);
  const name = strValue(value);
  if (name === undefined) {
    throw newTypeError(
      `can only assign string to ${self.name}.__name__, not '${typeName(value)}'`,
    );
  }
  checkName(name);
  self.name = name;
}

function setQualname(self: PyType, value: Value | undefined): void {
  checkMutable(self, "__qualname__", value);
  const name = strValue(value);
  if (name === undefined) {
    throw newTypeError(
      `can only assign string to ${self.name}.__qualname__, not '${typeName(value)}'`,
    );
  }
  self.qualname = name;
}

function setBases(self: PyType, value: Value | undefined): void {
  checkMutable(self, "__bases__", value);
  if (!(value instanceof PyTuple)) {
    throw newTypeError(
      `can only assign tuple to ${self.name}.__bases__, not ${typeName(value)}`,
    );
  }
  if (value.items.length === 0) {
    throw newTypeError(`can only assign non-empty tuple to ${self.name}.__bases__, not ()`);
  }
  const bases: PyType[] = [];
  for (const base of value.items) {
    if (!(base instanceof PyType)) {
      throw newTypeError(
        `${self.name}.__bases__ must be tuple of classes, not '${typeName(base)}'`,
      );
    }
    if (base.mro.includes(self)) {
      throw newTypeError("a __bases__ item causes an inheritance cycle");
    }
    bases.push(base);
  }
  const [base, old] = [bestBase(bases), self.base!];
  const what = isCollected(base) !== isCollected(old)
    ? "deallocator"
    : solidBase(base) !== solidBase(old)
    ? "object layout"
    : undefined;
  if (what !== undefined) {
    throw newTypeError(
      `__bases__ assignment: '${base.name}' ${what} differs from '${old.name}'`,
    );
  }
  rebase(self, bases);
}

/** Types whose instances CPython frees without its collector of cycles. */
const uncollected = new Set("object int bool float complex str bytes bytearray".split(" "));

function isCollected(type: PyType): boolean {
  return type.heap || !uncollected.has(type.name);
}

/** Gives a class other bases, and all its subclasses the MRO that follows. */
function rebase(self: PyType, bases: PyType[]): void {
  const old = self.bases;
  self.bases = bases;
  const mro = linearize(self);
  for (const base of old) {
    const index = base.subclasses.indexOf(self);
    if (index >= 0) base.subclasses.splice(index, 1);
  }
  for (const base of bases) base.subclasses.push(self);
  refresh(self, mro);
}

function refresh(self: PyType, mro: PyType[]): void {
  const names = new Set<string>();
  for (const each of [...self.mro, ...mro]) {
    for (const name of each.namespace.keys()) names.add(name);
  }
  self.mro = mro;
  for (const name of names) setTypeAttribute(self, name, self.namespace.get(name));
  for (const each of self.subclasses) refresh(each, linearize(each));
}

/** The signature that `inspect` shows of a built-in class: what a call of the class takes. */
function textSignature(self: PyType): Value {
  if (self.heap) return None;
  const init = self.namespace.get("__init__");
  const maker = self.namespace.get("__new__");
  const source = init instanceof PyBuiltin ? init : maker;
  if (!(source instanceof PyBuiltin) || hidden.has(self.name)) return None;
  const parts = source.signature.text.slice(1, -1).split(", ").slice(1);
  if (parts[0] === "/") parts.shift();
  if (parts[0] === "*args" && parts[1] === "**kwargs") return "()";
  return `(${parts.join(", ")})`;
}

/** Types of which CPython knows no signature, since it depends on how many arguments there are. */
const hidden = new Set([
  "type",
  "int",
  "str",
  "bytes",
  "bytearray",
  "range",
  "slice",
  "dict",
  "super",
]);

function annotations(self: PyType): Value {
  if (!self.heap) throw missingAttribute(self, "__annotations__");
  const own = self.namespace.get("__annotations__");
  if (own !== undefined) return own;
  const made = newDict();
  setClassAttribute(self, "__annotations__", made);
  return made;
}

function setDoc(self: PyType, value: Value | undefined): void {
  checkMutable(self, "__doc__", value);
  setClassAttribute(self, "__doc__", value);
}

function typeDoc(self: PyType): Value {
  if (!self.heap) return self.doc ?? None;
  const own = self.namespace.get("__doc__");
  if (typeof own === "object" && own.descrGet !== undefined) return own.descrGet(undefined, self);
  return own ?? None;
}

// Classes have attributes of their own, so their `__dict__` is `type`'s, not a metaclass's.
typeType.hasDict = true;

defineType(typeType, {
  doc: "type(object) is the object's type; type(name, bases, dict, **kwds) makes a new class.",
  attributes: () => ({
    __new__: constructor("(cls, /, *args, **kwargs)", "Create a new class.", newType),
    __init__: slot(
      "(self, /, *args, **kwargs)",
      "Initialize self.",
      (_self: PyType, args: Value[], kwargs: Map<string, Value>) => {
        if (args.length === 1 && kwargs.size > 0) {
          throw newTypeError("type.__init__() takes no keyword arguments");
        }
        if (args.length !== 1 && args.length !== 3) {
          throw newTypeError("type.__init__() takes 1 or 3 arguments");
        }
        return None;
      },
    ),
    __repr__: slot("(self, /)", "Return repr(self).", reprType),
    __call__: slot(
      "(self, /, *args, **kwargs)",
      "Call self as a function.",
      (self: PyType, args: Value[], kwargs: Map<string, Value>) =>
        construct(self, [...args, ...kwargs.values()], keywordNames(kwargs)),
    ),
    __getattribute__: slot(
      "(self, name, /)",
      "Return getattr(self, name).",
      (self: PyType, name: Value) => {
        const key = asName(name);
        const value = typeGet(self, key);
        if (value === undefined) throw missingAttribute(self, key);
        return value;
      },
    ),
    __setattr__: slot(
      "(self, name, value, /)",
      "Implement setattr(self, name, value).",
      (self: PyType, name: Value, value: Value) => {
        PyType.prototype.setattro.call(self, asName(name), value);
        return None;
      },
    ),
    __delattr__: slot(
      "(self, name, /)",
      "Implement delattr(self, name).",
      (self: PyType, name: Value) => {
        PyType.prototype.setattro.call(self, asName(name), undefined);
        return None;
      },
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
    mro: method(
      "(self, /)",
      "Return a type's method resolution order.",
      (self: PyType) => newList([...linearize(self)]),
    ),
    __subclasses__: method(
      "(self, /)",
      "Return a list of immediate subclasses.",
      (self: PyType) => newList([...self.subclasses]),
    ),
    __prepare__: classMethod(
      "(cls, *args, **kwds)",
      "Create the namespace for the class statement",
      () => newDict(),
    ),
    __instancecheck__: method(
      "(self, instance, /)",
      "Check if an object is an instance.",
      (self: PyType, instance: Value) => isInstancePlain(instance, self),
    ),
    __subclasscheck__: method(
      "(self, subclass, /)",
      "Check if a class is a subclass.",
      (self: PyType, subclass: Value) => isSubclassPlain(subclass, self),
    ),
    __dir__: method(
      "(self, /)",
      "Specialized __dir__ implementation for types.",
      (self: PyType) => {
        const names = new Set<string>();
        addClassNames(self, names);
        return newList([...names]);
      },
    ),
    __sizeof__: method("(self, /)", "Return memory consumption of the type object.", () => 1064),
    __basicsize__: member("the size of an instance, in bytes", () => 16),
    __itemsize__: member("the size of an item of an instance, in bytes", () => 0),
    __flags__: member("the flags of the type", typeFlags),
    __weakrefoffset__: member(
      "where weak references are kept",
      (self: PyType) => self.hasDict ? -32 : 0,
    ),
    __base__: member("the base whose layout it has", (self: PyType) => self.base ?? None),
    __dictoffset__: member("where attributes are kept", (self: PyType) => self.hasDict ? -1 : 0),
    __name__: getter("the name", (self: PyType) => self.name, setName),
    __qualname__: getter("the qualified name", (self: PyType) => self.qualname, setQualname),
    __bases__: getter("the bases", (self: PyType) => newTuple([...self.bases]), setBases),
    __mro__: getter("the method resolution order", (self: PyType) => newTuple([...self.mro])),
    __module__: getter("the module", typeModule, (self: PyType, value) => {
      checkMutable(self, "__module__", value);
      setClassAttribute(self, "__module__", value);
    }),
    __abstractmethods__: getter(
      "the names of methods that are abstract",
      (self: PyType) => {
        const value = self === typeType ? undefined : self.namespace.get("__abstractmethods__");
        if (value === undefined) throw newAttributeError("__abstractmethods__");
        return value;
      },
      (self: PyType, value) => {
        setTypeAttribute(self, "__abstractmethods__", value);
        self.abstractMethods = value;
      },
    ),
    __dict__: getter(
      "the class's own attributes",
      (self: PyType) => new PyMappingProxy(newStrDict(self.namespace)),
    ),
    __doc__: getter("the documentation", typeDoc, setDoc),
    __text_signature__: getter("the signature", textSignature),
    __annotations__: getter("annotations", annotations, (self: PyType, value) => {
      if (!self.heap) checkMutable(self, "__annotations__", value);
      if (value === undefined && !self.namespace.has("__annotations__")) {
        throw newAttributeError("__annotations__");
      }
      setClassAttribute(self, "__annotations__", value);
    }),
    __type_params__: getter(
      "type parameters",
      (self: PyType) =>
        (self.heap ? self.namespace.get("__type_params__") : undefined) ?? emptyTuple,
      (self: PyType, value) => {
        checkMutable(self, "__type_params__", value);
        setClassAttribute(self, "__type_params__", value);
      },
    ),
  }),
});

/** Py_TPFLAGS_BASETYPE, _HEAPTYPE, _IMMUTABLETYPE and those of the built-in bases. */
function typeFlags(self: PyType): number {
  const subclassFlags: Record<string, number> = {
    int: 24,
    list: 25,
    tuple: 26,
    bytes: 27,
    str: 28,
    dict: 29,
    BaseException: 30,
    type: 31,
  };
  let flags = 2 ** 12;
  if (self.subclassable) flags += 2 ** 10;
  flags += self.heap ? 2 ** 9 : 2 ** 8;
  if (self.abstractMethods !== undefined) flags += 2 ** 20;
  for (const each of self.mro) {
    const bit = each.heap ? undefined : subclassFlags[each.name];
    if (bit !== undefined) flags += 2 ** bit;
  }
  return flags;
}
