/** Function definitions and lambdas: the JavaScript function, its prologue and its code object. */

import type * as ast from "../syntax/ast.ts";
import { findDoubles } from "./doubles.ts";
import { annotationText } from "./annotations.ts";
import { declareVariables, freeVariables, recordCode, wrapBody } from "./bodies.ts";
import { storeName } from "./names.ts";
import { withTypeParameters } from "./type_parameters.ts";
import type { Scope } from "./symtable.ts";
import { Unit, variable } from "./unit.ts";
import { contains } from "./walk.ts";

type FunctionNode = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda;

export function emitFunction(unit: Unit, node: ast.FunctionDef | ast.AsyncFunctionDef): void {
  const decorators = node.decorator_list.map((each) => {
    const name = unit.temporary();
    unit.line(`${name} = ${unit.expression(each)};`);
    return { name, node: each };
  });
  const defaults = emitDefaults(unit, node.args);
  if (isAnnotated(node)) keepDefaults(unit, defaults);
  const kept = unit.temporary();
  withTypeParameters(unit, node.type_params, kept, () => {
    const annotations = emitAnnotations(unit, node);
    const text = functionText(unit, node, node.name, defaults);
    unit.line(`${kept} = ${text};`);
    if (annotations !== undefined) unit.line(`setAnnotations(${kept}, ${annotations});`);
  });
  for (const each of decorators.toReversed()) {
    unit.line(`p = ${unit.position(each.node)}; ${kept} = call(${each.name}, [${kept}], null);`);
  }
  storeName(unit, node.name, kept);
}

export function emitLambda(unit: Unit, node: ast.Lambda): string {
  const defaults = emitDefaults(unit, node.args);
  return functionText(unit, node, "<lambda>", defaults);
}

/** Default values, evaluated where the function is defined: a tuple and a dict, or undefined. */
function emitDefaults(unit: Unit, args: ast.Arguments): { positional: string; keyword: string } {
  let positional = "undefined";
  let keyword = "undefined";
  const named = args.kwonlyargs.flatMap((arg, i) => {
    const value = args.kw_defaults[i];
    return value ? [{ name: unit.mangled(arg.arg), value }] : [];
  });
  const texts = unit.expressions([...args.defaults, ...named.map((each) => each.value)]);
  if (args.defaults.length > 0) {
    positional = `newTuple([${texts.slice(0, args.defaults.length).join(", ")}])`;
  }
  if (named.length > 0) {
    const pairs = named.map((each, i) =>
      `${JSON.stringify(each.name)}, ${texts[args.defaults.length + i]}`
    );
    keyword = `newDictOf([${pairs.join(", ")}])`;
  }
  return { positional, keyword };
}

/** Whether a function has annotations, which are evaluated after its defaults. */
function isAnnotated({ args, returns }: ast.FunctionDef | ast.AsyncFunctionDef): boolean {
  const all = [...args.posonlyargs, ...args.args, args.vararg, ...args.kwonlyargs, args.kwarg];
  return returns !== null || all.some((each) => each?.annotation);
}

/** Puts default values in temporaries. */
function keepDefaults(unit: Unit, defaults: { positional: string; keyword: string }): void {
  for (const kind of ["positional", "keyword"] as const) {
    if (defaults[kind] === "undefined") continue;
    const name = unit.temporary();
    unit.line(`${name} = ${defaults[kind]};`);
    defaults[kind] = name;
  }
}

/** Annotations as an array of names and values, or undefined where there are none. */
function emitAnnotations(
  unit: Unit,
  node: ast.FunctionDef | ast.AsyncFunctionDef,
): string | undefined {
  const { args } = node;
  const all: { name: string; value: ast.Expr }[] = [];
  const add = (arg: ast.Arg | null) => {
    if (arg?.annotation) all.push({ name: unit.mangled(arg.arg), value: arg.annotation });
  };
  // As CPython does: the positional-only ones come second.
  [...args.args, ...args.posonlyargs].forEach(add);
  add(args.vararg);
  args.kwonlyargs.forEach(add);
  add(args.kwarg);
  if (node.returns) all.push({ name: "return", value: node.returns });
  if (all.length === 0) return undefined;
  const texts = unit.sequence(
    all.map(({ value }) => () => annotationText(unit, value)),
  );
  return `[${all.map((each, i) => `${JSON.stringify(each.name)}, ${texts[i]}`).join(", ")}]`;
}

/** The name of a function as `__qualname__` has it. */
export function qualify(unit: Unit, name: string): string {
  if (unit.kind === "module") return name;
  const found = unit.resolve(name);
  if (found.where === "global" && unit.scope.symbols.get(unit.mangled(name))?.global) return name;
  return unit.kind === "class" ? `${unit.qualname}.${name}` : `${unit.qualname}.<locals>.${name}`;
}

/** How many positional arguments reach the JavaScript function as they are, as bits. */
function arityMask(args: ast.Arguments): number {
  if (args.vararg !== null || args.kwarg !== null) return 0;
  if (args.kw_defaults.some((each) => each === null)) return 0;
  const positional = args.posonlyargs.length + args.args.length;
  if (positional > 29) return 0;
  let mask = 0;
  for (let n = positional - args.defaults.length; n <= positional; n++) mask |= 1 << n;
  return mask;
}

/** Functions nested deeper have no text for threads: the text of a program must not grow out of hand. */
const MAX_DOUBLED = 4;

type Kind = "function" | "generator" | "coroutine" | "async generator";

/** The text that makes a function object. */
function functionText(
  unit: Unit,
  node: FunctionNode,
  name: string,
  defaults: { positional: string; keyword: string },
): string {
  const { compilation } = unit;
  const scope = compilation.scopes.get(node)!;
  const kind: Kind = scope.isCoroutine
    ? scope.isGenerator ? "async generator" : "coroutine"
    : scope.isGenerator
    ? "generator"
    : "function";
  const isDoubled = kind === "function" && compilation.threads && mayWait(node) &&
    unit.doubled < MAX_DOUBLED;
  const { code, list, prologue, body } = emitBody(unit, node, name, kind, isDoubled, false);
  const mask = arityMask(node.args);
  const tail = `, G, ${mask}, ${defaults.positional}, ${defaults.keyword}${
    compilation.showsCells ? `, ${variablesText(scope)}` : ""
  }`;
  if (kind === "function") {
    const threaded = isDoubled
      ? `${compilation.showsCells ? "" : ", undefined"}, ${threadedText(unit, node, name)}`
      : "";
    return `newFunction(${code}, function (${list}) {\n${prologue}${body}\n}${tail}${threaded})`;
  }
  const maker = kind === "generator"
    ? "newGenerator"
    : kind === "coroutine"
    ? "newCoroutine"
    : "newAsyncGenerator";
  return `newFunction(${code}, (g => function (${list}) {\n${prologue}return ${maker}(this, g(${list}));\n})` +
    `(function* (${list}) {\n${body}\n})${tail})`;
}

/** Whether a function calls anything: one that does not has nothing to wait for. */
function mayWait(node: FunctionNode): boolean {
  const calls = (each: ast.Node) =>
    contains(each, ({ kind }) => kind === "Call" || kind === "With");
  return node.kind === "Lambda" ? calls(node.body) : node.body.some(calls);
}

/** A function as threads run it: a JavaScript generator that stands still where a call waits. */
function threadedText(unit: Unit, node: FunctionNode, name: string): string {
  const { code, list, prologue, body } = emitBody(unit, node, name, "function", true, true);
  // The name tells where it begins (interpreter/stack.ts).
  return `function* threaded${code.slice(1)}(${list}) {\n${prologue}${body}\n}`;
}

/** The parts of a function's text, its code object recorded. */
function emitBody(
  unit: Unit,
  node: FunctionNode,
  name: string,
  kind: Kind,
  isDoubled: boolean,
  threaded: boolean,
) {
  const { compilation } = unit;
  const scope = compilation.scopes.get(node)!;
  const code = compilation.table.newCode();
  const doubled = unit.doubled + (isDoubled ? 1 : 0);
  const inner = new Unit(compilation, scope, kind, qualify(unit, name), code, doubled);
  inner.threaded = threaded;
  const { parameters, prologue } = emitParameters(inner, node.args);
  if (node.kind === "Lambda") {
    const value = inner.expression(node.body);
    inner.leave(value);
  } else {
    if (kind === "function" && !compilation.compact && !threaded) {
      inner.doubles = findDoubles(inner, node.body);
    }
    inner.emit.statements(inner, node.body);
    if (!inner.terminated) inner.leave("None");
  }
  recordCode(unit, inner, {
    name,
    start: firstOffset(node),
    doc: node.kind === "Lambda" ? undefined : docstring(node.body),
    parameters: describeParameters(inner, node.args),
  });
  const declared = declareVariables(inner, scope, parameters);
  return { code, list: parameters.join(", "), prologue, body: wrapBody(inner, declared) };
}

/** Ways to read and to write the free variables of a function, in the order of `co_freevars`. */
function variablesText(scope: Scope): string {
  const variables = freeVariables(scope).map((name) => {
    const found = scope.resolve(name);
    if (found.where !== "local") throw new RangeError(`${name} is no free variable`);
    const text = variable(found.scope, found.symbol.name);
    return `[() => ${text}, (v) => { ${text} = v; }]`;
  });
  return `[${variables.join(", ")}]`;
}

/** Where a definition begins for `co_firstlineno`: at its first decorator. */
function firstOffset(node: FunctionNode): number {
  if (node.kind === "Lambda" || node.decorator_list.length === 0) return node.start;
  return node.decorator_list[0]!.start;
}

/** JavaScript parameters in the binder's order, and the lines that fill in defaults. */
function emitParameters(
  inner: Unit,
  args: ast.Arguments,
): { parameters: string[]; prologue: string } {
  const positional = [...args.posonlyargs, ...args.args];
  const all = [...positional, ...args.kwonlyargs];
  if (args.vararg) all.push(args.vararg);
  if (args.kwarg) all.push(args.kwarg);
  const parameters = all.map((each) => variable(inner.scope, inner.mangled(each.arg)));
  all.forEach((each, i) => {
    if (!inner.scope.symbols.get(inner.mangled(each.arg))!.deleted) inner.bound.add(parameters[i]!);
  });
  let prologue = "";
  const first = positional.length - args.defaults.length;
  args.defaults.forEach((_, i) => {
    prologue += `${parameters[first + i]} ??= this.defaults.items[${i}];\n`;
  });
  args.kwonlyargs.forEach((each, i) => {
    if (args.kw_defaults[i] === null) return;
    const text = parameters[positional.length + i]!;
    prologue += `${text} ??= keywordDefault(this, ${JSON.stringify(inner.mangled(each.arg))});\n`;
  });
  return { parameters, prologue };
}

function describeParameters(inner: Unit, args: ast.Arguments) {
  const name = (arg: ast.Arg) => inner.mangled(arg.arg);
  const parameters = [...args.posonlyargs, ...args.args, ...args.kwonlyargs].map(name);
  return {
    parameters,
    posonly: args.posonlyargs.length,
    positional: args.posonlyargs.length + args.args.length,
    kwonly: args.kwonlyargs.length,
    vararg: args.vararg ? name(args.vararg) : null,
    kwarg: args.kwarg ? name(args.kwarg) : null,
  };
}

/** The docstring of a body. */
export function docstring(body: readonly ast.Stmt[]): string | undefined {
  const first = body[0];
  if (first?.kind !== "Expr" || first.value.kind !== "Constant") return undefined;
  return first.value.value.type === "str" ? cleanDoc(first.value.value.value) : undefined;
}

/** Takes the common indentation off the lines of a docstring after the first, as the compiler does. */
export function cleanDoc(text: string): string {
  const lines = text.replaceAll("\t", "        ").split("\n");
  let margin = Infinity;
  for (const line of lines.slice(1)) {
    const content = line.trimStart();
    if (content !== "") margin = Math.min(margin, line.length - content.length);
  }
  const cleaned = lines.map((line, i) =>
    i === 0
      ? line.replace(/^ +/, "")
      : margin === Infinity
      ? line.replace(/^ +$/, "")
      : line.slice(Math.min(margin, line.length))
  );
  return cleaned.join("\n");
}
