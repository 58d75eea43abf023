/** Builtin functions over iterables: `sum`, `min`, `max`, `any`, `all`, `sorted`, `len`. */

import { charge } from "../objects/budget.ts";
import { PyByteArray, PyBytes } from "../objects/bytes.ts";
import { newTypeError, newValueError } from "../objects/exception.ts";
import { isFresh } from "../objects/generator.ts";
import { newList } from "../objects/list.ts";
import { intValue, newFloat, PyFloatExact } from "../objects/numbers.ts";
import { type Int, None, type Value } from "../objects/object.ts";
import { Sink } from "../objects/sink.ts";
import { strValue } from "../objects/str.ts";
import { add as addInts } from "../kernel/integers.ts";
import { call1 } from "../protocols/call.ts";
import { gt, lt } from "../protocols/compare.ts";
import { iterate, toArray } from "../protocols/iterate.ts";
import { add } from "../protocols/number.ts";
import { sortItems } from "../protocols/sort.ts";
import { exactLength, truthy } from "../protocols/truth.ts";
import { type Definition, fn } from "../native/define.ts";

/** Whether an int fits 64 bits, as far as CPython adds it to a float directly. */
const fitsLong = (value: Int): boolean =>
  typeof value === "number" || (value >= -(1n << 63n) && value < 1n << 63n);

/**
 * A sum in the making: ints exactly, then floats with the error of each addition kept aside
 * (Neumaier's sum), then whatever `+` says.
 */
class Summation extends Sink {
  #stage: "int" | "float" | "any" = "any";
  #value: Value = None;
  /** The sum of floats, and what was lost of it. */
  #high = 0.5;
  #low = 0.5;

  constructor(start: Value) {
    super();
    this.#become(start);
  }

  #become(value: Value): void {
    if (typeof value === "number" || typeof value === "bigint") this.#stage = "int";
    else if (value instanceof PyFloatExact) {
      this.#stage = "float";
      this.#high = value.value;
      this.#low = 0;
      return;
    } else this.#stage = "any";
    this.#value = value;
  }

  add(item: Value): void {
    const value = this.#value;
    switch (this.#stage) {
      case "int": {
        if (typeof item === "number" && typeof value === "number") {
          const next = value + item;
          this.#value = next <= Number.MAX_SAFE_INTEGER && next >= -Number.MAX_SAFE_INTEGER
            ? next
            : addInts(value, item);
        } else if (typeof item === "bigint" || typeof item === "number") {
          this.#value = addInts(value as Int, item, charge);
        } else if (typeof item === "boolean") {
          this.#value = addInts(value as Int, Number(item), charge);
        } else {
          const sum = add(value, item);
          if (sum instanceof PyFloatExact) this.#become(sum);
          else {
            this.#stage = "any";
            this.#value = sum;
          }
        }
        return;
      }
      case "float": {
        if (item instanceof PyFloatExact) {
          this.addFloat(item.value);
          return;
        }
        const whole = intValue(item);
        if (whole !== undefined && fitsLong(whole)) {
          // The error of adding an int is not kept by CPython.
          this.#high += Number(whole);
          return;
        }
        this.#value = add(this.value, item);
        this.#stage = "any";
        return;
      }
      default:
        this.#value = add(value, item);
    }
  }

  addFloat(x: number): void {
    const high = this.#high;
    const sum = high + x;
    this.#low += Math.abs(high) >= Math.abs(x) ? (high - sum) + x : (x - sum) + high;
    this.#high = sum;
  }

  override give(value: Value): boolean {
    try {
      this.add(value);
      return false;
    } catch (error) {
      return this.fail(error);
    }
  }

  override giveFloat(value: number): boolean {
    if (this.#stage !== "float") return this.give(newFloat(value));
    this.addFloat(value);
    return false;
  }

  get value(): Value {
    if (this.#stage !== "float") return this.#value;
    // An infinite or undefined error says nothing about the sum.
    const low = this.#low;
    return newFloat(low !== 0 && Number.isFinite(low) ? this.#high + low : this.#high);
  }
}

function sum(iterable: Value, start: Value = 0): Value {
  if (strValue(start) !== undefined) {
    throw newTypeError("sum() can't sum strings [use ''.join(seq) instead]");
  }
  if (start instanceof PyBytes) {
    throw newTypeError("sum() can't sum bytes [use b''.join(seq) instead]");
  }
  if (start instanceof PyByteArray) {
    throw newTypeError("sum() can't sum bytearray [use b''.join(seq) instead]");
  }
  const total = new Summation(start);
  if (isFresh(iterable)) {
    iterable.drain(total);
    return total.value;
  }
  const iteration = iterate(iterable);
  for (let item; (item = iteration.next()) !== undefined;) {
    charge(1);
    total.add(item);
  }
  return total.value;
}

/** Looks for an item whose truth is the wanted one. */
class Search extends Sink {
  found = false;
  constructor(readonly wanted: boolean) {
    super();
  }

  override give(value: Value): boolean {
    try {
      return this.found = truthy(value) === this.wanted;
    } catch (error) {
      return this.fail(error);
    }
  }
}

/** Whether some item's truth is `wanted`; takes no more items than it must. */
function search(iterable: Value, wanted: boolean): boolean {
  if (isFresh(iterable) && iterable.temporary) {
    const sink = new Search(wanted);
    iterable.drain(sink);
    return sink.found;
  }
  const iteration = iterate(iterable);
  for (let item; (item = iteration.next()) !== undefined;) {
    charge(1);
    if (truthy(item) === wanted) return true;
  }
  return false;
}

/** The best item so far, by its key; `better(a, b)` says whether `a` takes the place of `b`. */
class Extreme extends Sink {
  best: Value | undefined;
  #bestKey: Value | undefined;
  constructor(readonly better: (a: Value, b: Value) => Value, readonly key: Value) {
    super();
  }

  add(item: Value): void {
    const itemKey = this.key === None ? item : call1(this.key, item);
    if (this.#bestKey !== undefined) {
      const result = this.better(itemKey, this.#bestKey);
      if (!(typeof result === "boolean" ? result : truthy(result))) return;
    }
    this.best = item;
    this.#bestKey = itemKey;
  }

  override give(value: Value): boolean {
    try {
      this.add(value);
      return false;
    } catch (error) {
      return this.fail(error);
    }
  }
}

/** `min` and `max`. */
function extreme(
  name: string,
  superlative: string,
  better: (a: Value, b: Value) => Value,
): Definition {
  const run = (args: Value[], key: Value = None, fallback?: Value): Value => {
    if (args.length === 0) throw newTypeError(`${name} expected at least 1 argument, got 0`);
    if (args.length > 1 && fallback !== undefined) {
      throw newTypeError(
        `Cannot specify a default for ${name}() with multiple positional arguments`,
      );
    }
    if (args.length > 1 && key === None) {
      let best = args[0]!;
      for (let i = 1; i < args.length; i++) {
        const result = better(args[i]!, best);
        if (typeof result === "boolean" ? result : truthy(result)) best = args[i]!;
      }
      return best;
    }
    const sink = new Extreme(better, key);
    if (args.length > 1) { for (let i = 0; i < args.length; i++) sink.add(args[i]!); }
    else if (isFresh(args[0]!)) args[0].drain(sink);
    else {
      const iteration = iterate(args[0]!);
      for (let item; (item = iteration.next()) !== undefined;) {
        charge(1);
        sink.add(item);
      }
    }
    if (sink.best !== undefined) return sink.best;
    if (fallback !== undefined) return fallback;
    throw newValueError(`${name}() iterable argument is empty`);
  };
  const doc =
    `Return the ${superlative} item of an iterable, or the ${superlative} of two or more arguments.\n\n` +
    "default is given back when the iterable is empty.";
  return {
    ...fn("(*args, key=None, default=<unrepresentable>)", doc, run),
    positional: (...args: Value[]) => run(args),
  };
}

export const aggregation: Record<string, Definition> = {
  all: fn(
    "(iterable, /)",
    "Return True if bool(x) is True for all values x in the iterable.\n\n" +
      "If the iterable is empty, return True.",
    (iterable: Value) => !search(iterable, false),
  ),
  any: fn(
    "(iterable, /)",
    "Return True if bool(x) is True for any x in the iterable.\n\n" +
      "If the iterable is empty, return False.",
    (iterable: Value) => search(iterable, true),
  ),
  len: fn("(obj, /)", "Return the number of items in a container.", exactLength),
  max: extreme("max", "largest", gt),
  min: extreme("min", "smallest", lt),
  sorted: fn(
    "(iterable, /, *, key=None, reverse=False)",
    "Return a new list containing all items from the iterable in ascending order.\n\n" +
      "A custom key function can be supplied to customize the sort order, and the\n" +
      "reverse flag can be set to request the result in descending order.",
    (iterable: Value, key: Value = None, reverse: Value = false) => {
      const items = toArray(iterable);
      sortItems(items, key, truthy(reverse));
      return newList(items);
    },
  ),
  sum: fn(
    "(iterable, /, start=0)",
    "Return the sum of a 'start' value (default: 0) plus an iterable of numbers.",
    sum,
  ),
};
