/**
 * Attribute access: `object.__getattribute__` and its kin, descriptors, and what generated code
 * calls when a plain property read was not enough.
 */

import {
  exceptionType,
  isException,
  newAttributeError,
  newTypeError,
  type PyBaseException,
} from "../objects/exception.ts";
import {
  PyBoundBuiltin,
  PyBuiltin,
  PyClassMethod,
  PyFunction,
  PyGetSet,
  PyMethod,
  PyProperty,
  PyStaticMethod,
} from "../objects/function.ts";
import {
  deleteOwnAttribute,
  instanceDict,
  ownAttribute,
  setInstanceDict,
  setOwnAttribute,
} from "../objects/instance_dict.ts";
import { newDict } from "../objects/dict.ts";
import { PyMemoryView } from "../objects/memoryview.ts";
import { PyModule } from "../objects/module.ts";
import { None, PyObject, type Value } from "../objects/object.ts";
import { PyMethodWrapper } from "../objects/singletons.ts";
import { foreignMethods, objectType, PyType, typeName, typeOf, typeType } from "../objects/type.ts";
import { call, callSpecial, wrongReceiver } from "./call.ts";

const attributeErrorType = exceptionType("AttributeError");

/** A value that was found as a method's name but does not bind as generated code binds. */
export class LoadedAttribute {
  readonly mm = 0;
  constructor(readonly value: Value) {}
}

/** Reads an attribute; undefined where there is none. Errors other than AttributeError pass. */
export function findAttribute(object: Value, name: string): Value | undefined {
  return typeof object === "object" ? object.getattro(name) : genericGet(object, name);
}

/** As `findAttribute`, also where the lookup itself ends in an AttributeError. */
export function optionalAttribute(object: Value, name: string): Value | undefined {
  try {
    return findAttribute(object, name);
  } catch (error) {
    if (isException(error, attributeErrorType)) return undefined;
    throw error;
  }
}

/** `getattr(object, name)` */
export function getAttribute(object: Value, name: string): Value {
  const value = findAttribute(object, name);
  if (value === undefined) throw missingAttribute(object, name);
  return value;
}

/** The name of an attribute and the properties that hold it, made once for many uses. */
export class AttributeKey {
  /** Of the object itself. */
  readonly own: `$${string}`;
  /** Of its class. */
  readonly inherited: `t$${string}`;

  constructor(readonly name: string) {
    // Property names that come out of an object are found at once; those put together are not.
    const [own, inherited] = Object.keys({ [`$${name}`]: 0, [`t$${name}`]: 0 });
    this.own = own as `$${string}`;
    this.inherited = inherited as `t$${string}`;
  }
}

/** `object.name` */
export function readAttribute(object: PyObject, { own, inherited, name }: AttributeKey): Value {
  return object[own] ?? loadAttribute(object, object[inherited], name);
}

/**
 * What generated code calls for `object.name` when the object has no own attribute of that name;
 * `found` is what its class says.
 */
export function loadAttribute(object: Value, found: Value | undefined, name: string): Value {
  if (typeof object !== "object") {
    if (found !== undefined) return bind(found, object);
  } else if (object.getattro === objectGetattro && object.dict === undefined) {
    if (found !== undefined) return bind(found, object);
  } else {
    const value = object.getattro(name);
    if (value !== undefined) return value;
  }
  throw missingAttribute(object, name);
}

/**
 * What generated code calls for the callee of `object.name(…)` when the object has no own attribute
 * of that name: something to call with the object in front (its `mm` says with how many), or a
 * `LoadedAttribute` to call by itself.
 */
export function loadMethod(
  object: Value,
  found: Value | undefined,
  name: string,
): PyObject | LoadedAttribute {
  if (
    found !== undefined && (found as PyObject).mm !== undefined &&
    (typeof object !== "object" || object.irregular === undefined && object.dict === undefined)
  ) {
    return found as PyObject;
  }
  return new LoadedAttribute(loadAttribute(object, found, name));
}

/** A class attribute as `object` sees it: bound if it is a descriptor. */
export function bind(found: Value, object: Value): Value {
  if (found instanceof PyFunction) return new PyMethod(found, object);
  if (typeof found === "object" && found.descrGet !== undefined) {
    return found.descrGet(object, typeOf(object));
  }
  return found;
}

/** `object.__getattribute__`; undefined where there is no such attribute. */
export function genericGet(object: Value, name: string): Value | undefined {
  const found = (object as PyObject)[`t$${name}`];
  if (typeof object === "object") {
    if (
      found !== undefined && typeof found === "object" && found.descrSet !== undefined &&
      found.descrGet !== undefined
    ) {
      return found.descrGet(object, object.type);
    }
    const own = ownAttribute(object, name);
    if (own !== undefined) return own;
  }
  return found === undefined ? undefined : bind(found, object);
}

/** `object.__getattribute__` of a class: an instance of its metaclass like any other. */
export function genericTypeGet(type: PyType, name: string): Value | undefined {
  const meta = type[`t$${name}`];
  const isData = typeof meta === "object" && meta.descrSet !== undefined &&
    meta.descrGet !== undefined;
  return (isData ? undefined : type.namespace.get(name)) ?? (meta && bind(meta, type));
}

function objectGetattro(this: PyObject, name: string): Value | undefined {
  return genericGet(this, name);
}
PyObject.prototype.getattro = objectGetattro;

/** `type.__getattribute__`: the metaclass's data descriptors, the MRO, then the metaclass. */
export function typeGet(type: PyType, name: string): Value | undefined {
  const key = `t$${name}` as const;
  const meta = type[key];
  if (
    meta !== undefined && typeof meta === "object" && meta.descrSet !== undefined &&
    meta.descrGet !== undefined
  ) {
    return meta.descrGet(type, type.type);
  }
  const found = type.proto[key];
  if (found !== undefined) {
    if (typeof found === "object" && found.descrGet !== undefined) {
      return found.descrGet(undefined, type);
    }
    return found;
  }
  if (meta !== undefined) return bind(meta, type);
  return undefined;
}
// A method that the metaclass has must not hide what the class itself says.
PyType.prototype.irregular = true;
PyType.prototype.getattro = function (this: PyType, name: string): Value | undefined {
  return typeGet(this, name);
};

PyModule.prototype.getattro = function (this: PyModule, name: string): Value | undefined {
  const value = genericGet(this, name);
  if (value !== undefined) return value;
  const fallback = this.$__getattr__;
  return fallback === undefined ? undefined : call(fallback, [name]);
};

/** The AttributeError for a missing attribute, in CPython's words. */
export function missingAttribute(object: Value, name: string): PyBaseException {
  if (object instanceof PyType) {
    return newAttributeError(
      `type object '${object.name}' has no attribute '${name}'`,
      name,
      object,
    );
  }
  if (object instanceof PyModule) {
    const module = typeof object.$__name__ === "string" ? object.$__name__ : object.name;
    return newAttributeError(`module '${module}' has no attribute '${name}'`, name, object);
  }
  // A bound method has the attributes of its function.
  if (object instanceof PyMethod) return missingAttribute(object.func, name);
  return missingOfInstance(object, name);
}

/** The same for an instance of whatever class, or for a class as one of its metaclass. */
export function missingOfInstance(object: Value, name: string): PyBaseException {
  return newAttributeError(`'${typeName(object)}' object has no attribute '${name}'`, name, object);
}

/** `setattr(object, name, value)` */
export function setAttribute(object: Value, name: string, value: Value): void {
  if (typeof object === "object") object.setattro(name, value);
  else genericSet(object, name, value);
}

/** `delattr(object, name)` */
export function deleteAttribute(object: Value, name: string): void {
  if (typeof object === "object") object.setattro(name, undefined);
  else genericSet(object, name, undefined);
}

/** `object.__setattr__` and `object.__delattr__` (value undefined). */
export function genericSet(object: Value, name: string, value: Value | undefined): void {
  const found = (object as PyObject)[`t$${name}`];
  if (found !== undefined && typeof found === "object" && found.descrSet !== undefined) {
    found.descrSet(object, value);
    return;
  }
  if (typeof object === "object" && object.type.hasDict) {
    if (value !== undefined) {
      setOwnAttribute(object, name, value);
      return;
    }
    if (deleteOwnAttribute(object, name)) return;
    throw missingAttribute(object, name);
  }
  const type = typeName(object);
  if (found === undefined) {
    if ((object as PyObject).setattro === userSetattro) throw missingAttribute(object, name);
    throw newAttributeError(
      `'${type}' object has no attribute '${name}' and no __dict__ for setting new attributes`,
      name,
      object,
    );
  }
  throw newAttributeError(`'${type}' object attribute '${name}' is read-only`, name, object);
}
PyObject.prototype.setattro = function (this: PyObject, name, value): void {
  genericSet(this, name, value);
};

// Descriptors

PyFunction.prototype.descrGet = function (this: PyFunction, instance): Value {
  return instance === undefined ? this : new PyMethod(this, instance);
};

PyBuiltin.prototype.descrGet = function (this: PyBuiltin, instance, owner): Value {
  switch (this.kind) {
    case "method":
      return instance === undefined ? this : new PyBoundBuiltin(this, instance);
    case "slot":
      return instance === undefined ? this : new PyMethodWrapper(this, instance);
    case "classmethod":
      return new PyBoundBuiltin(this, owner);
    default:
      return this;
  }
};

/**
 * A built-in method that a class of the guest's took from a class that it does not derive from
 * (`append = list.append`): generated code must not call it directly, since it trusts its receiver.
 */
class ForeignMethod extends PyObject {
  constructor(readonly builtin: PyBuiltin) {
    super();
  }
}
ForeignMethod.prototype.descrGet = function (this: ForeignMethod, instance, owner): Value {
  const { builtin } = this;
  if (instance === undefined) return builtin;
  if (builtin.owner === undefined) return new PyMethod(builtin, instance);
  if (!typeOf(instance).mro.includes(builtin.owner)) throw wrongReceiver(builtin, instance);
  return builtin.descrGet!(instance, owner);
};

foreignMethods.guard = (type, value) => {
  if (!(value instanceof PyBuiltin) || value.mm === undefined) return value;
  const owner = value.owner ?? value.home;
  const trusted = owner === undefined || type.mro.includes(owner);
  return trusted ? value : new ForeignMethod(value);
};

PyStaticMethod.prototype.descrGet = function (this: PyStaticMethod): Value {
  return this.func;
};

PyClassMethod.prototype.descrGet = function (this: PyClassMethod, _instance, owner): Value {
  return new PyMethod(this.func as PyObject, owner);
};

PyProperty.prototype.descrGet = function (this: PyProperty, instance): Value {
  if (instance === undefined) return this;
  const getter = this.fget;
  if (getter === None) throw propertyError(this, "getter", instance);
  if (((getter as PyObject).mask & 2) !== 0) return (getter as PyObject).js(instance);
  return call(getter, [instance]);
};

PyProperty.prototype.descrSet = function (this: PyProperty, instance, value): void {
  if (value === undefined) {
    if (this.fdel === None) throw propertyError(this, "deleter", instance);
    call(this.fdel, [instance]);
  } else {
    if (this.fset === None) throw propertyError(this, "setter", instance);
    call(this.fset, [instance, value]);
  }
};

function propertyError(self: PyProperty, what: string, instance: Value): PyBaseException {
  const type = typeOf(instance).qualname;
  const name = self.name ?? (self.fget instanceof PyFunction ? self.fget.name : undefined);
  return newAttributeError(
    typeof name === "string"
      ? `property '${name}' of '${type}' object has no ${what}`
      : `property of '${type}' object has no ${what}`,
  );
}

PyGetSet.prototype.descrGet = function (this: PyGetSet, instance): Value {
  if (instance === undefined) return this;
  if (this.owner !== undefined && !typeOf(instance).mro.includes(this.owner)) {
    throw newTypeError(
      `descriptor '${this.name}' for '${this.owner.name}' objects doesn't apply to a ` +
        `'${typeName(instance)}' object`,
    );
  }
  const value = this.get(instance);
  if (value === undefined) throw missingAttribute(instance, this.name);
  return value;
};

PyGetSet.prototype.descrSet = function (this: PyGetSet, instance, value): void {
  if (this.set === undefined) {
    throw newAttributeError(
      this.member
        ? "readonly attribute"
        : `attribute '${this.name}' of '${
          this.owner?.name ?? typeName(instance)
        }' objects is not writable`,
      this.name,
      instance,
    );
  }
  this.set(instance, value);
};

// Classes that define the special methods of attribute access

const objectGetattribute = () => objectType.namespace.get("__getattribute__");
const typeGetattribute = () => typeType.namespace.get("__getattribute__");

function userGetattro(this: PyObject, name: string): Value | undefined {
  const getattribute = this.t$__getattribute__;
  let value: Value | undefined;
  const fallback = this.t$__getattr__;
  if (getattribute === objectGetattribute()) value = genericGetCatching(this, name, fallback);
  else if (getattribute === typeGetattribute()) value = typeGet(this as PyType, name);
  else if (getattribute instanceof PyBuiltin) value = getattribute.js(this, name);
  else {
    try {
      value = call(bind(getattribute!, this), [name]);
    } catch (error) {
      if (fallback === undefined || !isException(error, attributeErrorType)) throw error;
    }
  }
  if (value !== undefined || fallback === undefined) return value;
  return call(bind(fallback, this), [name]);
}

/** As `genericGet`; an AttributeError from a property counts as "not there" for `__getattr__`. */
function genericGetCatching(self: PyObject, name: string, fallback: Value | undefined) {
  if (fallback === undefined) return genericGet(self, name);
  try {
    return genericGet(self, name);
  } catch (error) {
    if (!isException(error, attributeErrorType)) throw error;
    return undefined;
  }
}

function userSetattro(this: PyObject, name: string, value: Value | undefined): void {
  if (value !== undefined) call(bind(this.t$__setattr__!, this), [name, value]);
  else call(bind(this.t$__delattr__!, this), [name]);
}

function userDescrGet(this: PyObject, instance: Value | undefined, owner: PyType): Value {
  return call(bind(this.t$__get__!, this), [instance ?? None, owner]);
}

function userDescrSet(this: PyObject, instance: Value, value: Value | undefined): void {
  const method = value === undefined ? this.t$__delete__ : this.t$__set__;
  if (method === undefined) {
    throw newAttributeError(value === undefined ? "__delete__" : "__set__");
  }
  call(bind(method, this), value === undefined ? [instance] : [instance, value]);
}

const slotNames = new Set([
  "__getattribute__",
  "__getattr__",
  "__setattr__",
  "__delattr__",
  "__get__",
  "__set__",
  "__delete__",
  "__buffer__",
]);

/** What `__buffer__` of a class written in Python lends. */
function userBufferBytes(self: Value): Uint8Array {
  const view = lentView(self as PyObject);
  return view.bufferBytes!(view);
}

/** Asks for a buffer of any layout, to be read (`inspect.BufferFlags.FULL_RO`). */
const BUFFER_FULL_RO = 0x11c;

/** The memoryview that `__buffer__` of a class written in Python gives. */
export function lentView(self: PyObject): PyMemoryView {
  const view = callSpecial(self.t$__buffer__!, self, BUFFER_FULL_RO);
  if (view instanceof PyMemoryView) return view;
  throw newTypeError("__buffer__ returned non-memoryview object");
}

/** Whether a change of that class attribute changes how attributes are reached. */
export const isAttributeSlot = (name: string): boolean => slotNames.has(name);

/** Makes the prototype of a class follow its special methods for attribute access. */
export function updateAttributeSlots(type: PyType): void {
  const proto = type.proto;
  const isUser = (value: Value | undefined) => value !== undefined && !(value instanceof PyBuiltin);
  if (isUser(proto.t$__getattribute__) || proto.t$__getattr__ !== undefined) {
    proto.getattro = userGetattro;
  } else if (Object.hasOwn(proto, "getattro")) Reflect.deleteProperty(proto, "getattro");
  const irregular = isUser(proto.t$__getattribute__);
  if (irregular) proto.irregular = true;
  else if (Object.hasOwn(proto, "irregular")) Reflect.deleteProperty(proto, "irregular");
  const setting = isUser(proto.t$__setattr__) || isUser(proto.t$__delattr__);
  if (setting) proto.setattro = userSetattro;
  else if (Object.hasOwn(proto, "setattro")) Reflect.deleteProperty(proto, "setattro");
  // Generated code may set an instance's own properties directly, but not those of a class.
  if (type.hasDict && !setting && !irregular && !(proto instanceof PyType)) proto.settable = true;
  else proto.settable = undefined;
  if (isUser(proto.t$__get__)) proto.descrGet = userDescrGet;
  if (isUser(proto.t$__buffer__)) proto.bufferBytes = userBufferBytes;
  if (isUser(proto.t$__set__) || isUser(proto.t$__delete__)) proto.descrSet = userDescrSet;
  for (const each of type.subclasses) if (each.heap) updateAttributeSlots(each);
}

/** The `__dict__` of an object, whose attribute storage becomes a real dict if it must. */
export function dictOf(object: PyObject): ReturnType<typeof instanceDict> {
  return instanceDict(object);
}

/** Gives an instance of an irregular class the dict that its attributes live in. */
export function prepareInstance(self: PyObject): PyObject {
  if (self.irregular === true && self.dict === undefined) setInstanceDict(self, newDict());
  return self;
}
