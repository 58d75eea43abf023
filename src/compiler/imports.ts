/** `import` and `from … import`. */

import type * as ast from "../syntax/ast.ts";
import { storeName } from "./names.ts";
import type { Unit } from "./unit.ts";

export function emitImport(unit: Unit, node: ast.Import): void {
  for (const each of node.names) {
    const position = `p = ${unit.position(node)}`;
    const name = JSON.stringify(each.name);
    if (each.asname === null) {
      // `import a.b` binds `a`.
      storeName(unit, each.name.split(".")[0]!, `importModule(${name}, false, ${position})`);
    } else storeName(unit, each.asname, `importModule(${name}, true, ${position})`);
  }
}

export function emitImportFrom(unit: Unit, node: ast.ImportFrom): void {
  const position = `p = ${unit.position(node)}`;
  const module = unit.temporary();
  const names = JSON.stringify(node.names.map((each) => each.name));
  unit.line(
    `${module} = importFrom(${
      JSON.stringify(node.module ?? "")
    }, ${node.level}, ${names}, ${position});`,
  );
  for (const each of node.names) {
    if (each.name === "*") {
      unit.line(`importStar(${module}, ${unit.kind === "class" ? "N" : "G"});`);
      continue;
    }
    storeName(
      unit,
      each.asname ?? each.name,
      `importName(${module}, ${JSON.stringify(each.name)}, ${position})`,
    );
  }
}
