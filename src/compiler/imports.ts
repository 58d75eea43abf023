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
  const names = JSON.stringify(node.names.map((each) => each.name));
  const from = `importFrom(${
    JSON.stringify(node.module ?? "")
  }, ${node.level}, ${names}, ${position})`;
  const later = unit.compilation.importsLater && unit.kind === "module" &&
    node.names[0]!.name !== "*";
  const module = later ? from : unit.temporary();
  if (!later) unit.line(`${module} = ${from};`);
  for (const each of node.names) {
    if (each.name === "*") {
      unit.line(`importStar(${module}, ${unit.kind === "class" ? "N" : "G"});`);
      continue;
    }
    bind(
      unit,
      each.asname ?? each.name,
      `importName(${module}, ${JSON.stringify(each.name)}, ${position})`,
    );
  }
}
