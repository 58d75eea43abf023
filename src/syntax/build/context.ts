/** What every part of the builder reads: the text, its tokens and Lezer's flat tree. */

import type { Expr, ExprContext, Tuple } from "../ast.ts";
import { PythonSyntaxError } from "../error.ts";
import type { NormalForm } from "../normal_form.ts";
import type { Source } from "../source.ts";
import type { Tokens } from "../tokens.ts";
import type { WarningHandler } from "../warning.ts";
import { type FlatTree, tokenTable } from "./tree.ts";

/** The names of Lezer's nodes that are whole expressions. */
const expressionNames: ReadonlySet<string> = new Set([
  "ArrayComprehensionExpression",
  "ArrayExpression",
  "AwaitExpression",
  "BinaryExpression",
  "Boolean",
  "CallExpression",
  "ComprehensionExpression",
  "ConditionalExpression",
  "DictionaryComprehensionExpression",
  "DictionaryExpression",
  "Ellipsis",
  "LambdaExpression",
  "MemberExpression",
  "NamedExpression",
  "None",
  "Number",
  "ParenthesizedExpression",
  "SetComprehensionExpression",
  "SetExpression",
  "TupleExpression",
  "UnaryExpression",
  "VariableName",
  "YieldExpression",
]);

/** One program while its AST is built. */
export class BuildContext {
  readonly source: Source;
  readonly text: string;
  readonly tokens: Tokens;
  readonly tree: FlatTree;
  readonly onWarning: WarningHandler | undefined;
  /** The trees of chains that were read by themselves, by their extent. */
  readonly #runs = new Map<string, number>();
  readonly #tokenAt: Int32Array;

  constructor(
    source: Source,
    tokens: Tokens,
    form: NormalForm,
    tree: FlatTree,
    onWarning: WarningHandler | undefined,
  ) {
    this.source = source;
    this.text = source.text;
    this.tokens = tokens;
    this.tree = tree;
    this.onWarning = onWarning;
    this.#tokenAt = tokenTable(tokens, form);
  }

  /** Notes the tree of a chain that was read by itself. */
  setRun(start: number, end: number, top: number): void {
    this.#runs.set(`${start}:${end}`, top);
  }

  /** The top of the tree that stands for this node, if the node is a chain's place-holder. */
  runOf(node: number): number | undefined {
    if (this.#runs.size === 0) return undefined;
    return this.#runs.get(`${this.tree.from[node]}:${this.tree.to[node]}`);
  }

  /** The index of the first token at `offset` or after it. */
  tokenAt(offset: number): number {
    return this.#tokenAt[offset]!;
  }

  /** The first token of a node. */
  firstToken(node: number): number {
    return this.#tokenAt[this.tree.from[node]!]!;
  }

  /** The first token behind a node. */
  tokenAfter(node: number): number {
    return this.#tokenAt[this.tree.to[node]!]!;
  }

  /** Where a node begins in the source. */
  start(node: number): number {
    return this.tokens.start[this.firstToken(node)]!;
  }

  /** The text of a name token, normalised as CPython does (NFKC). */
  nameAt(token: number): string {
    const name = this.text.slice(this.tokens.start[token], this.tokens.end[token]);
    for (let at = 0; at < name.length; at++) {
      if (name.charCodeAt(at) > 127) return name.normalize("NFKC");
    }
    return name;
  }

  isExpression(node: number): boolean {
    return expressionNames.has(this.tree.name[node]!);
  }

  /** The children of a node that are expressions, in order. */
  expressions(node: number): number[] {
    const { next } = this.tree;
    const found: number[] = [];
    for (let child = node + 1; child < next[node]!; child = next[child]!) {
      if (this.isExpression(child)) found.push(child);
    }
    return found;
  }

  /**
   * Lezer's tree is not what the grammar promises: nesting beyond its limits has torn it. CPython
   * words its own limit so.
   */
  refuse(node: number): never {
    const message = "Parser stack overflowed - Python source too complex to parse";
    const line = this.source.lineAt(this.start(node));
    throw new PythonSyntaxError("MemoryError", message, line, null, null, null, null);
  }
}

/** Turns an expression that was read as a value into a target. */
export function setExprContext(expr: Expr, context: ExprContext): void {
  switch (expr.kind) {
    case "Name":
    case "Attribute":
    case "Subscript":
      expr.ctx = context;
      return;
    case "Starred":
      expr.ctx = context;
      setExprContext(expr.value, context);
      return;
    case "Tuple":
    case "List":
      expr.ctx = context;
      for (const element of expr.elts) setExprContext(element, context);
  }
}

/** A tuple that is read as a value. */
export function newTuple(elts: Expr[], start: number, end: number): Tuple {
  return { kind: "Tuple", elts, ctx: "Load", start, end };
}
