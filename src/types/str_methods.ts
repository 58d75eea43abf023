/** The methods of `str`. The algorithms are in kernel/. */

import { charge } from "../objects/budget.ts";
import { newBytes } from "../objects/bytes.ts";
import { dictItems, newDict, PyDict, PyDictExact } from "../objects/dict.ts";
import { exceptionType, isException, newTypeError, newValueError } from "../objects/exception.ts";
import { newList, PyListExact } from "../objects/list.ts";
import { intValue } from "../objects/numbers.ts";
import { None, type Value } from "../objects/object.ts";
import { type PyStrObject, strValue } from "../objects/str.ts";
import { newTuple, PyTuple } from "../objects/tuple.ts";
import { typeName } from "../objects/type.ts";
import { codePointLength, toCodePoints } from "../kernel/code_points.ts";
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
import { type Definition, objectMethod, staticMethod } from "../native/define.ts";
import { formatMapMethod, formatMethod } from "./str_format.ts";

const lookupError = exceptionType("LookupError");

/** The string that a method was called on. */
function receiver(self: Value): string {
  return typeof self === "string" ? self : (self as PyStrObject).value;
}

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

/** What `index` and `rindex` found. */
function found(at: number): number {
  if (at < 0) throw newValueError("substring not found");
  return at;
}

/** `startswith` and `endswith`. */
function hasAffix(
  self: string,
  part: Value,
  start: Value | undefined,
  end: Value | undefined,
  atEnd: boolean,
): boolean {
  const from = searchBound(start, 0);
  const to = searchBound(end, Infinity);
  const one = strValue(part);
  if (one !== undefined) return search.hasAffix(self, one, from, to, atEnd);
  const name = atEnd ? "endswith" : "startswith";
  if (!(part instanceof PyTuple)) {
    throw newTypeError(`${name} first arg must be str or a tuple of str, not ${typeName(part)}`);
  }
  for (const each of part.items) {
    const wanted = strValue(each);
    if (wanted === undefined) {
      throw newTypeError(`tuple for ${name} must only contain str, not ${typeName(each)}`);
    }
    if (search.hasAffix(self, wanted, from, to, atEnd)) return true;
  }
  return false;
}

/** The separator of `split` and `rsplit`, where it is not None. */
function splitSeparator(sep: Value): string {
  const separator = strValue(sep);
  if (separator === undefined) throw newTypeError(`must be str or None, not ${typeName(sep)}`);
  if (separator === "") throw newValueError("empty separator");
  return separator;
}

/** What `strip`, `lstrip` and `rstrip` take off; null for spaces. */
function strippedCharacters(self: string, chars: Value, name: string): string | null {
  if (chars === None) return null;
  const characters = strValue(chars);
  if (characters === undefined) throw newTypeError(`${name} arg must be None or str`);
  charge(self.length >>> 4);
  return characters;
}

/** The character that `center`, `ljust` and `rjust` fill with, once the room is asked for. */
function fillCharacter(self: string, size: number, fill: Value): string {
  const character = strValue(fill);
  if (character === undefined) {
    throw newTypeError(`The fill character must be a unicode character, not ${typeName(fill)}`);
  }
  if (codePointLength(character) !== 1) {
    throw newTypeError("The fill character must be exactly one character long");
  }
  if (size > self.length) reserveString(size * character.length);
  return character;
}

/** The separator of `partition` and `rpartition`. */
function partitionSeparator(self: string, sep: Value): string {
  const separator = strValue(sep);
  if (separator === undefined) throw newTypeError(`must be str, not ${typeName(sep)}`);
  if (separator === "") throw newValueError("empty separator");
  charge(self.length >>> 4);
  return separator;
}

/** The receiver of a question, which is to be read. */
function asked(self: Value): string {
  const value = receiver(self);
  charge(value.length >>> 4);
  return value;
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

/**
 * Entries of the table of `str`. Each is a function of its own, which unwraps its receiver itself:
 * V8 keeps what it learns of a function that a factory makes for all that the factory made, and so
 * would put none of them in the place of its call.
 */
export const strMethods: Record<string, Definition> = {
  encode: objectMethod(
    "(self, /, encoding='utf-8', errors='strict')",
    "Encode the string using the codec registered for encoding.",
    (self: Value, encoding: Value = "utf-8", errors: Value = "strict") =>
      newBytes(
        encodeText(
          receiver(self),
          encodingOption(encoding, "encoding"),
          encodingOption(errors, "errors"),
        ),
      ),
  ),
  replace: objectMethod(
    "(self, old, new, /, count=-1)",
    "Return a copy with all occurrences of substring old replaced by new.",
    (self: Value, old: Value, replacement: Value, count: Value = -1) => {
      const from = asText(old, "replace", "1 ");
      const to = asText(replacement, "replace", "2 ");
      return search.replaceText(receiver(self), from, to, asSize(count), charge);
    },
  ),
  split: objectMethod(
    "(self, /, sep=None, maxsplit=-1)",
    "Return a list of the substrings in the string, using sep as the separator string.\n\n" +
      "None (the default) splits at runs of whitespace. maxsplit limits how many splits are made.",
    (self: Value, sep: Value = None, maxsplit: Value = -1) => {
      const limit = asSize(maxsplit);
      return newList(
        sep === None
          ? text.splitSpaces(receiver(self), limit, charge)
          : search.splitAt(receiver(self), splitSeparator(sep), limit, charge),
      );
    },
  ),
  rsplit: objectMethod(
    "(self, /, sep=None, maxsplit=-1)",
    "As split, but splits are made starting at the end of the string.",
    (self: Value, sep: Value = None, maxsplit: Value = -1) => {
      const limit = asSize(maxsplit);
      return newList(
        sep === None
          ? text.splitSpacesLast(receiver(self), limit, charge)
          : search.splitAtLast(receiver(self), splitSeparator(sep), limit, charge),
      );
    },
  ),
  join: objectMethod(
    "(self, iterable, /)",
    "Concatenate any number of strings, with the string itself between them.",
    (self: Value, iterable: Value) => joinValues(receiver(self), iterable),
  ),
  capitalize: objectMethod(
    "(self, /)",
    "Return a capitalized version of the string.",
    (self: Value) => cases.capitalizeText(receiver(self), charge),
  ),
  casefold: objectMethod(
    "(self, /)",
    "Return a version of the string suitable for caseless comparisons.",
    (self: Value) => cases.casefoldText(receiver(self), charge),
  ),
  title: objectMethod(
    "(self, /)",
    "Return a version of the string where each word is titlecased.",
    (self: Value) => cases.titleText(receiver(self), charge),
  ),
  center: objectMethod(
    "(self, width, fillchar=' ', /)",
    "Return a centered string of length width.",
    (self: Value, width: Value, fill: Value = " ") => {
      const value = receiver(self);
      const size = asSize(width);
      return text.centerText(value, size, fillCharacter(value, size, fill), charge);
    },
  ),
  count: objectMethod(
    "(self, sub[, start[, end]], /)",
    "Return the number of non-overlapping occurrences of substring sub in self[start:end].",
    (self: Value, part: Value, start?: Value, end?: Value) =>
      search.countText(
        receiver(self),
        asText(part, "count", "1 "),
        searchBound(start, 0),
        searchBound(end, Infinity),
        charge,
      ),
  ),
  expandtabs: objectMethod(
    "(self, /, tabsize=8)",
    "Return a copy where all tab characters are expanded using spaces.",
    (self: Value, size: Value = 8) => text.expandTabs(receiver(self), asCInt(size), charge),
  ),
  find: objectMethod(
    "(self, sub[, start[, end]], /)",
    "Return the lowest index where substring sub is found within self[start:end], or -1.",
    (self: Value, part: Value, start?: Value, end?: Value) =>
      search.findText(
        receiver(self),
        asText(part, "find", "1 "),
        searchBound(start, 0),
        searchBound(end, Infinity),
        charge,
      ),
  ),
  partition: objectMethod(
    "(self, sep, /)",
    "Partition the string into three parts at the first occurrence of the separator.",
    (self: Value, sep: Value) => {
      const value = receiver(self);
      return newTuple(search.partitionText(value, partitionSeparator(value, sep)));
    },
  ),
  index: objectMethod(
    "(self, sub[, start[, end]], /)",
    "Return the lowest index where substring sub is found; raise ValueError if it is not.",
    (self: Value, part: Value, start?: Value, end?: Value) =>
      found(search.findText(
        receiver(self),
        asText(part, "index", "1 "),
        searchBound(start, 0),
        searchBound(end, Infinity),
        charge,
      )),
  ),
  ljust: objectMethod(
    "(self, width, fillchar=' ', /)",
    "Return a left-justified string of length width.",
    (self: Value, width: Value, fill: Value = " ") => {
      const value = receiver(self);
      const size = asSize(width);
      return text.justifyLeft(value, size, fillCharacter(value, size, fill), charge);
    },
  ),
  lower: objectMethod(
    "(self, /)",
    "Return a copy of the string converted to lowercase.",
    (self: Value) => cases.lowerText(receiver(self), charge),
  ),
  lstrip: objectMethod(
    "(self, chars=None, /)",
    "Return a copy of the string with leading whitespace (or chars) removed.",
    (self: Value, chars: Value = None) => {
      const value = receiver(self);
      return text.stripText(value, strippedCharacters(value, chars, "lstrip"), true, false);
    },
  ),
  rfind: objectMethod(
    "(self, sub[, start[, end]], /)",
    "Return the highest index where substring sub is found within self[start:end], or -1.",
    (self: Value, part: Value, start?: Value, end?: Value) =>
      search.findLastText(
        receiver(self),
        asText(part, "rfind", "1 "),
        searchBound(start, 0),
        searchBound(end, Infinity),
        charge,
      ),
  ),
  rindex: objectMethod(
    "(self, sub[, start[, end]], /)",
    "Return the highest index where substring sub is found; raise ValueError if it is not.",
    (self: Value, part: Value, start?: Value, end?: Value) =>
      found(search.findLastText(
        receiver(self),
        asText(part, "rindex", "1 "),
        searchBound(start, 0),
        searchBound(end, Infinity),
        charge,
      )),
  ),
  rjust: objectMethod(
    "(self, width, fillchar=' ', /)",
    "Return a right-justified string of length width.",
    (self: Value, width: Value, fill: Value = " ") => {
      const value = receiver(self);
      const size = asSize(width);
      return text.justifyRight(value, size, fillCharacter(value, size, fill), charge);
    },
  ),
  rstrip: objectMethod(
    "(self, chars=None, /)",
    "Return a copy of the string with trailing whitespace (or chars) removed.",
    (self: Value, chars: Value = None) => {
      const value = receiver(self);
      return text.stripText(value, strippedCharacters(value, chars, "rstrip"), false, true);
    },
  ),
  rpartition: objectMethod(
    "(self, sep, /)",
    "Partition the string into three parts at the last occurrence of the separator.",
    (self: Value, sep: Value) => {
      const value = receiver(self);
      return newTuple(search.partitionLastText(value, partitionSeparator(value, sep)));
    },
  ),
  splitlines: objectMethod(
    "(self, /, keepends=False)",
    "Return a list of the lines in the string, breaking at line boundaries.",
    (self: Value, keepends: Value = false) =>
      newList(text.splitLines(receiver(self), truthy(keepends), charge)),
  ),
  strip: objectMethod(
    "(self, chars=None, /)",
    "Return a copy of the string with leading and trailing whitespace (or chars) removed.",
    (self: Value, chars: Value = None) => {
      const value = receiver(self);
      return text.stripText(value, strippedCharacters(value, chars, "strip"), true, true);
    },
  ),
  swapcase: objectMethod(
    "(self, /)",
    "Convert uppercase characters to lowercase and lowercase characters to uppercase.",
    (self: Value) => cases.swapcaseText(receiver(self), charge),
  ),
  translate: objectMethod(
    "(self, table, /)",
    "Replace each character in the string using the given translation table.",
    (self: Value, table: Value) => text.translateText(receiver(self), translation(table), charge),
  ),
  upper: objectMethod(
    "(self, /)",
    "Return a copy of the string converted to uppercase.",
    (self: Value) => cases.upperText(receiver(self), charge),
  ),
  startswith: objectMethod(
    "(self, prefix[, start[, end]], /)",
    "Return True if the string starts with the specified prefix, False otherwise.",
    (self: Value, part: Value, start?: Value, end?: Value) =>
      hasAffix(receiver(self), part, start, end, false),
  ),
  endswith: objectMethod(
    "(self, suffix[, start[, end]], /)",
    "Return True if the string ends with the specified suffix, False otherwise.",
    (self: Value, part: Value, start?: Value, end?: Value) =>
      hasAffix(receiver(self), part, start, end, true),
  ),
  removeprefix: objectMethod(
    "(self, prefix, /)",
    "Return a str with the given prefix string removed if present.",
    (self: Value, prefix: Value) => {
      const value = receiver(self);
      const part = asText(prefix, "removeprefix");
      return search.hasAffix(value, part, 0, Infinity, false) ? value.slice(part.length) : value;
    },
  ),
  removesuffix: objectMethod(
    "(self, suffix, /)",
    "Return a str with the given suffix string removed if present.",
    (self: Value, suffix: Value) => {
      const value = receiver(self);
      const part = asText(suffix, "removesuffix");
      const isThere = part !== "" && search.hasAffix(value, part, 0, Infinity, true);
      return isThere ? value.slice(0, -part.length) : value;
    },
  ),
  isascii: objectMethod(
    "(self, /)",
    "Return True if all characters in the string are ASCII.",
    (self: Value) => is.isAsciiText(asked(self)),
  ),
  islower: objectMethod(
    "(self, /)",
    "Return True if the string is a lowercase string.",
    (self: Value) => is.isLowerText(asked(self)),
  ),
  isupper: objectMethod(
    "(self, /)",
    "Return True if the string is an uppercase string.",
    (self: Value) => is.isUpperText(asked(self)),
  ),
  istitle: objectMethod(
    "(self, /)",
    "Return True if the string is a title-cased string.",
    (self: Value) => is.isTitleText(asked(self)),
  ),
  isspace: objectMethod(
    "(self, /)",
    "Return True if the string is a whitespace string.",
    (self: Value) => is.isSpaceText(asked(self)),
  ),
  isdecimal: objectMethod(
    "(self, /)",
    "Return True if the string is a decimal string.",
    (self: Value) => is.isDecimalText(asked(self)),
  ),
  isdigit: objectMethod(
    "(self, /)",
    "Return True if the string is a digit string.",
    (self: Value) => is.isDigitText(asked(self)),
  ),
  isnumeric: objectMethod(
    "(self, /)",
    "Return True if the string is a numeric string.",
    (self: Value) => is.isNumericText(asked(self)),
  ),
  isalpha: objectMethod(
    "(self, /)",
    "Return True if the string is an alphabetic string.",
    (self: Value) => is.isAlphaText(asked(self)),
  ),
  isalnum: objectMethod(
    "(self, /)",
    "Return True if the string is an alpha-numeric string.",
    (self: Value) => is.isAlnumText(asked(self)),
  ),
  isidentifier: objectMethod(
    "(self, /)",
    "Return True if the string is a valid Python identifier.",
    (self: Value) => is.isIdentifierText(asked(self)),
  ),
  isprintable: objectMethod(
    "(self, /)",
    "Return True if all characters in the string are printable.",
    (self: Value) => is.isPrintableText(asked(self)),
  ),
  zfill: objectMethod(
    "(self, width, /)",
    "Pad a numeric string with zeros on the left, to fill a field of the given width.",
    (self: Value, width: Value) => {
      const value = receiver(self);
      const size = asSize(width);
      if (size > value.length) reserveString(size);
      return text.zeroFill(value, size, charge);
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
