/**
 * What CPython's code generator refuses and no symbol table is needed for: statements and
 * expressions outside the function or loop that they need, misplaced stars, `__debug__`, repeated
 * keywords. Patterns are in patterns.ts.
 */

import type { Arguments, Expr, If, Keyword, Module, Span, Stmt, Try, TryStar } from "../ast.ts";
import { PythonSyntaxError } from "../error.ts";
import { byteErrorAt } from "../lexical_error.ts";
import type { Source } from "../source.ts";
import type { WarningHandler } from "../warning.ts";
import { warnAssert, warnExpression } from "./warnings.ts";
import type { Future } from "./future.ts";
import { checkMatch } from "./patterns.ts";
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

/** CPython's `CO_MAXBLOCKS`. */
const maxBlocks = 21;
/** CPython's C recursion limit, which its compiler spends on nested expressions. */
const maxChain = 9_990;

/** One code object. */
interface Unit {
  kind: "module" | "function" | "async" | "class" | "generator";
  /** The blocks that `break`, `continue` and `return` would leave. */
  blocks: ("loop" | "group" | "other")[];
}

/** Throws for what the code generator of CPython refuses (see the head of this file). */
export function checkCompile(
  module: Module,
  source: Source,
  future: Future,
  onWarning?: WarningHandler,
): void {
  new CompileChecker(source, future, onWarning).block(module.body);
}

class CompileChecker {
  readonly #source: Source;
  readonly #future: Future;
  readonly #units: Unit[] = [{ kind: "module", blocks: [] }];

  readonly #onWarning: WarningHandler | undefined;

  constructor(source: Source, future: Future, onWarning: WarningHandler | undefined) {
    this.#source = source;
    this.#future = future;
    this.#onWarning = onWarning;
  }

  get #unit(): Unit {
    return this.#units[this.#units.length - 1]!;
  }

  #refuse(message: string, at: Span): never {
    throw byteErrorAt(this.#source, message, at.start, at.end);
  }

  block(statements: readonly Stmt[]): void {
    for (const statement of statements) this.#statement(statement);
  }

  #inUnit(kind: Unit["kind"], run: () => void): void {
    this.#units.push({ kind, blocks: [] });
    run();
    this.#units.pop();
  }

  #inBlock(kind: Unit["blocks"][number], at: Span, run: () => void): void {
    const { blocks } = this.#unit;
    if (blocks.length >= maxBlocks) this.#refuse("too many statically nested blocks", at);
    blocks.push(kind);
    run();
    blocks.pop();
  }

  #statement(statement: Stmt): void {
    switch (statement.kind) {
      case "FunctionDef":
      case "AsyncFunctionDef":
        statement.decorator_list.forEach(this.#expr);
        allDefaults(statement.args).forEach(this.#expr);
        this.#annotations(statement.args, statement.returns, statement.type_params.length > 0);
        this.#assignable(statement.name, statement);
        this.#parameters(statement.args);
        this.#inUnit(statement.kind === "FunctionDef" ? "function" : "async", () => {
          this.block(statement.body);
        });
        return;
      case "ClassDef":
        statement.decorator_list.forEach(this.#expr);
        this.#assignable(statement.name, statement);
        this.#inUnit("class", () => this.block(statement.body));
        statement.bases.forEach(this.#element);
        this.#keywords(statement.keywords);
        return;
      case "TypeAlias":
        this.#expr(statement.name);
        return;
      case "Import":
      case "ImportFrom":
        this.#import(statement);
        return;
      case "Assert":
        if (this.#onWarning !== undefined) warnAssert(statement, this.#onWarning);
        break;
      case "AnnAssign":
        if (statement.target.kind === "Name") this.#assignable(statement.target.id, statement);
        else this.#expr(statement.target);
        if (!this.#future.annotations) this.#expr(statement.annotation);
        if (statement.value) this.#expr(statement.value);
        return;
      case "Return":
        this.#return(statement);
        return;
      case "Break":
      case "Continue":
        this.#leaveLoop(statement);
        return;
      case "For":
      case "AsyncFor":
      case "While":
        this.#loop(statement);
        return;
      case "With":
      case "AsyncWith":
        this.#with(statement);
        return;
      case "Try":
      case "TryStar":
        this.#try(statement);
        return;
      case "Match":
        this.#expr(statement.subject);
        checkMatch(statement, this.#source);
        for (const part of statement.cases) {
          patternExpressions(part.pattern, this.#expr);
          if (part.guard) this.#expr(part.guard);
          this.block(part.body);
        }
        return;
    }
    if (statement.kind === "If") {
      this.#if(statement);
      return;
    }
    statementExpressions(statement).forEach(this.#expr);
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

  #import(statement: Extract<Stmt, { kind: "Import" | "ImportFrom" }>): void {
    if (statement.kind === "ImportFrom" && statement.module === "__future__") {
      if (!this.#future.head.has(statement)) {
        const message = "from __future__ imports must occur at the beginning of the file";
        this.#refuse(message, statement);
      }
    }
    for (const { name, asname } of statement.names) {
      const bound = asname ?? (statement.kind === "Import" ? name.split(".")[0]! : name);
      this.#assignable(bound, statement);
    }
  }

  #assignable(name: string, at: Span, verb = "assign to"): void {
    if (name === "__debug__") this.#refuse(`cannot ${verb} __debug__`, at);
  }

  #parameters(args: Arguments): void {
    for (const parameter of allParameters(args)) this.#assignable(parameter.arg, parameter);
  }

  #annotations(args: Arguments, returns: Expr | null, isGeneric: boolean): void {
    if (this.#future.annotations) return;
    const run = (): void => {
      for (const { annotation } of allParameters(args)) {
        if (annotation) this.#element(annotation);
      }
      if (returns) this.#expr(returns);
    };
    if (isGeneric) this.#inUnit("function", run);
    else run();
  }

  #return(statement: Extract<Stmt, { kind: "Return" }>): void {
    const { kind, blocks } = this.#unit;
    if (kind === "module" || kind === "class") {
      this.#refuse("'return' outside function", statement);
    }
    if (statement.value) this.#expr(statement.value);
    if (blocks.includes("group")) this.#refuseInGroup(statement);
  }

  #refuseInGroup(at: Span): never {
    this.#refuse("'break', 'continue' and 'return' cannot appear in an except* block", at);
  }

  #leaveLoop(statement: Stmt): void {
    const { blocks } = this.#unit;
    for (let at = blocks.length - 1; at >= 0; at--) {
      if (blocks[at] === "group") this.#refuseInGroup(statement);
      if (blocks[at] === "loop") return;
    }
    const isBreak = statement.kind === "Break";
    this.#refuse(isBreak ? "'break' outside loop" : "'continue' not properly in loop", statement);
  }

  #loop(statement: Extract<Stmt, { kind: "For" | "AsyncFor" | "While" }>): void {
    if (statement.kind === "AsyncFor" && this.#unit.kind !== "async") {
      this.#refuse("'async for' outside async function", statement);
    }
    if (statement.kind === "While") this.#expr(statement.test);
    else this.#expr(statement.iter);
    this.#inBlock("loop", statement, () => {
      if (statement.kind !== "While") this.#expr(statement.target);
      this.block(statement.body);
    });
    this.block(statement.orelse);
  }

  #with(statement: Extract<Stmt, { kind: "With" | "AsyncWith" }>, index = 0): void {
    if (index === 0 && statement.kind === "AsyncWith" && this.#unit.kind !== "async") {
      this.#refuse("'async with' outside async function", statement);
    }
    const item = statement.items[index];
    if (item === undefined) {
      this.block(statement.body);
      return;
    }
    this.#expr(item.context_expr);
    this.#inBlock("other", statement, () => {
      if (item.optional_vars) this.#expr(item.optional_vars);
      this.#with(statement, index + 1);
    });
  }

  #try(statement: Try | TryStar): void {
    const inner = (): void => {
      const { handlers } = statement;
      if (handlers.length === 0) {
        this.block(statement.body);
        this.block(statement.orelse);
        return;
      }
      this.#inBlock("other", statement, () => this.block(statement.body));
      this.block(statement.orelse);
      this.#inBlock("other", statement, () => {
        handlers.forEach((handler, index) => {
          if (handler.type === null && index < handlers.length - 1) {
            this.#refuse("default 'except:' must be last", handler);
          }
          if (handler.type) this.#expr(handler.type);
          if (handler.name !== null) this.#assignable(handler.name, handler);
          const kind = statement.kind === "TryStar" ? "group" : "other";
          this.#inBlock(kind, handler, () => this.block(handler.body));
        });
      });
    };
    if (statement.finalbody.length === 0) {
      inner();
      return;
    }
    this.#inBlock("other", statement, inner);
    this.#inBlock("other", statement, () => this.block(statement.finalbody));
  }

  /** An expression that may be starred where it stands. */
  readonly #element = (expr: Expr): void => {
    this.#expr(expr.kind === "Starred" && expr.ctx === "Load" ? expr.value : expr);
  };

  readonly #expr = (expr: Expr): void => {
    const chain = [expr];
    for (let left = leftPart(expr); left !== null; left = leftPart(left)) chain.push(left);
    if (chain.length > maxChain) {
      const message = "maximum recursion depth exceeded during compilation";
      throw new PythonSyntaxError("RecursionError", message, null, null, null, null, null);
    }
    for (let at = chain.length - 1; at >= 0; at--) this.#single(chain[at]!);
  };

  /** One expression; what is to the left in a chain has been visited. */
  #single(expr: Expr): void {
    if (asComprehension(expr) !== null) {
      this.#comprehension(expr);
      return;
    }
    if (this.#onWarning !== undefined) warnExpression(expr, this.#onWarning);
    const left = leftPart(expr);
    const part = (child: Expr): void => {
      if (child !== left) this.#expr(child);
    };
    switch (expr.kind) {
      case "Lambda":
        allDefaults(expr.args).forEach(this.#expr);
        this.#parameters(expr.args);
        this.#inUnit("function", () => this.#expr(expr.body));
        return;
      case "Name":
        if (expr.ctx !== "Load") {
          this.#assignable(expr.id, expr, expr.ctx === "Del" ? "delete" : undefined);
        }
        return;
      case "Attribute":
        if (expr.ctx !== "Load") {
          this.#assignable(expr.attr, expr, expr.ctx === "Del" ? "delete" : undefined);
        }
        return;
      case "Starred":
        this.#refuse(
          expr.ctx === "Load"
            ? "can't use starred expression here"
            : "starred assignment target must be in a list or tuple",
          expr,
        );
        break;
      case "Set":
        expr.elts.forEach(this.#element);
        return;
      case "List":
      case "Tuple":
        if (expr.ctx === "Load") expr.elts.forEach(this.#element);
        else this.#unpacking(expr);
        return;
      case "Call":
        expr.args.forEach(this.#element);
        this.#keywords(expr.keywords);
        return;
      case "Yield":
      case "YieldFrom":
        this.#yield(expr);
        break;
      case "Await":
        this.#await(expr);
        break;
    }
    visitParts(expr, part);
  }

  #unpacking(expr: Extract<Expr, { kind: "List" | "Tuple" }>): void {
    let seen = false;
    expr.elts.forEach((element, index) => {
      if (element.kind !== "Starred") return;
      if (seen) this.#refuse("multiple starred expressions in assignment", expr);
      if (index >= 256) {
        this.#refuse("too many expressions in star-unpacking assignment", expr);
      }
      seen = true;
    });
    for (const element of expr.elts) {
      this.#expr(element.kind === "Starred" ? element.value : element);
    }
  }

  #keywords(keywords: Keyword[]): void {
    const seen = new Set<string>();
    for (const keyword of keywords) {
      if (keyword.arg === null) continue;
      this.#assignable(keyword.arg, keyword);
      if (seen.has(keyword.arg)) this.#refuse(`keyword argument repeated: ${keyword.arg}`, keyword);
      seen.add(keyword.arg);
    }
    for (const keyword of keywords) this.#expr(keyword.value);
  }

  #yield(expr: Extract<Expr, { kind: "Yield" | "YieldFrom" }>): void {
    const { kind } = this.#unit;
    if (kind === "module" || kind === "class") {
      this.#refuse(`'yield${expr.kind === "YieldFrom" ? " from" : ""}' outside function`, expr);
    }
    if (expr.kind === "YieldFrom" && kind === "async") {
      this.#refuse("'yield from' inside async function", expr);
    }
  }

  #await(expr: Expr): void {
    const { kind } = this.#unit;
    if (kind === "module" || kind === "class") this.#refuse("'await' outside function", expr);
    if (kind === "function") this.#refuse("'await' outside async function", expr);
  }

  #comprehension(expr: Expr): void {
    const { elements, generators } = asComprehension(expr)!;
    const isGenerator = expr.kind === "GeneratorExp";
    const { kind } = this.#unit;
    if (!isGenerator && kind !== "async" && kind !== "generator" && isAsyncComprehension(expr)) {
      this.#refuse("asynchronous comprehension outside of an asynchronous function", expr);
    }
    this.#expr(generators[0]!.iter);
    // Inside a comprehension `await` is judged by the comprehension, which has just been done.
    this.#inUnit("generator", () => {
      generators.forEach((generator, index) => {
        if (index > 0) this.#expr(generator.iter);
        this.#expr(generator.target);
        generator.ifs.forEach(this.#expr);
      });
      elements.forEach(this.#expr);
    });
  }
}

/** Whether a comprehension has to run in a coroutine (`ste_coroutine` of its symbol table). */
function isAsyncComprehension(expr: Expr): boolean {
  const { elements, generators } = asComprehension(expr)!;
  if (generators.some((generator) => generator.is_async)) return true;
  let found = false;
  const look = (part: Expr): void => {
    if (found) return;
    if (part.kind === "Await") found = true;
    else if (part.kind === "Lambda") return;
    else if (asComprehension(part) !== null) {
      look(asComprehension(part)!.generators[0]!.iter);
      found ||= part.kind !== "GeneratorExp" && isAsyncComprehension(part);
    } else visitParts(part, look);
  };
  generators.forEach((generator, index) => {
    if (index > 0) look(generator.iter);
    generator.ifs.forEach(look);
  });
  elements.forEach(look);
  return found;
}
