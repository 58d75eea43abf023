/** CPython's grammar of call arguments, with its error rules. */

import { ParameterGrammar } from "./parameters.ts";
import type { Node } from "./recogniser.ts";

/** What a list of arguments holds. */
interface Arguments {
  /** Positional arguments and starred ones, in order. */
  args: Node[];
  keywords: number;
  hasDoubleStar: boolean;
}

/** The rules of arguments; the rules of expressions come with a subclass. */
export abstract class ArgumentGrammar extends ParameterGrammar {
  abstract assignmentExpression(): Node | null;
  abstract forIfClauses(): { target: Node; last: Node } | null;

  /** `assignment_expression | expression !':='`. */
  argumentValue(): Node | null {
    const mark = this.mark;
    const assignment = this.assignmentExpression();
    if (assignment !== null) return assignment;
    if (this.peek() === "name" && this.kinds[mark + 1] === ":=") return null;
    const node = this.expression();
    if (node !== null && this.peek() !== ":=") return node;
    this.mark = mark;
    return null;
  }

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
    // No `invalid_` rule: CPython 3.13.0 raises it in its first pass already, and makes no second.
    this.isFinal = true;
    this.raiseHere("Invalid star expression");
  }

  #positional(): Node | null {
    const mark = this.mark;
    if (this.peek() === "*") {
      const starred = this.starredExpression();
      if (starred !== null) return starred;
    }
    const value = this.argumentValue();
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
}
