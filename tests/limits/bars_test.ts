/** What fits within the default limits, what a child takes at most, and what each limit's error says. */

import { assert, assertEquals } from "@std/assert";
import { run, type RunOptions } from "../../mod.ts";
import { LITTLE_MEMORY } from "./cases.ts";
import { GROWTH, HUGE_REQUESTS } from "./memory_programs.ts";
import { PeakMemory } from "./peak_memory.ts";

/** Programs that hold what 20 MB must be enough for. */
const FITTING: Record<string, string> = {
  "a list of 1,000,000 ints": "x = list(range(1_000_000))\nprint(len(x), x[-1])",
  "a list of 1,000,000 ints by append":
    "x = []\nfor i in range(1_000_000): x.append(i)\nprint(len(x), x[-1])",
  "a list of 1,000,000 large ints":
    "x = [10**12 + i for i in range(1_000_000)]\nprint(len(x), x[-1] - 10**12)",
  "a dict of 100,000 entries":
    "x = {i: i for i in range(100_000)}\nprint(len(x) * 10, x[99_999] * 10 + 9)",
  "a dict of 100,000 texts":
    "x = {}\nfor i in range(100_000): x[f'key {i}'] = i\nprint(len(x) * 10, x['key 99999'] * 10 + 9)",
};

for (const [name, program] of Object.entries(FITTING)) {
  Deno.test(`limits: 20 MB hold ${name}`, async () => {
    const { stdout, error } = await run(program, { limits: { memoryMb: 20 } });
    assertEquals([stdout, error?.message], ["1000000 999999\n", undefined]);
  });
}

/** Megabytes beyond the limit that a child may take, and what the system's own count varies by. */
const ROOM_MB = 100;
const TOLERANCE_MB = 20;

/** One program of each kind of memory: V8's heap, texts, buffers, large ints, single requests. */
const SAMPLED = {
  GROWTH: [
    "a list of ints",
    "a text that doubles",
    "a bytearray that grows",
    "a dict of texts",
    "integers by shifting",
    "percent",
    "json.dumps",
  ],
  HUGE_REQUESTS: [
    "1 << n",
    "3 ** n",
    "product of large integers",
    "f-string precision",
    "bytes(n)",
  ],
};

Deno.test({
  name: "limits: a child takes at most 100 MB more than its program may",
  ignore: !PeakMemory.isKnown,
  async fn() {
    // What V8 compiles for its cache the first time is no program's.
    await run("", {});
    const tables = { GROWTH, HUGE_REQUESTS };
    for (const [table, names] of Object.entries(SAMPLED)) {
      for (const name of names) {
        const { programs } = tables[table as keyof typeof SAMPLED];
        const { outcome, mb } = await PeakMemory.of(programs[name]!, LITTLE_MEMORY);
        assert(outcome.status !== "ok", name);
        assert(mb > 0 && mb <= 20 + ROOM_MB + TOLERANCE_MB, `${name}: ${mb} MB`);
      }
    }
  },
});

/** What each limit says of itself. */
const MESSAGES: readonly [program: string, limits: RunOptions["limits"], message: string][] = [
  ["while True: pass", { cpuTimeSec: 0.1 }, "CPU time limit of 0.1 s exceeded"],
  ["import time\ntime.sleep(9)", { wallTimeSec: 0.2 }, "Wall time limit of 0.2 s exceeded"],
  ["x = []\nwhile True: x.append([1])", { memoryMb: 12 }, "Memory limit of 12 MB exceeded"],
  ["while True: f()", { hostCalls: 3 }, "Limit of 3 host calls exceeded"],
  ["def f(): f()\nf()", { recursion: 77 }, "maximum recursion depth exceeded"],
];

for (const [program, limits, message] of MESSAGES) {
  Deno.test(`limits: its message is "${message}"`, async () => {
    const { error } = await run(program, { limits, tools: { f: () => 1 } });
    assertEquals(error?.message, message);
    assertEquals(error?.traceback.trimEnd().split("\n").at(-1)?.endsWith(message), true);
  });
}

Deno.test("limits: a source that is too long is refused, with both figures", async () => {
  const { limit, error } = await run("#".repeat(1_000_001));
  assertEquals(limit, "source");
  assertEquals(error?.message, "Source limit of 1000000 characters exceeded: 1000001");
});

Deno.test("limits: a value and an output that are too long are cut and counted", async () => {
  const { value, stdout, stderr, truncated } = await run(
    "import sys\nprint('ab' * 30)\nprint('é' * 30, file=sys.stderr)\n'\\U0001F600' * 30",
    { limits: { maxPrintLength: 20, maxValueLength: 10 } },
  );
  assertEquals([stdout, stderr], ["ab".repeat(10), "é".repeat(20)]);
  assertEquals(value, { repr: `'${"\u{1F600}".repeat(9)}` });
  assertEquals(truncated, { stdout: 41, stderr: 11, value: 22 });
});
