/**
 * The tokens of one program, as parallel arrays: CPython's token kinds and where each stands.
 * Nothing here reads characters; tokenizer.ts fills the arrays.
 */

/** The kinds of token that are not operators or keywords; those are their own kind (`"+"`, `"if"`). */
export type TokenKind =
  | "name"
  | "number"
  | "string"
  | "fstring_start"
  | "fstring_middle"
  | "fstring_end"
  | "newline"
  | "indent"
  | "dedent"
  | "end"
  | "error"
  | "unknown";

/** Python's reserved words: a token of one of these has the word itself as its kind. */
export const keywords: ReadonlySet<string> = new Set(
  ("False None True and as assert async await break class continue def del elif else except " +
    "finally for from global if import in is lambda nonlocal not or pass raise return try while " +
    "with yield").split(" "),
);

/** A program's tokens; index `i` of every array belongs to token `i`. */
export class Tokens {
  /** A {@link TokenKind}, or the text itself of an operator or keyword. */
  readonly kind: string[] = [];
  readonly start: number[] = [];
  readonly end: number[] = [];
  /** For an opening bracket or `fstring_start` the index of the token that closes it, else -1. */
  readonly partner: number[] = [];

  get length(): number {
    return this.kind.length;
  }

  /** Appends one token and returns its index. */
  push(kind: string, start: number, end: number): number {
    this.start.push(start);
    this.end.push(end);
    this.partner.push(-1);
    return this.kind.push(kind) - 1;
  }
}
