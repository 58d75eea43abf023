/** The methods of `str`. The algorithms are in kernel/. */

import { charge } from "../objects/budget.ts";
import { newBytes } from "../objects/bytes.ts";
import { dictItems, newDict, PyDict, PyDictExact } from "../objects/dict.ts";
import { exceptionType, isException, newTypeError, newValueError } from "../objects/exception.ts";
import { newList, PyListExact } from "../objects/list.ts";
import { intValue } from "../objects/numbers.ts";
import { None, type Value } from "../objects/object.ts";
import { strValue } from "../objects/str.ts";
import { newTuple, PyTuple } from "../objects/tuple.ts";
import { typeName } from "../objects/type.ts";
import { codePointLength, toCodePoints } from "../kernel/code_points.ts";
import type { Charge } from "../kernel/error.ts";
import * as cases from "../kernel/str_case.ts";
import * as text from "../kernel/str_methods.ts";
import * as is from "../kernel/str_predicates.ts";
import * as search from "../kernel/str_search.ts";
import { encodeText } from "../protocols/codec.ts";
import { asCInt, asClampedSize, asSize, givenType, isIndex } from "../protocols/convert.ts";
import { isIterable, itemsOf } from "../protocols/iterate.ts";
import { dictGet, dictSet } from "../protocols/mapping.ts";
import { reserveString } from "../protocols/size.ts";
import { getItem } from "../protocols/subscript.ts";
import { truthy } from "../protocols/truth.ts";
import { type Definition, method, staticMethod } from "../native/define.ts";
import { formatMapMethod, formatMethod } from "./str_format.ts";

const lookupError = exceptionType("LookupError");

/** A str argument, named as CPython's argument clinic names it. */
function asText(value: Value, name: string, index = ""): string {
  if (typeof value === "string") return value;
  const found = strValue(value);
  if (found === undefined) {
    throw newTypeError(`${name}() argument ${index}must be str, not ${givenType(value)}`);
  }
  return found;
}

/** A bound of `find` and its kin; undefined and None mean the end of the string. */
export function searchBound(value: Value | undefined, missing: number): number {
  if (value === undefined || value === None) return missing;
  if (typeof value === "number") return value;
  if (!isIndex(value)) {
    throw newTypeError("slice indices must be integers or None or have an __index__ method");
  }
  return asClampedSize(value);
}

type Find = (text: string, part: string, start: number, stop: number, charge: Charge) => number;

/** `find`, `rfind`, `count` and, with `missing`, `index`, `rindex`. */
function searching(name: string, doc: string, find: Find, fails = false): Definition {
  return method(
    "(self, sub[, start[, end]], /)",
    doc,
    (self: string, part: Value, start?: Value, end?: Value) => {
      const found = find(
        self,
        asText(part, name, "1 "),
        searchBound(start, 0),
        searchBound(end, Infinity),
        charge,
      );
      if (fails && found < 0) throw newValueError("substring not found");
      return found;
    },
  );
}

/** `startswith` and `endswith`. */
function affix(name: string, parameter: string, atEnd: boolean, doc: string): Definition {
  return method(
    `(self, ${parameter}[, start[, end]], /)`,
    doc,
    (self: string, part: Value, start?: Value, end?: Value) => {
      const from = searchBound(start, 0);
      const to = searchBound(end, Infinity);
      const one = strValue(part);
      if (one !== undefined) return search.hasAffix(self, one, from, to, atEnd);
      if (!(part instanceof PyTuple)) {
        throw newTypeError(
          `${name} first arg must be str or a tuple of str, not ${typeName(part)}`,
        );
      }
      for (const each of part.items) {
        const wanted = strValue(each);
        if (wanted === undefined) {
          throw newTypeError(`tuple for ${name} must only contain str, not ${typeName(each)}`);
        }
        if (search.hasAffix(self, wanted, from, to, atEnd)) return true;
      }
      return false;
    },
  );
}

/** `split` and `rsplit`. */
function splitting(
  doc: string,
  atSpaces: typeof text.splitSpaces,
  atText: typeof search.splitAt,
): Definition {
  return method(
    "(self, /, sep=None, maxsplit=-1)",
    doc,
    (self: string, sep: Value = None, maxsplit: Value = -1) => {
      const limit = asSize(maxsplit);
      if (sep === None) return newList(atSpaces(self, limit, charge));
      const separator = strValue(sep);
      if (separator === undefined) {
        throw newTypeError(`must be str or None, not ${typeName(sep)}`);
      }
      if (separator === "") throw newValueError("empty separator");
      return newList(atText(self, separator, limit, charge));
    },
  );
}

/** `strip`, `lstrip` and `rstrip`. */
function stripping(name: string, left: boolean, right: boolean, doc: string): Definition {
  return method("(self, chars=None, /)", doc, (self: string, chars: Value = None) => {
    if (chars === None) return text.stripText(self, null, left, right);
    const characters = strValue(chars);
    if (characters === undefined) throw newTypeError(`${name} arg must be None or str`);
    charge(self.length >>> 4);
    return text.stripText(self, characters, left, right);
  });
}

type Justify = (text: string, width: number, fill: string, charge: Charge) => string;

/** `center`, `ljust` and `rjust`. */
function justifying(doc: string, justify: Justify): Definition {
  return method(
    "(self, width, fillchar=' ', /)",
    doc,
    (self: string, width: Value, fill: Value = " ") => {
      const size = asSize(width);
      const character = strValue(fill);
      if (character === undefined) {
        throw newTypeError(
          `The fill character must be a unicode character, not ${typeName(fill)}`,
        );
      }
      if (codePointLength(character) !== 1) {
        throw newTypeError("The fill character must be exactly one character long");
      }
      if (size > self.length) reserveString(size * character.length);
      return justify(self, size, character, charge);
    },
  );
}

/** `partition` and `rpartition`. */
function partitioning(
  doc: string,
  partition: (text: string, separator: string) => [string, string, string],
): Definition {
  return method("(self, sep, /)", doc, (self: string, sep: Value) => {
    const separator = strValue(sep);
    if (separator === undefined) throw newTypeError(`must be str, not ${typeName(sep)}`);
    if (separator === "") throw newValueError("empty separator");
    charge(self.length >>> 4);
    return newTuple(partition(self, separator));
  });
}

/** A method without arguments that changes the case, or asks a question. */
function simple(doc: string, run: (text: string, charge: Charge) => Value): Definition {
  return method("(self, /)", doc, (self: string) => run(self, charge));
}

function question(doc: string, run: (text: string) => boolean): Definition {
  return method("(self, /)", doc, (self: string) => {
    charge(self.length >>> 4);
    return run(self);
  });
}

/** `separator.join(iterable)` */
export function joinValues(self: string, iterable: Value): string {
  if (!isIterable(iterable)) throw newTypeError("can only join an iterable");
  // Nothing of the program's runs before the items are joined, so a list's need no copy.
  const items = iterable instanceof PyListExact ? iterable.items : itemsOf(iterable);
  for (let i = 0; i < items.length; i++) {
    if (typeof items[i] === "string") continue;
    const part = strValue(items[i]!);
    if (part === undefined) {
      throw newTypeError(
        `sequence item ${i}: expected str instance, ${typeName(items[i]!)} found`,
      );
    }
    return text.joinText(self, joinable(items, i), charge);
  }
  return text.joinText(self, items as readonly string[], charge);
}

/** The strings of items of which some are instances of subclasses, or worse. */
function joinable(items: readonly Value[], from: number): string[] {
  return items.map((item, i) => {
    const part = strValue(item);
    if (part !== undefined) return part;
    throw newTypeError(
      `sequence item ${Math.max(i, from)}: expected str instance, ${typeName(item)} found`,
    );
  });
}

/** What a translation table says of a code point. */
function translation(table: Value): (codePoint: number) => string | undefined {
  const item = (codePoint: number): Value | undefined => {
    if (table instanceof PyDictExact) return dictGet(table, codePoint);
    try {
      return getItem(table, codePoint);
    } catch (error) {
      if (isException(error, lookupError)) return undefined;
      throw error;
    }
  };
  return (codePoint) => {
    const value = item(codePoint);
    if (value === undefined) return undefined;
    if (value === None) return "";
    const replacement = strValue(value);
    if (replacement !== undefined) return replacement;
    const int = intValue(value);
    if (int === undefined) {
      throw newTypeError("character mapping must return integer, None or str");
    }
    if (int < 0 || int > 0x10ffff) {
      throw newValueError("character mapping must be in range(0x110000)");
    }
    return String.fromCodePoint(Number(int));
  };
}

function makeTrans(x: Value, y?: Value, z?: Value): PyDict {
  const result = newDict();
  if (y === undefined) {
    if (!(x instanceof PyDict)) {
      throw newTypeError("if you give only one argument to maketrans it must be a dict");
    }
    for (const [key, value] of dictItems(x)) {
      const name = strValue(key);
      if (name !== undefined) {
        if (codePointLength(name) !== 1) {
          throw newValueError("string keys in translate table must be of length 1");
        }
        dictSet(result, name.codePointAt(0)!, value);
      } else if (intValue(key) !== undefined) dictSet(result, key, value);
      else throw newTypeError("keys in translate table must be strings or integers");
    }
    return result;
  }
  const to = asText(y, "maketrans", "2 ");
  const from = strValue(x);
  if (from === undefined) {
    throw newTypeError(
      "first maketrans argument must be a string if there is a second argument",
    );
  }
  const targets = toCodePoints(to);
  const sources = toCodePoints(from);
  if (sources.length !== targets.length) {
    throw newValueError("the first two maketrans arguments must have equal length");
  }
  sources.forEach((source, i) => dictSet(result, source, targets[i]!));
  if (z !== undefined) {
    for (const each of toCodePoints(asText(z, "maketrans", "3 "))) dictSet(result, each, None);
  }
  return result;
}

function encodingOption(value: Value, name: string): string {
  const found = strValue(value);
  if (found === undefined) {
    throw newTypeError(`encode() argument '${name}' must be str, not ${givenType(value)}`);
  }
  return found;
}

/** Entries of the table of `str`; the receiver is the primitive. */
export const strMethods: Record<string, Definition> = {
  encode: method(
    "(self, /, encoding='utf-8', errors='strict')",
    "Encode the string using the codec registered for encoding.",
    (self: string, encoding: Value = "utf-8", errors: Value = "strict") =>
      newBytes(
        encodeText(self, encodingOption(encoding, "encoding"), encodingOption(errors, "errors")),
      ),
  ),
  replace: method(
    "(self, old, new, /, count=-1)",
    "Return a copy with all occurrences of substring old replaced by new.",
    (self: string, old: Value, replacement: Value, count: Value = -1) => {
      const from = asText(old, "replace", "1 ");
      const to = asText(replacement, "replace", "2 ");
      return search.replaceText(self, from, to, asSize(count), charge);
    },
  ),
  split: splitting(
    "Return a list of the substrings in the string, using sep as the separator string.\n\n" +
      "None (the default) splits at runs of whitespace. maxsplit limits how many splits are made.",
    text.splitSpaces,
    search.splitAt,
  ),
  rsplit: splitting(
    "As split, but splits are made starting at the end of the string.",
    text.splitSpacesLast,
    search.splitAtLast,
  ),
  join: method(
    "(self, iterable, /)",
    "Concatenate any number of strings, with the string itself between them.",
    joinValues,
  ),
  capitalize: simple("Return a capitalized version of the string.", cases.capitalizeText),
  casefold: simple(
    "Return a version of the string suitable for caseless comparisons.",
    cases.casefoldText,
  ),
  title: simple(
    "Return a version of the string where each word is titlecased.",
    cases.titleText,
  ),
  center: justifying("Return a centered string of length width.", text.centerText),
  count: searching(
    "count",
    "Return the number of non-overlapping occurrences of substring sub in self[start:end].",
    search.countText,
  ),
  expandtabs: method(
    "(self, /, tabsize=8)",
    "Return a copy where all tab characters are expanded using spaces.",
    (self: string, size: Value = 8) => text.expandTabs(self, asCInt(size), charge),
  ),
  find: searching(
    "find",
    "Return the lowest index where substring sub is found within self[start:end], or -1.",
    search.findText,
  ),
  partition: partitioning(
    "Partition the string into three parts at the first occurrence of the separator.",
    search.partitionText,
  ),
  index: searching(
    "index",
    "Return the lowest index where substring sub is found; raise ValueError if it is not.",
    search.findText,
    true,
  ),
  ljust: justifying("Return a left-justified string of length width.", text.justifyLeft),
  lower: simple("Return a copy of the string converted to lowercase.", cases.lowerText),
  lstrip: stripping(
    "lstrip",
    true,
    false,
    "Return a copy of the string with leading whitespace (or chars) removed.",
  ),
  rfind: searching(
    "rfind",
    "Return the highest index where substring sub is found within self[start:end], or -1.",
    search.findLastText,
  ),
  rindex: searching(
    "rindex",
    "Return the highest index where substring sub is found; raise ValueError if it is not.",
    search.findLastText,
    true,
  ),
  rjust: justifying("Return a right-justified string of length width.", text.justifyRight),
  rstrip: stripping(
    "rstrip",
    false,
    true,
    "Return a copy of the string with trailing whitespace (or chars) removed.",
  ),
  rpartition: partitioning(
    "Partition the string into three parts at the last occurrence of the separator.",
    search.partitionLastText,
  ),
  splitlines: method(
    "(self, /, keepends=False)",
    "Return a list of the lines in the string, breaking at line boundaries.",
    (self: string, keepends: Value = false) =>
      newList(text.splitLines(self, truthy(keepends), charge)),
  ),
  strip: stripping(
    "strip",
    true,
    true,
    "Return a copy of the string with leading and trailing whitespace (or chars) removed.",
  ),
  swapcase: simple(
    "Convert uppercase characters to lowercase and lowercase characters to uppercase.",
    cases.swapcaseText,
  ),
  translate: method(
    "(self, table, /)",
    "Replace each character in the string using the given translation table.",
    (self: string, table: Value) => text.translateText(self, translation(table), charge),
  ),
  upper: simple("Return a copy of the string converted to uppercase.", cases.upperText),
  startswith: affix(
    "startswith",
    "prefix",
    false,
    "Return True if the string starts with the specified prefix, False otherwise.",
  ),
  endswith: affix(
    "endswith",
    "suffix",
    true,
    "Return True if the string ends with the specified suffix, False otherwise.",
  ),
  removeprefix: method(
    "(self, prefix, /)",
    "Return a str with the given prefix string removed if present.",
    (self: string, prefix: Value) => {
      const part = asText(prefix, "removeprefix");
      return search.hasAffix(self, part, 0, Infinity, false) ? self.slice(part.length) : self;
    },
  ),
  removesuffix: method(
    "(self, suffix, /)",
    "Return a str with the given suffix string removed if present.",
    (self: string, suffix: Value) => {
      const part = asText(suffix, "removesuffix");
      const found = part !== "" && search.hasAffix(self, part, 0, Infinity, true);
      return found ? self.slice(0, -part.length) : self;
    },
  ),
  isascii: question("Return True if all characters in the string are ASCII.", is.isAsciiText),
  islower: question("Return True if the string is a lowercase string.", is.isLowerText),
  isupper: question("Return True if the string is an uppercase string.", is.isUpperText),
  istitle: question("Return True if the string is a title-cased string.", is.isTitleText),
  isspace: question("Return True if the string is a whitespace string.", is.isSpaceText),
  isdecimal: question("Return True if the string is a decimal string.", is.isDecimalText),
  isdigit: question("Return True if the string is a digit string.", is.isDigitText),
  isnumeric: question("Return True if the string is a numeric string.", is.isNumericText),
  isalpha: question("Return True if the string is an alphabetic string.", is.isAlphaText),
  isalnum: question("Return True if the string is an alpha-numeric string.", is.isAlnumText),
  isidentifier: question(
    "Return True if the string is a valid Python identifier.",
    is.isIdentifierText,
  ),
  isprintable: question(
    "Return True if all characters in the string are printable.",
    is.isPrintableText,
  ),
  zfill: method(
    "(self, width, /)",
    "Pad a numeric string with zeros on the left, to fill a field of the given width.",
    (self: string, width: Value) => {
      const size = asSize(width);
      if (size > self.length) reserveString(size);
      return text.zeroFill(self, size, charge);
    },
  ),
  format: formatMethod,
  format_map: formatMapMethod,
  maketrans: staticMethod(
    "(x, y=<unrepresentable>, z=<unrepresentable>, /)",
    "Return a translation table usable for str.translate().",
    makeTrans,
  ),
};
