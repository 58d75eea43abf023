/** PEP 695: type parameters of functions, classes and `type` statements. */

import type * as ast from "../syntax/ast.ts";
import { soleValue } from "./annotations.ts";
import { declareVariables, recordCode, wrapBody } from "./bodies.ts";
import { storeName } from "./names.ts";
import { Unit, variable } from "./unit.ts";

/**
 * Emits `body` with the type parameters bound around it. `kept` is the temporary that the body sets;
 * a function gets its `__type_params__`, a class body gets the tuple's text to set them itself.
 */
export function withTypeParameters(
  unit: Unit,
  parameters: readonly ast.TypeParam[],
  kept: string,
  body: (tuple: string | undefined) => void,
): void {
  if (parameters.length === 0) return body(undefined);
  inTypeScope(unit, parameters, (tuple) => {
    body(tuple);
    unit.line(`setTypeParameters(${kept}, ${tuple});`);
  });
}

function inTypeScope(
  unit: Unit,
  parameters: readonly ast.TypeParam[],
  body: (tuple: string) => void,
): void {
  const scope = unit.compilation.scopes.get(parameters)!;
  const outer = unit.scope;
  const names = parameters.map((each) => variable(scope, scope.mangle(each.name)));
  const tuple = unit.unique("y");
  unit.line("{", ...(names.length > 0 ? [`let ${names.join(", ")};`] : []));
  unit.scope = scope;
  parameters.forEach((each, i) => {
    const lazy = (node: ast.Expr | null) =>
      node === null ? "undefined" : lazyText(unit, node, each.name);
    const kind = JSON.stringify(each.kind);
    const bound = each.kind === "TypeVar" ? each.bound : null;
    const constraints = bound?.kind === "Tuple";
    unit.line(
      `${names[i]} = newTypeParameter(${kind}, ${JSON.stringify(each.name)}, ${
        lazy(bound)
      }, ${constraints}, ${lazy(each.default_value)}, G);`,
    );
    unit.bound.add(names[i]!);
  });
  unit.line(`const ${tuple} = newTuple([${names.join(", ")}]);`);
  body(tuple);
  unit.scope = outer;
  unit.line("}");
}

/** A JavaScript function, with a frame of its own, that evaluates an expression when asked for it. */
function lazyText(unit: Unit, node: ast.Expr, name: string): string {
  const { compilation } = unit;
  const scope = unit.scope.lazies.get(node)!;
  const code = compilation.table.newCode();
  const qualname = `${unit.qualname}.${name}`;
  const inner = new Unit(compilation, scope, "function", qualname, code, unit.doubled);
  inner.leave(soleValue(inner, node));
  recordCode(unit, inner, { name, start: node.start });
  return `function () {\n${wrapBody(inner, declareVariables(inner, scope, []))}\n}`;
}

/** `type Name[T] = value`; the value is evaluated when it is first asked for. */
export function emitTypeAlias(unit: Unit, node: ast.TypeAlias): void {
  const kept = unit.temporary();
  inTypeScope(unit, node.type_params, (tuple) => {
    unit.line(
      `${kept} = newTypeAlias(${JSON.stringify(node.name.id)}, ${tuple}, ${
        lazyText(unit, node.value, node.name.id)
      }, G);`,
    );
  });
  storeName(unit, node.name.id, kept);
}
