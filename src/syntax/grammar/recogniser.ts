/**
 * The machinery of the grammar's check: a packrat parser over tokens that builds nothing but light
 * nodes, with what CPython's error rules need to know about an expression. The grammar itself is in
 * the classes that extend this one: expressions, strings, parameters, patterns, statements.
 *
 * CPython parses twice: first its plain grammar; when that fails, once more with its `invalid_*`
 * rules, which only raise. The order in which rules are tried is therefore part of the error
 * messages and is kept here. `fetched` is CPython's `p->fill`: how far tokens were looked at.
 */

import { PythonSyntaxError, type SyntaxErrorType } from "../error.ts";
import { codePoints, errorAt, errorText, type LexicalError } from "../lexical_error.ts";
import type { Source } from "../source.ts";
import type { Tokens } from "../tokens.ts";
import type { WarningHandler } from "../warning.ts";

/** An expression as far as error messages are concerned. */
export interface Node {
  /** CPython's name of it in messages (`_PyPegen_get_expr_name`). */
  kind: string;
  /** Its first token. */
  first: number;
  /** The token behind its last one. */
  after: number;
  /** Elements of a tuple or list, the value of a star, the left side of a comparison. */
  parts?: Node[];
  /** Whether a comparison's first operator is `in`. */
  isIn?: boolean;
}

/** Which kind of target `_PyPegen_get_invalid_target` looks at. */
export type TargetKind = "star" | "del" | "for";

/** Rules whose results are remembered. */
export type MemoRule =
  | "block"
  | "bitwiseOr"
  | "delTarget"
  | "disjunction"
  | "expression"
  | "namedExpression"
  | "primary"
  | "simpleStatement"
  | "starExpression"
  | "starTarget"
  | "tPrimary"
  | "arguments"
  | "parameters"
  | "strings"
  | "closedPattern";

interface Memo {
  /** Position after the rule plus one, -1 where it failed, 0 where it was not tried. */
  marks: Int32Array;
  nodes: (Node | null)[];
}

/** CPython's `MAXSTACK`: how deep rules may call each other. */
const maxDepth = 6000;

/** Token positions, look-ahead, memory and the ways to raise. */
export class Recogniser {
  mark = 0;
  fetched = -1;
  /** Whether the error rules take part (CPython's `call_invalid_rules`). */
  invalid = false;
  /** Set by an error of the first pass that leaves nothing to the error rules. */
  isFinal = false;
  /** Hears of doubtful escapes in the literals that are decoded. */
  onWarning: WarningHandler | undefined;
  /** Whether rules that cannot match may be passed over; exact positions of errors need them. */
  protected readonly fast: boolean;
  protected readonly source: Source;
  protected readonly text: string;
  protected readonly tokens: Tokens;
  protected readonly kinds: string[];
  readonly #failure: LexicalError | null;
  readonly #memos = new Map<MemoRule, Memo>();
  #depth = 0;

  constructor(source: Source, tokens: Tokens, failure: LexicalError | null, fast: boolean) {
    this.source = source;
    this.text = source.text;
    this.tokens = tokens;
    this.kinds = tokens.kind;
    this.#failure = failure;
    this.fast = fast;
  }

  /** The kind of the next token. */
  peek(): string {
    if (this.mark > this.fetched) this.#fetch(this.mark);
    return this.kinds[this.mark]!;
  }

  /** The kind of the token after the next one. */
  peekSecond(): string {
    if (this.mark + 1 > this.fetched) this.#fetch(this.mark + 1);
    return this.kinds[this.mark + 1] ?? "end";
  }

  #fetch(index: number): void {
    this.fetched = Math.min(index, this.kinds.length - 1);
    if (this.kinds[this.fetched] === "error") throw this.#failure!.error;
  }

  /** Takes the next token if it is of this kind. */
  accept(kind: string): boolean {
    if (this.peek() !== kind) return false;
    this.mark++;
    return true;
  }

  /** Whether the next token has one of these kinds. */
  isNext(...kinds: string[]): boolean {
    return kinds.includes(this.peek());
  }

  /** Takes a token that must come, with CPython's `&&` operator. */
  force(kind: string): void {
    if (!this.accept(kind)) this.raiseTokens(this.mark, this.mark, `expected '${kind}'`);
  }

  /** Whether the next token is this soft keyword. */
  isWord(word: string): boolean {
    return this.peek() === "name" && this.tokenText(this.mark) === word;
  }

  tokenText(token: number): string {
    return this.text.slice(this.tokens.start[token], this.tokens.end[token]);
  }

  /** How many brackets are open behind a token. */
  level(token: number): number {
    let level = 0;
    for (let at = 0; at <= token; at++) {
      const kind = this.kinds[at]!;
      if (kind === "(" || kind === "[" || kind === "{") level++;
      else if (kind === ")" || kind === "]" || kind === "}") level--;
    }
    return level;
  }

  /** Runs `rule` and goes back; whether it matched. */
  looksLike(rule: () => unknown): boolean {
    const mark = this.mark;
    const result = rule();
    this.mark = mark;
    return result !== null && result !== false;
  }

  /** A rule whose result at a position is computed once in a pass. */
  memo(name: MemoRule, rule: () => Node | null): Node | null {
    let memo = this.#memos.get(name);
    if (memo === undefined) {
      memo = { marks: new Int32Array(this.kinds.length), nodes: [] };
      this.#memos.set(name, memo);
    }
    const at = this.mark;
    const known = memo.marks[at]!;
    if (known !== 0) {
      if (known < 0) return null;
      this.mark = known - 1;
      return memo.nodes[at]!;
    }
    const node = rule();
    memo.nodes[at] = node;
    if (node === null) {
      memo.marks[at] = -1;
      this.mark = at;
    } else {
      memo.marks[at] = this.mark + 1;
    }
    return node;
  }

  /** Counts the depth of nested rules as CPython's parser does. */
  enter(): void {
    if (++this.#depth > maxDepth) {
      const message = "Parser stack overflowed - Python source too complex to parse";
      throw new PythonSyntaxError("MemoryError", message, null, null, null, null, null);
    }
  }

  leave(): void {
    this.#depth--;
  }

  node(kind: string, first: number, parts?: Node[]): Node {
    return { kind, first, after: this.mark, parts };
  }

  /** `item (',' item)* [',']`: the items, or null where there is none. */
  list<T>(item: () => T | null): T[] | null {
    const first = item();
    if (first === null) return null;
    const items = [first];
    while (this.peek() === ",") {
      this.mark++;
      const next = item();
      if (next === null) break;
      items.push(next);
    }
    return items;
  }

  /** `','.item+`: like {@link list}, but leaves a trailing comma. */
  gather<T>(item: () => T | null): T[] | null {
    const first = item();
    if (first === null) return null;
    const items = [first];
    for (;;) {
      const mark = this.mark;
      if (!this.accept(",")) return items;
      const next = item();
      if (next === null) {
        this.mark = mark;
        return items;
      }
      items.push(next);
    }
  }

  // Raising

  /** `RAISE_SYNTAX_ERROR_KNOWN_RANGE` over whole tokens. */
  raiseTokens(first: number, last: number, message: string): never {
    const { start, end } = this.tokens;
    if (this.kinds[first] === "newline" || isUnplaced(this.kinds[first]!)) {
      this.raiseAt(first, message);
    }
    this.raiseRange(start[first]!, end[last]!, message);
  }

  /** The same over a node, or from one node to another. */
  raiseNodes(from: Node, to: Node, message: string): never {
    this.raiseTokens(from.first, to.after - 1, message);
  }

  raiseRange(start: number, end: number, message: string): never {
    throw errorAt(this.source, message, start, end, "SyntaxError", this.#errorText(start));
  }

  /** `invalid_kvpair`: the range begins under the key's last character and has no end. */
  raiseDictKey(start: number, endLine: number): never {
    const from = this.source.positionAt(start);
    const text = this.#errorText(start);
    const message = "':' expected after dictionary key";
    throw new PythonSyntaxError(
      "SyntaxError",
      message,
      from.line,
      from.column + 1,
      endLine,
      0,
      text,
    );
  }

  /** `RAISE_SYNTAX_ERROR_STARTING_FROM`: up to where the tokenizer is. */
  raiseFrom(token: number, message: string): never {
    const { source } = this;
    const from = source.positionAt(this.tokens.start[token]!);
    const end = this.tokens.end[this.fetched]!;
    const line = source.lineAt(this.kinds[this.fetched] === "newline" ? end - 1 : end);
    const column = codePoints(this.text + "\n", source.lineStart(line), end);
    const text = this.#errorText(this.tokens.start[token]!);
    throw new PythonSyntaxError(
      "SyntaxError",
      message,
      from.line,
      from.column + 1,
      line,
      column,
      text,
    );
  }

  /** `RAISE_SYNTAX_ERROR` and `RAISE_INDENTATION_ERROR`: at the last token looked at. */
  raiseHere(message: string, type: SyntaxErrorType = "SyntaxError"): never {
    this.raiseAt(this.fetched, message, type);
  }

  /** An error at one token. */
  raiseAt(token: number, message: string, type: SyntaxErrorType = "SyntaxError"): never {
    const { source } = this;
    const kind = this.kinds[token]!;
    const start = this.tokens.start[token]!;
    if (!isUnplaced(kind)) {
      const end = this.tokens.end[token]!;
      const text = this.#errorText(start);
      if (kind !== "newline") throw errorAt(source, message, start, end, type, text);
      const from = source.positionAt(start);
      // The last line of a file need not end.
      const shown = source.isFile ? this.text : this.text + "\n";
      const reached = Math.min(end, shown.length);
      const last = codePoints(shown, source.lineStart(from.line), reached) + 1;
      throw new PythonSyntaxError(
        type,
        message,
        from.line,
        from.column + 1,
        from.line,
        last,
        text,
      );
    }
    // These tokens have no column of their own; CPython takes the tokenizer's.
    let line = source.lineAt(start);
    let column = codePoints(this.text, source.lineStart(line), start);
    if (kind === "end" || start >= this.text.length) {
      const lines = this.text.endsWith("\n") || this.text === ""
        ? source.lineCount - 1
        : source.lineCount;
      line = Math.max(1, lines);
      column = codePoints(source.lineText(line) + "\n", 0, source.lineText(line).length + 1);
    } else if (kind === "indent") {
      const end = this.tokens.end[token]!;
      line = source.lineAt(end);
      column = codePoints(this.text, source.lineStart(line), end);
    }
    const text = this.text === "" ? "" : source.lineText(line) + "\n";
    throw new PythonSyntaxError(type, message, line, column, line, -1, text);
  }

  #errorText(start: number): string {
    return errorText(this.source, this.tokens, this.fetched, start);
  }

  /** The part of `node` that cannot be assigned to, deleted or looped over. */
  invalidTarget(node: Node, target: TargetKind): Node | null {
    switch (node.kind) {
      case "list":
      case "tuple":
        for (const part of node.parts ?? []) {
          const found = this.invalidTarget(part, target);
          if (found !== null) return found;
        }
        return null;
      case "starred":
        return target === "del" ? node : this.invalidTarget(node.parts![0]!, target);
      case "comparison":
        if (target !== "for") return node;
        return node.isIn ? this.invalidTarget(node.parts![0]!, target) : null;
      case "name":
      case "subscript":
      case "attribute":
        return null;
      default:
        return node;
    }
  }

  /** `RAISE_SYNTAX_ERROR_INVALID_TARGET`: raises if `node` is no such target. */
  raiseInvalidTarget(node: Node, target: TargetKind): void {
    const found = this.invalidTarget(node, target);
    if (found === null) return;
    const verb = target === "del" ? "delete" : "assign to";
    this.raiseNodes(found, found, `cannot ${verb} ${found.kind}`);
  }
}

function isUnplaced(kind: string): boolean {
  return kind === "indent" || kind === "dedent" || kind === "end";
}
