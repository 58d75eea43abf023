/** What the parser and the compiler throw for a program that CPython refuses to compile. */

/** The exception types that CPython raises for source text. */
export type SyntaxErrorType =
  | "SyntaxError"
  | "IndentationError"
  | "TabError"
  | "UnicodeDecodeError"
  | "ValueError"
  | "MemoryError"
  | "RecursionError";

/**
 * A refusal of the source, in CPython's words. The interpreter turns it into the Python exception;
 * it is the only error that `syntax/` and `compiler/` throw on purpose.
 */
export class PythonSyntaxError extends Error {
  override name = "PythonSyntaxError";
  /**
   * @param type CPython's exception type
   * @param message CPython's message
   * @param lineno line of the caret, from 1, or `null` where CPython gives none
   * @param offset column of the caret in code points, from 1, as CPython's `SyntaxError.offset`
   * @param endLineno as `SyntaxError.end_lineno`
   * @param endOffset as `SyntaxError.end_offset`
   * @param text the source line as `SyntaxError.text`, or `null`
   */
  constructor(
    readonly type: SyntaxErrorType,
    message: string,
    readonly lineno: number | null,
    readonly offset: number | null,
    readonly endLineno: number | null,
    readonly endOffset: number | null,
    readonly text: string | null,
  ) {
    super(message);
  }
}

/** A format specification that CPython cannot decode: it lets the codec's own error pass. */
export class UndecodableSpecification extends PythonSyntaxError {
  /** What the codec was given, the bounds of what it refused, and why. */
  constructor(
    message: string,
    readonly escaped: string,
    readonly start: number,
    readonly end: number,
    readonly reason: string,
  ) {
    super("UnicodeDecodeError", message, null, null, null, null, null);
  }
}
