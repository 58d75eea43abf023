/** No value answers to a property name of JavaScript, or of the engine, that CPython's does not. */

import { assert, assertEquals } from "@std/assert";
import { runInProcess } from "../helpers/in_process.ts";
import { parseHits, PROBE_ANSWERS, probeProgram } from "./probe.ts";

Deno.test("no value answers to a name of JavaScript's that CPython's does not have", async () => {
  const { stdout, completion } = runInProcess(await probeProgram(), "probe.py");
  assertEquals(completion.error?.traceback, undefined);
  const theirs = parseHits(await Deno.readTextFile(PROBE_ANSWERS));
  const ours = parseHits(stdout);
  const leaks: string[] = [];
  for (const [probe, names] of ours) {
    const known = theirs.get(probe) ?? [];
    if (known[0] === "*") continue;
    const found = names.filter((name) => !known.includes(name));
    if (found.length > 0) leaks.push(`${probe}: ${found.slice(0, 20).join(" ")}`);
  }
  assertEquals(leaks, []);
  const probes = Number(/^probes (\d+)$/m.exec(stdout)?.[1]);
  assert(probes > 100_000, `${probes}`);
});
