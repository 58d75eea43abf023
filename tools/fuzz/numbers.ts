/**
 * `deno task fuzz:numbers [--seed N] [--count N]`: random operations on int, float and their
 * formatting, here and on CPython 3.13. The program is tests/golden/types/numbers_random.py, whose
 * own seed is the sample that the tests run; every batch gives it another seed.
 */

import { parseArgs } from "@std/cli/parse-args";
import { newEngine, newOracle } from "./peers.ts";

const PROGRAM = new URL("../../tests/golden/types/numbers_random.py", import.meta.url);
const SETTING = /^SEED, COUNT = .*$/m;
/** As many as CPython does well within the time that its peer gives a program. */
const BATCH = 10_000;
const SHOWN = 40;

const options = parseArgs(Deno.args, {
  string: ["seed", "count"],
  default: { seed: String(Date.now() % 1_000_000), count: "1000000" },
});
const first = Number(options.seed);
const batches = Math.ceil(Number(options.count) / BATCH);
const program = await Deno.readTextFile(PROGRAM);
const [engine, oracle] = [newEngine(), await newOracle()];
let cases = 0;
let failures = 0;

console.log(`seeds ${first} to ${first + batches - 1}, ${BATCH} cases each`);
for (let seed = first; seed < first + batches; seed++) {
  const source = program.replace(SETTING, `SEED, COUNT = ${seed}, ${BATCH}`);
  const [ours, theirs] = await Promise.all([engine.ask({ source }), oracle.ask({ source })]);
  const here = (ours.stdout ?? "").split("\n");
  const there = (theirs.stdout ?? "").split("\n");
  if (there.length !== BATCH + 1 || ours.internal !== undefined || ours.exit !== 0) {
    failures++;
    console.log(`seed ${seed} did not end`, ours.internal ?? ours.stderr, theirs.stderr);
    continue;
  }
  cases += BATCH;
  for (const [at, line] of there.entries()) {
    if (here[at] === line || ++failures > SHOWN) continue;
    console.log(`seed ${seed}, case ${at}\n  CPython: ${line}\n  ours:    ${here[at]}`);
  }
}
console.log(`${cases} cases, ${failures} differ`);
await Promise.all([engine.close(), oracle.close()]);
Deno.exit(failures === 0 ? 0 : 1);
