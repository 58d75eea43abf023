/**
 * The source text of one program and its division into lines. Offsets are UTF-16; columns given to
 * people are code points, as CPython's tracebacks count them.
 */

/** A place in a source: `line` from 1, `column` in code points from 0. */
export interface Position {
  line: number;
  column: number;
}

/** A program's text with its file name, and where each of its lines begins. */
export class Source {
  readonly text: string;
  readonly filename: string;
  readonly #lineStarts: number[];

  /** `text` has `\n` as its only line end. */
  constructor(text: string, filename: string) {
    this.text = text;
    this.filename = filename;
    const starts = [0];
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
    this.#lineStarts = starts;
  }

  /**
   * Whether CPython would read a refused line from the file again: a name in angle brackets is no
   * file's, and then it shows what its tokenizer has at hand.
   */
  get isFile(): boolean {
    return !/^<.*>$/.test(this.filename);
  }

  /** How many lines there are; a text that ends in a line end has an empty last line. */
  get lineCount(): number {
    return this.#lineStarts.length;
  }

  /** The number of the line that holds `offset`, from 1. */
  lineAt(offset: number): number {
    const starts = this.#lineStarts;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  }

  /** Where line `line` (from 1) begins. */
  lineStart(line: number): number {
    return this.#lineStarts[line - 1] ?? this.text.length;
  }

  /** The text of line `line` (from 1) without its line end; `""` where there is no such line. */
  lineText(line: number): string {
    const start = this.#lineStarts[line - 1];
    if (start === undefined) return "";
    const next = this.#lineStarts[line];
    return this.text.slice(start, next === undefined ? this.text.length : next - 1);
  }

  /** Line `line` (from 1) with its line end, if it has one, as it is read from a file. */
  fileLine(line: number): string {
    return this.lineText(line) + (line < this.lineCount ? "\n" : "");
  }

  /** The line and the column, in code points, of `offset`. */
  positionAt(offset: number): Position {
    const line = this.lineAt(offset);
    let column = 0;
    for (let at = this.lineStart(line); at < offset; column++) {
      at += (this.text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    }
    return { line, column };
  }
}
