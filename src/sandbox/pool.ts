/** Children kept ready: each is started and warmed ahead, serves one run or session, and is replaced. */

import { Child } from "./child.ts";
import type { Limits } from "./policy.ts";

/** Milliseconds before the next try where children do not start; doubled from try to try. */
const FIRST_RETRY_MS = 500;
const MAX_RETRY_MS = 30_000;

/** The children of a sandbox. */
export class Pool {
  readonly #size: number;
  readonly #limits: Limits;
  readonly #waiting = new Set<Child>();
  /** All that are not gone yet. */
  readonly #living = new Set<Child>();
  readonly #onInternalError: (detail: string) => void;
  #isClosed = false;
  #started = 0;
  #failedStarts = 0;
  #failuresInARow = 0;
  #retryTimer: ReturnType<typeof setTimeout> | undefined;

  /** Starts keeping so many children ready, which serve all runs up to these limits. */
  constructor(size: number, limits: Limits, onInternalError: (detail: string) => void) {
    this.#size = size;
    this.#limits = limits;
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
    const child = this.#waitingChild(limits) ?? this.#start(limits, false);
    child.ref();
    this.#waiting.delete(child);
    this.#fill();
    return child;
  }

  /** Resolves once a child is ready; rejects with the reason where none can be started. */
  async check(): Promise<void> {
    const child = this.#waitingChild(this.#limits) ?? this.#start(this.#limits, true);
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
    let first: Child | undefined;
    for (const child of this.#waiting) {
      if (child.readyAt !== null) return child;
      first ??= child;
    }
    return first;
  }

  #start(limits: Limits, isWarm: boolean): Child {
    const child = new Child(limits, isWarm);
    this.#started++;
    this.#living.add(child);
    child.ready.then((isReady) => {
      if (isReady) this.#failuresInARow = 0;
      else if (!this.#isClosed) {
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
        const child = this.#start(this.#limits, true);
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
