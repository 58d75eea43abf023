/**
 * The state that one interpreter's running code shares: budget, depth, handled exception, host.
 * One process runs one interpreter, so this is a module-level object; generated code reads and
 * writes `ticks`, `depth` and `handled` directly.
 */

import type { PyBaseException } from "./exception.ts";
import type { Value } from "./object.ts";

/** What lies outside the interpreter, as the layers below it need it. */
export interface Outside {
  write(stream: "stdout" | "stderr", text: string): void;
  readonly stdin: string | null;
  cpuTimeMs(): number;
  monotonicMs(): number;
  now(): number;
  sleepMs(milliseconds: number): void;
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
  /** An exception on its way out again whose current frame is already in its traceback. */
  reraised: unknown;
  /** Where the coroutine that suspends now awaits, and what; each one on the way out keeps it. */
  awaitPosition: number;
  awaited: Value | undefined;
  /** Set once a limit has struck: no guest code, not even `finally`, runs after that. */
  dead: boolean;
  host: Outside;
  /** Issues a warning of that category at the line that runs; `source` is what it is about. */
  warn: (category: string, message: string, source?: Value) => void;
}

const outside: Outside = {
  write: () => {},
  stdin: null,
  cpuTimeMs: () => 0,
  monotonicMs: () => Date.now(),
  now: () => Date.now(),
  sleepMs: () => {},
  memoryBytes: () => 0,
  randomBytes: () => {},
};

export const runtime: Runtime = {
  ticks: 0,
  depth: 0,
  maxDepth: 1000,
  handled: undefined,
  reraised: undefined,
  awaitPosition: 0,
  awaited: undefined,
  dead: false,
  host: outside,
  warn: () => {},
};
