/** CPython's grammar of expressions down to operators, with its error rules. */

import { DisplayGrammar } from "./displays.ts";
import type { Node } from "./recogniser.ts";

const comparisons = new Set(["==", "!=", "<", "<=", ">", ">=", "in", "not", "is"]);
const binaries = new Set(["|", "^", "&", "<<", ">>", "+", "-", "*", "/", "//", "%", "@"]);

const arithmetic = new Set(["+", "-", "*", "/", "//", "%", "@"]);

/** CPython compares only as many characters as the name has: `c` passes for `case`. */
function looksLikeSoftKeyword(name: string): boolean {
  return ["_", "case", "match", "type"].some((word) => word.startsWith(name));
}

/** Rules named as in CPython's grammar; each returns null and stays where it was if it fails. */
export class ExpressionGrammar extends DisplayGrammar {
  // Lists of expressions

  override starExpressions(): Node | null {
    return this.#tupleOf(() => this.starExpression());
  }

  expressions(): Node | null {
    return this.#tupleOf(() => this.expression());
  }

  #tupleOf(item: () => Node | null): Node | null {
    const first = this.mark;
    const node = item();
    if (node === null || this.peek() !== ",") return node;
    const parts = [node];
    while (this.accept(",")) {
      const next = item();
      if (next === null) break;
      parts.push(next);
    }
    return this.node("tuple", first, parts);
  }

  override starExpression(): Node | null {
    return this.memo("starExpression", () => this.#starOr(() => this.expression()));
  }

  override starNamedExpression(): Node | null {
    return this.#starOr(() => this.namedExpression());
  }

  #starOr(other: () => Node | null): Node | null {
    const first = this.mark;
    if (!this.accept("*")) return other();
    const value = this.bitwiseOr();
    if (value !== null) return this.node("starred", first, [value]);
    this.mark = first;
    return other();
  }

  override starNamedExpressions(): Node[] | null {
    return this.list(() => this.starNamedExpression());
  }

  // `:=`

  override assignmentExpression(): Node | null {
    const first = this.mark;
    if (this.peek() !== "name" || this.peekSecond() !== ":=") return null;
    this.mark += 2;
    if (this.expression() !== null) return this.node("named expression", first);
    this.mark = first;
    return null;
  }

  override namedExpression(): Node | null {
    return this.memo("namedExpression", () => {
      const assignment = this.peek() === "name" ? this.assignmentExpression() : null;
      if (assignment !== null) return assignment;
      // The cut after `:=`: no other alternative is tried.
      if (this.peek() === "name" && this.kinds[this.mark + 1] === ":=") return null;
      if (this.invalid) this.#invalidNamedExpression();
      const mark = this.mark;
      const node = this.expression();
      if (node !== null && this.peek() !== ":=") return node;
      this.mark = mark;
      return null;
    });
  }

  #invalidNamedExpression(): void {
    const start = this.mark;
    const target = this.expression();
    if (target !== null && this.accept(":=") && this.expression() !== null) {
      this.raiseNodes(target, target, `cannot use assignment expressions with ${target.kind}`);
    }
    this.mark = start;
    if (this.peek() === "name" && this.peekSecond() === "=") {
      this.mark += 2;
      const value = this.bitwiseOr();
      if (value !== null && !this.isNext("=", ":=")) {
        this.raiseTokens(
          start,
          value.after - 1,
          "invalid syntax. Maybe you meant '==' or ':=' instead of '='?",
        );
      }
    }
    this.mark = start;
    const excluded = this.looksLike(() =>
      this.listDisplay() ?? this.tuple() ?? this.generatorExpression() ??
        (this.isNext("True", "None", "False") || null)
    );
    if (!excluded) {
      const left = this.bitwiseOr();
      if (
        left !== null && this.accept("=") && this.bitwiseOr() !== null && !this.isNext("=", ":=")
      ) {
        const message = `cannot assign to ${left.kind} here. Maybe you meant '==' instead of '='?`;
        this.raiseNodes(left, left, message);
      }
    }
    this.mark = start;
  }

  // Expressions

  override expression(): Node | null {
    return this.memo("expression", () => {
      this.enter();
      if (this.invalid) {
        this.#invalidExpression();
        this.#invalidLegacyExpression();
      }
      const node = this.#plainExpression();
      this.leave();
      return node;
    });
  }

  #plainExpression(): Node | null {
    const first = this.mark;
    const body = this.disjunction();
    if (body === null) return this.peek() === "lambda" ? this.#lambda() : null;
    if (this.peek() !== "if") return body;
    const mark = this.mark;
    this.mark++;
    if (this.disjunction() !== null && this.accept("else") && this.expression() !== null) {
      return this.node("conditional expression", first);
    }
    this.mark = mark;
    return body;
  }

  #invalidExpression(): void {
    const start = this.mark;
    const kind = this.peek();
    const skipped = kind === "name" &&
      (this.peekSecond() === "string" || looksLikeSoftKeyword(this.tokenText(start)));
    if (!skipped) {
      const left = this.disjunction();
      if (left !== null) {
        // Observed in CPython 3.13: what stands in braces is read with the error rules even here.
        if (this.peek() === "{") this.looksLike(() => this.atom());
        this.invalid = false;
        const right = this.#plainExpression();
        this.invalid = true;
        if (
          right !== null && !this.#isLegacy(left) && this.level(this.mark - 1) > 0
        ) {
          this.raiseNodes(left, right, "invalid syntax. Perhaps you forgot a comma?");
        }
      }
    }
    this.mark = start;
    const left = this.disjunction();
    if (left !== null && this.accept("if")) {
      const test = this.disjunction();
      if (test !== null && !this.isNext("else", ":")) {
        this.raiseNodes(left, test, "expected 'else' after 'if' expression");
      }
    }
    this.mark = start;
    if (this.accept("lambda")) {
      this.lambdaParameters();
      const colon = this.mark;
      if (
        this.accept(":") &&
        (this.peek() === "fstring_middle" ||
          (this.inField(start) && this.looksLike(() => this.replacementField())))
      ) {
        const message = "f-string: lambda expressions are not allowed without parentheses";
        this.raiseTokens(start, colon, message);
      }
    }
    this.mark = start;
  }

  /** `print` and `exec` are words that once began statements. */
  #isLegacy(node: Node): boolean {
    return node.kind === "name" && /^(?:print|exec)$/.test(this.tokenText(node.first));
  }

  #invalidLegacyExpression(): void {
    const start = this.mark;
    if (this.peek() !== "name") return;
    this.mark++;
    if (this.peek() !== "(") {
      const rest = this.starExpressions();
      const word = this.tokenText(start);
      if (rest !== null && (word === "print" || word === "exec")) {
        const message = `Missing parentheses in call to '${word}'. Did you mean ${word}(...)?`;
        this.raiseTokens(start, rest.after - 1, message);
      }
    }
    this.mark = start;
  }

  #lambda(): Node | null {
    const first = this.mark;
    this.mark++;
    this.enter();
    this.lambdaParameters();
    const complete = this.accept(":") && this.expression() !== null;
    this.leave();
    if (complete) return this.node("lambda", first);
    this.mark = first;
    return null;
  }

  override yieldExpression(): Node | null {
    const first = this.mark;
    if (!this.accept("yield")) return null;
    if (this.accept("from")) {
      if (this.expression() !== null) return this.node("yield expression", first);
      this.mark = first + 1;
    }
    this.starExpressions();
    return this.node("yield expression", first);
  }

  /** `annotated_rhs`: what may follow `=`. */
  override annotatedValue(): Node | null {
    return this.peek() === "yield" ? this.yieldExpression() : this.starExpressions();
  }

  // Operators. No error rule stands between `or` and the operands, so levels are merged.

  override disjunction(): Node | null {
    return this.memo("disjunction", () => {
      const first = this.mark;
      let node = this.#comparison();
      if (node === null) return null;
      for (;;) {
        const kind = this.peek();
        if (kind !== "and" && kind !== "or") return node;
        const mark = this.mark;
        this.mark++;
        if (this.#comparison() === null) {
          this.mark = mark;
          return node;
        }
        node = this.node("expression", first);
      }
    });
  }

  #comparison(): Node | null {
    const first = this.mark;
    // CPython's rule calls itself for each `not`.
    for (; this.accept("not"); this.enter());
    const isNegated = this.mark > first;
    const left = this.bitwiseOr();
    for (let at = first; this.kinds[at] === "not"; at++) this.leave();
    if (left === null) {
      this.mark = first;
      return null;
    }
    let node: Node = left;
    while (comparisons.has(this.peek())) {
      const mark = this.mark;
      const operator = this.peek();
      this.mark++;
      if (operator === "not" && !this.accept("in")) {
        this.mark = mark;
        break;
      }
      if (operator === "is") this.accept("not");
      if (this.bitwiseOr() === null) {
        this.mark = mark;
        break;
      }
      const isIn: boolean = node === left ? operator === "in" : node.isIn!;
      node = { kind: "comparison", first: left.first, after: this.mark, parts: [left], isIn };
    }
    return isNegated ? this.node("expression", first) : node;
  }

  override bitwiseOr(): Node | null {
    return this.memo("bitwiseOr", () => {
      const first = this.mark;
      let node = this.#factor();
      if (node === null) return null;
      while (binaries.has(this.peek())) {
        const mark = this.mark;
        const isArithmetic = arithmetic.has(this.peek());
        this.mark++;
        if (this.#factor() === null) {
          if (this.invalid && isArithmetic) this.#invalidNot(() => this.#comparison());
          this.mark = mark;
          return node;
        }
        node = this.node("expression", first);
      }
      return node;
    });
  }

  #factor(): Node | null {
    const first = this.mark;
    const kind = this.peek();
    if (kind === "+" || kind === "-" || kind === "~") {
      this.mark++;
      this.enter();
      const operand = this.#factor();
      this.leave();
      if (operand !== null) return this.node("expression", first);
      if (this.invalid) this.#invalidNot(() => this.#factor());
      this.mark = first;
      return null;
    }
    let base: Node | null = null;
    if (this.accept("await")) {
      if (this.primary() === null) {
        this.mark = first;
        return null;
      }
      base = this.node("await expression", first);
    } else {
      base = this.primary();
    }
    if (base === null || this.peek() !== "**") return base;
    const mark = this.mark;
    this.mark++;
    this.enter();
    this.enter();
    const exponent = this.#factor();
    this.leave();
    this.leave();
    if (exponent !== null) return this.node("expression", first);
    this.mark = mark;
    return base;
  }

  /** `invalid_arithmetic` and `invalid_factor`: a `not` behind an operator. */
  #invalidNot(operand: () => Node | null): void {
    const start = this.mark;
    if (this.peek() !== "not") return;
    this.mark++;
    const node = operand();
    if (node !== null) {
      const message = "'not' after an operator must be parenthesized";
      this.raiseTokens(start, node.after - 1, message);
    }
    this.mark = start;
  }
}
