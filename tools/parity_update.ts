/**
 * `deno task parity:update`: lets CPython 3.13 write the names and signatures of its built-in types
 * and of every library module that can be imported here.
 */

import { registry } from "../src/stdlib/registry.ts";
import { findPython } from "./find_python.ts";

const python = await findPython();

async function run(script: string, args: string[] = []): Promise<void> {
  const { success, stderr } = await new Deno.Command(python, {
    args: [
      "-s",
      "-P",
      "-X",
      "utf8",
      new URL(`../tests/${script}`, import.meta.url).pathname,
      ...args,
    ],
    env: { PYTHONHASHSEED: "0", PYTHONDONTWRITEBYTECODE: "1" },
    stdin: "null",
    stdout: "inherit",
    stderr: "piped",
  }).output();
  if (!success) throw new Error(new TextDecoder().decode(stderr));
}

const modules = [...registry.keys()].filter((name) => name !== "builtins").sort();
await run("parity/dump.py");
await run("parity_stdlib/dump.py", modules);
console.log(`${python} described its built-in types and ${modules.length} modules`);
