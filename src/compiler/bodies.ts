/** What every emitted function has: its code object, its variables, and the frame around its body. */

import type { CodeInfo } from "./code_table.ts";
import { doubleOf } from "./doubles.ts";
import type { Scope } from "./symtable.ts";
import { LEAVE_RETURNING, type Unit, variable } from "./unit.ts";

/** The parameters of a code object, in its own words. */
type Parameters = Pick<
  CodeInfo,
  "parameters" | "posonly" | "positional" | "kwonly" | "vararg" | "kwarg"
>;

const noParameters: Parameters = {
  parameters: [],
  posonly: 0,
  positional: 0,
  kwonly: 0,
  vararg: null,
  kwarg: null,
};

/**
 * Writes the code object of a body that has been emitted; `start` is where its definition begins.
 * The unit around, which a module has not, gets to know the global names: a module has them all.
 */
export function recordCode(
  outer: Unit | undefined,
  inner: Unit,
  { name, start, doc, parameters = noParameters }: {
    name: string;
    start: number;
    doc?: string;
    parameters?: Parameters;
  },
): void {
  for (const each of inner.globalNames) outer?.globalNames.add(each);
  const { source, table } = inner.compilation;
  const { vararg, kwarg } = parameters;
  const taken = new Set([...parameters.parameters, ...[vararg, kwarg].filter((it) => it !== null)]);
  const described = describeNames(inner.scope, taken);
  table.setCode(inner.code, {
    ...parameters,
    ...described,
    names: outer === undefined ? [...inner.globalNames] : described.names,
    name,
    qualname: inner.qualname,
    kind: inner.kind,
    doc,
    firstLine: source.lineAt(start),
    positions: inner.positions,
  });
}

/** The names of a scope as code objects list them. */
function describeNames(scope: Scope, parameters: ReadonlySet<string>) {
  const locals: string[] = [];
  const cellvars: string[] = [];
  const names: string[] = [];
  for (const symbol of scope.symbols.values()) {
    if (symbol.name.startsWith(".")) continue;
    const found = scope.resolve(symbol.name);
    if (found.where !== "local") names.push(symbol.name);
    else if (found.scope === scope) {
      if (!parameters.has(symbol.name)) locals.push(symbol.name);
      if (symbol.captured) cellvars.push(symbol.name);
    }
  }
  return { locals, freevars: freeVariables(scope), cellvars, names };
}

/** The variables of functions around that a scope, or one inside it, uses. */
export function freeVariables(scope: Scope): string[] {
  const names = passedOn(scope);
  for (const name of usedNames(scope)) {
    const found = scope.resolve(name);
    if (found.where === "local" && found.scope !== scope) names.add(name);
  }
  return [...names].sort();
}

/** The names that a scope uses itself: `super` takes `__class__` with it. */
function usedNames({ symbols, kind }: Scope): string[] {
  const names = [...symbols.keys()].filter((name) => !name.startsWith("."));
  if (kind === "function" && symbols.has("super")) names.push("__class__");
  return names;
}

/** The names that scopes inside `scope` take from scopes around it. */
function passedOn(scope: Scope): Set<string> {
  const result = new Set<string>();
  const outside = new Set<Scope>();
  for (let each = scope.parent; each !== null; each = each.parent) outside.add(each);
  const search = (inner: Scope) => {
    for (const name of usedNames(inner)) {
      const found = inner.resolve(name);
      const target = found.where === "class" ? found.outside : found;
      if (target.where !== "local" || !outside.has(target.scope)) continue;
      result.add(target.symbol.name === ".class" ? "__class__" : name);
    }
    inner.children.forEach(search);
  };
  scope.children.forEach(search);
  return result;
}

/** `let` of the local variables that are no parameters, and of the temporaries. */
export function declareVariables(inner: Unit, scope: Scope, parameters: readonly string[]): string {
  const names = inner.declarations();
  for (const symbol of scope.symbols.values()) {
    const found = scope.resolve(symbol.name);
    if (found.where !== "local" || found.scope !== scope) continue;
    const text = variable(scope, symbol.name);
    if (!parameters.includes(text)) names.push(text);
    if (inner.doubles.has(text)) names.push(`${doubleOf(text)} = 0`);
  }
  return names.length === 0 ? "" : `let ${names.join(", ")};\n`;
}

/** The body of a function: budget, depth, and the catch that adds to tracebacks. */
export function wrapBody(inner: Unit, declared: string): string {
  const code = inner.code;
  const body = inner.lines.join("\n");
  if (!inner.countsDepth) {
    const unwind = inner.kind === "generator"
      ? "unwindGenerator"
      : inner.kind === "coroutine"
      ? "unwindCoroutine"
      : "unwindAsyncGenerator";
    return `let p = 0;\n${declared}try {\n${body}\n} catch (e) { throw ${unwind}(e, ${code}, p); }`;
  }
  if (inner.compilation.compact) {
    return `let p = 0;\n${declared}enter();\n` +
      `try {\n${body}\n} catch (e) { throw unwind(e, ${code}, p); } finally { R.depth--; }`;
  }
  return `let p = 0, r;\n${declared}if (++R.depth > R.maxDepth) tooDeep();\n` +
    `try {\nif (--R.ticks < 0) tick();\n${leavable(inner)}\n` +
    `} catch (e) { R.depth--; throw unwind(e, ${code}, p); }${
      inner.raises ? `\nR.depth--;\nthrow unwind(r, ${code}, p);` : ""
    }`;
}

/**
 * The lines of a body that ends by leaving blocks: V8 throws slowly even within one function, and
 * through a `finally` twice.
 */
function leavable(inner: Unit): string {
  const lines = inner.lines.slice();
  if (lines.at(-1) === LEAVE_RETURNING) lines.pop();
  const returned = lines.includes(LEAVE_RETURNING) ? ["returned: {", ...lines, "}"] : lines;
  const ended = [...returned, "R.depth--;", "return r;"];
  return (inner.raises ? ["raised: {", ...ended, "}"] : ended).join("\n");
}
