/**
 * Everything that can be called is called with values of every kind, its receiver among them: what
 * comes back is a Python value or a Python exception, never an error of JavaScript's.
 */

import { assert, assertEquals } from "@std/assert";
import { pythonError } from "../../src/interpreter/frames.ts";
import { LimitExceeded, startBudget } from "../../src/objects/budget.ts";
import { dictItems, type PyDict } from "../../src/objects/dict.ts";
import { PyBoundBuiltin, type PyBuiltin } from "../../src/objects/function.ts";
import type { PyModule } from "../../src/objects/module.ts";
import type { PyObject, Value } from "../../src/objects/object.ts";
import { runtime } from "../../src/objects/runtime.ts";
import { PyMethodWrapper } from "../../src/objects/singletons.ts";
import { call } from "../../src/protocols/call.ts";
import { Random } from "../../tools/fuzz/random.ts";
import { foreignness, isPythonError, walk } from "./graph.ts";
import { sampleRoots } from "./samples.ts";

const SEED = 2;
/** Calls of each callable: with one argument, and with two or three. */
const [SINGLE, MORE] = [24, 6];

/** One of each built-in among the callables: bound ones stand for theirs. */
function distinct(values: readonly Value[]): PyObject[] {
  const seen = new Set<unknown>();
  return values.filter((value): value is PyObject => {
    if (typeof value !== "object" || value.t$__call__ === undefined) return false;
    if (value instanceof PyMethodWrapper) return false;
    const key = value instanceof PyBoundBuiltin ? value.builtin : value;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function nameOf(callable: PyObject): string {
  const { builtin } = callable as { builtin?: PyBuiltin };
  const { name, owner } = (builtin ?? callable) as { name?: string; owner?: { name: string } };
  return `${callable.type.name} ${owner?.name ?? ""}.${name}`;
}

/** What is wrong with what a call came to, if anything. */
function flaw(callable: PyObject, args: Value[]): string | undefined {
  startBudget({ cpuTimeSec: 0.2, wallTimeSec: 10, memoryBytes: 2 ** 30 });
  runtime.depth = 0;
  runtime.maxDepth = 200;
  try {
    return foreignness(call(callable, args));
  } catch (thrown) {
    const error = pythonError(thrown);
    if (isPythonError(error) || error instanceof LimitExceeded) return undefined;
    return String(error instanceof Error ? error.stack : error).split("\n").slice(0, 3).join(" ");
  }
}

Deno.test("whatever is called with whatever, only Python values and exceptions come of it", () => {
  const roots = sampleRoots();
  const samples = dictItems((roots[0]![1] as PyModule).$samples as PyDict).map(([, value]) =>
    value
  );
  // The samples' clock hardly moves, so that a call without an end would take a minute to meet its limit.
  runtime.host.monotonicMs = () => performance.now();
  const callables = distinct(walk(roots).values);
  const random = new Random(SEED);
  const flaws = new Map<string, string>();
  let calls = 0;
  for (const callable of callables) {
    const name = nameOf(callable);
    const attempt = (count: number) => {
      calls++;
      const args = random.times(count, () => random.pick(samples));
      const found = flaw(callable, args);
      if (found === undefined || flaws.has(name)) return;
      flaws.set(name, `${args.map((each) => (each as PyObject).type.name)}: ${found}`);
    };
    attempt(0);
    for (let i = 0; i < SINGLE; i++) attempt(1);
    for (let i = 0; i < MORE; i++) attempt(2 + i % 2);
  }
  assertEquals([...flaws], []);
  assert(calls > 100_000, `${calls}`);
});
