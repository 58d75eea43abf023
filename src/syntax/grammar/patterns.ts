/** CPython's grammar of `match` patterns, with its error rules. */

import { ExpressionGrammar } from "./expressions.ts";
import type { Node } from "./recogniser.ts";

/** The rules of patterns; a pattern is only a node for its extent. */
export class PatternGrammar extends ExpressionGrammar {
  /** `patterns`: one pattern or an open sequence. */
  patterns(): Node | null {
    return this.#openSequence() ?? this.pattern();
  }

  #openSequence(): Node | null {
    const first = this.mark;
    if (this.#maybeStar() === null || !this.accept(",")) {
      this.mark = first;
      return null;
    }
    this.list(() => this.#maybeStar());
    return this.node("pattern", first);
  }

  #maybeStar(): Node | null {
    const first = this.mark;
    if (!this.accept("*")) return this.pattern();
    if (this.accept("name")) return this.node("pattern", first);
    this.mark = first;
    return null;
  }

  pattern(): Node | null {
    const first = this.mark;
    const node = this.#orPattern();
    if (node === null || this.peek() !== "as") return node;
    const mark = this.mark;
    this.mark++;
    if (this.#captureTarget()) return this.node("pattern", first);
    if (this.invalid) {
      this.mark = mark + 1;
      if (this.isWord("_")) this.raiseTokens(mark + 1, mark + 1, "cannot use '_' as a target");
      const target = this.peek() === "name" ? null : this.expression();
      if (target !== null) this.raiseNodes(target, target, "invalid pattern target");
    }
    this.mark = mark;
    return node;
  }

  #captureTarget(): boolean {
    if (this.peek() !== "name" || this.isWord("_")) return false;
    const next = this.peekSecond();
    if (next === "." || next === "(" || next === "=") return false;
    this.mark++;
    return true;
  }

  #orPattern(): Node | null {
    const first = this.mark;
    const node = this.#closedPattern();
    if (node === null || this.peek() !== "|") return node;
    while (this.peek() === "|") {
      const mark = this.mark;
      this.mark++;
      if (this.#closedPattern() === null) {
        this.mark = mark;
        break;
      }
    }
    return this.node("pattern", first);
  }

  #closedPattern(): Node | null {
    return this.memo("closedPattern", () => {
      const first = this.mark;
      switch (this.peek()) {
        case "name":
          return this.#namePattern();
        case "(":
        case "[":
          return this.#sequence();
        case "{":
          return this.#mapping();
        default:
          return this.#literal() ? this.node("pattern", first) : null;
      }
    });
  }

  #literal(): boolean {
    const first = this.mark;
    switch (this.peek()) {
      case "None":
      case "True":
      case "False":
        this.mark++;
        return true;
      case "string":
      case "fstring_start":
        return this.strings() !== null;
      case "-":
      case "number":
        break;
      default:
        return false;
    }
    this.accept("-");
    const number = this.mark;
    if (!this.accept("number")) {
      this.mark = first;
      return false;
    }
    this.checkNumber(number);
    if (!this.isNext("+", "-")) return true;
    // `complex_number`: a real and an imaginary part.
    if (this.#isImaginary(number)) {
      this.raiseTokens(number, number, "real number required in complex literal");
    }
    this.mark++;
    const imaginary = this.mark;
    if (!this.accept("number")) {
      this.mark = first;
      return false;
    }
    if (!this.#isImaginary(imaginary)) {
      this.raiseTokens(imaginary, imaginary, "imaginary number required in complex literal");
    }
    return true;
  }

  #isImaginary(token: number): boolean {
    return /[jJ]$/.test(this.tokenText(token));
  }

  #namePattern(): Node | null {
    const first = this.mark;
    const next = this.peekSecond();
    if (next !== "." && next !== "(" && next !== "=") {
      this.mark++;
      return this.node("pattern", first);
    }
    if (!this.#nameOrAttribute()) return null;
    if (this.peek() === "(") {
      if (this.#classArguments()) return this.node("pattern", first);
      this.mark = first;
      return null;
    }
    if (this.mark > first + 1 && !this.isNext(".", "(", "=")) return this.node("pattern", first);
    this.mark = first;
    return null;
  }

  #nameOrAttribute(): boolean {
    if (!this.accept("name")) return false;
    while (this.peek() === "." && this.peekSecond() === "name") this.mark += 2;
    return true;
  }

  #classArguments(): boolean {
    const open = this.mark++;
    if (this.accept(")")) return true;
    this.gather(() => this.pattern());
    const positional = this.mark;
    if (positional > open + 1) this.accept(",");
    const keywords = this.gather(() => this.#keywordPattern());
    if (keywords !== null || positional > open + 1) {
      this.accept(",");
      if (this.accept(")")) return true;
    }
    if (this.invalid) {
      this.mark = open + 1;
      if (this.gather(() => this.pattern()) !== null && !this.accept(",")) this.mark = open + 1;
      if (this.gather(() => this.#keywordPattern()) !== null && this.accept(",")) {
        const late = this.gather(() => this.pattern());
        if (late !== null) {
          const message = "positional patterns follow keyword patterns";
          this.raiseNodes(late[0]!, late.at(-1)!, message);
        }
      }
    }
    return false;
  }

  #keywordPattern(): Node | null {
    const first = this.mark;
    if (this.peek() === "name" && this.peekSecond() === "=") {
      this.mark += 2;
      if (this.pattern() !== null) return this.node("pattern", first);
    }
    this.mark = first;
    return null;
  }

  #sequence(): Node | null {
    const first = this.mark;
    const close = this.accept("[") ? "]" : ")";
    if (close === ")") {
      this.mark++;
      if (this.pattern() !== null && this.accept(")")) return this.node("pattern", first);
      this.mark = first + 1;
      this.#openSequence();
    } else {
      this.list(() => this.#maybeStar());
    }
    if (this.accept(close)) return this.node("pattern", first);
    this.mark = first;
    return null;
  }

  #mapping(): Node | null {
    const first = this.mark;
    this.mark++;
    const items = this.gather(() => this.#mappingItem());
    if (items !== null && !this.accept(",") && this.peek() !== "}") {
      this.mark = first;
      return null;
    }
    if (this.accept("**")) {
      if (!this.#captureTarget()) {
        this.mark = first;
        return null;
      }
      this.accept(",");
    }
    if (this.accept("}")) return this.node("pattern", first);
    this.mark = first;
    return null;
  }

  #mappingItem(): true | null {
    const mark = this.mark;
    const isName = this.peek() === "name";
    const key = isName ? this.#nameOrAttribute() && this.mark > mark + 1 : this.#literal();
    if (key && this.accept(":") && this.pattern() !== null) return true;
    this.mark = mark;
    return null;
  }
}
