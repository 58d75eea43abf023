/**
 * Parameters of functions and lambdas, and type parameters (PEP 695, PEP 696). The tokens say which
 * is which; the nodes of Lezer's tree say how far annotations, bounds and defaults reach.
 */

import type { Arg, Arguments, Expr, TypeParam } from "../ast.ts";
import type { BuildContext } from "./context.ts";

/** Finds the expression node that begins at a given place among a list's children. */
class NodesByStart {
  readonly #nodes: number[] = [];
  #next = 0;

  constructor(readonly context: BuildContext, list: number) {
    if (list < 0) return;
    const { name, next } = context.tree;
    for (let child = list + 1; child < next[list]!;) {
      if (context.isExpression(child)) {
        this.#nodes.push(child);
        child = next[child]!;
      } else {
        if (name[child] === "⚠") context.refuse(child);
        child = name[child] === "TypeDef" ? child + 1 : next[child]!;
      }
    }
  }

  at(token: number): number {
    const { tree, tokens } = this.context;
    const start = tokens.start[token]!;
    while (tree.from[this.#nodes[this.#next]!]! < start) this.#next++;
    return this.#nodes[this.#next]!;
  }
}

/** An expression at token `token`, or `*expression`; also the token behind it. */
function starExpression(
  context: BuildContext,
  nodes: NodesByStart,
  token: number,
  expression: (node: number) => Expr,
): { value: Expr; after: number } {
  const { tokens, tree } = context;
  const isStar = tokens.kind[token] === "*";
  const node = nodes.at(isStar ? token + 1 : token);
  let value = expression(node);
  const end = tree.to[node]!;
  if (isStar) value = { kind: "Starred", value, ctx: "Load", start: tokens.start[token]!, end };
  return { value, after: context.tokenAfter(node) };
}

/** Reads parameters from token `token` up to the `)` or, in a lambda, the `:`. */
export function buildParameters(
  context: BuildContext,
  token: number,
  list: number,
  expression: (node: number) => Expr,
): { args: Arguments; after: number } {
  const { tokens } = context;
  const { kind } = tokens;
  const nodes = new NodesByStart(context, list);
  const isLambda = kind[token - 1] === "lambda";
  const args: Arguments = {
    posonlyargs: [],
    args: [],
    vararg: null,
    kwonlyargs: [],
    kw_defaults: [],
    kwarg: null,
    defaults: [],
  };
  let keywordOnly = false;
  for (;;) {
    const what = kind[token]!;
    if (what === ")" || (isLambda && what === ":")) return { args, after: token + 1 };
    if (what === ",") {
      token++;
      continue;
    }
    if (what === "/") {
      args.posonlyargs = args.args;
      args.args = [];
      token++;
      continue;
    }
    const isStar = what === "*";
    if (isStar) keywordOnly = true;
    if (isStar || what === "**") token++;
    if (kind[token] !== "name") continue;
    const arg: Arg = {
      kind: "arg",
      arg: context.nameAt(token),
      annotation: null,
      start: tokens.start[token]!,
      end: tokens.end[token]!,
    };
    token++;
    if (!isLambda && kind[token] === ":") {
      const { value, after } = starExpression(context, nodes, token + 1, expression);
      arg.annotation = value;
      arg.end = tokens.end[after - 1]!;
      token = after;
    }
    let defaultValue: Expr | null = null;
    if (kind[token] === "=") {
      const node = nodes.at(token + 1);
      defaultValue = expression(node);
      token = context.tokenAfter(node);
    }
    if (isStar) args.vararg = arg;
    else if (what === "**") args.kwarg = arg;
    else if (keywordOnly) {
      args.kwonlyargs.push(arg);
      args.kw_defaults.push(defaultValue);
    } else {
      args.args.push(arg);
      if (defaultValue !== null) args.defaults.push(defaultValue);
    }
  }
}

/** Reads type parameters from the `[` at token `token`; `list` holds their expressions. */
export function buildTypeParams(
  context: BuildContext,
  token: number,
  list: number,
  expression: (node: number) => Expr,
): TypeParam[] {
  const { tokens } = context;
  const { kind } = tokens;
  const close = tokens.partner[token]!;
  const nodes = new NodesByStart(context, list);
  const params: TypeParam[] = [];
  for (token++; token < close;) {
    if (kind[token] === ",") {
      token++;
      continue;
    }
    const start = tokens.start[token]!;
    const star = kind[token]!;
    if (star !== "name") token++;
    const name = context.nameAt(token);
    let end = tokens.end[token]!;
    let bound: Expr | null = null;
    let defaultValue: Expr | null = null;
    token++;
    if (kind[token] === ":") {
      const node = nodes.at(token + 1);
      bound = expression(node);
      token = context.tokenAfter(node);
      end = tokens.end[token - 1]!;
    }
    if (kind[token] === "=") {
      const { value, after } = starExpression(context, nodes, token + 1, expression);
      defaultValue = value;
      token = after;
      end = tokens.end[token - 1]!;
    }
    if (star === "*") {
      params.push({ kind: "TypeVarTuple", name, default_value: defaultValue, start, end });
    } else if (star === "**") {
      params.push({ kind: "ParamSpec", name, default_value: defaultValue, start, end });
    } else {
      params.push({ kind: "TypeVar", name, bound, default_value: defaultValue, start, end });
    }
  }
  return params;
}
