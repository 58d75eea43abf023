/**
 * What a child that waits in the pool does while nobody needs the processor: it runs a small program
 * of ours some times, so that V8 has compiled what every program needs. Nothing of it can be seen
 * afterwards.
 */

import type { Host } from "../interpreter/host.ts";
import { Interpreter } from "../interpreter/interpreter.ts";
import type { System } from "./lockdown.ts";

const PROGRAM = `
def mean(values, *, start=0):
    total = start
    for i, each in enumerate(values):
        total += each
    return total / len(values)

words = {word: len(word) for word in "one two three".split() if word}
try:
    print(f"{mean([1, 2, 3]):.2f}", sorted(words.items(), key=lambda pair: pair[1]), end="")
    print(words["four"])
except KeyError as error:
    print(str(error), [x * 2 for x in range(3)], "%d" % 3, 2 ** 70, sep=",")
while words:
    words.popitem()
words
`;

/** Times that the program is run: what a run costs falls until about the fourth. */
const ROUNDS = 4;

/** Compiles and runs the program; what it prints goes nowhere. */
export function warmUp(system: System): void {
  const host: Host = {
    write: () => {},
    stdin: null,
    clocks: system,
    cpuTimeMs: () => 0,
    monotonicMs: () => 0,
    deadlineMs: Infinity,
    sleepMs: () => {},
    takeInterruption: () => null,
    call: () => undefined,
    startCall: () => 0,
    waitForAnswers: () => [],
    memoryBytes: () => 0,
    randomBytes: system.randomBytes,
    libraryModules: () => [],
    compileFunction: system.compileFunction,
  };
  const limits = {
    cpuTimeSec: 60,
    wallTimeSec: 60,
    memoryBytes: 1 << 30,
    recursion: 1000,
    hostCalls: 0,
  };
  for (let round = 0; round < ROUNDS; round++) {
    const interpreter = new Interpreter({ host, limits, authorizedImports: [] });
    const { status } = interpreter.run({ source: PROGRAM, filename: "<warm-up>" });
    if (status !== "ok") throw new Error(`The warm-up ended with ${status}`);
  }
}
