/** Class definitions: the body runs as a function over the namespace. */

import type * as ast from "../syntax/ast.ts";
import { emitArray } from "./arrays.ts";
import { recordCode, wrapBody } from "./bodies.ts";
import { docstring, qualify } from "./functions.ts";
import { storeName } from "./names.ts";
import { withTypeParameters } from "./type_parameters.ts";
import { Unit } from "./unit.ts";
import { forEachChild } from "./walk.ts";

export function emitClass(unit: Unit, node: ast.ClassDef): void {
  const decorators = node.decorator_list.map((each) => {
    const name = unit.temporary();
    unit.line(`${name} = ${unit.expression(each)};`);
    return { name, node: each };
  });
  const kept = unit.temporary();
  withTypeParameters(unit, node.type_params, kept, (typeParameters) => {
    const [bases, ...values] = unit.sequence([
      () => emitArray(unit, node.bases),
      ...node.keywords.map((each) => () => unit.expression(each.value)),
    ]);
    const keywords = node.keywords.map((each, i) =>
      `[${each.arg === null ? "undefined" : JSON.stringify(unit.mangled(each.arg))}, ${values[i]}]`
    );
    const scope = unit.compilation.scopes.get(node)!;
    const cell = scope.needsClassCell;
    const body = classBody(unit, node, typeParameters);
    const setCell = cell ? "(c) => { $__class__ = c; }" : "undefined";
    unit.line(
      "{",
      ...(cell ? ["let $__class__;"] : []),
      `${kept} = buildClass(G, ${JSON.stringify(node.name)}, ${bases}, [${keywords.join(", ")}], ${
        typeParameters ?? "undefined"
      }, ${body}, ${constructorText(node)}, ${setCell}, p = ${unit.position(node)});`,
      "}",
    );
  });
  for (const each of decorators.toReversed()) {
    unit.line(`p = ${unit.position(each.node)}; ${kept} = call(${each.name}, [${kept}], null);`);
  }
  storeName(unit, node.name, kept);
}

function classBody(unit: Unit, node: ast.ClassDef, typeParameters: string | undefined): string {
  const { compilation } = unit;
  const scope = compilation.scopes.get(node)!;
  const code = compilation.table.newCode();
  const inner = new Unit(compilation, scope, "class", qualify(unit, node.name), code, unit.doubled);
  const doc = docstring(node.body);
  const firstLine = compilation.source.lineAt((node.decorator_list[0] ?? node).start);
  inner.line(`beginClass(N, G, ${JSON.stringify(inner.qualname)}, ${firstLine});`);
  if (typeParameters !== undefined) {
    inner.line(`namespaceSet(N, "__type_params__", ${typeParameters});`);
  }
  if (hasAnnotations(node.body)) inner.line("prepareAnnotations(N);");
  if (doc !== undefined) inner.line(`namespaceSet(N, "__doc__", ${JSON.stringify(doc)});`);
  inner.emit.statements(inner, node.body);
  const attributes = JSON.stringify(staticAttributes(node));
  inner.line(`namespaceSet(N, "__static_attributes__", strTuple(${attributes}));`);
  recordCode(unit, inner, { name: node.name, start: node.start, doc });
  const names = inner.declarations();
  const declared = names.length === 0 ? "" : `let ${names.join(", ")};\n`;
  return `function (N) {\n${wrapBody(inner, declared)}\n}`;
}

/** Whether a body annotates names, so that it needs `__annotations__`. */
export function hasAnnotations(body: readonly ast.Stmt[]): boolean {
  return body.some(annotates);
}

function annotates(node: ast.Node): boolean {
  switch (node.kind) {
    case "AnnAssign":
      return true;
    case "If":
    case "For":
    case "While":
    case "AsyncFor":
    case "With":
    case "AsyncWith":
    case "Try":
    case "TryStar":
    case "ExceptHandler":
    case "Match": {
      let found = false;
      forEachChild(node, (child) => {
        found ||= annotates(child);
      });
      return found;
    }
    default:
      return false;
  }
}

/** The names that methods assign on `self`, as `__static_attributes__` lists them. */
function staticAttributes(node: ast.ClassDef): string[] {
  const names = new Set<string>();
  for (const each of node.body) {
    if (each.kind !== "FunctionDef" && each.kind !== "AsyncFunctionDef") continue;
    const self = [...each.args.posonlyargs, ...each.args.args][0]?.arg;
    if (self !== undefined) collectAttributes(each.body, self, names);
  }
  return [...names].sort();
}

function collectAttributes(value: unknown, self: string, names: Set<string>): void {
  if (Array.isArray(value)) {
    for (const each of value) collectAttributes(each, self, names);
    return;
  }
  if (typeof value !== "object" || value === null || value instanceof Uint8Array) return;
  const node = value as Partial<ast.Attribute>;
  if (
    node.kind === "Attribute" && node.ctx === "Store" && node.value?.kind === "Name" &&
    node.value.id === self
  ) names.add(node.attr!);
  for (const each of Object.values(value)) collectAttributes(each, self, names);
}

/**
 * A constructor of the class's own, for `__init__` with fixed positional parameters: its call sites
 * and allocations have their own type feedback, so V8 can inline all of it.
 */
function constructorText(node: ast.ClassDef): string {
  const init = node.body.findLast((each) =>
    each.kind === "FunctionDef" && each.name === "__init__"
  );
  if (init?.kind !== "FunctionDef") return "undefined";
  const { args } = init;
  if (args.vararg || args.kwarg || args.kwonlyargs.length > 0 || args.defaults.length > 0) {
    return "undefined";
  }
  const count = args.posonlyargs.length + args.args.length - 1;
  if (count < 0 || count > 28) return "undefined";
  const list = Array.from({ length: count }, (_, i) => `a${i}`);
  return `{ count: ${count}, js: function (${
    list.join(", ")
  }) { const s = new this.Instance(); const r = this.init.js(${
    ["s", ...list].join(", ")
  }); if (r !== None) checkInit(r); return s; } }`;
}
