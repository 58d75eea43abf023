/**
 * Functions and what binds them: `PyFunction` (compiled from Python), `PyBuiltin` (written in
 * TypeScript), bound methods, `staticmethod`, `classmethod`, `property`.
 * How arguments reach a function is the business of native/ and protocols/call.ts.
 */

import type { Variable } from "./cell.ts";
import type { Code } from "./code.ts";
import type { PyDict } from "./dict.ts";
import { type NativeFunction, PyObject, type Value } from "./object.ts";
import { parseSignature } from "./signature.ts";
import type { PyTuple } from "./tuple.ts";
import type { PyType } from "./type.ts";

/** A function compiled from Python. Its own attributes are `$name` properties. */
export class PyFunction extends PyObject {
  defaults: PyTuple | undefined;
  kwdefaults: PyDict | undefined;
  name: string;
  qualname: string;
  /** `__doc__`, `__module__`, `__annotations__` and `__type_params__`, where set. */
  doc: Value | undefined = undefined;
  module: Value | undefined = undefined;
  annotations: Value | undefined = undefined;
  /** The variables behind `__closure__`, in programs that ask for cells. */
  declare variables: readonly Variable[] | undefined;
  typeParams: Value | undefined = undefined;
  /** The function as threads run it, in programs that have threads. */
  declare threaded?: ThreadedFunction;
  /** Whether a call has not to wait, so that a thread too takes the ordinary text. */
  declare goesOn?: (args: readonly Value[]) => boolean;

  constructor(
    readonly code: Code,
    override js: NativeFunction,
    readonly globals: PyObject,
    override mask: number,
    defaults: PyTuple | undefined,
    kwdefaults: PyDict | undefined,
  ) {
    super();
    this.defaults = defaults;
    this.kwdefaults = kwdefaults;
    this.name = code.info.name;
    this.qualname = code.info.qualname;
    this.mm = mask >> 1;
  }
}

/** A function that stands still, by yielding, where it waits. */
export type ThreadedFunction = (
  this: PyObject,
  ...args: (Value | undefined)[]
) => Generator<Value, Value, Value>;

/** One parameter of a built-in's signature. */
export interface Parameter {
  name: string;
  kind: "positional-only" | "positional" | "vararg" | "keyword-only" | "kwarg";
  /** The text of the default value; undefined: required. */
  default: string | undefined;
}

/** The parsed signature of a built-in. */
export interface Signature {
  /** As written, CPython's notation: `(self, object, /)`. */
  text: string;
  parameters: readonly Parameter[];
  /** Positional parameters that may be given, `self` included. */
  positional: number;
  /** Positional parameters that must be given. */
  required: number;
  vararg: boolean;
  kwonly: number;
  kwarg: boolean;
  /** Leading positional-only parameters. */
  posonly: number;
}

/** How a built-in behaves as a class attribute. */
export type BuiltinKind = "function" | "method" | "slot" | "classmethod" | "staticmethod" | "new";

/** A function or method written in TypeScript. */
export class PyBuiltin extends PyObject {
  /** The class whose attribute it is; undefined for functions of a module. */
  owner: PyType | undefined = undefined;
  module: Value | undefined = undefined;
  /**
   * The class of a method that takes any receiver, as one that CPython writes in Python does, and
   * may find that the receiver lacks what it needs.
   */
  declare home?: PyType;
  /**
   * Its qualified name, if CPython's library writes it in Python: messages on arguments are then
   * worded as for a function in Python.
   */
  declare pythonName?: string;
  /** What runs with arguments that were bound by the signature, if `js` takes them as they are. */
  bound: NativeFunction | undefined = undefined;

  constructor(
    readonly name: string,
    readonly kind: BuiltinKind,
    /** The signature as written, CPython's notation: `(self, object, /)`. */
    readonly text: string,
    readonly doc: string | undefined,
    override js: NativeFunction,
    override mask: number,
    mm: number | undefined,
  ) {
    super();
    this.mm = mm;
  }

  /** The signature; parsed when it is first needed, which for most built-ins is never. */
  get signature(): Signature {
    return parseSignature(this.text);
  }
}

/** A built-in method bound to an object: `[].append`. */
export class PyBoundBuiltin extends PyObject {
  constructor(readonly builtin: PyBuiltin, readonly self: Value) {
    super();
  }
}

/** A bound method: any callable with its first argument. */
export class PyMethod extends PyObject {
  constructor(readonly func: PyObject, readonly self: Value) {
    super();
  }
}

/** `staticmethod(function)` */
export class PyStaticMethod extends PyObject {
  declare func: Value;
}

/** `classmethod(function)` */
export class PyClassMethod extends PyObject {
  declare func: Value;
}

/** `property(fget, fset, fdel, doc)` */
export class PyProperty extends PyObject {
  declare fget: Value;
  declare fset: Value;
  declare fdel: Value;
  declare doc: Value;
  declare name: Value | undefined;
  /** Whether `doc` came from the getter. */
  declare getterDoc: boolean;
}

/** An attribute of a built-in type that is read, and perhaps written, by TypeScript. */
export class PyGetSet extends PyObject {
  owner: PyType | undefined = undefined;
  constructor(
    readonly name: string,
    // deno-lint-ignore no-explicit-any -- each getter knows the class of its instances
    readonly get: (self: any) => Value | undefined,
    // deno-lint-ignore no-explicit-any -- as above
    readonly set: ((self: any, value: Value | undefined) => void) | undefined,
    readonly doc: string | undefined,
    /** CPython's member_descriptor, as `__slots__` makes them, rather than getset_descriptor. */
    readonly member = false,
  ) {
    super();
  }
}
