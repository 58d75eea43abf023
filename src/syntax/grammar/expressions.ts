/** CPython's grammar of expressions and targets, with its error rules. */

import { ParameterGrammar } from "./parameters.ts";
import type { Node } from "./recogniser.ts";

const comparisons = new Set(["==", "!=", "<", "<=", ">", ">=", "in", "not", "is"]);
const binaries = new Set(["|", "^", "&", "<<", ">>", "+", "-", "*", "/", "//", "%", "@"]);

const arithmetic = new Set(["+", "-", "*", "/", "//", "%", "@"]);

/** CPython compares only as many characters as the name has: `c` passes for `case`. */
function looksLikeSoftKeyword(name: string): boolean {
  return ["_", "case", "match", "type"].some((word) => word.startsWith(name));
}

/** Where a list of arguments stands, and what is in it. */
export interface Arguments {
  /** Positional arguments and starred ones, in order. */
  args: Node[];
  keywords: number;
  hasDoubleStar: boolean;
}

/** Rules named as in CPython's grammar; each returns null and stays where it was if it fails. */
export class ExpressionGrammar extends ParameterGrammar {
  // Lists of expressions

  starExpressions(): Node | null {
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

  starExpression(): Node | null {
    return this.memo("starExpression", () => this.#starOr(() => this.expression()));
  }

  starNamedExpression(): Node | null {
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

  starNamedExpressions(): Node[] | null {
    return this.list(() => this.starNamedExpression());
  }

  // `:=`

  assignmentExpression(): Node | null {
    const first = this.mark;
    if (this.peek() !== "name" || this.peekSecond() !== ":=") return null;
    this.mark += 2;
    if (this.expression() !== null) return this.node("named expression", first);
    this.mark = first;
    return null;
  }

  namedExpression(): Node | null {
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
          this.looksLike(() => this.replacementField()))
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

  yieldExpression(): Node | null {
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

  disjunction(): Node | null {
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
    while (this.accept("not"));
    const isNegated = this.mark > first;
    const left = this.bitwiseOr();
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

  bitwiseOr(): Node | null {
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

  // Primaries and atoms

  primary(): Node | null {
    return this.memo("primary", () => {
      const first = this.mark;
      let node = this.atom();
      while (node !== null) {
        const next = this.#trailer(first);
        if (next === null) return node;
        node = next;
      }
      return null;
    });
  }

  /** One attribute, call or subscript behind a primary. */
  #trailer(first: number): Node | null {
    const mark = this.mark;
    switch (this.peek()) {
      case ".":
        this.mark++;
        if (this.accept("name")) return this.node("attribute", first);
        break;
      case "(":
        if (this.generatorExpression() !== null) return this.node("function call", first);
        this.mark = mark + 1;
        this.arguments();
        if (this.accept(")")) return this.node("function call", first);
        break;
      case "[":
        this.mark++;
        if (this.slices() && this.accept("]")) return this.node("subscript", first);
        break;
    }
    this.mark = mark;
    return null;
  }

  slices(): boolean {
    const mark = this.mark;
    if (this.#slice() && this.peek() !== ",") return true;
    this.mark = mark;
    return this.list(() => (this.#slice() || this.starredExpression() !== null) || null) !== null;
  }

  #slice(): boolean {
    const mark = this.mark;
    this.expression();
    if (this.accept(":")) {
      this.expression();
      if (this.accept(":")) this.expression();
      return true;
    }
    this.mark = mark;
    return this.namedExpression() !== null;
  }

  atom(): Node | null {
    const first = this.mark;
    switch (this.peek()) {
      case "name":
        this.mark++;
        return this.node("name", first);
      case "number":
        this.checkNumber(first);
        this.mark++;
        return this.node("literal", first);
      case "string":
      case "fstring_start":
        return this.strings();
      case "True":
      case "False":
      case "None":
        this.mark++;
        return this.node(this.kinds[first]!, first);
      case "...":
        this.mark++;
        return this.node("ellipsis", first);
      case "(":
        return this.tuple() ?? this.#group() ?? this.generatorExpression();
      case "[":
        return this.listDisplay() ??
          this.#comprehension("[", "]", "list comprehension", () => this.namedExpression());
      case "{":
        return this.#brace();
      default:
        return null;
    }
  }

  tuple(): Node | null {
    const first = this.mark;
    if (!this.accept("(")) return null;
    const head = this.starNamedExpression();
    let parts: Node[] = [];
    if (head !== null) {
      if (!this.accept(",")) {
        this.mark = first;
        return null;
      }
      parts = [head, ...this.starNamedExpressions() ?? []];
    }
    if (this.accept(")")) return this.node("tuple", first, parts);
    this.mark = first;
    return null;
  }

  #group(): Node | null {
    const first = this.mark;
    this.mark++;
    const inner = this.peek() === "yield" ? this.yieldExpression() : this.namedExpression();
    if (inner !== null && this.accept(")")) return inner;
    if (this.invalid) {
      this.mark = first + 1;
      const starred = this.starredExpression();
      if (starred !== null && this.accept(")")) {
        this.raiseNodes(starred, starred, "cannot use starred expression here");
      }
      this.mark = first + 1;
      if (this.accept("**") && this.expression() !== null && this.accept(")")) {
        this.raiseTokens(first + 1, first + 1, "cannot use double starred expression here");
      }
    }
    this.mark = first;
    return null;
  }

  generatorExpression(): Node | null {
    return this.#comprehension("(", ")", "generator expression", () => this.#argumentValue());
  }

  /** `assignment_expression | expression !':='`. */
  #argumentValue(): Node | null {
    const mark = this.mark;
    const assignment = this.assignmentExpression();
    if (assignment !== null) return assignment;
    if (this.peek() === "name" && this.kinds[mark + 1] === ":=") return null;
    const node = this.expression();
    if (node !== null && this.peek() !== ":=") return node;
    this.mark = mark;
    return null;
  }

  listDisplay(): Node | null {
    const first = this.mark;
    if (!this.accept("[")) return null;
    const parts = this.starNamedExpressions() ?? [];
    if (this.accept("]")) return this.node("list", first, parts);
    this.mark = first;
    return null;
  }

  #comprehension(
    open: string,
    close: string,
    kind: string,
    element: () => Node | null,
  ): Node | null {
    const first = this.mark;
    if (!this.accept(open)) return null;
    if (element() !== null && this.forIfClauses() !== null && this.accept(close)) {
      return this.node(kind, first);
    }
    this.mark = first;
    if (this.invalid) this.#invalidComprehension(open);
    return null;
  }

  #invalidComprehension(open: string): void {
    const start = this.mark;
    this.mark++;
    const starred = this.starredExpression();
    if (starred !== null && this.forIfClauses() !== null) {
      const message = "iterable unpacking cannot be used in comprehension";
      this.raiseNodes(starred, starred, message);
    }
    this.mark = start + 1;
    if (open !== "(") {
      const message = "did you forget parentheses around the comprehension target?";
      const head = this.starNamedExpression();
      const comma = this.mark;
      if (head !== null && this.accept(",")) {
        const more = this.starNamedExpressions();
        if (more !== null && this.forIfClauses() !== null) {
          this.raiseNodes(head, more.at(-1)!, message);
        }
        this.mark = comma + 1;
        if (this.forIfClauses() !== null) this.raiseTokens(head.first, comma, message);
      }
    }
    this.mark = start;
  }

  /** The clauses of a comprehension; returns the last expression in them. */
  forIfClauses(): { target: Node; last: Node } | null {
    let clause = this.#forIfClause();
    if (clause === null) return null;
    for (;;) {
      const next = this.#forIfClause();
      if (next === null) return clause;
      clause = next;
    }
  }

  #forIfClause(): { target: Node; last: Node } | null {
    const start = this.mark;
    this.accept("async");
    if (!this.accept("for")) {
      this.mark = start;
      return null;
    }
    const target = this.starTargets();
    if (target !== null && this.accept("in")) {
      let last = this.disjunction();
      if (last !== null) {
        while (this.peek() === "if") {
          const mark = this.mark;
          this.mark++;
          const condition = this.disjunction();
          if (condition === null) {
            this.mark = mark;
            break;
          }
          last = condition;
        }
        return { target, last };
      }
      this.mark = start;
      return null; // the cut behind `in`
    }
    this.mark = start;
    if (this.invalid) {
      this.#invalidForIfClause();
      this.invalidForTarget();
    }
    return null;
  }

  #invalidForIfClause(): void {
    const start = this.mark;
    this.accept("async");
    this.mark++;
    const head = this.bitwiseOr();
    if (head !== null) {
      while (this.accept(",")) if (this.bitwiseOr() === null) break;
      if (this.peek() !== "in") this.raiseHere("'in' expected after for-loop variables");
    }
    this.mark = start;
  }

  /** `invalid_for_target`. */
  invalidForTarget(): void {
    const start = this.mark;
    this.accept("async");
    if (this.accept("for")) {
      const target = this.starExpressions();
      if (target !== null) this.raiseInvalidTarget(target, "for");
    }
    this.mark = start;
  }

  // Braces

  #brace(): Node | null {
    const first = this.mark;
    return this.#dict() ?? this.#set() ??
      this.#dictComprehension(first) ??
      this.#comprehension("{", "}", "set comprehension", () => this.namedExpression());
  }

  #dict(): Node | null {
    const first = this.mark;
    this.mark++;
    this.list(() => this.#dictItem());
    if (this.accept("}")) return this.node("dict literal", first);
    if (this.invalid) {
      this.mark = first + 1;
      this.#invalidDictItems();
    }
    this.mark = first;
    return null;
  }

  #dictItem(): true | null {
    const mark = this.mark;
    if (this.accept("**")) {
      if (this.bitwiseOr() !== null) return true;
    } else if (this.expression() !== null && this.accept(":") && this.expression() !== null) {
      return true;
    }
    this.mark = mark;
    return null;
  }

  #invalidDictItems(): void {
    const start = this.mark;
    if (this.gather(() => this.#dictItem()) !== null && this.accept(",")) {
      const mark = this.mark;
      const key = this.expression();
      if (key !== null && this.peek() !== ":") {
        const end = this.source.positionAt(this.tokens.end[key.after - 1]!);
        const from = this.tokens.end[key.after - 1]! - 1;
        this.raiseDictKey(from, end.line);
      }
      this.mark = mark;
      this.#invalidDictValue();
    }
    this.mark = start;
    this.#invalidDictValue();
    this.mark = start;
  }

  #invalidDictValue(): void {
    const start = this.mark;
    if (this.expression() === null) return;
    const colon = this.mark;
    if (!this.accept(":")) {
      this.mark = start;
      return;
    }
    if (this.accept("*") && this.bitwiseOr() !== null) {
      this.raiseFrom(colon + 1, "cannot use a starred expression in a dictionary value");
    }
    this.mark = colon + 1;
    if (this.isNext("}", ",")) {
      this.raiseTokens(colon, colon, "expression expected after dictionary key and ':'");
    }
    this.mark = start;
  }

  #set(): Node | null {
    const first = this.mark;
    this.mark++;
    if (this.starNamedExpressions() !== null && this.accept("}")) {
      return this.node("set display", first);
    }
    this.mark = first;
    return null;
  }

  #dictComprehension(first: number): Node | null {
    this.mark = first + 1;
    if (
      this.expression() !== null && this.accept(":") && this.expression() !== null &&
      this.forIfClauses() !== null && this.accept("}")
    ) {
      return this.node("dict comprehension", first);
    }
    if (this.invalid) {
      this.mark = first + 1;
      if (
        this.accept("**") && this.bitwiseOr() !== null && this.forIfClauses() !== null &&
        this.accept("}")
      ) {
        const message = "dict unpacking cannot be used in dict comprehension";
        this.raiseTokens(first + 1, first + 1, message);
      }
    }
    this.mark = first;
    return null;
  }

  // Arguments

  /** `arguments`, without the parentheses. */
  arguments(): Node | null {
    return this.memo("arguments", () => {
      const first = this.mark;
      if (this.#args() !== null) {
        this.accept(",");
        if (this.peek() === ")") return this.node("arguments", first);
      }
      this.mark = first;
      if (this.invalid) this.#invalidArguments();
      return null;
    });
  }

  starredExpression(): Node | null {
    const first = this.mark;
    if (!this.accept("*")) return null;
    const value = this.expression();
    if (this.invalid && value !== null && this.accept("=")) {
      const assigned = this.expression();
      if (assigned !== null) {
        const message = "cannot assign to iterable argument unpacking";
        this.raiseTokens(first, assigned.after - 1, message);
      }
      this.mark = value.after;
    }
    if (value !== null) return this.node("starred", first, [value]);
    if (this.invalid) this.raiseHere("Invalid star expression");
    this.mark = first;
    return null;
  }

  #positional(): Node | null {
    const mark = this.mark;
    if (this.peek() === "*") {
      const starred = this.starredExpression();
      if (starred !== null) return starred;
    }
    const value = this.#argumentValue();
    if (value !== null && this.peek() !== "=") return value;
    this.mark = mark;
    return null;
  }

  #args(): Arguments | null {
    const found: Arguments = { args: [], keywords: 0, hasDoubleStar: false };
    const positional = this.gather(() => this.#positional());
    if (positional === null) return this.#kwargs(found) ? found : null;
    found.args = positional;
    const mark = this.mark;
    if (!this.accept(",") || !this.#kwargs(found)) this.mark = mark;
    return found;
  }

  /** Keyword arguments and stars, then keyword arguments and double stars. */
  #kwargs(found: Arguments): boolean {
    const starred = (): true | null => {
      const node = this.#keyword(found, "*");
      return node;
    };
    const doubleStarred = (): true | null => this.#keyword(found, "**");
    if (this.gather(starred) === null) return this.gather(doubleStarred) !== null;
    const mark = this.mark;
    if (!this.accept(",") || this.gather(doubleStarred) === null) this.mark = mark;
    return true;
  }

  #keyword(found: Arguments, star: "*" | "**"): true | null {
    const mark = this.mark;
    if (this.invalid) this.#invalidKeyword();
    if (this.peek() === "name" && this.peekSecond() === "=") {
      this.mark += 2;
      if (this.expression() !== null) {
        found.keywords++;
        return true;
      }
      this.mark = mark;
    }
    if (star === "*") {
      const node = this.starredExpression();
      if (node !== null) {
        found.args.push(node);
        return true;
      }
    } else if (this.accept("**")) {
      if (this.expression() !== null) {
        found.keywords++;
        found.hasDoubleStar = true;
        return true;
      }
    }
    this.mark = mark;
    return null;
  }

  #invalidKeyword(): void {
    const start = this.mark;
    const kind = this.peek();
    if ((kind === "True" || kind === "False" || kind === "None") && this.peekSecond() === "=") {
      this.raiseTokens(start, start + 1, `cannot assign to ${kind}`);
    }
    this.#invalidGeneratorKeyword();
    if (this.accept("**")) {
      const mapping = this.expression();
      const assigned = mapping !== null && this.accept("=") ? this.expression() : null;
      if (assigned !== null) {
        const message = "cannot assign to keyword argument unpacking";
        this.raiseTokens(start, assigned.after - 1, message);
      }
      this.mark = start;
    }
    if (kind === "name" && this.peekSecond() === "=") return;
    const value = this.expression();
    if (value !== null && this.peek() === "=") {
      const message = 'expression cannot contain assignment, perhaps you meant "=="?';
      this.raiseTokens(value.first, this.mark, message);
    }
    this.mark = start;
  }

  #invalidGeneratorKeyword(): void {
    const start = this.mark;
    if (this.peek() === "name" && this.peekSecond() === "=") {
      this.mark += 2;
      if (this.expression() !== null && this.forIfClauses() !== null) {
        const message = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";
        this.raiseTokens(start, start + 1, message);
      }
    }
    this.mark = start;
  }

  #invalidArguments(): void {
    const start = this.mark;
    const reset = (): void => {
      this.mark = start;
    };
    this.#invalidUnpackingOrder();
    reset();
    const head = this.expression();
    if (head !== null) {
      const clauses = this.forIfClauses();
      if (clauses !== null && this.accept(",")) {
        const mark = this.mark;
        if (this.#args() === null) {
          this.mark = mark;
          if (this.expression() === null || this.forIfClauses() === null) this.mark = mark;
        }
        this.raiseNodes(head, clauses.last, "Generator expression must be parenthesized");
      }
    }
    reset();
    this.#invalidGeneratorKeyword();
    if (this.#args() === null || !this.accept(",")) reset();
    const name = this.mark;
    if (this.accept("name") && this.accept("=") && this.isNext(",", ")")) {
      this.raiseTokens(name, name + 1, "expected argument value expression");
    }
    reset();
    const args = this.#args();
    if (args === null) return;
    const after = this.mark;
    const clauses = this.forIfClauses();
    if (clauses !== null && args.args.length > 1) {
      this.raiseNodes(
        args.args.at(-1)!,
        clauses.last,
        "Generator expression must be parenthesized",
      );
    }
    this.mark = after;
    if (this.accept(",")) {
      const mark = this.mark;
      const value = this.expression();
      if (value !== null) {
        const more = this.forIfClauses();
        if (more !== null) {
          this.raiseNodes(value, more.target, "Generator expression must be parenthesized");
        }
      }
      this.mark = mark;
      if (this.#args() !== null) {
        this.raiseHere(
          "positional argument follows keyword argument" +
            (args.hasDoubleStar ? " unpacking" : ""),
        );
      }
    }
    reset();
  }

  /** `f(**a, *b)`. */
  #invalidUnpackingOrder(): void {
    if (this.#args() === null) return;
    const comma = this.mark;
    const starred = (): Node | null => {
      const node = this.starredExpression();
      return node === null || this.peek() === "=" ? null : node;
    };
    if (this.accept(",") && this.gather(starred) !== null) {
      const message = "iterable argument unpacking follows keyword argument unpacking";
      this.raiseFrom(comma, message);
    }
  }

  // Targets

  starTargets(): Node | null {
    const first = this.mark;
    const target = this.starTarget();
    if (target === null || this.peek() !== ",") return target;
    const parts = [target];
    while (this.accept(",")) {
      const next = this.starTarget();
      if (next === null) break;
      parts.push(next);
    }
    return this.node("tuple", first, parts);
  }

  starTarget(): Node | null {
    return this.memo("starTarget", () => {
      const first = this.mark;
      if (this.accept("*")) {
        if (this.peek() !== "*") {
          const value = this.starTarget();
          if (value !== null) return this.node("starred", first, [value]);
        }
        this.mark = first;
      }
      return this.#targetWithStarAtom();
    });
  }

  #targetWithStarAtom(): Node | null {
    return this.subscriptOrAttributeTarget() ?? this.#starAtom();
  }

  /** `t_primary '.' NAME !t_lookahead` and the like. */
  subscriptOrAttributeTarget(): Node | null {
    const first = this.mark;
    if (this.#targetPrimary() === null) return null;
    const node = this.#trailer(first);
    if (
      node !== null && node.kind !== "function call" && !this.isNext("(", "[", ".")
    ) {
      return node;
    }
    this.mark = first;
    return null;
  }

  /** The longest primary that has one more trailer behind it. */
  #targetPrimary(): Node | null {
    return this.memo("tPrimary", () => {
      const first = this.mark;
      let node = this.atom();
      if (node === null || !this.isNext("(", "[", ".")) {
        this.mark = first;
        return null;
      }
      for (;;) {
        const mark = this.mark;
        const next = this.#trailer(first);
        if (next === null || !this.isNext("(", "[", ".")) {
          this.mark = mark;
          return node;
        }
        node = next;
      }
    });
  }

  #starAtom(): Node | null {
    const first = this.mark;
    switch (this.peek()) {
      case "name":
        this.mark++;
        return this.node("name", first);
      case "(": {
        this.mark++;
        const inner = this.#targetWithStarAtom();
        if (inner !== null && this.accept(")")) return inner;
        this.mark = first + 1;
        const parts = this.#targetTuple();
        if (this.accept(")")) return this.node("tuple", first, parts);
        break;
      }
      case "[": {
        this.mark++;
        const parts = this.list(() => this.starTarget()) ?? [];
        if (this.accept("]")) return this.node("list", first, parts);
      }
    }
    this.mark = first;
    return null;
  }

  #targetTuple(): Node[] {
    const mark = this.mark;
    const head = this.starTarget();
    if (head === null) return [];
    if (!this.accept(",")) {
      this.mark = mark;
      return [];
    }
    return [head, ...this.list(() => this.starTarget()) ?? []];
  }

  singleTarget(): Node | null {
    const first = this.mark;
    const target = this.subscriptOrAttributeTarget();
    if (target !== null) return target;
    if (this.accept("name")) return this.node("name", first);
    if (this.accept("(")) {
      const inner = this.singleTarget();
      if (inner !== null && this.accept(")")) return inner;
    }
    this.mark = first;
    return null;
  }

  delTarget(): Node | null {
    return this.memo("delTarget", () => {
      const first = this.mark;
      const target = this.subscriptOrAttributeTarget();
      if (target !== null) return target;
      if (this.accept("name")) return this.node("name", first);
      const close = this.peek() === "(" ? ")" : this.peek() === "[" ? "]" : null;
      if (close === null) return null;
      this.mark++;
      if (close === ")") {
        const inner = this.delTarget();
        if (inner !== null && this.accept(")")) return inner;
        this.mark = first + 1;
      }
      this.list(() => this.delTarget());
      if (this.accept(close)) return this.node(close === ")" ? "tuple" : "list", first);
      return null;
    });
  }
}
