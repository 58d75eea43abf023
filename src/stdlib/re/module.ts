/** The `re` module. */

import { newTypeError, newValueError } from "../../objects/exception.ts";
import { newList } from "../../objects/list.ts";
import type { PyModule } from "../../objects/module.ts";
import { None, type Value } from "../../objects/object.ts";
import { runtime } from "../../objects/runtime.ts";
import { strValue } from "../../objects/str.ts";
import { newTuple } from "../../objects/tuple.ts";
import { asBytes, asIndex } from "../../protocols/convert.ts";
import { decodeLatin1 } from "../../kernel/codecs.ts";
import { defineModule, type Definition, fn } from "../../native/define.ts";
import { isPatternText, type Mode, PyPattern } from "./engine.ts";
import { latin1Bytes, patternErrorType } from "./error.ts";
import { flagConstants, flagType } from "./flags.ts";
import { matchType } from "./match_type.ts";
import {
  findAll,
  findIter,
  findMatch,
  newPattern,
  patternType,
  split,
  substitute,
} from "./pattern_type.ts";

/** How many compiled patterns are kept, as in CPython. */
const MAX_CACHE = 512;
const cache = new Map<string, PyPattern>();

/** `re.compile` */
export function compilePattern(pattern: Value, flags: Value = 0): PyPattern {
  const bits = Number(asIndex(flags));
  if (pattern instanceof PyPattern) {
    if (bits !== 0) {
      throw newValueError("cannot process flags argument with a compiled pattern");
    }
    return pattern;
  }
  if (!isPatternText(pattern)) {
    throw newTypeError("first argument must be string or compiled pattern");
  }
  const text = strValue(pattern);
  const key = text === undefined
    ? `b${bits}:${decodeLatin1(asBytes(pattern))}`
    : `s${bits}:${text}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const made = newPattern(pattern, bits);
  if (cache.size >= MAX_CACHE) cache.delete(cache.keys().next().value!);
  cache.set(key, made);
  return made;
}

/** Characters that `escape` puts a backslash before. */
const SPECIAL = /[()[\]{}?*+\-|^$\\.&~# \t\n\r\v\f]/g;

function escape(pattern: Value): Value {
  const text = strValue(pattern);
  if (text !== undefined) return text.replace(SPECIAL, "\\$&");
  return latin1Bytes(decodeLatin1(asBytes(pattern)).replace(SPECIAL, "\\$&"));
}

const finder = (mode: Mode, doc: string): Definition =>
  fn(
    "(pattern, string, flags=0)",
    doc,
    (pattern: Value, text: Value, flags?: Value) =>
      findMatch(compilePattern(pattern, flags), text, mode),
  );

/**
 * The number and the flags of `name()`, each of them given by position, which is deprecated, or by
 * keyword; `required` arguments stand before them.
 */
function numberAndFlags(
  name: string,
  number: "count" | "maxsplit",
  required: number,
  args: readonly Value[],
  keywords: readonly [Value | undefined, Value | undefined],
): readonly [Value | undefined, Value | undefined] {
  if (args.length > 2) {
    throw newTypeError(
      `${name}() takes from ${required} to ${required + 2} positional arguments but ` +
        `${required + args.length} were given`,
    );
  }
  args.forEach((_, i) => {
    if (keywords[i] !== undefined) {
      throw newTypeError(`${name}() got multiple values for argument '${[number, "flags"][i]}'`);
    }
  });
  if (args.length > 0) {
    runtime.warn("DeprecationWarning", `'${number}' is passed as positional argument`);
  }
  return [args[0] ?? keywords[0], args[1] ?? keywords[1]];
}

const substituting = (name: "sub" | "subn", doc: string): Definition =>
  fn(
    "(pattern, repl, string, *args, count=0, flags=0)",
    doc,
    (pattern: Value, repl: Value, text: Value, args: Value[], count?: Value, flags?: Value) => {
      const [most, modes] = numberAndFlags(name, "count", 3, args, [count, flags]);
      const result = substitute(compilePattern(pattern, modes), repl, text, most);
      return name === "subn" ? newTuple(result) : result[0];
    },
  );

/** Makes the module. */
export function reModule(): PyModule {
  const error = patternErrorType();
  const flags = flagConstants();
  return defineModule("re", "Regular expressions.", {
    __all__: newList([
      "match",
      "fullmatch",
      "search",
      "sub",
      "subn",
      "split",
      "findall",
      "finditer",
      "compile",
      "purge",
      "escape",
      "error",
      "Pattern",
      "Match",
      ...Object.keys(flags),
      "RegexFlag",
      "PatternError",
    ]),
    __version__: "2.2.1",
    compile: fn(
      "(pattern, flags=0)",
      "Compile a regular expression pattern, returning a Pattern object.",
      compilePattern,
    ),
    search: finder("search", "The first match of the pattern in the string, or None."),
    match: finder("match", "A match of the pattern at the start of the string, or None."),
    fullmatch: finder("fullmatch", "A match of the pattern with all of the string, or None."),
    findall: fn(
      "(pattern, string, flags=0)",
      "Return a list of all non-overlapping matches in the string.",
      (pattern: Value, text: Value, flags?: Value) => findAll(compilePattern(pattern, flags), text),
    ),
    finditer: fn(
      "(pattern, string, flags=0)",
      "Return an iterator over all non-overlapping matches in the string.",
      (pattern: Value, text: Value, flags?: Value) =>
        findIter(compilePattern(pattern, flags), text),
    ),
    split: fn(
      "(pattern, string, *args, maxsplit=0, flags=0)",
      "Split the string by the occurrences of the pattern.",
      (pattern: Value, text: Value, args: Value[], maxsplit?: Value, flags?: Value) => {
        const [most, modes] = numberAndFlags("split", "maxsplit", 2, args, [maxsplit, flags]);
        return split(compilePattern(pattern, modes), text, most);
      },
    ),
    sub: substituting("sub", "The string with the occurrences of the pattern replaced."),
    subn: substituting("subn", "As sub, with the number of replacements."),
    escape: fn("(pattern)", "Escape special characters in a string.", escape),
    purge: fn("()", "Clear the regular expression caches", () => {
      cache.clear();
      return None;
    }),
    error,
    PatternError: error,
    Pattern: patternType(),
    Match: matchType(),
    RegexFlag: flagType(),
    ...flags,
  });
}
