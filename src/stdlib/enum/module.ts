/** The `enum` module: `Enum` and `Flag` with their kin, and the decorators. */

import {
  exceptionType,
  isException,
  newAttributeError,
  newTypeError,
  newValueError,
} from "../../objects/exception.ts";
import { ArrayIterator } from "../../objects/iterator.ts";
import { newList } from "../../objects/list.ts";
import type { PyModule } from "../../objects/module.ts";
import { type Int, None, NotImplemented, type PyObject, type Value } from "../../objects/object.ts";
import { intType, intValue } from "../../objects/numbers.ts";
import { instanceDict, setOwnAttribute } from "../../objects/instance_dict.ts";
import { strType, strValue } from "../../objects/str.ts";
import { newTuple } from "../../objects/tuple.ts";
import {
  lookup,
  newBuiltinType,
  objectType,
  type PyType,
  typeName,
  typeOf,
} from "../../objects/type.ts";
import { getAttribute } from "../../protocols/attribute.ts";
import { call } from "../../protocols/call.ts";
import { gt } from "../../protocols/compare.ts";
import { hash } from "../../protocols/hash.ts";
import { toArray } from "../../protocols/iterate.ts";
import { dictSet } from "../../protocols/mapping.ts";
import { add } from "../../protocols/number.ts";
import { sortItems } from "../../protocols/sort.ts";
import { format, repr, str } from "../../protocols/text.ts";
import {
  addLazily,
  classMethod,
  constructor,
  defineModule,
  defineType,
  type Definition,
  fn,
  getter,
  method,
  slot,
  staticMethod,
} from "../../native/define.ts";
import { once } from "../../kernel/once.ts";
import { newNativeClass } from "../native_class.ts";
import { enterMember, enumMeta, flagInt, lookupValue, memberOf } from "./enum_class.ts";
import { newProperty, propertyType, PyEnumProperty } from "./property.ts";
import { PyAuto, PyEnumClass, type PyEnumDict, PyWrapped } from "./values.ts";

const autoType = once(() =>
  defineType(newBuiltinType("auto", objectType, PyAuto, { module: "enum" }), {
    attributes: {
      __new__: constructor("(cls, value=?)", "Create it.", (_cls: PyType, value?: Value) => {
        const self = new PyAuto();
        self.value = value;
        return self;
      }),
      __repr__: slot(
        "(self, /)",
        "Return repr(self).",
        (self: PyAuto) =>
          `auto(${self.value === undefined ? "<object object>" : repr(self.value)})`,
      ),
      value: getter("the value", (self: PyAuto) => self.value ?? None, (self: PyAuto, value) => {
        self.value = value;
      }),
    },
  })
);

class PyMember extends PyWrapped {}
class PyNonmember extends PyWrapped {}
const wrapperType = (name: string, Class: new () => PyWrapped, isMember: boolean) =>
  defineType(newBuiltinType(name, objectType, Class, { module: "enum" }), {
    attributes: {
      __new__: constructor("(cls, value)", "Create it.", (_cls: PyType, value: Value) => {
        const self = new Class();
        self.value = value;
        self.isMember = isMember;
        return self;
      }),
      value: getter("the value", (self: PyWrapped) => self.value),
    },
  });
const memberType = once(() => wrapperType("member", PyMember, true));
const nonmemberType = once(() => wrapperType("nonmember", PyNonmember, false));

function generateNext(_name: Value, start: Value, _count: Value, last: Value): Value {
  const values = toArray(last);
  if (values.length === 0) return start;
  const refuse = <T>(run: () => T, message: () => string): T => {
    try {
      return run();
    } catch (error) {
      if (!isException(error, exceptionType("TypeError"))) throw error;
      const refusal = newTypeError(message());
      refusal.context = error;
      refusal.suppressContext = true;
      throw refusal;
    }
  };
  refuse(() => sortItems(values, None, false), () => "unable to sort non-numeric values");
  const largest = values.at(-1)!;
  return refuse(() => add(largest, 1), () => `unable to increment ${repr(largest)}`);
}

const nameOf = (self: PyObject): string => String(self.$_name_);
const valueRepr = (self: PyObject): string => {
  const shown = (self.type as PyEnumClass).valueRepr;
  return shown === undefined ? repr(self.$_value_!) : shown(self.$_value_!);
};

/** What `dir` shows of a member: what programs are meant to use. */
function dirOfMember(self: PyObject): Value {
  const cls = self.type as PyEnumClass;
  const names = new Set(["__class__", "__doc__", "__eq__", "__hash__", "__module__"]);
  if (cls.memberType !== objectType) {
    for (const each of toArray(call(objectType.namespace.get("__dir__")!, [self]))) {
      names.add(strValue(each)!);
    }
  }
  for (const key of instanceDict(self).map.keys()) {
    const name = strValue(key as Value)!;
    if (!name.startsWith("_") && !cls.members.has(name)) names.add(name);
  }
  for (const each of cls.mro) {
    for (const [name, value] of each.namespace) {
      if (name.startsWith("_")) continue;
      if (value instanceof PyEnumProperty) {
        if (value.isReadable || !cls.members.has(name)) names.add(name);
        else names.delete(name);
      } else if (!cls.members.has(name)) names.add(name);
    }
  }
  return newList([...names].sort());
}

const enumType: () => PyType = once(() => {
  const type = newNativeClass({
    name: "Enum",
    module: "enum",
    doc: "Create a collection of name/value pairs.",
    meta: enumMeta(),
    attributes: {
      __repr__: method(
        "(self)",
        "Return repr(self).",
        (self: PyObject) => `<${typeName(self)}.${nameOf(self)}: ${valueRepr(self)}>`,
      ),
      __str__: method(
        "(self)",
        "Return str(self).",
        (self: PyObject) => `${typeName(self)}.${nameOf(self)}`,
      ),
      __format__: method(
        "(self, format_spec)",
        "Formats the text.",
        (self: PyObject, spec: Value) => format(str(self), strValue(spec)!),
      ),
      __hash__: method(
        "(self)",
        "Return hash(self).",
        (self: PyObject): Int => hash(self.$_name_ ?? None),
      ),
      __reduce_ex__: method(
        "(self, proto)",
        "For copies.",
        (self: PyObject) => newTuple([self.type, newTuple([self.$_value_!])]),
      ),
      __copy__: method("(self)", "Members are their own copies.", (self: Value) => self),
      __deepcopy__: method("(self, memo)", "Members are their own copies.", (self: Value) => self),
      __dir__: method("(self)", "The names of a member.", dirOfMember),
      _generate_next_value_: staticMethod(
        "(name, start, count, last_values)",
        "The next value.",
        generateNext,
      ),
      _missing_: classMethod("(cls, value)", "What an unknown value stands for.", () => None),
      name: newProperty("name", (self) => self.$_name_ ?? None),
      value: newProperty("value", (self) => self.$_value_ ?? None),
    },
  });
  return type;
});

/** `Enum.__new__` looks a value up; kept apart so that `object.__new__` makes the members. */
const marked = (
  name: string,
  base: PyType,
  bases: PyType[],
  attributes: Record<string, Definition | Value>,
  doc: string,
) =>
  newNativeClass({
    name,
    module: "enum",
    doc,
    meta: enumMeta(),
    bases: [...bases, base],
    attributes,
  });

const reprEnum = once(() =>
  marked(
    "ReprEnum",
    enumType(),
    [],
    { _repr_enum_: true },
    "Only changes the repr(), leaving str() and format() to the mixed-in type.",
  )
);

const textOf = (type: PyType, name: string): Value => lookup(type, name)!;
const intText = (): Record<string, Value> => ({
  _repr_enum_: true,
  __str__: textOf(intType, "__repr__"),
  __format__: textOf(intType, "__format__"),
});

const intEnum = once(() =>
  marked(
    "IntEnum",
    reprEnum(),
    [intType],
    intText(),
    "Enum where members are also (and must be) ints",
  )
);

const strEnum = once(() =>
  marked("StrEnum", reprEnum(), [strType], {
    _repr_enum_: true,
    __str__: textOf(strType, "__str__"),
    __format__: textOf(strType, "__format__"),
    _generate_next_value_: staticMethod(
      "(name, start, count, last_values)",
      "The name in lower case.",
      (name: Value) => strValue(name)!.toLowerCase(),
    ),
    __new_member__: staticMethod(
      "(cls, *values)",
      "Make a member.",
      (cls: PyType, values: Value[]) => {
        if (values.length > 3) {
          throw newTypeError(`too many arguments for str(): ${repr(newTuple(values))}`);
        }
        const [text = None] = values;
        if (values.length === 1 && strValue(text) === undefined) {
          throw newTypeError(`${repr(text)} is not a string`);
        }
        const made = call(strType.namespace.get("__new__")!, [cls, ...values]) as PyObject;
        setOwnAttribute(made, "_value_", call(strType, values));
        return made;
      },
    ),
  }, "Enum where members are also (and must be) strings")
);

// Flags

const boundaryNames = ["STRICT", "CONFORM", "EJECT", "KEEP"];
const boundaries = once(() => {
  const made = call(strEnum(), [
    "FlagBoundary",
    newList(boundaryNames.map((name) => newTuple([name, name.toLowerCase()]))),
  ], null) as PyEnumClass;
  made.namespace.set("__module__", "enum");
  return made.members;
});
const boundary = (name: string): PyObject => boundaries().get(name)!;

function big(value: Value): bigint {
  const int = intValue(value);
  if (int !== undefined) return BigInt(int);
  throw newTypeError(`'${typeName(value)}' object cannot be interpreted as an integer`);
}
const classOf = (self: PyObject): PyEnumClass => self.type as PyEnumClass;
const bitLength = (value: bigint): number =>
  value === 0n ? 0 : (value < 0n ? -value : value).toString(2).length;

function binary(value: bigint, width: number): string {
  if (value >= 0n) return `0b0 ${value.toString(2).padStart(width, "0")}`;
  const all = (1n << BigInt(width)) + value;
  return `0b1 ${all.toString(2).padStart(width, "1")}`;
}

function missingFlag(cls: PyEnumClass, given: Value): Value {
  if (intValue(given) === undefined) {
    throw newValueError(`${repr(given)} is not a valid ${cls.qualname}`);
  }
  let value = big(given);
  const mask = cls.flagMask;
  const all = (1n << BigInt(bitLength(mask))) - 1n;
  const { singlesMask } = cls;
  const bound = cls.boundary;
  if (value < ~all || value > all || (value & (all ^ mask)) !== 0n) {
    if (bound === boundary("STRICT")) {
      const width = Math.max(bitLength(value), bitLength(mask));
      throw newValueError(
        `${repr(cls)} invalid value ${value}\n    given ${binary(value, width)}\n  allowed ${
          binary(mask, width)
        }`,
      );
    } else if (bound === boundary("CONFORM")) value &= mask;
    else if (bound === boundary("EJECT")) return flagInt(value);
    else if (value < 0n) {
      const span = 1n << BigInt(bitLength(value));
      value += all + 1n > span ? all + 1n : span;
    }
  }
  const negative = value < 0n ? value : undefined;
  if (value < 0n) {
    value = bound === boundary("EJECT") || bound === boundary("KEEP")
      ? all + 1n + value
      : singlesMask & value;
  }
  const known = memberOf(cls, flagInt(value));
  if (known !== undefined) return known;
  const pseudo = cls.memberType === objectType
    ? new cls.Instance()
    : call(lookup(cls.memberType, "__new__")!, [cls, flagInt(value)]) as PyObject;
  setOwnAttribute(pseudo, "_value_", flagInt(value));
  const parts = cls.names.map((name) => cls.members.get(name)!).filter((each) =>
    (big(each.$_value_!) & value) !== 0n
  );
  let combined = parts.reduce((sum, each) => sum | big(each.$_value_!), 0n);
  if ((value & ~singlesMask) !== 0n) {
    for (const each of cls.members.values()) {
      const bits = big(each.$_value_!);
      if (!parts.includes(each) && bits !== 0n && (bits & value) === bits) {
        parts.push(each);
        combined |= bits;
      }
    }
  }
  let name: Value = None;
  if (combined !== 0n) {
    name = parts.map(nameOf).join("|");
    const unknown = value ^ combined;
    if (unknown !== 0n && bound === boundary("KEEP")) name += `|${unknown}`;
  }
  setOwnAttribute(pseudo, "_name_", name);
  dictSet(cls.byValue, flagInt(value), pseudo);
  if (negative !== undefined) dictSet(cls.byValue, flagInt(negative), pseudo);
  return pseudo;
}

/** The bits of an operand; undefined where it cannot be combined. */
function operand(cls: PyEnumClass, value: Value): bigint | undefined {
  if (typeOf(value).mro.includes(cls)) return big((value as PyObject).$_value_!);
  if (cls.memberType !== objectType && typeOf(value).mro.includes(cls.memberType)) {
    return big(value);
  }
  return undefined;
}

const combine = (run: (a: bigint, b: bigint) => bigint): Definition =>
  method("(self, other)", "Combines flags.", (self: PyObject, other: Value) => {
    const cls = classOf(self);
    const bits = operand(cls, other);
    if (bits === undefined) return NotImplemented;
    return lookupValue(cls, flagInt(run(big(self.$_value_!), bits)));
  });

function members(self: PyObject): PyObject[] {
  const cls = classOf(self);
  const value = big(self.$_value_!);
  return cls.names.map((name) => cls.members.get(name)!).filter((each) =>
    (big(each.$_value_!) & value) !== 0n
  );
}

const operators = (): Record<string, Definition> => ({
  __or__: combine((a, b) => a | b),
  __and__: combine((a, b) => a & b),
  __xor__: combine((a, b) => a ^ b),
  __ror__: combine((a, b) => a | b),
  __rand__: combine((a, b) => a & b),
  __rxor__: combine((a, b) => a ^ b),
  __invert__: method("(self)", "All other flags.", (self: PyObject) => {
    const cls = classOf(self);
    const value = ~big(self.$_value_!);
    const kept = cls.boundary === boundary("EJECT") || cls.boundary === boundary("KEEP");
    return lookupValue(cls, flagInt(kept ? value : cls.singlesMask & value));
  }),
});

const flagType = once(() => {
  const type = marked("Flag", enumType(), [], {
    __repr__: method(
      "(self)",
      "Return repr(self).",
      (self: PyObject) =>
        self.$_name_ === None
          ? `<${typeName(self)}: ${valueRepr(self)}>`
          : `<${typeName(self)}.${nameOf(self)}: ${valueRepr(self)}>`,
    ),
    __str__: method(
      "(self)",
      "Return str(self).",
      (self: PyObject) =>
        self.$_name_ === None
          ? `${typeName(self)}(${valueRepr(self)})`
          : `${typeName(self)}.${nameOf(self)}`,
    ),
    __iter__: method(
      "(self)",
      "The flags that are set.",
      (self: PyObject) => new ArrayIterator(members(self)),
    ),
    __len__: method("(self)", "How many flags are set.", (self: PyObject) => members(self).length),
    __bool__: method(
      "(self)",
      "Whether any flag is set.",
      (self: PyObject) => big(self.$_value_!) !== 0n,
    ),
    __contains__: method(
      "(self, other)",
      "Whether all flags of the other are set.",
      (self: PyObject, other: Value) => {
        if (!typeOf(other).mro.includes(self.type)) {
          throw newTypeError(
            `unsupported operand type(s) for 'in': ${repr(typeOf(other).qualname)} and ${
              repr(self.type.qualname)
            }`,
          );
        }
        const bits = big((other as PyObject).$_value_!);
        return (bits & big(self.$_value_!)) === bits;
      },
    ),
    ...operators(),
    _missing_: classMethod("(cls, value)", "Makes combinations of flags.", missingFlag),
    _generate_next_value_: staticMethod(
      "(name, start, count, last_values)",
      "The next bit.",
      (_name: Value, start: Value, _count: Value, last: Value) => {
        const values = toArray(last);
        if (values.length === 0) return start;
        const last_ = values.reduce((a, b) => gt(b, a) === true ? b : a);
        if (intValue(last_) === undefined) throw newTypeError(`invalid flag value ${repr(last_)}`);
        const largest = big(last_);
        return flagInt(1n << BigInt(bitLength(largest)));
      },
    ),
  }, "Support for flags") as PyEnumClass;
  type.boundary = boundary("STRICT");
  type.isFlag = true;
  return type;
});

const intFlag = once(() => {
  const type = marked("IntFlag", flagType(), [intType, reprEnum()], {
    ...intText(),
    ...operators(),
  }, "Support for integer-based Flags") as PyEnumClass;
  type.boundary = boundary("KEEP");
  return type;
});

function asEnumClass(cls: Value): PyEnumClass {
  if (cls instanceof PyEnumClass) return cls;
  throw newAttributeError(`'${typeName(cls)}' object has no attribute '__members__'`);
}

/** `enum.unique` */
function unique(cls: Value): Value {
  const { members } = asEnumClass(cls);
  const aliases = [...members].filter(([name, each]) => name !== each.$_name_);
  if (aliases.length > 0) {
    const details = aliases.map(([name, each]) => `${name} -> ${nameOf(each)}`).join(", ");
    throw newValueError(`duplicate values found in ${repr(cls)}: ${details}`);
  }
  return cls;
}

const checkValues = {
  CONTINUOUS: "no skipped integer values",
  NAMED_FLAGS: "multi-flag aliases may not contain unnamed flags",
  UNIQUE: "one name per value",
};
const checks = once(() => {
  const made = call(strEnum(), [
    "EnumCheck",
    newList(Object.entries(checkValues).map((each) => newTuple(each))),
  ]) as PyEnumClass;
  made.namespace.set("__module__", "enum");
  return made;
});

function verify(cls: PyEnumClass, wanted: Value[]): Value {
  for (const each of wanted) {
    const name = (each as PyObject).$_name_;
    if (name === "UNIQUE") {
      const aliases = [...cls.members].filter(([key, one]) => key !== one.$_name_);
      if (aliases.length > 0) {
        const details = aliases.map(([key, one]) => `${key} -> ${nameOf(one)}`).join(", ");
        throw newValueError(`aliases found in ${repr(cls)}: ${details}`);
      }
    } else if (name === "CONTINUOUS") {
      const values = new Set([...cls.members.values()].map((one) => big(one.$_value_!)));
      if (values.size < 2) continue;
      const sorted = [...values].sort((a, b) => a < b ? -1 : 1);
      const [low, high] = [sorted[0]!, sorted.at(-1)!];
      const lost: string[] = [];
      if (cls.isFlag) {
        for (let bit = low; bit < high; bit <<= 1n) if (!values.has(bit)) lost.push(`${bit}`);
      } else for (let at = low + 1n; at < high; at++) if (!values.has(at)) lost.push(`${at}`);
      if (lost.length > 0) {
        throw newValueError(
          `invalid ${cls.isFlag ? "flag" : "enum"} ${repr(cls.name)}: missing values ${
            lost.join(", ")
          }`,
        );
      }
    } else if (name === "NAMED_FLAGS") {
      let lost = 0n;
      const bad: string[] = [];
      for (const [key, one] of cls.members) {
        const bits = big(one.$_value_!);
        if (bits < 0n || cls.names.includes(key)) continue;
        const unnamed = bits & ~cls.singlesMask;
        if (unnamed !== 0n) {
          bad.push(key);
          lost |= unnamed;
        }
      }
      if (bad.length > 0) {
        const what = bad.length === 1
          ? `alias ${bad[0]!} is missing`
          : `aliases ${bad.slice(0, -1).join(", ")} and ${bad.at(-1)!} are missing`;
        const value = bitLength(lost) > 0 && (lost & (lost - 1n)) === 0n
          ? `value 0x${lost.toString(16)}`
          : `combined values of 0x${lost.toString(16)}`;
        throw newValueError(
          `invalid Flag ${
            repr(cls.name)
          }: ${what} ${value} [use enum.show_flag_values(value) for details]`,
        );
      }
    }
  }
  return cls;
}

/** What enum.py needs to give members further names and values. */
export const enumFunctions: Record<string, Definition> = {
  _enter_member: fn(
    "(cls, name, member)",
    "Enters a member under a further name.",
    (cls: PyEnumClass, name: string, member: PyObject) => {
      enterMember(asEnumClass(cls), name, member);
      return None;
    },
  ),
  _enter_value: fn(
    "(cls, value, member)",
    "Enters a member under a further value, which cannot be a key.",
    (cls: PyEnumClass, _value: Value, member: PyObject) => {
      asEnumClass(cls).unhashable.push(member);
      return None;
    },
  ),
};

/** Makes the module: a class when it is looked at, for most programs want one or two. */
export function enumModule(): PyModule {
  const module = defineModule("enum", "Enumerations.", {
    EnumType: enumMeta(),
    EnumMeta: enumMeta(),
    Enum: enumType(),
    unique: fn("(enumeration)", "Refuse aliases.", unique),
    verify: fn("(*checks)", "Check an enumeration.", (wanted: Value[]) =>
      defineModule("enum", "", {
        check: fn("(enumeration)", "Check it.", (cls: PyEnumClass) => verify(cls, wanted)),
      }).$check!),
  });
  const lazily: Record<string, () => Value> = {
    EnumDict: initialEnumDict,
    ReprEnum: reprEnum,
    IntEnum: intEnum,
    StrEnum: strEnum,
    Flag: flagType,
    IntFlag: intFlag,
    auto: autoType,
    property: propertyType,
    member: memberType,
    nonmember: nonmemberType,
    FlagBoundary: () => boundary("STRICT").type,
    EnumCheck: checks,
  };
  for (const name of boundaryNames) lazily[name] = () => boundary(name);
  for (const name of Object.keys(checkValues)) lazily[name] = () => checks().members.get(name)!;
  addLazily(module, lazily);
  return module;
}

function initialEnumDict(): PyType {
  const probe = call(getAttribute(enumMeta(), "__prepare__"), ["_", newTuple([])]) as PyEnumDict;
  return probe.type;
}
