/**
 * Something else in a child's place, without a seam in the sources: a child is started through the
 * `sh` that the parent's PATH finds, and the tests put scripts of their own there.
 */

import type { Outcome, RunOptions, Sandbox } from "../../mod.ts";

const FAKE = new URL("./fake_child.js", import.meta.url).pathname;

/** The script that starts fake_child.js with a fault. */
export function fakeChild(fault: string, step: string): string {
  return `#!/bin/sh\nexec '${Deno.execPath()}' run --quiet --no-config --no-lock --allow-run ` +
    `'${FAKE}' '${fault.replaceAll("'", "'\\''")}' '${step}'\n`;
}

/** Directories that each hold a script of the name `sh`. */
export class Shells implements AsyncDisposable {
  readonly #root = Deno.makeTempDirSync();
  readonly #path = Deno.env.get("PATH")!;
  #count = 0;

  /** Has `start` find that script when it starts a child. */
  async with<T>(script: string, start: () => Promise<T>): Promise<T> {
    const directory = `${this.#root}/${this.#count++}`;
    await Deno.mkdir(directory);
    await Deno.writeTextFile(`${directory}/sh`, script, { mode: 0o755 });
    Deno.env.set("PATH", `${directory}:${this.#path}`);
    try {
      return await start();
    } finally {
      Deno.env.set("PATH", this.#path);
    }
  }

  /** Starts a run in a child that the script starts; the run itself is not waited for. */
  async start(
    script: string,
    sandbox: Sandbox,
    code: string,
    options: RunOptions,
  ): Promise<{ outcome: Promise<Outcome> }> {
    const { started } = sandbox.stats;
    return await this.with(script, async () => {
      const outcome = sandbox.run(code, options);
      let isOver = false;
      outcome.catch(() => {}).finally(() => isOver = true);
      while (sandbox.stats.started === started && !isOver) {
        await new Promise((done) => setTimeout(done, 1));
      }
      return { outcome };
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Deno.remove(this.#root, { recursive: true });
  }
}
