/** Parses the text of a regular expression; faults are CPython's, with their places. */

import { newExceptionByName, newValueError } from "../../objects/exception.ts";
import { runtime } from "../../objects/runtime.ts";
import { unicodeNames } from "../../kernel/unicode/name_lookup.ts";
import { asciiText, reprText } from "../../kernel/str_text.ts";
import { toCodePoints } from "../../kernel/code_points.ts";
import { isIdentifierText } from "../../kernel/str_predicates.ts";
import { PatternFault } from "./error.ts";
import {
  type Category,
  Flag,
  type Node,
  type Parsed,
  type Place,
  type SetItem,
  type Width,
  widthOf,
} from "./nodes.ts";

const MAX_REPEAT = 4294967295;
const DIGITS = "0123456789";
const OCTAL = "01234567";
const HEX = "0123456789abcdefABCDEF";
const letterFlags: Record<string, number> = {
  i: Flag.IGNORECASE,
  L: Flag.LOCALE,
  m: Flag.MULTILINE,
  s: Flag.DOTALL,
  x: Flag.VERBOSE,
  a: Flag.ASCII,
  u: Flag.UNICODE,
};
const TYPE_FLAGS = Flag.ASCII | Flag.LOCALE | Flag.UNICODE;

const charEscapes: Record<string, number> = {
  a: 7,
  f: 12,
  n: 10,
  r: 13,
  t: 9,
  v: 11,
  "\\": 92,
};

/** What doubled characters in a set may come to mean. */
const setOperations: ReadonlyMap<string, string> = new Map([
  ["-", "difference"],
  ["&", "intersection"],
  ["~", "symmetric difference"],
  ["|", "union"],
]);

function warnOfSet(what: string, at: number): void {
  runtime.warn("FutureWarning", `Possible ${what} at position ${at}`);
}

/** Thrown when `(?x)` shows that the text must be read anew. */
class Verbose {}

/** Parses a pattern; `text` holds bytes as characters below 256 where `isText` is false. */
export function parsePattern(text: string, flags: number, isText: boolean): Parsed {
  try {
    return new Parser(text, flags, isText).parse();
  } catch (error) {
    if (!(error instanceof Verbose)) throw error;
    return new Parser(text, flags | Flag.VERBOSE, isText).parse();
  }
}

class Parser {
  readonly #chars: string[];
  #at = 0;
  #flags: number;
  #groups = 1;
  readonly #names = new Map<string, number>();
  readonly #open = new Set<number>();
  /** Conditions on groups by number: where each was first mentioned. */
  readonly #conditions = new Map<number, number>();
  #lookbehindGroups: number | undefined;
  /** What is looked for behind: its width is checked last, as CPython's compiler does. */
  readonly #lookbehinds: Node[] = [];
  /** How many characters the groups match that are closed, which is what references to them match. */
  readonly #widths = new Map<number, Width>();

  constructor(text: string, flags: number, readonly isText: boolean) {
    this.#chars = toCodePoints(text).map((code) => String.fromCodePoint(code));
    this.#flags = flags;
    if (this.#endsInBackslash()) {
      throw new PatternFault("bad escape (end of pattern)", this.#chars.length - 1);
    }
  }

  /** Whether the last backslash has nothing behind it. */
  #endsInBackslash(): boolean {
    let count = 0;
    for (let i = this.#chars.length - 1; i >= 0 && this.#chars[i] === "\\"; i--) count++;
    return count % 2 === 1;
  }

  parse(): Parsed {
    const start = this.#flags;
    const root = this.#choice(start, true);
    if (this.#at < this.#chars.length) throw this.#error("unbalanced parenthesis");
    for (const [group, at] of this.#conditions) {
      if (group >= this.#groups) throw new PatternFault(`invalid group reference ${group}`, at);
    }
    for (const body of this.#lookbehinds) {
      const [low, high] = widthOf(body);
      if (low !== high) {
        throw new PatternFault("look-behind requires fixed-width pattern", undefined);
      }
    }
    return {
      root,
      flags: fixFlags(this.#flags, this.isText),
      groups: this.#groups - 1,
      names: this.#names,
    };
  }

  #error(message: string, back = 0): PatternFault {
    return new PatternFault(message, this.#at - back);
  }

  /** The next token: a character, or a backslash with the one behind it. */
  #peek(): string | undefined {
    const char = this.#chars[this.#at];
    return char === "\\" ? char + (this.#chars[this.#at + 1] ?? "") : char;
  }

  #get(): string | undefined {
    const token = this.#peek();
    if (token !== undefined) this.#at += token[0] === "\\" ? 2 : 1;
    return token;
  }

  #match(char: string): boolean {
    if (this.#peek() !== char) return false;
    this.#at++;
    return true;
  }

  #getWhile(count: number, allowed: string): string {
    let result = "";
    while (result.length < count) {
      const char = this.#peek();
      if (char === undefined || !allowed.includes(char) || char.length !== 1) break;
      result += char;
      this.#at++;
    }
    return result;
  }

  #getUntil(terminator: string, what: string): string {
    let result = "";
    while (true) {
      const char = this.#get();
      if (char === undefined) {
        if (result === "") throw this.#error(`missing ${what}`);
        throw this.#error(`missing ${terminator}, unterminated name`, lengthOf(result));
      }
      if (char === terminator) {
        if (result === "") throw this.#error(`missing ${what}`, 1);
        return result;
      }
      result += char;
    }
  }

  #checkName(name: string): void {
    // deno-lint-ignore no-control-regex -- names in bytes patterns are ASCII
    if ((!this.isText && !/^[\x00-\x7f]*$/.test(name)) || !isIdentifierText(name)) {
      const shown = this.isText ? reprText(name) : asciiText(name);
      throw this.#error(`bad character in group name ${shown}`, lengthOf(name) + 1);
    }
  }

  /** Alternatives. */
  #choice(flags: number, first: boolean): Node {
    const branches: Node[] = [];
    do {
      branches.push(
        this.#sequence(
          first && branches.length === 0 ? this.#flags : flags,
          first && branches.length === 0,
        ),
      );
      if (first) flags = this.#flags;
    } while (this.#match("|"));
    return branches.length === 1 ? branches[0]! : { op: "choice", branches };
  }

  #sequence(flags: number, first: boolean): Node {
    const items: Node[] = [];
    while (true) {
      const token = this.#peek();
      if (token === undefined || token === "|" || token === ")") break;
      this.#get();
      if ((flags & Flag.VERBOSE) !== 0) {
        if (" \t\n\r\v\f".includes(token)) continue;
        if (token === "#") {
          while (true) {
            const char = this.#get();
            if (char === undefined || char === "\n") break;
          }
          continue;
        }
      }
      if (token[0] === "\\") items.push(this.#escape(token, flags));
      else if (token === "[") items.push(this.#set(flags));
      else if ("*+?{".includes(token)) this.#repeat(token, items, flags);
      else if (token === ".") items.push({ op: "any", flags });
      else if (token === "^") items.push({ op: "at", place: "^", flags });
      else if (token === "$") items.push({ op: "at", place: "$", flags });
      else if (token === "(") {
        const start = this.#at - 1;
        const node = this.#group(start, flags, first && items.length === 0);
        if (node === "global") flags = this.#flags;
        else if (node !== undefined) items.push(node);
      } else items.push({ op: "literal", code: token.codePointAt(0)!, flags });
    }
    return items.length === 1 ? items[0]! : { op: "sequence", items };
  }

  #repeat(token: string, items: Node[], flags: number): void {
    const here = this.#at;
    let min = 0;
    let max = Infinity;
    if (token === "?") max = 1;
    else if (token === "+") min = 1;
    else if (token === "{") {
      if (this.#peek() === "}") {
        items.push({ op: "literal", code: 123, flags });
        return;
      }
      const low = this.#getWhile(Infinity, DIGITS);
      const high = this.#match(",") ? this.#getWhile(Infinity, DIGITS) : low;
      if (!this.#match("}")) {
        this.#at = here;
        items.push({ op: "literal", code: 123, flags });
        return;
      }
      const bound = (digits: string): number => {
        const value = Number(digits);
        if (value >= MAX_REPEAT) {
          throw newExceptionByName("OverflowError", "the repetition number is too large");
        }
        return value;
      };
      if (low !== "") min = bound(low);
      if (high !== "") {
        max = bound(high);
        if (max < min) {
          throw this.#error("min repeat greater than max repeat", this.#at - here);
        }
      }
    }
    const body = items.at(-1);
    if (
      body === undefined || body.op === "at" || (body.op === "sequence" && body.items.length === 0)
    ) {
      throw this.#error("nothing to repeat", this.#at - here + 1);
    }
    if (body.op === "repeat") throw this.#error("multiple repeat", this.#at - here + 1);
    let kind: "greedy" | "lazy" | "possessive" = "greedy";
    if (this.#match("?")) kind = "lazy";
    else if (this.#match("+")) kind = "possessive";
    items[items.length - 1] = { op: "repeat", min, max, kind, body };
  }

  #checkGroup(index: number, back: number): void {
    if (this.#open.has(index)) throw this.#error("cannot refer to an open group", back);
    this.#checkLookbehind(index);
  }

  #checkLookbehind(index: number): void {
    if (this.#lookbehindGroups === undefined) return;
    if (this.#open.has(index)) throw this.#error("cannot refer to an open group");
    if (index >= this.#lookbehindGroups) {
      throw this.#error("cannot refer to group defined in the same lookbehind subpattern");
    }
  }

  /** What an escape outside a set means. */
  #escape(token: string, flags: number): Node {
    const char = token[1]!;
    if ("AbBZ".includes(char)) return { op: "at", place: char as Place, flags };
    if ("dDsSwW".includes(char)) {
      return {
        op: "set",
        items: [{ kind: "category", name: char as Category }],
        negate: false,
        flags,
      };
    }
    const literal = (code: number): Node => ({ op: "literal", code, flags });
    if (char === "0") {
      return literal(parseInt(token.slice(1) + this.#getWhile(2, OCTAL), 8));
    }
    if (DIGITS.includes(char)) {
      let digits = char;
      const next = this.#peek();
      if (next !== undefined && next.length === 1 && DIGITS.includes(next)) {
        digits += this.#get()!;
        if (OCTAL.includes(digits[0]!) && OCTAL.includes(digits[1]!)) {
          const third = this.#peek();
          if (third !== undefined && third.length === 1 && OCTAL.includes(third)) {
            digits += this.#get()!;
            return literal(this.#octal(digits));
          }
        }
      }
      const group = Number(digits);
      if (group < this.#groups) {
        this.#checkGroup(group, digits.length + 1);
        return { op: "reference", index: group, flags, width: this.#widths.get(group)! };
      }
      throw this.#error(`invalid group reference ${group}`, digits.length);
    }
    return literal(this.#charEscape(token));
  }

  #octal(digits: string): number {
    const code = parseInt(digits, 8);
    if (code > 0o377) {
      throw this.#error(
        `octal escape value \\${digits} outside of range 0-0o377`,
        digits.length + 1,
      );
    }
    return code;
  }

  /** Escapes that mean one character wherever they stand. */
  #charEscape(token: string): number {
    const char = token.slice(1);
    const known = charEscapes[char];
    if (known !== undefined) return known;
    const count = char === "x" ? 2 : this.isText ? char === "u" ? 4 : char === "U" ? 8 : 0 : 0;
    if (count > 0) {
      const digits = this.#getWhile(count, HEX);
      const escape = token + digits;
      if (digits.length !== count) {
        throw this.#error(`incomplete escape ${escape}`, escape.length);
      }
      const code = parseInt(digits, 16);
      if (code > 0x10ffff) throw this.#error(`bad escape ${escape}`, escape.length);
      return code;
    }
    if (char === "N" && this.isText) {
      if (!this.#match("{")) throw this.#error("missing {");
      const name = this.#getUntil("}", "character name");
      const found = unicodeNames.find(name);
      if (found === null || found.length > 2) {
        throw this.#error(`undefined character name ${reprText(name)}`, lengthOf(name) + 4);
      }
      return found.codePointAt(0)!;
    }
    if (/^[A-Za-z0-9]$/.test(char)) throw this.#error(`bad escape ${token}`, 2);
    return char.codePointAt(0)!;
  }

  /** What an escape inside a set means. */
  #setEscape(token: string): SetItem {
    const char = token.slice(1);
    const literal = (code: number): SetItem => ({ kind: "range", low: code, high: code });
    if (char === "b") return literal(8);
    if ("dDsSwW".includes(char)) return { kind: "category", name: char as Category };
    if (OCTAL.includes(char)) return literal(this.#octal(char + this.#getWhile(2, OCTAL)));
    if (DIGITS.includes(char)) throw this.#error(`bad escape ${token}`, 2);
    return literal(this.#charEscape(token));
  }

  #set(flags: number): Node {
    const here = this.#at - 1;
    const items: SetItem[] = [];
    const negate = this.#match("^");
    if (this.#peek() === "[") warnOfSet("nested set", this.#at);
    const unterminated = () => this.#error("unterminated character set", this.#at - here);
    while (true) {
      const start = this.#at;
      const token = this.#get();
      if (token === undefined) throw unterminated();
      if (token === "]" && this.#at !== here + (negate ? 3 : 2)) break;
      if (items.length > 0 && this.#peek() === token && setOperations.has(token)) {
        warnOfSet(`set ${setOperations.get(token)}`, this.#at - 1);
      }
      const first = this.#member(token);
      const middle = this.#at;
      if (!this.#match("-")) {
        items.push(first);
        continue;
      }
      const end = this.#get();
      if (end === undefined) throw unterminated();
      if (end === "]") {
        items.push(first, { kind: "range", low: 45, high: 45 });
        break;
      }
      if (end === "-") warnOfSet("set difference", this.#at - 2);
      const last = this.#member(end);
      const text = this.#chars.slice(start, middle).join("");
      const endText = this.#chars.slice(middle + 1, this.#at).join("");
      const bad = () => this.#error(`bad character range ${text}-${endText}`, this.#at - start);
      if (first.kind !== "range" || last.kind !== "range") throw bad();
      if (last.low < first.low) throw bad();
      items.push({ kind: "range", low: first.low, high: last.low });
    }
    const [only] = items;
    if (items.length === 1 && !negate && only!.kind === "range" && only!.low === only!.high) {
      return { op: "literal", code: only!.low, flags };
    }
    return { op: "set", items, negate, flags };
  }

  #member(token: string): SetItem {
    if (token[0] === "\\") return this.#setEscape(token);
    const code = token.codePointAt(0)!;
    return { kind: "range", low: code, high: code };
  }

  /** What an opening parenthesis begins; undefined for nothing, "global" for flags. */
  #group(start: number, flags: number, first: boolean): Node | "global" | undefined {
    let name: string | undefined;
    let capture = true;
    let atomic = false;
    let inner = flags;
    let flagged = false;
    if (this.#match("?")) {
      const char = this.#get();
      if (char === undefined) throw this.#error("unexpected end of pattern");
      if (char === "P") {
        if (this.#match("<")) {
          name = this.#getUntil(">", "group name");
          this.#checkName(name);
        } else if (this.#match("=")) return this.#namedReference(flags);
        else {
          const next = this.#get();
          if (next === undefined) throw this.#error("unexpected end of pattern");
          throw this.#error(`unknown extension ?P${next}`, next.length + 2);
        }
      } else if (char === ":") capture = false;
      else if (char === "#") {
        while (true) {
          const next = this.#get();
          if (next === undefined) {
            throw this.#error("missing ), unterminated comment", this.#at - start);
          }
          if (next === ")") return undefined;
        }
      } else if (char === "=" || char === "!" || char === "<") {
        return this.#look(char, start, flags);
      } else if (char === "(") return this.#condition(start, flags);
      else if (char === ">") {
        capture = false;
        atomic = true;
      } else if (char in letterFlags || char === "-") {
        const changed = this.#inlineFlags(char);
        if (changed === undefined) {
          if (!first) {
            throw this.#error(
              "global flags not at the start of the expression",
              this.#at - start,
            );
          }
          if ((this.#flags & Flag.VERBOSE) !== 0 && (flags & Flag.VERBOSE) === 0) {
            throw new Verbose();
          }
          return "global";
        }
        const [add, remove] = changed;
        inner = ((add & TYPE_FLAGS) !== 0 ? flags & ~TYPE_FLAGS : flags) | add;
        inner &= ~remove;
        capture = false;
        flagged = add !== 0 || remove !== 0;
      } else throw this.#error(`unknown extension ?${char}`, char.length + 1);
    }
    let index: number | undefined;
    if (capture) {
      index = this.#groups++;
      if (name !== undefined) {
        const known = this.#names.get(name);
        if (known !== undefined) {
          throw this.#error(
            `redefinition of group name ${reprText(name)} as group ${index}; was group ${known}`,
            lengthOf(name) + 1,
          );
        }
        this.#names.set(name, index);
      }
      this.#open.add(index);
    }
    const body = this.#choice(inner, false);
    this.#close(start);
    if (index !== undefined) {
      this.#open.delete(index);
      this.#widths.set(index, widthOf(body));
    }
    if (atomic) return { op: "atomic", body };
    return { op: "group", index, flagged, body };
  }

  #close(start: number): void {
    if (!this.#match(")")) {
      throw this.#error("missing ), unterminated subpattern", this.#at - start);
    }
  }

  #namedReference(flags: number): Node {
    const name = this.#getUntil(")", "group name");
    this.#checkName(name);
    const index = this.#names.get(name);
    const back = lengthOf(name) + 1;
    if (index === undefined) throw this.#error(`unknown group name ${reprText(name)}`, back);
    this.#checkGroup(index, back);
    return { op: "reference", index, flags, width: this.#widths.get(index)! };
  }

  #look(given: string, start: number, flags: number): Node {
    let char = given;
    const ahead = char !== "<";
    const outer = this.#lookbehindGroups;
    if (!ahead) {
      const next = this.#get();
      if (next === undefined) throw this.#error("unexpected end of pattern");
      if (next !== "=" && next !== "!") {
        throw this.#error(`unknown extension ?<${next}`, next.length + 2);
      }
      char = next;
      this.#lookbehindGroups ??= this.#groups;
    }
    const body = this.#choice(flags, false);
    if (!ahead) {
      if (outer === undefined) this.#lookbehindGroups = undefined;
      this.#lookbehinds.push(body);
    }
    this.#close(start);
    if (char === "!" && body.op === "sequence" && body.items.length === 0) return { op: "failure" };
    return { op: "look", ahead, negate: char === "!", body };
  }

  #condition(start: number, flags: number): Node {
    const name = this.#getUntil(")", "group name");
    const back = lengthOf(name) + 1;
    let index: number;
    if (/^[0-9]+$/.test(name)) {
      index = Number(name);
      if (index === 0) throw this.#error("bad group number", back);
      if (index >= 1073741823) throw this.#error(`invalid group reference ${name}`, back);
      if (!this.#conditions.has(index)) this.#conditions.set(index, this.#at - back);
    } else {
      this.#checkName(name);
      const found = this.#names.get(name);
      if (found === undefined) throw this.#error(`unknown group name ${reprText(name)}`, back);
      index = found;
    }
    this.#checkLookbehind(index);
    const yes = this.#sequence(flags, false);
    let no: Node | undefined;
    if (this.#match("|")) {
      no = this.#sequence(flags, false);
      if (this.#peek() === "|") {
        throw this.#error("conditional backref with more than two branches");
      }
    }
    this.#close(start);
    return { op: "condition", index, yes, no };
  }

  /** `(?i)` changes the flags of all, giving undefined; `(?i-s:` says what to add and take off. */
  #inlineFlags(given: string): [add: number, remove: number] | undefined {
    let char = given;
    let add = 0;
    let remove = 0;
    const unknown = (token: string, otherwise: string) =>
      this.#error(/^\p{L}$/u.test(token) ? "unknown flag" : otherwise, lengthOf(token));
    if (char !== "-") {
      while (true) {
        const flag = letterFlags[char]!;
        if (this.isText && char === "L") {
          throw this.#error("bad inline flags: cannot use 'L' flag with a str pattern");
        }
        if (!this.isText && char === "u") {
          throw this.#error("bad inline flags: cannot use 'u' flag with a bytes pattern");
        }
        add |= flag;
        if ((flag & TYPE_FLAGS) !== 0 && (add & TYPE_FLAGS) !== flag) {
          throw this.#error("bad inline flags: flags 'a', 'u' and 'L' are incompatible");
        }
        const next = this.#get();
        if (next === undefined) throw this.#error("missing -, : or )");
        char = next;
        if (char === ")" || char === "-" || char === ":") break;
        if (!(char in letterFlags)) throw unknown(char, "missing -, : or )");
      }
    }
    if (char === ")") {
      this.#flags |= add;
      return undefined;
    }
    if (char === "-") {
      const next = this.#get();
      if (next === undefined) throw this.#error("missing flag");
      if (!(next in letterFlags)) throw unknown(next, "missing flag");
      char = next;
      while (true) {
        const flag = letterFlags[char]!;
        if ((flag & TYPE_FLAGS) !== 0) {
          throw this.#error("bad inline flags: cannot turn off flags 'a', 'u' and 'L'");
        }
        remove |= flag;
        const after = this.#get();
        if (after === undefined) throw this.#error("missing :");
        if (after === ":") break;
        if (!(after in letterFlags)) throw unknown(after, "missing :");
        char = after;
      }
    }
    if ((add & remove) !== 0) {
      throw this.#error("bad inline flags: flag turned on and off", 1);
    }
    return [add, remove];
  }
}

const lengthOf = (text: string): number => [...text].length;

/** The flags as `Pattern.flags` has them; refuses those that cannot be together. */
export function fixFlags(flags: number, isText: boolean): number {
  if (isText) {
    if ((flags & Flag.LOCALE) !== 0) {
      throw newValueError("cannot use LOCALE flag with a str pattern");
    }
    if ((flags & Flag.ASCII) !== 0 && (flags & Flag.UNICODE) !== 0) {
      throw newValueError("ASCII and UNICODE flags are incompatible");
    }
    return (flags & Flag.ASCII) === 0 ? flags | Flag.UNICODE : flags;
  }
  if ((flags & Flag.UNICODE) !== 0) {
    throw newValueError("cannot use UNICODE flag with a bytes pattern");
  }
  if ((flags & Flag.LOCALE) !== 0 && (flags & Flag.ASCII) !== 0) {
    throw newValueError("ASCII and LOCALE flags are incompatible");
  }
  return flags;
}
