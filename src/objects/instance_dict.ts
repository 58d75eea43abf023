/**
 * `__dict__` of an object whose attributes are `$name` properties: a dict whose storage reads and
 * writes those properties, so that both ways of looking at them always agree.
 */

import { type Key, type PyDict, PyDictExact, type Storage } from "./dict.ts";
import type { PyObject, Value } from "./object.ts";

/** The attributes of one object, seen as the storage of a dict. */
class AttributeStorage implements Storage {
  /** Entries whose keys are not strings; hardly ever there. */
  #others: Map<Key, Value> | undefined;
  /** The dict whose storage this is. */
  declare view: PyDict;
  constructor(readonly target: PyObject) {}

  /** Whether a name is a slot's or a property's: what is kept for it is not in the dict. */
  #isDescriptor(name: string): boolean {
    const found = this.target[`t$${name}`];
    return typeof found === "object" && found.descrSet !== undefined;
  }

  *#names(): Generator<string> {
    for (const key of Object.keys(this.target)) {
      // Globals that were deleted stay as undefined, so that the object keeps its hidden class.
      if (key.charCodeAt(0) === 36 && this.target[key as `$${string}`] !== undefined) {
        const name = key.slice(1);
        if (!this.#isDescriptor(name)) yield name;
      }
    }
  }

  get size(): number {
    let count = this.#others?.size ?? 0;
    for (const key in this.target) {
      if (
        key.charCodeAt(0) === 36 && Object.hasOwn(this.target, key) &&
        this.target[key as `$${string}`] !== undefined && !this.#isDescriptor(key.slice(1))
      ) count++;
    }
    return count;
  }
  get(key: Key): Value | undefined {
    if (typeof key !== "string") return this.#others?.get(key);
    return this.#isDescriptor(key) ? undefined : this.target[`$${key}`];
  }
  set(key: Key, value: Value): void {
    if (typeof key !== "string") (this.#others ??= new Map()).set(key, value);
    else if (!this.#isDescriptor(key)) this.target[`$${key}`] = value;
    else {
      // Plain reads would find the entry before the descriptor: the object gets a real dict.
      this.view.map = new Map(this.entries()).set(key, value);
      setInstanceDict(this.target, this.view);
    }
  }
  has(key: Key): boolean {
    return this.get(key) !== undefined;
  }
  delete(key: Key): boolean {
    if (typeof key !== "string") return this.#others?.delete(key) ?? false;
    if (this.target[`$${key}`] === undefined) return false;
    return delete this.target[`$${key}`];
  }
  clear(): void {
    for (const name of this.#names()) delete this.target[`$${name}`];
    this.#others = undefined;
  }
  *keys(): Generator<Key> {
    yield* this.#names();
    if (this.#others) yield* this.#others.keys();
  }
  *values(): Generator<Value> {
    for (const [, value] of this.entries()) yield value;
  }
  *entries(): Generator<[Key, Value]> {
    for (const name of this.#names()) yield [name, this.target[`$${name}`]!];
    if (this.#others) yield* this.#others.entries();
  }
}

const views = new WeakMap<PyObject, PyDict>();

/** The `__dict__` of an object: always the same dict for one object. */
export function instanceDict(target: PyObject): PyDict {
  if (target.dict !== undefined) return target.dict;
  let view = views.get(target);
  if (view === undefined) {
    const storage = new AttributeStorage(target);
    views.set(target, view = storage.view = new PyDictExact(storage));
  }
  return view;
}

/** Makes `dict` the `__dict__` of `target`: its attributes live there from now on. */
export function setInstanceDict(target: PyObject, dict: PyDict): void {
  for (const key of Object.keys(target) as `$${string}`[]) {
    if (key.charCodeAt(0) !== 36) continue;
    const found = target[`t${key}`];
    // What is kept behind a data descriptor is a slot's.
    const isSlot = typeof found === "object" && found.descrSet !== undefined;
    if (isSlot && target.dict === undefined) target[`s${key}`] = target[key];
    delete target[key];
  }
  target.dict = dict;
  // Generated code must not write attributes past the dict.
  target.settable = undefined;
}

/** The property that holds a slot's value: apart from the attributes once these have a real dict. */
export function slotKey(target: PyObject, name: string): `$${string}` | `s$${string}` {
  return target.dict === undefined ? `$${name}` : `s$${name}`;
}

/** Reads an attribute of the object itself. */
export function ownAttribute(target: PyObject, name: string): Value | undefined {
  return target.dict === undefined ? target[`$${name}`] : target.dict.map.get(name);
}

/** Writes an attribute of the object itself. */
export function setOwnAttribute(target: PyObject, name: string, value: Value): void {
  if (target.dict === undefined) target[`$${name}`] = value;
  else target.dict.map.set(name, value);
}

/** Deletes an attribute of the object itself; false where there was none. */
export function deleteOwnAttribute(target: PyObject, name: string): boolean {
  if (target.dict !== undefined) return target.dict.map.delete(name);
  if (target[`$${name}`] === undefined) return false;
  return delete target[`$${name}`];
}
