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
import { newList } from "../../objects/list.ts";
import { None, NotImplemented, type PyObject, type Value } from "../../objects/object.ts";
import { strValue } from "../../objects/str.ts";
import { memberType } from "../../objects/singletons.ts";
import { newTuple } from "../../objects/tuple.ts";
import {
  lookup,
  objectType,
  PyType,
  setClassAttribute,
  typeOf,
  typeType,
} from "../../objects/type.ts";
import { PyBuiltin, type PyFunction } from "../../objects/function.ts";
import {
  AttributeKey,
  findAttribute,
  genericSet,
  getAttribute,
  optionalAttribute,
  readAttribute,
  setAttribute,
} from "../../protocols/attribute.ts";
import { call } from "../../protocols/call.ts";
import { setTypeAttribute } from "../../protocols/class.ts";
import { ge, gt, le, lt, same } from "../../protocols/compare.ts";
import { toArray } from "../../protocols/iterate.ts";
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
import {
  framed,
  type GeneratedParameter,
  methodOf,
  newGenerated,
  newGeneratedCode,
} from "../generated_method.ts";
import { method } from "../../native/define.ts";
import { once } from "../../kernel/once.ts";
import { newNativeClass } from "../native_class.ts";

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
  const found = optionalAttribute(cls, name);
  const memberSlot = found !== undefined && typeOf(found) === memberType;
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

/** The lines of the text that CPython compiles a class's methods from: where each `def` stands. */
interface Lines {
  init: number;
  repr: number;
  eq: number;
  order: number;
  frozen: number;
  hash: number;
}

/** Whether `__init__` has a line for a field: those that it only leaves to the class have none. */
const hasLine = (field: PyField, slots: boolean): boolean =>
  field.kind === "_FIELD" &&
  (truthy(field.init) || field.factory !== missing() || (slots && field.default !== missing()));

function linesOf(cls: PyType, fields: Map<string, PyField>, options: Options): Lines {
  const lines: Lines = { init: 2, repr: 0, eq: 0, order: 0, frozen: 0, hash: 0 };
  let line = 2;
  if (options.init) {
    const all = [...fields.values()];
    const body = all.filter((each) => hasLine(each, options.slots)).length +
      (lookup(cls, "__post_init__") === undefined ? 0 : 1);
    line += 1 + Math.max(1, body);
  }
  // A decorator stands above it.
  lines.repr = line + 1;
  if (options.repr) line += 3;
  lines.eq = line;
  if (options.eq) line += 6;
  lines.order = line;
  if (options.order) line += 16;
  lines.frozen = line;
  if (options.frozen) line += 8;
  lines.hash = line;
  return lines;
}

function addInit(
  cls: PyType,
  fields: Map<string, PyField>,
  options: Options,
  lines: Lines,
): void {
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
    default: each.default !== missing()
      ? each.default
      : each.factory !== missing()
      ? factoryMarker()
      : undefined,
    keywordOnly: truthy(each.kwOnly),
  }));
  // In the order of the fields, the value of each and where it comes from.
  const steps = all.filter((each) => hasLine(each, options.slots)).map((each) => ({
    name: each.name as string,
    key: `$${each.name as string}` as const,
    index: order.indexOf(each),
    field: each,
  }));
  const initVars = order.map((each, i) => each.kind === "_FIELD_INITVAR" ? i : -1).filter((i) =>
    i >= 0
  );
  const hasPost = lookup(cls, "__post_init__") !== undefined;
  const { frozen } = options;
  const marker = factoryMarker();
  const valueOf = (field: PyField, given: Value | undefined): Value =>
    given !== undefined && given !== marker
      ? given
      : field.factory !== missing()
      ? call(field.factory, [])
      : field.default;
  const simple = steps.every((each) => {
    const found = cls.proto[`t$${each.name}`];
    return typeof found !== "object" || found.descrSet === undefined;
  });
  const made = { ...methodOf(cls, "__init__", lines.init), parameters };
  const code = newGeneratedCode(made);
  const run = (self: PyObject, ...args: (Value | undefined)[]): Value => {
    const direct = simple && (self.settable === true || frozen) && self.dict === undefined;
    let line = lines.init;
    try {
      for (const { name, key, index, field } of steps) {
        line++;
        const given = index >= 0 ? args[index] : undefined;
        const value = given !== undefined && given !== marker ? given : valueOf(field, undefined);
        if (direct) self[key] = value;
        else if (frozen) genericSet(self, name, value);
        else setAttribute(self, name, value);
      }
      if (hasPost) {
        line++;
        const rest = initVars.map((i) => valueOf(order[i]!, args[i]));
        call(getAttribute(self, "__post_init__"), rest);
      }
    } catch (error) {
      throw framed(error, code, line);
    }
    return None;
  };
  const annotations = newStrDict(
    order.map((each) => [each.name as string, each.annotation] as [string, Value]),
  );
  annotations.map.set("return", None);
  if (cls.namespace.has("__init__")) return;
  const init = newGenerated({ ...made, annotations, run }, code);
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
  line: number,
  working?: number,
): boolean {
  if (cls.namespace.has(name)) return true;
  const made = newGenerated({
    ...methodOf(cls, name, line),
    parameters: parameters.map((each) => ({ name: each, default: undefined, keywordOnly: false })),
    run: run as never,
    working,
  });
  setTypeAttribute(cls, name, made);
  return false;
}

const keysOf = (names: string[]): AttributeKey[] => names.map((name) => new AttributeKey(name));

const valuesOf = (self: PyObject, keys: AttributeKey[]): Value[] =>
  keys.map((key) => readAttribute(self, key));

function addComparisons(
  cls: PyType,
  fields: Map<string, PyField>,
  options: Options,
  lines: Lines,
): void {
  const compared = keysOf(pick(fields, (each) => truthy(each.compare)));
  if (options.eq) {
    addMethod(
      cls,
      "__eq__",
      ["other"],
      (self: PyObject, other: Value) => {
        if (self === other) return true;
        if (typeOf(other) !== typeOf(self)) return NotImplemented;
        return compared.every((key) =>
          same(readAttribute(self, key), readAttribute(other as PyObject, key))
        );
      },
      lines.eq,
      4,
    );
  }
  if (!options.order) return;
  let line = lines.order;
  for (
    const [name, compare] of [["__lt__", lt], ["__le__", le], ["__gt__", gt], [
      "__ge__",
      ge,
    ]] as const
  ) {
    const taken = addMethod(
      cls,
      name,
      ["other"],
      (self: PyObject, other: Value) => {
        if (typeOf(other) !== typeOf(self)) return NotImplemented;
        return compare(
          newTuple(valuesOf(self, compared)),
          newTuple(valuesOf(other as PyObject, compared)),
        );
      },
      line,
      2,
    );
    line += 4;
    if (taken) {
      throw newTypeError(
        `Cannot overwrite attribute ${name} in class ${cls.name} Consider using functools.total_ordering`,
      );
    }
  }
}

function addFrozen(cls: PyType, fields: Map<string, PyField>, lines: Lines): void {
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
    const [name, parameters, run, line] of [
      ["__setattr__", ["name", "value"], set, lines.frozen],
      ["__delattr__", ["name"], remove, lines.frozen + 4],
    ] as const
  ) {
    if (addMethod(cls, name, [...parameters], run as never, line, 2)) {
      throw newTypeError(`Cannot overwrite attribute ${name} in class ${cls.name}`);
    }
  }
}

/** Frozen instances with slots cannot be set attribute by attribute: copying goes through these. */
function addState(cls: PyType, fields: Map<string, PyField>): void {
  const names = pick(fields, () => true);
  const keys = keysOf(names);
  addMethod(cls, "__getstate__", [], (self: PyObject) => newList(valuesOf(self, keys)), 1);
  addMethod(cls, "__setstate__", ["state"], (self: PyObject, state: Value) => {
    toArray(state).slice(0, names.length).forEach((value, i) => genericSet(self, names[i]!, value));
    return None;
  }, 1);
}

function addHash(
  cls: PyType,
  fields: Map<string, PyField>,
  options: Options,
  explicit: boolean,
  lines: Lines,
): void {
  const refuse = () => {
    throw newTypeError(`Cannot overwrite attribute __hash__ in class ${cls.name}`);
  };
  const keys = keysOf(
    pick(fields, (each) => each.hash === None ? truthy(each.compare) : truthy(each.hash)),
  );
  const add = () => {
    if (cls.namespace.get("__hash__") !== undefined) setTypeAttribute(cls, "__hash__", undefined);
    addMethod(
      cls,
      "__hash__",
      [],
      (self: PyObject) => hash(newTuple(valuesOf(self, keys))),
      lines.hash,
      1,
    );
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
  const inherited = new Set(
    cls.mro.slice(1, -1).flatMap((each) =>
      each.namespace.has("__slots__")
        ? [...each.slots ?? [], ...each.namespace.has("__weakref__") ? ["__weakref__"] : []]
        : ["__weakref__", "__dict__"]
    ),
  );
  const slots = [...own, ...(weakref ? ["__weakref__"] : [])].filter((name) =>
    !inherited.has(name)
  );
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
  const lines = linesOf(cls, fields, options);
  if (options.slots) target = withSlots(cls, fields, options.weakrefSlot);
  dataclasses.set(target, { fields, frozen: options.frozen });
  setTypeAttribute(
    target,
    "__dataclass_fields__",
    newStrDict([...fields].map(([name, field]) => [name, field] as [string, Value])),
  );
  setTypeAttribute(target, "__dataclass_params__", newParameters(options));
  addAll(target, fields, options, explicit, lines);
  return target;
}

function addAll(
  cls: PyType,
  fields: Map<string, PyField>,
  options: Options,
  explicit: boolean,
  lines: Lines,
): void {
  if (options.repr) {
    const shown = keysOf(pick(fields, (each) => truthy(each.repr)));
    const run = (self: PyObject) =>
      reprGuard(self, "...", () => {
        const items = shown.map((key) => `${key.name}=${repr(readAttribute(self, key))}`);
        return `${typeOf(self).qualname}(${items.join(", ")})`;
      });
    if (!addMethod(cls, "__repr__", [], run, lines.repr)) {
      // What tells it from one that the class defines.
      const made = cls.namespace.get("__repr__") as PyFunction;
      const wrapped = { ...methodOf(cls, "__repr__", lines.repr), parameters: [], run };
      wrapped.qualname = "__create_fn__.<locals>.__repr__";
      made.$__wrapped__ = newGenerated(wrapped);
    }
  }
  addComparisons(cls, fields, options, lines);
  if (options.frozen) addFrozen(cls, fields, lines);
  if (options.frozen && options.slots) addState(cls, fields);
  addHash(cls, fields, options, explicit, lines);
  if (!cls.namespace.has("__replace__")) {
    const replace = newGenerated({
      ...methodOf(cls, "_replace", 1),
      qualname: "_replace",
      module: "dataclasses",
      parameters: [],
      kwarg: "changes",
      run: (self: Value, changes: Value) =>
        replaceFields(self, new Map(dictItems(changes as PyDict) as [string, Value][])),
    });
    setTypeAttribute(cls, "__replace__", replace);
  }
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
  if (options.init) addInit(cls, fields, options, lines);
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
