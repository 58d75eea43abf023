/** Statements: one function per kind of node of Lezer's grammar. */

import type {
  Alias,
  Arguments,
  AugAssign,
  ClassDef,
  ExceptHandler,
  Expr,
  FunctionDef,
  If,
  MatchCase,
  Module,
  Name,
  Span,
  Stmt,
  TypeParam,
  WithItem,
} from "../ast.ts";
import { type BuildContext, newTuple, setExprContext } from "./context.ts";
import { ExpressionBuilder } from "./expression.ts";
import { binaryOperator } from "./operators.ts";
import { buildParameters, buildTypeParams } from "./parameters.ts";
import { PatternReader } from "./pattern.ts";

/** Builds the AST of a whole program. */
export function buildModule(context: BuildContext): Module {
  const builder = new StatementBuilder(context);
  return { kind: "Module", body: builder.statements(0), start: 0, end: context.text.length };
}

class StatementBuilder {
  readonly #context: BuildContext;
  readonly #expressions: ExpressionBuilder;

  constructor(context: BuildContext) {
    this.#context = context;
    this.#expressions = new ExpressionBuilder(context);
  }

  /** The statements of the script or of a body. */
  statements(node: number): Stmt[] {
    const { name, next } = this.#context.tree;
    const statements: Stmt[] = [];
    let decorators: Expr[] = [];
    for (let child = node + 1; child < next[node]!; child = next[child]!) {
      if (name[child] === ":") continue;
      if (name[child] === "StatementGroup") {
        for (let part = child + 1; part < next[child]!; part = next[part]!) {
          if (name[part] !== ";") statements.push(this.#statement(part));
        }
        continue;
      }
      if (this.#context.text[this.#context.tree.from[child]!] === "@") {
        decorators.push(this.#decorator(child));
        continue;
      }
      const statement = this.#statement(child);
      if (decorators.length > 0) {
        (statement as FunctionDef).decorator_list = decorators;
        decorators = [];
      }
      statements.push(statement);
    }
    return statements;
  }

  #statement(node: number): Stmt {
    const context = this.#context;
    const { tree } = context;
    const span: Span = { start: context.start(node), end: tree.to[node]! };
    const expressions = (): Expr[] =>
      context.expressions(node).map((child) => this.#expressions.expression(child));
    switch (tree.name[node]) {
      case "ExpressionStatement":
        return { kind: "Expr", value: this.#exprOrTuple(node), ...this.#starSpan(node) };
      case "YieldStatement":
        return { kind: "Expr", value: this.#expressions.expression(node), ...span };
      case "AssignStatement":
        return this.#assignment(node);
      case "UpdateStatement":
        return this.#augmented(node, span);
      case "ReturnStatement": {
        const nodes = context.expressions(node);
        const value = nodes.length === 0 ? null : this.#expressions.exprOrTuple(nodes);
        return { kind: "Return", value, ...span };
      }
      case "DeleteStatement":
        return this.#delete(node, span);
      case "PassStatement":
        return { kind: "Pass", ...span };
      case "BreakStatement":
        return { kind: "Break", ...span };
      case "ContinueStatement":
        return { kind: "Continue", ...span };
      case "RaiseStatement": {
        const [exc, cause] = expressions();
        return { kind: "Raise", exc: exc ?? null, cause: cause ?? null, ...span };
      }
      case "AssertStatement": {
        const [test, msg] = expressions();
        return { kind: "Assert", test: test!, msg: msg ?? null, ...span };
      }
      case "ImportStatement":
        return this.#import(node, span);
      case "ScopeStatement": {
        const names = context.expressions(node).map((child) =>
          context.nameAt(context.firstToken(child))
        );
        const word = context.tokens.kind[context.firstToken(node)];
        return { kind: word === "global" ? "Global" : "Nonlocal", names, ...span };
      }
      case "IfStatement":
        return this.#if(node);
      case "WhileStatement":
        return this.#while(node);
      case "ForStatement":
        return this.#for(node);
      case "TryStatement":
        return this.#try(node);
      case "WithStatement":
        return this.#withOrMatch(node);
      case "FunctionDefinition":
        return this.#function(node);
      case "ClassDefinition":
        return this.#class(node);
      default:
        return context.refuse(node);
    }
  }

  #exprOrTuple(node: number): Expr {
    return this.#expressions.exprOrTuple(this.#context.expressions(node));
  }

  /** The span of a statement that may begin with a star, which Lezer is not shown. */
  #starSpan(node: number): Span {
    const start = this.#expressions.startWithStar(node + 1);
    return { start, end: this.#context.tree.to[node]! };
  }

  #decorator(node: number): Expr {
    const [target, value] = this.#context.expressions(node);
    if (this.#context.tree.name[node] === "AssignStatement") {
      return this.#expressions.named(target!, value!);
    }
    return this.#expressions.expression(target!);
  }

  #assignment(node: number): Stmt {
    const context = this.#context;
    const { tree, tokens } = context;
    const first = context.firstToken(node);
    if (tokens.kind[first] === "name" && tokens.kind[first + 1] === "name") {
      return this.#typeAlias(node, first);
    }
    const span = this.#starSpan(node);
    const targets: Expr[] = [];
    let part: number[] = [];
    let annotation: Expr | null = null;
    let assigned = false;
    const takeTarget = (): void => {
      const target = this.#expressions.exprOrTuple(part);
      setExprContext(target, "Store");
      targets.push(target);
      part = [];
    };
    for (let child = node + 1; child < tree.next[node]!; child = tree.next[child]!) {
      const name = tree.name[child]!;
      if (name === "TypeDef") {
        takeTarget();
        annotation = this.#typeDef(child);
      } else if (name === "AssignOp") {
        assigned = true;
        if (part.length > 0) takeTarget();
      } else if (context.isExpression(child)) {
        part.push(child);
      } else if (name === "⚠") {
        context.refuse(child);
      }
    }
    const value = assigned ? this.#expressions.exprOrTuple(part) : null;
    if (annotation === null) return { kind: "Assign", targets, value: value!, ...span };
    const target = targets[0] as AugAssign["target"];
    const simple = target.kind === "Name" && tokens.kind[first] === "name";
    return { kind: "AnnAssign", target, annotation, value, simple, ...span };
  }

  #typeDef(node: number): Expr {
    return this.#expressions.expression(this.#context.expressions(node)[0]!);
  }

  #typeAlias(node: number, first: number): Stmt {
    const context = this.#context;
    const { tree, tokens } = context;
    const start = tokens.start[first]!;
    const name: Name = {
      kind: "Name",
      id: context.nameAt(first + 1),
      ctx: "Store",
      start: tokens.start[first + 1]!,
      end: tokens.end[first + 1]!,
    };
    const [target, value] = context.expressions(node);
    const list = tree.name[target!] === "CallExpression" ? tree.next[target! + 1]! : -1;
    return {
      kind: "TypeAlias",
      name,
      type_params: this.#typeParams(first + 2, list),
      value: this.#expressions.expression(value!),
      start,
      end: tree.to[node]!,
    };
  }

  /** Type parameters, if token `token` opens some; Lezer shows them in the list `list`. */
  #typeParams(token: number, list: number): TypeParam[] {
    if (this.#context.tokens.kind[token] !== "[") return [];
    return buildTypeParams(this.#context, token, list, this.#expressions.expression);
  }

  #augmented(node: number, span: Span): Stmt {
    const context = this.#context;
    const { tokens } = context;
    const [targetNode, ...nodes] = context.expressions(node);
    const target = this.#expressions.expression(targetNode!) as AugAssign["target"];
    setExprContext(target, "Store");
    const text = tokens.kind[context.tokenAfter(targetNode!)]!;
    const op = binaryOperator(text.slice(0, -1));
    const value = this.#expressions.exprOrTuple(nodes);
    return { kind: "AugAssign", target, op, value, ...span };
  }

  #delete(node: number, span: Span): Stmt {
    const targets = this.#context.expressions(node).map(this.#expressions.expression);
    for (const target of targets) setExprContext(target, "Del");
    return { kind: "Delete", targets, ...span };
  }

  #import(node: number, span: Span): Stmt {
    const { tokens } = this.#context;
    const { kind } = tokens;
    let token = this.#context.firstToken(node);
    if (kind[token] === "import") {
      return { kind: "Import", names: this.#aliases(token + 1), ...span };
    }
    let level = 0;
    for (token++; kind[token] === "." || kind[token] === "..."; token++) {
      level += kind[token] === "." ? 1 : 3;
    }
    let module: string | null = null;
    if (kind[token] !== "import") {
      ({ name: module, after: token } = this.#dottedName(token));
    }
    token++;
    if (kind[token] === "*") {
      const start = tokens.start[token]!;
      const names: Alias[] = [{ kind: "alias", name: "*", asname: null, start, end: start + 1 }];
      return { kind: "ImportFrom", module, names, level, ...span };
    }
    if (kind[token] === "(") token++;
    return { kind: "ImportFrom", module, names: this.#aliases(token), level, ...span };
  }

  #dottedName(token: number): { name: string; after: number } {
    let name = this.#context.nameAt(token++);
    while (this.#context.tokens.kind[token] === ".") {
      name += "." + this.#context.nameAt(token + 1);
      token += 2;
    }
    return { name, after: token };
  }

  #aliases(token: number): Alias[] {
    const { tokens } = this.#context;
    const names: Alias[] = [];
    while (tokens.kind[token] === "name") {
      const start = tokens.start[token]!;
      const { name, after } = this.#dottedName(token);
      token = after;
      let asname: string | null = null;
      if (tokens.kind[token] === "as") {
        asname = this.#context.nameAt(token + 1);
        token += 2;
      }
      names.push({ kind: "alias", name, asname, start, end: tokens.end[token - 1]! });
      if (tokens.kind[token] === ",") token++;
    }
    return names;
  }

  // Compound statements end with the last statement of their last body.

  #body(node: number): { body: Stmt[]; end: number } {
    const body = this.statements(node);
    const last = body[body.length - 1] ?? this.#context.refuse(node);
    // CPython ends a block with its last token, which may be a semicolon.
    const after = this.#context.tokenAt(last.end);
    const { kind, end } = this.#context.tokens;
    return { body, end: kind[after] === ";" ? end[after]! : last.end };
  }

  /** The clauses of a compound statement: what stands before each body. */
  #clauses(node: number): { word: number; parts: number[]; body: number }[] {
    const { name, next } = this.#context.tree;
    const clauses: { word: number; parts: number[]; body: number }[] = [];
    let word = -1;
    let parts: number[] = [];
    for (let child = node + 1; child < next[node]!; child = next[child]!) {
      if (name[child] === "⚠") this.#context.refuse(child);
      if (name[child] === "Body") {
        clauses.push({ word, parts, body: child });
        word = -1;
        parts = [];
      } else if (word < 0) {
        word = child;
      } else {
        parts.push(child);
      }
    }
    return clauses;
  }

  /** The `else` body after clause `at`, if there is one. */
  #orelse(clause: { body: number } | undefined): { body: Stmt[]; end: number | null } {
    return clause === undefined ? { body: [], end: null } : this.#body(clause.body);
  }

  #if(node: number): Stmt {
    const context = this.#context;
    const clauses = this.#clauses(node);
    let orelse: Stmt[] = [];
    let end: number | null = null;
    const built: If[] = [];
    for (const { word, parts, body: bodyNode } of clauses) {
      const { body, end: bodyEnd } = this.#body(bodyNode);
      end = bodyEnd;
      if (context.tree.name[word] === "else") {
        orelse = body;
        continue;
      }
      const test = this.#expressions.expression(parts[0]!);
      const start = context.start(word);
      built.push({ kind: "If", test, body, orelse: [], start, end: 0 });
    }
    for (let at = built.length - 1; at >= 0; at--) {
      const statement = built[at]!;
      statement.orelse = orelse;
      statement.end = end!;
      orelse = [statement];
    }
    return built[0]!;
  }

  #while(node: number): Stmt {
    const [head, other] = this.#clauses(node);
    const test = this.#expressions.expression(head!.parts[0]!);
    const { body, end } = this.#body(head!.body);
    const orelse = this.#orelse(other);
    return {
      kind: "While",
      test,
      body,
      orelse: orelse.body,
      start: this.#context.start(node),
      end: orelse.end ?? end,
    };
  }

  #for(node: number): Stmt {
    const context = this.#context;
    const { name } = context.tree;
    const [head, other] = this.#clauses(node);
    const isAsync = name[head!.word] === "async";
    const parts = head!.parts;
    const middle = parts.findIndex((part) => name[part] === "in");
    const isExpr = (part: number): boolean => context.isExpression(part);
    const target = this.#expressions.exprOrTuple(parts.slice(0, middle).filter(isExpr));
    setExprContext(target, "Store");
    const iter = this.#expressions.exprOrTuple(parts.slice(middle).filter(isExpr));
    const { body, end } = this.#body(head!.body);
    const orelse = this.#orelse(other);
    return {
      kind: isAsync ? "AsyncFor" : "For",
      target,
      iter,
      body,
      orelse: orelse.body,
      start: context.start(node),
      end: orelse.end ?? end,
    };
  }

  #try(node: number): Stmt {
    const context = this.#context;
    const { tokens, tree } = context;
    let body: Stmt[] = [];
    let orelse: Stmt[] = [];
    let finalbody: Stmt[] = [];
    let end = 0;
    let isStar = false;
    const handlers: ExceptHandler[] = [];
    for (const clause of this.#clauses(node)) {
      const built = this.#body(clause.body);
      end = built.end;
      const word = tree.name[clause.word];
      if (word === "try") body = built.body;
      else if (word === "else") orelse = built.body;
      else if (word === "finally") finalbody = built.body;
      else {
        const token = context.firstToken(clause.word);
        isStar = tokens.kind[token + 1] === "*";
        const test = clause.parts.find((part) => context.isExpression(part));
        const after = test === undefined ? 0 : context.tokenAfter(test);
        handlers.push({
          kind: "ExceptHandler",
          type: test === undefined ? null : this.#expressions.expression(test),
          name: test !== undefined && tokens.kind[after] === "as"
            ? context.nameAt(after + 1)
            : null,
          body: built.body,
          start: tokens.start[token]!,
          end,
        });
      }
    }
    const kind = isStar ? "TryStar" : "Try";
    return { kind, body, handlers, orelse, finalbody, start: context.start(node), end };
  }

  #withOrMatch(node: number): Stmt {
    const context = this.#context;
    const [head] = this.#clauses(node);
    const first = context.firstToken(node);
    const nodes = head!.parts.filter((part) => context.isExpression(part));
    const start = context.tokens.start[first]!;
    if (context.tokens.kind[first] === "name") return this.#match(nodes, head!.body, start);
    const items = this.#withItems(nodes);
    const { body, end } = this.#body(head!.body);
    const kind = context.tokens.kind[first] === "async" ? "AsyncWith" : "With";
    return { kind, items, body, start, end };
  }

  #withItems(nodes: number[]): WithItem[] {
    const context = this.#context;
    const { tokens, tree } = context;
    const only = nodes.length === 1 ? nodes[0]! : -1;
    if (tree.name[only] === "TupleExpression" || tree.name[only] === "ParenthesizedExpression") {
      // A list of items in parentheses, unless something in it can only be in a tuple or group.
      const inner = context.expressions(only);
      const isPlain = (part: number): boolean =>
        tree.name[part] !== "NamedExpression" && tree.name[part] !== "YieldExpression" &&
        tokens.kind[context.firstToken(part)] !== "yield" &&
        tokens.kind[context.firstToken(part) - 1] !== "*";
      if (inner.length > 0 && inner.every(isPlain)) nodes = inner;
    }
    const items: WithItem[] = [];
    for (const part of nodes) {
      const expr = this.#expressions.element(part);
      const before = context.firstToken(part) - (expr.kind === "Starred" ? 2 : 1);
      if (tokens.kind[before] === "as") {
        setExprContext(expr, "Store");
        items.at(-1)!.optional_vars = expr;
      } else {
        items.push({ context_expr: expr, optional_vars: null });
      }
    }
    return items;
  }

  #match(nodes: number[], bodyNode: number, start: number): Stmt {
    const context = this.#context;
    const { tokens, tree } = context;
    const subject = this.#subject(nodes);
    const cases: MatchCase[] = [];
    let end = 0;
    for (let node = bodyNode + 1; node < tree.next[bodyNode]!; node = tree.next[node]!) {
      if (tree.name[node] === ":") continue;
      const [head] = this.#clauses(node);
      const reader = new PatternReader(context, context.firstToken(node) + 1);
      const pattern = reader.top();
      const hasGuard = tokens.kind[reader.token] === "if";
      const guard = hasGuard ? this.#expressions.expression(head!.parts[0]!) : null;
      const built = this.#body(head!.body);
      end = built.end;
      cases.push({ pattern, guard, body: built.body });
    }
    return { kind: "Match", subject, cases, start, end };
  }

  /** The subject of `match`, in which Lezer is shown a comma for `:=`. */
  #subject(nodes: number[]): Expr {
    const context = this.#context;
    const { tokens, tree } = context;
    const elements: Expr[] = [];
    let after = 0;
    let end = 0;
    for (let at = 0; at < nodes.length; at++) {
      const isNamed = tokens.kind[context.tokenAfter(nodes[at]!)] === ":=";
      elements.push(
        isNamed
          ? this.#expressions.named(nodes[at]!, nodes[++at]!)
          : this.#expressions.element(nodes[at]!),
      );
      after = context.tokenAfter(nodes[at]!);
      end = tree.to[nodes[at]!]!;
    }
    const isTuple = elements.length > 1 || tokens.kind[after] === ",";
    if (!isTuple) return elements[0]!;
    if (tokens.kind[after] === ",") end = tokens.end[after]!;
    return newTuple(elements, this.#expressions.startWithStar(nodes[0]!), end);
  }

  #function(node: number): Stmt {
    const context = this.#context;
    const { tree, tokens } = context;
    const start = context.start(node);
    let token = context.firstToken(node);
    const isAsync = tokens.kind[token] === "async";
    if (isAsync) token++;
    const name = context.nameAt(token + 1);
    let args: Arguments | null = null;
    let typeParams: TypeParam[] = [];
    let returns: Expr | null = null;
    let body: Stmt[] = [];
    let end = 0;
    for (let child = node + 1; child < tree.next[node]!; child = tree.next[child]!) {
      switch (tree.name[child]) {
        case "ParamList": {
          typeParams = this.#typeParams(token + 2, child);
          let open = token + 2;
          if (tokens.kind[open] === "[") open = tokens.partner[open]! + 1;
          ({ args } = buildParameters(context, open + 1, child, this.#expressions.expression));
          break;
        }
        case "TypeDef":
          returns = this.#typeDef(child);
          break;
        case "Body":
          ({ body, end } = this.#body(child));
          break;
        case "⚠":
          context.refuse(child);
      }
    }
    return {
      kind: isAsync ? "AsyncFunctionDef" : "FunctionDef",
      name,
      args: args ?? context.refuse(node),
      body,
      decorator_list: [],
      returns,
      type_params: typeParams,
      start,
      end,
    };
  }

  #class(node: number): ClassDef {
    const context = this.#context;
    const { tree, tokens } = context;
    const token = context.firstToken(node);
    const result: ClassDef = {
      kind: "ClassDef",
      name: context.nameAt(token + 1),
      bases: [],
      keywords: [],
      body: [],
      decorator_list: [],
      type_params: [],
      start: tokens.start[token]!,
      end: 0,
    };
    for (let child = node + 1; child < tree.next[node]!; child = tree.next[child]!) {
      if (tree.name[child] === "ArgList") {
        result.type_params = this.#typeParams(token + 2, child);
        const after = tokens.kind[token + 2] === "[" ? tokens.partner[token + 2]! : -1;
        const { args, keywords } = this.#expressions.arguments(child, after);
        result.bases = args;
        result.keywords = keywords;
      } else if (tree.name[child] === "Body") {
        Object.assign(result, this.#body(child));
      } else if (tree.name[child] === "⚠") {
        context.refuse(child);
      }
    }
    return result;
  }
}
