/**
 * Each program in `programs` works through a table of cases of one module and prints a line for
 * each; `answers` holds what CPython 3.13 printed (`tests/tables/update.py` writes it). Every line
 * that differs is listed, so that a change that breaks one rule of many shows which.
 */

import { assertEquals } from "@std/assert";
import { runInProcess } from "../helpers/in_process.ts";

const HERE = new URL("./", import.meta.url);
const MOST_SHOWN = 40;

/** The lines that differ, CPython's above ours. */
function differences(expected: string, actual: string): string[] {
  const [theirs, ours] = [expected.split("\n"), actual.split("\n")];
  const result: string[] = [];
  for (let i = 0; i < Math.max(theirs.length, ours.length); i++) {
    if (theirs[i] !== ours[i]) {
      result.push(`${i + 1}:\n  CPython: ${theirs[i]}\n  ours:    ${ours[i]}`);
    }
  }
  return result;
}

const names: string[] = [];
for await (const entry of Deno.readDir(new URL("programs/", HERE))) {
  if (entry.name.endsWith(".py")) names.push(entry.name.slice(0, -3));
}

for (const name of names.sort()) {
  Deno.test(`table ${name}`, async () => {
    const source = await Deno.readTextFile(new URL(`programs/${name}.py`, HERE));
    const expected = await Deno.readTextFile(new URL(`answers/${name}.txt`, HERE));
    const { stdout, completion } = runInProcess(source, `${name}.py`);
    const found = differences(expected, stdout);
    const more = found.length > MOST_SHOWN ? `\n... and ${found.length - MOST_SHOWN} more` : "";
    assertEquals(completion.error?.traceback ?? "", "");
    assertEquals(found.length, 0, "\n" + found.slice(0, MOST_SHOWN).join("\n") + more);
  });
}
