/** Type variables of all kinds, `type` aliases, forward references and `NewType`. */

import { newUnion } from "../../types/generic_alias.ts";
import { newTypeError, newValueError } from "../../objects/exception.ts";
import { newGenericAlias } from "../../objects/generic_alias.ts";
import { PyList } from "../../objects/list.ts";
import {
  Ellipsis,
  type Int,
  None,
  NotImplemented,
  PyObject,
  type Value,
} from "../../objects/object.ts";
import { strValue } from "../../objects/str.ts";
import { newTuple, PyTuple } from "../../objects/tuple.ts";
import { newBuiltinType, objectType, type PyType, typeName } from "../../objects/type.ts";
import { same } from "../../protocols/compare.ts";
import { hash } from "../../protocols/hash.ts";
import { repr } from "../../protocols/text.ts";
import { truthy } from "../../protocols/truth.ts";
import {
  classMethod,
  constructor,
  defineType,
  type Definition,
  getter,
  member,
  method,
  slot,
} from "../../native/define.ts";
import { comparisons } from "../../types/shared.ts";
import { ArrayIterator } from "../../objects/iterator.ts";
import { once } from "../../kernel/once.ts";
import { newNativeClass } from "../native_class.ts";
import { forward, newAlias, PyUnpackAlias, specialForm, typeCheck, unionSlots } from "./forms.ts";

/** A type variable; bounds, constraints and defaults of PEP 695 are evaluated when asked for. */
export class PyTypeVariable extends PyObject {
  declare name: string;
  declare bound: () => Value;
  declare constraints: () => Value;
  declare fallback: (() => Value) | undefined;
  declare covariant: boolean;
  declare contravariant: boolean;
  declare inferred: boolean;
  declare module: Value;
}
class PyTypeVar extends PyTypeVariable {}
class PyParamSpec extends PyTypeVariable {}
class PyTypeVarTuple extends PyTypeVariable {}

/** `typing.NoDefault` */
class PyNoDefault extends PyObject {}
export const noDefault: () => Value = once(() => {
  const type = newBuiltinType("NoDefaultType", objectType, PyNoDefault, {
    module: "typing",
    subclassable: false,
  });
  defineType(type, {
    attributes: { __repr__: slot("(self, /)", "Return repr(self).", () => "typing.NoDefault") },
  });
  return new PyNoDefault();
});

function initVariable<T extends PyTypeVariable>(self: T, name: string, module: Value): T {
  self.name = name;
  self.bound = () => None;
  self.constraints = () => newTuple([]);
  self.fallback = undefined;
  self.covariant = false;
  self.contravariant = false;
  self.inferred = false;
  self.module = module;
  return self;
}

function setVariance(
  self: PyTypeVariable,
  covariant: Value = false,
  contravariant: Value = false,
  inferred: Value = false,
): void {
  self.covariant = truthy(covariant);
  self.contravariant = truthy(contravariant);
  self.inferred = truthy(inferred);
  if (self.covariant && self.contravariant) {
    throw newValueError("Bivariant types are not supported.");
  }
  if (self.inferred && (self.covariant || self.contravariant)) {
    throw newValueError("Variance cannot be specified with infer_variance.");
  }
}

function asVariableName(name: Value, kind: string): string {
  const text = strValue(name);
  if (text === undefined) {
    throw newTypeError(`${kind}() argument 'name' must be str, not ${typeName(name)}`);
  }
  return text;
}

function setDefault(self: PyTypeVariable, value: Value | undefined): void {
  if (value !== undefined && value !== noDefault()) {
    self.fallback = () => value;
  }
}

const common: Record<string, Definition> = {
  __repr__: slot("(self, /)", "Return repr(self).", (self: PyTypeVariable) => {
    if (self instanceof PyTypeVarTuple || self.inferred) return self.name;
    return `${self.covariant ? "+" : self.contravariant ? "-" : "~"}${self.name}`;
  }),
  __name__: member("the name", (self: PyTypeVariable) => self.name),
  __default__: getter("the default", (self: PyTypeVariable) => self.fallback?.() ?? noDefault()),
  __module__: getter("the module", (self: PyTypeVariable) => self.module),
  __reduce__: method("(self)", "For copies.", (self: PyTypeVariable) => self.name),
  has_default: method(
    "(self)",
    "Whether there is a default.",
    (self: PyTypeVariable) => self.fallback !== undefined,
  ),
  __mro_entries__: method("(self, object, /)", "Refused.", (self: PyTypeVariable) => {
    throw newTypeError(`Cannot subclass an instance of ${typeName(self)}`);
  }),
};
const variance: Record<string, Definition> = {
  __bound__: member("the bound", (self: PyTypeVariable) => self.bound()),
  __covariant__: member("whether covariant", (self: PyTypeVariable) => self.covariant),
  __contravariant__: member("whether contravariant", (self: PyTypeVariable) => self.contravariant),
  __infer_variance__: member(
    "whether variance is inferred",
    (self: PyTypeVariable) => self.inferred,
  ),
};
const plain = { module: "typing", subclassable: false, hasDict: true };

/** `typing.TypeVar` */
export const typeVarType: () => PyType = once(() =>
  defineType(newBuiltinType("TypeVar", objectType, PyTypeVar, plain), {
    doc: "Type variable.",
    attributes: {
      __new__: constructor(
        "(cls, name, *constraints, bound=None, default=typing.NoDefault, covariant=False, " +
          "contravariant=False, infer_variance=False)",
        "Create a type variable.",
        (
          _cls: PyType,
          name: Value,
          constraints: Value[],
          bound: Value = None,
          fallback?: Value,
          covariant?: Value,
          contravariant?: Value,
          inferred?: Value,
        ) => {
          const self = initVariable(new PyTypeVar(), asVariableName(name, "typevar"), "__main__");
          setVariance(self, covariant, contravariant, inferred);
          const limit = bound === None ? None : typeCheck(bound, "Bound must be a type.");
          if (constraints.length === 1) {
            throw newTypeError("A single constraint is not allowed");
          }
          if (constraints.length > 0 && limit !== None) {
            throw newTypeError("Constraints cannot be combined with bound=...");
          }
          const checked = constraints.map((each) =>
            typeCheck(each, "TypeVar(name, constraint, ...): constraints must be types.")
          );
          self.bound = () => limit;
          self.constraints = () => newTuple([...checked]);
          setDefault(self, fallback);
          return self;
        },
      ),
      ...common,
      ...variance,
      ...unionSlots,
      __constraints__: member("the constraints", (self: PyTypeVariable) => self.constraints()),
      __typing_subst__: method("(self, arg, /)", "The argument for it.", (_self, arg: Value) => {
        const value = typeCheck(arg, "Parameters to generic types must be types.");
        if (value instanceof PyUnpackAlias) {
          throw newTypeError(`${repr(value)} is not valid as type argument`);
        }
        return value;
      }),
    },
  })
);

class PyParamSpecPart extends PyObject {
  constructor(readonly origin: PyParamSpec, readonly part: string) {
    super();
  }
}
const partDefinitions: Record<string, Definition> = {
  __repr__: slot(
    "(self, /)",
    "Return repr(self).",
    (self: PyParamSpecPart) => `${self.origin.name}.${self.part}`,
  ),
  __origin__: member("the ParamSpec", (self: PyParamSpecPart) => self.origin),
  ...comparisons((self: PyParamSpecPart, other, op) =>
    (op === "eq" || op === "ne") && other instanceof PyParamSpecPart
      ? (self.origin === other.origin && self.part === other.part) === (op === "eq")
      : NotImplemented
  ),
  __hash__: slot(
    "(self, /)",
    "Return hash(self).",
    (self: PyParamSpecPart): Int => hash(newTuple([self.origin, self.part])),
  ),
};
class PyParamSpecArgs extends PyParamSpecPart {}
class PyParamSpecKwargs extends PyParamSpecPart {}
/** `typing.ParamSpecArgs` and `ParamSpecKwargs` */
export const partTypes: () => [PyType, PyType] = once(() => {
  const type = (name: string, Class: new (origin: PyParamSpec, part: string) => PyParamSpecPart) =>
    defineType(newBuiltinType(name, objectType, Class, { module: "typing" }), {
      attributes: {
        ...partDefinitions,
        __new__: constructor(
          "(cls, origin)",
          "Create it.",
          (_cls: PyType, origin: Value) =>
            new Class(origin as PyParamSpec, name === "ParamSpecArgs" ? "args" : "kwargs"),
        ),
      },
    });
  return [type("ParamSpecArgs", PyParamSpecArgs), type("ParamSpecKwargs", PyParamSpecKwargs)];
});

/** `typing.ParamSpec` */
export const paramSpecType: () => PyType = once(() => {
  partTypes();
  return defineType(newBuiltinType("ParamSpec", objectType, PyParamSpec, plain), {
    doc: "Parameter specification variable.",
    attributes: {
      __new__: constructor(
        "(cls, name, *, bound=None, default=typing.NoDefault, covariant=False, " +
          "contravariant=False, infer_variance=False)",
        "Create a parameter specification.",
        (
          _cls: PyType,
          name: Value,
          bound: Value = None,
          fallback?: Value,
          covariant?: Value,
          contravariant?: Value,
          inferred?: Value,
        ) => {
          const self = initVariable(
            new PyParamSpec(),
            asVariableName(name, "paramspec"),
            "__main__",
          );
          setVariance(self, covariant, contravariant, inferred);
          const limit = bound === None ? None : typeCheck(bound, "Bound must be a type.");
          self.bound = () => limit;
          setDefault(self, fallback);
          return self;
        },
      ),
      ...common,
      ...variance,
      ...unionSlots,
      args: getter(
        "its positional arguments",
        (self: PyParamSpec) => new PyParamSpecArgs(self, "args"),
      ),
      kwargs: getter(
        "its keyword arguments",
        (self: PyParamSpec) => new PyParamSpecKwargs(self, "kwargs"),
      ),
      __typing_subst__: method("(self, arg, /)", "The argument for it.", (_self, arg: Value) => {
        if (arg instanceof PyList) return newTuple([...arg.items]);
        if (
          arg instanceof PyTuple || arg === Ellipsis || arg instanceof PyParamSpec ||
          typeName(arg) === "_ConcatenateGenericAlias"
        ) return arg;
        throw newTypeError(
          `Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got ${repr(arg)}`,
        );
      }),
    },
  });
});

/** `typing.TypeVarTuple` */
export const typeVarTupleType: () => PyType = once(() =>
  defineType(newBuiltinType("TypeVarTuple", objectType, PyTypeVarTuple, plain), {
    doc: "Type variable tuple.",
    attributes: {
      __new__: constructor(
        "(cls, name, *, default=typing.NoDefault)",
        "Create a type variable tuple.",
        (_cls: PyType, name: Value, fallback?: Value) => {
          const text = asVariableName(name, "typevartuple");
          const self = initVariable(new PyTypeVarTuple(), text, "__main__");
          setDefault(self, fallback);
          return self;
        },
      ),
      ...common,
      __iter__: slot(
        "(self, /)",
        "Implement iter(self).",
        (self: PyTypeVarTuple) =>
          new ArrayIterator([newAlias(specialForm("Unpack"), [self], "Unpack", PyUnpackAlias)]),
      ),
      __typing_subst__: method("(self, arg, /)", "Refused.", () => {
        throw newTypeError("Substitution of bare TypeVarTuple is not supported");
      }),
    },
  })
);

/** The alias of a `type` statement. */
class PyTypeAlias extends PyObject {
  declare name: string;
  declare parameters: Value;
  declare value: () => Value;
  declare module: Value;
}

/** `typing.TypeAliasType` */
export const typeAliasType: () => PyType = once(() =>
  defineType(
    newBuiltinType("TypeAliasType", objectType, PyTypeAlias, {
      module: "typing",
      subclassable: false,
    }),
    {
      doc: "Type alias.",
      attributes: {
        __new__: constructor(
          "(cls, name, value, *, type_params=())",
          "Create a type alias.",
          (_cls: PyType, name: Value, value: Value, parameters: Value = newTuple([])) =>
            makeTypeAlias(asVariableName(name, "typealias"), parameters, () => value, "__main__"),
        ),
        __repr__: slot("(self, /)", "Return repr(self).", (self: PyTypeAlias) => self.name),
        __getitem__: slot(
          "(self, key, /)",
          "Return self[key].",
          (self: PyTypeAlias, item: Value) => {
            if ((self.parameters as PyTuple).items.length === 0) {
              throw newTypeError("Only generic type aliases are subscriptable");
            }
            return newGenericAlias(self, item);
          },
        ),
        __or__: slot(
          "(self, value, /)",
          "Return self|value.",
          (self: Value, other: Value) => newUnion(self, other) ?? NotImplemented,
        ),
        __ror__: slot(
          "(self, value, /)",
          "Return value|self.",
          (self: Value, other: Value) => newUnion(other, self) ?? NotImplemented,
        ),
        __name__: member("the name", (self: PyTypeAlias) => self.name),
        __value__: getter("the type", (self: PyTypeAlias) => self.value()),
        __type_params__: member("the type parameters", (self: PyTypeAlias) => self.parameters),
        __parameters__: getter("the type parameters", (self: PyTypeAlias) => self.parameters),
        __module__: getter("the module", (self: PyTypeAlias) => self.module),
      },
    },
  )
);

/** An alias whose value is evaluated when it is first asked for. */
export function makeTypeAlias(
  name: string,
  parameters: Value,
  value: () => Value,
  module: Value,
): Value {
  typeAliasType();
  const self = new PyTypeAlias();
  self.name = name;
  self.parameters = parameters;
  self.value = once(value);
  self.module = module;
  return self;
}

/** A type parameter of PEP 695 syntax. */
export function makeTypeParameter(
  kind: string,
  name: string,
  bound: (() => Value) | undefined,
  constraints: boolean,
  fallback: (() => Value) | undefined,
  module: Value,
): Value {
  typeVarType();
  paramSpecType();
  typeVarTupleType();
  const Class = kind === "TypeVar"
    ? PyTypeVar
    : kind === "ParamSpec"
    ? PyParamSpec
    : PyTypeVarTuple;
  const self = initVariable(new Class(), name, module);
  self.inferred = true;
  if (bound !== undefined) {
    if (constraints) self.constraints = once(bound);
    else self.bound = once(bound);
  }
  if (fallback !== undefined) self.fallback = once(fallback);
  return self;
}

/** `typing.ForwardRef` */
export class PyForwardRef extends PyObject {
  declare text: string;
  declare isClass: boolean;
}

/** The type of forward references. */
export const forwardRefType: () => PyType = once(() =>
  defineType(
    newBuiltinType("ForwardRef", objectType, PyForwardRef, {
      module: "typing",
      subclassable: false,
    }),
    {
      attributes: {
        __new__: constructor(
          "(cls, arg, is_argument=True, module=None, *, is_class=False)",
          "Create a forward reference.",
          (_cls: PyType, arg: Value, _argument: Value, _module: Value, isClass: Value = false) => {
            const text = strValue(arg);
            if (text === undefined) {
              throw newTypeError(`Forward reference must be a string -- got ${repr(arg)}`);
            }
            const self = new PyForwardRef();
            self.text = text;
            self.isClass = truthy(isClass);
            return self;
          },
        ),
        __repr__: slot("(self, /)", "Return repr(self).", (self: PyForwardRef) =>
          `ForwardRef(${repr(self.text)})`),
        ...comparisons((self: PyForwardRef, other, op) =>
          (op === "eq" || op === "ne") && other instanceof PyForwardRef
            ? same(self.text, other.text) === (op === "eq")
            : NotImplemented
        ),
        __hash__: slot("(self, /)", "Return hash(self).", (self: PyForwardRef): Int =>
          hash(newTuple([self.text, None]))),
        ...unionSlots,
        __forward_arg__: member("the text", (self: PyForwardRef) =>
          self.text),
        __forward_is_class__: member("whether of a class", (self: PyForwardRef) =>
          self.isClass),
      },
    },
  )
);

forward.make = (text) => {
  forwardRefType();
  const self = new PyForwardRef();
  self.text = text;
  self.isClass = false;
  return self;
};

class PyNewType extends PyObject {
  declare name: string;
  declare supertype: Value;
}

/** What stands for a NewType among the bases of a class: it refuses by the name of the class. */
const refusingBase = (self: PyNewType): PyType =>
  newNativeClass({
    name: "Dummy",
    module: "typing",
    attributes: {
      __init_subclass__: classMethod("(cls)", "Refused.", ({ name }: PyType) => {
        throw newTypeError(
          "Cannot subclass an instance of NewType. Perhaps you were looking for: " +
            `\`${name} = NewType('${name}', ${self.name})\``,
        );
      }),
    },
  });

/** `typing.NewType` */
export const newTypeType: () => PyType = once(() =>
  defineType(
    newBuiltinType("NewType", objectType, PyNewType, { module: "typing", hasDict: true }),
    {
      doc: "A type of its own for static checkers, which gives its argument back.",
      attributes: {
        __new__: constructor(
          "(cls, name, tp)",
          "Create it.",
          (cls: PyType, name: Value, tp: Value) => {
            const self = new cls.Instance() as PyNewType;
            self.name = strValue(name)!;
            self.supertype = tp;
            self.mask = 2;
            self.js = (value: Value) => value;
            return self;
          },
        ),
        __call__: slot("(self, x, /)", "Call self as a function.", (_self: Value, value: Value) =>
          value),
        __repr__: slot("(self, /)", "Return repr(self).", (self: PyNewType) =>
          `__main__.${self.name}`),
        __mro_entries__: method(
          "(self, bases)",
          "A base that refuses its subclass, whose name is known then.",
          (self: PyNewType) =>
            newTuple([refusingBase(self)]),
        ),
        ...unionSlots,
        __name__: getter("the name", (self: PyNewType) =>
          self.name.split(".").at(-1)!),
        __qualname__: getter("the qualified name", (self: PyNewType) =>
          self.name),
        __module__: getter("the module", () =>
          "__main__"),
        __supertype__: getter("the type behind it", (self: PyNewType) =>
          self.supertype),
      },
    },
  )
);
