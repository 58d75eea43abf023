/**
 * What every Python value is on the JavaScript side, and the base class of those that are objects.
 *
 * A value is a JavaScript primitive (int, str, bool) or a `PyObject`. Guest-chosen names are
 * properties only behind a prefix: `$name` holds an instance's (or module's) own attribute, on the
 * object itself; `t$name` holds a class attribute, on the prototype of the instances. Neither can
 * meet a JavaScript name. Primitives find class attributes through `Number.prototype` and its kin,
 * so `value.t$name` works for every value.
 */

import type { PyType } from "./type.ts";
import type { PyDict } from "./dict.ts";

/** Any Python value. `number` is an int within the safe range, `bigint` one beyond it. */
export type Value = PyObject | string | number | bigint | boolean;

/** A Python int: a `number` while it is a safe integer, a `bigint` otherwise. */
export type Int = number | bigint;

/** Names of the keyword arguments that end an argument array, or `null` for none. */
export type Names = readonly string[] | null;

/** What JavaScript code behind a Python callable looks like. */
// deno-lint-ignore no-explicit-any -- parameters differ from callable to callable; the binder checks
export type NativeFunction = (this: any, ...args: any[]) => any;

/** The base of all Python values that are JavaScript objects. */
export abstract class PyObject {
  /** The value's type; a property of the prototype, shared by all instances of one type. */
  declare type: PyType;
  /** How many positional arguments `js` takes directly: bit n set means n. 0: always bind. */
  declare mask: number;
  /** As `mask`, for a call as a method with `self` not counted; undefined: does not bind so. */
  declare mm: number | undefined;
  /** The code behind a callable; takes positional arguments, missing ones being `undefined`. */
  declare js: NativeFunction;
  /** Set on prototypes of classes whose attribute reads must go through `getattro`. */
  declare irregular: true | undefined;
  /** Set on prototypes of classes whose instances take any attribute by plain assignment. */
  declare settable: true | undefined;
  /** Set on the prototype of coroutines. */
  declare awaitable: true | undefined;
  /** Exactly a `list`, not a subclass; set on that prototype. */
  declare isList: true | undefined;
  /** Exactly a `list` or a `tuple`: its items are in `items`; set on those prototypes. */
  declare hasItems: true | undefined;
  /** Which builtin container it is exactly, for `in`; set on those prototypes. */
  declare containerKind: "items" | "dict" | "set" | undefined;
  /** Exactly a `float`, not a subclass; set on that prototype. */
  declare isFloat: true | undefined;
  /** The attributes of an instance that keeps them in a dict (see instance_dict.ts). */
  declare dict: PyDict | undefined;
  /** Attribute read as `type(self).__getattribute__` does it; undefined where there is none. */
  declare getattro: (name: string) => Value | undefined;
  /** Attribute write; `undefined` deletes. */
  declare setattro: (name: string, value: Value | undefined) => void;
  /** Calls this object: positional arguments, then the values of `names`. */
  declare vectorcall: (args: Value[], names: Names) => Value;
  /** What a call of it comes to, where that is a call of something else that a thread may make. */
  declare threadForm:
    | ((args: Value[], names: Names) => [callee: Value, args: Value[], names: Names])
    | undefined;
  /** `__get__`: `instance` is undefined for access on the class. Undefined: not a descriptor. */
  declare descrGet: ((instance: Value | undefined, owner: PyType) => Value) | undefined;
  /** `__set__` and `__delete__` (value undefined). Undefined: not a data descriptor. */
  declare descrSet: ((instance: Value, value: Value | undefined) => void) | undefined;

  /** The bytes of an object that offers the buffer protocol (memoryview, array). */
  declare bufferBytes: ((self: Value) => Uint8Array) | undefined;

  [attribute: `$${string}`]: Value | undefined;
  [classAttribute: `t$${string}`]: Value | undefined;
  [slot: `s$${string}`]: Value | undefined;
}

/** The class of `None`. */
export class PyNone extends PyObject {}
/** The class of `NotImplemented`. */
export class PyNotImplemented extends PyObject {}
/** The class of `Ellipsis`. */
export class PyEllipsis extends PyObject {}

export const None: PyNone = new PyNone();
export const NotImplemented: PyNotImplemented = new PyNotImplemented();
export const Ellipsis: PyEllipsis = new PyEllipsis();
