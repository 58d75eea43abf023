/** `Field`, `MISSING`, `KW_ONLY` and `InitVar`. */

import { newDict, type PyDict, PyMappingProxy } from "../../objects/dict.ts";
import { newValueError } from "../../objects/exception.ts";
import { newGenericAlias } from "../../objects/generic_alias.ts";
import { None, PyObject, type Value } from "../../objects/object.ts";
import { newBuiltinType, objectType, PyType, typeOf } from "../../objects/type.ts";
import { call, callSpecial } from "../../protocols/call.ts";
import { repr, reprGuard } from "../../protocols/text.ts";
import { classMethod, constructor, defineType, member, method, slot } from "../../native/define.ts";
import { once } from "../../kernel/once.ts";

class PyMarker extends PyObject {}
class PyMissing extends PyMarker {}
class PyKwOnly extends PyMarker {}
const marker = (typeName: string, Class: new () => PyMarker): () => Value =>
  once(() => {
    newBuiltinType(typeName, objectType, Class, { module: "dataclasses" });
    return new Class();
  });

/** `dataclasses.MISSING` */
export const missing: () => Value = marker("_MISSING_TYPE", PyMissing);
/** `dataclasses.KW_ONLY` */
export const kwOnly: () => Value = marker("_KW_ONLY_TYPE", PyKwOnly);

class PyFactoryMarker extends PyObject {}
/** What stands for a default factory in signatures. */
export const factoryMarker: () => Value = once(() => {
  defineType(
    newBuiltinType("_HAS_DEFAULT_FACTORY_CLASS", objectType, PyFactoryMarker, {
      module: "dataclasses",
    }),
    { attributes: { __repr__: slot("(self, /)", "Return repr(self).", () => "<factory>") } },
  );
  return new PyFactoryMarker();
});

/** One field of a dataclass. */
export class PyField extends PyObject {
  declare name: Value;
  declare annotation: Value;
  declare default: Value;
  declare factory: Value;
  declare init: Value;
  declare repr: Value;
  declare hash: Value;
  declare compare: Value;
  declare metadata: Value;
  declare kwOnly: Value;
  declare kind: "_FIELD" | "_FIELD_CLASSVAR" | "_FIELD_INITVAR" | undefined;
}

/** `dataclasses.Field` */
export const fieldType: () => PyType = once(() => {
  const at = (key: keyof PyField) =>
    member(
      `the field's ${String(key)}`,
      (self: PyField) => self[key] as Value,
      (self, value) => {
        Object.assign(self, { [key]: value });
      },
    );
  return defineType(newBuiltinType("Field", objectType, PyField, { module: "dataclasses" }), {
    attributes: {
      name: at("name"),
      type: at("annotation"),
      default: at("default"),
      default_factory: at("factory"),
      init: at("init"),
      repr: at("repr"),
      hash: at("hash"),
      compare: at("compare"),
      metadata: at("metadata"),
      kw_only: at("kwOnly"),
      __repr__: slot(
        "(self, /)",
        "Return repr(self).",
        (self: PyField) =>
          reprGuard(
            self,
            "...",
            () =>
              `Field(name=${repr(self.name)},type=${repr(self.annotation)},default=${
                repr(self.default)
              },default_factory=${repr(self.factory)},init=${repr(self.init)},repr=${
                repr(self.repr)
              },hash=${repr(self.hash)},compare=${repr(self.compare)},metadata=${
                repr(self.metadata)
              },kw_only=${repr(self.kwOnly)},_field_type=${self.kind ?? "None"})`,
          ),
      ),
      __set_name__: method(
        "(self, owner, name)",
        "Passes it on to the default.",
        (self: PyField, owner: Value, name: Value) => {
          const hook = (self.default as PyObject).t$__set_name__;
          if (hook !== undefined) callSpecial(hook, self.default, owner, name);
          return None;
        },
      ),
      __class_getitem__: classMethod(
        "(cls, item, /)",
        "See PEP 585",
        (cls: Value, item: Value) => newGenericAlias(cls, item),
      ),
    },
  });
});

/** `dataclasses.field` */
export function newField(
  value: Value = missing(),
  factory: Value = missing(),
  init: Value = true,
  shown: Value = true,
  hash: Value = None,
  compare: Value = true,
  metadata: Value = None,
  keywordOnly: Value = missing(),
): PyField {
  if (value !== missing() && factory !== missing()) {
    throw newValueError("cannot specify both default and default_factory");
  }
  fieldType();
  const self = new PyField();
  self.name = None;
  self.annotation = None;
  self.default = value;
  self.factory = factory;
  self.init = init;
  self.repr = shown;
  self.hash = hash;
  self.compare = compare;
  self.metadata = new PyMappingProxy(metadata === None ? newDict() : metadata as PyDict);
  self.kwOnly = keywordOnly;
  self.kind = undefined;
  return self;
}

/** `InitVar[type]` */
export class PyInitVar extends PyObject {
  declare annotation: Value;
}

/** `dataclasses.InitVar` */
export const initVarType: () => PyType = once(() =>
  defineType(newBuiltinType("InitVar", objectType, PyInitVar, { module: "dataclasses" }), {
    attributes: {
      __new__: constructor("(cls, type)", "Create it.", newInitVar),
      __class_getitem__: classMethod("(cls, type)", "InitVar[type]", newInitVar),
      type: member("the type", (self: PyInitVar) => self.annotation),
      __repr__: slot("(self, /)", "Return repr(self).", (self: PyInitVar) => {
        const { annotation } = self;
        const name = annotation instanceof PyType ? annotation.name : repr(annotation);
        return `dataclasses.InitVar[${name}]`;
      }),
    },
  })
);

function newInitVar(_cls: PyType, annotation: Value): Value {
  const self = new PyInitVar();
  self.annotation = annotation;
  return self;
}

/** The default of a field that was made by its factory. */
export const makeDefault = (factory: Value): Value => call(factory, []);

/** Whether values of the default's class cannot be hashed, so that sharing them is refused. */
export const isMutable = (value: Value): boolean =>
  value !== missing() && (typeOf(value).proto as PyObject).t$__hash__ === None;
