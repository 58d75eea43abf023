/** `None`, `NotImplemented` and `Ellipsis`: their types. */

import { newTypeError } from "../objects/exception.ts";
import { runtime } from "../objects/runtime.ts";
import { Ellipsis, None, NotImplemented, type Value } from "../objects/object.ts";
import { ellipsisType, noneType, notImplementedType } from "../objects/singletons.ts";
import type { PyType } from "../objects/type.ts";
import { constructor, defineType, type Definition, method, slot } from "../native/define.ts";

/** `__new__` of a class with one instance. */
function single(value: Value): Definition {
  return constructor(
    "(cls, /, *args, **kwargs)",
    "Return the only instance.",
    (cls: PyType, args: Value[], kwargs: Map<string, Value>) => {
      if (args.length > 0 || kwargs.size > 0) throw newTypeError(`${cls.name} takes no arguments`);
      return value;
    },
  );
}

defineType(noneType, {
  doc: "The type of the None singleton.",
  attributes: () => ({
    __new__: single(None),
    __repr__: slot("(self, /)", "Return repr(self).", () => "None"),
    // CPython's value, which does not depend on the address.
    __hash__: slot("(self, /)", "Return hash(self).", () => 0xfca86420),
    __bool__: slot("(self, /)", "True if self else False", () => false),
  }),
});

defineType(ellipsisType, {
  doc: "The type of the Ellipsis singleton.",
  attributes: () => ({
    __new__: single(Ellipsis),
    __repr__: slot("(self, /)", "Return repr(self).", () => "Ellipsis"),
    __reduce__: method("(self, /)", "", () => "Ellipsis"),
  }),
});

defineType(notImplementedType, {
  doc: "The type of the NotImplemented singleton.",
  attributes: () => ({
    __new__: single(NotImplemented),
    __repr__: slot("(self, /)", "Return repr(self).", () => "NotImplemented"),
    __bool__: slot("(self, /)", "True if self else False", () => {
      runtime.warn(
        "DeprecationWarning",
        "NotImplemented should not be used in a boolean context",
      );
      return true;
    }),
    __reduce__: method("(self, /)", "", () => "NotImplemented"),
  }),
});
