/** `@dataclass`: from annotations to fields and generated methods. */

import { dictItems, newDict, newStrDict, PyDict } from "../../objects/dict.ts";
import {
  exceptionType,
  newAttributeError,
  newException,
  newExceptionType,
  newTypeError,
  newValueError,
} from "../../objects/exception.ts";
import { None, NotImplemented, type PyObject, type Value } from "../../objects/object.ts";
import { strValue } from "../../objects/str.ts";
import { newTuple } from "../../objects/tuple.ts";
import {
  lookup,
  objectType,
  PyType,
  setClassAttribute,
  typeOf,
  typeType,
} from "../../objects/type.ts";
import { PyBuiltin } from "../../objects/function.ts";
import {
  findAttribute,
  genericSet,
  getAttribute,
  setAttribute,
} from "../../protocols/attribute.ts";
import { call } from "../../protocols/call.ts";
import { setTypeAttribute } from "../../protocols/class.ts";
import { ge, gt, le, lt, same } from "../../protocols/compare.ts";
import { hash } from "../../protocols/hash.ts";
import { repr, reprGuard } from "../../protocols/text.ts";
import { truthy } from "../../protocols/truth.ts";
import { computeAbstractMethods, PyAbstractClass } from "../abc/module.ts";
import {
  factoryMarker,
  fieldType,
  initVarType,
  isMutable,
  kwOnly,
  missing,
  newField,
  PyField,
  PyInitVar,
} from "./fields.ts";
import { type GeneratedParameter, newGenerated } from "./generated.ts";
import { method, newBuiltin } from "../../native/define.ts";
import { newNativeClass, once } from "../native_class.ts";

/** The options of `@dataclass`. */
export interface Options {
  init: boolean;
  repr: boolean;
  eq: boolean;
  order: boolean;
  unsafeHash: boolean;
  frozen: boolean;
  matchArgs: boolean;
  kwOnly: boolean;
  slots: boolean;
  weakrefSlot: boolean;
}

/** `dataclasses.FrozenInstanceError` */
export const frozenError: () => PyType = once(() =>
  newExceptionType("FrozenInstanceError", exceptionType("AttributeError"), "dataclasses")
);

/** What is known of each dataclass: its fields by name, and whether it is frozen. */
export const dataclasses: WeakMap<PyType, { fields: Map<string, PyField>; frozen: boolean }> =
  new WeakMap();

/** The fields of a class, or of the nearest base that is a dataclass. */
export function fieldsOf(cls: PyType): Map<string, PyField> | undefined {
  for (const each of cls.mro) {
    const known = dataclasses.get(each);
    if (known !== undefined) return known.fields;
  }
  return undefined;
}

const isNamed = (annotation: Value, name: string): boolean =>
  typeof annotation === "string" &&
  new RegExp(`^\\s*(?:\\w+\\s*\\.)?\\s*${name}\\b`).test(annotation);

function isClassVar(annotation: Value): boolean {
  if (isNamed(annotation, "ClassVar")) return true;
  if (typeof annotation !== "object" || typeOf(annotation).module !== "typing") return false;
  const origin = findAttribute(annotation, "__origin__");
  return repr(origin === undefined ? annotation : origin) === "typing.ClassVar";
}

const isInitVar = (annotation: Value): boolean =>
  isNamed(annotation, "InitVar") || annotation instanceof PyInitVar || annotation === initVarType();

function newFieldOf(cls: PyType, name: string, annotation: Value, keywordOnly: boolean): PyField {
  const found = findAttribute(cls, name);
  const memberSlot = cls.slots?.includes(name) === true;
  const field = found instanceof PyField
    ? found
    : newField(found === undefined || memberSlot ? missing() : found);
  field.name = name;
  field.annotation = annotation;
  field.kind = isClassVar(annotation)
    ? "_FIELD_CLASSVAR"
    : isInitVar(annotation)
    ? "_FIELD_INITVAR"
    : "_FIELD";
  if (field.kind !== "_FIELD" && field.factory !== missing()) {
    throw newTypeError(`field ${name} cannot have a default factory`);
  }
  if (field.kind === "_FIELD_CLASSVAR") {
    if (field.kwOnly !== missing()) {
      throw newTypeError(`field ${name} is a ClassVar but specifies kw_only`);
    }
  } else if (field.kwOnly === missing()) field.kwOnly = keywordOnly;
  if (field.kind === "_FIELD" && isMutable(field.default)) {
    throw newValueError(
      `mutable default ${
        repr(typeOf(field.default))
      } for field ${name} is not allowed: use default_factory`,
    );
  }
  return field;
}

/** Collects the fields of a class: those of its bases first. */
function collect(cls: PyType, options: Options): Map<string, PyField> {
  const fields = new Map<string, PyField>();
  let anyFrozen = false;
  let anyOpen = false;
  for (const base of cls.mro.slice(1).toReversed()) {
    const known = dataclasses.get(base);
    if (known === undefined) continue;
    for (const [name, field] of known.fields) fields.set(name, field);
    if (known.frozen) anyFrozen = true;
    else anyOpen = true;
  }
  const annotations = cls.namespace.get("__annotations__");
  const own: [string, Value][] = annotations instanceof PyDict
    ? dictItems(annotations) as [string, Value][]
    : [];
  let keywordOnly = options.kwOnly;
  let marked = false;
  const names = new Set<string>();
  for (const [name, annotation] of own) {
    if (annotation === kwOnly() || isNamed(annotation, "KW_ONLY")) {
      if (marked) {
        throw newTypeError(`'${name}' is KW_ONLY, but KW_ONLY has already been specified`);
      }
      marked = true;
      keywordOnly = true;
      continue;
    }
    const field = newFieldOf(cls, name, annotation, keywordOnly);
    fields.set(name, field);
    names.add(name);
    if (cls.namespace.get(name) instanceof PyField) {
      setTypeAttribute(cls, name, field.default === missing() ? undefined : field.default);
    }
  }
  for (const [name, value] of cls.namespace) {
    if (value instanceof PyField && !names.has(name)) {
      throw newTypeError(`${repr(name)} is a field but has no type annotation`);
    }
  }
  if (anyOpen && options.frozen) {
    throw newTypeError("cannot inherit frozen dataclass from a non-frozen one");
  }
  if (anyFrozen && !options.frozen) {
    throw newTypeError("cannot inherit non-frozen dataclass from a frozen one");
  }
  return fields;
}

const pick = (fields: Map<string, PyField>, test: (field: PyField) => boolean): string[] =>
  [...fields.values()].filter((each) => each.kind === "_FIELD" && test(each)).map((each) =>
    each.name as string
  );

function addInit(cls: PyType, fields: Map<string, PyField>, options: Options): void {
  const all = [...fields.values()].filter((each) => each.kind !== "_FIELD_CLASSVAR");
  const standard = all.filter((each) => truthy(each.init) && !truthy(each.kwOnly));
  const keywords = all.filter((each) => truthy(each.init) && truthy(each.kwOnly));
  const order = [...standard, ...keywords];
  const hasDefault = (each: PyField) => each.default !== missing() || each.factory !== missing();
  let seen: PyField | undefined;
  for (const each of standard) {
    if (hasDefault(each)) seen = each;
    else if (seen !== undefined) {
      throw newTypeError(
        `non-default argument ${repr(each.name)} follows default argument ${repr(seen.name)}`,
      );
    }
  }
  const parameters: GeneratedParameter[] = order.map((each) => ({
    name: each.name as string,
    optional: hasDefault(each),
    keywordOnly: truthy(each.kwOnly),
  }));
  // Fields without a parameter get their default only from a factory, as in CPython.
  const unlisted = all.filter((each) => !truthy(each.init));
  // In the order of the fields, the value of each and where it comes from.
  const steps = all.filter((each) => each.kind === "_FIELD").map((each) => ({
    name: each.name as string,
    key: `$${each.name as string}` as const,
    index: order.indexOf(each),
    field: each,
  })).filter((each) =>
    each.index >= 0 || each.field.factory !== missing() ||
    (unlisted.includes(each.field) && cls.slots !== undefined && each.field.default !== missing())
  );
  const initVars = order.map((each, i) => each.kind === "_FIELD_INITVAR" ? i : -1).filter((i) =>
    i >= 0
  );
  const hasPost = lookup(cls, "__post_init__") !== undefined;
  const { frozen } = options;
  const valueOf = (field: PyField, given: Value | undefined): Value =>
    given ?? (field.factory !== missing() ? call(field.factory, []) : field.default);
  const simple = steps.every((each) => {
    const found = cls.proto[`t$${each.name}`];
    return typeof found !== "object" || found.descrSet === undefined;
  });
  const run = (self: PyObject, ...args: (Value | undefined)[]): Value => {
    const direct = simple && (self.settable === true || frozen) && self.dict === undefined;
    for (const { name, key, index, field } of steps) {
      const value = index >= 0 && args[index] !== undefined
        ? args[index]
        : valueOf(field, undefined);
      if (direct) self[key] = value;
      else if (frozen) genericSet(self, name, value);
      else setAttribute(self, name, value);
    }
    if (hasPost) {
      call(getAttribute(self, "__post_init__"), initVars.map((i) => valueOf(order[i]!, args[i])));
    }
    return None;
  };
  const annotations = newStrDict(
    order.map((each) => [each.name as string, each.annotation] as [string, Value]),
  );
  annotations.map.set("return", None);
  const init = newGenerated("__init__", `${cls.qualname}.__init__`, parameters, annotations, run);
  setTypeAttribute(cls, "__init__", init);
  makeDirect(cls, init.mask >> 1, run);
}

/** Lets a call of the class with plain positional arguments go straight to the fields. */
function makeDirect(
  cls: PyType,
  mask: number,
  run: (self: PyObject, ...args: (Value | undefined)[]) => Value,
): void {
  const plain = lookup(cls, "__new__") === objectType.namespace.get("__new__") &&
    cls.t$__call__ instanceof PyBuiltin && cls.abstractMethods === undefined &&
    cls.proto.irregular !== true &&
    (cls.type === typeType || cls.vectorcall === PyType.prototype.vectorcall);
  if (!plain || mask === 0) return;
  cls.js = function (this: PyType, ...args: Value[]): Value {
    const self = new this.Instance();
    run(self, ...args);
    return self;
  };
  cls.mask = mask;
}

/** Adds a method unless the class has one of its own. */
function addMethod(
  cls: PyType,
  name: string,
  parameters: string[],
  run: (...args: never[]) => Value,
): boolean {
  if (cls.namespace.has(name)) return true;
  const made = newGenerated(
    name,
    `${cls.qualname}.${name}`,
    parameters.map((each) => ({ name: each, optional: false, keywordOnly: false })),
    newDict(),
    run as never,
  );
  setTypeAttribute(cls, name, made);
  return false;
}

const valuesOf = (self: Value, names: string[]): Value[] =>
  names.map((name) => getAttribute(self, name));

function addComparisons(cls: PyType, fields: Map<string, PyField>, options: Options): void {
  const compared = pick(fields, (each) => truthy(each.compare));
  if (options.eq) {
    addMethod(cls, "__eq__", ["other"], (self: PyObject, other: Value) => {
      if (self === other) return true;
      if (typeOf(other) !== typeOf(self)) return NotImplemented;
      return compared.every((name) => same(getAttribute(self, name), getAttribute(other, name)));
    });
  }
  if (!options.order) return;
  for (
    const [name, compare] of [["__lt__", lt], ["__le__", le], ["__gt__", gt], [
      "__ge__",
      ge,
    ]] as const
  ) {
    const taken = addMethod(cls, name, ["other"], (self: PyObject, other: Value) => {
      if (typeOf(other) !== typeOf(self)) return NotImplemented;
      return compare(newTuple(valuesOf(self, compared)), newTuple(valuesOf(other, compared)));
    });
    if (taken) {
      throw newTypeError(
        `Cannot overwrite attribute ${name} in class ${cls.name}. Consider using functools.total_ordering`,
      );
    }
  }
}

function addFrozen(cls: PyType, fields: Map<string, PyField>): void {
  const names = new Set(fields.keys());
  const guard =
    (verb: string, name: string, run: (self: PyObject, args: Value[]) => Value) =>
    (self: PyObject, ...args: Value[]): Value => {
      const attribute = strValue(args[0]!)!;
      if (typeOf(self) === cls || names.has(attribute)) {
        throw newException(frozenError(), `cannot ${verb} field ${repr(attribute)}`);
      }
      const next = typeOf(self).mro.slice(typeOf(self).mro.indexOf(cls) + 1).find((each) =>
        each.namespace.has(name)
      )!;
      return next === objectType
        ? run(self, args)
        : call(next.namespace.get(name)!, [self, ...args]);
    };
  const set = guard("assign to", "__setattr__", (self, [name, value]) => {
    genericSet(self, name as string, value);
    return None;
  });
  const remove = guard("delete", "__delattr__", (self, [name]) => {
    genericSet(self, name as string, undefined);
    return None;
  });
  for (
    const [name, parameters, run] of [
      ["__setattr__", ["name", "value"], set],
      ["__delattr__", ["name"], remove],
    ] as const
  ) {
    if (addMethod(cls, name, [...parameters], run as never)) {
      throw newTypeError(`Cannot overwrite attribute ${name} in class ${cls.name}`);
    }
  }
}

function addHash(
  cls: PyType,
  fields: Map<string, PyField>,
  options: Options,
  explicit: boolean,
): void {
  const refuse = () => {
    throw newTypeError(`Cannot overwrite attribute __hash__ in class ${cls.name}`);
  };
  const names = pick(
    fields,
    (each) => each.hash === None ? truthy(each.compare) : truthy(each.hash),
  );
  const add = () => {
    if (cls.namespace.get("__hash__") !== undefined) setTypeAttribute(cls, "__hash__", undefined);
    addMethod(cls, "__hash__", [], (self: PyObject) => hash(newTuple(valuesOf(self, names))));
  };
  if (options.unsafeHash) {
    if (explicit) refuse();
    add();
  } else if (options.eq && options.frozen) {
    if (!explicit) add();
  } else if (options.eq && !explicit) setTypeAttribute(cls, "__hash__", None);
}

/** An annotation as signatures show it. */
function annotationText(annotation: Value): string {
  if (annotation instanceof PyType) {
    const module = findAttribute(annotation, "__module__");
    return module === "builtins" ? annotation.qualname : `${String(module)}.${annotation.qualname}`;
  }
  const text = repr(annotation);
  return typeof annotation === "object" && typeOf(annotation).module === "typing"
    ? text.replaceAll("typing.", "")
    : text;
}

function signatureText(fields: Map<string, PyField>): string {
  const all = [...fields.values()].filter((each) =>
    each.kind !== "_FIELD_CLASSVAR" && truthy(each.init)
  );
  const text = (each: PyField) => {
    const value = each.default !== missing()
      ? each.default
      : each.factory !== missing()
      ? factoryMarker()
      : undefined;
    return `${each.name as string}: ${annotationText(each.annotation)}${
      value === undefined ? "" : ` = ${repr(value)}`
    }`;
  };
  const parts = all.filter((each) => !truthy(each.kwOnly)).map(text);
  const keywords = all.filter((each) => truthy(each.kwOnly)).map(text);
  if (keywords.length > 0) parts.push("*", ...keywords);
  return parts.join(", ");
}

/** The class again, with `__slots__` of its fields. */
function withSlots(cls: PyType, fields: Map<string, PyField>, weakref: boolean): PyType {
  if (cls.namespace.has("__slots__")) throw newTypeError(`${cls.name} already specifies __slots__`);
  const namespace = newDict();
  const own = pick(fields, () => true);
  const inherited = new Set(cls.mro.slice(1).flatMap((each) => each.slots ?? []));
  const slots = own.filter((name) => !inherited.has(name));
  if (weakref) slots.push("__weakref__");
  for (const [name, value] of cls.namespace) {
    if (name === "__dict__" || name === "__weakref__" || own.includes(name)) continue;
    namespace.map.set(name, value);
  }
  namespace.map.set("__slots__", newTuple(slots));
  namespace.map.set("__qualname__", cls.qualname);
  return call(cls.type, [cls.name, newTuple([...cls.bases]), namespace]) as PyType;
}

const parametersType = once(() =>
  newNativeClass({
    name: "_DataclassParams",
    module: "dataclasses",
    attributes: {
      __repr__: method("(self)", "Return repr(self).", (self: PyObject) => {
        const items = parameterNames.map(([name]) => `${name}=${repr(getAttribute(self, name))}`);
        return `_DataclassParams(${items.join(",")})`;
      }),
    },
  })
);
const parameterNames: readonly [string, keyof Options][] = [
  ["init", "init"],
  ["repr", "repr"],
  ["eq", "eq"],
  ["order", "order"],
  ["unsafe_hash", "unsafeHash"],
  ["frozen", "frozen"],
  ["match_args", "matchArgs"],
  ["kw_only", "kwOnly"],
  ["slots", "slots"],
  ["weakref_slot", "weakrefSlot"],
];

/** `__dataclass_params__` */
function newParameters(options: Options): Value {
  const self = new (parametersType().Instance)();
  for (const [name, key] of parameterNames) setAttribute(self, name, options[key]);
  return self;
}

/** Makes a class a dataclass; with slots it is a new class. */
export function processClass(cls: Value, options: Options): Value {
  if (!(cls instanceof PyType)) {
    throw newAttributeError(`'${typeOf(cls).name}' object has no attribute '__mro__'`);
  }
  if (options.order && !options.eq) throw newValueError("eq must be true if order is true");
  if (options.weakrefSlot && !options.slots) {
    throw newTypeError("weakref_slot is True but slots is False");
  }
  fieldType();
  const fields = collect(cls, options);
  const written = cls.namespace.get("__hash__");
  const explicit = written !== undefined && !(written === None && cls.namespace.has("__eq__"));
  let target = cls;
  if (options.slots) target = withSlots(cls, fields, options.weakrefSlot);
  dataclasses.set(target, { fields, frozen: options.frozen });
  setTypeAttribute(
    target,
    "__dataclass_fields__",
    newStrDict([...fields].map(([name, field]) => [name, field] as [string, Value])),
  );
  setTypeAttribute(target, "__dataclass_params__", newParameters(options));
  addAll(target, fields, options, explicit);
  return target;
}

function addAll(
  cls: PyType,
  fields: Map<string, PyField>,
  options: Options,
  explicit: boolean,
): void {
  if (options.repr) {
    const shown = pick(fields, (each) => truthy(each.repr));
    addMethod(cls, "__repr__", [], (self: PyObject) =>
      reprGuard(self, "...", () => {
        const items = shown.map((name) => `${name}=${repr(getAttribute(self, name))}`);
        return `${typeOf(self).qualname}(${items.join(", ")})`;
      }));
  }
  addComparisons(cls, fields, options);
  if (options.frozen) addFrozen(cls, fields);
  addHash(cls, fields, options, explicit);
  if (!cls.namespace.has("__replace__")) setTypeAttribute(cls, "__replace__", replaceMethod());
  if (options.matchArgs && !cls.namespace.has("__match_args__")) {
    const names = [...fields.values()].filter((each) =>
      each.kind !== "_FIELD_CLASSVAR" && truthy(each.init) && !truthy(each.kwOnly)
    ).map((each) => each.name);
    setTypeAttribute(cls, "__match_args__", newTuple(names));
  }
  if (cls instanceof PyAbstractClass) computeAbstractMethods(cls);
  const doc = cls.namespace.get("__doc__");
  if (doc === undefined || doc === None) {
    setClassAttribute(cls, "__doc__", `${cls.name}(${signatureText(fields)})`);
  }
  if (options.init) addInit(cls, fields, options);
}

/** `dataclasses.replace` */
export function replaceFields(object: Value, changes: Map<string, Value>): Value {
  const fields = object instanceof PyType ? undefined : fieldsOf(typeOf(object));
  if (fields === undefined) {
    throw newTypeError("replace() should be called on dataclass instances");
  }
  const values = new Map(changes);
  for (const [name, field] of fields) {
    if (field.kind === "_FIELD_CLASSVAR") continue;
    if (!truthy(field.init)) {
      if (values.has(name)) {
        throw newTypeError(
          `field ${name} is declared with init=False, it cannot be specified with replace()`,
        );
      }
      continue;
    }
    if (values.has(name)) continue;
    if (field.kind === "_FIELD_INITVAR" && field.default === missing()) {
      throw newTypeError(`InitVar '${name}' must be specified with replace()`);
    }
    values.set(name, getAttribute(object, name));
  }
  return call(typeOf(object), [...values.values()], [...values.keys()]);
}

const replaceMethod = once(() =>
  newBuiltin(
    "_replace",
    "method",
    "(self, /, **changes)",
    "A copy with some fields changed.",
    replaceFields,
  )
);
