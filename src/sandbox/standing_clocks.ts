/** Clocks that stand where they are set: what a run with `clock` sees. */

import type { GuestClocks } from "../interpreter/host.ts";

/** Milliseconds by which every look moves the clocks on, so that no two moments are the same. */
const STEP_MS = 0.001;

/** All clocks of a program in one: only looking at them and sleeping moves them. */
export class StandingClocks implements GuestClocks {
  readonly #startMs: number;
  #passedMs = 0;

  constructor(startMs: number) {
    this.#startMs = startMs;
  }

  now(): number {
    return this.#startMs + this.monotonicMs();
  }

  monotonicMs(): number {
    return this.#passedMs += STEP_MS;
  }

  cpuTimeMs(): number {
    return this.monotonicMs();
  }

  /** Sleeps: the time passes, but nobody waits. */
  advance(milliseconds: number): void {
    this.#passedMs += milliseconds;
  }
}
