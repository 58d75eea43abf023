/** What a table of tests/limits holds, and the limits that its programs run under. */

import type { RunOptions } from "../../mod.ts";

/** How a program must end: the limit that strikes, or the exception that refuses the request. */
export type Ending =
  | "cpu"
  | "wall"
  | "memory"
  | "calls"
  | "RecursionError"
  | "MemoryError"
  | "OverflowError"
  | "ValueError";

/** Programs by name. Each prints "before" first, and must never come to print "reached". */
export interface LimitTable {
  readonly ending: Ending;
  /** Another ending that is as good. */
  readonly or?: Ending;
  readonly options: RunOptions;
  readonly programs: Readonly<Record<string, string>>;
}

/** A little CPU time; the rest is wide, so that only the CPU limit can strike. */
export const LITTLE_CPU: RunOptions = {
  limits: { cpuTimeSec: 0.2, wallTimeSec: 20, memoryMb: 60 },
};
/** Little memory, and CPU time that fills it many times over. */
export const LITTLE_MEMORY: RunOptions = {
  limits: { cpuTimeSec: 15, wallTimeSec: 30, memoryMb: 20 },
};
/** Little wall time. */
export const LITTLE_WALL: RunOptions = {
  limits: { cpuTimeSec: 10, wallTimeSec: 0.3, memoryMb: 60 },
};
