/**
 * The state that one interpreter's running code shares: budget, depth, handled exception, host.
 * One process runs one interpreter, so this is a module-level object; generated code reads and
 * writes `ticks`, `depth` and `handled` directly.
 */

import type { GuestClocks, HostAnswer, Interruption } from "../interpreter/host.ts";
import type { PyBaseException } from "./exception.ts";
import type { Value } from "./object.ts";

/** What lies outside the interpreter, as the layers below it need it. */
export interface Outside {
  write(stream: "stdout" | "stderr", text: string): void;
  readonly stdin: string | null;
  readonly clocks: GuestClocks;
  cpuTimeMs(): number;
  monotonicMs(): number;
  readonly deadlineMs: number;
  sleepMs(milliseconds: number): void;
  takeInterruption(): Interruption | null;
  waitForAnswers(milliseconds: number | null): readonly HostAnswer[];
  memoryBytes(exact?: boolean): number;
  log?(error: unknown): void;
  randomBytes(target: Uint8Array): void;
}

/** Mutable state of the running program. */
export interface Runtime {
  /** Counts down on every function entry and loop turn; below zero the clock is looked at. */
  ticks: number;
  /** Python frames now on the stack. */
  depth: number;
  /** `sys.getrecursionlimit()`. */
  maxDepth: number;
  /** The exception being handled, as `sys.exception()`. */
  handled: PyBaseException | undefined;
  /** What was being handled where the generator that runs was resumed. */
  outside: PyBaseException | undefined;
  /** An exception on its way out again whose current frame is already in its traceback. */
  reraised: unknown;
  /** Where the coroutine that suspends now awaits, and what; each one on the way out takes it. */
  awaitPosition: number;
  awaited: Value | undefined;
  /** Set once a limit has struck: no guest code, not even `finally`, runs after that. */
  dead: boolean;
  host: Outside;
  /** How far the running thread's clock is ahead of the host's (stdlib/python/threading.py). */
  clockOffsetMs: number;
  /** How waiting lets other threads run, once there are threads: functions of `threading`. */
  waiting: { wait: Value; sleep: Value } | undefined;
  /** What is called when the program has ended, the last one first. */
  exitCalls: Value[];
  /** What is told of asynchronous generators (`sys.set_asyncgen_hooks`). */
  asyncGenHooks: { firstiter: Value | undefined; finalizer: Value | undefined };
  /** Issues a warning of that category at the line that runs; `source` is what it is about. */
  warn: (category: string, message: string, source?: Value) => void;
  /** The text of a callable's signature, as `inspect` gives it; undefined where it has none. */
  signatureText: (callable: Value) => string | undefined;
  /** Prints what `help` says of an object. */
  describe: (value: Value) => void;
}

const outside: Outside = {
  write: () => {},
  stdin: null,
  clocks: { now: Date.now, monotonicMs: Date.now, cpuTimeMs: () => 0 },
  cpuTimeMs: () => 0,
  monotonicMs: Date.now,
  deadlineMs: Infinity,
  sleepMs: () => {},
  takeInterruption: () => null,
  waitForAnswers: () => [],
  memoryBytes: () => 0,
  randomBytes: () => {},
};

export const runtime: Runtime = {
  ticks: 0,
  depth: 0,
  maxDepth: 1000,
  handled: undefined,
  outside: undefined,
  reraised: undefined,
  awaitPosition: 0,
  awaited: undefined,
  dead: false,
  host: outside,
  clockOffsetMs: 0,
  waiting: undefined,
  exitCalls: [],
  asyncGenHooks: { firstiter: undefined, finalizer: undefined },
  warn: () => {},
  signatureText: () => undefined,
  describe: () => {},
};

/** The exception being handled becomes the context of a new one; no cycles. */
export function setContext(error: PyBaseException): void {
  const handled = runtime.handled;
  if (handled === undefined || handled === error) return;
  let each: PyBaseException | undefined = handled;
  // A program may have made a cycle already: Floyd's tortoise finds it.
  let slow: PyBaseException | undefined = handled;
  for (let moves = false; each !== undefined; moves = !moves) {
    const context: PyBaseException | undefined = each.context;
    if (context === error) {
      each.context = undefined;
      break;
    }
    each = context;
    if (each === slow) break;
    if (moves) slow = slow?.context;
  }
  error.context = handled;
}
