/**
 * Expressions: one function per kind of node of Lezer's grammar. Operators are in operators.ts,
 * literals in strings.ts, parameters in parameters.ts.
 */

import type {
  Call,
  Comprehension,
  ConstantValue,
  DictComp,
  Expr,
  GeneratorExp,
  Keyword,
  Lambda,
  ListComp,
  Name,
  SetComp,
  Slice,
  Starred,
} from "../ast.ts";
import { type BuildContext, newTuple, setExprContext } from "./context.ts";
import { buildOperators } from "./operators.ts";
import { buildParameters } from "./parameters.ts";
import { numberConstant } from "../literal_tokens.ts";
import { buildStrings } from "./strings.ts";

/** Builds the expressions of one program. */
export class ExpressionBuilder {
  readonly #context: BuildContext;

  constructor(context: BuildContext) {
    this.#context = context;
  }

  /** The expression at a node. */
  readonly expression = (node: number): Expr => {
    const context = this.#context;
    const { tokens, tree } = context;
    switch (tree.name[node]) {
      case "VariableName": {
        // The place-holder of the first links of a long chain is a name.
        const run = context.runOf(node);
        return run === undefined ? this.#variable(node) : this.expression(run + 2);
      }
      case "Number": {
        const token = context.firstToken(node);
        const run = context.runOf(node);
        if (run !== undefined) return buildOperators(context, run + 1, this.expression);
        if (tokens.kind[token] === "number") return numberConstant(context, token);
        return buildStrings(context, token, [], this.expression, this.element);
      }
      case "BinaryExpression":
      case "UnaryExpression":
      case "AwaitExpression":
        return buildOperators(context, node, this.expression);
      case "CallExpression":
      case "MemberExpression":
        return this.#postfix(node);
      case "ParenthesizedExpression":
        return this.expression(this.#only(node));
      case "TupleExpression":
        return newTuple(this.elements(node), context.start(node), tree.to[node]!);
      case "ArrayExpression":
        return this.#array(node);
      case "DictionaryExpression":
        return this.#dictionary(node);
      case "ComprehensionExpression":
      case "ArrayComprehensionExpression":
      case "DictionaryComprehensionExpression":
        return this.#comprehension(node);
      case "ConditionalExpression":
        return this.#conditional(node);
      case "LambdaExpression":
        return this.#lambda(node);
      case "NamedExpression": {
        const [target, value] = context.expressions(node);
        return this.named(target!, value!);
      }
      case "YieldExpression":
      case "YieldStatement":
        return this.yielded(node);
      case "None":
        return this.#constant(node, { type: "None" });
      case "Boolean":
        return this.#constant(node, {
          type: "bool",
          value: tokens.kind[context.firstToken(node)] === "True",
        });
      case "Ellipsis":
        return this.#constant(node, { type: "Ellipsis" });
      default:
        return context.refuse(node);
    }
  };

  /** An expression that may carry a star; the star is read from the tokens. */
  readonly element = (node: number): Expr => {
    const context = this.#context;
    const before = context.firstToken(node) - 1;
    const value = this.expression(node);
    if (context.tokens.kind[before] !== "*") return value;
    return this.starred(before, value, node);
  };

  /** `*value`, the star being token `star`. */
  starred(star: number, value: Expr, node: number): Starred {
    const { tokens, tree } = this.#context;
    const start = tokens.start[star]!;
    return { kind: "Starred", value, ctx: "Load", start, end: tree.to[node]! };
  }

  /** The expressions among a node's children, stars included. */
  elements(node: number): Expr[] {
    return this.#context.expressions(node).map(this.element);
  }

  /** One expression, or the tuple that commas make of the expression nodes `nodes`. */
  exprOrTuple(nodes: number[]): Expr {
    const { tokens, tree } = this.#context;
    const exprs = nodes.map(this.element);
    const last = nodes[nodes.length - 1]!;
    const after = this.#context.tokenAfter(last);
    const comma = tokens.kind[after] === ",";
    if (nodes.length === 1 && !comma) return exprs[0]!;
    const end = comma ? tokens.end[after]! : tree.to[last]!;
    return newTuple(exprs, this.startWithStar(nodes[0]!), end);
  }

  /** Where an element begins, its star included. */
  startWithStar(node: number): number {
    const { tokens } = this.#context;
    const first = this.#context.firstToken(node);
    return tokens.start[tokens.kind[first - 1] === "*" ? first - 1 : first]!;
  }

  /** `target := value`. */
  named(target: number, value: number): Expr {
    const name = this.expression(target) as Name;
    name.ctx = "Store";
    return {
      kind: "NamedExpr",
      target: name,
      value: this.expression(value),
      start: this.#context.start(target),
      end: this.#context.tree.to[value]!,
    };
  }

  /** `yield …` with a value; a bare `yield` is a name to Lezer. */
  yielded(node: number): Expr {
    const context = this.#context;
    const { tokens } = context;
    const token = context.firstToken(node);
    const start = tokens.start[token]!;
    const value = this.exprOrTuple(context.expressions(node));
    const nodes = context.expressions(node);
    const after = context.tokenAfter(nodes[nodes.length - 1]!);
    const end = tokens.kind[after] === "," ? tokens.end[after]! : context.tree.to[nodes.at(-1)!]!;
    if (tokens.kind[token + 1] === "from") return { kind: "YieldFrom", value, start, end };
    return { kind: "Yield", value, start, end };
  }

  #only(node: number): number {
    const [inner] = this.#children(node).filter((child) => this.#context.isExpression(child));
    return inner ?? this.#context.refuse(node);
  }

  #children(node: number): number[] {
    const { name, next } = this.#context.tree;
    const found: number[] = [];
    for (let child = node + 1; child < next[node]!; child = next[child]!) {
      if (name[child] === "⚠") this.#context.refuse(child);
      found.push(child);
    }
    return found;
  }

  #constant(node: number, value: ConstantValue): Expr {
    const { tokens } = this.#context;
    const token = this.#context.firstToken(node);
    // A keyword that a decorator moved onto its `@` ends where the token does, not the node.
    return { kind: "Constant", value, start: tokens.start[token]!, end: tokens.end[token]! };
  }

  #variable(node: number): Expr {
    const context = this.#context;
    const token = context.firstToken(node);
    const start = context.tokens.start[token]!;
    const end = context.tree.to[node]!;
    if (context.tokens.kind[token] === "yield") return { kind: "Yield", value: null, start, end };
    return { kind: "Name", id: context.nameAt(token), ctx: "Load", start, end };
  }

  /** Calls, attributes and subscripts, which nest to the left without bound. */
  #postfix(node: number): Expr {
    const { name, to } = this.#context.tree;
    const chain: number[] = [];
    let base = node;
    for (; name[base] === "CallExpression" || name[base] === "MemberExpression"; base++) {
      chain.push(base);
    }
    let value = this.expression(base);
    const start = this.#context.start(node);
    for (let at = chain.length - 1; at >= 0; at--) {
      const link = chain[at]!;
      const child = this.#context.tree.next[link + 1]!;
      const end = to[link]!;
      if (name[link] === "CallExpression") {
        value = { kind: "Call", func: value, ...this.arguments(child), start, end };
      } else if (name[child] === ".") {
        const attr = this.#context.nameAt(this.#context.firstToken(child) + 1);
        value = { kind: "Attribute", value, attr, ctx: "Load", start, end };
      } else {
        const slice = this.#subscript(link, child);
        value = { kind: "Subscript", value, slice, ctx: "Load", start, end };
      }
    }
    return value;
  }

  /** The arguments of a call or of a class; those before token `after` are skipped. */
  arguments(node: number, after = -1): Pick<Call, "args" | "keywords"> {
    const context = this.#context;
    const { tokens, tree } = context;
    const args: Expr[] = [];
    const keywords: Keyword[] = [];
    const children = this.#children(node);
    for (let at = 0; at < children.length; at++) {
      const child = children[at]!;
      if (!context.isExpression(child)) continue;
      const first = context.firstToken(child);
      if (first < after) continue;
      const before = tokens.kind[first - 1];
      const following = tokens.kind[context.tokenAfter(child)];
      if (before === "**") {
        keywords.push({
          kind: "keyword",
          arg: null,
          value: this.expression(child),
          start: tokens.start[first - 1]!,
          end: tree.to[child]!,
        });
        continue;
      }
      if (following === "=") {
        const value = children[at += 2]!;
        keywords.push({
          kind: "keyword",
          arg: context.nameAt(first),
          value: this.expression(value),
          start: tokens.start[first]!,
          end: tree.to[value]!,
        });
        continue;
      }
      let value: Expr;
      if (following === ":=" && tree.name[child] === "VariableName") {
        value = this.named(child, children[at += 2]!);
      } else {
        value = this.element(child);
      }
      const next = tree.name[children[at + 1] ?? -1];
      if (next === "for" || next === "async") {
        const generators = this.#generators(children, at + 1);
        args.push({
          kind: "GeneratorExp",
          elt: value,
          generators,
          start: tree.from[node]!,
          end: tree.to[node]!,
        });
        break;
      }
      args.push(value);
    }
    return { args, keywords };
  }

  /** The slice of the subscript that opens at node `open` of `node`. */
  #subscript(node: number, open: number): Expr {
    const context = this.#context;
    const { tokens, tree } = context;
    const elements: Expr[] = [];
    let comma = false;
    let slice: Slice | null = null;
    /** 0 before the first colon of an element, then 1 and 2. */
    let colons = 0;
    let lowerStart = 0;
    for (let child = tree.next[open]!; child < tree.next[node]!; child = tree.next[child]!) {
      const name = tree.name[child]!;
      if (name === ",") {
        comma = true;
        slice = null;
        colons = 0;
      } else if (name === ":") {
        const start = tree.from[child]!;
        colons++;
        if (slice === null) {
          // The expression before this colon, if there is one, was its lower bound.
          const lower = this.#joins(child) ? elements.pop()! : null;
          slice = {
            kind: "Slice",
            lower,
            upper: null,
            step: null,
            start: lower === null ? start : lowerStart,
            end: start + 1,
          };
          elements.push(slice);
        } else {
          slice.end = start + 1;
        }
      } else if (context.isExpression(child)) {
        const value = this.element(child);
        if (slice === null) {
          lowerStart = context.start(child);
          elements.push(value);
        } else {
          if (colons === 1) slice.upper = value;
          else slice.step = value;
          slice.end = tree.to[child]!;
        }
      } else if (name === "⚠") {
        context.refuse(child);
      }
    }
    const first = context.firstToken(open) + 1;
    const single = elements[0]!;
    if (!comma && single.kind !== "Starred") return single;
    const last = context.tokenAt(tree.to[node]! - 1) - 1;
    return newTuple(elements, tokens.start[first]!, tokens.end[last]!);
  }

  /** Whether the token before a colon belongs to the same element of a subscript. */
  #joins(colon: number): boolean {
    const before = this.#context.tokens.kind[this.#context.firstToken(colon) - 1];
    return before !== "," && before !== "[";
  }

  #array(node: number): Expr {
    const context = this.#context;
    const { tokens, tree } = context;
    const token = context.firstToken(node);
    const kind = tokens.kind[token];
    if (kind === "string" || kind === "fstring_start") {
      const nodes = context.expressions(node);
      return buildStrings(context, token, nodes, this.expression, this.element);
    }
    const elts: Expr[] = [];
    const children = this.#children(node);
    for (let at = 0; at < children.length; at++) {
      if (context.isExpression(children[at]!)) elts.push(this.element(children[at]!));
    }
    const span = { start: context.start(node), end: tree.to[node]! };
    if (kind === "{") return { kind: "Set", elts, ...span };
    return { kind: "List", elts, ctx: "Load", ...span };
  }

  #dictionary(node: number): Expr {
    const context = this.#context;
    const keys: (Expr | null)[] = [];
    const values: Expr[] = [];
    const nodes = this.#children(node).filter((child) => context.isExpression(child));
    for (let at = 0; at < nodes.length; at++) {
      const before = context.tokens.kind[context.firstToken(nodes[at]!) - 1];
      keys.push(before === "**" ? null : this.expression(nodes[at++]!));
      values.push(this.expression(nodes[at]!));
    }
    return { kind: "Dict", keys, values, start: context.start(node), end: context.tree.to[node]! };
  }

  #comprehension(node: number): ListComp | SetComp | DictComp | GeneratorExp {
    const context = this.#context;
    const children = this.#children(node);
    const span = { start: context.start(node), end: context.tree.to[node]! };
    if (context.tree.name[node] === "DictionaryComprehensionExpression") {
      return {
        kind: "DictComp",
        key: this.expression(children[1]!),
        value: this.expression(children[3]!),
        generators: this.#generators(children, 4),
        ...span,
      };
    }
    const elt = this.element(children[1]!);
    const generators = this.#generators(children, 2);
    const opening = context.tokens.kind[context.firstToken(node)];
    const kind = opening === "[" ? "ListComp" : opening === "{" ? "SetComp" : "GeneratorExp";
    return { kind, elt, generators, ...span };
  }

  /** The `for` and `if` clauses among `children`, from index `at` on. */
  #generators(children: number[], at: number): Comprehension[] {
    const context = this.#context;
    const { name } = context.tree;
    const generators: Comprehension[] = [];
    while (at < children.length) {
      const word = name[children[at]!];
      if (word === "async" || word === "for") {
        const isAsync = word === "async";
        if (isAsync) at++;
        const targets: number[] = [];
        for (at++; name[children[at]!] !== "in"; at++) {
          if (context.isExpression(children[at]!)) targets.push(children[at]!);
        }
        const target = this.exprOrTuple(targets);
        setExprContext(target, "Store");
        const iter = this.expression(children[at + 1]!);
        generators.push({ target, iter, ifs: [], is_async: isAsync });
        at += 2;
      } else if (word === "if") {
        generators.at(-1)!.ifs.push(this.expression(children[at + 1]!));
        at += 2;
      } else {
        at++;
      }
    }
    return generators;
  }

  #conditional(node: number): Expr {
    const context = this.#context;
    const { tree } = context;
    const branches: { node: number; body: Expr; test: Expr }[] = [];
    const end = tree.to[node]!;
    let current = node;
    for (;;) {
      const [body, test, orelse] = this.#children(current).filter((child) =>
        context.isExpression(child)
      );
      branches.push({
        node: current,
        body: this.expression(body!),
        test: this.expression(test!),
      });
      current = orelse ?? context.refuse(node);
      if (tree.name[current] !== "ConditionalExpression") break;
    }
    let result = this.expression(current);
    for (let at = branches.length - 1; at >= 0; at--) {
      const { node: branch, body, test } = branches[at]!;
      result = { kind: "IfExp", test, body, orelse: result, start: context.start(branch), end };
    }
    return result;
  }

  #lambda(node: number): Lambda {
    const context = this.#context;
    const { tree } = context;
    const start = context.start(node);
    const children = this.#children(node);
    const list = children.find((child) => tree.name[child] === "ParamList") ?? -1;
    const { args } = buildParameters(context, context.firstToken(node) + 1, list, this.expression);
    const body = this.expression(children[children.length - 1]!);
    return { kind: "Lambda", args, body, start, end: tree.to[node]! };
  }
}
