/** Comprehensions, which run in the function around them, and generator expressions. */

import type * as ast from "../syntax/ast.ts";
import { describeNames, wrapBody } from "./functions.ts";
import { iterationOf, tick } from "./loops.ts";
import { Unit, variable } from "./unit.ts";

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
    ? `asyncIterate(${unit.expression(first.iter)}, p = ${unit.position(first.iter)})`
    : iterationOf(unit, first.iter);
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
      emitLoops(unit, node.generators, 0, iteration, () => {
        if (node.kind === "DictComp") {
          const [key, value] = unit.expressions([node.key, node.value]);
          unit.line(`setItem(${result}, ${key}, ${value}, p = ${unit.position(node)});`);
        } else {
          const value = unit.expression(node.elt);
          unit.line(
            node.kind === "ListComp"
              ? `${result}.push(${value});`
              : `addToSet(${result}, ${value}, p = ${unit.position(node)});`,
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
  generators: readonly ast.Comprehension[],
  index: number,
  iteration: string,
  body: () => void,
): void {
  const generator = generators[index]!;
  const value = unit.unique("v");
  const label = unit.unique("l");
  const next = generator.is_async ? `yield* asyncNext(${iteration})` : `${iteration}.next()`;
  unit.line(
    `${label}: for (let ${value};;) {`,
    `p = ${unit.position(generator.iter)};`,
    `if ((${value} = ${next}) === undefined) break;`,
    tick(unit, generator.iter),
  );
  unit.emit.assign(unit, generator.target, value);
  for (const test of generator.ifs) unit.line(`if (!(${unit.condition(test)})) continue ${label};`);
  if (index + 1 < generators.length) {
    const inner = generators[index + 1]!;
    const name = unit.unique("i");
    const text = inner.is_async
      ? `asyncIterate(${unit.expression(inner.iter)}, p = ${unit.position(inner.iter)})`
      : iterationOf(unit, inner.iter);
    unit.line(`const ${name} = ${text};`);
    emitLoops(unit, generators, index + 1, name, body);
  } else body();
  unit.line("}");
}

/** A generator expression: a generator function that is given its first iteration. */
export function emitGeneratorExpression(unit: Unit, node: ast.GeneratorExp): string {
  const { compilation } = unit;
  const scope = compilation.scopes.get(node)!;
  const first = node.generators[0]!;
  const iter = first.is_async
    ? `asyncIterate(${unit.expression(first.iter)}, p = ${unit.position(first.iter)})`
    : iterationOf(unit, first.iter);
  const code = compilation.table.newCode();
  const kind = scope.isCoroutine ? "async generator" : "generator";
  const qualname = unit.kind === "module"
    ? "<genexpr>"
    : unit.kind === "class"
    ? `${unit.qualname}.<genexpr>`
    : `${unit.qualname}.<locals>.<genexpr>`;
  const inner = new Unit(compilation, scope, kind, qualname, code);
  emitLoops(inner, node.generators, 0, "i0", () => {
    const value = inner.expression(node.elt);
    inner.line(kind === "async generator" ? `yield asyncYield(${value});` : `yield ${value};`);
  });
  inner.line("return None;");
  for (const each of inner.globalNames) unit.globalNames.add(each);
  compilation.table.setCode(code, {
    name: "<genexpr>",
    qualname,
    kind,
    doc: undefined,
    parameters: [],
    posonly: 0,
    positional: 0,
    kwonly: 0,
    vararg: null,
    kwarg: null,
    ...describeNames(scope, new Set()),
    firstLine: compilation.source.lineAt(node.start),
    positions: inner.positions,
  });
  const names = inner.declarations();
  for (const symbol of scope.symbols.values()) {
    if (scope.binds(symbol.name)) names.push(variable(scope, symbol.name));
  }
  const declared = names.length === 0 ? "" : `let ${names.join(", ")};\n`;
  const make = kind === "generator" ? "newGeneratorExpression" : "newAsyncGeneratorExpression";
  return `${make}(${code}, (function* (i0) {\n${wrapBody(inner, declared)}\n})(${iter}))`;
}
