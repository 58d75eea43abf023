/** How many requests a key may make: a bucket of tokens that fills as time goes. */

/** Counts the requests of each caller. */
export class RateLimit {
  readonly #perMs: number;
  readonly #size: number;
  readonly #now: () => number;
  readonly #buckets = new Map<string, { tokens: number; at: number }>();

  /** Allows so many requests a minute; 0 allows any number. */
  constructor(ratePerMin: number, now: () => number = () => performance.now()) {
    this.#perMs = ratePerMin / 60_000;
    // A burst of ten seconds' worth.
    this.#size = Math.max(1, ratePerMin / 6);
    this.#now = now;
  }

  /** Takes a token: 0, or the seconds until there is one. */
  take(caller: string): number {
    if (this.#perMs === 0) return 0;
    const now = this.#now();
    const bucket = this.#buckets.get(caller) ?? { tokens: this.#size, at: now };
    bucket.tokens = Math.min(this.#size, bucket.tokens + (now - bucket.at) * this.#perMs);
    bucket.at = now;
    this.#buckets.set(caller, bucket);
    if (bucket.tokens < 1) return Math.ceil((1 - bucket.tokens) / this.#perMs / 1_000);
    bucket.tokens -= 1;
    return 0;
  }
}
