/** `re.Pattern`. */

import { newDict, PyMappingProxy } from "../../objects/dict.ts";
import { newIteratorType, PyIterator } from "../../objects/iterator.ts";
import { newList } from "../../objects/list.ts";
import { None, NotImplemented, PyObject, type Value } from "../../objects/object.ts";
import { strValue } from "../../objects/str.ts";
import { newTuple } from "../../objects/tuple.ts";
import { newBuiltinType, objectType, type PyType } from "../../objects/type.ts";
import { asClampedSize, asSize, bytesValue } from "../../protocols/convert.ts";
import { hash } from "../../protocols/hash.ts";
import { dictSet } from "../../protocols/mapping.ts";
import { same } from "../../protocols/compare.ts";
import { repr } from "../../protocols/text.ts";
import { decodeLatin1 } from "../../kernel/codecs.ts";
import { newTypeError } from "../../objects/exception.ts";
import { typeName } from "../../objects/type.ts";
import { defineType, getter, member, method, slot } from "../../native/define.ts";
import { classGetItem, comparisons, defineIterator } from "../../types/shared.ts";
import { once } from "../../kernel/once.ts";
import { call1 } from "../native_class.ts";
import {
  find,
  type Found,
  groupText,
  initPattern,
  MatchWalk,
  type Mode,
  PyPattern,
  sliceSubject,
  type Subject,
  subjectOf,
  textValue,
} from "./engine.ts";
import { Flag } from "./nodes.ts";
import { matchType, PyMatch } from "./match_type.ts";
import { expand, templateOf } from "./template.ts";

const clamp = (value: Value | undefined, missing: number, length: number): number => {
  if (value === undefined) return missing;
  return Math.min(length, Math.max(0, asClampedSize(value)));
};

/** `search`, `match` and `fullmatch`: a match, or None. */
export function findMatch(
  self: PyPattern,
  value: Value,
  mode: Mode,
  pos?: Value,
  endpos?: Value,
): Value {
  const subject = subjectOf(value, self.isText);
  const start = clamp(pos, 0, subject.length);
  const end = clamp(endpos, subject.length, subject.length);
  const found = find(self, subject, start, end, mode);
  return found === undefined ? None : new PyMatch(self, subject, found, mode, start, end);
}

function walk(self: PyPattern, value: Value, pos?: Value, endpos?: Value): MatchWalk {
  const subject = subjectOf(value, self.isText);
  const end = clamp(endpos, subject.length, subject.length);
  return new MatchWalk(self, subject, clamp(pos, 0, subject.length), end);
}

/** `findall` */
export function findAll(self: PyPattern, value: Value, pos?: Value, endpos?: Value): Value {
  const matches = walk(self, value, pos, endpos);
  const { subject } = matches;
  const { groups } = self.parsed;
  const items: Value[] = [];
  const text = (found: Found, index: number): Value =>
    textValue(subject, groupText(subject, found, index) ?? "");
  for (let found; (found = matches.next()) !== undefined;) {
    if (groups <= 1) items.push(text(found, groups));
    else {
      const row: Value[] = [];
      for (let i = 1; i <= groups; i++) row.push(text(found, i));
      items.push(newTuple(row));
    }
  }
  return newList(items);
}

/** Gives match objects. */
class MatchIterator extends PyIterator {
  constructor(readonly matches: MatchWalk, readonly start: number) {
    super();
  }
  next(): Value | undefined {
    const { matches } = this;
    const found = matches.next();
    if (found === undefined) return undefined;
    return new PyMatch(
      matches.pattern,
      matches.subject,
      found,
      "search",
      this.start,
      matches.end,
    );
  }
}
const matchIteratorType = once(() => {
  const type = newIteratorType("callable_iterator", MatchIterator);
  defineIterator(type);
  return type;
});

/** `finditer` */
export function findIter(self: PyPattern, value: Value, pos?: Value, endpos?: Value): Value {
  matchIteratorType();
  const matches = walk(self, value, pos, endpos);
  return new MatchIterator(matches, clamp(pos, 0, matches.subject.length));
}

/** `split` */
export function split(self: PyPattern, value: Value, maxsplit: Value = 0): Value {
  const limit = asSize(maxsplit);
  const matches = walk(self, value);
  const { subject } = matches;
  const items: Value[] = [];
  let at = 0;
  let count = 0;
  while (limit <= 0 || count < limit) {
    if (limit < 0) break;
    const found = matches.next();
    if (found === undefined) break;
    count++;
    items.push(textValue(subject, sliceSubject(subject, at, found.start)));
    for (let i = 1; i <= self.parsed.groups; i++) {
      const text = groupText(subject, found, i);
      items.push(text === undefined ? None : textValue(subject, text));
    }
    at = found.end;
  }
  items.push(textValue(subject, sliceSubject(subject, at, subject.length)));
  return newList(items);
}

/** What a replacement is, as JavaScript text. */
function replacementText(value: Value, subject: Subject): string {
  const text = strValue(value);
  if (subject.isText) {
    if (text === undefined) {
      throw newTypeError(
        `sequence item 0: expected str instance, ${typeName(value)} found`,
      );
    }
    return text;
  }
  const bytes = text === undefined ? bytesValue(value) : undefined;
  if (bytes === undefined) {
    throw newTypeError(
      `sequence item 0: expected a bytes-like object, ${typeName(value)} found`,
    );
  }
  return decodeLatin1(bytes);
}

/** `sub` and `subn`: the text and how many replacements were made. */
export function substitute(
  self: PyPattern,
  replacement: Value,
  value: Value,
  count: Value = 0,
): [Value, number] {
  const limit = asSize(count);
  const matches = walk(self, value);
  const { subject } = matches;
  const isCallable = typeof replacement === "object" && replacement.t$__call__ !== undefined;
  if (!isCallable && (strValue(replacement) !== undefined) !== self.isText) {
    if (strValue(replacement) === undefined && bytesValue(replacement) === undefined) {
      throw newTypeError(
        `decoding to str: need a bytes-like object, ${typeName(replacement)} found`,
      );
    }
    if (matches.next() === undefined) return [value, 0];
    replacementText(replacement, subject);
  }
  const template = isCallable ? undefined : templateOf(self, replacement);
  const constant = template !== undefined && template.every((part) => typeof part === "string")
    ? template.join("")
    : undefined;
  let text = "";
  let at = 0;
  let made = 0;
  while (limit <= 0 || made < limit) {
    if (limit < 0) break;
    const found = matches.next();
    if (found === undefined) break;
    made++;
    text += sliceSubject(subject, at, found.start);
    if (constant !== undefined) text += constant;
    else if (template !== undefined) {
      text += expand(template, (index) => groupText(subject, found, index));
    } else {
      const match = new PyMatch(self, subject, found, "search", 0, subject.length);
      const result = call1(replacement, match);
      if (result !== None) text += replacementText(result, subject);
    }
    at = found.end;
  }
  if (made === 0) return [subject.isText ? subject.text : value, 0];
  text += sliceSubject(subject, at, subject.length);
  return [textValue(subject, text), made];
}

/** A scanner: gives one match after the other. */
class PyScanner extends PyObject {
  declare pattern: PyPattern;
  declare subject: Subject;
  declare at: number;
  declare end: number;
}

const scannerType = once(() => {
  const step = (mode: Mode) =>
    method("(self, /)", "The next match.", (self: PyScanner) => {
      const found = find(self.pattern, self.subject, self.at, self.end, mode);
      if (found === undefined) {
        self.at = self.end + 1;
        return None;
      }
      self.at = found.end === found.start ? found.end + 1 : found.end;
      return new PyMatch(self.pattern, self.subject, found, mode, 0, self.end);
    });
  const type = newBuiltinType("SRE_Scanner", objectType, PyScanner, {
    module: "_sre",
    subclassable: false,
  });
  return defineType(type, {
    attributes: {
      match: step("match"),
      search: step("search"),
      pattern: member("the pattern", (self: PyScanner) => self.pattern),
    },
  });
});

const flagNames: [number, string][] = [
  [Flag.IGNORECASE, "re.IGNORECASE"],
  [Flag.LOCALE, "re.LOCALE"],
  [Flag.MULTILINE, "re.MULTILINE"],
  [Flag.DOTALL, "re.DOTALL"],
  [Flag.VERBOSE, "re.VERBOSE"],
  [Flag.DEBUG, "re.DEBUG"],
  [Flag.ASCII, "re.ASCII"],
];

function reprPattern(self: PyPattern): string {
  const shown = flagNames.filter(([bit]) => (self.parsed.flags & bit) !== 0).map(([, name]) =>
    name
  );
  const text = [...repr(self.pattern)].slice(0, 200).join("");
  return `re.compile(${text}${shown.length === 0 ? "" : `, ${shown.join("|")}`})`;
}

const range = "(self, /, string, pos=0, endpos=sys.maxsize)";

/** `re.Pattern` */
export const patternType: () => PyType = once(() => {
  matchType();
  const type = newBuiltinType("Pattern", objectType, PyPattern, {
    module: "re",
    subclassable: false,
  });
  return defineType(type, {
    doc: "Compiled regular expression object.",
    attributes: {
      __repr__: slot("(self, /)", "Return repr(self).", reprPattern),
      __hash__: slot(
        "(self, /)",
        "Return hash(self).",
        (self: PyPattern) => hash(newTuple([self.pattern, self.parsed.flags])),
      ),
      ...comparisons((self: PyPattern, other, op) => {
        if (!(other instanceof PyPattern) || (op !== "eq" && op !== "ne")) return NotImplemented;
        const equal = self.parsed.flags === other.parsed.flags &&
          self.isText === other.isText && same(self.pattern, other.pattern);
        return equal === (op === "eq");
      }),
      search: method(
        range,
        "Scan through string looking for a match, and return a corresponding match object.",
        (self: PyPattern, value: Value, pos?: Value, endpos?: Value) =>
          findMatch(self, value, "search", pos, endpos),
      ),
      match: method(
        range,
        "Matches zero or more characters at the beginning of the string.",
        (self: PyPattern, value: Value, pos?: Value, endpos?: Value) =>
          findMatch(self, value, "match", pos, endpos),
      ),
      fullmatch: method(
        range,
        "Matches against all of the string.",
        (self: PyPattern, value: Value, pos?: Value, endpos?: Value) =>
          findMatch(self, value, "fullmatch", pos, endpos),
      ),
      findall: method(
        range,
        "Return a list of all non-overlapping matches of pattern in string.",
        findAll,
      ),
      finditer: method(
        range,
        "Return an iterator over all non-overlapping matches in string.",
        findIter,
      ),
      split: method(
        "(self, /, string, maxsplit=0)",
        "Split string by the occurrences of pattern.",
        split,
      ),
      sub: method(
        "(self, /, repl, string, count=0)",
        "Return the string obtained by replacing the non-overlapping occurrences of pattern.",
        (self: PyPattern, replacement: Value, value: Value, count?: Value) =>
          substitute(self, replacement, value, count)[0],
      ),
      subn: method(
        "(self, /, repl, string, count=0)",
        "Return the tuple (new_string, number_of_subs_made).",
        (self: PyPattern, replacement: Value, value: Value, count?: Value) =>
          newTuple(substitute(self, replacement, value, count)),
      ),
      scanner: method(
        range,
        "A scanner of the string.",
        (self: PyPattern, value: Value, pos?: Value, endpos?: Value) => {
          const scanner = new (scannerType().Instance)() as PyScanner;
          scanner.pattern = self;
          scanner.subject = subjectOf(value, self.isText);
          scanner.at = clamp(pos, 0, scanner.subject.length);
          scanner.end = clamp(endpos, scanner.subject.length, scanner.subject.length);
          return scanner;
        },
      ),
      __copy__: method("(self, /)", "The pattern itself.", (self: PyPattern) => self),
      __deepcopy__: method("(self, memo, /)", "The pattern itself.", (self: PyPattern) => self),
      pattern: member("The pattern string.", (self: PyPattern) => self.pattern),
      flags: member("The regex matching flags.", (self: PyPattern) => self.parsed.flags),
      groups: member("The number of capturing groups.", (self: PyPattern) => self.parsed.groups),
      groupindex: getter("A dictionary mapping group names to group numbers.", (
        self: PyPattern,
      ) => {
        const dict = newDict();
        for (const [name, index] of self.parsed.names) dictSet(dict, name, index);
        return new PyMappingProxy(dict);
      }),
      __class_getitem__: classGetItem,
    },
  });
});

/** A new pattern object. */
export function newPattern(pattern: Value, flags: number): PyPattern {
  return initPattern(new (patternType().Instance)() as PyPattern, pattern, flags);
}
