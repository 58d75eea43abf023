/** CPython's grammar of literals: what can be decoded, f-strings and their fields. */

import {
  debugText,
  type LiteralContext,
  middleConstant,
  numberConstant,
  specificationConstant,
  stringConstant,
} from "../literal_tokens.ts";
import { type Node, Recogniser } from "./recogniser.ts";

/** The rules of literals; the rules of expressions come with a subclass. */
export abstract class StringGrammar extends Recogniser {
  abstract expression(): Node | null;
  abstract annotatedValue(): Node | null;

  get #literals(): LiteralContext {
    return { source: this.source, text: this.text, tokens: this.tokens, onWarning: this.onWarning };
  }

  /** Refuses a number that CPython cannot convert. */
  checkNumber(token: number): void {
    if (this.tokens.end[token]! - this.tokens.start[token]! > 4300) {
      numberConstant(this.#literals, token);
    }
  }

  /** `strings`: adjacent literals, all bytes or none. */
  strings(): Node | null {
    return this.memo("strings", () => {
      const first = this.mark;
      let bytes = false;
      let text = false;
      let formatted = false;
      for (;;) {
        const kind = this.peek();
        if (kind === "string") {
          const isBytes = this.#checkString(this.mark);
          bytes ||= isBytes;
          text ||= !isBytes;
          this.mark++;
        } else if (kind === "fstring_start") {
          formatted = text = true;
          if (!this.#fstring()) {
            this.mark = first;
            return null;
          }
        } else {
          break;
        }
      }
      if (bytes && text) this.raiseHere("cannot mix bytes and nonbytes literals");
      return this.node(formatted ? "f-string expression" : "literal", first);
    });
  }

  /** Decodes what may be impossible to decode; whether the literal is bytes. */
  #checkString(token: number): boolean {
    const start = this.tokens.start[token]!;
    const code = this.text.charCodeAt(start) | 32;
    const second = this.text.charCodeAt(start + 1) | 32;
    const isBytes = code === 98 || (code === 114 && second === 98);
    if (isBytes || this.tokenText(token).includes("\\")) stringConstant(this.#literals, token);
    return isBytes;
  }

  #fstring(): boolean {
    const owner = this.mark++;
    while (this.accept("fstring_middle") || this.replacementField() !== null);
    if (!this.accept("fstring_end")) return false;
    this.#checkPieces(owner);
    return true;
  }

  /** Decodes the text of an f-string that is complete. */
  #checkPieces(owner: number): void {
    const { kind, partner } = this.tokens;
    const literals = this.#literals;
    for (let token = owner + 1; token < partner[owner]!; token++) {
      if (kind[token] === "fstring_middle") {
        if (this.tokenText(token).includes("\\")) middleConstant(literals, token, owner);
      } else {
        debugText(literals, token, owner);
        token = partner[token]!;
      }
    }
  }

  /** Whether a token stands in a field of an f-string, in no bracket of its own. */
  protected inField(token: number): boolean {
    const { kind, partner } = this.tokens;
    for (let at = token - 1; at >= 0; at--) {
      const what = kind[at]!;
      if (what === ")" || what === "]" || what === "}" || what === "fstring_end") at = partner[at]!;
      else if (what === "(" || what === "[") return false;
      else if (what === "{") {
        const before = kind[at - 1];
        return before === "fstring_start" || before === "fstring_middle" || before === "}";
      }
    }
    return false;
  }

  /** `fstring_replacement_field`. */
  replacementField(): Node | null {
    const first = this.mark;
    if (!this.accept("{")) return null;
    if (this.annotatedValue() !== null) {
      this.accept("=");
      const letter = this.#conversion();
      if (this.accept(":")) this.#specification();
      if (this.accept("}")) {
        if (letter !== undefined) this.#checkConversion(letter);
        return this.node("f-string expression", first);
      }
    }
    this.mark = first;
    if (this.invalid) this.#invalidField();
    return null;
  }

  /** `['!' NAME]`: the token of the name, if there is one. */
  #conversion(): number | undefined {
    const bang = this.mark;
    if (!this.accept("!")) return undefined;
    if (!this.accept("name")) {
      this.mark = bang;
      return undefined;
    }
    if (this.tokens.start[bang + 1] !== this.tokens.end[bang]) {
      const message = "f-string: conversion type must come right after the exclamanation mark";
      this.raiseTokens(bang, bang + 1, message);
    }
    return bang + 1;
  }

  /** Refuses a conversion that there is not, once all of the field is read. */
  #checkConversion(token: number): void {
    const letter = this.tokenText(token);
    if (letter === "s" || letter === "r" || letter === "a") return;
    const message = `f-string: invalid conversion character '${letter}': expected 's', 'r', or 'a'`;
    this.raiseTokens(token, token, message);
  }

  #specification(): void {
    for (;;) {
      const token = this.mark;
      if (this.accept("fstring_middle")) {
        if (this.tokenText(token).includes("\\")) specificationConstant(this.#literals, token);
      } else if (this.replacementField() === null) return;
    }
  }

  #invalidField(): void {
    const start = this.mark;
    this.mark++;
    const kind = this.peek();
    if (kind === "=" || kind === "!" || kind === ":" || kind === "}") {
      this.raiseAt(this.mark, `f-string: valid expression required before '${kind}'`);
    }
    if (this.annotatedValue() === null) {
      this.raiseAt(this.mark, "f-string: expecting a valid expression after '{'");
    }
    const next = (message: string, ...kinds: string[]): void => {
      if (!this.isNext(...kinds)) this.raiseAt(this.mark, message);
    };
    next("f-string: expecting '=', or '!', or ':', or '}'", "=", "!", ":", "}");
    if (this.accept("=")) next("f-string: expecting '!', or ':', or '}'", "!", ":", "}");
    if (this.accept("!")) {
      if (this.isNext(":", "}")) this.raiseAt(this.mark, "f-string: missing conversion character");
      if (this.peek() !== "name") {
        this.raiseAt(this.mark, "f-string: invalid conversion character");
      }
      this.mark++;
    }
    next("f-string: expecting ':' or '}'", ":", "}");
    if (this.accept(":")) {
      this.#specification();
      next("f-string: expecting '}', or format specs", "}");
    }
    next("f-string: expecting '}'", "}");
    this.mark = start;
  }
}
