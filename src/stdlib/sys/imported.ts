/** `sys.modules`: the importer, which stands above the library, tells what it has loaded. */

import { newDict, type PyDict } from "../../objects/dict.ts";
import type { PyModule } from "../../objects/module.ts";

/** What has been imported, by name. Taking a module out does not make it load anew. */
export const importedModules: PyDict = newDict();

/** Enters a module that has been loaded. */
export function noteImported(name: string, module: PyModule): void {
  importedModules.map.set(name, module);
}
