/** `EnumType`: the metaclass of enumerations, and the namespace that collects members. */

import {
  dictItems,
  dictType,
  initDict,
  newDict,
  newStrDict,
  PyDict,
  PyMappingProxy,
} from "../../objects/dict.ts";
import {
  exceptionType,
  isException,
  newAttributeError,
  newKeyError,
  newTypeError,
  newValueError,
  type PyBaseException,
} from "../../objects/exception.ts";
import { PyBuiltin, PyStaticMethod } from "../../objects/function.ts";
import { setOwnAttribute } from "../../objects/instance_dict.ts";
import { ArrayIterator } from "../../objects/iterator.ts";
import { newList } from "../../objects/list.ts";
import { type Int, None, PyObject, type Value } from "../../objects/object.ts";
import { intValue, normalize } from "../../objects/numbers.ts";
import { strValue } from "../../objects/str.ts";
import { newTuple, PyTuple, tupleType } from "../../objects/tuple.ts";
import {
  lookup,
  newBuiltinType,
  objectType,
  PyType,
  typeName,
  typeOf,
  typeType,
} from "../../objects/type.ts";
import { bind, getAttribute } from "../../protocols/attribute.ts";
import { call } from "../../protocols/call.ts";
import { newClass, setTypeAttribute } from "../../protocols/class.ts";
import { same } from "../../protocols/compare.ts";
import { toArray, unpack } from "../../protocols/iterate.ts";
import { dictGet, dictSet } from "../../protocols/mapping.ts";
import { repr } from "../../protocols/text.ts";
import { classMethod, constructor, defineType, getter, method, slot } from "../../native/define.ts";
import { once } from "../../kernel/once.ts";
import { checkOrder, keepOperators, plainText, preferEnum, valueReprOf } from "./inheritance.ts";
import { isDescriptor, redirect } from "./property.ts";
import { PyAuto, PyEnumClass, PyEnumDict, PyWrapped } from "./values.ts";

const isDunder = (name: string): boolean => /^__[^_].*[^_]__$/.test(name);
const isSunder = (name: string): boolean => /^_[^_](?:.*[^_])?_$/.test(name);
const allowedSunder = new Set(
  ("_order_ _generate_next_value_ _numeric_repr_ _missing_ _ignore_ _iter_member_ " +
    "_iter_member_by_value_ _iter_member_by_def_ _add_alias_ _add_value_alias_").split(" "),
);

function nextValue(self: PyEnumDict, name: string): Value {
  self.autoCalled = true;
  return call(self.generate!, [name, 1, self.memberNames.size, newList([...self.lastValues])]);
}

/** A member's value, each `auto()` in it replaced by the next value. */
function resolveAuto(self: PyEnumDict, name: string, value: Value): Value {
  const one = (each: Value): Value => {
    if (!(each instanceof PyAuto)) return each;
    each.value ??= nextValue(self, name);
    self.lastValues.push(each.value);
    return each.value;
  };
  if (value instanceof PyAuto) return one(value);
  if (value instanceof PyTuple && value.items.some((each) => each instanceof PyAuto)) {
    const items = value.items.map(one);
    if (value.type === tupleType) return newTuple(items);
    try {
      return call(value.type, [newTuple(items)]);
    } catch (error) {
      if (!isException(error, exceptionType("TypeError"))) throw error;
      return call(value.type, items);
    }
  }
  self.lastValues.push(value);
  return value;
}

function setName(self: PyEnumDict, key: Value, value: Value): Value {
  const name = strValue(key);
  if (name === undefined) {
    throw newTypeError(`the name of a member must be a str, not ${typeName(key)}`);
  }
  if (name.startsWith(`_${self.className}__`)) {
    // A private name is no member.
  } else if (isSunder(name)) {
    if (!allowedSunder.has(name) && !name.startsWith("_repr_")) {
      throw newValueError(
        `_sunder_ names, such as ${repr(name)}, are reserved for future Enum use`,
      );
    }
    if (name === "_generate_next_value_") {
      if (self.autoCalled) {
        throw newTypeError("_generate_next_value_ must be defined before members");
      }
      self.generate = value instanceof PyStaticMethod ? value.func : value;
    } else if (name === "_ignore_") {
      const text = strValue(value);
      const list = text === undefined
        ? toArray(value) as string[]
        : text.replaceAll(",", " ").split(/\s+/).filter((each) => each !== "");
      self.ignored = new Set(list);
      const already = list.filter((each) => self.memberNames.has(each));
      if (already.length > 0) {
        throw newValueError(
          `_ignore_ cannot specify already set names: {${already.map(repr).join(", ")}}`,
        );
      }
      value = newList(list);
    }
  } else if (isDunder(name)) {
    // Special names are no members.
  } else if (self.memberNames.has(name)) {
    throw newTypeError(`${repr(name)} already defined as ${repr(self.map.get(name)!)}`);
  } else if (self.ignored.has(name)) {
    // What the class said it ignores.
  } else if (value instanceof PyWrapped && !value.isMember) value = value.value;
  else if (isDescriptor(value)) {
    // Methods and properties are no members.
  } else if (
    value instanceof PyType && value.qualname.endsWith(`${self.className}.${value.name}`)
  ) {
    // Nor are classes of the body.
  } else {
    const known = self.map.get(name);
    if (known !== undefined) {
      throw newTypeError(`${repr(name)} already defined as ${repr(known)}`);
    }
    if (value instanceof PyWrapped) value = value.value;
    value = resolveAuto(self, name, value);
    self.memberNames.set(name, value);
  }
  dictSet(self, name, value);
  return None;
}

const enumDictType = once(() => {
  const type = defineType(newBuiltinType("EnumDict", dictType, PyEnumDict, { module: "enum" }), {
    attributes: {
      __setitem__: slot("(self, key, value, /)", "Set self[key] to value.", setName),
      member_names: getter(
        "The names of the members so far.",
        (self: PyEnumDict) =>
          newStrDict(new Map(Array.from(self.memberNames.keys(), (name) => [name, None]))),
      ),
    },
  });
  // The class statement writes into namespaces of such classes through `__setitem__`.
  type.heap = true;
  return type;
});

/** The enumeration among some bases, and the type that its members also have. */
function mixins(name: string, bases: readonly Value[]): [PyType, PyEnumClass | undefined] {
  // The library's own `Enum` derives from object alone.
  if (bases.every((each) => each === objectType)) return [objectType, undefined];
  const first = bases.at(-1)!;
  if (!(first instanceof PyEnumClass)) {
    throw newTypeError(
      "new enumerations should be created as `EnumName([mixin_type, ...] [data_type,] enum_type)`",
    );
  }
  const found: PyType[] = [];
  for (const base of bases as PyType[]) {
    for (const each of base.mro) {
      if (each === objectType) continue;
      if (each instanceof PyEnumClass) {
        if (each.memberType !== objectType) {
          if (!found.includes(each.memberType)) found.push(each.memberType);
          break;
        }
      } else if (
        each.namespace.has("__new__") ||
        (each.heap && each.namespace.has("__init__") && each.namespace.has("__dataclass_fields__"))
      ) {
        const data = base instanceof PyEnumClass ? each : base;
        if (!found.includes(data)) found.push(data);
        break;
      }
    }
  }
  if (found.length > 1) {
    throw newTypeError(
      `too many data types for ${repr(name)}: {${found.map(repr).join(", ")}}`,
    );
  }
  return [found[0] ?? objectType, first];
}

/** What `type.__new__` refuses, before anything is made of it. */
function checkClassArguments(name: Value | undefined, bases: Value | undefined): void {
  if (name === undefined || bases === undefined) {
    throw newTypeError("a class needs a name, bases and a namespace");
  }
  if (strValue(name) === undefined) {
    throw newTypeError(`type.__new__() argument 1 must be str, not ${typeName(name)}`);
  }
  if (!(bases instanceof PyTuple)) {
    throw newTypeError(`type.__new__() argument 2 must be tuple, not ${typeName(bases)}`);
  }
}

function prepare(_meta: PyType, name: Value, bases: Value, _kwds: unknown): Value {
  checkClassArguments(name, bases);
  enumDictType();
  const self = initDict(new PyEnumDict(), new Map()) as PyEnumDict;
  self.className = strValue(name)!;
  self.memberNames = new Map();
  self.lastValues = [];
  self.ignored = new Set();
  self.autoCalled = false;
  const [, first] = mixins(self.className, (bases as PyTuple).items);
  checkExtension(self.className, (bases as PyTuple).items);
  if (first !== undefined) {
    self.generate = getAttribute(first, "_generate_next_value_");
  }
  return self;
}

function checkExtension(name: string, bases: readonly Value[]): void {
  for (const base of bases) {
    if (!(base instanceof PyType)) continue;
    for (const each of base.mro) {
      if (each instanceof PyEnumClass && each.names.length > 0) {
        throw newTypeError(`<enum ${repr(name)}> cannot extend ${repr(each)}`);
      }
    }
  }
}

/** Makes the members when the class is there but before anything is told of it. */
class PyMemberMaker extends PyObject {
  declare make: (cls: PyEnumClass) => void;
}
const makerType = once(() =>
  defineType(newBuiltinType("_proto_member", objectType, PyMemberMaker, { module: "enum" }), {
    attributes: {
      __set_name__: method(
        "(self, owner, name)",
        "Makes the members.",
        (self: PyMemberMaker, owner: PyEnumClass) => {
          setTypeAttribute(owner, "_proto_members_", undefined);
          self.make(owner);
          return None;
        },
      ),
    },
  })
);

function newEnum(meta: PyType, args: Value[], keywords: Map<string, Value>): Value {
  const [nameValue, bases, namespace] = args as [Value, PyTuple, PyDict];
  checkClassArguments(nameValue, bases);
  if (!(namespace as Value | undefined instanceof PyDict)) {
    throw newTypeError("type.__new__() argument 3 must be dict");
  }
  const name = strValue(nameValue)!;
  const [memberType, first] = mixins(name, bases.items);
  checkExtension(name, bases.items);
  const rest = new Map(keywords);
  const boundary = rest.get("boundary");
  rest.delete("boundary");
  rest.delete("_simple");
  const space = newDict();
  const members = namespace instanceof PyEnumDict
    ? namespace.memberNames
    : new Map<string, Value>();
  const ignored = namespace instanceof PyEnumDict ? namespace.ignored : new Set<string>();
  for (const [key, value] of dictItems(namespace)) {
    const text = strValue(key)!;
    if (!members.has(text) && !ignored.has(text) && text !== "_ignore_") space.map.set(key, value);
  }
  for (const each of members.keys()) {
    if (each === "mro" || each === "") {
      throw newValueError(`invalid enum member name(s) ${repr(each)}`);
    }
  }
  const order = space.map.get("_order_");
  space.map.delete("_order_");
  const writtenNew = space.map.get("__new__");
  const userNew = writtenNew ?? (first === undefined ? undefined : inheritedNew(first));
  if (writtenNew !== undefined) {
    space.map.set("__new_member__", writtenNew);
    space.map.delete("__new__");
  }
  if (space.map.has("_generate_next_value_")) {
    const written = space.map.get("_generate_next_value_")!;
    if (!(written instanceof PyStaticMethod)) {
      const wrapped = new PyStaticMethod();
      wrapped.func = written;
      space.map.set("_generate_next_value_", wrapped);
    }
  }
  makerType();
  const maker = new PyMemberMaker();
  maker.make = (cls) => {
    initEnum(cls, memberType, boundary, first, bases.items as PyType[]);
    for (const [each, value] of members) addMember(cls, each, value, userNew);
  };
  space.map.set("_proto_members_", maker);
  let cls: PyEnumClass;
  try {
    cls = newClass(meta, name, bases.items, space, rest) as PyEnumClass;
  } catch (error) {
    if (error instanceof PyObject) delete error.$__notes__;
    throw error;
  }
  plainText(cls, memberType, first);
  if (first !== undefined) preferEnum(cls, memberType, first);
  if (cls.isFlag) keepOperators(cls);
  if (order !== undefined) checkOrder(cls, order);
  return cls;
}

const inheritedNew = (first: PyEnumClass): Value | undefined => {
  for (const each of first.mro) {
    const found = each.namespace.get("__new_member__");
    if (found !== undefined) return found;
  }
  return undefined;
};

function initEnum(
  cls: PyEnumClass,
  memberType: PyType,
  boundary: Value | undefined,
  first: PyEnumClass | undefined,
  bases: readonly PyType[],
): void {
  cls.members = new Map();
  cls.names = [];
  cls.byValue = newDict();
  cls.unhashable = [];
  cls.memberType = memberType;
  cls.boundary = boundary ?? first?.boundary ?? None;
  cls.flagMask = 0n;
  cls.singlesMask = 0n;
  cls.isFlag = cls.mro.some((each) =>
    each.name === "Flag" && each.namespace.get("__module__") === "enum"
  );
  cls.valueRepr = valueReprOf(bases);
}

/** The member with that value. */
export function memberOf(cls: PyEnumClass, value: Value): PyObject | undefined {
  try {
    const found = dictGet(cls.byValue, value);
    if (found !== undefined) return found as PyObject;
  } catch (error) {
    if (!isException(error, exceptionType("TypeError"))) throw error;
    return cls.unhashable.find((each) => same(each.$_value_!, value));
  }
  return undefined;
}

const bits = (value: Value): bigint => BigInt(intValue(value)!);

/** The value of a member whose `__new__` set none. */
function valueOf(memberType: PyType, args: Value[]): Value {
  try {
    return call(memberType, args);
  } catch (error) {
    if (!isException(error, exceptionType("Exception"))) throw error;
    const refusal = newTypeError("_value_ not set in __new__, unable to create it");
    refusal.cause = error;
    refusal.suppressContext = true;
    throw refusal;
  }
}

/**
 * Enters a member under a name. Where a base has a descriptor of that name, members keep it, and
 * the class alone gives the member.
 */
export function enterMember(cls: PyEnumClass, name: string, member: PyObject): void {
  cls.members.set(name, member);
  setTypeAttribute(cls, name, redirect(cls, name, member) ?? member);
}

function addMember(cls: PyEnumClass, name: string, value: Value, userNew: Value | undefined): void {
  const { memberType } = cls;
  const args = value instanceof PyTuple && memberType !== tupleType ? [...value.items] : [value];
  const maker = userNew instanceof PyStaticMethod ? userNew.func : userNew;
  let member: PyObject;
  if (maker !== undefined) member = call(maker, [cls, ...args]) as PyObject;
  else if (
    memberType === objectType ||
    lookup(memberType, "__new__") === objectType.namespace.get("__new__")
  ) {
    member = new cls.Instance();
  } else {
    const native = lookup(memberType, "__new__")!;
    const callee = native instanceof PyBuiltin
      ? native
      : native instanceof PyStaticMethod
      ? native.func
      : native;
    member = call(callee, [cls, ...args]) as PyObject;
  }
  let actual = member.$_value_;
  if (actual === undefined) {
    actual = memberType === objectType ? value : valueOf(memberType, args);
    setOwnAttribute(member, "_value_", actual);
  }
  setOwnAttribute(member, "_name_", name);
  setOwnAttribute(member, "__objclass__", cls);
  setOwnAttribute(member, "_sort_order_", cls.names.length);
  const init = lookup(cls, "__init__");
  if (init !== undefined && !(init instanceof PyBuiltin)) call(bind(init, member), args);
  actual = member.$_value_!;
  const known = memberOf(cls, actual);
  let single = !cls.isFlag;
  if (cls.isFlag && intValue(actual) !== undefined) {
    const value = bits(actual);
    single = value > 0n && (value & (value - 1n)) === 0n;
    if (value > 0n) cls.flagMask |= value;
    if (single) cls.singlesMask |= value;
  }
  enterMember(cls, name, known ?? member);
  if (known !== undefined) return;
  if (single) cls.names.push(name);
  try {
    dictSet(cls.byValue, actual, member);
  } catch (error) {
    if (!isException(error, exceptionType("TypeError"))) throw error;
    cls.unhashable.push(member);
  }
}

/** An integer from the bits of a flag. */
export const flagInt = (value: bigint): Int => normalize(value);

/** `cls(value)` */
export function lookupValue(cls: PyEnumClass, value: Value): Value {
  if (typeOf(value) === cls) return value;
  const found = memberOf(cls, value);
  if (found !== undefined) return found;
  if (cls.members.size === 0) {
    throw newTypeError(
      `${repr(cls)} has no members; specify \`names=()\` if you meant to create a new, empty, enum`,
    );
  }
  let failure: PyBaseException | undefined;
  let result: Value = None;
  try {
    result = call(getAttribute(cls, "_missing_"), [value]);
  } catch (error) {
    if (!isException(error, exceptionType("Exception"))) throw error;
    failure = error;
  }
  if (result instanceof PyObject && typeOf(result).mro.includes(cls)) return result;
  if (cls.isFlag && intValue(result) !== undefined) return result;
  const invalid = newValueError(`${repr(value)} is not a valid ${cls.qualname}`);
  if (failure === undefined) {
    if (result === None) throw invalid;
    failure = newTypeError(
      `error in ${cls.name}._missing_: returned ${repr(result)} instead of None or a valid member`,
    );
  }
  if (!isException(failure, exceptionType("ValueError"))) failure.context = invalid;
  throw failure;
}

/** `Enum("Name", names)` */
function createFunctional(cls: PyEnumClass, args: Value[], named: Map<string, Value>): Value {
  const name = strValue(args[0] ?? named.get("value")!)!;
  const names = args[1] ?? named.get("names") ?? None;
  if ((name as string | undefined) === undefined) {
    throw newTypeError("type.__new__() argument 1 must be str");
  }
  const start = named.get("start") ?? 1;
  const type = named.get("type") ?? None;
  const bases: Value[] = type === None ? [cls] : [type, cls];
  const namespace = prepare(cls.type, name, newTuple(bases), undefined) as PyEnumDict;
  const text = strValue(names);
  const list: Value[] = names === None
    ? []
    : text !== undefined
    ? text.replaceAll(",", " ").split(/\s+/).filter((each) => each !== "")
    : names instanceof PyDict
    ? dictItems(names).map((each) => newTuple(each))
    : toArray(names);
  const last: Value[] = [];
  list.forEach((each, i) => {
    const plain = strValue(each);
    let [member, value] = plain !== undefined ? [each, undefined] : unpack(each, 2);
    value ??= call(namespace.generate!, [member!, start, i, newList([...last])]);
    last.push(value);
    setName(namespace, member!, value);
  });
  dictSet(namespace, "__module__", named.get("module") ?? "__main__");
  dictSet(namespace, "__qualname__", named.get("qualname") ?? name);
  const boundary = named.get("boundary");
  return call(
    cls.type,
    boundary === undefined
      ? [name, newTuple(bases), namespace]
      : [name, newTuple(bases), namespace, boundary],
    boundary === undefined ? null : ["boundary"],
  );
}

PyEnumClass.prototype.vectorcall = function (this: PyEnumClass, args, names): Value {
  const metaCall = this.t$__call__;
  if (!(metaCall instanceof PyBuiltin)) return call(bind(metaCall!, this), args, names);
  const count = args.length - (names?.length ?? 0);
  if (names === null && count === 1) return lookupValue(this, args[0]!);
  const named = new Map(names?.map((name, i) => [name, args[count + i]!]));
  return callClass(this, args.slice(0, count), named);
};

/** `EnumType.__call__`: a member by its value, or a class where there are no members yet. */
function callClass(cls: PyEnumClass, args: Value[], named: Map<string, Value>): Value {
  if (cls.members.size === 0 && (args.length !== 1 || named.size > 0)) {
    return createFunctional(cls, args, named);
  }
  if (args.length === 1) return lookupValue(cls, args[0]!);
  if (args.length > 1) return lookupValue(cls, newTuple(args));
  if (named.has("value")) return lookupValue(cls, named.get("value")!);
  throw newTypeError("EnumType.__call__() missing 1 required positional argument: 'value'");
}

PyEnumClass.prototype.setattro = function (this: PyEnumClass, name, value): void {
  if (this.members?.has(name)) {
    throw newAttributeError(
      value === undefined
        ? `${repr(this.name)} cannot delete member ${repr(name)}.`
        : `cannot reassign member ${repr(name)}`,
    );
  }
  PyType.prototype.setattro.call(this, name, value);
};

function dirOfClass(cls: PyEnumClass): Value {
  const names = new Set([
    ..."__class__ __contains__ __doc__ __getitem__ __init_subclass__ __iter__ __len__ __members__ __module__"
      .split(
        " ",
      ),
    "__name__",
    "__qualname__",
    ...cls.names,
  ]);
  const { memberType } = cls;
  if (memberType !== objectType || inheritedNew(cls) !== undefined) names.add("__new__");
  if (memberType !== objectType) {
    for (const each of toArray(call(getAttribute(typeType, "__dir__"), [memberType]))) {
      names.add(strValue(each)!);
    }
  }
  return newList([...names].sort());
}

const listed = (cls: PyEnumClass): PyObject[] => cls.names.map((name) => cls.members.get(name)!);

/** `enum.EnumType` */
export const enumMeta: () => PyType = once(() =>
  defineType(newBuiltinType("EnumType", typeType, PyEnumClass, { module: "enum" }), {
    doc: "Metaclass for Enum",
    attributes: {
      __new__: constructor("(cls, /, *args, **kwargs)", "Create a class.", newEnum),
      __init__: slot("(self, /, *args, **kwargs)", "Initialize self.", () => None),
      __call__: slot(
        "(cls, /, *args, **kwargs)",
        "A member by its value, or a new class.",
        callClass,
      ),
      __prepare__: classMethod("(cls, name, bases, /, **kwds)", "The namespace.", prepare),
      __repr__: slot(
        "(self, /)",
        "Return repr(self).",
        (cls: PyEnumClass) => `<${cls.isFlag ? "flag" : "enum"} ${repr(cls.name)}>`,
      ),
      __iter__: slot(
        "(self, /)",
        "Implement iter(self).",
        (cls: PyEnumClass) => new ArrayIterator(listed(cls)),
      ),
      __reversed__: method(
        "(self, /)",
        "The members backwards.",
        (cls: PyEnumClass) => new ArrayIterator(listed(cls).reverse()),
      ),
      __len__: slot("(self, /)", "Return len(self).", (cls: PyEnumClass) => cls.names.length),
      __bool__: slot("(self, /)", "True if self else False", () => true),
      __contains__: slot(
        "(self, value, /)",
        "Whether it is a member or the value of one.",
        (cls: PyEnumClass, value: Value) =>
          typeOf(value).mro.includes(cls) || memberOf(cls, value) !== undefined,
      ),
      __getitem__: slot(
        "(self, name, /)",
        "The member of that name.",
        (cls: PyEnumClass, name: Value) => {
          const found = cls.members.get(strValue(name) ?? "\0");
          if (found === undefined) throw newKeyError(name);
          return found;
        },
      ),
      __members__: getter(
        "All members by name, aliases included.",
        (cls: PyEnumClass) => new PyMappingProxy(newStrDict(cls.members)),
      ),
      _member_map_: getter("All members by name.", (cls: PyEnumClass) => newStrDict(cls.members)),
      _member_names_: getter(
        "The names without aliases.",
        (cls: PyEnumClass) => newList([...cls.names]),
      ),
      _value2member_map_: getter("All members by value.", (cls: PyEnumClass) => cls.byValue),
      _member_type_: getter("What members also are.", (cls: PyEnumClass) => cls.memberType),
      _boundary_: getter("What happens to bits out of range.", (cls: PyEnumClass) => cls.boundary),
      _flag_mask_: getter("All bits of members.", (cls: PyEnumClass) => flagInt(cls.flagMask)),
      _singles_mask_: getter(
        "The bits of single members.",
        (cls: PyEnumClass) => flagInt(cls.singlesMask),
      ),
      __dir__: method("(self, /)", "The names of a class.", dirOfClass),
    },
  })
);
