/** CPython's grammar of primaries, atoms, displays and comprehensions, with its error rules. */

import type { Node } from "./recogniser.ts";
import { TargetGrammar } from "./targets.ts";

/** The rules of primaries; the rules of operators come with a subclass. */
export abstract class DisplayGrammar extends TargetGrammar {
  abstract bitwiseOr(): Node | null;
  abstract disjunction(): Node | null;
  abstract namedExpression(): Node | null;
  abstract starExpressions(): Node | null;
  abstract starNamedExpression(): Node | null;
  abstract starNamedExpressions(): Node[] | null;
  abstract yieldExpression(): Node | null;

  primary(): Node | null {
    return this.memo("primary", () => {
      const first = this.mark;
      let node = this.atom();
      while (node !== null) {
        const next = this.trailer(first);
        if (next === null) return node;
        node = next;
      }
      return null;
    });
  }

  /** One attribute, call or subscript behind a primary. */
  override trailer(first: number): Node | null {
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

  override atom(): Node | null {
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
    return this.#comprehension("(", ")", "generator expression", () => this.argumentValue());
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
  override forIfClauses(): { target: Node; last: Node } | null {
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
    // As with dicts: this alternative applies in the first pass too.
    this.#invalidForIfClause();
    if (this.invalid) this.invalidForTarget();
    return null;
  }

  #invalidForIfClause(): void {
    const start = this.mark;
    this.accept("async");
    this.mark++;
    const head = this.bitwiseOr();
    if (head !== null) {
      while (this.accept(",")) if (this.bitwiseOr() === null) break;
      if (this.peek() !== "in") {
        this.isFinal = true;
        this.raiseHere("'in' expected after for-loop variables");
      }
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
    // These rules apply in the first pass too, since the alternative does not consist of one alone.
    this.mark = first + 1;
    this.#invalidDictItems();
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
        this.isFinal = true;
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
}
