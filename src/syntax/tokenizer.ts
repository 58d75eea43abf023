/**
 * CPython's lexical analysis: names, strings and f-strings to any depth, brackets, indentation,
 * line joining, with CPython's own errors. Numbers are in tokenizer_number.ts. What a literal is
 * worth is decided later (literals.ts); so is whether the tokens make a program.
 */

import type { PythonSyntaxError, SyntaxErrorType } from "./error.ts";
import { byteErrorAt, type LexicalError, lexicalError, shownText } from "./lexical_error.ts";
import { PythonSyntaxError as SyntaxFailure } from "./error.ts";
import { scanNumber } from "./tokenizer_number.ts";
import type { Source } from "./source.ts";
import { keywords, Tokens } from "./tokens.ts";
import type { WarningHandler } from "./warning.ts";

/** CPython's `MAXLEVEL`, `MAXINDENT`, `MAXFSTRINGLEVEL` and `MAX_EXPR_NESTING`. */
const maxBrackets = 200;
const maxIndents = 100;
const maxFStrings = 150;
const maxFieldNesting = 3;

const operators3 = new Set(["**=", "//=", "<<=", ">>=", "..."]);
const operators2 = new Set(
  "!= %= &= ** *= += -= -> // /= := << <= <> == >= >> @= ^= |=".split(" "),
);
const operators1 = new Set("%&()*+,-./:;<=>@[]^{|}~!".split(""));
const closers: Record<string, string> = { "(": ")", "[": "]", "{": "}" };

/** What the tokenizer hands on: every token up to the end or to the first error. */
export interface TokenizerResult {
  tokens: Tokens;
  /** The error at which the tokens stop; the last token then is of the kind `error`. */
  failure: LexicalError | null;
}

/** The state of one f-string that is being read (CPython's `tokenizer_mode`). */
interface FString {
  /** The index of its first token. */
  token: number;
  quote: string;
  /** Where its prefix begins. */
  start: number;
  raw: boolean;
  /** Whether the text between the fields is being read, not a field. */
  inText: boolean;
  inSpec: boolean;
  /** Brackets open since the f-string began. */
  brackets: number;
  /** The number of brackets at the innermost open field less one; -1 outside fields. */
  fieldDepth: number;
}

class Refused extends Error {
  constructor(readonly failure: LexicalError) {
    super();
  }
}

/** Splits a source into tokens; never throws for bad Python. */
export function tokenize(source: Source, onWarning?: WarningHandler): TokenizerResult {
  const tokenizer = new Tokenizer(source, onWarning);
  try {
    tokenizer.run();
    return { tokens: tokenizer.tokens, failure: null };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    tokenizer.tokens.push("error", tokenizer.start, tokenizer.at);
    return { tokens: tokenizer.tokens, failure: error.failure };
  }
}

class Tokenizer {
  readonly tokens = new Tokens();
  readonly #source: Source;
  /** The text, with the line end that CPython adds where the last one is missing. */
  readonly text: string;
  readonly #onWarning: WarningHandler | undefined;
  at = 0;
  start = 0;
  /** Token indices of the open brackets. */
  readonly #open: number[] = [];
  readonly #indents: number[] = [0];
  readonly #altIndents: number[] = [0];
  readonly #fstrings: FString[] = [];

  constructor(source: Source, onWarning: WarningHandler | undefined) {
    this.#source = source;
    this.text = source.text.endsWith("\n") || source.text === "" ? source.text : source.text + "\n";
    this.#onWarning = onWarning;
  }

  run(): void {
    const { text, tokens } = this;
    let lineBegins = true;
    for (;;) {
      const fstring = this.#fstrings[this.#fstrings.length - 1];
      if (fstring?.inText) {
        this.#fstringText(fstring);
        continue;
      }
      let blank = false;
      if (lineBegins) {
        lineBegins = false;
        blank = this.#indentation();
      }
      let code = text.charCodeAt(this.at);
      while (code === 32 || code === 9 || code === 12) code = text.charCodeAt(++this.at);
      this.start = this.at;
      if (code === 35 /* # */) {
        const end = text.indexOf("\n", this.at);
        this.at = end < 0 ? text.length : end;
        code = text.charCodeAt(this.at);
        // CPython's NEWLINE behind a comment begins with the comment.
      }
      if (this.at >= text.length) {
        if (this.#open.length > 0) this.#refuseUnclosed();
        this.#finish();
        return;
      }
      if (isNameStart(code)) {
        this.#nameOrString();
      } else if (code === 10) {
        this.at++;
        lineBegins = true;
        if (!blank && this.#open.length === 0) tokens.push("newline", this.start, this.at);
        // Inside brackets CPython too looks at indentation only to skip it.
      } else if (isDigit(code) || (code === 46 && isDigit(text.charCodeAt(this.at + 1)))) {
        this.at = scanNumber(text, this.at, (message, reached, from) => {
          this.at = reached;
          this.refuse(message, reached, from);
        }, (message, reached) => this.#warn(message, this.start, reached));
        tokens.push("number", this.start, this.at);
      } else if (code === 34 || code === 39) {
        this.#string();
      } else if (code === 92 /* \ */) {
        this.#continuation();
      } else {
        this.#operator();
      }
    }
  }

  /** Refuses the program as `_PyTokenizer_syntaxerror` does, the caret at the last character read. */
  refuse(message: string, reached: number, from?: number): never {
    const source = this.#source;
    const line = source.lineAt(Math.max(this.start, reached - 1));
    let error: PythonSyntaxError;
    if (from === undefined) error = lexicalError(source, message, reached, line);
    else error = byteErrorAt(source, message, from, reached - 1, source.lineText(line));
    throw new Refused({ error, raised: this.#fstrings.length === 0, unclosed: null });
  }

  /** An error that CPython's tokenizer only flags (`tok->done`) and its parser words. */
  #flag(type: SyntaxErrorType, message: string, line: number, offset: number, end: number): never {
    const text = shownText(this.#source, this.tokens, this.tokens.length - 1, line, false);
    const error = new SyntaxFailure(type, message, line, offset, line, end, text);
    const isOpen = this.#open.length > 0 && this.#fstrings.length === 0;
    throw new Refused({ error, raised: false, unclosed: isOpen ? this.#unclosed() : null });
  }

  #warn(message: string, start: number, end: number): void {
    this.#onWarning?.({ category: "SyntaxWarning", message, start, end });
  }

  #finish(): void {
    const { tokens, text } = this;
    for (let depth = this.#indents.length; depth > 1; depth--) {
      tokens.push("dedent", text.length, text.length);
    }
    tokens.push("end", text.length, text.length);
  }

  #refuseUnclosed(): never {
    const unclosed = this.#unclosed();
    throw new Refused({
      error: unclosed.error,
      raised: false,
      unclosed: this.#fstrings.length === 0 ? unclosed : null,
    });
  }

  /** The innermost bracket that is open: what is said of it, and its line. */
  #unclosed(): { error: PythonSyntaxError; line: number } {
    const index = this.#open[this.#open.length - 1]!;
    const start = this.tokens.start[index]!;
    const { line, column } = this.#source.positionAt(start);
    const message = `'${this.tokens.kind[index]}' was never closed`;
    // CPython shows a line with its end only while its tokenizer is still in it.
    const isLast = this.#source.lineAt(this.text.length - 1) === line;
    const text = shownText(this.#source, this.tokens, this.tokens.length - 1, line, !isLast);
    const error = new SyntaxFailure("SyntaxError", message, line, column + 1, line, 0, text);
    return { error, line };
  }

  /** Reads the white space that begins a line; true where the line is blank. */
  #indentation(): boolean {
    const { text } = this;
    let column = 0;
    let altColumn = 0;
    let joined = 0;
    let code: number;
    this.start = this.at;
    for (;; this.at++) {
      code = text.charCodeAt(this.at);
      if (code === 32) {
        column++;
        altColumn++;
      } else if (code === 9) {
        column = (Math.floor(column / 8) + 1) * 8;
        altColumn++;
      } else if (code === 12) {
        column = altColumn = 0;
      } else if (code === 92) {
        // The first backslash settles the indentation of the joined line.
        joined ||= column;
        this.#continuation();
        this.at--;
      } else {
        break;
      }
    }
    if (code === 35 || code === 10) return true;
    if (this.#open.length > 0 || this.at >= text.length) return false;
    if (joined > 0) column = altColumn = joined;
    this.#indent(column, altColumn);
    return false;
  }

  #indent(column: number, altColumn: number): void {
    const indents = this.#indents;
    const altIndents = this.#altIndents;
    const line = this.#source.lineAt(this.at);
    const inconsistent = (): never =>
      this.#flag("TabError", "inconsistent use of tabs and spaces in indentation", line, 1, 0);
    const current = indents[indents.length - 1]!;
    if (column === current) {
      if (altColumn !== altIndents[altIndents.length - 1]) inconsistent();
      return;
    }
    if (column > current) {
      if (indents.length >= maxIndents) {
        this.#flag("IndentationError", "too many levels of indentation", line, 1, 0);
      }
      if (altColumn <= altIndents[altIndents.length - 1]!) inconsistent();
      indents.push(column);
      altIndents.push(altColumn);
      this.tokens.push("indent", this.start, this.at);
      return;
    }
    let dedents = 0;
    while (indents.length > 1 && column < indents[indents.length - 1]!) {
      indents.pop();
      altIndents.pop();
      dedents++;
    }
    if (column !== indents[indents.length - 1]) {
      const length = [...this.#source.lineText(line)].length + 1;
      const message = "unindent does not match any outer indentation level";
      this.#flag("IndentationError", message, line, length, -1);
    }
    if (altColumn !== altIndents[altIndents.length - 1]) inconsistent();
    for (; dedents > 0; dedents--) this.tokens.push("dedent", this.at, this.at);
  }

  /** Reads a backslash and the line end after it (`tok_continuation_line`). */
  #continuation(): void {
    const line = this.#source.lineAt(this.at);
    const next = this.text.charCodeAt(this.at + 1);
    if (next !== 10) {
      const column = this.#source.positionAt(this.at).column + 1;
      const message = "unexpected character after line continuation character";
      this.#flag("SyntaxError", message, line, column + 1, 0);
    }
    this.at += 2;
    if (this.at >= this.text.length) {
      if (this.#open.length > 0) this.#refuseUnclosed();
      const length = [...this.#source.lineText(line)].length + 1;
      this.#flag("SyntaxError", "unexpected EOF while parsing", line, length, -1);
    }
  }

  #nameOrString(): void {
    const { text, tokens, start } = this;
    let bytes = false, raw = false, unicode = false, format = false;
    let at = start;
    for (;;) {
      const letter = text.charCodeAt(at) | 32;
      if (letter === 98 && !(bytes || unicode || format)) bytes = true;
      else if (letter === 117 && !(bytes || unicode || raw || format)) unicode = true;
      else if (letter === 114 && !(raw || unicode)) raw = true;
      else if (letter === 102 && !(format || bytes || unicode)) format = true;
      else break;
      const next = text.charCodeAt(++at);
      if (next !== 34 && next !== 39) continue;
      this.at = at;
      if (format) this.#fstringStart(raw);
      else this.#string();
      return;
    }
    let ascii = true;
    for (let code = text.charCodeAt(at); isNameChar(code); code = text.charCodeAt(++at)) {
      if (code >= 128) ascii = false;
    }
    this.at = at;
    const word = text.slice(start, at);
    if (!ascii) this.#verifyIdentifier(word);
    tokens.push(keywords.has(word) ? word : "name", start, at);
  }

  #verifyIdentifier(word: string): void {
    let length = 0;
    for (const character of word) {
      const fits = length === 0
        ? character === "_" || /\p{XID_Start}/u.test(character)
        : /\p{XID_Continue}/u.test(character);
      length += character.length;
      if (fits) continue;
      this.at = this.start + length;
      this.#refuseCharacter(character, this.at);
    }
  }

  #refuseCharacter(character: string, reached: number): never {
    const hex = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0");
    const printable = !/[\p{C}\p{Z}]/u.test(character);
    const message = printable
      ? `invalid character '${character}' (U+${hex})`
      : `invalid non-printable character U+${hex}`;
    this.refuse(message, reached);
  }

  #string(): void {
    const { text, start } = this;
    const quote = text[this.at]!;
    const triple = text.startsWith(quote + quote, this.at + 1);
    if (!triple && text[this.at + 1] === quote) {
      this.at += 2;
      this.tokens.push("string", start, this.at);
      return;
    }
    const quoteCode = quote.charCodeAt(0);
    let at = this.at + (triple ? 3 : 1);
    let escapedQuote = false;
    for (;; at++) {
      const code = text.charCodeAt(at);
      if (code === quoteCode) {
        if (!triple) break;
        if (text.charCodeAt(at + 1) === quoteCode && text.charCodeAt(at + 2) === quoteCode) break;
      } else if (code === 92) {
        at++;
        if (text.charCodeAt(at) === quoteCode) escapedQuote = true;
      } else if (at >= text.length || (code === 10 && !triple)) {
        this.#refuseUnterminated(at, quote, triple, escapedQuote);
      }
    }
    this.at = at + (triple ? 3 : 1);
    this.tokens.push("string", start, this.at);
  }

  #refuseUnterminated(at: number, quote: string, triple: boolean, escapedQuote: boolean): never {
    const fstring = this.#fstrings[this.#fstrings.length - 1];
    const from = this.start + 1;
    if (fstring !== undefined && fstring.quote === (triple ? quote.repeat(3) : quote)) {
      this.refuse("f-string: expecting '}'", from);
    }
    // CPython has read the line end: a text that ends here ends on the line before.
    const line = this.#source.lineAt(Math.min(at, this.text.length - 1));
    const what = triple ? "triple-quoted string" : "string";
    const hint = escapedQuote && !triple ? "; perhaps you escaped the end quote?" : "";
    this.refuse(`unterminated ${what} literal (detected at line ${line})${hint}`, from);
  }

  #fstringStart(raw: boolean): void {
    const { text, at } = this;
    const quote = text[at]!;
    const size = text.startsWith(quote + quote, at + 1) ? 3 : 1;
    this.at = at + size;
    if (this.#fstrings.length + 1 >= maxFStrings) {
      this.refuse("too many nested f-strings", this.at);
    }
    this.#fstrings.push({
      token: this.tokens.push("fstring_start", this.start, this.at),
      quote: quote.repeat(size),
      start: this.start,
      raw,
      inText: true,
      inSpec: false,
      brackets: 0,
      fieldDepth: -1,
    });
  }

  /** Reads text of an f-string up to its end or its next field (`tok_get_fstring_mode`). */
  #fstringText(fstring: FString): void {
    const { text, tokens } = this;
    const { quote } = fstring;
    this.start = this.at;
    if (text[this.at] === "{" && text[this.at + 1] !== "{") {
      this.#enterField(fstring);
      return;
    }
    if (text.startsWith(quote, this.at)) {
      this.at += quote.length;
      tokens.partner[fstring.token] = tokens.push("fstring_end", this.start, this.at);
      this.#fstrings.pop();
      return;
    }
    const inSpec = fstring.inSpec && fstring.fieldDepth >= 0;
    let named = false;
    let at = this.at;
    for (;; at++) {
      const character = text[at];
      if (character === undefined || (character === "\n" && quote.length === 1)) {
        if (inSpec && character === "\n") {
          fstring.inText = false;
          fstring.inSpec = false;
          break;
        }
        this.#refuseUnterminatedFString(fstring, at);
      }
      if (text.startsWith(quote, at)) break;
      if (character === "{") {
        if (text[at + 1] === "{" && !inSpec) {
          this.#middle(at + 2);
          return;
        }
        this.#middle(at);
        this.#enterField(fstring);
        return;
      }
      if (character === "}") {
        if (named) {
          named = false;
          this.#middle(at + 1);
          return;
        }
        if (text[at + 1] === "}" && !inSpec && fstring.brackets === 0) {
          this.#middle(at + 2);
          return;
        }
        fstring.inText = false;
        break;
      }
      if (character === "\\") {
        const next = text[at + 1];
        if (next === "{" || next === "}") {
          if (!fstring.raw) {
            this.#warn(`invalid escape sequence '\\${next}'`, at, at + 2);
          }
          continue;
        }
        if (next === undefined) continue;
        at++;
        if (!fstring.raw && next === "N" && text[at + 1] === "{") {
          at++;
          named = true;
        }
      }
    }
    this.#middle(at);
  }

  /** A piece of text; one that ends in a doubled brace ends there. */
  #middle(end: number): void {
    this.tokens.push("fstring_middle", this.start, end);
    this.at = end;
  }

  #enterField(fstring: FString): void {
    fstring.fieldDepth++;
    if (fstring.fieldDepth >= maxFieldNesting) {
      this.start = this.at;
      this.refuse("f-string: expressions nested too deeply", this.at);
    }
    fstring.inText = false;
  }

  #refuseUnterminatedFString(fstring: FString, at: number): never {
    const line = this.#source.lineAt(Math.min(at, this.text.length - 1));
    this.start = fstring.start;
    const what = fstring.quote.length === 3 ? "triple-quoted f-string" : "f-string";
    this.refuse(`unterminated ${what} literal (detected at line ${line})`, fstring.start + 1);
  }

  #operator(): void {
    const { text, tokens, start } = this;
    const character = text[start]!;
    const fstring = this.#fstrings[this.#fstrings.length - 1];
    if (fstring !== undefined && fstring.fieldDepth >= 0 && character === ":") {
      if (fstring.brackets - 1 === fstring.fieldDepth) {
        this.at = start + 1;
        fstring.inText = true;
        fstring.inSpec = true;
        tokens.push(":", start, this.at);
        return;
      }
    }
    const three = text.slice(start, start + 3);
    const two = three.slice(0, 2);
    let kind = character;
    if (operators3.has(three)) kind = three;
    else if (operators2.has(two)) kind = two;
    this.at = start + kind.length;
    if (kind.length === 1) {
      if (character === "(" || character === "[" || character === "{") {
        if (this.#open.length >= maxBrackets) {
          this.refuse("too many nested parentheses", this.at);
        }
        this.#open.push(tokens.length);
        if (fstring !== undefined) fstring.brackets++;
      } else if (character === ")" || character === "]" || character === "}") {
        this.#closing(character, fstring);
      } else if (!operators1.has(character)) {
        if (/[\p{C}\p{Z}]/u.test(character)) this.#refuseCharacter(character, this.at);
        kind = "unknown";
      }
    }
    tokens.push(kind, start, this.at);
  }

  #closing(character: string, fstring: FString | undefined): void {
    const { tokens } = this;
    const reached = this.at;
    if (fstring !== undefined && fstring.brackets === 0 && character === "}") {
      this.refuse("f-string: single '}' is not allowed", reached);
    }
    const index = this.#open.pop();
    if (index === undefined) this.refuse(`unmatched '${character}'`, reached);
    const opening = tokens.kind[index]!;
    if (closers[opening] !== character) {
      if (
        fstring !== undefined && opening === "{" && fstring.brackets - 1 === fstring.fieldDepth
      ) {
        this.refuse(`f-string: unmatched '${character}'`, reached);
      }
      const line = this.#source.lineAt(tokens.start[index]!);
      const where = line === this.#source.lineAt(this.start) ? "" : ` on line ${line}`;
      this.refuse(
        `closing parenthesis '${character}' does not match opening parenthesis '${opening}'${where}`,
        reached,
      );
    }
    tokens.partner[index] = tokens.length;
    if (fstring === undefined) return;
    fstring.brackets--;
    if (fstring.brackets < 0) this.refuse(`f-string: unmatched '${character}'`, reached);
    if (character === "}" && fstring.brackets === fstring.fieldDepth) {
      fstring.fieldDepth--;
      fstring.inText = true;
      fstring.inSpec = false;
    }
  }
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isNameStart(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || code >= 128;
}

function isNameChar(code: number): boolean {
  return isNameStart(code) || (code >= 48 && code <= 57);
}
