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

/** A script's name and its text. */
type Script = readonly [name: string, text: string];

/** The library's modules, as far as the child has them. */
export class LibraryScripts {
  readonly #evaluate: System["evaluate"];
  readonly #ask: (name: string) => readonly Script[];
  readonly #modules = new Map<string, LibraryModule>();
  readonly #exports = new Map<string, Exports>();
  /** Scripts that were sent and are still to be evaluated, in their order. */
  #waiting: readonly Script[] = [];

  /** `ask` brings the scripts of a module and of those that it imports, each once. */
  constructor(evaluate: System["evaluate"], ask: (name: string) => readonly Script[]) {
    this.#evaluate = evaluate;
    this.#ask = ask;
  }

  /** What the module `name` is made of, and the others that are there. */
  modules(name: string): ReadonlyMap<string, LibraryModule> {
    // Where the stack was not enough for a script, it and those behind it are there already.
    while (this.#waiting.length > 0 || !this.#modules.has(name)) {
      if (this.#waiting.length === 0) this.#waiting = this.#ask(name);
      while (this.#waiting.length > 0) {
        const [script, ...others] = this.#waiting;
        this.#take(script!);
        this.#waiting = others;
      }
    }
    return this.#modules;
  }

  #take([name, text]: Script): void {
    const value = this.#evaluate(text, `vivarium:library/${name}`);
    const [language, module] = name.split("/") as [string, string];
    // What the build packed has these types.
    if (language === "python") this.#add(module, { python: value as LibraryModule["python"] });
    else {
      const exports = (value as (from: (script: string) => Exports) => Exports)(this.#from);
      this.#exports.set(name, exports);
      if ("default" in exports) {
        this.#add(module, { typescript: exports.default as LibraryModule["typescript"] });
      }
    }
  }

  #add(name: string, part: LibraryModule): void {
    this.#modules.set(name, { ...this.#modules.get(name), ...part });
  }

  readonly #from = (script: string): Exports => {
    const known = this.#exports.get(script);
    if (known !== undefined) return known;
    const exports = coreExports();
    this.#exports.set(script, exports);
    return exports;
  };
}
