/** Builtin functions over iterables: `sum`, `min`, `max`, `any`, `all`, `sorted`, `len`. */

import { charge } from "../objects/budget.ts";
import { PyByteArray, PyBytes } from "../objects/bytes.ts";
import { newTypeError, newValueError } from "../objects/exception.ts";
import { isFresh } from "../objects/generator.ts";
import { newList } from "../objects/list.ts";
import { intValue, newFloat, PyFloatExact } from "../objects/numbers.ts";
import { type Int, None, type Value } from "../objects/object.ts";
import { strValue } from "../objects/str.ts";
import { add as addInts } from "../kernel/integers.ts";
import { call1 } from "../protocols/call.ts";
import { gt, lt } from "../protocols/compare.ts";
import { iterate, toArray } from "../protocols/iterate.ts";
import { add } from "../protocols/number.ts";
import { sortItems } from "../protocols/sort.ts";
import { length, truthy } from "../protocols/truth.ts";
import { type Definition, fn } from "../native/define.ts";

/** A sum of doubles with the error of each addition kept aside (Neumaier's). */
class CompensatedSum {
  #high: number;
  #low = 0;
  constructor(start: number) {
    this.#high = start;
  }
  add(x: number): void {
    const sum = this.#high + x;
    if (Math.abs(this.#high) >= Math.abs(x)) this.#low += (this.#high - sum) + x;
    else this.#low += (x - sum) + this.#high;
    this.#high = sum;
  }
  /** Adds an int, whose error CPython does not keep. */
  addInt(x: number): void {
    this.#high += x;
  }
  get value(): number {
    // An infinite or undefined error says nothing about the sum.
    return this.#low !== 0 && Number.isFinite(this.#low) ? this.#high + this.#low : this.#high;
  }
}

/** Whether an int fits 64 bits, as far as CPython adds it to a float directly. */
const fitsLong = (value: Int): boolean =>
  typeof value === "number" || (value >= -(1n << 63n) && value < 1n << 63n);

/** A sum in the making: ints exactly, then floats compensated, then whatever `+` says. */
class Summation {
  #int: Int | undefined;
  #float: CompensatedSum | undefined;
  #value: Value;

  constructor(start: Value) {
    this.#value = start;
    if (typeof start === "number" || typeof start === "bigint") this.#int = start;
    else if (start instanceof PyFloatExact) this.#float = new CompensatedSum(start.value);
  }

  add(item: Value): void {
    const int = this.#int;
    if (int !== undefined) {
      if (typeof item === "number" && typeof int === "number") {
        const next = int + item;
        this.#int = next <= Number.MAX_SAFE_INTEGER && next >= -Number.MAX_SAFE_INTEGER
          ? next
          : addInts(int, item);
        return;
      }
      if (typeof item === "bigint" || typeof item === "number" || typeof item === "boolean") {
        this.#int = addInts(int, typeof item === "boolean" ? Number(item) : item, charge);
        return;
      }
      this.#int = undefined;
      this.#become(add(int, item));
      return;
    }
    const float = this.#float;
    if (float !== undefined) {
      if (item instanceof PyFloatExact) {
        float.add(item.value);
        return;
      }
      const whole = intValue(item);
      if (whole !== undefined && fitsLong(whole)) {
        float.addInt(Number(whole));
        return;
      }
      this.#float = undefined;
      this.#value = add(newFloat(float.value), item);
      return;
    }
    this.#value = add(this.#value, item);
  }

  #become(value: Value): void {
    if (value instanceof PyFloatExact) this.#float = new CompensatedSum(value.value);
    else this.#value = value;
  }

  get value(): Value {
    if (this.#int !== undefined) return this.#int;
    return this.#float !== undefined ? newFloat(this.#float.value) : this.#value;
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
    iterable.drain((item) => {
      total.add(item);
      return false;
    });
    return total.value;
  }
  const iteration = iterate(iterable);
  for (let item; (item = iteration.next()) !== undefined;) {
    charge(1);
    total.add(item);
  }
  return total.value;
}

/** Whether some item's truth is `wanted`; takes no more items than it must. */
function search(iterable: Value, wanted: boolean): boolean {
  let found = false;
  if (isFresh(iterable) && iterable.temporary) {
    iterable.drain((item) => found = truthy(item) === wanted);
    return found;
  }
  const iteration = iterate(iterable);
  for (let item; (item = iteration.next()) !== undefined;) {
    charge(1);
    if (truthy(item) === wanted) return true;
  }
  return false;
}

/** `min` and `max`; `better(a, b)` says whether `a` takes the place of `b`. */
function extreme(name: string, better: (a: Value, b: Value) => Value): Definition["run"] {
  return (args: Value[], key: Value = None, fallback?: Value): Value => {
    if (args.length === 0) throw newTypeError(`${name} expected at least 1 argument, got 0`);
    if (args.length > 1 && fallback !== undefined) {
      throw newTypeError(
        `Cannot specify a default for ${name}() with multiple positional arguments`,
      );
    }
    if (args.length === 2 && key === None) {
      const result = better(args[1]!, args[0]!);
      return (typeof result === "boolean" ? result : truthy(result)) ? args[1]! : args[0]!;
    }
    let best: Value | undefined;
    let bestKey: Value | undefined;
    const take = (item: Value) => {
      const itemKey = key === None ? item : call1(key, item);
      if (bestKey !== undefined) {
        const result = better(itemKey, bestKey);
        if (!(typeof result === "boolean" ? result : truthy(result))) return;
      }
      best = item;
      bestKey = itemKey;
    };
    if (args.length > 1) { for (let i = 0; i < args.length; i++) take(args[i]!); }
    else if (isFresh(args[0]!)) {
      args[0].drain((item) => {
        take(item);
        return false;
      });
    } else {
      const iteration = iterate(args[0]!);
      for (let item; (item = iteration.next()) !== undefined;) {
        charge(1);
        take(item);
      }
    }
    if (best !== undefined) return best;
    if (fallback !== undefined) return fallback;
    throw newValueError(`${name}() iterable argument is empty`);
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
  len: fn("(obj, /)", "Return the number of items in a container.", length),
  max: fn(
    "(*args, key=None, default=<unrepresentable>)",
    "Return the largest item of an iterable, or the largest of two or more arguments.\n\n" +
      "default is given back when the iterable is empty.",
    extreme("max", gt),
  ),
  min: fn(
    "(*args, key=None, default=<unrepresentable>)",
    "Return the smallest item of an iterable, or the smallest of two or more arguments.\n\n" +
      "default is given back when the iterable is empty.",
    extreme("min", lt),
  ),
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
