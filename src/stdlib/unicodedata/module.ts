/** The `unicodedata` module: arguments and errors; the data is in kernel/unicode. */

import { utf8Decoder } from "../../kernel/utf8.ts";
import { newExceptionByName, newTypeError, newValueError } from "../../objects/exception.ts";
import type { PyModule } from "../../objects/module.ts";
import { newFloat } from "../../objects/numbers.ts";
import type { Value } from "../../objects/object.ts";
import { strValue } from "../../objects/str.ts";
import { typeName } from "../../objects/type.ts";
import { codePointLength } from "../../kernel/code_points.ts";
import * as database from "../../kernel/unicode/database.ts";
import { characterByName, characterName, namedSequence } from "../../kernel/unicode/names.ts";
import { normalizeText } from "../../kernel/unicode/normalization.ts";
import * as properties from "../../kernel/unicode/properties.ts";
import { bytesValue } from "../../protocols/convert.ts";
import { reserveString } from "../../protocols/size.ts";
import { charge } from "../../objects/budget.ts";
import { defineModule, type Definition, fn } from "../../native/define.ts";

/** Made now: when a program runs the global is gone. */

/** The code point of a text of one character; `what` is the argument as errors name it. */
function codePointOf(value: Value, what: string): number {
  const text = strValue(value);
  if (text === undefined || codePointLength(text) !== 1) {
    throw newTypeError(`${what} must be a unicode character, not ${typeName(value)}`);
  }
  return text.codePointAt(0)!;
}

/** A property that every character has. */
function property(name: string, doc: string, find: (codePoint: number) => Value): Definition {
  return fn("(chr, /)", doc, (chr: Value) => find(codePointOf(chr, `${name}() argument`)));
}

/** A property that only some have: others get the default or raise. */
function optional(
  name: string,
  doc: string,
  missing: string,
  find: (codePoint: number) => Value | undefined,
): Definition {
  return fn("(chr, default=<unrepresentable>, /)", doc, (chr: Value, other?: Value) => {
    const found = find(codePointOf(chr, `${name}() argument 1`)) ?? other;
    if (found === undefined) throw newValueError(missing);
    return found;
  });
}

const natural = (value: number): Value | undefined => value < 0 ? undefined : value;

function lookup(name: Value): Value {
  const bytes = strValue(name) === undefined ? bytesValue(name) : undefined;
  const text = strValue(name) ?? (bytes && utf8Decoder.decode(bytes));
  if (text === undefined) {
    throw newTypeError(`a bytes-like object is required, not '${typeName(name)}'`);
  }
  const found = characterByName(text) ?? namedSequence(text);
  if (found === null) throw newExceptionByName("KeyError", `undefined character name '${text}'`);
  return found;
}

function texts(name: string, form: Value, text: Value): [string, string] {
  return [form, text].map((value, i) => {
    const found = strValue(value);
    if (found === undefined) {
      throw newTypeError(`${name}() argument ${i + 1} must be str, not ${typeName(value)}`);
    }
    return found;
  }) as [string, string];
}

function normalized(name: string, form: Value, text: Value): [result: string, given: string] {
  const [kind, given] = texts(name, form, text);
  charge(given.length);
  reserveString(given.length * 3);
  return [normalizeText(kind, given), given];
}

/** Makes the module. */
export function unicodedataModule(): PyModule {
  return defineModule("unicodedata", "The properties of characters, by Unicode 15.1.", {
    unidata_version: "15.1.0",
    lookup: fn("(name, /)", "Look up a character by name.", lookup),
    name: optional(
      "name",
      "Returns the name of a character.",
      "no such name",
      (codePoint) => characterName(codePoint) ?? undefined,
    ),
    decimal: optional(
      "decimal",
      "Converts a Unicode character into its equivalent decimal value.",
      "not a decimal",
      (codePoint) => natural(properties.decimalValue(codePoint)),
    ),
    digit: optional(
      "digit",
      "Converts a Unicode character into its equivalent digit value.",
      "not a digit",
      (codePoint) => natural(properties.digitValue(codePoint)),
    ),
    numeric: optional(
      "numeric",
      "Converts a Unicode character into its equivalent numeric value.",
      "not a numeric character",
      (codePoint) => {
        const value = properties.numericValue(codePoint);
        return value === null ? undefined : newFloat(value);
      },
    ),
    category: property("category", "Returns the general category.", properties.category),
    bidirectional: property(
      "bidirectional",
      "Returns the bidirectional class.",
      database.bidirectional,
    ),
    combining: property("combining", "Returns the combining class.", database.combiningClass),
    east_asian_width: property(
      "east_asian_width",
      "Returns the east asian width.",
      database.eastAsianWidth,
    ),
    mirrored: property(
      "mirrored",
      "Returns 1 if the character is mirrored in bidirectional text, else 0.",
      (codePoint) => Number(database.isMirrored(codePoint)),
    ),
    decomposition: property(
      "decomposition",
      "Returns the decomposition mapping.",
      database.decomposition,
    ),
    normalize: fn(
      "(form, unistr, /)",
      "Return the normal form of a text.",
      (form: Value, text: Value) => normalized("normalize", form, text)[0],
    ),
    is_normalized: fn(
      "(form, unistr, /)",
      "Return whether a text is in the normal form.",
      (form: Value, text: Value) => {
        const [result, given] = normalized("is_normalized", form, text);
        return result === given;
      },
    ),
  });
}
