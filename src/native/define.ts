/**
 * How built-in types and modules are declared: a table whose keys are Python names, each entry a
 * signature in CPython's notation, a line of documentation and the function. The signature binds
 * the arguments; the function converts them. A parameter that was not given arrives as undefined,
 * so the function's own JavaScript default applies; `*args` arrives as an array, keyword-only
 * parameters follow it, `**kwargs` arrives last, as a `Map`.
 */

import { type BuiltinKind, PyBuiltin, PyGetSet } from "../objects/function.ts";
import { newModule, type PyModule } from "../objects/module.ts";
import { type NativeFunction, None, PyObject, type Value } from "../objects/object.ts";
import { builtinClasses, newMember } from "../objects/singletons.ts";
import {
  defineAttribute,
  defineLater,
  hideForeignAttributes,
  type PyType,
} from "../objects/type.ts";
import { arityMask, positionalMask } from "../objects/signature.ts";

/** An entry of a table that is to become an attribute. */
export interface Definition {
  kind: BuiltinKind | "getter" | "member";
  signature: string;
  doc: string | undefined;
  run: NativeFunction;
  set?: NativeFunction;
  /** What up to four positional arguments, and no others, are given as they are. */
  positional?: NativeFunction;
  /** Whether it takes the receiver as it is, although the table unwraps receivers. */
  asIs?: boolean;
}

const entry =
  (kind: BuiltinKind) => (signature: string, doc: string, run: NativeFunction): Definition => ({
    kind,
    signature,
    doc,
    run,
  });

/** A method: `(self, object, /)`. */
export const method: (signature: string, doc: string, run: NativeFunction) => Definition = entry(
  "method",
);
/** A special method, which CPython shows as a slot wrapper: `(self, value, /)`. */
export const slot: (signature: string, doc: string, run: NativeFunction) => Definition = entry(
  "slot",
);
/** As `method`, in a table that unwraps receivers: this one wants the object itself. */
export const objectMethod = (
  signature: string,
  doc: string,
  run: NativeFunction,
): Definition => ({ ...method(signature, doc, run), asIs: true });
/** A class method; the function takes the class first: `(cls, iterable, value=None, /)`. */
export const classMethod: (signature: string, doc: string, run: NativeFunction) => Definition =
  entry("classmethod");
/** A static method. */
export const staticMethod: (signature: string, doc: string, run: NativeFunction) => Definition =
  entry("staticmethod");
/** `__new__`; the function takes the class first: `(cls, x=0, /)`. */
export const constructor: (signature: string, doc: string, run: NativeFunction) => Definition =
  entry("new");
/** A function of a module. */
export const fn: (signature: string, doc: string, run: NativeFunction) => Definition = entry(
  "function",
);

/** An attribute that is computed; without `set` it is read-only. */
export function getter(
  doc: string,
  get: PyGetSet["get"],
  set?: PyGetSet["set"],
): Definition {
  return { kind: "getter", signature: "", doc, run: get, ...(set && { set }) };
}

/** An attribute that is a field, which CPython shows as a member. */
export function member(doc: string, get: PyGetSet["get"], set?: PyGetSet["set"]): Definition {
  return { kind: "member", signature: "", doc, run: get, ...(set && { set }) };
}

/** Python name to entry, or to a value that is the attribute itself (`None`, a number). */
export type AttributeTable = Record<string, Definition | Value>;

/** What defines a built-in type. */
export interface TypeDefinition {
  doc?: string;
  /** A function makes the table when a program first looks at an attribute. */
  attributes: AttributeTable | (() => AttributeTable);
  /** Turns the receiver of methods and slots into what their functions take (a primitive). */
  // deno-lint-ignore no-explicit-any -- each type knows its own
  receiver?: (self: any) => unknown;
  /** Whether `+` and `*` are the sequence protocol's. */
  sequence?: boolean;
  /**
   * What a call of exactly this class with positional arguments runs; it takes those of `__init__`,
   * else those of `__new__` behind the class. A type without either runs `__new__`, by way of a
   * function that all such types share.
   */
  direct?: NativeFunction;
}

/** Gives a built-in type its attributes. */
export function defineType(type: PyType, definition: TypeDefinition): PyType {
  const { attributes } = definition;
  type.doc = definition.doc;
  type.sequence = definition.sequence ?? false;
  if (typeof attributes !== "function") addAttributes(type, definition, attributes);
  else defineLater(type, () => addAttributes(type, definition, attributes()));
  return type;
}

function addAttributes(type: PyType, definition: TypeDefinition, table: AttributeTable): void {
  for (const name of Object.keys(table)) {
    const value = table[name]!;
    defineAttribute(
      type,
      name,
      isDefinition(value) ? newAttribute(type, name, value, definition.receiver) : value,
    );
  }
  if (!type.namespace.has("__doc__")) defineAttribute(type, "__doc__", type.doc ?? None);
  const maker = type.namespace.get("__new__");
  const init = type.namespace.get("__init__");
  if (definition.direct !== undefined && init instanceof PyBuiltin) {
    type.js = definition.direct;
    type.mask = positionalMask(init.text) >> 1;
  } else if (maker instanceof PyBuiltin && init === undefined) {
    type.js = definition.direct ?? directConstructor(maker);
    type.mask = arityMask(maker.text) >> 1;
  }
  hideForeignAttributes(type);
}

/** What a call of the class itself runs: `__new__` with the class in front. */
function directConstructor(maker: PyBuiltin): NativeFunction {
  const run = maker.js as (...args: unknown[]) => Value;
  return function (this: PyType, ...args) {
    return run(this, ...args);
  };
}

function isDefinition(value: Definition | Value): value is Definition {
  return typeof value === "object" && !(value instanceof PyObject);
}

function newAttribute(
  type: PyType,
  name: string,
  definition: Definition,
  receiver: ((self: never) => unknown) | undefined,
): Value {
  const { kind } = definition;
  if (kind === "getter" || kind === "member") {
    const get = receiver === undefined
      ? definition.run
      : (self: never) => definition.run(receiver(self));
    const made = kind === "member"
      ? newMember(name, get, definition.set, definition.doc)
      : new PyGetSet(name, get, definition.set, definition.doc);
    made.owner = type;
    return made;
  }
  const run = receiver === undefined || definition.asIs || (kind !== "method" && kind !== "slot")
    ? definition.run
    : withReceiver(definition.run, receiver);
  const made = newBuiltin(name, kind, definition.signature, definition.doc, run);
  made.owner = type;
  takePositional(made, definition);
  return made;
}

/** How many arguments, as bits, a function for positional ones is given as they are. */
const FEW = 0b11111;

function takePositional(made: PyBuiltin, { positional }: Definition): void {
  if (positional === undefined) return;
  made.bound = made.js;
  made.js = positional;
  if (made.mm === undefined) made.mask = FEW;
  else made.mm = FEW;
}

/** Unwraps the receiver; the arities that occur are written out, as V8 likes it. */
function withReceiver(run: NativeFunction, receiver: (self: never) => unknown): NativeFunction {
  return (self, a, b, c, d) => run(receiver(self as never), a, b, c, d);
}

/** A built-in function or method. */
export function newBuiltin(
  name: string,
  kind: BuiltinKind,
  signatureText: string,
  doc: string | undefined,
  run: NativeFunction,
): PyBuiltin {
  const mask = arityMask(signatureText);
  const isMethod = kind === "method" || kind === "slot";
  // Called as a plain function, what takes a receiver or a class has that checked.
  const Class = builtinClasses[kind]!;
  return new Class(
    name,
    kind,
    signatureText,
    doc,
    run,
    isMethod || kind === "new" || kind === "classmethod" ? 0 : mask,
    isMethod ? mask >> 1 : undefined,
  );
}

/** A module of functions and values. */
export function defineModule(
  name: string,
  doc: string,
  attributes: Record<string, Definition | Value>,
): PyModule {
  const module = newModule(name);
  module.$__name__ = name;
  module.$__doc__ = doc;
  addToModule(module, attributes);
  return module;
}

/** Adds values to a module that are made when they are first looked at. */
export function addLazily(module: PyModule, makers: Record<string, () => Value>): void {
  for (const [name, make] of Object.entries(makers)) {
    const key = `$${name}` as const;
    const keep = (owner: PyModule, value: Value): Value => {
      Object.defineProperty(owner, key, {
        value,
        writable: true,
        enumerable: true,
        configurable: true,
      });
      return value;
    };
    Object.defineProperty(module, key, {
      get(this: PyModule): Value {
        return keep(this, make());
      },
      set(this: PyModule, value: Value): void {
        keep(this, value);
      },
      enumerable: true,
      configurable: true,
    });
  }
}

/** Whether a value of the module is still to be made. */
export function isLazy(module: PyModule, name: string): boolean {
  return Object.getOwnPropertyDescriptor(module, `$${name}`)?.get !== undefined;
}

/** Gives a module what another holds; what is made lazily there is so here. */
export function addFromModule(module: PyModule, from: PyModule): void {
  for (const [key, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(from))) {
    if (key.startsWith("$") && !/^\$__(?:name|doc|all)__$/.test(key)) {
      Object.defineProperty(module, key, descriptor);
    }
  }
}

/** Adds functions and values to a module. */
export function addToModule(
  module: PyModule,
  attributes: Record<string, Definition | Value>,
): void {
  for (const key of Object.keys(attributes)) {
    const value = attributes[key]!;
    if (!isDefinition(value)) {
      module[`$${key}`] = value;
      continue;
    }
    const made = newBuiltin(key, value.kind as BuiltinKind, value.signature, value.doc, value.run);
    made.module = module.name;
    takePositional(made, value);
    module[`$${key}`] = made;
  }
}
