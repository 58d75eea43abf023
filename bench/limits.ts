/**
 * `deno task bench:limits`: how much memory a child takes at most under the memory limit, and how
 * late a program is ended by the CPU limit, over the programs of tests/limits.
 */

import { type RunOptions, Sandbox } from "../mod.ts";
import { BUILTINS, EVIL_METHODS, EXPLOSIONS, LOOPS } from "../tests/limits/cpu_programs.ts";
import { GROWTH, HUGE_REQUESTS } from "../tests/limits/memory_programs.ts";
import { PeakMemory } from "../tests/limits/peak_memory.ts";

/** CPU limit of the programs whose end is measured, in seconds. */
const CPU_SEC = 0.5;
const ROUNDS = Number(Deno.args[1] ?? 3);

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)]!;
}

async function measureMemory(): Promise<void> {
  // The first one after a change of the bundle also compiles it for the cache, which takes 150 MB.
  await PeakMemory.of("", {});
  const peaks: [mb: number, name: string][] = [];
  for (const { programs, options } of [GROWTH, HUGE_REQUESTS]) {
    for (const [name, program] of Object.entries(programs)) {
      peaks.push([(await PeakMemory.of(program, options)).mb, name]);
    }
  }
  peaks.sort(([a], [b]) => a - b);
  const sizes = peaks.map(([mb]) => mb);
  console.log(`peak resident memory of ${peaks.length} children at a limit of 20 MB, in MB:`);
  console.log(`  median ${quantile(sizes, 0.5)}, most ${sizes.at(-1)}`);
  for (const [mb, name] of peaks.slice(-12)) console.log(`  ${mb.toFixed(0)}  ${name}`);
}

async function measureCpu(): Promise<void> {
  const options: RunOptions = {
    limits: { cpuTimeSec: CPU_SEC, wallTimeSec: 20, memoryMb: 60 },
  };
  await using sandbox = new Sandbox({ poolSize: 1, maxConcurrent: 1 });
  const late: [ms: number, name: string][] = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (const { programs } of [LOOPS, BUILTINS, EVIL_METHODS, EXPLOSIONS]) {
      for (const [name, program] of Object.entries(programs)) {
        const { limit, usage } = await sandbox.run(program, options);
        if (limit === "cpu") late.push([usage.cpuMs - 1000 * CPU_SEC, name]);
      }
    }
  }
  late.sort(([a], [b]) => a - b);
  const sorted = late.map(([ms]) => ms);
  console.log(`CPU time beyond the limit of ${CPU_SEC} s, ${late.length} programs, in ms:`);
  for (const share of [0.5, 0.9, 0.99, 1]) {
    console.log(`  ${100 * share} %: ${quantile(sorted, share).toFixed(0)}`);
  }
  for (const [ms, name] of late.slice(-8)) console.log(`  ${ms.toFixed(0)}  ${name}`);
}

const what = Deno.args[0];
if (what !== "cpu") await measureMemory();
if (what !== "memory") await measureCpu();
