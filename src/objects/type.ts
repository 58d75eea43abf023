/**
 * `PyType`: a Python class, built in or the guest's, with its MRO and the JavaScript prototype of
 * its instances. Class attributes live in `namespace` and are mirrored on `proto` as `t$name`;
 * the prototype chain follows the layout base, and what the MRO finds elsewhere is copied.
 * How a class is called, read and written is the business of protocols/.
 */

import { PyObject, type Value } from "./object.ts";

/** Makes a blank instance; its `prototype` is the type's `proto`. */
export interface Allocator {
  new (): PyObject;
  prototype: PyObject;
}

/** A Python class. */
export class PyType extends PyObject {
  declare name: string;
  declare qualname: string;
  /** `__module__` of a built-in type; the guest's classes have it in `namespace`. */
  declare module: string;
  declare bases: PyType[];
  /** The base whose instance layout this class has (CPython's `tp_base`). */
  declare base: PyType | null;
  declare mro: PyType[];
  /** The class's own attributes in order of definition: its `__dict__`. */
  declare namespace: Map<string, Value>;
  declare proto: PyObject;
  /** Makes a blank instance of this class. */
  declare Instance: Allocator;
  declare subclasses: PyType[];
  /** Whether the guest (or Python code of ours) made it, so that it can be changed. */
  declare heap: boolean;
  /** Whether it can be a base class. */
  declare subclassable: boolean;
  /** Whether instances can have attributes of their own. */
  declare hasDict: boolean;
  /** Whether this class adds fields to the instances' layout (CPython's solid base). */
  declare solid: boolean;
  /** `__init__` as the direct constructor calls it; see protocols/construct.ts. */
  declare init: PyObject | undefined;
  /** The constructor that the class statement compiled to, and how many arguments it takes. */
  declare construct: { js: (...args: Value[]) => Value; count: number } | undefined;
  /** Names in `__slots__`, or undefined. */
  declare slots: string[] | undefined;
  declare doc: string | undefined;
  /** How `match` sees instances: set by collections.abc. */
  declare patternKind: "sequence pattern" | "mapping pattern" | undefined;
  /** Whether `+` and `*` are the sequence protocol's, tried after both number protocols. */
  declare sequence: boolean;
  /** Names that an abstract class lacks. */
  declare abstractMethods: Value | undefined;
}

/** The fields of a new type, filled into `self` (an instance of `type` or of a metaclass). */
export function initType(
  self: PyType,
  name: string,
  bases: PyType[],
  mro: PyType[],
  base: PyType | null,
  proto: PyObject,
): void {
  self.name = name;
  self.qualname = name;
  self.module = "builtins";
  self.bases = bases;
  self.base = base;
  self.mro = mro;
  self.namespace = new Map();
  self.proto = proto;
  self.subclasses = [];
  self.heap = false;
  self.subclassable = true;
  self.hasDict = false;
  self.solid = false;
  self.sequence = false;
  self.init = undefined;
  self.construct = undefined;
  self.slots = undefined;
  self.doc = undefined;
  self.patternKind = undefined;
  self.abstractMethods = undefined;
  self.mask = 0;
  proto.type = self;
  function Instance(): void {}
  Instance.prototype = proto;
  self.Instance = Instance as unknown as Allocator;
}

// deno-lint-ignore no-explicit-any -- constructors of value classes take what they like
type ValueClass = { prototype: any };

/**
 * Declares a built-in type around the JavaScript class of its instances. Its attributes come later,
 * from `defineType`.
 */
export function newBuiltinType(
  name: string,
  base: PyType | null,
  valueClass: ValueClass,
  options: { module?: string; subclassable?: boolean; hasDict?: boolean } = {},
): PyType {
  const self = new PyType();
  const proto = valueClass.prototype as PyObject;
  initType(self, name, base === null ? [] : [base], [], base, proto);
  self.mro = base === null ? [self] : [self, ...base.mro];
  self.module = options.module ?? "builtins";
  self.subclassable = options.subclassable ?? true;
  self.hasDict = options.hasDict ?? false;
  self.solid = true;
  if (base !== null) base.subclasses.push(self);
  return self;
}

export const objectType: PyType = newBuiltinType("object", null, PyObject);
export const typeType: PyType = newBuiltinType("type", objectType, PyType);

const primitives: [PyType, PyObject][] = [];

/** Declares that the primitives behind `prototype` (`Boolean.prototype`) are instances of `type`. */
export function adoptPrimitive(type: PyType, prototype: object): void {
  hide(prototype, "type", type);
  primitives.push([type, prototype as PyObject]);
}

function hide(target: object, key: string, value: unknown): void {
  Object.defineProperty(target, key, { value, writable: true, configurable: true });
}

/**
 * Gives JavaScript's primitives the class attributes of their types, when all built-in types are
 * complete. Numbers and booleans inherit them; to change what `String.prototype` inherits from
 * would make V8 give up an assumption about arrays, so strings get copies.
 */
export function completePrimitives(): void {
  for (const [type, prototype] of primitives) {
    if (prototype !== String.prototype as unknown) {
      Object.setPrototypeOf(prototype, type.proto);
      continue;
    }
    for (const each of type.mro.toReversed()) {
      for (const [name, value] of each.namespace) hide(prototype, `t$${name}`, value);
    }
  }
}

/**
 * Hides what a JavaScript class inherits although its Python type does not: coroutines share code
 * with generators, but are not iterable. Done once, when all built-in types are complete.
 */
export function hideForeignAttributes(type: PyType = objectType): void {
  const { proto } = type;
  if (inheritsForeign(type)) {
    for (const key in proto) {
      if (!key.startsWith("t$")) continue;
      if (!type.mro.some((each) => each.namespace.has(key.slice(2)))) {
        proto[key as `t$${string}`] = undefined;
      }
    }
  }
  for (const each of type.subclasses) hideForeignAttributes(each);
}

/** Whether the nearest type up the prototype chain is not a base of `type`. */
function inheritsForeign(type: PyType): boolean {
  for (
    let each = Object.getPrototypeOf(type.proto) as PyObject | null;
    each !== null;
    each = Object.getPrototypeOf(each) as PyObject | null
  ) {
    if (Object.hasOwn(each, "type")) return !type.mro.includes(each.type);
  }
  return false;
}

/** Adds an attribute to a built-in type while the interpreter is being put together. */
export function defineAttribute(type: PyType, name: string, value: Value): void {
  type.namespace.set(name, value);
  type.proto[`t$${name}`] = value;
}

/** What the MRO says `name` is; undefined where no class has it. */
export function lookup(type: PyType, name: string): Value | undefined {
  return type.proto[`t$${name}`];
}

/** Sets (or, with undefined, deletes) a class attribute and mirrors it where it is inherited. */
export function setClassAttribute(type: PyType, name: string, value: Value | undefined): void {
  if (value === undefined) type.namespace.delete(name);
  else type.namespace.set(name, value);
  mirror(type, name);
}

/** What a class of the guest's makes of a built-in method that belongs to no base of it. */
export const foreignMethods: { guard: ((type: PyType, value: Value) => Value) | undefined } = {
  guard: undefined,
};

/** A class attribute as the prototype of the instances carries it. */
export function prototypeValue(type: PyType, value: Value): Value {
  return type.heap && foreignMethods.guard !== undefined
    ? foreignMethods.guard(type, value)
    : value;
}

/** Makes `proto` of `type` and of all its subclasses say what their MRO says of `name`. */
function mirror(type: PyType, name: string): void {
  const key = `t$${name}` as const;
  let found: Value | undefined;
  for (const each of type.mro) {
    found = each.namespace.get(name);
    if (found !== undefined) break;
  }
  const proto = type.proto;
  const own = type.namespace.get(name);
  if (found !== undefined) found = prototypeValue(type, found);
  const inherited = (Object.getPrototypeOf(proto) as PyObject | null)?.[key];
  if (found === undefined) {
    if (Object.hasOwn(proto, key)) delete proto[key];
    // A name that only the layout chain has, not the MRO, cannot be: the chain is part of it.
  } else if (own !== undefined || found !== inherited) {
    proto[key] = found;
  } else if (Object.hasOwn(proto, key)) {
    delete proto[key];
  }
  for (const each of type.subclasses) mirror(each, name);
}

/** Mirrors everything that `type` inherits; for a class with several bases, at its creation. */
export function mirrorInherited(type: PyType): void {
  const names = new Set<string>();
  for (const each of type.mro) for (const name of each.namespace.keys()) names.add(name);
  for (const name of names) mirror(type, name);
}

/** Whether `type` is `of` or one of its subclasses, by MRO alone. */
export function isSubtype(type: PyType, of: PyType): boolean {
  return type === of || type.mro.includes(of);
}

/** The type of any value. */
export function typeOf(value: Value): PyType {
  return (value as PyObject).type;
}

/** Modules whose classes are C types in CPython, named with their module (`tp_name`). */
const qualified: ReadonlySet<string> = new Set(
  "collections itertools operator re types _io".split(" "),
);

/** The types of `typing` that CPython writes in C. */
const variableKinds: ReadonlySet<string> = new Set(
  "TypeVar ParamSpec ParamSpecArgs ParamSpecKwargs TypeVarTuple TypeAliasType".split(" "),
);

/** `name` as error messages show a type. */
export function typeName(value: Value): string {
  const { name, module, heap } = typeOf(value);
  if (heap || module === "builtins") return name;
  return qualified.has(module) || (module === "functools" && name === "partial") ||
      (module === "typing" && variableKinds.has(name))
    ? `${module}.${name}`
    : name;
}
