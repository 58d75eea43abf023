/** `import` and `from … import`. */

import type * as ast from "../syntax/ast.ts";
import { storeName } from "./names.ts";
import type { Unit } from "./unit.ts";

/** Binds a name that is imported: at once, or, in the library's modules, when it is looked at. */
function bind(unit: Unit, name: string, value: string): void {
  if (unit.compilation.importsLater && unit.kind === "module") {
    unit.line(`importLater(G, ${JSON.stringify(name)}, () => ${value});`);
  } else storeName(unit, name, value);
}

export function emitImport(unit: Unit, node: ast.Import): void {
  for (const each of node.names) {
    const position = `p = ${unit.position(node)}`;
    const name = JSON.stringify(each.name);
    if (each.asname === null) {
      // `import a.b` binds `a`.
      bind(unit, each.name.split(".")[0]!, `importModule(${name}, false, ${position})`);
    } else bind(unit, each.asname, `importModule(${name}, true, ${position})`);
  }
}

export function emitImportFrom(unit: Unit, node: ast.ImportFrom): void {
  const position = `p = ${unit.position(node)}`;
  const from = (names: readonly ast.Alias[]) =>
    `importFrom(${JSON.stringify(node.module ?? "")}, ${node.level}, ${
      JSON.stringify(names.map((each) => each.name))
    }, ${position})`;
  const isStar = node.names[0]!.name === "*";
  const later = unit.compilation.importsLater && unit.kind === "module" && !isStar;
  const module = later ? "" : unit.temporary();
  if (!later) unit.line(`${module} = ${from(node.names)};`);
  if (isStar) unit.line(`importStar(${module}, ${unit.kind === "class" ? "N" : "G"});`);
  else {
    for (const each of node.names) {
      const name = JSON.stringify(each.name);
      bind(
        unit,
        each.asname ?? each.name,
        `importName(${later ? from([each]) : module}, ${name}, ${position})`,
      );
    }
  }
}
