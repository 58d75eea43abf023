/** Who may run now and who waits: a bounded queue in order of arrival, with a cap for each caller. */

import { BusyError, ClosedError } from "./errors.ts";

/** What a queue allows. */
export interface QueueOptions {
  /** Runs at the same time. */
  readonly maxConcurrent: number;
  /** Runs that may wait. */
  readonly maxQueue: number;
  /** Seconds that a run may wait. */
  readonly queueTimeoutSec: number;
  /** Runs of one caller, running and waiting. */
  readonly maxPerCaller: number;
}

interface Waiter {
  readonly start: () => void;
  readonly refuse: (error: Error) => void;
}

/** Gives out places to run. */
export class RunQueue {
  readonly #options: QueueOptions;
  readonly #waiting = new Set<Waiter>();
  readonly #ofCaller = new Map<string, number>();
  #running = 0;
  #isClosed = false;
  #idle: (() => void)[] = [];

  /** Takes what it allows. */
  constructor(options: QueueOptions) {
    this.#options = options;
  }

  /** Runs that have a place. */
  get running(): number {
    return this.#running;
  }

  /** Runs that wait. */
  get queued(): number {
    return this.#waiting.size;
  }

  /**
   * Waits for a place and gives what gives it back. Rejects with a `BusyError` where there is no
   * room, and with the signal's reason where that comes first.
   */
  async enter(caller: string | undefined, signal: AbortSignal | undefined): Promise<() => void> {
    if (this.#isClosed) throw new ClosedError("The sandbox is closed");
    this.#countCaller(caller);
    try {
      if (this.#running >= this.#options.maxConcurrent) await this.#wait(signal);
      else this.#running++;
    } catch (error) {
      this.#discountCaller(caller);
      throw error;
    }
    return () => {
      this.#discountCaller(caller);
      this.#leave();
    };
  }

  /** Refuses all who wait and all who come, and resolves when the last run has ended. */
  async close(): Promise<void> {
    this.#isClosed = true;
    for (const waiter of this.#waiting) waiter.refuse(new ClosedError("The sandbox is closed"));
    if (this.#running > 0) await new Promise<void>((resolve) => this.#idle.push(resolve));
  }

  #countCaller(caller: string | undefined): void {
    if (caller === undefined) return;
    const count = this.#ofCaller.get(caller) ?? 0;
    const { maxPerCaller } = this.#options;
    if (count >= maxPerCaller) {
      throw new BusyError("caller", `This caller has ${count} runs already, which is its limit`);
    }
    this.#ofCaller.set(caller, count + 1);
  }

  #discountCaller(caller: string | undefined): void {
    if (caller === undefined) return;
    const count = this.#ofCaller.get(caller)! - 1;
    if (count === 0) this.#ofCaller.delete(caller);
    else this.#ofCaller.set(caller, count);
  }

  #wait(signal: AbortSignal | undefined): Promise<void> {
    const { maxQueue, queueTimeoutSec } = this.#options;
    if (this.#waiting.size >= maxQueue) {
      throw new BusyError("queue", `${maxQueue} runs wait already, which is the limit`);
    }
    return new Promise((resolve, reject) => {
      const leave = () => {
        clearTimeout(timer);
        signal?.removeEventListener("abort", abort);
        this.#waiting.delete(waiter);
      };
      const waiter: Waiter = {
        start: () => {
          leave();
          resolve();
        },
        refuse: (error) => {
          leave();
          reject(error);
        },
      };
      const abort = () => waiter.refuse(signal!.reason);
      const timer = setTimeout(() => {
        waiter.refuse(
          new BusyError("timeout", `No place to run became free within ${queueTimeoutSec} s`),
        );
      }, queueTimeoutSec * 1000);
      signal?.addEventListener("abort", abort);
      this.#waiting.add(waiter);
    });
  }

  /** A place is free: the first who waits takes it over. */
  #leave(): void {
    const [next] = this.#waiting;
    if (next !== undefined) return next.start();
    this.#running--;
    if (this.#running === 0) { for (const resolve of this.#idle.splice(0)) resolve(); }
  }
}
