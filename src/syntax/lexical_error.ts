/**
 * From a place in the source to a `PythonSyntaxError` with CPython's numbers. The two forms differ
 * as CPython's do: its tokenizer gives the column that it has reached, its parser a range.
 */

import { PythonSyntaxError, type SyntaxErrorType } from "./error.ts";
import type { Source } from "./source.ts";
import type { Tokens } from "./tokens.ts";

/** Made now: when a program is parsed the globals may be gone. */
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** An error of the tokenizer and whether it outranks an error that the parser found before it. */
export interface LexicalError {
  error: PythonSyntaxError;
  /**
   * Whether CPython's tokenizer raises it itself, outside f-strings; then it replaces an earlier
   * complaint of the parser (`_PyPegen_tokenize_full_source_to_check_for_errors`).
   */
  raised: boolean;
  /**
   * Where its parser words the error and a bracket is open: what is said of that instead, if the
   * parser fails on a later line than the bracket's.
   */
  unclosed: { error: PythonSyntaxError; line: number } | null;
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
  text?: string,
): PythonSyntaxError {
  const [first, last] = [source.lineAt(start), source.lineAt(end)];
  const shown = text ?? source.fileLine(first);
  const column = (line: number, offset: number): number =>
    columnWithin(shown, source.text.slice(source.lineStart(line), offset));
  return new PythonSyntaxError(
    type,
    message,
    first,
    column(first, start),
    last,
    column(last, end),
    shown,
  );
}

/**
 * An error over `start`..`end` from behind the parser, or over digits from the tokenizer: those of
 * CPython's that know a range give their columns in bytes.
 */
export function byteErrorAt(
  source: Source,
  message: string,
  start: number,
  end: number,
  text?: string,
): PythonSyntaxError {
  const column = (line: number, offset: number): number =>
    encoder.encode(source.text.slice(source.lineStart(line), offset)).length + 1;
  const [first, last] = [source.lineAt(start), source.lineAt(end)];
  return new PythonSyntaxError(
    "SyntaxError",
    message,
    first,
    column(first, start),
    last,
    column(last, end),
    text ?? source.fileLine(first),
  );
}

/**
 * A column: CPython takes the bytes before the place in its line and counts the characters that as
 * many bytes make in the text that it shows (`_PyPegen_byte_offset_to_character_offset`), which
 * begins with an earlier line where the range, or the tokenizer's buffer, does.
 */
function columnWithin(shown: string, prefix: string): number {
  const bytes = encoder.encode(shown + "\0");
  const length = encoder.encode(prefix).length + 1;
  return [...decoder.decode(bytes.subarray(0, length))].length;
}

/** The text that CPython shows of an error at `start`, having looked at the tokens up to `last`. */
export function errorText(source: Source, tokens: Tokens, last: number, start: number): string {
  const line = source.lineAt(start);
  const reached = Math.max(tokens.start[last]!, tokens.end[last]! - 1);
  const isPassed = source.lineAt(Math.min(reached, source.text.length)) > line;
  return shownText(source, tokens, last, line, isPassed);
}

/**
 * The text that CPython shows of a line. It reads a file's line again. Of a text that is no file, it
 * shows the line without its end once the tokenizer has gone past it (`isPassed`); before that, what
 * the tokenizer has in its buffer behind token `last`: the line, and the lines before it that a
 * string or a backslash joins to it.
 */
export function shownText(
  source: Source,
  tokens: Tokens,
  last: number,
  line: number,
  isPassed: boolean,
): string {
  if (source.isFile) return source.fileLine(line);
  if (isPassed) return source.lineText(line);
  const { text } = source;
  let first = line;
  for (let token = last; token >= 0; token--) {
    const start = tokens.start[token]!;
    // The text of an f-string may end with the line before.
    const end = tokens.end[token]! + (tokens.kind[token] === "fstring_middle" ? 1 : 0);
    if (end <= source.lineStart(first)) break;
    if (start >= source.lineStart(line + 1)) continue;
    if (tokens.kind[token] === "string" || tokens.kind[token] === "fstring_middle") {
      first = Math.min(first, source.lineAt(start));
    }
    const before = token === 0 ? 0 : tokens.end[token - 1]!;
    const isJoined = tokens.kind[token - 1] !== "newline" && before < source.lineStart(first) &&
      /\\\n/.test(text.slice(before, start).replace(/#.*/g, ""));
    if (isJoined && token > 0) first = source.lineAt(before);
  }
  let buffer = "";
  for (; first <= line; first++) buffer += source.lineText(first) + "\n";
  return buffer;
}

/** How many code points there are between two offsets. */
export function codePoints(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; count++) {
    at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  }
  return count;
}
