/**
 * What a child makes of the library's scripts. One of compiled Python is the module's `PythonCode`.
 * One in TypeScript is a function that is given what other scripts export, and returns its own
 * exports; a module's has its part as the default export.
 */

import type { LibraryModule } from "../interpreter/host.ts";
import type { System } from "./lockdown.ts";

type Exports = Readonly<Record<string, unknown>>;

/** What of the bundle scripts import: the build writes it, which knows what they do. */
declare function coreExports(): Exports;

/** The scripts that were evaluated. */
export class LibraryScripts {
  readonly #system: System;
  readonly #exports = new Map<string, Exports>();

  constructor(system: System) {
    this.#system = system;
  }

  /** What modules the scripts make, which come in the order in which they need each other. */
  evaluate(
    scripts: readonly (readonly [name: string, text: string])[],
  ): ReadonlyMap<string, LibraryModule> {
    const modules = new Map<string, LibraryModule>();
    const add = (name: string, part: LibraryModule) =>
      void modules.set(name, { ...modules.get(name), ...part });
    for (const [name, text] of scripts) {
      const value = this.#system.evaluate(text, `vivarium:library/${name}`);
      const [language, module] = name.split("/") as [string, string];
      // What the build packed has these types.
      if (language === "python") add(module, { python: value as LibraryModule["python"] });
      else {
        const exports = (value as (from: (script: string) => Exports) => Exports)(this.#from);
        this.#exports.set(name, exports);
        if ("default" in exports) {
          add(module, { typescript: exports.default as LibraryModule["typescript"] });
        }
      }
    }
    return modules;
  }

  readonly #from = (script: string): Exports => {
    const known = this.#exports.get(script);
    if (known !== undefined) return known;
    const exports = coreExports();
    this.#exports.set(script, exports);
    return exports;
  };
}
