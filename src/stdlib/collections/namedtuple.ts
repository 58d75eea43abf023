/** `collections.namedtuple`: classes of tuples whose items have names. */

import { newDict, newStrDict } from "../../objects/dict.ts";
import { newAttributeError, newTypeError, newValueError } from "../../objects/exception.ts";
import { PyBuiltin, type PyFunction } from "../../objects/function.ts";
import { newList } from "../../objects/list.ts";
import { newModule } from "../../objects/module.ts";
import { None, PyObject, type Value } from "../../objects/object.ts";
import { strValue } from "../../objects/str.ts";
import { newTuple, PyTuple, tupleType } from "../../objects/tuple.ts";
import { newBuiltinType, objectType, type PyType, typeName, typeType } from "../../objects/type.ts";
import { checkNewClass } from "../../protocols/call.ts";
import { newClass } from "../../protocols/class.ts";
import { toArray } from "../../protocols/iterate.ts";
import { repr, reprGuard, str } from "../../protocols/text.ts";
import { truthy } from "../../protocols/truth.ts";
import { constructor, defineType, getter, newBuiltin, slot } from "../../native/define.ts";
import { isIdentifierText } from "../../kernel/str_predicates.ts";
import { newGenerated } from "../generated_method.ts";
import { keywords } from "../keyword_names.ts";
import { once } from "../../kernel/once.ts";

/** Reads one item by its name. */
class TupleGetter extends PyObject {
  declare index: number;
  declare doc: Value;
}
TupleGetter.prototype.descrGet = function (this: TupleGetter, instance, _owner): Value {
  if (instance === undefined) return this;
  if (instance instanceof PyTuple) return instance.items[this.index]!;
  throw newTypeError(
    `descriptor for index '${this.index}' for tuple subclasses doesn't apply to ` +
      `'${typeName(instance)}' object`,
  );
};
TupleGetter.prototype.descrSet = function (): void {
  throw newAttributeError("can't set attribute");
};

const tupleGetterType = once(() => {
  const type = newBuiltinType("_tuplegetter", objectType, TupleGetter, { module: "collections" });
  return defineType(type, {
    attributes: {
      __new__: constructor("(cls, index, doc, /)", "Make a getter.", newGetter),
      __repr__: slot(
        "(self, /)",
        "Return repr(self).",
        (self: TupleGetter) => `_tuplegetter(${self.index}, ${repr(self.doc)})`,
      ),
      __doc__: getter("the documentation", (self: TupleGetter) => self.doc, (self, value) => {
        self.doc = value ?? None;
      }),
    },
  });
});

function newGetter(_cls: PyType, index: number, doc: Value): TupleGetter {
  const self = new TupleGetter();
  self.index = index;
  self.doc = doc;
  return self;
}

function checkNames(typename: string, fields: string[]): void {
  for (const name of [typename, ...fields]) {
    if (!isIdentifierText(name)) {
      throw newValueError(`Type names and field names must be valid identifiers: ${repr(name)}`);
    }
    if (keywords.has(name)) {
      throw newValueError(`Type names and field names cannot be a keyword: ${repr(name)}`);
    }
  }
  const seen = new Set<string>();
  for (const name of fields) {
    if (name.startsWith("_")) {
      throw newValueError(`Field names cannot start with an underscore: ${repr(name)}`);
    }
    if (seen.has(name)) throw newValueError(`Encountered duplicate field name: ${repr(name)}`);
    seen.add(name);
  }
}

/** Names that cannot be used become `_0`, `_1` and so on. */
function renamed(fields: string[]): string[] {
  const seen = new Set<string>();
  return fields.map((name, index) => {
    const bad = !isIdentifierText(name) || keywords.has(name) || name.startsWith("_") ||
      seen.has(name);
    seen.add(name);
    return bad ? `_${index}` : name;
  });
}

function fieldNames(value: Value): string[] {
  const text = strValue(value);
  if (text !== undefined) {
    return text.replaceAll(",", " ").split(/\s+/).filter((each) => each !== "");
  }
  return toArray(value).map(str);
}

function makeTuple(cls: PyType, items: Value[]): PyTuple {
  const self = new cls.Instance() as PyTuple;
  self.items = items;
  return self;
}

/** Makes a class of named tuples; `module` is its `__module__`. */
export function newNamedTuple(
  typename: string,
  fields: readonly string[],
  defaults: readonly Value[],
  module: string,
): PyType {
  tupleGetterType();
  const namespace = newDict();
  const { map } = namespace;
  const names = newTuple([...fields]);
  const count = fields.length;
  const define = (
    name: string,
    kind: "method" | "classmethod",
    signature: string,
    doc: string,
    run: (...args: never[]) => Value,
  ) => {
    const made = newBuiltin(name, kind, signature, doc, run);
    made.module = module;
    map.set(name, made);
  };
  map.set("__module__", module);
  map.set("__doc__", `${typename}(${fields.join(", ")})`);
  map.set("__slots__", newTuple([]));
  map.set("_fields", names);
  map.set(
    "_field_defaults",
    newStrDict(defaults.map((value, i) => [fields[count - defaults.length + i]!, value])),
  );
  define(
    "_make",
    "classmethod",
    "(cls, iterable)",
    `Make a new ${typename} object from a sequence or iterable`,
    (cls: PyType, iterable: Value) => {
      const items = toArray(iterable);
      if (items.length !== count) {
        throw newTypeError(`Expected ${count} arguments, got ${items.length}`);
      }
      return makeTuple(cls, items);
    },
  );
  const replace = (self: PyTuple, named: Map<string, Value>) => {
    const rest = new Map(named);
    const items = self.items.map((item, i) => {
      const value = rest.get(fields[i]!);
      rest.delete(fields[i]!);
      return value ?? item;
    });
    if (rest.size > 0) {
      throw newTypeError(`Got unexpected field names: ${repr(newList([...rest.keys()]))}`);
    }
    return makeTuple(self.type, items);
  };
  const replaceDoc = `Return a new ${typename} object replacing specified fields with new values`;
  define("_replace", "method", "(self, /, **kwds)", replaceDoc, replace);
  define("__replace__", "method", "(self, /, **kwds)", replaceDoc, replace);
  define("__repr__", "method", "(self)", "Return a nicely formatted representation string", (
    self: PyTuple,
  ) =>
    reprGuard(self, `${self.type.name}(...)`, () => {
      const items = self.items.map((item, i) => `${fields[i] ?? "?"}=${repr(item)}`);
      return `${self.type.name}(${items.join(", ")})`;
    }));
  define(
    "_asdict",
    "method",
    "(self)",
    "Return a new dict which maps field names to their values.",
    (self: PyTuple) => newStrDict(self.items.map((item, i) => [fields[i]!, item])),
  );
  define(
    "__getnewargs__",
    "method",
    "(self)",
    "Return self as a plain tuple.  Used by copy and pickle.",
    (self: PyTuple) => newTuple(self.items),
  );
  fields.forEach((name, index) => {
    map.set(name, newGetter(tupleGetterType(), index, `Alias for field number ${index}`));
  });
  map.set("__match_args__", names);
  const maker = newMaker(typename, fields, defaults);
  map.set("__new__", maker);
  const type = newClass(typeType, typename, [tupleType], namespace);
  for (const each of type.namespace.values()) if (each instanceof PyBuiltin) each.home = type;
  makeDirect(type, count, maker);
  return type;
}

/** The `__new__` of a class of named tuples. */
function newMaker(
  typename: string,
  fields: readonly string[],
  defaults: readonly Value[],
): PyFunction {
  const required = fields.length - defaults.length;
  const maker = newGenerated({
    name: "__new__",
    qualname: `${typename}.__new__`,
    module: `namedtuple_${typename}`,
    globals: newModule(`namedtuple_${typename}`),
    receiver: "_cls",
    parameters: fields.map((name, i) => ({
      name,
      default: defaults[i - required],
      keywordOnly: false,
    })),
    line: 1,
    run: (cls: Value, ...items: (Value | undefined)[]) => {
      checkNewClass(tupleType.namespace.get("__new__") as PyBuiltin, [cls], null);
      const values = completed(items, fields.length, maker);
      return cls === tupleType ? newTuple(values) : makeTuple(cls as PyType, values);
    },
  });
  maker.doc = `Create new instance of ${typename}(${fields.join(", ")})`;
  return maker;
}

/** The items with the defaults of `__new__`, which a program may set, where they are missing. */
function completed(
  items: (Value | undefined)[],
  count: number,
  { defaults }: PyFunction,
): Value[] {
  if (defaults === undefined) return items as Value[];
  const required = count - defaults.items.length;
  for (let i = 0; i < count; i++) items[i] ??= defaults.items[i - required];
  return items as Value[];
}

/** Lets calls with plain positional arguments go straight to the tuple. */
function makeDirect(type: PyType, count: number, maker: PyFunction): void {
  if (count > 20) return;
  type.js = function (this: PyType, ...args: Value[]): Value {
    return makeTuple(this, args.length === count ? args : completed(args, count, maker));
  };
  for (let n = count - (maker.defaults?.items.length ?? 0); n <= count; n++) type.mask |= 1 << n;
}

/** `collections.namedtuple` */
export function namedTuple(
  typename: Value,
  fieldList: Value,
  rename: Value = false,
  defaults: Value = None,
  module: Value = None,
): Value {
  let fields = fieldNames(fieldList);
  const name = str(typename);
  if (truthy(rename)) {
    fields = renamed(fields);
    checkNames(name, []);
    const good = fields.filter((field) => !field.startsWith("_"));
    checkNames(name, good);
  } else checkNames(name, fields);
  const values = defaults === None ? [] : toArray(defaults);
  if (values.length > fields.length) {
    throw newTypeError("Got more default values than field names");
  }
  return newNamedTuple(name, fields, values, module === None ? "__main__" : str(module));
}

/** A structure of the interpreter's own (`sys.version_info`): a tuple class nobody calls. */
export function newStructType(name: string, fields: readonly string[]): PyType {
  const type = newNamedTuple(name.split(".").at(-1)!, fields, [], "sys");
  type.name = name;
  type.qualname = name;
  return type;
}

/** A tuple of such a class. */
export const structOf: (cls: PyType, items: Value[]) => PyTuple = makeTuple;
