/**
 * What CPython's symbol table refuses without looking names up: repeated parameters, `yield` and
 * `:=` in places that have a scope of their own, star imports below the module. The rules about
 * `global` and `nonlocal` need the table itself and live with it.
 */

import type {
  Arguments,
  Expr,
  If,
  Module,
  NamedExpr,
  Pattern,
  Span,
  Stmt,
  TypeParam,
} from "../ast.ts";
import { byteErrorAt } from "../lexical_error.ts";
import type { Source } from "../source.ts";
import type { Future } from "./future.ts";
import {
  allDefaults,
  allParameters,
  asComprehension,
  leftPart,
  patternExpressions,
  statementBlocks,
  statementExpressions,
  visitParts,
} from "./visit.ts";

interface Scope {
  kind: "module" | "function" | "class" | "comprehension" | "typing";
  /** For comprehensions their name in messages, for typing scopes what they are within. */
  label: string;
  isAsync: boolean;
  isGenerator: boolean;
  returnsValue: Span | null;
  /** Iteration variables and `:=` targets of a comprehension. */
  iterated: Set<string>;
  assigned: Set<string>;
  /** How many iterables of comprehensions are open around the place being visited. */
  iterables: number;
}

/** Throws for what the symbol table of CPython refuses (see the head of this file). */
export function checkScopes(module: Module, source: Source, future: Future): void {
  const checker = new ScopeChecker(source, future);
  checker.block(module.body);
}

class ScopeChecker {
  readonly #source: Source;
  readonly #future: Future;
  readonly #scopes: Scope[] = [];

  constructor(source: Source, future: Future) {
    this.#source = source;
    this.#future = future;
    this.#push("module");
  }

  get #scope(): Scope {
    return this.#scopes[this.#scopes.length - 1]!;
  }

  #push(kind: Scope["kind"], label = "", isAsync = false): void {
    this.#scopes.push({
      kind,
      label,
      isAsync,
      isGenerator: false,
      returnsValue: null,
      iterated: new Set(),
      assigned: new Set(),
      iterables: this.#scopes.at(-1)?.iterables ?? 0,
    });
  }

  #refuse(message: string, at: Span): never {
    throw byteErrorAt(this.#source, message, at.start, at.end);
  }

  block(statements: readonly Stmt[]): void {
    for (const statement of statements) this.#statement(statement);
  }

  #statement(statement: Stmt): void {
    switch (statement.kind) {
      case "FunctionDef":
      case "AsyncFunctionDef": {
        statement.decorator_list.forEach(this.#expr);
        allDefaults(statement.args).forEach(this.#expr);
        const isGeneric = this.#typeParams(statement.type_params);
        this.#annotations(statement.args, statement.returns);
        this.#push("function", "", statement.kind === "AsyncFunctionDef");
        this.#parameters(statement.args);
        this.block(statement.body);
        this.#scopes.pop();
        if (isGeneric) this.#scopes.pop();
        return;
      }
      case "ClassDef": {
        statement.decorator_list.forEach(this.#expr);
        const isGeneric = this.#typeParams(statement.type_params);
        statement.bases.forEach(this.#expr);
        for (const keyword of statement.keywords) this.#expr(keyword.value);
        this.#push("class");
        this.block(statement.body);
        this.#scopes.pop();
        if (isGeneric) this.#scopes.pop();
        return;
      }
      case "TypeAlias": {
        const isGeneric = this.#typeParams(statement.type_params);
        this.#within("a type alias", statement.value);
        if (isGeneric) this.#scopes.pop();
        return;
      }
      case "ImportFrom":
        for (const alias of statement.names) {
          if (alias.name === "*" && this.#scope.kind !== "module") {
            this.#refuse("import * only allowed at module level", alias);
          }
        }
        return;
      case "AnnAssign":
        this.#expr(statement.target);
        this.#annotation(statement.annotation);
        if (statement.value) this.#expr(statement.value);
        return;
      case "Return":
        if (statement.value) {
          this.#expr(statement.value);
          this.#scope.returnsValue ??= statement;
          this.#checkAsyncGenerator();
        }
        return;
    }
    if (statement.kind === "If") {
      this.#if(statement);
      return;
    }
    statementExpressions(statement).forEach(this.#expr);
    if (statement.kind === "Match") {
      for (const part of statement.cases) {
        this.#pattern(part.pattern);
        if (part.guard) this.#expr(part.guard);
      }
    }
    if (statement.kind === "Try" || statement.kind === "TryStar") {
      for (const handler of statement.handlers) if (handler.type) this.#expr(handler.type);
    }
    for (const block of statementBlocks(statement)) this.block(block);
  }

  /** An `if` with its `elif`s, of which there may be more than the stack has room for. */
  #if(statement: If): void {
    let current: If | undefined = statement;
    while (current !== undefined) {
      this.#expr(current.test);
      this.block(current.body);
      const [only, ...others]: Stmt[] = current.orelse;
      const isElif: boolean = only?.kind === "If" && others.length === 0;
      if (!isElif) this.block(current.orelse);
      current = isElif ? only as If : undefined;
    }
  }

  #pattern(pattern: Pattern): void {
    patternExpressions(pattern, this.#expr);
  }

  #checkAsyncGenerator(): void {
    const { isAsync, isGenerator, returnsValue } = this.#scope;
    if (isAsync && isGenerator && returnsValue) {
      this.#refuse("'return' with value in async generator", returnsValue);
    }
  }

  #parameters(args: Arguments): void {
    const seen = new Set<string>();
    for (const parameter of allParameters(args)) {
      if (seen.has(parameter.arg)) {
        this.#refuse(`duplicate argument '${parameter.arg}' in function definition`, parameter);
      }
      seen.add(parameter.arg);
    }
  }

  #annotations(args: Arguments, returns: Expr | null): void {
    for (const { annotation } of allParameters(args)) if (annotation) this.#annotation(annotation);
    if (returns) this.#annotation(returns);
  }

  #annotation(annotation: Expr): void {
    if (this.#future.annotations) this.#within("an annotation", annotation);
    else this.#expr(annotation);
  }

  /** Visits an expression that has a scope of its own in which little is allowed. */
  #within(label: string, expr: Expr): void {
    this.#push("typing", label);
    this.#expr(expr);
    this.#scopes.pop();
  }

  #typeParams(params: TypeParam[]): boolean {
    if (params.length === 0) return false;
    this.#push("typing", "the definition of a generic");
    const seen = new Set<string>();
    let hasDefault = false;
    for (const param of params) {
      if (seen.has(param.name)) this.#refuse(`duplicate type parameter '${param.name}'`, param);
      seen.add(param.name);
      if (param.default_value) hasDefault = true;
      else if (hasDefault) {
        const message = `non-default type parameter '${param.name}' follows default type parameter`;
        this.#refuse(message, param);
      }
      if (param.kind === "TypeVar" && param.bound) {
        const isTuple = param.bound.kind === "Tuple";
        this.#within(isTuple ? "a TypeVar constraint" : "a TypeVar bound", param.bound);
      }
      if (param.default_value) this.#within(`a ${param.kind} default`, param.default_value);
    }
    return true;
  }

  readonly #expr = (expr: Expr): void => {
    // Chains that nest to the left are followed without recursion.
    const chain = [expr];
    for (let left = leftPart(expr); left !== null; left = leftPart(left)) chain.push(left);
    let known: Expr | null = null;
    for (let at = chain.length - 1; at >= 0; at--) {
      const current = chain[at]!;
      const skipped = known;
      if (skipped === null) this.#single(current);
      else {
        visitParts(current, (part) => {
          if (part !== skipped) this.#expr(part);
        });
      }
      known = current;
    }
  };

  /** An expression that is not a chain. */
  #single(expr: Expr): void {
    const comprehension = asComprehension(expr);
    if (comprehension !== null) {
      this.#comprehension(comprehension);
      return;
    }
    switch (expr.kind) {
      case "Lambda":
        allDefaults(expr.args).forEach(this.#expr);
        this.#push("function");
        this.#parameters(expr.args);
        this.#expr(expr.body);
        this.#scopes.pop();
        return;
      case "NamedExpr":
        this.#refuseWithin("named expression", expr);
        if (this.#scope.iterables > 0) {
          const message =
            "assignment expression cannot be used in a comprehension iterable expression";
          this.#refuse(message, expr);
        }
        if (this.#scope.kind === "comprehension") this.#namedInComprehension(expr);
        this.#expr(expr.value);
        return;
      case "Yield":
      case "YieldFrom":
        this.#refuseWithin("yield expression", expr);
        if (expr.value) this.#expr(expr.value);
        if (this.#scope.kind === "comprehension") {
          this.#refuse(`'yield' inside ${this.#scope.label}`, expr);
        }
        this.#scope.isGenerator = true;
        this.#checkAsyncGenerator();
        return;
      case "Await":
        this.#refuseWithin("await expression", expr);
        break;
    }
    visitParts(expr, this.#expr);
  }

  #refuseWithin(what: string, expr: Expr): void {
    const { kind, label } = this.#scope;
    if (kind === "typing") this.#refuse(`${what} cannot be used within ${label}`, expr);
  }

  #namedInComprehension(expr: NamedExpr): void {
    const { id } = expr.target;
    for (let at = this.#scopes.length - 1; at >= 0; at--) {
      const scope = this.#scopes[at]!;
      if (scope.kind === "class") {
        const message =
          "assignment expression within a comprehension cannot be used in a class body";
        this.#refuse(message, expr.target);
      }
      if (scope.kind === "typing") {
        const message = "assignment expression within a comprehension cannot be used in " +
          (scope.label === "a type alias"
            ? "a type alias"
            : scope.label === "the definition of a generic"
            ? "the definition of a generic"
            : "a TypeVar bound");
        this.#refuse(message, expr.target);
      }
      if (scope.kind !== "comprehension") return;
      if (scope.iterated.has(id)) {
        const message =
          `assignment expression cannot rebind comprehension iteration variable '${id}'`;
        this.#refuse(message, expr.target);
      }
      scope.assigned.add(id);
    }
  }

  #comprehension(view: NonNullable<ReturnType<typeof asComprehension>>): void {
    const [first, ...others] = view.generators;
    this.#iterable(first!.iter);
    this.#push("comprehension", view.name);
    this.#target(first!.target);
    first!.ifs.forEach(this.#expr);
    for (const generator of others) {
      this.#target(generator.target);
      this.#iterable(generator.iter);
      generator.ifs.forEach(this.#expr);
    }
    view.elements.forEach(this.#expr);
    this.#scopes.pop();
  }

  #iterable(expr: Expr): void {
    this.#scope.iterables++;
    this.#expr(expr);
    this.#scope.iterables--;
  }

  /** Notes the iteration variables of a comprehension. */
  #target(target: Expr): void {
    switch (target.kind) {
      case "Name":
        if (this.#scope.assigned.has(target.id)) {
          const message =
            `comprehension inner loop cannot rebind assignment expression target '${target.id}'`;
          this.#refuse(message, target);
        }
        this.#scope.iterated.add(target.id);
        return;
      case "Tuple":
      case "List":
        for (const element of target.elts) this.#target(element);
        return;
      case "Starred":
        this.#target(target.value);
        return;
      default:
        this.#expr(target);
    }
  }
}
