/**
 * What takes the values of a generator expression that runs as plain loops. The consumers are with
 * the builtins that consume; here is what the emitted loops know of them.
 */

import { newFloat } from "./numbers.ts";
import type { Value } from "./object.ts";

/**
 * Takes values one by one. `give` and `giveFloat` say whether to stop; they never throw, since an
 * error of the consumer has nothing to do with the loops that it is called from.
 */
export abstract class Sink {
  failed = false;
  failure: unknown = undefined;

  /** Takes one value. */
  abstract give(value: Value): boolean;

  /** Takes a float that was not boxed yet. */
  giveFloat(value: number): boolean {
    return this.give(newFloat(value));
  }

  /** Keeps the consumer's error for `PyGeneratorExpression.drain`, and stops. */
  protected fail(error: unknown): true {
    this.failed = true;
    this.failure = error;
    return true;
  }
}

/** Gathers all values in an array. */
export class ArraySink extends Sink {
  constructor(readonly items: Value[]) {
    super();
  }

  override give(value: Value): boolean {
    this.items.push(value);
    return false;
  }
}
