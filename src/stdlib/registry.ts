/**
 * The names of the standard library's modules: the universe of the import allowlist. What a module is
 * made of is brought by the host when it is first imported: compiled Python (see python/), a part in
 * TypeScript (see modules/), or both.
 */

import { pythonNames, typescriptNames } from "./compiled/names.ts";

/** Every module that can be imported, by its full name. */
export const registry: ReadonlySet<string> = new Set([...pythonNames, ...typescriptNames]);

/** Submodules that a package of TypeScript brings along, as CPython's own code imports them. */
export const broughtAlong: ReadonlyMap<string, readonly string[]> = new Map([
  ["json", ["json.decoder", "json.encoder"]],
]);
