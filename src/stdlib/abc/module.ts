/** The `abc` module: `ABCMeta` with its registry and caches, and the marks of abstract methods. */

import { newRuntimeError, newTypeError } from "../../objects/exception.ts";
import { PyBuiltin, PyFunction } from "../../objects/function.ts";
import type { PyModule } from "../../objects/module.ts";
import { None, NotImplemented, type Value } from "../../objects/object.ts";
import { newFrozenSet, setSize } from "../../objects/set.ts";
import { classmethodType, propertyType, staticmethodType } from "../../objects/singletons.ts";
import { newTuple } from "../../objects/tuple.ts";
import { newBuiltinType, PyType, typeOf, typeType } from "../../objects/type.ts";
import { findAttribute, setAttribute } from "../../protocols/attribute.ts";
import { call } from "../../protocols/call.ts";
import { setTypeAttribute } from "../../protocols/class.ts";
import { isSubclass } from "../../protocols/instance.ts";
import { iterate } from "../../protocols/iterate.ts";
import { setAdd } from "../../protocols/set_table.ts";
import { truthy } from "../../protocols/truth.ts";
import { constructor, defineModule, defineType, fn, method, slot } from "../../native/define.ts";
import { once } from "../../kernel/once.ts";
import { newNativeClass } from "../native_class.ts";

/** A class whose metaclass is `ABCMeta` or derives from it. */
export class PyAbstractClass extends PyType {
  declare registry: PyType[];
  declare accepted: WeakSet<PyType>;
  declare refused: WeakSet<PyType>;
  /** The count of registrations when `refused` was begun. */
  declare refusedAt: number;
}

/** How often anything was registered: what was refused before may be accepted after. */
let registered = 0;

/** How often anything has been registered with an abstract class. */
export const registrations = (): number => registered;

const isAbstract = (value: Value | undefined): boolean => {
  if (typeof value !== "object") return false;
  if (value instanceof PyFunction || value instanceof PyBuiltin) {
    // The usual case, an attribute of its own, without a look at the class.
    const own = value.$__isabstractmethod__;
    return own !== undefined && truthy(own);
  }
  const mark = findAttribute(value, "__isabstractmethod__");
  return mark !== undefined && truthy(mark);
};

/** Works out `__abstractmethods__` of a class from what it defines and inherits. */
export function computeAbstractMethods(cls: PyType): void {
  const names = newFrozenSet();
  for (const [name, value] of cls.namespace) if (isAbstract(value)) setAdd(names, name);
  for (const base of cls.bases) {
    const inherited = base.namespace.get("__abstractmethods__");
    // `type` has a descriptor of that name, for the classes that are its instances.
    if (inherited === undefined || base === typeType) continue;
    const iteration = iterate(inherited);
    for (let name; (name = iteration.next()) !== undefined;) {
      if (isAbstract(findAttribute(cls, name as string))) setAdd(names, name);
    }
  }
  setTypeAttribute(cls, "__abstractmethods__", names);
  // A class without any must not look abstract to what constructs its instances.
  cls.abstractMethods = setSize(names) === 0 ? undefined : names;
  if (cls.heap && setSize(names) > 0) cls.mask = 0;
}

function newAbstractClass(meta: PyType, args: Value[], keywords: Map<string, Value>): Value {
  const maker = typeType.namespace.get("__new__") as PyBuiltin;
  const cls = maker.js(meta, args, keywords) as PyAbstractClass;
  cls.registry = [];
  cls.accepted = new WeakSet();
  cls.refused = new WeakSet();
  cls.refusedAt = registered;
  computeAbstractMethods(cls);
  return cls;
}

/** `issubclass(subclass, cls)` for an abstract class. */
function checkSubclass(cls: PyAbstractClass, subclass: Value): boolean {
  if (!(subclass instanceof PyType)) throw newTypeError("issubclass() arg 1 must be a class");
  if (cls.accepted.has(subclass)) return true;
  if (cls.refusedAt < registered) {
    cls.refused = new WeakSet();
    cls.refusedAt = registered;
  } else if (cls.refused.has(subclass)) return false;
  if (decide(cls, subclass)) {
    cls.accepted.add(subclass);
    return true;
  }
  cls.refused.add(subclass);
  return false;
}

function decide(cls: PyAbstractClass, subclass: PyType): boolean {
  const answer = call(findAttribute(cls, "__subclasshook__")!, [subclass]);
  if (answer !== NotImplemented) return truthy(answer);
  if (subclass.mro.includes(cls)) return true;
  for (const each of cls.registry) if (isSubclass(subclass, each)) return true;
  for (const each of cls.subclasses) if (isSubclass(subclass, each)) return true;
  return false;
}

function checkInstance(cls: PyAbstractClass, instance: Value): boolean {
  const type = typeOf(instance);
  if (!type.heap) return checkSubclass(cls, type);
  const claimed = findAttribute(instance, "__class__") as PyType;
  if (cls.accepted.has(claimed)) return true;
  if (claimed === type) return subclassCheck(cls, type);
  return subclassCheck(cls, claimed) || subclassCheck(cls, type);
}

/** Asks the class's `__subclasscheck__`, which a metaclass may have overridden. */
function subclassCheck(cls: PyAbstractClass, type: PyType): boolean {
  const hook = cls.t$__subclasscheck__;
  if (hook instanceof PyBuiltin) return checkSubclass(cls, type);
  return truthy(call(findAttribute(cls, "__subclasscheck__")!, [type]));
}

/** `cls.register(subclass)` */
export function registerClass(cls: PyType, subclass: Value): Value {
  if (!(subclass instanceof PyType)) throw newTypeError("Can only register classes");
  if (isSubclass(subclass, cls)) return subclass;
  if (isSubclass(cls, subclass)) {
    throw newRuntimeError("Refusing to create an inheritance cycle");
  }
  (cls as PyAbstractClass).registry.push(subclass);
  registered++;
  const marked = cls.mro.find((each) => each.patternKind !== undefined);
  if (marked !== undefined) markPattern(subclass, marked.patternKind);
  return subclass;
}

/** Gives a class, and those that derive from it already, the kind of what it was registered with. */
function markPattern(type: PyType, kind: PyType["patternKind"]): void {
  if (type.patternKind === kind) return;
  if (!type.heap && type.patternKind !== undefined) return;
  type.patternKind = kind;
  for (const each of type.subclasses) if (each.heap) markPattern(each, kind);
}

/** `abc.ABCMeta` */
export const abcMeta: () => PyType = once(() => {
  const type = newBuiltinType("ABCMeta", typeType, PyAbstractClass, { module: "abc" });
  return defineType(type, {
    doc: "Metaclass of abstract base classes.",
    attributes: {
      __new__: constructor("(mcls, /, *args, **kwargs)", "Create a class.", newAbstractClass),
      __instancecheck__: method(
        "(cls, instance, /)",
        "Override for isinstance(instance, cls).",
        checkInstance,
      ),
      __subclasscheck__: method(
        "(cls, subclass, /)",
        "Override for issubclass(subclass, cls).",
        checkSubclass,
      ),
      register: method(
        "(cls, subclass)",
        "Register a virtual subclass of an ABC. Returns the subclass.",
        registerClass,
      ),
    },
  });
});

/** `abc.ABC` */
export const abcClass: () => PyType = once(() =>
  newNativeClass({
    name: "ABC",
    module: "abc",
    doc: "Base of classes that are abstract without naming the metaclass.",
    meta: abcMeta(),
    attributes: { __slots__: newTuple([]) },
  })
);

/** Marks a function as abstract. */
export function abstractMethod(func: Value): Value {
  setAttribute(func, "__isabstractmethod__", true);
  return func;
}

function legacy(name: string, base: PyType): PyType {
  return newNativeClass({
    name,
    module: "abc",
    doc: `As ${base.name} of an abstractmethod; deprecated.`,
    bases: [base],
    attributes: {
      __isabstractmethod__: true,
      ...(base !== propertyType && {
        __init__: slot("(self, callable, /)", "Initialize self.", (self: Value, func: Value) => {
          abstractMethod(func);
          (self as unknown as { func: Value }).func = func;
          return None;
        }),
      }),
    },
  });
}

/** Makes the module. */
export function abcModule(): PyModule {
  return defineModule("abc", "Abstract base classes.", {
    ABC: abcClass(),
    ABCMeta: abcMeta(),
    abstractmethod: fn("(funcobj)", "Mark a method as abstract.", abstractMethod),
    abstractclassmethod: legacy("abstractclassmethod", classmethodType),
    abstractstaticmethod: legacy("abstractstaticmethod", staticmethodType),
    abstractproperty: legacy("abstractproperty", propertyType),
    get_cache_token: fn(
      "()",
      "A number that changes with every registration.",
      registrations,
    ),
    update_abstractmethods: fn(
      "(cls)",
      "Work out anew which methods of a class are abstract.",
      (cls: Value) => {
        if (cls instanceof PyType && cls.namespace.has("__abstractmethods__")) {
          if (cls.subclasses.length === 0) computeAbstractMethods(cls);
        }
        return cls;
      },
    ),
  });
}
