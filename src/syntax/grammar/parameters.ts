/** CPython's grammar of parameters, of `def` and of `lambda`, with its error rules. */

import type { Node } from "./recogniser.ts";
import { StringGrammar } from "./strings.ts";

/** What differs between the parameters of a function and those of a lambda. */
interface Style {
  isLambda: boolean;
  /** The token behind the last parameter. */
  end: ")" | ":";
}

const functionStyle: Style = { isLambda: false, end: ")" };
const lambdaStyle: Style = { isLambda: true, end: ":" };

/** The rules of parameters. */
export abstract class ParameterGrammar extends StringGrammar {
  abstract starExpression(): Node | null;

  /** `params`, which may be empty. */
  parameters(): void {
    this.memo("parameters", () => {
      const first = this.mark;
      return this.#parameters(functionStyle) ? this.node("parameters", first) : null;
    });
  }

  /**
   * `lambda_params`, which may be empty. They are not remembered: what was read without the error
   * rules is read once more with them.
   */
  lambdaParameters(): void {
    const first = this.mark;
    if (!this.#parameters(lambdaStyle)) this.mark = first;
  }

  #parameters(style: Style): boolean {
    if (this.invalid) this.#invalidParameters(style);
    return this.#plain(style);
  }

  /** `parameters`: positional-only, positional, defaults, then `star_etc`. */
  #plain(style: Style): boolean {
    const start = this.mark;
    const slash = this.#slash(style);
    if (!slash?.hasDefaults) { while (this.#noDefault(style) !== null); }
    while (this.#withDefault(style) !== null);
    const before = this.mark;
    if (!this.#starEtc(style)) this.mark = before;
    return this.mark > start;
  }

  /** `slash_no_default | slash_with_default`; also whether there are defaults before the slash. */
  #slash(style: Style): { hasDefaults: boolean } | null {
    const start = this.mark;
    while (this.#noDefault(style) !== null);
    const plain = this.mark > start;
    if (plain && this.#slashEnd(style)) return { hasDefaults: false };
    let defaults = 0;
    while (this.#withDefault(style) !== null) defaults++;
    if (defaults > 0 && this.#slashEnd(style)) return { hasDefaults: true };
    this.mark = start;
    return null;
  }

  #slashEnd(style: Style): boolean {
    if (!this.accept("/")) return false;
    if (this.accept(",") || this.peek() === style.end) return true;
    this.mark--;
    return false;
  }

  #starEtc(style: Style): boolean {
    if (this.peek() === "*") {
      const start = this.mark;
      if (this.invalid) this.#invalidStarEtc(style);
      this.mark++;
      let matched = this.#noDefault(style, true) !== null;
      if (matched) {
        while (this.#maybeDefault(style) !== null);
      } else if (this.accept(",")) {
        while (this.#maybeDefault(style) !== null) matched = true;
      }
      if (matched) {
        if (this.peek() === "**") this.#kwds(style);
        return true;
      }
      this.mark = start;
    }
    return this.peek() === "**" && this.#kwds(style);
  }

  #kwds(style: Style): boolean {
    const start = this.mark;
    if (this.invalid) this.#invalidKwds(style);
    this.mark++;
    if (this.#noDefault(style) !== null) return true;
    this.mark = start;
    return false;
  }

  #param(style: Style, mayStar = false): Node | null {
    const first = this.mark;
    if (!this.accept("name")) return null;
    if (!style.isLambda && this.accept(":")) {
      const annotation = mayStar ? this.starExpression() : this.expression();
      if (annotation === null) this.mark = first + 1;
    }
    return this.node("parameter", first);
  }

  #paramEnd(style: Style): boolean {
    return this.accept(",") || this.peek() === style.end;
  }

  #noDefault(style: Style, mayStar = false): Node | null {
    const mark = this.mark;
    const param = this.#param(style, mayStar);
    if (param !== null && this.#paramEnd(style)) return param;
    this.mark = mark;
    return null;
  }

  #default(): boolean {
    const equals = this.mark;
    if (!this.accept("=")) return false;
    if (this.expression() !== null) return true;
    if (this.invalid && this.isNext(")", ",")) {
      this.raiseTokens(equals, equals, "expected default value expression");
    }
    this.mark = equals;
    return false;
  }

  #withDefault(style: Style): Node | null {
    const mark = this.mark;
    const param = this.#param(style);
    if (param !== null && this.#default() && this.#paramEnd(style)) return param;
    this.mark = mark;
    return null;
  }

  #maybeDefault(style: Style): Node | null {
    const mark = this.mark;
    const param = this.#param(style);
    if (param !== null) {
      this.#default();
      if (this.#paramEnd(style)) return param;
    }
    this.mark = mark;
    return null;
  }

  // Error rules

  #invalidParameters(style: Style): void {
    const start = this.mark;
    const reset = (): void => {
      this.mark = start;
    };
    if (this.accept("/") && this.accept(",")) {
      this.raiseTokens(start, start, "at least one argument must precede /");
    }
    reset();
    if (this.#slash(style) !== null) {
      while (this.#maybeDefault(style) !== null);
      if (this.accept("/")) {
        this.raiseTokens(this.mark - 1, this.mark - 1, "/ may appear only once");
      }
    }
    reset();
    this.#invalidOrder(style);
    reset();
    while (this.#noDefault(style) !== null);
    const open = this.mark;
    if (this.accept("(")) {
      const inner = style.isLambda
        ? this.gather(() => this.#param(style)) !== null
        : this.#parenthesised(style);
      if (inner) {
        this.accept(",");
        if (this.accept(")")) {
          const what = style.isLambda ? "Lambda expression" : "Function";
          this.raiseTokens(open, this.mark - 1, `${what} parameters cannot be parenthesized`);
        }
      }
    }
    reset();
    this.#slash(style);
    while (this.#maybeDefault(style) !== null);
    if (this.accept("*") && (this.accept(",") || this.#noDefault(style) !== null)) {
      while (this.#maybeDefault(style) !== null);
      if (this.accept("/")) {
        this.raiseTokens(this.mark - 1, this.mark - 1, "/ must be ahead of *");
      }
    }
    reset();
    let count = 0;
    while (this.#maybeDefault(style) !== null) count++;
    if (count > 0 && this.accept("/") && this.accept("*")) {
      this.raiseTokens(this.mark - 1, this.mark - 1, "expected comma between / and *");
    }
    reset();
  }

  #parenthesised(style: Style): boolean {
    let count = 0;
    while (this.#noDefault(style) !== null) count++;
    return count > 0;
  }

  /** A parameter without a default behind one with a default. */
  #invalidOrder(style: Style): void {
    const start = this.mark;
    const slash = this.#slash(style);
    if (slash?.hasDefaults) this.mark = start;
    while (this.#noDefault(style) !== null);
    const before = this.mark;
    const helper = this.#slash(style);
    if (!helper?.hasDefaults) {
      this.mark = before;
      let count = 0;
      while (this.#withDefault(style) !== null) count++;
      if (count === 0) return;
    }
    const param = this.#noDefault(style);
    if (param !== null) {
      const message = "parameter without a default follows parameter with a default";
      const last = this.kinds[this.mark - 1] === "," ? this.mark - 2 : this.mark - 1;
      this.raiseTokens(param.first, last, message);
    }
  }

  #invalidStarEtc(style: Style): void {
    const start = this.mark;
    this.mark++;
    const bare = "named arguments must follow bare *";
    if (this.peek() === style.end || (this.accept(",") && this.isNext(style.end, "**"))) {
      if (style.isLambda) this.raiseHere(bare);
      this.raiseTokens(start, start, bare);
    }
    this.mark = start + 1;
    if (this.#param(style) !== null && this.peek() === "=") {
      this.raiseTokens(
        this.mark,
        this.mark,
        "var-positional argument cannot have default value",
      );
    }
    this.mark = start + 1;
    if (this.#noDefault(style) !== null || this.accept(",")) {
      while (this.#maybeDefault(style) !== null);
      const star = this.mark;
      if (this.accept("*") && (this.#noDefault(style) !== null || this.accept(","))) {
        this.raiseTokens(star, star, "* argument may appear only once");
      }
    }
    this.mark = start;
  }

  #invalidKwds(style: Style): void {
    const start = this.mark;
    this.mark++;
    if (this.#param(style) !== null) {
      if (this.peek() === "=") {
        const message = "var-keyword argument cannot have default value";
        this.raiseTokens(this.mark, this.mark, message);
      }
      if (this.accept(",")) {
        const message = "arguments cannot follow var-keyword argument";
        const token = this.mark;
        const param = this.#param(style);
        if (param !== null) this.raiseNodes(param, param, message);
        if (this.isNext("*", "**", "/")) this.raiseTokens(token, token, message);
      }
    }
    this.mark = start;
  }
}
