/**
 * The normal form: a copy of a program, of the same length, that Lezer's grammar reads without
 * tearing. It is written token by token, so every node of Lezer's tree stands where the original
 * construct stands, and the builder reads names, literals and separators from the original tokens.
 *
 * What Lezer is shown:
 * - a name is `x…`, a number or a run of string literals `1…`; comments and joined lines are blank
 *   and a block of depth `d` is indented by `d`;
 * - an f-string with fields is a list of the expressions in its fields;
 * - prefix `*` and `**` are blank; a bare `*` or `/` among parameters is a parameter;
 * - loose separators that Lezer refuses somewhere are commas: `as` in a `with` header, `:=` in a
 *   `match` header; a set is a list, since Lezer allows no `:=` in sets;
 * - type parameters lead the parameters (`def`) or the arguments (`class`, `type`), and `type X` is
 *   an assignment to a name;
 * - a `match` is a `with`, a `case` an `if` on its guard: patterns are read from the tokens;
 * - a decorator is a statement of its own, its first token moved onto the `@`;
 * - a `yield` without a value is a name.
 *
 * The text is a program already (grammar/ has checked it), so nothing here looks for errors.
 */

import {
  endsOperand,
  findChainCuts,
  findLongRuns,
  isConditional,
  isFurtherPrefix,
  isInfix,
} from "./long_runs.ts";
import type { Tokens } from "./tokens.ts";

/** Made now: when a program is parsed the global may be gone. */
const latin1 = new TextDecoder("latin1");

/** The text for Lezer and, for each `@` that took over a token, that token's index. */
export interface NormalForm {
  text: string;
  /** Offset of a decorator's `@` to the index of the token that was moved there. */
  moved: Map<number, number>;
  /** Chains that Lezer reads by themselves; where they stand `text` has a number or a name. */
  runs: Run[];
}

/** A long chain: its operands, separated by commas, from offset `start` on. */
export interface Run {
  start: number;
  text: string;
}

const space = 32;
const letterX = 120;
const digit1 = 49;
const point = 46;
const comma = 44;

/** One open bracket, f-string, f-string field or, at the bottom, the statement. */
interface Level {
  kind:
    | "statement"
    | "bracket"
    | "brace"
    | "fstring"
    | "field"
    | "spec"
    | "defTypeParams"
    | "typeParams";
  /** `lambda`s whose `:` has not come yet. */
  lambdas: number;
  isDict: boolean;
  start: number;
}

const afterBareYield: ReadonlySet<string> = new Set([
  ")",
  "]",
  "}",
  "newline",
  ";",
  "=",
  "!",
  ":",
]);

/** Writes the normal form of a program that CPython's grammar accepts. */
export function normalForm(text: string, tokens: Tokens): NormalForm {
  const writer = new Writer(text, tokens);
  writer.run();
  return { text: latin1.decode(writer.out), moved: writer.moved, runs: writer.runs };
}

class Writer {
  readonly runs: Run[] = [];
  readonly out: Uint8Array;
  readonly moved = new Map<number, number>();
  readonly #text: string;
  readonly #tokens: Tokens;
  readonly #levels: Level[] = [{ kind: "statement", lambdas: 0, isDict: false, start: 0 }];
  /** Ends (token indices) of the string runs that are shown as lists. */
  readonly #runEnds: number[] = [];
  /** The last character written that is not blank. */
  #last = 0;
  #depth = 0;
  /** The opening bracket that is left out because type parameters opened the list. */
  #joined = -1;
  /** Whether the blocks that are open are bodies of `match`. */
  readonly #matchBlocks: boolean[] = [false];
  #header: "" | "with" | "match" | "decorator" = "";
  readonly #longRuns: Map<number, number>;
  readonly #cuts: Map<number, number>;
  /** The long chains that are open: where each began, its last token and its bracket level. */
  readonly #openRuns: { start: number; last: number; level: Level }[] = [];

  constructor(text: string, tokens: Tokens) {
    this.#text = text;
    this.#tokens = tokens;
    this.#longRuns = findLongRuns(tokens);
    this.#cuts = findChainCuts(tokens);
    // Blanks behind the last line would be a line without an end.
    const length = tokens.end[tokens.kind.lastIndexOf("newline")] ?? 0;
    this.out = new Uint8Array(length).fill(space);
  }

  run(): void {
    const { kind, start, end } = this.#tokens;
    let lineEnd = 0;
    let lineBegins = true;
    let statementBegins = true;
    let matchBlock = false;
    for (let index = 0; index < kind.length; index++) {
      const what = kind[index]!;
      if (what === "indent") {
        this.#depth++;
        this.#matchBlocks.push(matchBlock);
        matchBlock = false;
        continue;
      }
      if (what === "dedent") {
        this.#depth--;
        this.#matchBlocks.pop();
        continue;
      }
      if (what === "end") break;
      const firstOnLine = lineBegins;
      if (lineBegins) {
        const blank = start[index]! - this.#depth;
        if (blank > lineEnd) this.out[blank - 1] = 10;
        lineBegins = false;
      }
      if (what === "newline") {
        this.out[end[index]! - 1] = 10;
        lineEnd = end[index]!;
        lineBegins = statementBegins = true;
        this.#header = "";
        continue;
      }
      if (statementBegins) {
        statementBegins = false;
        if (what === "with" || (what === "async" && kind[index + 1] === "with")) {
          this.#header = "with";
        } else if (what === "@") {
          this.#header = "decorator";
          this.moved.set(start[index]!, index + 1);
          this.#write(index + 1, start[index]!);
          index = this.#skipRun(index + 1);
          continue;
        } else if (what === "*") {
          // Blank, it would shift the line's indentation; here Lezer does read a star.
          this.#put("*", start[index]!);
          continue;
        } else if (what === "name") {
          if (firstOnLine && this.#matchBlocks[this.#depth]) {
            index = this.#caseHeader(index);
            continue;
          }
          if (this.#isMatch(index)) {
            matchBlock = true;
            this.#header = "match";
            this.#put("with", start[index]!);
            continue;
          }
          if (this.#isTypeAlias(index)) {
            this.out.fill(letterX, start[index]!, end[index + 1]!);
            index++;
            if (kind[index + 1] === "[") this.#openTypeParams(++index, "class");
            continue;
          }
        }
      }
      if (what === ";" || (what === ":" && this.#isBlockColon())) statementBegins = true;
      if ((what === "def" || what === "class") && kind[index + 2] === "[") {
        this.#write(index, start[index]!);
        this.#write(index + 1, start[index + 1]!);
        index += 2;
        this.#openTypeParams(index, what);
        continue;
      }
      this.#write(index, start[index]!);
      index = this.#skipRun(index);
    }
  }

  get #level(): Level {
    return this.#levels[this.#levels.length - 1]!;
  }

  #isBlockColon(): boolean {
    const level = this.#level;
    if (level.kind !== "statement" || level.lambdas > 0) return false;
    this.#header = "";
    return true;
  }

  /** `match` begins a statement if its line opens a block that begins with `case`. */
  #isMatch(index: number): boolean {
    const { kind, start, end, partner } = this.#tokens;
    if (end[index]! - start[index]! !== 5 || !this.#text.startsWith("match", start[index])) {
      return false;
    }
    let at = index + 1;
    while (kind[at] !== "newline") at = Math.max(at, partner[at]!) + 1;
    return at > index + 2 && kind[at - 1] === ":" && kind[at + 1] === "indent" &&
      this.#text.startsWith("case", start[at + 2]);
  }

  #isTypeAlias(index: number): boolean {
    const { kind, start, end } = this.#tokens;
    return kind[index + 1] === "name" && end[index]! - start[index]! === 4 &&
      this.#text.startsWith("type", start[index]);
  }

  /** Shows `case PATTERN if GUARD` as `if GUARD`; returns the index of the last token read. */
  #caseHeader(index: number): number {
    const { kind, start, partner } = this.#tokens;
    this.#put("if", start[index]!);
    let at = index + 1;
    while (kind[at] !== ":" && kind[at] !== "if") at = Math.max(at, partner[at]!) + 1;
    if (kind[at] === "if") return at;
    this.#put("1", start[index + 1]!);
    return at - 1;
  }

  /** After token `index`: the last token of a string run that was written as one. */
  #skipRun(index: number): number {
    const { kind } = this.#tokens;
    if (kind[index] !== "string" && kind[index] !== "fstring_start") return index;
    if (this.#runEnds.length > 0 && this.#level.kind === "fstring") return index;
    const end = stringRunEnd(this.#tokens, index);
    return this.#runEnds[this.#runEnds.length - 1] === end ? index : end;
  }

  #put(characters: string, at: number): void {
    for (let offset = 0; offset < characters.length; offset++) {
      this.out[at + offset] = this.#last = characters.charCodeAt(offset);
    }
  }

  #fill(code: number, from: number, to: number): void {
    this.out.fill(code, from, to);
    this.#last = code;
  }

  /** Writes a token, from `at` on where a decorator moves it, and takes out a chain that ends. */
  #write(index: number, at: number): void {
    const last = this.#longRuns.get(index);
    if (last !== undefined) this.#openRuns.push({ start: at, last, level: this.#level });
    const run = this.#openRuns[this.#openRuns.length - 1];
    const isSeparator = run?.level === this.#level &&
      (isInfix(this.#tokens, index) || isConditional(this.#tokens, index));
    if (isSeparator) {
      // `in` of `not in` and `not` of `is not` are not between operands and are left out below.
      this.#put(",", at);
    } else if (
      (run?.level !== this.#level || !this.#isSecondWord(index)) &&
      !isFurtherPrefix(this.#tokens, index)
    ) {
      this.#writeToken(index, at);
    }
    const chain = this.#cuts.get(index);
    if (chain !== undefined) this.#cutChain(this.#tokens.start[chain]!, this.#tokens.end[index]!);
    this.#closeLongRuns(this.#skipRun(index));
  }

  /** Takes out the first links of a chain of attributes, calls and subscripts. */
  #cutChain(start: number, end: number): void {
    this.runs.push({ start, text: latin1.decode(this.out.subarray(start, end)) + "\n" });
    this.#fill(letterX, start, end);
  }

  #isSecondWord(index: number): boolean {
    const { kind } = this.#tokens;
    return (kind[index] === "in" && kind[index - 1] === "not") ||
      (kind[index] === "not" && kind[index - 1] === "is");
  }

  #closeLongRuns(index: number): void {
    const { end } = this.#tokens;
    for (let run = this.#openRuns.at(-1); run?.last === index; run = this.#openRuns.at(-1)) {
      this.#openRuns.pop();
      const text = latin1.decode(this.out.subarray(run.start, end[index]!));
      this.runs.push({ start: run.start, text: text + "\n" });
      this.#fill(digit1, run.start, end[index]!);
      if (run.start > 0 && this.out[run.start - 1]! > 96) this.out[run.start] = point;
    }
  }

  #writeToken(index: number, at: number): void {
    const { kind, end } = this.#tokens;
    const what = kind[index]!;
    switch (what) {
      case "name":
        if (kind[index - 1] === "!") return; // an f-string's conversion
        this.#fill(letterX, at, end[index]!);
        return;
      case "number":
        this.#fill(digit1, at, end[index]!);
        return;
      case "string":
      case "fstring_start":
        this.#string(index, at);
        return;
      case "fstring_middle":
        return;
      case "fstring_end":
        this.#levels.pop();
        this.#closeRun(index);
        return;
      case "(":
      case "[":
        this.#open("bracket", at);
        if (index !== this.#joined) this.#put(what, at);
        return;
      case "{":
        this.#openBrace(at);
        return;
      case ")":
      case "]":
        this.#close(index, at);
        return;
      case "}":
        this.#closeBrace(at);
        return;
      case "*":
      case "**":
        this.#star(index, at);
        return;
      case "/":
        this.#put(kind[index - 1] === "," ? "x" : "/", at);
        return;
      case ",":
        if (this.#level.lambdas > 0 && kind[index + 1] === ":") return;
        this.#put(",", at);
        return;
      case "lambda":
        this.#level.lambdas++;
        this.#put(what, at);
        return;
      case ":":
        this.#colon(at);
        return;
      case ":=":
        if (this.#level.kind === "statement" && this.#header === "match") this.#put(", ", at);
        else if (this.#level.kind === "statement" && this.#header === "decorator") {
          this.#put(" =", at);
        } else this.#put(what, at);
        return;
      case "=":
        if (this.#level.kind === "typeParams") this.#put(",", at);
        else if (this.#level.kind !== "field") this.#put("=", at);
        return;
      case "!":
        return;
      case "as":
        this.#put(this.#header === "with" ? ", " : "as", at);
        return;
      case "yield":
        this.#yield(index, at);
        return;
      case "from":
        if (kind[index - 1] === "yield" && this.#inFieldStart(index - 1)) return;
        this.#put(what, at);
        return;
      default:
        this.#put(what, at);
    }
  }

  #open(kind: Level["kind"], start: number): void {
    this.#levels.push({ kind, lambdas: 0, isDict: false, start });
  }

  #openBrace(at: number): void {
    const { kind } = this.#level;
    if (kind === "fstring" || kind === "spec") {
      this.#open("field", at);
      return;
    }
    this.#open("brace", at);
    this.#put("{", at);
  }

  #closeBrace(at: number): void {
    const level = this.#levels.pop()!;
    if (level.kind !== "brace") {
      this.#fieldEnd(at);
      return;
    }
    const isSet = !level.isDict && this.#last !== 123;
    if (isSet) this.out[level.start] = 91;
    this.#put(isSet ? "]" : "}", at);
  }

  /** Ends an element of the list that stands for an f-string. */
  #fieldEnd(at: number): void {
    if (this.#last !== comma && this.#last !== 91) this.#put(",", at);
  }

  #close(index: number, at: number): void {
    const { kind } = this.#tokens;
    const level = this.#levels.pop()!;
    if (level.kind !== "typeParams" && level.kind !== "defTypeParams") {
      this.#put(kind[index]!, at);
      return;
    }
    if (kind[index + 1] !== "(") {
      this.#put(")", at);
      return;
    }
    // The parameters go on in the same list: their opening bracket stays blank.
    if (this.#last !== comma) this.#put(",", at);
    this.#joined = index + 1;
  }

  #openTypeParams(index: number, owner: string): void {
    const at = this.#tokens.start[index]!;
    this.#open(owner === "class" ? "typeParams" : "defTypeParams", at);
    this.#put("(", at);
  }

  #star(index: number, at: number): void {
    const { kind } = this.#tokens;
    const before = kind[index - 1]!;
    const infix = endsOperand(before) &&
      !(before === "name" && this.#header === "match" && this.#last === 104);
    if (infix || before === "import") {
      this.#put(kind[index]!, at);
      return;
    }
    const after = kind[index + 1]!;
    if (after === "," || after === ")" || after === ":") this.#put("x", at);
    if (kind[index] === "**" && this.#level.kind === "brace") {
      this.#level.isDict = true;
      this.#put("**", at);
    }
  }

  #colon(at: number): void {
    const level = this.#level;
    if (level.lambdas > 0) {
      level.lambdas--;
      this.#put(":", at);
      return;
    }
    if (level.kind === "brace") level.isDict = true;
    if (level.kind === "field") {
      level.kind = "spec";
      this.#fieldEnd(at);
    } else {
      this.#put(level.kind === "typeParams" ? "=" : ":", at);
    }
  }

  #yield(index: number, at: number): void {
    const { kind, end } = this.#tokens;
    if (afterBareYield.has(kind[index + 1]!)) this.#fill(letterX, at, end[index]!);
    else if (!this.#inFieldStart(index)) this.#put("yield", at);
  }

  #inFieldStart(index: number): boolean {
    return this.#level.kind === "field" && this.#tokens.kind[index - 1] === "{";
  }

  #string(index: number, at: number): void {
    const { kind, end, start } = this.#tokens;
    const before = index === 0 ? "" : kind[index - 1]!;
    if (before !== "string" && before !== "fstring_end") {
      const last = stringRunEnd(this.#tokens, index);
      if (runHasFields(this.#tokens, index, last)) {
        this.#runEnds.push(last);
        this.#put("[", at);
      } else {
        // A digit would join with a keyword that stands directly before it.
        const glued = at > 0 && this.out[at - 1]! > 96;
        this.#fill(digit1, at, end[last]!);
        if (glued) this.out[at] = point;
        return;
      }
    }
    if (kind[index] === "fstring_start") this.#open("fstring", start[index]!);
    else this.#closeRun(index);
  }

  #closeRun(index: number): void {
    if (this.#runEnds[this.#runEnds.length - 1] !== index) return;
    this.#runEnds.pop();
    this.#put("]", this.#tokens.end[index]! - 1);
  }
}

/** The index of the last token of the string literals that begin at `index` (PEP 701 or plain). */
export function stringRunEnd(tokens: Tokens, index: number): number {
  const { kind, partner } = tokens;
  let last = index;
  for (let at = index;; at = last + 1) {
    if (kind[at] === "string") last = at;
    else if (kind[at] === "fstring_start") last = partner[at]!;
    else return last;
  }
}

/** Whether any f-string among the literals `index`..`last` has a replacement field. */
export function runHasFields(tokens: Tokens, index: number, last: number): boolean {
  const { kind } = tokens;
  for (let at = index; at <= last; at++) if (kind[at] === "{") return true;
  return false;
}
