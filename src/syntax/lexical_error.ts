/**
 * From a place in the source to a `PythonSyntaxError` with CPython's numbers. The two forms differ
 * as CPython's do: its tokenizer gives the column that it has reached, its parser a range.
 */

import { PythonSyntaxError, type SyntaxErrorType } from "./error.ts";
import type { Source } from "./source.ts";

/** An error of the tokenizer and whether it outranks an error that the parser found before it. */
export interface LexicalError {
  error: PythonSyntaxError;
  /**
   * Whether CPython's tokenizer raises it itself; then it replaces an earlier complaint of the
   * parser (`_PyPegen_tokenize_full_source_to_check_for_errors`).
   */
  raised: boolean;
  /** For an unclosed bracket at the end of the text: the bracket's line. */
  openLine: number | null;
}

/** `_syntaxerror_range` of CPython's tokenizer: the caret stands under the last character read. */
export function lexicalError(
  source: Source,
  message: string,
  reached: number,
  line: number,
): PythonSyntaxError {
  const column = codePoints(source.text, source.lineStart(line), reached);
  return new PythonSyntaxError(
    "SyntaxError",
    message,
    line,
    column,
    line,
    column,
    source.lineText(line),
  );
}

/** An error over `start`..`end`, as `RAISE_ERROR_KNOWN_LOCATION` reports one. */
export function errorAt(
  source: Source,
  message: string,
  start: number,
  end: number,
  type: SyntaxErrorType = "SyntaxError",
  lineEnd: string = "\n",
): PythonSyntaxError {
  const from = source.positionAt(start);
  const to = source.positionAt(end);
  return new PythonSyntaxError(
    type,
    message,
    from.line,
    from.column + 1,
    to.line,
    to.column + 1,
    source.lineText(from.line) + lineEnd,
  );
}

/** How many code points there are between two offsets. */
export function codePoints(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; count++) {
    at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  }
  return count;
}
