/**
 * Patterns of `match`, read from the tokens alone: they hold no expressions but names, attributes
 * and literals. The grammar's check has accepted them before.
 */

import type { Constant, Expr, Pattern } from "../ast.ts";
import type { BuildContext } from "./context.ts";
import { numberConstant } from "../literal_tokens.ts";
import { buildStrings } from "./strings.ts";
import { runHasFields, stringRunEnd } from "../normal_form.ts";

/** Reads patterns from one position on. */
export class PatternReader {
  readonly #context: BuildContext;
  token: number;

  constructor(context: BuildContext, token: number) {
    this.#context = context;
    this.token = token;
  }

  /** The pattern of a `case`, where commas make a sequence. */
  top(): Pattern {
    const start = this.#start;
    const first = this.#maybeStar();
    if (!this.#at(",") && first.kind !== "MatchStar") return first;
    const patterns = [first, ...this.#rest((kind) => kind === ":" || kind === "if")];
    return { kind: "MatchSequence", patterns, start, end: this.#end };
  }

  get #kind(): string {
    return this.#context.tokens.kind[this.token]!;
  }

  get #start(): number {
    return this.#context.tokens.start[this.token]!;
  }

  /** Where the token before this one ends. */
  get #end(): number {
    return this.#context.tokens.end[this.token - 1]!;
  }

  #at(kind: string): boolean {
    return this.#kind === kind;
  }

  #accept(kind: string): boolean {
    if (!this.#at(kind)) return false;
    this.token++;
    return true;
  }

  /** The remaining patterns of a sequence, from a comma on. */
  #rest(ends: (kind: string) => boolean): Pattern[] {
    const patterns: Pattern[] = [];
    while (this.#accept(",") && !ends(this.#kind)) patterns.push(this.#maybeStar());
    return patterns;
  }

  #maybeStar(): Pattern {
    const start = this.#start;
    if (!this.#accept("*")) return this.#as();
    const name = this.#captureName();
    return { kind: "MatchStar", name, start, end: this.#end };
  }

  #captureName(): string | null {
    const name = this.#context.nameAt(this.token++);
    return name === "_" ? null : name;
  }

  #as(): Pattern {
    const start = this.#start;
    const pattern = this.#or();
    if (!this.#accept("as")) return pattern;
    const name = this.#context.nameAt(this.token++);
    return { kind: "MatchAs", pattern, name, start, end: this.#end };
  }

  #or(): Pattern {
    const start = this.#start;
    const first = this.#closed();
    if (!this.#at("|")) return first;
    const patterns = [first];
    while (this.#accept("|")) patterns.push(this.#closed());
    return { kind: "MatchOr", patterns, start, end: this.#end };
  }

  #closed(): Pattern {
    const start = this.#start;
    switch (this.#kind) {
      case "None":
      case "True":
      case "False": {
        const value = this.#kind === "None" ? null : this.#kind === "True";
        this.token++;
        return { kind: "MatchSingleton", value, start, end: this.#end };
      }
      case "(":
        return this.#group();
      case "[": {
        this.token++;
        const patterns = this.#at("]") ? [] : [this.#maybeStar(), ...this.#rest(isBracket)];
        this.token++;
        return { kind: "MatchSequence", patterns, start, end: this.#end };
      }
      case "{":
        return this.#mapping();
      case "name":
        return this.#name();
      default: {
        const value = this.#literal();
        return { kind: "MatchValue", value, start, end: this.#end };
      }
    }
  }

  #group(): Pattern {
    const start = this.#start;
    this.token++;
    if (this.#accept(")")) return { kind: "MatchSequence", patterns: [], start, end: this.#end };
    const first = this.#maybeStar();
    if (this.#accept(")") && first.kind !== "MatchStar") return first;
    const patterns = [first, ...this.#rest(isParenthesis)];
    this.token += this.#context.tokens.kind[this.token - 1] === ")" ? 0 : 1;
    return { kind: "MatchSequence", patterns, start, end: this.#end };
  }

  #name(): Pattern {
    const start = this.#start;
    const next = this.#context.tokens.kind[this.token + 1];
    if (next !== "." && next !== "(") {
      const name = this.#captureName();
      return { kind: "MatchAs", pattern: null, name, start, end: this.#end };
    }
    const value = this.#dotted();
    if (!this.#at("(")) return { kind: "MatchValue", value, start, end: this.#end };
    this.token++;
    const patterns: Pattern[] = [];
    const attrs: string[] = [];
    const keywordPatterns: Pattern[] = [];
    while (!this.#accept(")")) {
      if (this.#accept(",")) continue;
      if (this.#at("name") && this.#context.tokens.kind[this.token + 1] === "=") {
        attrs.push(this.#context.nameAt(this.token));
        this.token += 2;
        keywordPatterns.push(this.#as());
      } else {
        patterns.push(this.#as());
      }
    }
    return {
      kind: "MatchClass",
      cls: value,
      patterns,
      kwd_attrs: attrs,
      kwd_patterns: keywordPatterns,
      start,
      end: this.#end,
    };
  }

  #dotted(): Expr {
    const start = this.#start;
    let value: Expr = {
      kind: "Name",
      id: this.#context.nameAt(this.token++),
      ctx: "Load",
      start,
      end: this.#end,
    };
    while (this.#accept(".")) {
      const attr = this.#context.nameAt(this.token++);
      value = { kind: "Attribute", value, attr, ctx: "Load", start, end: this.#end };
    }
    return value;
  }

  #mapping(): Pattern {
    const start = this.#start;
    const keys: Expr[] = [];
    const patterns: Pattern[] = [];
    let rest: string | null = null;
    this.token++;
    while (!this.#accept("}")) {
      if (this.#accept(",")) continue;
      if (this.#accept("**")) {
        rest = this.#context.nameAt(this.token++);
        continue;
      }
      keys.push(this.#at("name") ? this.#dotted() : this.#literal());
      this.token++;
      patterns.push(this.#as());
    }
    return { kind: "MatchMapping", keys, patterns, rest, start, end: this.#end };
  }

  /** A literal, a negative number or a complex number written as a sum. */
  #literal(): Expr {
    const context = this.#context;
    const { tokens } = context;
    const start = this.#start;
    const kind = this.#kind;
    if (kind === "string" || kind === "fstring_start") {
      const first = this.token;
      const last = stringRunEnd(tokens, first);
      this.token = last + 1;
      if (runHasFields(tokens, first, last)) {
        // The compiler refuses every f-string in a pattern, so its fields need not be built.
        return { kind: "JoinedStr", values: [], start, end: this.#end };
      }
      const refuse = (node: number): never => context.refuse(node);
      return buildStrings(context, first, [], refuse, refuse);
    }
    if (kind === "None" || kind === "True" || kind === "False") {
      this.token++;
      const value: Constant["value"] = kind === "None"
        ? { type: "None" }
        : { type: "bool", value: kind === "True" };
      return { kind: "Constant", value, start, end: this.#end };
    }
    const left = this.#signedNumber();
    const sign = this.#kind;
    if (sign !== "+" && sign !== "-") return left;
    this.token++;
    const right = numberConstant(context, this.token++);
    const op = sign === "+" ? "Add" : "Sub";
    return { kind: "BinOp", left, op, right, start, end: this.#end };
  }

  #signedNumber(): Expr {
    const start = this.#start;
    const isNegative = this.#accept("-");
    const operand = numberConstant(this.#context, this.token++);
    if (!isNegative) return operand;
    return { kind: "UnaryOp", op: "USub", operand, start, end: this.#end };
  }
}

const isBracket = (kind: string): boolean => kind === "]";
const isParenthesis = (kind: string): boolean => kind === ")";
