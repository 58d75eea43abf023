/**
 * Special forms (`Union`, `Optional`, `Literal`, …) and what subscripting them and generic classes
 * gives: the alias classes of `typing`. Type variables are in variables.ts, `Generic` in generic.ts.
 */

import { newAttributeError, newTypeError } from "../../objects/exception.ts";
import { PyBuiltin, PyFunction } from "../../objects/function.ts";
import { aliasLike, PyGenericAlias, PyUnion } from "../../objects/generic_alias.ts";
import { PyList } from "../../objects/list.ts";
import {
  Ellipsis,
  type Int,
  None,
  NotImplemented,
  PyObject,
  type Value,
} from "../../objects/object.ts";
import { newFrozenSet } from "../../objects/set.ts";
import { noneType } from "../../objects/singletons.ts";
import { newTuple, PyTuple } from "../../objects/tuple.ts";
import { newBuiltinType, objectType, PyType, typeOf } from "../../objects/type.ts";
import {
  findAttribute,
  genericGet,
  genericSet,
  missingAttribute,
} from "../../protocols/attribute.ts";
import { call } from "../../protocols/call.ts";
import { same } from "../../protocols/compare.ts";
import { hash } from "../../protocols/hash.ts";
import { isSubclass } from "../../protocols/instance.ts";
import { setAdd } from "../../protocols/set_table.ts";
import { or } from "../../protocols/number.ts";
import { repr } from "../../protocols/text.ts";
import { defineType, type Definition, getter, method, slot } from "../../native/define.ts";
import { comparisons, keywordNames } from "../../types/shared.ts";
import { once } from "../../kernel/once.ts";

/** A name of `typing` that is subscripted or stands for itself. */
export class PySpecialForm extends PyObject {
  constructor(
    readonly name: string,
    readonly subscript: ((item: Value) => Value) | undefined,
    readonly docText: string,
  ) {
    super();
  }
}

/** `typing.List`: a form that stands for a class and counts its parameters. */
export class PySpecialAlias extends PyObject {
  constructor(
    readonly origin: PyType,
    readonly count: number,
    readonly name: string,
    readonly kind: "plain" | "callable" | "tuple",
    /** Whether it can be called, to make an instance. */
    readonly inst: boolean,
  ) {
    super();
  }
}

/** A subscripted form or class. */
export class PyAlias extends PyObject {
  declare origin: Value;
  declare args: Value[];
  /** The name in `typing` that it is shown under. */
  declare name: string | undefined;
  /** Whether it can be called, to make an instance. */
  declare inst: boolean;
  /** Of `Annotated`. */
  declare metadata: Value[] | undefined;
}
class PyUnionAlias extends PyAlias {}
class PyLiteralAlias extends PyAlias {}
class PyAnnotatedAlias extends PyAlias {}
class PyCallableAlias extends PyAlias {}
class PyConcatenateAlias extends PyAlias {}
class PyUnpackAlias extends PyAlias {}
export {
  PyAnnotatedAlias,
  PyCallableAlias,
  PyConcatenateAlias,
  PyLiteralAlias,
  PyUnionAlias,
  PyUnpackAlias,
};

/** How a type is shown inside an alias. */
export function typeRepr(value: Value): string {
  if (value instanceof PyTuple || value instanceof PyList) {
    return `[${value.items.map(typeRepr).join(", ")}]`;
  }
  if (value instanceof PyType) {
    const module = findAttribute(value, "__module__");
    return module === "builtins" ? value.qualname : `${String(module)}.${value.qualname}`;
  }
  if (value === Ellipsis) return "...";
  if (value instanceof PyFunction || value instanceof PyBuiltin) return value.name;
  return repr(value);
}

/** Forms that stand for themselves; filled by module.ts. */
export const plainForms: Set<Value> = new Set();
/** `Generic` and `Protocol`, which say nothing without arguments. */
export const genericForms: Set<Value> = new Set();
/** Makes a forward reference; set by variables.ts. */
export const forward: { make: (text: string) => Value } = { make: (text) => text };

/** Checks that something can be a type (`_type_check`), turning `None` and strings into types. */
export function typeCheck(value: Value, message: string, special = false): Value {
  if (value === None) return noneType;
  if (typeof value === "string") return forward.make(value);
  if (value instanceof PyAlias) {
    const bad = genericForms.has(value.origin) ||
      (!special && value.origin instanceof PySpecialForm &&
        (value.origin.name === "ClassVar" || value.origin.name === "Final"));
    if (bad) throw newTypeError(`${repr(value)} is not valid as type argument`);
  }
  if (plainForms.has(value)) return value;
  if (special && value instanceof PySpecialForm && /^(ClassVar|Final)$/.test(value.name)) {
    return value;
  }
  if (value instanceof PySpecialForm || genericForms.has(value)) {
    throw newTypeError(`Plain ${repr(value)} is not valid as type argument`);
  }
  if (value instanceof PyTuple && !value.type.heap) {
    throw newTypeError(`${message} Got ${repr(value).slice(0, 100)}.`);
  }
  return value;
}

export const itemsOf = (item: Value): Value[] => item instanceof PyTuple ? [...item.items] : [item];

/** Whether a value is a type variable of any kind. */
export function isVariable(value: Value): boolean {
  return typeof value === "object" && !(value instanceof PyType) &&
    value.t$__typing_subst__ !== undefined;
}

/** The type variables in some arguments, each once, in order. */
export function collectParameters(args: readonly Value[]): Value[] {
  const found: Value[] = [];
  const add = (value: Value) => {
    if (!found.includes(value)) found.push(value);
  };
  for (const each of args) {
    if (each instanceof PyType) continue;
    if (isVariable(each)) add(each);
    else if (each instanceof PyTuple || each instanceof PyList) {
      collectParameters(each.items).forEach(add);
    } else if (typeof each === "object") {
      const inner = findAttribute(each, "__parameters__");
      if (inner instanceof PyTuple) inner.items.forEach(add);
    }
  }
  return found;
}

export const kindOf = (value: Value): string => typeOf(value).name;

/** The alias of a generic form or class. */
export function newAlias(
  origin: Value,
  args: Value[],
  name?: string,
  Kind: new () => PyAlias = PyAlias,
  inst = true,
): PyAlias {
  aliasTypes();
  const self = new Kind();
  self.origin = origin;
  self.args = args;
  self.name = name;
  self.inst = inst;
  self.metadata = undefined;
  return self;
}

function copyWith(self: PyAlias, args: Value[]): Value {
  if (self instanceof PyUnionAlias) return newUnionAlias(args);
  if (self instanceof PyAnnotatedAlias) return annotate(args[0]!, self.metadata!);
  const last = args.at(-1)!;
  if (self instanceof PyConcatenateAlias && last instanceof PyTuple) {
    return newTuple([...args.slice(0, -1), ...last.items]);
  }
  return newAlias(
    self.origin,
    args,
    self.name,
    self.constructor as new () => PyAlias,
    self.inst,
  );
}

/** `Annotated[origin, *metadata]`; what the origin is annotated with already comes first. */
export function annotate(origin: Value, metadata: Value[]): PyAlias {
  if (origin instanceof PyAnnotatedAlias) {
    return annotate(origin.origin, [...origin.metadata!, ...metadata]);
  }
  const self = newAlias(origin, [origin], "Annotated", PyAnnotatedAlias);
  self.metadata = metadata;
  return self;
}

/** What each of these parameters is given, as arguments of `name`. */
export function bindParameters(
  parameters: readonly Value[],
  given: Value[],
  shown: () => string,
): Map<Value, Value[]> {
  const bound = new Map<Value, Value[]>();
  const star = parameters.findIndex((each) => kindOf(each) === "TypeVarTuple");
  if (
    parameters.length === 1 && kindOf(parameters[0]!) === "ParamSpec" &&
    !(given.length === 1 && (given[0] instanceof PyList || given[0] instanceof PyTuple ||
      given[0] === Ellipsis || kindOf(given[0]!) === "ParamSpec"))
  ) given = [newTuple(given)];
  const defaults = parameters.map((each) => {
    const has = findAttribute(each, "has_default");
    return has !== undefined && call(has, []) === true;
  });
  const required = defaults.filter((each, i) => !each && i !== star).length;
  const most = star >= 0 ? Infinity : parameters.length;
  if (given.length < required || given.length > most) {
    const many = given.length > most ? "many" : "few";
    const expected = required < parameters.length && star >= 0 || required !== parameters.length
      ? `at least ${required}`
      : `${parameters.length}`;
    throw newTypeError(
      `Too ${many} arguments for ${shown()}; actual ${given.length}, expected ${
        many === "many" ? parameters.length : expected
      }`,
    );
  }
  const extra = star < 0 ? 0 : Math.max(0, given.length - (parameters.length - 1));
  let at = 0;
  parameters.forEach((parameter, i) => {
    if (i === star) {
      bound.set(parameter, given.slice(at, at + extra));
      at += extra;
    } else if (at < given.length) {
      bound.set(parameter, [call(findAttribute(parameter, "__typing_subst__")!, [given[at++]!])]);
    } else bound.set(parameter, [findAttribute(parameter, "__default__")!]);
  });
  return bound;
}

/** The arguments with the variables in them replaced. */
function replaceAll(args: readonly Value[], bound: Map<Value, Value[]>): Value[] {
  return args.flatMap((each) => {
    const direct = bound.get(each);
    if (direct !== undefined) return direct;
    if (each instanceof PyType) return [each];
    if (each instanceof PyUnpackAlias) {
      const inner = bound.get(each.args[0]!);
      if (inner !== undefined) return inner;
    }
    if (each instanceof PyAlias) {
      return each.args.length === 0 ? [each] : [copyWith(each, replaceAll(each.args, bound))];
    }
    if (each instanceof PyTuple) return [newTuple(replaceAll(each.items, bound))];
    if (each instanceof PyUnion) return [replaceAll(each.args, bound).reduce((a, b) => or(a, b))];
    if (each instanceof PyGenericAlias) {
      return [aliasLike(each, replaceAll(each.args.items, bound))];
    }
    return [each];
  });
}

function subscriptAlias(self: PyAlias, item: Value): Value {
  if (genericForms.has(self.origin)) {
    throw newTypeError(`Cannot subscript already-subscripted ${repr(self)}`);
  }
  const parameters = collectParameters(self.args);
  if (parameters.length === 0) throw newTypeError(`${repr(self)} is not a generic class`);
  const given = itemsOf(item).map((each) => convertArgument(each));
  let args = replaceAll(self.args, bindParameters(parameters, given, () => repr(self)));
  if (self instanceof PyCallableAlias) {
    args = args.flatMap((each, i) =>
      i < args.length - 1 && (each instanceof PyTuple || each instanceof PyList)
        ? [...each.items]
        : [each]
    );
  }
  return copyWith(self, args);
}

/** An argument of a generic: lists become tuples, `None` and strings types. */
export function convertArgument(value: Value): Value {
  if (value instanceof PyList) return newTuple(value.items.map((each) => convertArgument(each)));
  if (value instanceof PyTuple || value === Ellipsis) return value;
  return typeCheck(value, "Parameters to generic types must be types.");
}

function reprAlias(self: PyAlias): string {
  if (self instanceof PyUnionAlias) {
    const args = self.args;
    if (args.length === 2 && args.includes(noneType)) {
      return `typing.Optional[${typeRepr(args.find((each) => each !== noneType)!)}]`;
    }
    return `typing.Union[${args.map(typeRepr).join(", ")}]`;
  }
  if (self instanceof PyLiteralAlias) {
    const args = self.args.map((each) => each instanceof PyList ? repr(each) : typeRepr(each));
    return `typing.Literal[${args.join(", ")}]`;
  }
  if (self instanceof PyAnnotatedAlias) {
    return `typing.Annotated[${typeRepr(self.origin)}, ${self.metadata!.map(repr).join(", ")}]`;
  }
  if (self instanceof PyUnpackAlias) return `typing.Unpack[${typeRepr(self.args[0]!)}]`;
  if (self instanceof PyCallableAlias) {
    const { args } = self;
    if (args.length !== 2 || !isParameterExpression(args[0]!)) {
      const list = args.slice(0, -1).map(typeRepr).join(", ");
      return `typing.Callable[[${list}], ${typeRepr(args.at(-1)!)}]`;
    }
  }
  const name = self.name !== undefined ? `typing.${self.name}` : typeRepr(self.origin);
  return `${name}[${self.args.length === 0 ? "()" : self.args.map(typeRepr).join(", ")}]`;
}

/** Whether a value stands for the parameters of a callable. */
export function isParameterExpression(value: Value): boolean {
  return value === Ellipsis || value instanceof PyTuple || value instanceof PyList ||
    value instanceof PyConcatenateAlias || kindOf(value) === "ParamSpec";
}

function asSet(items: readonly Value[]): Value {
  const set = newFrozenSet();
  for (const each of items) setAdd(set, each);
  return set;
}

const literalKey = (items: readonly Value[]): Value =>
  asSet(items.map((each) => newTuple([each, typeOf(each)])));

function equalAliases(self: PyAlias, other: Value): Value {
  if (self instanceof PyUnionAlias) {
    if (!(other instanceof PyUnionAlias || other instanceof PyUnion)) return NotImplemented;
    return same(asSet(self.args), asSet(other.args));
  }
  if (!(other instanceof PyAlias) || other.constructor !== self.constructor) return NotImplemented;
  if (self instanceof PyLiteralAlias) return same(literalKey(self.args), literalKey(other.args));
  return same(self.origin, other.origin) && same(newTuple(self.args), newTuple(other.args)) &&
    same(newTuple(self.metadata ?? []), newTuple(other.metadata ?? []));
}

function hashAlias(self: PyAlias): Int {
  if (self instanceof PyUnionAlias) return hash(asSet(self.args));
  if (self instanceof PyLiteralAlias) return hash(literalKey(self.args));
  return hash(newTuple([self.origin, newTuple(self.args), newTuple(self.metadata ?? [])]));
}

/** `a | b` for the values of this module. */
export const unionSlots: Record<string, Definition> = {
  __or__: slot("(self, right, /)", "Return self|value.", (a: Value, b: Value) => unionOf([a, b])),
  __ror__: slot("(self, left, /)", "Return value|self.", (a: Value, b: Value) => unionOf([b, a])),
};

/** `Union[items]` */
export function unionOf(items: readonly Value[]): Value {
  if (items.length === 0) throw newTypeError("Cannot take a Union of no types.");
  const message = "Union[arg, ...]: each arg must be a type.";
  return newUnionAlias(items.map((each) => typeCheck(each, message)));
}

function newUnionAlias(items: readonly Value[]): Value {
  const flat: Value[] = [];
  for (const each of items) {
    const parts = each instanceof PyUnionAlias || each instanceof PyUnion ? each.args : [each];
    for (const part of parts) if (!flat.some((known) => same(known, part))) flat.push(part);
  }
  if (flat.length === 1) return flat[0]!;
  const name = flat.length === 2 && flat.includes(noneType) ? "Optional" : undefined;
  return newAlias(specialForm("Union"), flat, name, PyUnionAlias);
}

const forms = new Map<string, PySpecialForm>();

/** A special form by its name. */
export const specialForm = (name: string): PySpecialForm => forms.get(name)!;

/** Declares a special form. */
export function declareForm(
  name: string,
  doc: string,
  subscript?: (self: PySpecialForm, item: Value) => Value,
): PySpecialForm {
  specialTypes();
  const self: PySpecialForm = new PySpecialForm(
    name,
    subscript && ((item) => subscript(self, item)),
    doc,
  );
  forms.set(name, self);
  return self;
}

const aliasAttributes = new Set([
  "__origin__",
  "__args__",
  "__parameters__",
  "__metadata__",
  "_name",
]);

PyAlias.prototype.irregular = true;
PyAlias.prototype.getattro = function (this: PyAlias, name: string): Value | undefined {
  const own = genericGet(this, name);
  if (own !== undefined || aliasAttributes.has(name) || (/^__.*__$/.test(name))) return own;
  return this.origin instanceof PySpecialForm ? undefined : findAttribute(this.origin, name);
};
PyAlias.prototype.setattro = function (this: PyAlias, name: string, value): void {
  if (/^__.*__$/.test(name) || name === "_name" || name === "_inst") genericSet(this, name, value);
  else if (value !== undefined) (this.origin as PyObject).setattro(name, value);
};
PyAlias.prototype.vectorcall = function (this: PyAlias, args, names): Value {
  if (!this.inst || this.origin instanceof PySpecialForm) {
    const what = this.name ?? typeRepr(this.origin);
    if (this.origin instanceof PySpecialForm) {
      throw newTypeError(`Cannot instantiate ${repr(this.origin)}`);
    }
    throw newTypeError(
      `Type ${what} cannot be instantiated; use ${(this.origin as PyType).name}() instead`,
    );
  }
  const made = call(this.origin, args, names);
  if (typeof made === "object" && made.type.hasDict && !(made instanceof PyType)) {
    try {
      made.setattro("__orig_class__", this);
    } catch (error) {
      // As in CPython, an instance that takes no attribute does without.
      if (!(error instanceof PyObject)) throw error;
    }
  }
  return made;
};

function aliasMroEntries(self: PyAlias, bases: PyTuple): Value {
  if (self.origin instanceof PySpecialForm) {
    throw newTypeError(`Cannot subclass ${repr(self)}`);
  }
  if (self instanceof PyAnnotatedAlias) return newTuple([self.origin]);
  const Generic = [...genericForms].find((each) => (each as PyType).name === "Generic")!;
  const later = bases.items.slice(bases.items.indexOf(self) + 1);
  const covered = later.some((each) =>
    each instanceof PyAlias || each instanceof PySpecialAlias ||
    (each instanceof PyType && isSubclass(each, Generic))
  );
  if (self.name !== undefined && self.origin instanceof PyType) {
    const result: Value[] = bases.items.includes(self.origin) ? [] : [self.origin];
    if (!covered) result.push(Generic);
    return newTuple(result);
  }
  if (self.origin === Generic) {
    const protocol = [...genericForms].find((each) => (each as PyType).name === "Protocol")!;
    if (bases.items.includes(protocol) || covered) return newTuple([]);
  }
  return newTuple([self.origin]);
}

const generic = () => {
  throw newTypeError("Subscripted generics cannot be used with class and instance checks");
};

const aliasDefinitions: Record<string, Definition> = {
  __repr__: slot("(self, /)", "Return repr(self).", reprAlias),
  __hash__: slot("(self, /)", "Return hash(self).", hashAlias),
  ...comparisons((self: PyAlias, other, op) => {
    if (op !== "eq" && op !== "ne") return NotImplemented;
    const equal = equalAliases(self, other);
    return equal === NotImplemented ? equal : equal === (op === "eq");
  }),
  __call__: method(
    "(self, /, *args, **kwargs)",
    "Make an instance of the class.",
    (self: PyAlias, args: Value[], kwargs: Map<string, Value>) =>
      self.vectorcall([...args, ...kwargs.values()], keywordNames(kwargs)),
  ),
  __getitem__: slot("(self, key, /)", "Return self[key].", subscriptAlias),
  __reduce__: method("(self)", "For copies: aliases do not change.", reprAlias),
  __mro_entries__: method("(self, bases)", "The bases that it stands for.", aliasMroEntries),
  __instancecheck__: method("(self, obj)", "Instance check.", (self: PyAlias, value: Value) => {
    if (!(self instanceof PyUnionAlias)) generic();
    return self.args.some((each) => isSubclass(typeOf(value), each));
  }),
  __subclasscheck__: method("(self, cls)", "Subclass check.", (self: PyAlias, cls: Value) => {
    if (!(self instanceof PyUnionAlias)) generic();
    return self.args.some((each) => isSubclass(cls, each));
  }),
  ...unionSlots,
  __origin__: getter("the form or class", (self: PyAlias) => self.origin),
  __args__: getter(
    "the arguments",
    (self: PyAlias) => newTuple(self instanceof PyAnnotatedAlias ? [self.origin] : [...self.args]),
  ),
  __parameters__: getter(
    "the type variables",
    (self: PyAlias) => newTuple(self instanceof PyLiteralAlias ? [] : collectParameters(self.args)),
  ),
  __metadata__: getter("what annotates", (self: PyAlias) => {
    if (self.metadata === undefined) throw missingAttribute(self, "__metadata__");
    return newTuple([...self.metadata]);
  }),
  __module__: getter(
    "the module",
    (self: PyAlias) =>
      self.name === undefined && self.origin instanceof PyType
        ? findAttribute(self.origin, "__module__")!
        : "typing",
  ),
  __name__: getter("the name", (self: PyAlias) => aliasName(self)),
  __qualname__: getter("the qualified name", (self: PyAlias) => aliasName(self)),
  _name: getter("the name in typing", (self: PyAlias) => self.name ?? None),
};

function aliasName(self: PyAlias): Value {
  const name = self.name ?? findAttribute(self.origin, "__name__");
  if (name === undefined) throw newAttributeError("__name__");
  return name;
}

const typing = { module: "typing" };

const aliasTypes = once(() => {
  const base = newBuiltinType("_GenericAlias", objectType, PyAlias, { ...typing, hasDict: true });
  defineType(base, { attributes: aliasDefinitions });
  const kinds: [string, new () => PyAlias][] = [
    ["_UnionGenericAlias", PyUnionAlias],
    ["_LiteralGenericAlias", PyLiteralAlias],
    ["_AnnotatedAlias", PyAnnotatedAlias],
    ["_CallableGenericAlias", PyCallableAlias],
    ["_ConcatenateGenericAlias", PyConcatenateAlias],
    ["_UnpackGenericAlias", PyUnpackAlias],
  ];
  for (const [name, Kind] of kinds) {
    newBuiltinType(name, base, Kind, { ...typing, hasDict: true });
  }
  return base;
});

/** The type of aliases. */
export const aliasType = (): PyType => aliasTypes();

function noInstance(self: Value): never {
  throw newTypeError(`${repr(self)} cannot be used with isinstance()`);
}

const specialTypes = once(() => {
  const form = newBuiltinType("_SpecialForm", objectType, PySpecialForm, typing);
  defineType(form, {
    attributes: {
      __repr__: slot(
        "(self, /)",
        "Return repr(self).",
        (self: PySpecialForm) => `typing.${self.name}`,
      ),
      __call__: method("(self, /, *args, **kwds)", "Forms cannot be called.", (self: Value) => {
        throw newTypeError(`Cannot instantiate ${repr(self)}`);
      }),
      __getitem__: slot(
        "(self, parameters)",
        "Return self[parameters].",
        (self: PySpecialForm, item: Value) => {
          if (self.subscript === undefined) {
            throw newTypeError(`${repr(self)} is not subscriptable`);
          }
          return self.subscript(item);
        },
      ),
      __mro_entries__: method("(self, bases)", "Forms are no bases.", (self: Value) => {
        throw newTypeError(`Cannot subclass ${repr(self)}`);
      }),
      __instancecheck__: method("(self, obj)", "Refused.", noInstance),
      __subclasscheck__: method("(self, cls)", "Refused.", (self: Value) => {
        throw newTypeError(`${repr(self)} cannot be used with issubclass()`);
      }),
      __reduce__: method("(self)", "For copies.", (self: PySpecialForm) => self.name),
      ...unionSlots,
      __name__: getter("the name", (self: PySpecialForm) => self.name),
      __qualname__: getter("the name", (self: PySpecialForm) => self.name),
      _name: getter("the name", (self: PySpecialForm) => self.name),
      __module__: getter("the module", () => "typing"),
      __doc__: getter("the documentation", (self: PySpecialForm) => self.docText),
    },
  });
  return form;
});
