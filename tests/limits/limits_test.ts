/** Every program of the tables is ended by its limit, and what it had printed is kept. */

import { assert, assertEquals } from "@std/assert";
import { type Outcome, Sandbox } from "../../mod.ts";
import type { LimitTable } from "./cases.ts";
import { BUILTINS, EVIL_METHODS, EXPLOSIONS, LOOPS, UNCATCHABLE } from "./cpu_programs.ts";
import { GROWTH, HUGE_REQUESTS } from "./memory_programs.ts";
import { CHAINS, DEPTH, REFUSED_OVERFLOW, REFUSED_VALUES, WAITING } from "./other_programs.ts";

/** Milliseconds by which an answer may come after the wall limit. */
const GRACE_MS = 500;

/** What ended it: the name of the limit, of the exception, or the status. */
function endingOf({ status, limit, error }: Outcome): string {
  if (status === "limit") return limit ?? "limit without a name";
  if (status === "error") return error?.type ?? "error without a type";
  return status;
}

function checkOutcome(table: LimitTable, outcome: Outcome): void {
  const { options } = table;
  const shown = JSON.stringify({ ...outcome, stdout: outcome.stdout.slice(0, 200) });
  assertEquals(outcome.stdout, "before\n", shown);
  const struck = endingOf(outcome);
  const ending = struck === table.or ? table.or : table.ending;
  // One request that is too large is refused before anything is allocated: an ordinary exception.
  if (ending === "memory" && struck === "MemoryError") return;
  assertEquals(struck, ending, shown);
  const { wallTimeSec } = options.limits!;
  assert(outcome.usage.wallMs <= wallTimeSec! * 1000 + GRACE_MS, shown);
  const { message } = outcome.error!;
  if (ending === "cpu") {
    assertEquals(message, `CPU time limit of ${options.limits!.cpuTimeSec} s exceeded`);
  } else if (ending === "wall") {
    assertEquals(message, `Wall time limit of ${wallTimeSec} s exceeded`);
  } else if (ending === "memory") {
    assertEquals(message, `Memory limit of ${options.limits!.memoryMb} MB exceeded`);
  }
}

async function checkTable(table: LimitTable): Promise<void> {
  const { options, programs } = table;
  await using sandbox = new Sandbox({
    ...options,
    poolSize: 2,
    maxConcurrent: 2,
    maxQueue: 1000,
    queueTimeoutSec: 600,
  });
  const failures: string[] = [];
  await Promise.all(
    Object.entries(programs).map(async ([name, program]) => {
      const outcome = await sandbox.run(`print("before")\n${program}\n`, options);
      try {
        checkOutcome(table, outcome);
      } catch (error) {
        failures.push(`${name}: ${(error as Error).message}`);
      }
    }),
  );
  assertEquals(failures, []);
}

const tables = {
  "loops": LOOPS,
  "built-ins over endless iterators": BUILTINS,
  "special methods that never come back": EVIL_METHODS,
  "patterns and numbers that explode": EXPLOSIONS,
  "nothing catches or delays a limit": UNCATCHABLE,
  "growth in small steps": GROWTH,
  "huge single requests": HUGE_REQUESTS,
  "depth": DEPTH,
  "chains of iterators": CHAINS,
  "waiting": WAITING,
  "sizes beyond an index": REFUSED_OVERFLOW,
  "values out of bounds": REFUSED_VALUES,
};

for (const [name, table] of Object.entries(tables)) {
  Deno.test(`limits: ${name}`, () => checkTable(table));
}
