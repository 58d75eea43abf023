/**
 * `deno task golden:update [--only TEXT]`: lets CPython 3.13 write the outputs of the programs
 * below tests/golden. Tracebacks name a program by its path below that folder.
 */

import { parseArgs } from "@std/cli/parse-args";
import { findPython } from "./find_python.ts";
import { withoutAddresses } from "./golden_text.ts";
import { filesBelow } from "./import_graph.ts";

const GOLDEN = new URL("../tests/golden/", import.meta.url);
const { only } = parseArgs(Deno.args, { string: ["only"], default: { only: "" } });

const python = await findPython();
const decoder = new TextDecoder();
let written = 0;

for await (const file of filesBelow(GOLDEN, /\.py$/)) {
  const name = file.href.slice(GOLDEN.href.length);
  if (!name.includes(only)) continue;
  const { stdout, stderr } = await new Deno.Command(python, {
    // `-P`: a program called math.py must not stand in for the module.
    args: ["-s", "-P", "-X", "utf8", name],
    cwd: GOLDEN,
    env: { PYTHONHASHSEED: "0", PYTHONDONTWRITEBYTECODE: "1", NO_COLOR: "1" },
    stdin: "null",
    stdout: "piped",
    stderr: "piped",
  }).output();
  // CPython shows the script's absolute path in tracebacks.
  const [output, errors] = [stdout, stderr].map((bytes) =>
    withoutAddresses(decoder.decode(bytes).replaceAll(file.pathname, name))
  ) as [string, string];
  await Deno.writeTextFile(new URL(file.href.replace(/\.py$/, ".out")), output);
  const errorFile = new URL(file.href.replace(/\.py$/, ".err"));
  if (errors !== "") {
    await Deno.writeTextFile(errorFile, errors);
  } else {
    await Deno.remove(errorFile).catch(() => {});
  }
  written++;
}
console.log(`${python} wrote the outputs of ${written} programs`);
