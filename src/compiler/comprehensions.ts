/** Comprehensions, which run in the function around them, and generator expressions. */

import type * as ast from "../syntax/ast.ts";
import { recordCode, wrapBody } from "./bodies.ts";
import { fuse } from "./floats.ts";
import { asyncIterationOf, guardLoop, iterationOf, openLoop } from "./loops.ts";
import { Unit, variable } from "./unit.ts";
import { contains } from "./walk.ts";

type Comprehension = ast.ListComp | ast.SetComp | ast.DictComp;

/** Emits the loops before the current statement; the text is the finished collection. */
export function emitComprehension(unit: Unit, node: Comprehension): string {
  const { scopes } = unit.compilation;
  const scope = scopes.get(node)!;
  const result = unit.temporary();
  const outer = unit.scope;
  const first = node.generators[0]!;
  // The first iterable belongs to the scope around.
  const iteration = unit.unique("i");
  const text = first.is_async
    ? asyncIterationOf(unit, first.iter)
    : iterationOf(unit, first.iter, first.target);
  const make = node.kind === "ListComp" ? "[]" : node.kind === "SetComp" ? "newSet()" : "newDict()";
  const variables = [...scope.symbols.values()].filter((each) => scope.binds(each.name));
  const captured = variables.some((each) => each.captured);
  const names = variables.map((each) => variable(scope, each.name));
  unit.line("{", `const ${iteration} = ${text};`);
  // Each run has variables of its own if something inside keeps them.
  if (captured) unit.line(`let ${names.join(", ")};`);
  else for (const each of names) unit.declared.add(each);
  unit.line(`${result} = ${make};`);
  unit.scope = scope;
  unit.protectTemporaries(() =>
    unit.protectBound(() => {
      emitLoops(unit, node, 0, iteration, () => {
        if (node.kind === "DictComp") {
          const [key, value] = unit.expressions([node.key, node.value]);
          const pair = unit.position({ start: node.key.start, end: node.value.end });
          unit.line(`setItem(${result}, ${key}, ${value}, p = ${pair});`);
        } else {
          const value = unit.expression(node.elt);
          unit.line(
            node.kind === "ListComp"
              ? `${result}.push(${value});`
              : `addToSet(${result}, ${value}, p = ${unit.position(node.elt)});`,
          );
        }
      });
    })
  );
  unit.scope = outer;
  unit.line("}");
  return node.kind === "ListComp" ? `newList(${result})` : result;
}

/** The nested loops of a comprehension; `iteration` is the first one's, made already. */
function emitLoops(
  unit: Unit,
  node: Comprehension | ast.GeneratorExp,
  index: number,
  iteration: string,
  body: () => void,
): void {
  const { generators } = node;
  const generator = generators[index]!;
  guardLoop(unit, generator, iteration, () => {
    const label = unit.unique("l");
    openLoop(unit, label, iteration, generator, "break;", node);
    for (const test of generator.ifs) {
      unit.line(`if (!(${unit.condition(test)})) continue ${label};`);
    }
    if (index + 1 < generators.length) {
      const inner = generators[index + 1]!;
      const name = unit.unique("i");
      const text = inner.is_async
        ? asyncIterationOf(unit, inner.iter)
        : iterationOf(unit, inner.iter, inner.target);
      unit.line(`const ${name} = ${text};`);
      emitLoops(unit, node, index + 1, name, body);
    } else body();
    unit.line("}");
  });
}

/** A generator expression: a generator function that is given its first iteration. */
export function emitGeneratorExpression(
  unit: Unit,
  node: ast.GeneratorExp,
  parent?: ast.Call,
): string {
  const { compilation } = unit;
  const scope = compilation.scopes.get(node)!;
  const first = node.generators[0]!;
  const iter = first.is_async
    ? asyncIterationOf(unit, first.iter)
    : iterationOf(unit, first.iter, first.target);
  const code = compilation.table.newCode();
  const kind = scope.isCoroutine ? "async generator" : "generator";
  const qualname = unit.kind === "module"
    ? "<genexpr>"
    : unit.kind === "class"
    ? `${unit.qualname}.<genexpr>`
    : `${unit.qualname}.<locals>.<genexpr>`;
  const inner = new Unit(compilation, scope, kind, qualname, code, unit.doubled);
  const body = expressionBody(
    inner,
    node,
    () => {
      const value = inner.expression(node.elt);
      return kind === "async generator" ? `yield asyncYield(${value});` : `yield ${value};`;
    },
  );
  recordCode(unit, inner, { name: "<genexpr>", start: node.start });
  if (kind === "async generator") {
    return `newAsyncGeneratorExpression(${code}, (function* (i0) {\n${body}\n})(${iter}))`;
  }
  const generator = `function* (i0) {\n${body}\n}`;
  if (contains(node, (each) => each !== node && opensScope.has(each.kind))) {
    return `newGeneratorExpression(${code}, ${generator}, undefined, ${iter}, false)`;
  }
  // The same loops once more, for a consumer that wants everything at once.
  const pushing = new Unit(compilation, scope, kind, qualname, code, unit.doubled);
  pushing.sharePositions(inner);
  const given = expressionBody(pushing, node, () => giveToSink(pushing, node.elt));
  return `newGeneratorExpression(${code}, ${generator}, function (i0, sink) {\n${given}\n}, ${iter}, ${
    isTemporary(unit, parent)
  })`;
}

/** What is emitted once only, since scopes inside one another would double with every level. */
const opensScope = new Set(["GeneratorExp", "Lambda", "Yield", "YieldFrom", "Await"]);

/** Gives the element to the sink, without a box around it where it is float arithmetic. */
function giveToSink(unit: Unit, element: ast.Expr): string {
  const fused = unit.fusing ? undefined : fuse(unit, element);
  if (fused === undefined || fused.operators === 0 || fused.tests.length === 0) {
    return `if (sink.give(${unit.expression(element)})) return;`;
  }
  const { fusing } = unit;
  unit.fusing = true;
  const ordinary = unit.expression(element);
  unit.fusing = fusing;
  return `if (${
    fused.tests.join(" && ")
  } ? sink.giveFloat(${fused.text}) : sink.give(${ordinary})) return;`;
}

/** The body of a generator expression, `give` being what is done with each value. */
function expressionBody(
  inner: Unit,
  node: ast.GeneratorExp,
  give: () => string,
): string {
  emitLoops(inner, node, 0, "i0", () => inner.line(give()));
  inner.line("return None;");
  const names = inner.declarations();
  for (const symbol of inner.scope.symbols.values()) {
    if (inner.scope.binds(symbol.name)) names.push(variable(inner.scope, symbol.name));
  }
  const declared = names.length === 0 ? "" : `let ${names.join(", ")};\n`;
  return wrapBody(inner, declared);
}

/** Whether the expression is what a call of `any`, `all` or `next` consumes that is the built-in. */
function isTemporary(unit: Unit, parent: ast.Call | undefined): string {
  if (parent?.func.kind !== "Name") return "false";
  const name = parent.func.id;
  const isConsumed = name === "next" ||
    ((name === "any" || name === "all") && parent.args.length === 1);
  if (!isConsumed || unit.resolve(name).where !== "global") return "false";
  return `G.$${name} === undefined`;
}
