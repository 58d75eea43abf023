/**
 * Patterns that JavaScript's own engine may run: where its meaning is the same on the subject, and
 * where the work is bounded. Everything else is for machine.ts.
 */

import { charsetOf, effective, firstOf } from "./program.ts";
import { Flag, type Node, type Parsed, type SetItem, widthOf } from "./nodes.ts";

/** A part of a pattern whose repetition makes the engine try again. */
interface Choice {
  /** Which characters below 256 it runs over; undefined for a loop over a longer body. */
  table: Uint8Array | undefined;
  /** The most ways there are, whatever the text. */
  ways: number;
}

/** A pattern in JavaScript's terms. */
export interface Translation {
  source: string;
  ignoreCase: boolean;
  choices: Choice[];
  /** Whether it means the same on text or bytes beyond ASCII (but without surrogates). */
  anyText: boolean;
}

/** Steps that the engine may need at most for one call. */
const MAX_STEPS = 4e8;

class Untranslatable extends Error {}

function hex(code: number): string {
  const char = String.fromCharCode(code);
  if (/^[A-Za-z0-9_]$/.test(char)) return char;
  if (code > 0xffff) throw new Untranslatable();
  return `\\u${code.toString(16).padStart(4, "0")}`;
}

const SPACES =
  "\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";
const ASCII_SPACES = "\\t-\\r\\x20";

class Translator {
  choices: Choice[] = [];
  anyText = true;
  ignoreCase: boolean | undefined;
  constructor(readonly isText: boolean) {}

  node(node: Node, last: boolean): string {
    switch (node.op) {
      case "literal":
        this.#case(node.flags);
        if (node.code > 127 && (node.flags & Flag.IGNORECASE) !== 0) throw new Untranslatable();
        return hex(node.code);
      case "any":
        return (node.flags & Flag.DOTALL) !== 0 ? "[^]" : "[^\\n]";
      case "set":
        return this.#set(node);
      case "at":
        return this.#place(node.place, node.flags);
      case "sequence":
        return node.items.map((item, i) => this.node(item, last && i === node.items.length - 1))
          .join("");
      case "choice":
        this.choices.push({ table: undefined, ways: node.branches.length });
        return `(?:${node.branches.map((branch) => this.node(branch, last)).join("|")})`;
      case "repeat":
        return this.#repeat(node, last);
      case "group":
        return node.index === undefined
          ? `(?:${this.node(node.body, last)})`
          : `(${this.node(node.body, last)})`;
      case "look": {
        const [low, high] = widthOf(node.body);
        if (hasGroup(node.body) || (!node.ahead && low !== high)) throw new Untranslatable();
        const open = node.ahead ? "?" : "?<";
        return `(${open}${node.negate ? "!" : "="}${this.node(node.body, false)})`;
      }
      default:
        throw new Untranslatable();
    }
  }

  /** All characters must agree on whether case counts. */
  #case(flags: number): void {
    const ignore = (flags & Flag.IGNORECASE) !== 0;
    if (this.ignoreCase !== undefined && this.ignoreCase !== ignore) throw new Untranslatable();
    this.ignoreCase = ignore;
    if (ignore) this.anyText = false;
  }

  #set(node: Node & { op: "set" }): string {
    const flags = effective(node.flags, this.isText);
    if (node.items.some((item) => item.kind === "range")) this.#case(node.flags);
    const unicode = (flags & Flag.UNICODE) !== 0;
    const part = (item: SetItem): string => {
      if (item.kind === "range") {
        if (item.low > 127 && (flags & Flag.IGNORECASE) !== 0) throw new Untranslatable();
        if (item.high > 127 && (flags & Flag.IGNORECASE) !== 0) throw new Untranslatable();
        return item.low === item.high ? hex(item.low) : `${hex(item.low)}-${hex(item.high)}`;
      }
      if (unicode && item.name !== "s" && item.name !== "S") this.anyText = false;
      switch (item.name) {
        case "d":
          return "0-9";
        case "D":
          return "\\D";
        case "w":
          return "A-Za-z0-9_";
        case "W":
          return "\\W";
        case "s":
          return unicode ? SPACES : ASCII_SPACES;
        case "S":
          if (node.items.length > 1) throw new Untranslatable();
          return "";
      }
    };
    if (node.items.some((item) => item.kind === "category" && item.name === "S")) {
      if (node.items.length > 1) throw new Untranslatable();
      return `[${node.negate ? "" : "^"}${unicode ? SPACES : ASCII_SPACES}]`;
    }
    return `[${node.negate ? "^" : ""}${node.items.map(part).join("")}]`;
  }

  #place(place: string, flags: number): string {
    const lines = (flags & Flag.MULTILINE) !== 0;
    switch (place) {
      case "^":
        return lines ? "(?<![^\\n])" : "(?<![^])";
      case "A":
        return "(?<![^])";
      case "$":
        return lines ? "(?![^\\n])" : "(?=\\n?(?![^]))";
      case "Z":
        return "(?![^])";
      case "b":
        if ((effective(flags, this.isText) & Flag.UNICODE) !== 0) this.anyText = false;
        return "\\b";
      default:
        // \B on an empty text differs.
        throw new Untranslatable();
    }
  }

  #repeat(node: Node & { op: "repeat" }, last: boolean): string {
    if (node.kind === "possessive") throw new Untranslatable();
    const { min, max, body } = node;
    if (min > 1000 || (max !== Infinity && max > 1000)) throw new Untranslatable();
    const single = charsetOf(bare(body), this.isText);
    let inner: string;
    if (single !== undefined) {
      inner = this.node(body, false);
      // A greedy run at the very end is never tried again.
      if (!(last && node.kind === "greedy")) {
        this.choices.push({ table: single.table, ways: max - min + 1 });
      }
    } else {
      const [low, high] = widthOf(body);
      if (low === 0) throw new Untranslatable();
      if (max > 1 && hasGroup(body) && !isPlainGroup(body)) throw new Untranslatable();
      const before = this.choices.length;
      inner = `(?:${this.node(body, false)})`;
      if (max > 1) {
        // What is inside must not leave anything to try again, or the work may explode.
        if (low !== high && !isDeterministic(body, this.isText)) throw new Untranslatable();
        if (low === high && this.choices.length > before && !isDeterministic(body, this.isText)) {
          throw new Untranslatable();
        }
        this.choices.length = before;
      }
      this.choices.push({ table: undefined, ways: max - min + 1 });
    }
    const bounds = max === Infinity
      ? min === 0 ? "*" : min === 1 ? "+" : `{${min},}`
      : min === 0 && max === 1
      ? "?"
      : `{${min},${max}}`;
    return inner + bounds + (node.kind === "lazy" ? "?" : "");
  }
}

/** A single-character part without the groups around it that only bracket. */
function bare(node: Node): Node {
  while (node.op === "group" && node.index === undefined) node = node.body;
  return node;
}

function hasGroup(node: Node): boolean {
  switch (node.op) {
    case "group":
      return node.index !== undefined || hasGroup(node.body);
    case "sequence":
      return node.items.some(hasGroup);
    case "choice":
      return node.branches.some(hasGroup);
    case "repeat":
    case "look":
    case "atomic":
      return hasGroup(node.body);
    default:
      return false;
  }
}

/** A group around something without groups: every turn of a loop sets it. */
function isPlainGroup(node: Node): boolean {
  return node.op === "group" && !hasGroup(node.body);
}

/** Whether a loop's body has at most one way to match at any place. */
function isDeterministic(node: Node, isText: boolean): boolean {
  switch (node.op) {
    case "literal":
    case "any":
    case "set":
      return true;
    case "group":
      return isDeterministic(node.body, isText);
    case "sequence":
      return node.items.every((item) => isDeterministic(item, isText));
    case "choice": {
      const tables = node.branches.map((branch) => firstOf(branch, isText));
      if (tables.some((each) => each.empty)) return false;
      for (let code = 0; code < 256; code++) {
        if (tables.filter((each) => each.table[code] === 1).length > 1) return false;
      }
      return node.branches.every((branch) => isDeterministic(branch, isText));
    }
    default:
      return false;
  }
}

/** A pattern as JavaScript has it, or undefined. */
export function translate(parsed: Parsed, isText: boolean): Translation | undefined {
  if ((parsed.flags & Flag.LOCALE) !== 0) return undefined;
  const translator = new Translator(isText);
  try {
    const source = translator.node(parsed.root, true);
    if (source.length > 20_000) return undefined;
    return {
      source,
      ignoreCase: translator.ignoreCase === true,
      choices: translator.choices,
      anyText: isText ? translator.anyText : translator.ignoreCase !== true,
    };
  } catch (error) {
    if (error instanceof Untranslatable) return undefined;
    throw error;
  }
}

/** The longest stretch of characters of a set. */
function longestRun(text: string, table: Uint8Array): number {
  let longest = 0;
  let run = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 255 || table[code] === 1) {
      if (++run > longest) longest = run;
    } else run = 0;
  }
  return longest;
}

/** Whether the engine is sure to be done soon with a text. */
export function isCheap(translation: Translation, text: string): boolean {
  const { choices } = translation;
  const length = text.length + 1;
  if (length > 1 << 28) return false;
  let steps = length;
  for (const choice of choices) steps *= Math.min(choice.ways, length);
  if (steps <= MAX_STEPS) return true;
  // Longer: look how far each part can really run.
  if (choices.length > 12) return false;
  steps = length;
  for (const { table, ways } of choices) {
    steps *= Math.min(ways, table === undefined ? length : longestRun(text, table) + 1);
    if (steps > MAX_STEPS) return false;
  }
  return true;
}
