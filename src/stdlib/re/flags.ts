/** `re.RegexFlag`: ints that show their names. */

import { newTypeError } from "../../objects/exception.ts";
import { intType, intValue, PyIntObject } from "../../objects/numbers.ts";
import { ArrayIterator } from "../../objects/iterator.ts";
import { NotImplemented, type Value } from "../../objects/object.ts";
import { newBuiltinType, type PyType, typeName } from "../../objects/type.ts";
import { asIndex } from "../../protocols/convert.ts";
import { constructor, defineType, getter, method, slot } from "../../native/define.ts";
import { once } from "../../kernel/once.ts";
import { Flag } from "./nodes.ts";

class PyRegexFlag extends PyIntObject {
  declare value: number;
}

/** Names in the order in which they are shown. */
const names: [string, number][] = [
  ["ASCII", Flag.ASCII],
  ["IGNORECASE", Flag.IGNORECASE],
  ["LOCALE", Flag.LOCALE],
  ["UNICODE", Flag.UNICODE],
  ["MULTILINE", Flag.MULTILINE],
  ["DOTALL", Flag.DOTALL],
  ["VERBOSE", Flag.VERBOSE],
  ["DEBUG", Flag.DEBUG],
];

const members = new Map<number, PyRegexFlag>();

/** The flag of a value; equal values are one object. */
export function flagValue(value: number): Value {
  let self = members.get(value);
  if (self === undefined) {
    self = new (flagType().Instance)() as PyRegexFlag;
    self.value = value;
    members.set(value, self);
  }
  return self;
}

/** The single flags of a value. */
const parts = (self: PyRegexFlag): Value[] =>
  names.filter(([, bit]) => (self.value & bit) !== 0).map(([, bit]) => flagValue(bit));

function show(value: number): string {
  if (value === 0) return "re.NOFLAG";
  const bits = value < 0 ? ~value : value;
  const shown = names.filter(([, bit]) => (bits & bit) !== 0)
    .map(([name]) => `re.${name}`);
  const rest = names.reduce((left, [, bit]) => left & ~bit, bits);
  if (rest !== 0) shown.push(`0x${rest.toString(16)}`);
  const text = shown.join("|");
  return value < 0 ? `~(${text})` : text;
}

/** `re.RegexFlag` */
export const flagType: () => PyType = once(() => {
  const type = newBuiltinType("RegexFlag", intType, PyRegexFlag, {
    module: "re",
    subclassable: false,
  });
  const binary = (compute: (a: number, b: number) => number) =>
    method("(self, value, /)", "Combine flags.", (self: PyRegexFlag, other: Value) => {
      const int = intValue(other);
      return int === undefined ? NotImplemented : flagValue(compute(self.value, Number(int)));
    });
  const or = binary((a, b) => a | b);
  const and = binary((a, b) => a & b);
  const xor = binary((a, b) => a ^ b);
  const constants = namedFlags((bit) => {
    let self = members.get(bit);
    if (self === undefined) {
      self = new type.Instance() as PyRegexFlag;
      self.value = bit;
      members.set(bit, self);
    }
    return self;
  });
  return defineType(type, {
    doc: "Flags of regular expressions.",
    attributes: {
      ...constants,
      __new__: constructor(
        "(cls, value, /)",
        "The flag of a value.",
        (_cls: PyType, value: Value) => flagValue(Number(asIndex(value))),
      ),
      __repr__: slot("(self, /)", "Return repr(self).", (self: PyRegexFlag) => show(self.value)),
      __str__: slot("(self, /)", "Return str(self).", (self: PyRegexFlag) => show(self.value)),
      __format__: method(
        "(self, spec, /)",
        "The text of the flags.",
        (self: PyRegexFlag) => show(self.value),
      ),
      __len__: method(
        "(self)",
        "How many flags are set.",
        (self: PyRegexFlag) => parts(self).length,
      ),
      __iter__: method(
        "(self)",
        "The flags that are set.",
        (self: PyRegexFlag) => new ArrayIterator(parts(self)),
      ),
      __contains__: method(
        "(self, other)",
        "Whether all flags of the other are set.",
        (self: PyRegexFlag, other: Value) => {
          if (!(other instanceof PyRegexFlag)) {
            throw newTypeError(
              `unsupported operand type(s) for 'in': '${typeName(other)}' and 'RegexFlag'`,
            );
          }
          return (self.value & other.value) === other.value;
        },
      ),
      __or__: or,
      __ror__: or,
      __and__: and,
      __rand__: and,
      __xor__: xor,
      __rxor__: xor,
      __invert__: slot(
        "(self, /)",
        "~self",
        (self: PyRegexFlag) => flagValue(511 & ~1 & ~self.value),
      ),
      name: getter("the name", (self: PyRegexFlag) => show(self.value).replaceAll("re.", "")),
      value: getter("the value", (self: PyRegexFlag) => self.value),
    },
  });
});

/** The flags by their long and short names. */
export const flagConstants = (): Record<string, Value> => namedFlags(flagValue);

function namedFlags(flag: (bit: number) => Value): Record<string, Value> {
  const result: Record<string, Value> = { NOFLAG: flag(0) };
  for (const [name, bit] of names) {
    result[name] = flag(bit);
    const short = shortNames[name] ?? name[0]!;
    if (short !== "") result[short] = flag(bit);
  }
  return result;
}

/** Short names that are not the first letter. */
const shortNames: Record<string, string> = { DOTALL: "S", VERBOSE: "X", DEBUG: "" };
