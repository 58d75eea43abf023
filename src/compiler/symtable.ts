/**
 * The symbol table: which scope each name of a program belongs to, by CPython's rules. Every scope
 * node (module, function, lambda, class, comprehension, type parameters) gets a `Scope`; `resolve`
 * says what a name means in it. Nothing is emitted here.
 */

import type * as ast from "../syntax/ast.ts";
import { byteErrorAt } from "../syntax/lexical_error.ts";
import type { Source } from "../syntax/source.ts";
import { leftPart } from "../syntax/checks/visit.ts";
import { forEachChild } from "./walk.ts";

export type ScopeKind = "module" | "function" | "class" | "comprehension" | "type parameters";

/** What is known of one name in one scope. */
export interface Symbol {
  name: string;
  parameter: boolean;
  assigned: boolean;
  used: boolean;
  global: ast.Span | undefined;
  nonlocal: ast.Span | undefined;
  /** The first `global` or `nonlocal` statement that names it. */
  directive: ast.Span | undefined;
  annotated: boolean;
  imported: boolean;
  /** Deleted somewhere, so that it may be unbound after it was bound. */
  deleted: boolean;
  /** Used by a scope inside this one, which makes it a cell. */
  captured: boolean;
  /** Assigned by a scope inside this one (`nonlocal`, or a walrus in a comprehension). */
  capturedAssigned: boolean;
}

/** Where a name lives. */
export type Resolution =
  /** A JavaScript variable of `scope`. */
  | { where: "local"; scope: Scope; symbol: Symbol }
  /** A module global (or, failing that, a builtin). */
  | { where: "global" }
  /** A name of a class body; `outside` is what it means when the namespace lacks it. */
  | { where: "class"; outside: Resolution; scope: Scope };

/** How many scopes may be within one another. */
const MAX_SCOPES = 250;

/** One scope of a program. */
export class Scope {
  readonly symbols = new Map<string, Symbol>();
  readonly children: Scope[] = [];
  isGenerator = false;
  isCoroutine = false;
  /** Whether a function in this class uses `super` or `__class__`. */
  needsClassCell = false;
  /** Whether the annotations are kept as text. */
  futureAnnotations = false;
  /** A function's first positional parameter, which `super()` looks at. */
  firstParameter: string | undefined;
  /** The scopes of the expressions that are evaluated when they are asked for (PEP 695). */
  readonly lazies = new Map<ast.Expr, Scope>();
  /** How many scopes are around. */
  readonly depth: number;
  /** In a class's type parameters only their own names are mangled with the class's. */
  typeParameterNames: ReadonlySet<string> | undefined;
  /** Number that makes the JavaScript names of a comprehension's variables its own. */
  id = 0;

  constructor(
    readonly kind: ScopeKind,
    readonly name: string,
    readonly parent: Scope | null,
    readonly className: string | null,
  ) {
    parent?.children.push(this);
    this.depth = parent === null ? 0 : parent.depth + 1;
  }

  symbol(name: string): Symbol {
    let symbol = this.symbols.get(name);
    if (symbol === undefined) {
      symbol = {
        name,
        parameter: false,
        assigned: false,
        used: false,
        global: undefined,
        nonlocal: undefined,
        directive: undefined,
        annotated: false,
        imported: false,
        deleted: false,
        captured: false,
        capturedAssigned: false,
      };
      this.symbols.set(name, symbol);
    }
    return symbol;
  }

  /** The name as it is known here: `__name` inside a class is `_Class__name`. */
  mangle(name: string): string {
    if (this.typeParameterNames !== undefined && !this.typeParameterNames.has(name)) {
      return this.parent!.mangle(name);
    }
    return mangle(this.className, name);
  }

  /** Whether this scope binds the name itself. */
  binds(name: string): boolean {
    const symbol = this.symbols.get(name);
    return symbol !== undefined && (symbol.assigned || symbol.parameter) &&
      symbol.global === undefined && symbol.nonlocal === undefined;
  }

  /** What `name` means here. */
  resolve(name: string): Resolution {
    const symbol = this.symbols.get(name);
    if (symbol?.global !== undefined) return { where: "global" };
    if (this.kind === "class") {
      // What the body binds itself is looked for in the globals next, never in a function around it.
      const outside: Resolution = this.binds(name) ? { where: "global" } : this.#outer(name);
      if (symbol?.nonlocal !== undefined) return outside;
      return { where: "class", outside, scope: this };
    }
    if (this.kind === "module") return { where: "global" };
    if (symbol !== undefined && this.binds(name)) return { where: "local", scope: this, symbol };
    // Type parameters of a class member see the class body around them.
    if (this.kind === "type parameters") return this.parent!.resolve(name);
    return this.#outer(name);
  }

  #outer(name: string): Resolution {
    for (let scope = this.parent; scope !== null; scope = scope.parent) {
      if (scope.kind === "class") {
        if (name === "__class__" && scope.needsClassCell) return classCell(scope);
        continue;
      }
      if (scope.kind === "module") break;
      const symbol = scope.symbols.get(name);
      if (symbol === undefined) continue;
      if (symbol.global !== undefined) return { where: "global" };
      if (scope.binds(name)) return { where: "local", scope, symbol };
    }
    return { where: "global" };
  }

  /** The nearest scope that is no comprehension: where a walrus binds. */
  get functionScope(): Scope {
    return this.kind === "comprehension" ? this.parent!.functionScope : this;
  }

  /** Whether code of this scope runs as a function with JavaScript variables. */
  get isFunctionLike(): boolean {
    return this.kind === "function" || this.kind === "comprehension" ||
      this.kind === "type parameters";
  }
}

function classCell(scope: Scope): Resolution {
  const symbol = scope.symbol(".class");
  symbol.captured = true;
  return { where: "local", scope, symbol };
}

/** `__name` inside a class is `_Class__name`. */
function mangle(className: string | null, name: string): string {
  if (className === null || !name.startsWith("__") || name.endsWith("__") || name.includes(".")) {
    return name;
  }
  const stripped = className.replace(/^_+/, "");
  return stripped === "" ? name : `_${stripped}${name}`;
}

/** The scopes of a program, by the node that opens each. */
export type Scopes = Map<object, Scope>;

type ScopeNode =
  | ast.FunctionDef
  | ast.AsyncFunctionDef
  | ast.Lambda
  | ast.ClassDef
  | ast.ListComp
  | ast.SetComp
  | ast.DictComp
  | ast.GeneratorExp;

/** Builds the symbol table of a program; raises CPython's SyntaxErrors about names. */
export function buildScopes(module: ast.Module, source: Source): Scopes {
  const scopes: Scopes = new Map();
  let ids = 0;
  const top = new Scope("module", "top", null, null);
  scopes.set(module, top);

  function fail(message: string, at: ast.Span): never {
    throw byteErrorAt(source, message, at.start, at.end);
  }

  function assign(scope: Scope, rawName: string): Symbol {
    const symbol = scope.symbol(scope.mangle(rawName));
    symbol.assigned = true;
    return symbol;
  }

  function use(scope: Scope, rawName: string): void {
    const symbol = scope.symbol(scope.mangle(rawName));
    symbol.used = true;
    if (rawName === "super" && scope.functionScope.kind === "function") {
      markClassCell(scope);
    }
    if (rawName === "__class__") markClassCell(scope);
  }

  function markClassCell(scope: Scope): void {
    for (let each: Scope | null = scope; each !== null; each = each.parent) {
      if (each.kind === "class" && each !== scope) {
        each.needsClassCell = true;
        return;
      }
    }
  }

  function enter(
    kind: ScopeKind,
    name: string,
    parent: Scope,
    node: object,
    className = parent.className,
  ): Scope {
    const scope = new Scope(kind, name, parent, className);
    // As JavaScript, functions within functions nest too; what reads them has a stack of its own.
    if (scope.depth > MAX_SCOPES) throw new RangeError("scopes nest too deeply");
    scope.id = ++ids;
    scope.typeParameterNames = kind === "class" ? undefined : parent.typeParameterNames;
    scopes.set(node, scope);
    return scope;
  }

  function declare(scope: Scope, node: ast.Global | ast.Nonlocal): void {
    const what = node.kind === "Global" ? "global" : "nonlocal";
    for (const raw of node.names) {
      const name = scope.mangle(raw);
      const known = scope.symbols.get(name);
      if (known?.parameter) fail(`name '${raw}' is parameter and ${what}`, node);
      if (known?.used) fail(`name '${raw}' is used prior to ${what} declaration`, node);
      if (known?.annotated) fail(`annotated name '${raw}' can't be ${what}`, node);
      if (known?.assigned) {
        fail(`name '${raw}' is assigned to before ${what} declaration`, node);
      }
      const symbol = scope.symbol(name);
      symbol.directive ??= node;
      if (what === "global") symbol.global ??= node;
      else symbol.nonlocal ??= node;
      if (what === "nonlocal" && raw === "__class__") markClassCell(scope);
    }
  }

  function parameters(args: ast.Arguments, scope: Scope): void {
    const all = [...args.posonlyargs, ...args.args, ...args.kwonlyargs];
    if (args.vararg) all.push(args.vararg);
    if (args.kwarg) all.push(args.kwarg);
    const first = args.posonlyargs[0] ?? args.args[0];
    scope.firstParameter = first && scope.mangle(first.arg);
    for (const each of all) {
      const name = scope.mangle(each.arg);
      const symbol = scope.symbol(name);
      if (symbol.parameter) fail(`duplicate argument '${each.arg}' in function definition`, each);
      symbol.parameter = true;
    }
  }

  function annotations(args: ast.Arguments, scope: Scope): void {
    const all = [...args.posonlyargs, ...args.args, ...args.kwonlyargs];
    if (args.vararg) all.push(args.vararg);
    if (args.kwarg) all.push(args.kwarg);
    for (const each of all) if (each.annotation) visit(each.annotation, scope);
  }

  function typeParameters(
    node: ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef | ast.TypeAlias,
    scope: Scope,
  ): Scope {
    if (node.type_params.length === 0 && node.kind !== "TypeAlias") return scope;
    const name = node.kind === "TypeAlias" ? node.name.id : node.name;
    const className = node.kind === "ClassDef" ? node.name : scope.className;
    const inner = enter("type parameters", name, scope, node.type_params, className);
    if (node.kind === "ClassDef") {
      inner.typeParameterNames = new Set(node.type_params.map((each) => each.name));
    }
    for (const each of node.type_params) {
      const symbol = inner.symbol(inner.mangle(each.name));
      if (symbol.assigned) fail(`duplicate type parameter '${each.name}'`, each);
      symbol.assigned = true;
    }
    for (const each of node.type_params) {
      if (each.kind === "TypeVar" && each.bound) lazy(each.bound, each.name, inner);
      if (each.default_value) lazy(each.default_value, each.name, inner);
    }
    return inner;
  }

  /** An expression that is evaluated when it is asked for. */
  function lazy(node: ast.Expr, name: string, scope: Scope): void {
    const inner = enter("type parameters", name, scope, {});
    scope.lazies.set(node, inner);
    visit(node, inner);
  }

  function visitFunction(node: ast.FunctionDef | ast.AsyncFunctionDef, scope: Scope): void {
    for (const each of node.decorator_list) visit(each, scope);
    assign(scope, node.name);
    for (const each of node.args.defaults) visit(each, scope);
    for (const each of node.args.kw_defaults) if (each) visit(each, scope);
    const outer = typeParameters(node, scope);
    annotations(node.args, outer);
    if (node.returns) visit(node.returns, outer);
    const inner = enter("function", node.name, outer, node);
    inner.isCoroutine = node.kind === "AsyncFunctionDef";
    parameters(node.args, inner);
    for (const each of node.body) visit(each, inner);
  }

  function visitClass(node: ast.ClassDef, scope: Scope): void {
    for (const each of node.decorator_list) visit(each, scope);
    assign(scope, node.name);
    const outer = typeParameters(node, scope);
    for (const each of node.bases) visit(each, outer);
    for (const each of node.keywords) visit(each.value, outer);
    const inner = enter("class", node.name, outer, node, node.name);
    for (const each of node.body) visit(each, inner);
  }

  function visitComprehension(
    node: ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp,
    scope: Scope,
  ): void {
    const [first] = node.generators;
    visit(first!.iter, scope);
    const inner = enter("comprehension", comprehensionName(node), scope, node);
    inner.isGenerator = node.kind === "GeneratorExp";
    node.generators.forEach((each, index) => {
      visit(each.target, inner);
      if (index > 0) visit(each.iter, inner);
      for (const test of each.ifs) visit(test, inner);
      if (each.is_async) markAsync(inner);
    });
    if (node.kind === "DictComp") {
      visit(node.key, inner);
      visit(node.value, inner);
    } else visit(node.elt, inner);
  }

  /** A comprehension that waits makes those around it wait, up to a generator expression. */
  function markAsync(scope: Scope): void {
    for (let each = scope; each.kind === "comprehension"; each = each.parent!) {
      each.isCoroutine = true;
      if (each.isGenerator) return;
    }
  }

  function visitWalrus(node: ast.NamedExpr, scope: Scope): void {
    visit(node.value, scope);
    if (scope.kind !== "comprehension") {
      visit(node.target, scope);
      return;
    }
    for (let each: Scope = scope; each.kind === "comprehension"; each = each.parent!) {
      if (each.symbols.get(node.target.id)?.assigned) {
        fail(
          `assignment expression cannot rebind comprehension iteration variable '${node.target.id}'`,
          node.target,
        );
      }
    }
    const target = scope.functionScope;
    if (target.kind === "class") {
      fail("assignment expression within a comprehension cannot be used in a class body", node);
    }
    const symbol = assign(target, node.target.id);
    symbol.capturedAssigned = true;
    use(scope, node.target.id);
  }

  /** Visits an expression that nests to the left from the inside, without nesting itself. */
  function visitSpine(node: ast.Expr, scope: Scope): void {
    const spine: ast.Expr[] = [];
    let inner = node;
    for (let left = leftPart(inner); left !== null; left = leftPart(inner)) {
      spine.push(inner);
      inner = left;
    }
    visit(inner, scope);
    for (const each of spine.reverse()) {
      const known = leftPart(each);
      forEachChild(each, (child) => {
        if (child !== known) visit(child, scope);
      });
    }
  }

  function visit(node: ast.Node, scope: Scope): void {
    switch (node.kind) {
      case "FunctionDef":
      case "AsyncFunctionDef":
        return visitFunction(node, scope);
      case "ClassDef":
        return visitClass(node, scope);
      case "Lambda": {
        for (const each of node.args.defaults) visit(each, scope);
        for (const each of node.args.kw_defaults) if (each) visit(each, scope);
        const inner = enter("function", "<lambda>", scope, node);
        parameters(node.args, inner);
        visit(node.body, inner);
        return;
      }
      case "ListComp":
      case "SetComp":
      case "DictComp":
      case "GeneratorExp":
        return visitComprehension(node, scope);
      case "BinOp":
      case "Attribute":
      case "Subscript":
      case "Call":
        return visitSpine(node, scope);
      case "NamedExpr":
        return visitWalrus(node, scope);
      case "Name":
        if (node.ctx === "Load") use(scope, node.id);
        else {
          const symbol = assign(scope, node.id);
          if (node.ctx === "Del") symbol.deleted = true;
        }
        return;
      case "Global":
      case "Nonlocal":
        return declare(scope, node);
      case "AnnAssign": {
        if (node.target.kind === "Name" && node.simple) {
          const symbol = scope.symbol(scope.mangle(node.target.id));
          if (symbol.global || symbol.nonlocal) {
            if (scope.kind !== "module") {
              fail(
                `annotated name '${node.target.id}' can't be ${
                  symbol.global ? "global" : "nonlocal"
                }`,
                node,
              );
            }
          }
          symbol.annotated = true;
          // In a function an annotation alone makes the name local.
          symbol.assigned = true;
        } else visit(node.target, scope);
        visit(node.annotation, scope);
        if (node.value) visit(node.value, scope);
        return;
      }
      case "TypeAlias": {
        visit(node.name, scope);
        const inner = typeParameters(node, scope);
        lazy(node.value, node.name.id, inner);
        return;
      }
      case "Import":
      case "ImportFrom":
        if (node.kind === "ImportFrom" && node.module === "__future__") {
          if (node.names.some((each) => each.name === "annotations")) top.futureAnnotations = true;
        }
        for (const each of node.names) {
          if (each.name === "*") continue;
          const symbol = assign(scope, each.asname ?? each.name.split(".")[0]!);
          symbol.imported = true;
        }
        return;
      case "ExceptHandler":
        if (node.type) visit(node.type, scope);
        if (node.name) assign(scope, node.name).deleted = true;
        for (const each of node.body) visit(each, scope);
        return;
      case "MatchAs":
      case "MatchStar":
        if (node.kind === "MatchAs" && node.pattern) visit(node.pattern, scope);
        if (node.name) assign(scope, node.name);
        return;
      case "MatchMapping":
        for (const each of node.keys) visit(each, scope);
        for (const each of node.patterns) visit(each, scope);
        if (node.rest) assign(scope, node.rest);
        return;
      case "Await":
        markAsync(scope);
        break;
      case "Yield":
      case "YieldFrom":
        scope.functionScope.isGenerator = true;
        break;
    }
    forEachChild(node, (child) => visit(child, scope));
  }

  for (const each of module.body) visit(each, top);
  capture(top, fail);
  return scopes;
}

/** Marks what inner scopes use of outer ones, and checks `nonlocal`. */
function capture(scope: Scope, fail: (message: string, at: ast.Span) => never): void {
  for (const symbol of scope.symbols.values()) {
    if (symbol.nonlocal !== undefined) {
      const { directive } = symbol;
      if (symbol.global !== undefined) {
        fail(`name '${symbol.name}' is nonlocal and global`, directive!);
      }
      if (scope.kind === "module") {
        fail("nonlocal declaration not allowed at module level", directive!);
      }
      const owner = nonlocalOwner(scope, symbol.name);
      if (owner === undefined) {
        fail(`no binding for nonlocal '${symbol.name}' found`, directive!);
      }
      if (owner === "type parameter") {
        fail(`nonlocal binding not allowed for type parameter '${symbol.name}'`, directive!);
      }
      owner.captured = true;
      if (symbol.assigned || symbol.deleted) owner.capturedAssigned = true;
      if (symbol.deleted) owner.deleted = true;
      continue;
    }
    if (!symbol.used && !symbol.assigned) continue;
    const found = scope.resolve(symbol.name);
    const target = found.where === "class" ? found.outside : found;
    if (target.where !== "local" || target.scope === scope) continue;
    target.symbol.captured = true;
  }
  for (const child of scope.children) capture(child, fail);
}

function nonlocalOwner(scope: Scope, name: string): Symbol | "type parameter" | undefined {
  for (let each = scope.parent; each !== null; each = each.parent) {
    if (each.kind === "class" || each.kind === "module") {
      if (each.kind === "class" && name === "__class__" && each.needsClassCell) {
        return each.symbol(".class");
      }
      continue;
    }
    if (each.binds(name)) {
      return each.kind === "type parameters" ? "type parameter" : each.symbols.get(name);
    }
    if (each.symbols.get(name)?.global !== undefined) return undefined;
  }
  return undefined;
}

function comprehensionName(node: ScopeNode): string {
  switch (node.kind) {
    case "ListComp":
      return "<listcomp>";
    case "SetComp":
      return "<setcomp>";
    case "DictComp":
      return "<dictcomp>";
    default:
      return "<genexpr>";
  }
}
