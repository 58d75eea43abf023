/** `module` and `mappingproxy`. A module's variables are `$name` properties of the module object. */

import { mappingProxyType, newDict, PyMappingProxy } from "../objects/dict.ts";
import { newTypeError } from "../objects/exception.ts";
import { instanceDict } from "../objects/instance_dict.ts";
import { newList, PyList } from "../objects/list.ts";
import { moduleType, type PyModule } from "../objects/module.ts";
import { None, type PyObject, type Value } from "../objects/object.ts";
import { strValue } from "../objects/str.ts";
import { PyTuple } from "../objects/tuple.ts";
import { type PyType, typeName } from "../objects/type.ts";
import { getAttribute } from "../protocols/attribute.ts";
import { call } from "../protocols/call.ts";
import { richCompare } from "../protocols/compare.ts";
import { hash } from "../protocols/hash.ts";
import { iter } from "../protocols/iterate.ts";
import { or } from "../protocols/number.ts";
import { contains, getItem } from "../protocols/subscript.ts";
import { repr, str } from "../protocols/text.ts";
import { length } from "../protocols/truth.ts";
import {
  constructor,
  defineType,
  type Definition,
  getter,
  member,
  method,
  slot,
} from "../native/define.ts";
import { classGetItem, comparisons } from "./shared.ts";

function shownName(self: PyModule): string {
  return repr(self.$__name__ ?? "?");
}

function initModule(self: PyModule, name: Value, doc: Value): void {
  const text = strValue(name);
  if (text === undefined) {
    throw newTypeError(`module() argument 'name' must be str, not ${typeName(name)}`);
  }
  self.name = text;
  self.$__name__ = text;
  self.$__doc__ = doc;
  self.$__package__ = None;
  self.$__loader__ = None;
  self.$__spec__ = None;
}

defineType(moduleType, {
  doc: "Create a module object.\n\nThe name must be a string; the optional docstring can be of " +
    "any type.",
  attributes: () => ({
    __new__: constructor("(cls, /, *args, **kwargs)", "Create a blank module.", (cls: PyType) => {
      const self = new cls.Instance() as PyModule;
      self.name = "?";
      return self;
    }),
    __init__: slot(
      "(self, name, doc=None)",
      "Initialize self.",
      (self: PyModule, name: Value, doc: Value = None) => {
        initModule(self, name, doc);
        return None;
      },
    ),
    __repr__: slot("(self, /)", "Return repr(self).", (self: PyModule) => {
      const file = self.$__file__;
      if (typeof file === "string") return `<module ${shownName(self)} from ${repr(file)}>`;
      const spec = self.$__spec__;
      return spec === None || self.name === "__main__"
        ? `<module ${shownName(self)}>`
        : `<module ${shownName(self)} (built-in)>`;
    }),
    __dir__: method("(self, /)", "The names of the module.", (self: PyModule) => {
      const hook = self.$__dir__;
      if (hook !== undefined) return call(hook, []);
      return newList([...instanceDict(self).map.keys()]);
    }),
    __dict__: member("the module's variables", (self: PyModule) => instanceDict(self)),
    __annotations__: getter(
      "annotations",
      (self: PyModule) => self.$__annotations__ ??= newDict(),
      (self: PyModule, value) => {
        if (value === undefined) delete self.$__annotations__;
        else self.$__annotations__ = value;
      },
    ),
  }),
});

// mappingproxy

/** A method of the proxy that calls the mapping's. */
function forward(name: string, signature: string, doc: string): Definition {
  return method(
    signature,
    doc,
    (self: PyMappingProxy, ...args: Value[]) =>
      call(getAttribute(self.mapping, name), args.filter((each) => each !== undefined)),
  );
}

const unwrap = (value: Value): Value => value instanceof PyMappingProxy ? value.mapping : value;

defineType(mappingProxyType, {
  doc: "Read-only proxy of a mapping.",
  attributes: () => ({
    __new__: constructor("(cls, mapping)", "Create a proxy.", (_cls: PyType, mapping: Value) => {
      const isMapping = (mapping as PyObject).t$__getitem__ !== undefined &&
        typeof mapping === "object" && !(mapping instanceof PyList || mapping instanceof PyTuple);
      if (!isMapping) {
        throw newTypeError(`mappingproxy() argument must be a mapping, not ${typeName(mapping)}`);
      }
      return new PyMappingProxy(mapping);
    }),
    __repr__: slot(
      "(self, /)",
      "Return repr(self).",
      (self: PyMappingProxy) => `mappingproxy(${repr(self.mapping)})`,
    ),
    __str__: slot("(self, /)", "Return str(self).", (self: PyMappingProxy) => str(self.mapping)),
    __hash__: slot("(self, /)", "Return hash(self).", (self: PyMappingProxy) => hash(self.mapping)),
    ...comparisons((self: PyMappingProxy, other, op) =>
      richCompare(self.mapping, unwrap(other), op)
    ),
    __iter__: slot(
      "(self, /)",
      "Implement iter(self).",
      (self: PyMappingProxy) => iter(self.mapping),
    ),
    __or__: slot(
      "(self, value, /)",
      "Return self|value.",
      (self: Value, other: Value) => or(unwrap(self), unwrap(other)),
    ),
    __ror__: slot(
      "(self, value, /)",
      "Return value|self.",
      (self: Value, other: Value) => or(unwrap(other), unwrap(self)),
    ),
    __ior__: slot("(self, value, /)", "Return self|=value.", () => {
      throw newTypeError("'|=' is not supported by mappingproxy; use '|' instead");
    }),
    __len__: slot("(self, /)", "Return len(self).", (self: PyMappingProxy) => length(self.mapping)),
    __getitem__: slot(
      "(self, key, /)",
      "Return self[key].",
      (self: PyMappingProxy, key: Value) => getItem(self.mapping, key),
    ),
    __contains__: slot(
      "(self, key, /)",
      "Return bool(key in self).",
      (self: PyMappingProxy, key: Value) => contains(self.mapping, key),
    ),
    get: forward(
      "get",
      "(self, key, default=None, /)",
      "Return the value for key if key is in the mapping, else default.",
    ),
    keys: forward("keys", "(self, /)", "A set-like object providing a view on the keys."),
    values: forward("values", "(self, /)", "An object providing a view on the values."),
    items: forward("items", "(self, /)", "A set-like object providing a view on the items."),
    copy: forward("copy", "(self, /)", "A shallow copy of the mapping."),
    __class_getitem__: classGetItem,
    __reversed__: forward("__reversed__", "(self, /)", "Return a reverse iterator."),
  }),
});
