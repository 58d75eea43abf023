/**
 * Compiled patterns: which of the two engines matches what, and where the groups are. Python's view
 * of patterns and matches is in pattern_type.ts and match_type.ts.
 */

import { PyByteArray, PyBytes } from "../../objects/bytes.ts";
import { newTypeError } from "../../objects/exception.ts";
import { charge } from "../../objects/budget.ts";
import { PyObject, type Value } from "../../objects/object.ts";
import { strValue } from "../../objects/str.ts";
import { typeName } from "../../objects/type.ts";
import { bytesValue } from "../../protocols/convert.ts";
import { decodeLatin1 } from "../../kernel/codecs.ts";
import { fromCodePoints, hasSurrogates, toCodePoints } from "../../kernel/code_points.ts";
import { latin1Bytes, newPatternError, PatternFault } from "./error.ts";
import { Machine, type Subject as MachineSubject } from "./machine.ts";
import type { Node, Parsed } from "./nodes.ts";
import { parsePattern } from "./parser.ts";
import { assemble } from "./program.ts";
import { isCheap, translate, type Translation } from "./translate.ts";

/** The text or bytes that a pattern is applied to. */
export interface Subject extends MachineSubject {
  readonly ascii: boolean;
  readonly isText: boolean;
  /** The value that it came from. */
  readonly value: Value;
}

let lastSubject: Subject | undefined;

/** The subject that a value is, for a pattern of text or of bytes. */
export function subjectOf(value: Value, isText: boolean): Subject {
  const text = strValue(value);
  if (text === undefined) {
    const bytes = bytesValue(value);
    if (bytes === undefined) {
      throw newTypeError(`expected string or bytes-like object, got '${typeName(value)}'`);
    }
    if (isText) throw newTypeError("cannot use a string pattern on a bytes-like object");
    const latin1 = decodeLatin1(bytes);
    return newSubject(latin1, value, false);
  }
  if (!isText) throw newTypeError("cannot use a bytes pattern on a string-like object");
  if (lastSubject !== undefined && lastSubject.value === value && lastSubject.text === text) {
    return lastSubject;
  }
  return lastSubject = newSubject(text, value, true);
}

// deno-lint-ignore no-control-regex -- the range of ASCII
const ASCII = /^[\x00-\x7f]*$/;

function newSubject(text: string, value: Value, isText: boolean): Subject {
  const ascii = ASCII.test(text);
  charge(text.length >>> 8);
  const wide = isText && !ascii && hasSurrogates(text)
    ? Int32Array.from(toCodePoints(text))
    : undefined;
  return { text, wide, length: wide?.length ?? text.length, ascii, isText, value };
}

/** A stretch of a subject as JavaScript text. */
export function sliceSubject(subject: Subject, start: number, end: number): string {
  if (subject.wide === undefined) return subject.text.slice(start, end);
  return fromCodePoints(subject.wide.subarray(start, end));
}

/** A stretch of a subject as Python sees it. */
export function subjectValue(subject: Subject, start: number, end: number): Value {
  const text = sliceSubject(subject, start, end);
  return subject.isText ? text : latin1Bytes(text);
}

/** JavaScript text of a subject's kind as a Python value. */
export function textValue(subject: Subject, text: string): Value {
  return subject.isText ? text : latin1Bytes(text);
}

/** How a match is sought. */
export type Mode = "search" | "match" | "fullmatch";

/** Where a match and its groups are. */
export interface Found {
  start: number;
  end: number;
  /** Texts of the groups, the whole at 0, where JavaScript's engine found it. */
  texts: (string | undefined)[] | undefined;
  /** Start and end of each group; -1 where it is not set. Worked out when first asked for. */
  spans: Int32Array | undefined;
  lastIndex: number;
}

/** A compiled pattern. */
export class PyPattern extends PyObject {
  declare pattern: Value;
  declare isText: boolean;
  declare parsed: Parsed;
  /** Names of groups by number. */
  declare names: (string | undefined)[];
  /** Made when a match needs it: most patterns are left to JavaScript's engine. */
  declare machine: Machine | undefined;
  /** The text last asked about, and whether JavaScript's engine is sure to be done with it soon. */
  declare cheap: { text: string; answer: boolean } | undefined;
  declare translation: Translation | null | undefined;
  declare expressions: Map<string, RegExp>;
  /** Groups in the order in which they close. */
  declare closing: number[];
  declare hash: number;
}

/** Compiles a pattern; raises PatternError. */
export function initPattern(self: PyPattern, pattern: Value, flags: number): PyPattern {
  const text = strValue(pattern);
  const source = text ?? decodeLatin1(bytesValue(pattern)!);
  self.pattern = pattern;
  self.isText = text !== undefined;
  try {
    self.parsed = parsePattern(source, flags, self.isText);
  } catch (error) {
    if (error instanceof PatternFault) throw newPatternError(error, pattern);
    throw error;
  }
  self.names = new Array(self.parsed.groups + 1).fill(undefined);
  for (const [name, index] of self.parsed.names) self.names[index] = name;
  self.translation = undefined;
  self.machine = undefined;
  self.cheap = undefined;
  self.expressions = new Map();
  self.closing = [];
  addClosing(self.parsed.root, self.closing);
  return self;
}

function addClosing(node: Node, order: number[]): void {
  switch (node.op) {
    case "sequence":
      for (const item of node.items) addClosing(item, order);
      return;
    case "choice":
      for (const branch of node.branches) addClosing(branch, order);
      return;
    case "repeat":
    case "look":
    case "atomic":
      addClosing(node.body, order);
      return;
    case "group":
      addClosing(node.body, order);
      if (node.index !== undefined) order.push(node.index);
      return;
    case "condition":
      addClosing(node.yes, order);
      if (node.no !== undefined) addClosing(node.no, order);
  }
}

/** Whether a value can be a pattern's text. */
export function isPatternText(value: Value): boolean {
  return strValue(value) !== undefined || value instanceof PyBytes || value instanceof PyByteArray;
}

/** JavaScript's form of the pattern in a mode, or undefined where the machine must do it. */
function expressionFor(
  self: PyPattern,
  subject: Subject,
  mode: Mode,
  indices = false,
): RegExp | undefined {
  if (self.translation === undefined) {
    self.translation = translate(self.parsed, self.isText) ?? null;
  }
  const { translation } = self;
  if (translation === null) return undefined;
  if (!subject.ascii && (!translation.anyText || subject.wide !== undefined)) return undefined;
  let { cheap } = self;
  if (cheap === undefined || cheap.text !== subject.text) {
    cheap = { text: subject.text, answer: isCheap(translation, subject.text) };
    self.cheap = cheap;
  }
  if (!cheap.answer) return undefined;
  const key = indices ? `${mode}d` : mode;
  let expression = self.expressions.get(key);
  if (expression === undefined) {
    const flags = (mode === "search" ? "g" : "y") + (translation.ignoreCase ? "i" : "") +
      (indices ? "d" : "");
    const source = mode === "fullmatch" ? `(?:${translation.source})(?![^])` : translation.source;
    self.expressions.set(key, expression = new RegExp(source, flags));
  }
  return expression;
}

function lastIndexOf(self: PyPattern, texts: readonly (string | undefined)[]): number {
  for (let i = self.closing.length - 1; i >= 0; i--) {
    if (texts[self.closing[i]!] !== undefined) return self.closing[i]!;
  }
  return -1;
}

/** Runs the machine; `forbidden` is a place where a match must not end. */
function findByMachine(
  self: PyPattern,
  subject: Subject,
  start: number,
  end: number,
  mode: Mode,
  forbidden: number,
): Found | undefined {
  // Nothing of the guest's runs meanwhile, so one machine serves all matches of a pattern.
  const machine = self.machine ??= new Machine(assemble(self.parsed, self.isText));
  machine.begin(subject, end);
  if (mode === "search") {
    if (machine.search(start, forbidden) < 0) return undefined;
  } else {
    const to = machine.matchAt(start, mode === "fullmatch", forbidden);
    if (to < 0) return undefined;
    machine.registers[0] = start;
    machine.registers[1] = to;
  }
  const { registers } = machine;
  const spans = registers.slice(0, 2 * (self.parsed.groups + 1));
  return {
    start: spans[0]!,
    end: spans[1]!,
    texts: undefined,
    spans,
    lastIndex: machine.lastIndex,
  };
}

/** A match in a subject between two places, or undefined. */
export function find(
  self: PyPattern,
  subject: Subject,
  start: number,
  end: number,
  mode: Mode,
): Found | undefined {
  if (start > end) return undefined;
  const expression = expressionFor(self, subject, mode);
  if (expression === undefined) return findByMachine(self, subject, start, end, mode, -1);
  const text = end < subject.length ? subject.text.slice(0, end) : subject.text;
  charge((end - start) >>> 6);
  expression.lastIndex = start;
  const result = expression.exec(text);
  return result === null ? undefined : foundFrom(self, result);
}

function foundFrom(self: PyPattern, result: RegExpExecArray): Found {
  return {
    start: result.index,
    end: result.index + result[0].length,
    texts: result,
    spans: undefined,
    lastIndex: self.closing.length === 0 ? -1 : lastIndexOf(self, result),
  };
}

/** Start and end of all groups. */
export function spansOf(
  self: PyPattern,
  subject: Subject,
  found: Found,
  end: number,
  mode: Mode,
): Int32Array {
  if (found.spans !== undefined) return found.spans;
  const spans = new Int32Array(2 * (self.parsed.groups + 1)).fill(-1);
  if (self.parsed.groups === 0) {
    spans[0] = found.start;
    spans[1] = found.end;
  } else {
    // Only now are the places asked for: JavaScript gives them where a flag asks, which is slow.
    const expression = expressionFor(self, subject, mode === "search" ? "match" : mode, true)!;
    expression.lastIndex = found.start;
    const text = end < subject.length ? subject.text.slice(0, end) : subject.text;
    const { indices } = expression.exec(text)!;
    indices!.forEach((pair, i) => {
      if (pair === undefined) return;
      spans[2 * i] = pair[0];
      spans[2 * i + 1] = pair[1];
    });
  }
  return found.spans = spans;
}

/** Goes through all matches one after the other, as `findall` and its kin do. */
export class MatchWalk {
  #at: number;
  /** Where the last match was empty: the next one there must not be. */
  #emptyAt = -1;
  readonly #expression: RegExp | undefined;
  readonly #text: string;
  #seen = 0;
  constructor(
    readonly pattern: PyPattern,
    readonly subject: Subject,
    start: number,
    readonly end: number,
  ) {
    this.#at = start;
    this.#expression = expressionFor(pattern, subject, "search");
    this.#text = end < subject.length ? subject.text.slice(0, end) : subject.text;
    if (this.#expression !== undefined) charge((end - start) >>> 6);
  }

  /** The next match, or undefined. */
  next(): Found | undefined {
    const expression = this.#expression;
    if ((++this.#seen & 15) === 0) charge(16);
    if (this.#at > this.end) return undefined;
    let found: Found | undefined;
    if (expression === undefined) {
      found = findByMachine(
        this.pattern,
        this.subject,
        this.#at,
        this.end,
        "search",
        this.#emptyAt,
      );
    } else {
      if (this.#emptyAt === this.#at) {
        found = findByMachine(
          this.pattern,
          this.subject,
          this.#at,
          this.end,
          "match",
          this.#emptyAt,
        );
        if (found === undefined) this.#at++;
      }
      if (found === undefined) {
        if (this.#at > this.end) return undefined;
        expression.lastIndex = this.#at;
        const result = expression.exec(this.#text);
        if (result !== null) found = foundFrom(this.pattern, result);
      }
    }
    if (found === undefined) {
      this.#at = this.end + 1;
      return undefined;
    }
    this.#at = found.end;
    this.#emptyAt = found.start === found.end ? found.end : -1;
    return found;
  }
}

/** The text of a group, or undefined where it is not set. */
export function groupText(
  subject: Subject,
  found: Found,
  index: number,
): string | undefined {
  if (found.texts !== undefined) return found.texts[index];
  const start = found.spans![2 * index]!;
  const end = found.spans![2 * index + 1]!;
  return start < 0 || end < start ? undefined : sliceSubject(subject, start, end);
}
