/**
 * Functions and methods as Python sees them: `function`, `method`, `builtin_function_or_method`,
 * `method-wrapper`. Descriptors are in descriptor.ts, code objects in code.ts.
 */

import { PyCell } from "../objects/cell.ts";
import { Code } from "../objects/code.ts";
import { newDict, PyDict } from "../objects/dict.ts";
import { newTypeError } from "../objects/exception.ts";
import { PyBoundBuiltin, PyBuiltin, type PyFunction, PyMethod } from "../objects/function.ts";
import { instanceDict, setInstanceDict } from "../objects/instance_dict.ts";
import { type Int, None, NotImplemented, type PyObject, type Value } from "../objects/object.ts";
import {
  builtinClasses,
  builtinFunctionType,
  functionType,
  methodType,
  methodWrapperType,
} from "../objects/singletons.ts";
import { strValue } from "../objects/str.ts";
import { emptyTuple, newTuple, PyTuple } from "../objects/tuple.ts";
import { PyType, typeName, typeOf } from "../objects/type.ts";
import { findAttribute, genericGet } from "../protocols/attribute.ts";
import type { Comparison } from "../protocols/compare.ts";
import { identityHash } from "../protocols/hash.ts";
import { repr } from "../protocols/text.ts";
import {
  constructor,
  defineType,
  type Definition,
  getter,
  member,
  slot,
} from "../native/define.ts";
import { address } from "./object.ts";
import { callWith, comparisons } from "./shared.ts";

/** `__call__` of whatever can be called. */
export const callSlot: Definition = slot(
  "(self, /, *args, **kwargs)",
  "Call self as a function.",
  callWith,
);

/** `__get__` of a descriptor. */
export const getSlot: Definition = slot(
  "(self, instance, owner=None, /)",
  "Return an attribute of instance, which is of type owner.",
  (self: PyObject, instance: Value, owner: Value = None) => {
    if (instance === None && owner === None) throw newTypeError("__get__(None, None) is invalid");
    const cls = owner instanceof PyType ? owner : typeOf(instance);
    return self.descrGet!(instance === None ? undefined : instance, cls);
  },
);

/** The name of a function, generator or coroutine, which must be a str. */
export function asNameValue(value: Value | undefined, what: string): string {
  const name = value === undefined ? undefined : strValue(value);
  if (name === undefined) throw newTypeError(`${what} must be set to a string object`);
  return name;
}

/** `__dict__`, for types whose instances have attributes. */
export const dictGetter: Definition = getter(
  "the attributes",
  (self: PyObject) => instanceDict(self),
  (self: PyObject, value) => {
    if (value === undefined) throw newTypeError("cannot delete __dict__");
    if (!(value instanceof PyDict)) {
      throw newTypeError(`__dict__ must be set to a dictionary, not a '${typeName(value)}'`);
    }
    setInstanceDict(self, value);
  },
);

/**
 * Which numbers of positional arguments the compiled function takes as they are, when its defaults
 * are no longer those it was compiled with: all of them.
 */
function updateMask(self: PyFunction): void {
  const { positional, kwonly, vararg, kwarg } = self.code.info;
  if (vararg !== null || kwarg !== null || positional > 29) return;
  if (kwonly > 0) {
    self.mask = 0;
    return;
  }
  self.mask = 1 << positional;
  self.mm = self.mask >> 1;
}

function setDefaults(self: PyFunction, value: Value | undefined): void {
  if (value === undefined || value === None) self.defaults = undefined;
  else if (value instanceof PyTuple) self.defaults = value;
  else throw newTypeError("__defaults__ must be set to a tuple object");
  updateMask(self);
}

defineType(functionType, {
  doc: "A function, as a def statement or a lambda makes it.",
  attributes: () => ({
    __repr__: slot(
      "(self, /)",
      "Return repr(self).",
      (self: PyFunction) => `<function ${self.qualname} at ${address(self)}>`,
    ),
    __call__: callSlot,
    __get__: getSlot,
    __closure__: member("the cells of free variables", (self: PyFunction) => {
      const { freevars } = self.code.info;
      if (freevars.length === 0) return None;
      return newTuple(freevars.map((_, i) => new PyCell(self.variables?.[i])));
    }),
    __doc__: member(
      "the documentation",
      (self: PyFunction) => self.doc ?? self.code.info.doc ?? None,
      (
        self: PyFunction,
        value,
      ) => {
        self.doc = value ?? None;
      },
    ),
    __globals__: member("the module's variables", (self: PyFunction) => instanceDict(self.globals)),
    __module__: member(
      "the module's name",
      (self: PyFunction) => self.module ?? self.globals.$__name__ ?? None,
      (self: PyFunction, value) => {
        self.module = value ?? None;
      },
    ),
    __code__: getter("the code object", (self: PyFunction) => self.code, (_self, value) => {
      if (!(value instanceof Code)) throw newTypeError("__code__ must be set to a code object");
      throw newTypeError("the __code__ of a function cannot be replaced");
    }),
    __defaults__: getter(
      "the default values of positional parameters",
      (self: PyFunction) => self.defaults ?? None,
      setDefaults,
    ),
    __kwdefaults__: getter(
      "the default values of keyword-only parameters",
      (self: PyFunction) => self.kwdefaults ?? None,
      (self: PyFunction, value) => {
        if (value === undefined || value === None) self.kwdefaults = undefined;
        else if (value instanceof PyDict) self.kwdefaults = value;
        else throw newTypeError("__kwdefaults__ must be set to a dict object");
      },
    ),
    __annotations__: getter(
      "the annotations",
      (self: PyFunction) => self.annotations ??= newDict(),
      (self: PyFunction, value) => {
        if (value === undefined || value === None) self.annotations = undefined;
        else if (value instanceof PyDict) self.annotations = value;
        else throw newTypeError("__annotations__ must be set to a dict object");
      },
    ),
    __dict__: dictGetter,
    __name__: getter("the name", (self: PyFunction) => self.name, (self: PyFunction, value) => {
      self.name = asNameValue(value, "__name__");
    }),
    __qualname__: getter(
      "the qualified name",
      (self: PyFunction) => self.qualname,
      (self: PyFunction, value) => {
        self.qualname = asNameValue(value, "__qualname__");
      },
    ),
    __type_params__: getter(
      "the type parameters",
      (self: PyFunction) => self.typeParams ?? emptyTuple,
      (self: PyFunction, value) => {
        if (!(value instanceof PyTuple)) {
          throw newTypeError("__type_params__ must be set to a tuple");
        }
        self.typeParams = value;
      },
    ),
  }),
});

// Bound methods

PyMethod.prototype.getattro = function (this: PyMethod, name): Value | undefined {
  return genericGet(this, name) ?? findAttribute(this.func, name);
};

function methodName(self: PyMethod): string {
  const name = findAttribute(self.func, "__qualname__") ?? findAttribute(self.func, "__name__");
  return typeof name === "string" ? name : "?";
}

defineType(methodType, {
  doc: "Create a bound instance method object.",
  attributes: () => ({
    __new__: constructor(
      "(cls, function, instance, /)",
      "Create a bound method.",
      (_cls: PyType, func: Value, instance: Value) => {
        if (typeof func !== "object" || func.t$__call__ === undefined) {
          throw newTypeError("first argument must be callable");
        }
        if (instance === None) throw newTypeError("instance must not be None");
        return new PyMethod(func, instance);
      },
    ),
    __repr__: slot(
      "(self, /)",
      "Return repr(self).",
      (self: PyMethod) => `<bound method ${methodName(self)} of ${repr(self.self)}>`,
    ),
    __hash__: slot(
      "(self, /)",
      "Return hash(self).",
      (self: PyMethod): Int => pairHash(self.self, self.func),
    ),
    ...comparisons((self: PyMethod, other, op) =>
      other instanceof PyMethod
        ? equality(self.func === other.func && self.self === other.self, op)
        : NotImplemented
    ),
    __call__: callSlot,
    __get__: slot(
      "(self, instance, owner=None, /)",
      "Return an attribute of instance, which is of type owner.",
      (self: PyMethod) => self,
    ),
    __func__: member(
      "the function (or other callable) implementing a method",
      (self: PyMethod) => self.func,
    ),
    __self__: member("the instance to which a method is bound", (self: PyMethod) => self.self),
    __doc__: getter(
      "the documentation",
      (self: PyMethod) => findAttribute(self.func, "__doc__") ?? None,
    ),
  }),
});

/** The hash of a receiver and a callable, both by identity. */
function pairHash(self: Value, func: Value): number {
  const a = Number(identityHash(self));
  const b = Number(identityHash(func));
  return (a ^ b) >>> 0;
}

function equality(equal: boolean, op: Comparison): Value {
  if (op === "eq") return equal;
  return op === "ne" ? !equal : NotImplemented;
}

// Built-ins

/** The qualified name of a built-in: `list.append`. */
export function builtinQualname(self: PyBuiltin): string {
  return self.owner === undefined ? self.name : `${self.owner.qualname}.${self.name}`;
}

/** A built-in's signature in CPython's notation, with `$` before the receiver. */
export function builtinSignature(self: PyBuiltin): Value {
  if (self.kind === "new") return "($type, *args, **kwargs)";
  if (self.kind === "slot" && self.name === "__init__") return "($self, /, *args, **kwargs)";
  const { text } = self.signature;
  if (self.kind === "classmethod") return text.replace("(cls", "($type");
  if (self.kind !== "function") return self.kind === "staticmethod" ? text : `($${text.slice(1)}`;
  if (text === "()") return "($module, /)";
  const slash = self.signature.posonly > 0 ? "" : "/, ";
  return `($module, ${slash}${text.slice(1)}`;
}

/** What a built-in's repr says: `<built-in method append of list object at 0x…>`. */
function reprBuiltin(self: PyBuiltin): string {
  if (self.owner === undefined) return `<built-in function ${self.name}>`;
  return `<built-in method ${self.name} of type object at ${address(self.owner)}>`;
}

/** Both built-in functions and built-in methods bound to an object are of this type. */
type Builtin = PyBuiltin | PyBoundBuiltin;
const builtinOf = (self: Builtin): PyBuiltin =>
  self instanceof PyBoundBuiltin ? self.builtin : self;

defineType(builtinFunctionType, {
  attributes: () => ({
    __repr__: slot("(self, /)", "Return repr(self).", (self: Builtin) => {
      if (self instanceof PyBuiltin) return reprBuiltin(self);
      const { name } = self.builtin;
      const type = typeOf(self.self).name;
      return `<built-in method ${name} of ${type} object at ${address(self.self)}>`;
    }),
    __hash__: slot(
      "(self, /)",
      "Return hash(self).",
      (self: Builtin): Int =>
        self instanceof PyBoundBuiltin ? pairHash(self.self, self.builtin) : identityHash(self),
    ),
    ...comparisons((self: Builtin, other, op) => {
      if (self instanceof PyBoundBuiltin && other instanceof PyBoundBuiltin) {
        return equality(self.self === other.self && self.builtin === other.builtin, op);
      }
      return other instanceof PyBuiltin ? equality(self === other, op) : NotImplemented;
    }),
    __call__: callSlot,
    __module__: member("the module's name", (self: Builtin) => builtinOf(self).module ?? None),
    __doc__: getter("the documentation", (self: Builtin) => builtinOf(self).doc ?? None),
    __name__: getter("the name", (self: Builtin) => builtinOf(self).name),
    __qualname__: getter("the qualified name", (self: Builtin) => {
      if (self instanceof PyBoundBuiltin) {
        const owner = self.self instanceof PyType ? self.self : typeOf(self.self);
        return `${owner.qualname}.${self.builtin.name}`;
      }
      return builtinQualname(self);
    }),
    __self__: getter("what it is bound to", (self: Builtin) => {
      if (self instanceof PyBoundBuiltin) return self.self;
      return self.owner ?? None;
    }),
    __text_signature__: getter(
      "the signature",
      (self: Builtin) => builtinSignature(builtinOf(self)),
    ),
  }),
});

// Functions of modules have a JavaScript class of their own.
for (const [name, value] of builtinFunctionType.namespace) {
  builtinClasses.function!.prototype[`t$${name}`] = value;
}

defineType(methodWrapperType, {
  attributes: () => ({
    __repr__: slot(
      "(self, /)",
      "Return repr(self).",
      (self: PyBoundBuiltin) =>
        `<method-wrapper '${self.builtin.name}' of ${typeOf(self.self).name} object at ` +
        `${address(self.self)}>`,
    ),
    __hash__: slot(
      "(self, /)",
      "Return hash(self).",
      (self: PyBoundBuiltin): Int => pairHash(self.self, self.builtin),
    ),
    __call__: callSlot,
    ...comparisons((self: PyBoundBuiltin, other, op) =>
      other instanceof PyBoundBuiltin
        ? equality(self.self === other.self && self.builtin === other.builtin, op)
        : NotImplemented
    ),
    __self__: member("what it is bound to", (self: PyBoundBuiltin) => self.self),
    __objclass__: getter(
      "the class that defines it",
      (self: PyBoundBuiltin) => self.builtin.owner ?? None,
    ),
    __name__: getter("the name", (self: PyBoundBuiltin) => self.builtin.name),
    __qualname__: getter(
      "the qualified name",
      (self: PyBoundBuiltin) => builtinQualname(self.builtin),
    ),
    __doc__: getter("the documentation", (self: PyBoundBuiltin) => self.builtin.doc ?? None),
    __text_signature__: getter(
      "the signature",
      (self: PyBoundBuiltin) => builtinSignature(self.builtin),
    ),
  }),
});
