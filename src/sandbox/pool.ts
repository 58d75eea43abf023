/**
 * Children kept ready: each is started ahead, warmed when nobody else needs the processor, serves one
 * run or session, and is replaced.
 */

import { Child } from "./child.ts";
import type { Limits } from "./policy.ts";

/** Milliseconds before the next try where children do not start; doubled from try to try. */
const FIRST_RETRY_MS = 500;
const MAX_RETRY_MS = 30_000;

/** Milliseconds after a child was taken before the next is started: that run goes first. */
const REFILL_MS = 15;
/**
 * Milliseconds without a run before a child is warmed. Warming costs as much as starting; where runs
 * come one after the other it would only keep them waiting.
 */
const CALM_MS = 25;

/** The children of a sandbox. */
export class Pool {
  readonly #size: number;
  readonly #limits: Limits;
  readonly #waiting = new Set<Child>();
  /** All that are not gone yet. */
  readonly #living = new Set<Child>();
  readonly #isBusy: () => boolean;
  readonly #onInternalError: (detail: string) => void;
  #isClosed = false;
  #started = 0;
  #failedStarts = 0;
  #failuresInARow = 0;
  #retryTimer: ReturnType<typeof setTimeout> | undefined;
  #refillTimer: ReturnType<typeof setTimeout> | undefined;
  #tendTimer: ReturnType<typeof setTimeout> | undefined;
  #isWarming = false;
  #takenAt = -Infinity;

  /**
   * Starts keeping so many children ready, which serve all runs up to these limits. `isBusy` says
   * whether all processors are.
   */
  constructor(
    size: number,
    limits: Limits,
    isBusy: () => boolean,
    onInternalError: (detail: string) => void,
  ) {
    this.#size = size;
    this.#limits = limits;
    this.#isBusy = isBusy;
    this.#onInternalError = onInternalError;
    this.#fill();
  }

  /** Children that are ready. */
  get ready(): number {
    let count = 0;
    for (const child of this.#waiting) if (child.readyAt !== null) count++;
    return count;
  }

  /** Children started so far. */
  get started(): number {
    return this.#started;
  }

  /** Children that ended before they were ready. */
  get failedStarts(): number {
    return this.#failedStarts;
  }

  /** A child for one run or session under these limits: a waiting one, or else a new one. */
  take(limits: Limits): Child {
    this.#takenAt = performance.now();
    const child = this.#waitingChild(limits) ?? this.#start(limits);
    child.ref();
    this.#waiting.delete(child);
    // Starting a process holds this thread for milliseconds, which the run need not wait for.
    this.#refillTimer ??= setTimeout(() => {
      this.#refillTimer = undefined;
      this.#fill();
    }, REFILL_MS);
    Deno.unrefTimer(this.#refillTimer);
    return child;
  }

  /** Resolves once a child is ready; rejects with the reason where none can be started. */
  async check(): Promise<void> {
    const child = this.#waitingChild(this.#limits) ?? this.#start(this.#limits);
    this.#waiting.add(child);
    child.ref();
    const isReady = await child.ready;
    if (!isReady) throw new Error(`A child ended before it was ready\n${child.log}`.trimEnd());
    // As many as there may be are kept.
    if (this.#waiting.size > this.#size) {
      this.#waiting.delete(child);
      child.kill();
    } else child.unref();
  }

  /** Kills all children and resolves once they are gone. */
  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#retryTimer);
    clearTimeout(this.#refillTimer);
    clearTimeout(this.#tendTimer);
    this.#waiting.clear();
    for (const child of this.#living) {
      child.ref();
      child.kill();
    }
    await Promise.all([...this.#living].map((child) => child.ended));
  }

  #waitingChild({ memoryMb, cpuTimeSec }: Limits): Child | undefined {
    // What the process was started with caps its heap and its CPU time.
    if (memoryMb > this.#limits.memoryMb || cpuTimeSec > this.#limits.cpuTimeSec) return undefined;
    let best: Child | undefined;
    for (const child of this.#waiting) {
      if (best === undefined || fitness(child) > fitness(best)) best = child;
    }
    return best;
  }

  #start(limits: Limits): Child {
    const child = new Child({ limits, isSingleThreaded: this.#isBusy() });
    this.#started++;
    this.#living.add(child);
    child.ready.then((isReady) => {
      if (isReady) {
        this.#failuresInARow = 0;
        this.tend();
      } else if (!this.#isClosed) {
        this.#failedStarts++;
        this.#failuresInARow++;
      }
    });
    child.ended.then(() => {
      this.#living.delete(child);
      if (!this.#waiting.delete(child) || this.#isClosed) return;
      this.#onInternalError(`A waiting child ended\n${child.log}`.trimEnd());
      this.#retry();
    });
    return child;
  }

  #fill(): void {
    if (this.#isClosed || this.#failuresInARow > 0) return;
    try {
      while (this.#waiting.size < this.#size) {
        const child = this.#start(this.#limits);
        child.unref();
        this.#waiting.add(child);
      }
    } catch (error) {
      // Who needs a child is told the same; here nobody asks.
      this.#failedStarts++;
      this.#failuresInARow++;
      this.#onInternalError(`A child cannot be started: ${error}`);
      this.#retry();
    }
  }

  /**
   * While no run comes: replaces children that were started for busy processors, and warms the others
   * that wait, one after the other. To be called when a run has ended.
   */
  tend(): void {
    if (this.#isClosed || this.#isWarming || this.#tendTimer !== undefined) return;
    this.#tendTimer = setTimeout(async () => {
      this.#tendTimer = undefined;
      if (performance.now() - this.#takenAt < CALM_MS) return this.tend();
      const ready = [...this.#waiting].filter((each) => each.readyAt !== null);
      const busyOne = ready.find((each) => each.options.isSingleThreaded);
      if (busyOne !== undefined && !this.#isBusy()) return this.#replace(busyOne);
      const child = ready.find((each) => each.warmth === "cold" && !each.options.isSingleThreaded);
      if (child === undefined) return;
      this.#isWarming = true;
      await child.warm();
      this.#isWarming = false;
      this.tend();
    }, CALM_MS);
    Deno.unrefTimer(this.#tendTimer);
  }

  /** Starts another child in the place of one that waits. */
  #replace(child: Child): void {
    this.#waiting.delete(child);
    child.kill();
    this.#fill();
  }

  #retry(): void {
    clearTimeout(this.#retryTimer);
    const delay = Math.min(FIRST_RETRY_MS * 2 ** (this.#failuresInARow - 1), MAX_RETRY_MS);
    this.#retryTimer = setTimeout(() => {
      this.#failuresInARow = 0;
      this.#fill();
    }, delay);
    Deno.unrefTimer(this.#retryTimer);
  }
}

/** How soon a child that waits can run a program, as a rank. */
function fitness({ readyAt, warmth }: Child): number {
  if (readyAt === null) return 0;
  return warmth === "warm" ? 3 : warmth === "cold" ? 2 : 1;
}
