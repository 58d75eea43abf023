/** `super`. The form without arguments is compiled into one with both. */

import { newRuntimeError, newTypeError } from "../objects/exception.ts";
import { None, type Value } from "../objects/object.ts";
import { initSuper, PySuper, superType } from "../objects/super.ts";
import { PyType, typeName } from "../objects/type.ts";
import { findAttribute, genericGet, missingAttribute } from "../protocols/attribute.ts";
import { constructor, defineType, member, slot } from "../native/define.ts";
import { asName } from "./object.ts";

PySuper.prototype.irregular = true;
PySuper.prototype.getattro = function (this: PySuper, name): Value | undefined {
  const { self, selfClass } = this;
  if (selfClass !== undefined && name !== "__class__") {
    const { mro } = selfClass;
    for (let i = mro.indexOf(this.thisClass) + 1; i < mro.length; i++) {
      const found = mro[i]!.namespace.get(name);
      if (found === undefined) continue;
      if (typeof found !== "object" || found.descrGet === undefined) return found;
      return found.descrGet(self === selfClass ? undefined : self, selfClass);
    }
  }
  return genericGet(this, name);
};

function init(self: PySuper, cls: Value | undefined, object: Value | undefined): void {
  if (cls === undefined) throw newRuntimeError("super(): no arguments");
  if (!(cls instanceof PyType)) {
    throw newTypeError(`super() argument 1 must be a type, not ${typeName(cls)}`);
  }
  initSuper(self, cls, object === None ? undefined : object);
}

defineType(superType, {
  doc: "super() in a method, or super(type, object): the attributes of object's class behind type.",
  direct: (cls?: Value, object?: Value) => {
    const self = new PySuper();
    init(self, cls, object);
    return self;
  },
  attributes: () => ({
    __new__: constructor(
      "(cls, /, *args, **kwargs)",
      "Create a blank super object.",
      (cls: PyType) => {
        const self = new cls.Instance() as PySuper;
        self.selfClass = undefined;
        self.self = undefined;
        self.thisClass = superType;
        return self;
      },
    ),
    __init__: slot(
      "(self, type=<unrepresentable>, object=None, /)",
      "Initialize self.",
      (self: PySuper, cls?: Value, object?: Value) => {
        init(self, cls, object);
        return None;
      },
    ),
    __repr__: slot(
      "(self, /)",
      "Return repr(self).",
      (self: PySuper) =>
        self.selfClass === undefined
          ? `<super: <class '${self.thisClass.name}'>, NULL>`
          : `<super: <class '${self.thisClass.name}'>, <${self.selfClass.name} object>>`,
    ),
    __getattribute__: slot(
      "(self, name, /)",
      "Return getattr(self, name).",
      (self: PySuper, name: Value) => {
        const key = asName(name);
        const value = findAttribute(self, key);
        if (value === undefined) throw missingAttribute(self, key);
        return value;
      },
    ),
    __get__: slot(
      "(self, instance, owner=None, /)",
      "Return an attribute of instance, which is of type owner.",
      (self: PySuper, instance: Value) =>
        self.descrGet!(instance === None ? undefined : instance, self.thisClass),
    ),
    __thisclass__: member("the class invoking super()", (self: PySuper) => self.thisClass),
    __self__: member(
      "the instance invoking super(); may be None",
      (self: PySuper) => self.self ?? None,
    ),
    __self_class__: member(
      "the type of the instance invoking super(); may be None",
      (self: PySuper) => self.selfClass ?? None,
    ),
  }),
});

PySuper.prototype.descrGet = function (this: PySuper, instance): Value {
  if (instance === undefined || this.self !== undefined) return this;
  return initSuper(new PySuper(), this.thisClass, instance);
};
