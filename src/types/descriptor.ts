/**
 * Descriptors: `staticmethod`, `classmethod`, `property`, and those that built-in types consist of.
 * What they do when they are found is in protocols/attribute.ts.
 */

import {
  exceptionType,
  isException,
  newAttributeError,
  newTypeError,
} from "../objects/exception.ts";
import {
  PyBuiltin,
  type PyClassMethod,
  type PyGetSet,
  PyProperty,
  type PyStaticMethod,
} from "../objects/function.ts";
import { setOwnAttribute } from "../objects/instance_dict.ts";
import { None, type PyObject, type Value } from "../objects/object.ts";
import {
  classmethodDescriptorType,
  classmethodType,
  getsetType,
  memberType,
  methodDescriptorType,
  propertyType,
  staticmethodType,
  wrapperDescriptorType,
} from "../objects/singletons.ts";
import { PyType, typeName } from "../objects/type.ts";
import { findAttribute, optionalAttribute, setAttribute } from "../protocols/attribute.ts";
import { call } from "../protocols/call.ts";
import { repr } from "../protocols/text.ts";
import { truthy } from "../protocols/truth.ts";
import {
  constructor,
  defineType,
  type Definition,
  getter,
  member,
  method,
  slot,
} from "../native/define.ts";
import { builtinSignature, callSlot, dictGetter, getSlot } from "./function.ts";

// Attributes of built-in types

type Descriptor = PyBuiltin | PyGetSet;

/** What all descriptors of built-in types have. */
function descriptorAttributes(what: string): Record<string, Definition> {
  return {
    __repr__: slot(
      "(self, /)",
      "Return repr(self).",
      (self: Descriptor) => `<${what} '${self.name}' of '${self.owner?.name ?? "?"}' objects>`,
    ),
    __get__: slot(
      "(self, instance, owner=None, /)",
      "Return an attribute of instance, which is of type owner.",
      getDescriptor,
    ),
    __objclass__: member("the class that defines it", (self: Descriptor) => self.owner ?? None),
    __name__: member("the name", (self: Descriptor) => self.name),
    __doc__: getter("the documentation", (self: Descriptor) => self.doc ?? None),
    __qualname__: getter(
      "the qualified name",
      (self: Descriptor) =>
        self.owner === undefined ? self.name : `${self.owner.qualname}.${self.name}`,
    ),
  };
}

function getDescriptor(self: Descriptor, instance: Value, owner: Value = None): Value {
  if (instance === None && owner === None) throw newTypeError("__get__(None, None) is invalid");
  if (self instanceof PyBuiltin && self.kind === "classmethod") {
    const cls = owner === None ? (instance as PyObject).type : owner;
    if (!(cls instanceof PyType) || !cls.mro.includes(self.owner!)) {
      throw newTypeError(
        `descriptor '${self.name}' requires a subtype of '${self.owner!.name}' but received ` +
          `'${cls instanceof PyType ? cls.name : typeName(cls)}'`,
      );
    }
    return self.descrGet!(undefined, cls);
  }
  const cls = owner instanceof PyType ? owner : (instance as PyObject).type;
  if (instance === None && owner !== None) return self.descrGet!(undefined, cls);
  const actual = (instance as PyObject).type;
  if (self.owner !== undefined && !actual.mro.includes(self.owner)) {
    throw newTypeError(
      `descriptor '${self.name}' for '${self.owner.name}' objects doesn't apply to a ` +
        `'${actual.name}' object`,
    );
  }
  return self.descrGet!(instance, cls);
}

const signature = getter("the signature", (self: PyBuiltin) => builtinSignature(self));

defineType(methodDescriptorType, {
  attributes: () => ({
    ...descriptorAttributes("method"),
    __call__: callSlot,
    __text_signature__: signature,
  }),
});
defineType(wrapperDescriptorType, {
  attributes: () => ({
    ...descriptorAttributes("slot wrapper"),
    __call__: callSlot,
    __text_signature__: signature,
  }),
});
defineType(classmethodDescriptorType, {
  attributes: () => ({
    ...descriptorAttributes("method"),
    __call__: callSlot,
    __text_signature__: signature,
  }),
});

/** `__set__` and `__delete__` of a data descriptor. */
const setSlots = (): Record<string, Definition> => ({
  __set__: slot(
    "(self, instance, value, /)",
    "Set an attribute of instance to value.",
    (self: PyGetSet, instance: Value, value: Value) => {
      checkOwner(self, instance);
      self.descrSet!(instance, value);
      return None;
    },
  ),
  __delete__: slot(
    "(self, instance, /)",
    "Delete an attribute of instance.",
    (self: PyGetSet, instance: Value) => {
      checkOwner(self, instance);
      self.descrSet!(instance, undefined);
      return None;
    },
  ),
});

function checkOwner(self: PyGetSet, instance: Value): void {
  if (self.owner !== undefined && !(instance as PyObject).type.mro.includes(self.owner)) {
    throw newTypeError(
      `descriptor '${self.name}' for '${self.owner.name}' objects doesn't apply to a ` +
        `'${typeName(instance)}' object`,
    );
  }
}

defineType(getsetType, {
  attributes: () => ({ ...descriptorAttributes("attribute"), ...setSlots() }),
});
defineType(memberType, {
  attributes: () => ({ ...descriptorAttributes("member"), ...setSlots() }),
});

// staticmethod and classmethod

const attributeError = exceptionType("AttributeError");

/** What a wrapper takes over from the function that it wraps. */
const copied = ["__module__", "__name__", "__qualname__", "__doc__", "__annotations__"];

function wrap(self: PyStaticMethod | PyClassMethod, func: Value): void {
  self.func = func;
  for (const name of copied) {
    const value = optionalAttribute(func, name);
    if (value !== undefined) setOwnAttribute(self, name, value);
  }
}

type Wrapper = PyStaticMethod | PyClassMethod;

function wrapperAttributes(name: string): Record<string, Definition> {
  return {
    __new__: constructor("(cls, /, *args, **kwargs)", "Create a blank wrapper.", (cls: PyType) => {
      const self = new cls.Instance() as Wrapper;
      self.func = None;
      return self;
    }),
    __init__: slot("(self, function, /)", "Initialize self.", (self: Wrapper, func: Value) => {
      wrap(self, func);
      return None;
    }),
    __repr__: slot(
      "(self, /)",
      "Return repr(self).",
      (self: Wrapper) => `<${name}(${repr(self.func)})>`,
    ),
    __get__: getSlot,
    __func__: member("the function", (self: Wrapper) => self.func),
    __wrapped__: member("the function", (self: Wrapper) => self.func),
    __isabstractmethod__: getter(
      "whether it is abstract",
      (self: Wrapper) => isAbstract(self.func),
    ),
    __dict__: dictGetter,
  };
}

/** Whether a function says that it is abstract. */
function isAbstract(func: Value): boolean {
  const value = optionalAttribute(func, "__isabstractmethod__");
  return value !== undefined && truthy(value);
}

defineType(staticmethodType, {
  doc: "staticmethod(function): a function that is not bound when it is found on an instance.",
  attributes: () => ({ ...wrapperAttributes("staticmethod"), __call__: callSlot }),
});
defineType(classmethodType, {
  doc: "classmethod(function): a function that is bound to the class.",
  attributes: () => wrapperAttributes("classmethod"),
});

// property

function initProperty(
  self: PyProperty,
  fget: Value = None,
  fset: Value = None,
  fdel: Value = None,
  doc: Value = None,
): void {
  self.fget = fget;
  self.fset = fset;
  self.fdel = fdel;
  self.doc = None;
  self.name = undefined;
  self.getterDoc = false;
  if (doc === None && fget !== None) {
    doc = optionalAttribute(fget, "__doc__") ?? None;
    self.getterDoc = doc !== None;
  }
  if (self.type === propertyType) self.doc = doc;
  else setSubclassDoc(self, doc);
}

/** A subclass has its own `__doc__`, which would hide the property's: it goes to the instance. */
function setSubclassDoc(self: PyProperty, doc: Value): void {
  try {
    setAttribute(self, "__doc__", doc);
  } catch (error) {
    if (self.getterDoc || !isException(error, attributeError)) throw error;
  }
}

/** The property with one of its functions replaced (CPython's property_copy). */
function copyProperty(self: PyProperty, fget: Value, fset: Value, fdel: Value): Value {
  const doc = self.getterDoc && fget !== None ? None : self.doc;
  const copy = self.type === propertyType
    ? newProperty(fget, fset, fdel, doc)
    : call(self.type, [fget, fset, fdel, doc]);
  if (copy instanceof PyProperty) copy.name = self.name;
  return copy;
}

function newProperty(fget?: Value, fset?: Value, fdel?: Value, doc?: Value): PyProperty {
  const self = new PyProperty();
  initProperty(self, fget, fset, fdel, doc);
  return self;
}

const replaced = (value: Value, old: Value): Value => value === None ? old : value;

function propertyName(self: PyProperty): Value {
  if (self.name !== undefined) return self.name;
  const name = self.fget === None ? undefined : findAttribute(self.fget, "__name__");
  if (name === undefined) {
    throw newAttributeError("'property' object has no attribute '__name__'", "__name__", self);
  }
  return name;
}

defineType(propertyType, {
  doc: "Property attribute: fget, fset and fdel are called when it is read, set and deleted.",
  direct: newProperty,
  attributes: () => ({
    __new__: constructor("(cls, /, *args, **kwargs)", "Create a blank property.", (cls: PyType) => {
      const self = new cls.Instance() as PyProperty;
      self.fget =
        self.fset =
        self.fdel =
        self.doc =
          None;
      self.name = undefined;
      self.getterDoc = false;
      return self;
    }),
    __init__: slot(
      "(self, fget=None, fset=None, fdel=None, doc=None)",
      "Initialize self.",
      (self: PyProperty, fget?: Value, fset?: Value, fdel?: Value, doc?: Value) => {
        initProperty(self, fget, fset, fdel, doc);
        return None;
      },
    ),
    __get__: slot(
      "(self, instance, owner=None, /)",
      "Return an attribute of instance, which is of type owner.",
      (self: PyProperty, instance: Value, owner: Value = None) =>
        self.descrGet!(instance === None ? undefined : instance, owner as PyType),
    ),
    __set__: slot(
      "(self, instance, value, /)",
      "Set an attribute of instance to value.",
      (self: PyProperty, instance: Value, value: Value) => {
        self.descrSet!(instance, value);
        return None;
      },
    ),
    __delete__: slot(
      "(self, instance, /)",
      "Delete an attribute of instance.",
      (self: PyProperty, instance: Value) => {
        self.descrSet!(instance, undefined);
        return None;
      },
    ),
    getter: method(
      "(self, object, /)",
      "Descriptor to obtain a copy of the property with a different getter.",
      (self: PyProperty, fget: Value) =>
        copyProperty(self, replaced(fget, self.fget), self.fset, self.fdel),
    ),
    setter: method(
      "(self, object, /)",
      "Descriptor to obtain a copy of the property with a different setter.",
      (self: PyProperty, fset: Value) =>
        copyProperty(self, self.fget, replaced(fset, self.fset), self.fdel),
    ),
    deleter: method(
      "(self, object, /)",
      "Descriptor to obtain a copy of the property with a different deleter.",
      (self: PyProperty, fdel: Value) =>
        copyProperty(self, self.fget, self.fset, replaced(fdel, self.fdel)),
    ),
    __set_name__: method(
      "(self, owner, name, /)",
      "Method to set name of a property.",
      (self: PyProperty, _owner: Value, name: Value) => {
        self.name = name;
        return None;
      },
    ),
    fget: member("the getter", (self: PyProperty) => self.fget),
    fset: member("the setter", (self: PyProperty) => self.fset),
    fdel: member("the deleter", (self: PyProperty) => self.fdel),
    __doc__: member("the documentation", (self: PyProperty) => self.doc, (
      self: PyProperty,
      value,
    ) => {
      self.doc = value ?? None;
      self.getterDoc = false;
    }),
    __name__: getter("the name", propertyName, (self: PyProperty, value) => {
      self.name = value;
    }),
    __isabstractmethod__: getter(
      "whether one of its functions is abstract",
      (self: PyProperty) => isAbstract(self.fget) || isAbstract(self.fset) || isAbstract(self.fdel),
    ),
  }),
});
