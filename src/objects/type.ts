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
  /** What is behind `namespace`. */
  declare attributes: Map<string, Value>;
  /** Gives a built-in type its attributes when they are first looked at; see `defineLater`. */
  declare define: (() => void) | undefined;
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

  /** The class's own attributes in order of definition: its `__dict__`. */
  get namespace(): Map<string, Value> {
    complete(this);
    return this.attributes;
  }
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
  self.attributes = new Map();
  self.define = undefined;
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
  if (Object.hasOwn(proto, "type")) forgetAttributes(proto);
  initType(self, name, base === null ? [] : [base], [], base, proto);
  self.mro = base === null ? [self] : [self, ...base.mro];
  self.module = options.module ?? "builtins";
  self.subclassable = options.subclassable ?? true;
  self.hasDict = options.hasDict ?? false;
  self.solid = true;
  if (base !== null) base.subclasses.push(self);
  return self;
}

/** A second interpreter in one process declares the library's types again. */
function forgetAttributes(proto: PyObject): void {
  for (const name of proto.type.namespace.keys()) delete proto[`t$${name}`];
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
    const names = new Set(type.mro.flatMap(({ namespace }) => [...namespace.keys()]));
    for (const name of names) hide(prototype, `t$${name}`, lookup(type, name));
  }
}

/**
 * Hides what a JavaScript class inherits although its Python type does not: coroutines share code
 * with generators, but are not iterable.
 */
export function hideForeignAttributes(type: PyType): void {
  const foreign = Object.getPrototypeOf(type.proto)?.type as PyType | undefined;
  if (foreign === undefined || type.mro.includes(foreign)) return;
  for (const each of foreign.mro) {
    if (type.mro.includes(each)) continue;
    for (const name of each.namespace.keys()) {
      const owner = type.mro.find(({ namespace }) => namespace.has(name));
      if (owner !== type) type.proto[`t$${name}`] = owner?.namespace.get(name);
    }
  }
}

/**
 * Has `define` give a built-in type its attributes when they are first looked at: most programs look
 * at few of the types. An attribute that the prototype of the instances lacks is looked up in what
 * that inherits from, and there a proxy stands until then; what the proxy is not asked for, the
 * prototype has already.
 */
export function defineLater(type: PyType, define: () => void): void {
  const { proto } = type;
  const base = Object.getPrototypeOf(proto) as object;
  type.define = () => {
    define();
    Object.setPrototypeOf(proto, base);
  };
  const before = new Proxy(Object.create(base) as object, {
    get(target, key, receiver): unknown {
      // `super` asks for what the prototype has too.
      const overridden = Object.hasOwn(proto, key);
      complete(type);
      const found = !overridden && Object.hasOwn(proto, key);
      return Reflect.get(found ? proto : target, key, receiver);
    },
    has(target, key): boolean {
      complete(type);
      return Object.hasOwn(proto, key) || Reflect.has(target, key);
    },
    // `instanceof`, and fields that an instance gets, come by here; they would be slow for ever.
    getPrototypeOf(target): object | null {
      complete(type);
      return Object.getPrototypeOf(target);
    },
    set(target, key, value, receiver): boolean {
      complete(type);
      return Reflect.set(target, key, value, receiver);
    },
  });
  Object.setPrototypeOf(proto, before);
}

/** Makes sure that a type has its attributes. */
function complete(type: PyType): void {
  const { define } = type;
  if (define === undefined) return;
  // While it is defined, it is as far as that has come.
  type.define = undefined;
  try {
    define();
  } catch (error) {
    // The stack or the time was not enough for it.
    type.define = define;
    throw error;
  }
}

/**
 * Makes sure that `type` and all below it have their attributes, before what runs again and again:
 * V8 must not learn of the proxies there.
 */
export function completeTypes(type: PyType = objectType): void {
  complete(type);
  for (const each of type.subclasses) completeTypes(each);
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
