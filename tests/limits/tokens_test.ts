/**
 * Many programs at once, each of which prints its own token and a tenth of which are bombs: no
 * output is mixed and none is lost. VIVARIUM_TOKENS sets how many; the whole is 2,000.
 */

import { assert, assertEquals } from "@std/assert";
import { type Outcome, Sandbox } from "../../mod.ts";

const COUNT = Number(Deno.env.get("VIVARIUM_TOKENS") ?? 200);

/** What a bomb does after it has printed its token, and the limits that may end it. */
const BOMBS: readonly [program: string, endings: readonly string[]][] = [
  ["while True: pass", ["cpu"]],
  ["x = []\nwhile True: x.append([1])", ["memory", "cpu"]],
  ["x = 'x'\nwhile True: x += x", ["memory", "MemoryError", "cpu"]],
  ["while True: print(end='y' * 1000)", ["cpu"]],
  ["def f(): f()\nf()", ["RecursionError", "cpu"]],
  ["10 ** 10 ** 9", ["memory", "MemoryError"]],
  ["import time\ntime.sleep(60)", ["wall"]],
  ["try:\n    while True: pass\nexcept BaseException: print('caught')", ["cpu"]],
];

function endingOf({ status, limit, error }: Outcome): string {
  return limit ?? (status === "error" ? error!.type : status);
}

Deno.test(`${COUNT} programs at once, a tenth of them bombs, each print their own token`, async () => {
  await using sandbox = new Sandbox({
    poolSize: 2,
    maxQueue: COUNT,
    maxPerCaller: COUNT,
    queueTimeoutSec: 3600,
    limits: { cpuTimeSec: 0.3, wallTimeSec: 30, maxPrintLength: 3000, memoryMb: 20 },
  });
  const wrong: string[] = [];
  const seen = new Set<string>();
  await Promise.all(Array.from({ length: COUNT }, async (_, i) => {
    const token = crypto.randomUUID();
    const bomb = i % 10 === 0 ? BOMBS[(i / 10) % BOMBS.length] : undefined;
    const program = bomb === undefined
      ? `for part in ${JSON.stringify(token.split("-"))}: print(part, end='-')\nprint()\n'${token}'`
      : `print('${token}')\n${bomb[0]}`;
    let streamed = "";
    const outcome = await sandbox.run(program, {
      onStdout: (text) => void (streamed += text),
      ...bomb?.[1].includes("wall") && { limits: { wallTimeSec: 3 } },
    });
    seen.add(token);
    const expected = bomb === undefined ? `${token}-\n` : `${token}\n`;
    const flaws = [
      bomb === undefined ? outcome.stdout === expected : outcome.stdout.startsWith(expected),
      streamed === outcome.stdout,
      !/[0-9a-f]{8}-/.test(outcome.stdout.slice(expected.length)),
      bomb === undefined
        ? outcome.value?.json === token && outcome.status === "ok"
        : bomb[1].includes(endingOf(outcome)),
    ];
    if (flaws.includes(false)) {
      wrong.push(`${i} ${flaws}: ${JSON.stringify(outcome).slice(0, 300)}`);
    }
  }));
  assertEquals(wrong, []);
  assertEquals(seen.size, COUNT);
  assert(sandbox.stats.started >= COUNT);
});
