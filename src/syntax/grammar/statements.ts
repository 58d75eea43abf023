/** CPython's grammar of simple statements, with its error rules. */

import { PatternGrammar } from "./patterns.ts";
import type { Node } from "./recogniser.ts";

const augmented: ReadonlySet<string> = new Set([
  "+=",
  "-=",
  "*=",
  "@=",
  "/=",
  "%=",
  "&=",
  "|=",
  "^=",
  "<<=",
  ">>=",
  "**=",
  "//=",
]);

/** The rules of simple statements. */
export class StatementGrammar extends PatternGrammar {
  /** `simple_stmts`: a line of statements. */
  simpleStatements(): boolean {
    const start = this.mark;
    if (this.#simpleStatement() === null) return false;
    while (this.accept(";")) if (this.#simpleStatement() === null) break;
    if (this.accept("newline")) return true;
    this.mark = start;
    return false;
  }

  #simpleStatement(): Node | null {
    return this.memo("simpleStatement", () => {
      const first = this.mark;
      // Only what may begin an expression can be a target or a value.
      if (!this.fast || this.#mayAssign()) {
        if (this.#assignment()) return this.node("assignment", first);
        this.mark = first;
      }
      if (this.isWord("type") && this.#typeAlias()) return this.node("type alias", first);
      this.mark = first;
      if (this.starExpressions() !== null) return this.node("expression", first);
      this.mark = first;
      if (this.#wordStatement()) return this.node("statement", first);
      this.mark = first;
      return null;
    });
  }

  /** Whether the statement holds what only an assignment or annotation holds. */
  #mayAssign(): boolean {
    const { kinds, tokens } = this;
    for (let at = this.mark;; at = Math.max(at, tokens.partner[at]!) + 1) {
      const kind = kinds[at]!;
      if (kind === "=" || kind === ":" || augmented.has(kind) || kind === "error") return true;
      if (kind === "newline" || kind === ";" || kind === "end") return false;
    }
  }

  #wordStatement(): boolean {
    const start = this.mark;
    switch (this.peek()) {
      case "return":
        this.mark++;
        this.starExpressions();
        return true;
      case "import":
      case "from":
        return this.#import();
      case "raise":
        this.mark++;
        if (this.expression() !== null) {
          const mark = this.mark;
          if (this.accept("from") && this.expression() === null) this.mark = mark;
        }
        return true;
      case "pass":
      case "break":
      case "continue":
        this.mark++;
        return true;
      case "del":
        return this.#del();
      case "yield":
        return this.yieldExpression() !== null;
      case "assert": {
        this.mark++;
        if (this.expression() === null) return false;
        const mark = this.mark;
        if (this.accept(",") && this.expression() === null) this.mark = mark;
        return true;
      }
      case "global":
      case "nonlocal":
        this.mark++;
        if (this.gather(() => this.accept("name") || null) !== null) return true;
        this.mark = start;
    }
    return false;
  }

  // Assignments

  #assignment(): boolean {
    const start = this.mark;
    if (this.accept("name") && this.accept(":") && this.expression() !== null) {
      return this.#annotatedTail();
    }
    this.mark = start;
    const isTarget = this.accept("(")
      ? this.singleTarget() !== null && this.accept(")")
      : this.subscriptOrAttributeTarget() !== null;
    if (isTarget || this.#retryTarget(start)) {
      if (this.accept(":") && this.expression() !== null) return this.#annotatedTail();
    }
    this.mark = start;
    let targets = 0;
    for (;;) {
      const mark = this.mark;
      if (this.starTargets() === null || !this.accept("=")) {
        this.mark = mark;
        break;
      }
      targets++;
    }
    if (targets > 0 && this.annotatedValue() !== null && this.peek() !== "=") return true;
    this.mark = start;
    if (this.singleTarget() !== null && augmented.has(this.peek())) {
      this.mark++;
      // The cut behind the operator: no other alternative is tried.
      return this.annotatedValue() !== null;
    }
    this.mark = start;
    if (this.invalid) this.#invalidAssignment();
    return false;
  }

  /** The second way to read `(`: as the beginning of an attribute or subscript. */
  #retryTarget(start: number): boolean {
    this.mark = start;
    return this.peek() === "(" && this.subscriptOrAttributeTarget() !== null;
  }

  #annotatedTail(): boolean {
    const mark = this.mark;
    if (this.accept("=") && this.annotatedValue() === null) this.mark = mark;
    return true;
  }

  #invalidAssignment(): void {
    const start = this.mark;
    const reset = (): void => {
      this.mark = start;
    };
    const annotated = this.#invalidAnnotationTarget();
    if (annotated !== null && this.accept(":") && this.expression() !== null) {
      const message = `only single target (not ${annotated.kind}) can be annotated`;
      this.raiseNodes(annotated, annotated, message);
    }
    reset();
    const head = this.starNamedExpression();
    if (head !== null && this.accept(",")) {
      while (this.starNamedExpressions() !== null);
      if (this.accept(":") && this.expression() !== null) {
        this.raiseNodes(head, head, "only single target (not tuple) can be annotated");
      }
    }
    reset();
    const target = this.expression();
    if (target !== null && this.accept(":") && this.expression() !== null) {
      this.raiseNodes(target, target, "illegal target for annotation");
    }
    reset();
    this.#assignmentTargets();
    const mark = this.mark;
    const value = this.starExpressions();
    if (value !== null && this.accept("=")) this.raiseInvalidTarget(value, "star");
    this.mark = mark;
    const yielded = this.yieldExpression();
    if (yielded !== null && this.accept("=")) {
      this.raiseNodes(yielded, yielded, "assignment to yield expression not possible");
    }
    reset();
    const left = this.starExpressions();
    if (left !== null && augmented.has(this.peek())) {
      this.mark++;
      if (this.annotatedValue() !== null) {
        const message = `'${left.kind}' is an illegal expression for augmented assignment`;
        this.raiseNodes(left, left, message);
      }
    }
    reset();
  }

  #assignmentTargets(): void {
    for (;;) {
      const mark = this.mark;
      if (this.starTargets() === null || !this.accept("=")) {
        this.mark = mark;
        return;
      }
    }
  }

  #invalidAnnotationTarget(): Node | null {
    const first = this.mark;
    const node = this.listDisplay() ?? (this.peek() === "(" ? this.tuple() : null);
    if (node !== null) return node;
    if (this.accept("(")) {
      const inner = this.#invalidAnnotationTarget();
      if (inner !== null && this.accept(")")) return inner;
    }
    this.mark = first;
    return null;
  }

  #del(): boolean {
    const start = this.mark++;
    if (this.list(() => this.delTarget()) !== null && this.isNext(";", "newline")) return true;
    if (this.invalid) {
      this.mark = start + 1;
      const target = this.starExpressions();
      if (target !== null) this.raiseInvalidTarget(target, "del");
    }
    this.mark = start;
    return false;
  }

  // Imports

  #import(): boolean {
    const start = this.mark;
    if (this.invalid && this.peek() === "import") {
      this.mark++;
      if (
        this.gather(() => this.#dottedName() || null) !== null && this.accept("from") &&
        this.#dottedName()
      ) {
        const message = "Did you mean to use 'from ... import ...' instead?";
        this.raiseFrom(start, message);
      }
      this.mark = start + 1;
      if (this.peek() === "newline") {
        this.raiseFrom(this.mark, "Expected one or more names after 'import'");
      }
      this.mark = start;
    }
    if (this.accept("import")) {
      return this.gather(() => this.#alias(() => this.#dottedName())) !== null;
    }
    this.mark++;
    let dots = 0;
    while (this.accept(".") || this.accept("...")) dots++;
    const isNamed = this.#dottedName();
    if ((!isNamed && dots === 0) || !this.accept("import")) return false;
    return this.#importTargets();
  }

  #importTargets(): boolean {
    const start = this.mark;
    const names = (): boolean => this.gather(() => this.#alias(() => this.accept("name"))) !== null;
    if (this.accept("(")) {
      if (names()) {
        this.accept(",");
        if (this.accept(")")) return true;
      }
      this.mark = start;
    }
    if (names() && this.peek() !== ",") return true;
    this.mark = start;
    if (this.accept("*")) return true;
    if (this.invalid) {
      if (names() && this.accept(",") && this.accept("newline")) {
        this.raiseHere("trailing comma not allowed without surrounding parentheses");
      }
      this.mark = start;
      if (this.peek() === "newline") {
        this.raiseFrom(this.mark, "Expected one or more names after 'import'");
      }
    }
    return false;
  }

  #alias(name: () => boolean): true | null {
    if (!name()) return null;
    const mark = this.mark;
    if (this.accept("as") && !this.accept("name")) this.mark = mark;
    return true;
  }

  #dottedName(): boolean {
    if (!this.accept("name")) return false;
    while (this.peek() === ".") {
      const mark = this.mark++;
      if (this.accept("name")) continue;
      this.mark = mark;
      break;
    }
    return true;
  }

  // Type aliases and type parameters

  #typeAlias(): boolean {
    this.mark++;
    if (!this.accept("name")) return false;
    this.typeParameters();
    return this.accept("=") && this.expression() !== null;
  }

  /** `[type_params]`: true unless brackets hold something else. */
  typeParameters(): boolean {
    const start = this.mark;
    if (!this.accept("[")) return true;
    if (this.invalid && this.peek() === "]") {
      this.raiseFrom(this.mark, "Type parameter list cannot be empty");
    }
    if (this.list(() => this.#typeParameter() || null) !== null && this.accept("]")) return true;
    this.mark = start;
    return false;
  }

  #typeParameter(): boolean {
    const start = this.mark;
    if (this.accept("name")) {
      const mark = this.mark;
      if (this.accept(":") && this.expression() === null) this.mark = mark;
      this.#typeDefault(() => this.expression());
      return true;
    }
    const star = this.peek();
    if (star !== "*" && star !== "**") return false;
    this.mark++;
    if (!this.accept("name")) {
      this.mark = start;
      return false;
    }
    if (this.invalid && this.peek() === ":") {
      const colon = this.mark++;
      const bound = this.expression();
      if (bound !== null) {
        const what = bound.kind === "tuple" ? "constraints" : "bound";
        const owner = star === "*" ? "TypeVarTuple" : "ParamSpec";
        this.raiseFrom(colon, `cannot use ${what} with ${owner}`);
      }
      this.mark = colon;
    }
    this.#typeDefault(() => star === "*" ? this.starExpression() : this.expression());
    return true;
  }

  #typeDefault(value: () => Node | null): void {
    const mark = this.mark;
    if (this.accept("=") && value() === null) this.mark = mark;
  }
}
