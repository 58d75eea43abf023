/** `typing.NamedTuple` and `typing.TypedDict`: classes from annotations. */

import { dictItems, dictType, newDict, newStrDict, PyDict } from "../../objects/dict.ts";
import { newAttributeError, newTypeError } from "../../objects/exception.ts";
import type { PyBuiltin, PyFunction, PyStaticMethod } from "../../objects/function.ts";
import { newFrozenSet } from "../../objects/set.ts";
import { type Names, None, PyObject, type Value } from "../../objects/object.ts";
import { strValue } from "../../objects/str.ts";
import { newTuple, type PyTuple, tupleType } from "../../objects/tuple.ts";
import { newBuiltinType, objectType, PyType, typeType } from "../../objects/type.ts";
import { setAttribute } from "../../protocols/attribute.ts";
import { call, callSpecial } from "../../protocols/call.ts";
import { newClass, setTypeAttribute } from "../../protocols/class.ts";
import { toArray } from "../../protocols/iterate.ts";
import { dictSet } from "../../protocols/mapping.ts";
import { setAdd } from "../../protocols/set_table.ts";
import { truthy } from "../../protocols/truth.ts";
import { constructor, defineType, getter, method, slot } from "../../native/define.ts";
import { newNamedTuple } from "../collections/namedtuple.ts";
import { once } from "../../kernel/once.ts";
import { PyAlias, PySpecialForm, typeCheck } from "./forms.ts";
import { genericType } from "./generic.ts";

/** A callable that is also written as a base: `NamedTuple`, `TypedDict`. */
class PyStructure extends PyObject {
  constructor(
    readonly name: string,
    readonly base: () => PyType,
    readonly make: (args: Value[], names: Names) => Value,
  ) {
    super();
  }
}
PyStructure.prototype.vectorcall = function (this: PyStructure, args, names): Value {
  return this.make(args, names);
};
const structureType = once(() =>
  defineType(newBuiltinType("function", objectType, PyStructure), {
    attributes: {
      __repr__: slot("(self, /)", "Return repr(self).", (self: PyStructure) =>
        `<function ${self.name} at 0x7f0000000000>`),
      __mro_entries__: method(
        "(self, bases)",
        "The base that it stands for.",
        (self: PyStructure) =>
          newTuple([self.base()]),
      ),
      __name__: getter("the name", (self: PyStructure) =>
        self.name),
      __qualname__: getter("the name", (self: PyStructure) => self.name),
      __module__: getter("the module", () => "typing"),
    },
  })
);

const prohibited = new Set(
  ("__new__ __init__ __slots__ __getnewargs__ _fields _field_defaults _field_types _make _replace " +
    "_asdict _source").split(" "),
);
const special = new Set([
  "__module__",
  "__name__",
  "__annotations__",
  "__qualname__",
  "__firstlineno__",
  "__static_attributes__",
  "__doc__",
]);

function makeNamedTuple(
  name: string,
  types: [string, Value][],
  defaults: Value[],
  module: Value,
): PyType {
  const checked = types.map(([field, type]): [string, Value] => [
    field,
    typeCheck(type, `field ${field} annotation must be a type`),
  ]);
  const made = newNamedTuple(name, types.map(([field]) => field), defaults, String(module));
  const annotations = newStrDict(checked);
  setTypeAttribute(made, "__annotations__", annotations);
  const maker = made.namespace.get("__new__") as PyStaticMethod;
  (maker.func as PyFunction).annotations = annotations;
  return made;
}

class PyNamedTupleMeta extends PyType {}
const namedTupleMeta = once(() =>
  defineType(
    newBuiltinType("NamedTupleMeta", typeType, PyNamedTupleMeta, { module: "typing" }),
    {
      attributes: {
        __new__: constructor(
          "(cls, typename, bases, ns)",
          "Make the class.",
          (_meta: PyType, name: Value, bases: PyTuple, ns: PyDict) => {
            for (const base of bases.items) {
              if (base !== namedTupleBase() && base !== genericType()) {
                throw newTypeError(
                  "can only inherit from a NamedTuple type and Generic",
                );
              }
            }
            return namedTupleClass(strValue(name)!, bases, ns);
          },
        ),
      },
    },
  )
);

function namedTupleClass(name: string, bases: PyTuple, ns: PyDict): Value {
  const annotations = ns.map.get("__annotations__");
  const types = annotations instanceof PyDict ? dictItems(annotations) as [string, Value][] : [];
  const defaults: Value[] = [];
  const defaulted: string[] = [];
  for (const [field] of types) {
    const value = ns.map.get(field);
    if (value !== undefined) {
      defaults.push(value);
      defaulted.push(field);
    } else if (defaulted.length > 0) {
      const plural = defaulted.length > 1 ? "s" : "";
      throw newTypeError(
        `Non-default namedtuple field ${field} cannot follow default field${plural} ${
          defaulted.join(", ")
        }`,
      );
    }
  }
  const made = makeNamedTuple(name, types, defaults, ns.map.get("__module__") ?? "__main__");
  const qualname = strValue(ns.map.get("__qualname__") ?? name)!;
  made.qualname = qualname;
  const doc = ns.map.get("__doc__");
  if (doc !== undefined) setTypeAttribute(made, "__doc__", doc);
  const fields = new Set(types.map(([field]) => field));
  for (const [key, value] of dictItems(ns)) {
    const text = strValue(key)!;
    if (prohibited.has(text)) {
      throw newAttributeError(`Cannot overwrite NamedTuple attribute ${text}`);
    }
    if (special.has(text) || fields.has(text)) continue;
    setTypeAttribute(made, text, value);
    const hook = (value as PyObject).t$__set_name__;
    if (hook !== undefined) callSpecial(hook, value, made, text);
  }
  if (bases.items.includes(genericType())) {
    setAttribute(made, "__bases__", newTuple([tupleType, genericType()]));
    (genericType().namespace.get("__init_subclass__") as PyBuiltin).js(made, new Map());
  }
  return made;
}

const namedTupleBase: () => PyType = once(() =>
  newClass(namedTupleMeta(), "NamedTuple", [], newStrDict([["__module__", "typing"]]))
);

/** Positional arguments and keywords of a call. */
function split(args: Value[], names: Names): [Value[], Map<string, Value>] {
  const count = args.length - (names?.length ?? 0);
  return [args.slice(0, count), new Map(names?.map((name, i) => [name, args[count + i]!]))];
}

/** `typing.NamedTuple` */
export const namedTupleForm: () => Value = once(() => {
  structureType();
  return new PyStructure("NamedTuple", namedTupleBase, (args, names) => {
    const [[name, fields], keywords] = split(args, names);
    if (name === undefined) {
      throw newTypeError("NamedTuple() missing 1 required positional argument: 'typename'");
    }
    const types = fields === undefined || fields === None
      ? [...keywords]
      : toArray(fields).map((each) => toArray(each) as [string, Value]);
    const made = makeNamedTuple(strValue(name)!, types, [], "__main__");
    setTypeAttribute(made, "__orig_bases__", newTuple([namedTupleForm()]));
    return made;
  });
});

/** `typing.is_typeddict` */
export const isTypedDict = (value: Value): boolean => value instanceof PyTypedDictClass;

class PyTypedDictClass extends PyType {}
PyTypedDictClass.prototype.vectorcall = function (this: PyType, args, names): Value {
  return call(dictType, args, names);
};

function formNames(type: Value): [Value, Set<string>] {
  const found = new Set<string>();
  let current = type;
  while (current instanceof PyAlias) {
    if (current.metadata !== undefined) current = current.origin;
    else if (
      current.origin instanceof PySpecialForm &&
      /^(Required|NotRequired|ReadOnly)$/.test(current.origin.name)
    ) {
      found.add(current.origin.name);
      current = current.args[0]!;
    } else break;
  }
  return [current, found];
}

const keySets = ["__required_keys__", "__optional_keys__", "__readonly_keys__", "__mutable_keys__"];

function newTypedDict(
  meta: PyType,
  name: Value,
  bases: PyTuple,
  ns: PyDict,
  total: Value = true,
): Value {
  for (const base of bases.items) {
    if (!(base instanceof PyTypedDictClass) && base !== genericType()) {
      throw newTypeError(
        "cannot inherit from both a TypedDict type and a non-TypedDict base class",
      );
    }
  }
  const generic = bases.items.includes(genericType()) ? [genericType()] : [];
  const written = ns.map.get("__annotations__");
  const own = written instanceof PyDict ? dictItems(written) as [string, Value][] : [];
  const annotations = newDict();
  const sets = keySets.map(() => new Set<string>());
  const [required, optional, readonly, mutable] = sets as [
    Set<string>,
    Set<string>,
    Set<string>,
    Set<string>,
  ];
  for (const base of bases.items as PyType[]) {
    const inherited = base.namespace.get("__annotations__");
    if (!(inherited instanceof PyDict)) continue;
    for (const [key, value] of dictItems(inherited)) dictSet(annotations, key, value);
    keySets.forEach((each, i) =>
      toArray(base.namespace.get(each)!).forEach((key) => sets[i]!.add(key as string))
    );
  }
  for (const [key, type] of own) {
    const checked = typeCheck(
      type,
      "TypedDict('Name', {f0: t0, f1: t1, ...}); each t must be a type",
      true,
    );
    dictSet(annotations, key, checked);
    const [, forms] = formNames(checked);
    const needed = forms.has("Required") || (truthy(total) && !forms.has("NotRequired"));
    (needed ? required : optional).add(key);
    (needed ? optional : required).delete(key);
    (forms.has("ReadOnly") ? readonly : mutable).add(key);
    if (!forms.has("ReadOnly")) readonly.delete(key);
  }
  const space = newDict();
  for (const [key, value] of dictItems(ns)) dictSet(space, key, value);
  const made = newClass(meta, strValue(name)!, [...generic, dictType], space);
  if (!made.namespace.has("__orig_bases__")) setTypeAttribute(made, "__orig_bases__", bases);
  setTypeAttribute(made, "__annotations__", annotations);
  keySets.forEach((each, i) => {
    const set = newFrozenSet();
    sets[i]!.forEach((key) => setAdd(set, key));
    setTypeAttribute(made, each, set);
  });
  setTypeAttribute(made, "__total__", total);
  return made;
}

function refuseCheck(): never {
  throw newTypeError("TypedDict does not support instance and class checks");
}

const typedDictMeta = once(() =>
  defineType(
    newBuiltinType("_TypedDictMeta", typeType, PyTypedDictClass, { module: "typing" }),
    {
      attributes: {
        __new__: constructor("(cls, name, bases, ns, total=True)", "Make the class.", newTypedDict),
        __init__: slot("(self, /, *args, **kwargs)", "Initialize self.", () => None),
        __subclasscheck__: method("(cls, other)", "Refused.", refuseCheck),
        __instancecheck__: method("(cls, instance)", "Refused.", refuseCheck),
      },
    },
  )
);

const typedDictBase: () => PyType = once(() =>
  newClass(typedDictMeta(), "TypedDict", [], newStrDict([["__module__", "typing"]]))
);

/** `typing.TypedDict` */
export const typedDictForm: () => Value = once(() => {
  structureType();
  return new PyStructure("TypedDict", typedDictBase, (args, names) => {
    const [[name, fields], keywords] = split(args, names);
    if (name === undefined) {
      throw newTypeError("TypedDict() missing 1 required positional argument: 'typename'");
    }
    const total = keywords.get("total") ?? true;
    keywords.delete("total");
    const types = fields ?? newStrDict(keywords);
    const ns = newStrDict([["__annotations__", types], ["__module__", "__main__"]]);
    const made = newTypedDict(typedDictMeta(), name, newTuple([]), ns, total);
    setTypeAttribute(made as PyType, "__orig_bases__", newTuple([typedDictForm()]));
    return made;
  });
});
