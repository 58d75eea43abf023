/**
 * One JavaScript function in the making: its lines, temporaries, position table and what is known
 * of its variables. Statement and expression emitters write into a `Unit`; they reach each other
 * through its `emit`, so that their files need not import one another.
 *
 * An expression is emitted as JavaScript text that evaluates in Python's order. Where JavaScript
 * has no expression for it (comprehensions) lines go before the current statement; `sequence` and
 * `conditional` keep the order of evaluation right around them.
 */

import type * as ast from "../syntax/ast.ts";
import type { Source } from "../syntax/source.ts";
import type { Resolution, Scope, Scopes, Symbol } from "./symtable.ts";
import type { CodeTable } from "./code_table.ts";
import { contains } from "./walk.ts";

/** What emitters call of one another. */
export interface Emitters {
  /** Emits an expression; the text can be an operand anywhere. */
  expression(unit: Unit, node: ast.Expr): string;
  /** Emits an expression as a JavaScript boolean. */
  condition(unit: Unit, node: ast.Expr): string;
  statements(unit: Unit, body: readonly ast.Stmt[]): void;
  /** Emits the assignment of `value` (text that is used once) to a target. */
  assign(unit: Unit, target: ast.Expr, value: string): void;
}

/** What is shared by all units of one compilation. */
export interface Compilation {
  readonly source: Source;
  readonly scopes: Scopes;
  readonly table: CodeTable;
  readonly emit: Emitters;
  readonly futureAnnotations: boolean;
  /** Whether short code is wanted rather than fast code. */
  readonly compact: boolean;
  /** Whether a module's imports wait until their names are looked at. */
  readonly importsLater: boolean;
  /** Whether functions give their free variables to whoever asks for `__closure__`. */
  readonly showsCells: boolean;
  /** Whether functions are also wanted as threads run them, which can stand still at any call. */
  readonly threads: boolean;
}

/** A local variable's text, a temporary or a literal: can be repeated and has no effect. */
const ATOM = /^(?:[\w$]+|-?\d+n?|"(?:[^"\\]|\\.)*")$/;

/** Leaves the body of a function whose value is in `r`. */
export const LEAVE_RETURNING = "break returned;";

/** The JavaScript function that is being emitted. */
export class Unit {
  lines: string[] = [];
  /** Variables of this function that are certainly bound here. */
  bound = new Set<string>();
  positions: number[] = [0, 0];
  #positionIndex = new Map<string, number>();
  #temporaries = 0;
  #free: string[] = [];
  #used: string[] = [];
  /** Extra variables to declare: those of comprehensions. */
  readonly declared = new Set<string>();
  /** The variable that holds the exception being handled here, innermost last. */
  readonly handlers: string[] = [];
  /** The call with one or two arguments that is being emitted. */
  consumer: ast.Call | undefined;
  /** How many loops around here may own a generator, which ends when they are left. */
  guarded = 0;
  /** How many `try` and `with` statements are around here. */
  tries = 0;
  /** Whether something is raised by leaving the block `raised`. */
  raises = false;
  /**
   * Set while the operands of a fused float expression are emitted the ordinary way; in compact code
   * everything is.
   */
  fusing: boolean;
  /** Whether this is a function as threads run it: its calls can stand still. */
  threaded = false;
  /** The local variables that may hold a raw double (see doubles.ts). */
  doubles: ReadonlySet<string> = new Set();
  /** How deep the text nests that was emitted last. */
  height = 0;
  /** Expressions whose value is in a temporary already. */
  readonly emitted = new Map<ast.Expr, string>();
  /** Labels of the loops around, innermost last. */
  readonly loops: string[] = [];
  /** Set after a statement that never ends normally. */
  terminated = false;
  /** The expression statement whose value is the program's. */
  lastExpression: ast.Expr | undefined;
  #names = 0;
  readonly globalNames = new Set<string>();
  /** The symbols behind the JavaScript variables that were loaded. */
  readonly variables = new Map<string, Symbol>();

  constructor(
    readonly compilation: Compilation,
    /** The scope whose names are resolved now: that of the function or of a comprehension in it. */
    public scope: Scope,
    readonly kind: "function" | "generator" | "coroutine" | "async generator" | "class" | "module",
    readonly qualname: string,
    /** The name of the constant that holds this function's code object. */
    readonly code: string,
    /** How many functions around it have a second text for threads, each of which holds this again. */
    readonly doubled: number,
  ) {
    this.fusing = compilation.compact;
  }

  get emit(): Emitters {
    return this.compilation.emit;
  }

  expression(node: ast.Expr): string {
    return this.compilation.emit.expression(this, node);
  }

  condition(node: ast.Expr): string {
    return this.compilation.emit.condition(this, node);
  }

  line(...text: string[]): void {
    this.lines.push(...text);
  }

  /** Runs `body` for code that may not be run: what it binds is not bound afterwards. */
  protectBound<T>(body: () => T): T {
    const before = new Set(this.bound);
    const result = body();
    this.bound = before;
    return result;
  }

  /** Index of a place in the position table. */
  position(span: ast.Span): number {
    const key = `${span.start}:${span.end}`;
    let index = this.#positionIndex.get(key);
    if (index === undefined) {
      index = this.positions.length / 2;
      this.positions.push(span.start, span.end);
      this.#positionIndex.set(key, index);
    }
    return index;
  }

  /** Where reading, storing or deleting an attribute stands: at its name, if that has a line of its own. */
  attributePosition(node: ast.Attribute): number {
    const { source } = this.compilation;
    if (source.lineAt(node.start) === source.lineAt(node.end)) return this.position(node);
    return this.position({ start: node.end - node.attr.length, end: node.end });
  }

  /** Where the call of a method stands (CPython's update_start_location_to_match_attr). */
  methodCallPosition(node: ast.Call, func: ast.Attribute): number {
    const { source } = this.compilation;
    const line = source.lineAt(func.end);
    if (source.lineAt(node.start) === line) return this.position(node);
    return this.position({ start: func.end - func.attr.length, end: node.end });
  }

  /** Keeps one position table with another unit that belongs to the same code object. */
  sharePositions(other: Unit): void {
    this.positions = other.positions;
    this.#positionIndex = other.#positionIndex;
  }

  /** A temporary variable, free again after the current statement. */
  temporary(): string {
    const name = this.#free.pop() ?? `t${++this.#temporaries}`;
    this.#used.push(name);
    return name;
  }

  /** A temporary that no line emitted so far uses: for values kept across lines that exist already. */
  freshTemporary(): string {
    const name = `t${++this.#temporaries}`;
    this.#used.push(name);
    return name;
  }

  /** The temporaries of the statement that ends here can be used again. */
  releaseTemporaries(): void {
    this.#free.push(...this.#used.reverse());
    this.#used = [];
  }

  /** Runs `body` for a nested block of statements: the temporaries in use stay in use. */
  protectTemporaries(body: () => void): void {
    const outer = this.#used;
    this.#used = [];
    body();
    this.#free.push(...this.#used.reverse());
    this.#used = outer;
  }

  /** A variable that no temporary takes, for loops and handlers; declared where it is used. */
  unique(prefix: string): string {
    return `${prefix}${++this.#names}`;
  }

  /** `let` of all temporaries. */
  declarations(): string[] {
    const names = [...this.declared];
    for (let i = 1; i <= this.#temporaries; i++) names.push(`t${i}`);
    return names;
  }

  /** Emits into a buffer of its own and gives its lines. */
  capture(body: () => void): string[] {
    const outer = this.lines;
    const lines: string[] = this.lines = [];
    body();
    this.lines = outer;
    return lines;
  }

  /**
   * Emits operands that are evaluated one after the other. Where a later one needs lines of its own,
   * the earlier ones are put into temporaries before those lines.
   */
  sequence(emitters: (() => string)[]): string[] {
    const results: string[] = [];
    for (const emit of emitters) {
      const mark = this.lines.length;
      const text = emit();
      if (this.lines.length > mark) {
        const spills: string[] = [];
        for (let i = 0; i < results.length; i++) {
          const result = results[i]!;
          if (isConstant(result)) continue;
          const name = this.freshTemporary();
          spills.push(`${name} = ${result};`);
          results[i] = name;
        }
        this.lines.splice(mark, 0, ...spills);
      }
      results.push(text);
    }
    return results;
  }

  /** Emits expressions that are evaluated one after the other. */
  expressions(nodes: readonly ast.Expr[]): string[] {
    return this.sequence(nodes.map((node) => () => this.expression(node)));
  }

  /**
   * Operands as atoms, which can be repeated, and the assignments (text that ends in a comma) that
   * make them so. `later` tells what is evaluated after them and before their use.
   */
  atoms(
    nodes: readonly ast.Expr[],
    later: readonly ast.Expr[] = [],
  ): { before: string; atoms: string[] } {
    const texts = this.expressions(nodes);
    let before = "";
    const atoms = texts.map((text, i) => {
      if (this.isAtom(text) && this.isStable(text, nodes.slice(i + 1), later)) return text;
      const name = this.temporary();
      before += `${name} = ${text}, `;
      return name;
    });
    return { before, atoms };
  }

  isAtom(text: string): boolean {
    return ATOM.test(text);
  }

  /** Whether a variable keeps its value while `nodes` and `later` are evaluated. */
  isStable(text: string, nodes: readonly ast.Expr[], later: readonly ast.Expr[]): boolean {
    if (!text.startsWith("$") || (nodes.length === 0 && later.length === 0)) return true;
    const symbol = this.variables.get(text);
    if (symbol === undefined || symbol.capturedAssigned) {
      return [...nodes, ...later].every((node) => node.kind === "Constant" || node.kind === "Name");
    }
    const changes = (node: ast.Expr) => contains(node, (each) => each.kind === "NamedExpr");
    return !nodes.some(changes) && !later.some(changes);
  }

  /** Puts a value into an atom for repeated use; `before` gets the assignment. */
  atom(text: string): { before: string; atom: string } {
    if (this.isAtom(text)) return { before: "", atom: text };
    const name = this.temporary();
    return { before: `${name} = ${text}, `, atom: name };
  }

  // The end of a body; bodies.ts writes what is left around it.

  /** Whether its calls count as frames here: where a generator is resumed that is counted. */
  get countsDepth(): boolean {
    return this.kind === "function" || this.kind === "class" || this.kind === "module";
  }

  /** Ends the function with a value. */
  leave(value: string): void {
    if (this.countsDepth && !this.compilation.compact) this.line(`r = ${value};`, LEAVE_RETURNING);
    else this.line(`return ${value};`);
  }

  /** Ends the function with an exception, or goes to what handles it. */
  raise(error: string): void {
    const isHandled = this.tries > 0 || this.guarded > 0;
    if (isHandled || !this.countsDepth || this.compilation.compact) {
      this.line(`throw ${error};`);
      return;
    }
    this.raises = true;
    this.line(`r = ${error};`, "break raised;");
  }

  // Names

  mangled(name: string): string {
    return this.scope.mangle(name);
  }

  resolve(name: string): Resolution {
    return this.scope.resolve(this.mangled(name));
  }
}

/** Text whose value cannot change and that has no effect: a literal or a hoisted constant. */
export function isConstant(text: string): boolean {
  return /^(?:-?\d+n?|"(?:[^"\\]|\\.)*"|true|false|None|Ellipsis|k\d+)$/.test(text);
}

/** An atom as something to read a property of: a number needs parentheses there. */
export function asObject(atom: string): string {
  return /^-?\d/.test(atom) ? `(${atom})` : atom;
}

/** The JavaScript variable of a Python name that is local to `scope`. */
export function variable(scope: Scope, name: string): string {
  if (name === ".class") return "$__class__";
  if (scope.kind === "comprehension" && !scope.isGenerator) {
    return `${identifier(name)}$${scope.id}`;
  }
  return identifier(name);
}

/** `$name`, with what is not ASCII spelled by code point. */
export function identifier(name: string): string {
  let result = "$";
  for (const char of name) {
    result += /^[A-Za-z0-9_]$/.test(char) ? char : `$u${char.codePointAt(0)!.toString(16)}$`;
  }
  return result;
}

/** `.prefix` + name as a property access: guest-chosen text never stands unquoted unless it is plain. */
export function property(prefix: string, name: string): string {
  return /^[A-Za-z0-9_]+$/.test(name) ? `.${prefix}${name}` : `[${JSON.stringify(prefix + name)}]`;
}
