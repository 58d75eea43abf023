/** Making classes: metaclass, bases, MRO, `__slots__`, `__set_name__`, `__init_subclass__`. */

import { PyCell, PyClassCell } from "../objects/cell.ts";
import { dictItems, dictKeys, newDict, PyDict } from "../objects/dict.ts";
import { newAttributeError, newTypeError, newValueError } from "../objects/exception.ts";
import {
  PyBuiltin,
  PyClassMethod,
  PyFunction,
  PyGetSet,
  PyStaticMethod,
} from "../objects/function.ts";
import { instanceDict, setInstanceDict, slotKey } from "../objects/instance_dict.ts";
import { None, PyObject, type Value } from "../objects/object.ts";
import { newMember } from "../objects/singletons.ts";
import { strValue } from "../objects/str.ts";
import {
  initType,
  isSubtype,
  lookup,
  mirrorInherited,
  objectType,
  prototypeValue,
  PyType,
  setClassAttribute,
  typeName,
  typeOf,
  typeType,
} from "../objects/type.ts";
import { isAttributeSlot, missingAttribute, updateAttributeSlots } from "./attribute.ts";
import { call, callSpecial } from "./call.ts";
import { forgetConstructor } from "./construct.ts";
import { toArray } from "./iterate.ts";
import { repr } from "./text.ts";
import { isIdentifierText } from "../kernel/str_predicates.ts";
import { reprText } from "../kernel/str_text.ts";

/** The metaclass of a class with these bases, starting from the one that was asked for. */
export function metaclassOf(start: PyType, bases: readonly Value[]): PyType {
  let winner = start;
  for (const base of bases) {
    const meta = typeOf(base);
    if (isSubtype(winner, meta)) continue;
    if (isSubtype(meta, winner)) {
      winner = meta;
      continue;
    }
    throw newTypeError(
      "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of " +
        "the metaclasses of all its bases",
    );
  }
  return winner;
}

/** `type.__new__(meta, name, bases, namespace, **keywords)` */
export function newClass(
  meta: PyType,
  name: string,
  baseValues: readonly Value[],
  namespace: PyDict,
  keywords: ReadonlyMap<string, Value> = new Map(),
): PyType {
  const bases = (baseValues.length === 0 ? [objectType] : [...baseValues]) as PyType[];
  for (const base of bases) {
    if (!((base as Value) instanceof PyType)) {
      throw newTypeError(
        (base as PyObject).t$__mro_entries__ === undefined
          ? "bases must be types"
          : "type() doesn't support MRO entry resolution; use types.new_class()",
      );
    }
    if (!base.subclassable) {
      throw newTypeError(`type '${base.name}' is not an acceptable base type`);
    }
  }
  const layout = bestBase(bases);
  const self = newTypeObject(meta);
  const proto = Object.create(layout.proto) as PyObject;
  initType(self, name, bases, [], layout, proto);
  self.heap = true;
  fillNamespace(self, namespace);
  self.mro = computeMro(self, meta);
  for (const base of bases) base.subclasses.push(self);
  addSlots(self, bases);
  if (!self.namespace.has("__doc__")) self.namespace.set("__doc__", None);
  if (bases.length > 1 || self.mro[1] !== layout) mirrorInherited(self);
  else for (const [key, value] of self.namespace) proto[`t$${key}`] = prototypeValue(self, value);
  updateAttributeSlots(self);
  setNames(self);
  initSubclass(self, keywords);
  return self;
}

function newTypeObject(meta: PyType): PyType {
  return meta === typeType ? new PyType() : new meta.Instance() as PyType;
}

/** The base whose instance layout the new class extends. */
export function bestBase(bases: PyType[]): PyType {
  let winner: PyType | undefined;
  let solid: PyType | undefined;
  for (const base of bases) {
    const candidate = solidBase(base);
    if (solid === undefined || isSubtype(candidate, solid)) {
      if (solid === undefined || candidate !== solid) {
        winner = base;
        solid = candidate;
      }
    } else if (!isSubtype(solid, candidate)) {
      throw newTypeError("multiple bases have instance lay-out conflict");
    }
  }
  return winner!;
}

/** The class up the layout that added fields to the instances. */
export function solidBase(type: PyType): PyType {
  for (const each of type.mro) {
    if (each === objectType) return each;
    if (
      each.solid ||
      (each.slots !== undefined && each.slots.some((name) => !/^__(?:dict|weakref)__$/.test(name)))
    ) {
      return each;
    }
  }
  return objectType;
}

function computeMro(self: PyType, meta: PyType): PyType[] {
  const custom = lookup(meta, "mro");
  if (custom !== undefined && !(custom instanceof PyBuiltin)) {
    self.mro = linearize(self);
    return checkMro(self, toArray(callSpecial(custom, self)));
  }
  return linearize(self);
}

/** An MRO of the program's own making may not bring methods of another layout's (mro_check). */
function checkMro(self: PyType, mro: Value[]): PyType[] {
  if (mro.length === 0) throw newTypeError("type MRO must not be empty");
  const layout = solidBase(self);
  for (const each of mro) {
    if (!(each instanceof PyType)) {
      throw newTypeError(`mro() returned a non-class ('${typeName(each)}')`);
    }
    if (each !== self && !isSubtype(layout, solidBase(each))) {
      throw newTypeError(`mro() returned base with unsuitable layout ('${each.name}')`);
    }
  }
  return mro as PyType[];
}

/** C3. */
export function linearize(self: PyType): PyType[] {
  const { bases } = self;
  if (bases.length === 1) return [self, ...bases[0]!.mro];
  for (let i = 0; i < bases.length; i++) {
    if (bases.indexOf(bases[i]!) !== i) {
      throw newTypeError(`duplicate base class ${bases[i]!.name}`);
    }
  }
  const lists = [...bases.map((base) => base.mro.slice()), bases.slice()];
  const result = [self];
  while (true) {
    const open = lists.filter((list) => list.length > 0);
    if (open.length === 0) return result;
    const next = open.map((list) => list[0]!).find((head) =>
      !open.some((list) => list.indexOf(head, 1) > 0)
    );
    if (next === undefined) {
      const heads = [...new Set(open.map((list) => list[0]!))];
      throw newTypeError(
        "Cannot create a consistent method resolution order (MRO) for bases " +
          heads.map((head) => head.name).join(", "),
      );
    }
    result.push(next);
    for (const list of open) if (list[0] === next) list.shift();
  }
}

function fillNamespace(self: PyType, namespace: PyDict): void {
  for (const [key, value] of dictItems(namespace)) {
    const text = strValue(key);
    // Keys that are no strings cannot be reached as attributes.
    if (text === undefined) continue;
    if (text === "__qualname__") {
      const qualname = strValue(value);
      if (qualname === undefined) {
        throw newTypeError(`type __qualname__ must be a str, not ${typeName(value)}`);
      }
      self.qualname = qualname;
      continue;
    }
    if (text === "__classcell__") {
      setClassCell(self, value);
      continue;
    }
    self.namespace.set(text, value);
  }
  const { namespace: own } = self;
  if (!own.has("__module__")) own.set("__module__", "__main__");
  const maker = own.get("__new__");
  if (maker instanceof PyFunction) own.set("__new__", newStaticMethod(maker));
  for (const hook of ["__init_subclass__", "__class_getitem__"]) {
    const value = own.get(hook);
    if (value instanceof PyFunction) own.set(hook, newClassMethod(value));
  }
  if (own.has("__eq__") && !own.has("__hash__")) own.set("__hash__", None);
}

/** Lets the methods see their class from now on: `__set_name__` and the like may call them. */
function setClassCell(self: PyType, cell: Value): void {
  if (!(cell instanceof PyCell)) {
    throw newTypeError(`__classcell__ must be a nonlocal cell, not ${repr(typeOf(cell))}`);
  }
  if (!(cell instanceof PyClassCell)) return;
  cell.cls = self;
  cell.bind(self);
}

/** A staticmethod object. */
export function newStaticMethod(func: Value): PyStaticMethod {
  const self = new PyStaticMethod();
  self.func = func;
  return self;
}

/** A classmethod object. */
export function newClassMethod(func: Value): PyClassMethod {
  const self = new PyClassMethod();
  self.func = func;
  return self;
}

/** `__dict__` and `__weakref__` of instances, or what `__slots__` says instead. */
function addSlots(self: PyType, bases: PyType[]): void {
  const declared = self.namespace.get("__slots__");
  const inheritsDict = bases.some((base) => base.hasDict);
  if (declared === undefined) {
    self.hasDict = true;
    if (!inheritsDict) {
      if (!self.namespace.has("__dict__")) self.namespace.set("__dict__", dictDescriptor(self));
      if (!self.namespace.has("__weakref__")) {
        self.namespace.set("__weakref__", weakrefDescriptor(self));
      }
    }
    return;
  }
  const names = typeof declared === "string" ? [declared] : slotNames(declared);
  self.hasDict = inheritsDict || names.includes("__dict__");
  const mangled: string[] = [];
  for (const raw of names) {
    const inherited = raw === "__dict__"
      ? inheritsDict
      : raw === "__weakref__" && bases.some((base) => lookup(base, "__weakref__") !== undefined);
    if (inherited || (/^__(?:dict|weakref)__$/.test(raw) && self.namespace.has(raw))) {
      throw newTypeError(`${raw} slot disallowed: we already got one`);
    }
    if (raw === "__dict__") {
      self.namespace.set("__dict__", dictDescriptor(self));
      continue;
    }
    if (raw === "__weakref__") {
      self.namespace.set("__weakref__", weakrefDescriptor(self));
      continue;
    }
    const name = raw.startsWith("__") && !raw.endsWith("__")
      ? `_${self.name.replace(/^_+/, "")}${raw}`
      : raw;
    if (self.namespace.has(name) && !mangled.includes(name)) {
      throw newValueError(`'${raw}' in __slots__ conflicts with class variable`);
    }
    const sized = bases.find((base) =>
      base.mro.some((each) => !each.heap && variableSize.has(each.name))
    );
    if (sized !== undefined) {
      throw newTypeError(`nonempty __slots__ not supported for subtype of '${sized.name}'`);
    }
    mangled.push(name);
    self.namespace.set(name, slotDescriptor(self, name));
  }
  self.slots = mangled;
}

/** Types whose instances differ in size, so that CPython can add no slots to them. */
const variableSize = new Set(["int", "bytes", "tuple", "type"]);

function slotNames(declared: Value): string[] {
  const values = declared instanceof PyDict ? dictKeys(declared) : toArray(declared);
  return values.map((value) => {
    const name = strValue(value);
    if (name === undefined) {
      throw newTypeError(`__slots__ items must be strings, not '${typeName(value)}'`);
    }
    if (!isIdentifierText(name)) {
      throw newTypeError("__slots__ must be identifiers");
    }
    return name;
  });
}

/**
 * The values of slots are kept like other attributes; only the descriptor makes them slots, and
 * keeps them apart from a real `__dict__`.
 */
function slotDescriptor(owner: PyType, name: string): PyGetSet {
  const descriptor = newMember(
    name,
    (self: PyObject) => self[slotKey(self, name)],
    (self: PyObject, value) => {
      const key = slotKey(self, name);
      if (value !== undefined) self[key] = value;
      else if (self[key] === undefined) throw newAttributeError(name, name, self);
      else delete self[key];
    },
    undefined,
  );
  descriptor.owner = owner;
  return descriptor;
}

function dictDescriptor(owner: PyType): PyGetSet {
  const descriptor = new PyGetSet(
    "__dict__",
    (self: PyObject) => instanceDict(self),
    (self: PyObject, value) => {
      if (value === undefined) {
        setInstanceDict(self, newDict());
        return;
      }
      if (!(value instanceof PyDict)) {
        throw newTypeError(`__dict__ must be set to a dictionary, not a '${typeName(value)}'`);
      }
      setInstanceDict(self, value);
    },
    "dictionary for instance variables",
  );
  descriptor.owner = owner;
  return descriptor;
}

function weakrefDescriptor(owner: PyType): PyGetSet {
  const descriptor = new PyGetSet(
    "__weakref__",
    () => None,
    undefined,
    "list of weak references to the object",
  );
  descriptor.owner = owner;
  return descriptor;
}

function setNames(self: PyType): void {
  for (const [name, value] of [...self.namespace]) {
    const method = (value as PyObject).t$__set_name__;
    if (method === undefined) continue;
    try {
      callSpecial(method, value, self, name);
    } catch (error) {
      addNote(
        error,
        `Error calling __set_name__ on '${typeName(value)}' instance '${name}' in '${self.name}'`,
      );
      throw error;
    }
  }
}

/** As `BaseException.add_note`, for errors that pass through here. */
function addNote(error: unknown, note: string): void {
  if (!(error instanceof PyObject)) return;
  const method = error.t$add_note;
  if (method !== undefined) callSpecial(method, error, note);
}

function initSubclass(self: PyType, keywords: ReadonlyMap<string, Value>): void {
  for (const each of self.mro.slice(1)) {
    const hook = each.namespace.get("__init_subclass__");
    if (hook === undefined) continue;
    if (each === objectType) {
      if (keywords.size > 0) {
        throw newTypeError(`${self.qualname}.__init_subclass__() takes no keyword arguments`);
      }
      return;
    }
    const bound = typeof hook === "object" && hook.descrGet !== undefined
      ? hook.descrGet(undefined, self)
      : hook;
    call(bound, [...keywords.values()], keywords.size === 0 ? null : [...keywords.keys()]);
    return;
  }
}

/** Sets or deletes (value undefined) an attribute of a class, with all that follows from it. */
export function setTypeAttribute(self: PyType, name: string, value: Value | undefined): void {
  setClassAttribute(self, name, value);
  if (isAttributeSlot(name)) updateAttributeSlots(self);
  if (name === "__init__" || name === "__new__") forgetConstructor(self);
}

PyType.prototype.setattro = function (this: PyType, name, value): void {
  const meta = this[`t$${name}`];
  if (meta !== undefined && typeof meta === "object" && meta.descrSet !== undefined) {
    meta.descrSet(this, value);
    return;
  }
  if (!this.heap) {
    throw newTypeError(
      `cannot set ${reprText(name)} attribute of immutable type '${this.name}'`,
    );
  }
  if (value === undefined && !this.namespace.has(name)) throw missingAttribute(this, name);
  if (value instanceof PyFunction && name === "__new__") value = newStaticMethod(value);
  setTypeAttribute(this, name, value);
};
