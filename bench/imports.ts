/**
 * `deno task bench:imports [MODULE…]`: what importing each library module costs in a fresh child, the
 * modules that it needs included. A module that is not imported costs nothing. The bar is 15 ms.
 */

import { run } from "../mod.ts";
import { registry } from "../src/stdlib/registry.ts";

const BAR_MS = 15;
const RUNS = 12;

async function importMs(name: string): Promise<number> {
  const code = `from time import perf_counter as _clock
_start = _clock()
import ${name}
print((_clock() - _start) * 1000)
`;
  let best = Infinity;
  for (let i = 0; i < RUNS; i++) {
    const outcome = await run(code, { authorizedImports: ["*"] });
    if (outcome.status !== "ok") throw new Error(`${name}: ${outcome.error?.traceback}`);
    best = Math.min(best, Number(outcome.stdout));
  }
  return best;
}

const names = Deno.args.length > 0
  ? Deno.args
  : [...registry.keys()].filter((name) => name !== "builtins" && name !== "time").sort();
const costs: { name: string; ms: number }[] = [];
for (const name of names) costs.push({ name, ms: await importMs(name) });
costs.sort((a, b) => b.ms - a.ms);
for (const { name, ms } of costs) {
  console.log(
    `${name.padEnd(24)} ${ms.toFixed(1).padStart(6)} ms${ms > BAR_MS ? "  above the bar" : ""}`,
  );
}
