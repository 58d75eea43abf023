/** `enum.property`, whose name is free for members, and the redirect to a member of such a name. */

import { newAttributeError } from "../../objects/exception.ts";
import { PyProperty } from "../../objects/function.ts";
import { None, PyObject, type Value } from "../../objects/object.ts";
import { strValue } from "../../objects/str.ts";
import { newBuiltinType, objectType, PyType } from "../../objects/type.ts";
import { getAttribute } from "../../protocols/attribute.ts";
import { call } from "../../protocols/call.ts";
import { repr } from "../../protocols/text.ts";
import { constructor, defineType, method } from "../../native/define.ts";
import { once } from "../../kernel/once.ts";

/** `enum.property` */
export class PyEnumProperty extends PyObject {
  declare name: string;
  /** The name of the class that it stands in. */
  declare className: string;
  declare fget: Value;
  declare fset: Value;
  declare fdel: Value;
  declare doc: Value;
  /** What members read: the library's own properties, and what a base has under a member's name. */
  declare native: ((self: PyObject) => Value) | undefined;
  /** The member of that name, which the class gives. */
  declare member: PyObject | undefined;
  /** Whether `native` reads what is not of an enumeration. */
  declare isForeign: boolean;

  /** Whether an enumeration says what members give. */
  get isReadable(): boolean {
    return this.fget !== None || this.native !== undefined && !this.isForeign;
  }
}
PyEnumProperty.prototype.descrGet = function (this: PyEnumProperty, instance, owner): Value {
  if (instance === undefined) {
    if (this.member !== undefined) return this.member;
    throw newAttributeError(`${repr(owner)} has no attribute ${repr(this.name)}`);
  }
  if (this.native !== undefined) return this.native(instance as PyObject);
  if (this.fget !== None) return call(this.fget, [instance]);
  if (this.member !== undefined) return this.member;
  throw newAttributeError(`${repr(owner)} has no attribute ${repr(this.name)}`);
};
PyEnumProperty.prototype.descrSet = function (this: PyEnumProperty, instance, value): void {
  const run = value === undefined ? this.fdel : this.fset;
  if (run === None) {
    const verb = value === undefined ? "delete" : "set";
    throw newAttributeError(
      `<enum ${repr(this.className)}> cannot ${verb} attribute ${repr(this.name)}`,
    );
  }
  call(run, value === undefined ? [instance] : [instance, value]);
};

/** A property that the library reads itself, or that has no getter yet. */
export function newProperty(
  name: string,
  native: ((self: PyObject) => Value) | undefined,
): PyEnumProperty {
  propertyType();
  const self = new PyEnumProperty();
  self.name = name;
  self.className = "Enum";
  self.native = native;
  self.member = undefined;
  self.isForeign = false;
  self.fget =
    self.fset =
    self.fdel =
    self.doc =
      None;
  return self;
}

export const propertyType = once(() => {
  const copy = (key: "fget" | "fset" | "fdel") => (self: PyEnumProperty, func: Value) => {
    const made = newProperty(self.name, undefined);
    Object.assign(made, { fget: self.fget, fset: self.fset, fdel: self.fdel, doc: self.doc });
    made[key] = func;
    return made;
  };
  return defineType(newBuiltinType("property", objectType, PyEnumProperty, { module: "enum" }), {
    doc: "A property that leaves its name free for members.",
    attributes: {
      __new__: constructor(
        "(cls, fget=None, fset=None, fdel=None, doc=None)",
        "Create it.",
        (
          _cls: PyType,
          fget: Value = None,
          fset: Value = None,
          fdel: Value = None,
          doc: Value = None,
        ) => {
          const self = newProperty("", undefined);
          Object.assign(self, { fget, fset, fdel, doc });
          return self;
        },
      ),
      getter: method("(self, fget)", "With another getter.", copy("fget")),
      setter: method("(self, fset)", "With another setter.", copy("fset")),
      deleter: method("(self, fdel)", "With another deleter.", copy("fdel")),
      __set_name__: method(
        "(self, owner, name)",
        "Notes the name.",
        (self: PyEnumProperty, owner: Value, name: Value) => {
          self.name = strValue(name)!;
          if (owner instanceof PyType) self.className = owner.name;
          return None;
        },
      ),
    },
  });
});

/** Whether a class gives something else for a value in its namespace. */
export function isDescriptor(value: Value): boolean {
  if (typeof value !== "object" || value instanceof PyType) return false;
  return value.descrGet !== undefined || value.descrSet !== undefined ||
    value.t$__get__ !== undefined;
}

/**
 * What stands in a class for a member under a name that a base has a descriptor for: the class gives
 * the member, and members what that descriptor gives.
 */
export function redirect(cls: PyType, name: string, member: PyObject): PyEnumProperty | undefined {
  let found: Value | undefined;
  let plain: PyType | undefined;
  for (const base of cls.mro.slice(1)) {
    const each = base.namespace.get(name);
    if (each === undefined || each === None) continue;
    if (each instanceof PyEnumProperty) {
      found = each;
      plain = undefined;
      break;
    }
    if (isDescriptor(each)) found = each;
    else plain = base;
  }
  if (found === undefined) return undefined;
  const made = newProperty(name, undefined);
  made.className = cls.name;
  made.member = member;
  made.isForeign = true;
  if (plain !== undefined) made.native = () => getAttribute(plain, name);
  else if (found instanceof PyEnumProperty || found instanceof PyProperty) {
    made.fget = found.fget;
    made.fset = found.fset;
    made.fdel = found.fdel;
    if (found instanceof PyEnumProperty) {
      made.native = found.native;
      made.isForeign = found.isForeign;
    }
  } else made.native = (self) => getAttribute(self.$_value_!, name);
  return made;
}
