/** CPython's grammar of targets: what can be assigned to, looped over or deleted. */

import { ArgumentGrammar } from "./arguments.ts";
import type { Node } from "./recogniser.ts";

/** The rules of targets; the rules of expressions come with a subclass. */
export abstract class TargetGrammar extends ArgumentGrammar {
  abstract atom(): Node | null;
  abstract trailer(first: number): Node | null;

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
    const node = this.trailer(first);
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
        const next = this.trailer(first);
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
