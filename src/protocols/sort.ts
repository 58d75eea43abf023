/**
 * Sorting, for `sorted`, `list.sort` and whoever needs Python's stable order. Keys of one plain kind
 * are compared in JavaScript; all others by `<`, which may be the guest's.
 */

import { hasSurrogates } from "../kernel/code_points.ts";
import {
  asInt32s,
  orderOfInts,
  orderOfTexts,
  RADIX_LEAST,
  ranksOfTexts,
} from "../kernel/radix_order.ts";
import { charge } from "../objects/budget.ts";
import { PyFloatExact } from "../objects/numbers.ts";
import { PyBuiltin } from "../objects/function.ts";
import { None, NotImplemented, type Value } from "../objects/object.ts";
import { PyTupleExact } from "../objects/tuple.ts";
import { typeOf } from "../objects/type.ts";
import { call1, callSpecial } from "./call.ts";
import { compareStrings, less } from "./compare.ts";
import { truthy } from "./truth.ts";
import { timsort } from "./timsort.ts";

type Compare = (a: Value, b: Value) => number;

/** Sorts the array in place. The keys are computed first, each once. */
export function sortItems(items: Value[], key: Value, reverse: boolean): void {
  const count = items.length;
  let keys: Value[] | undefined;
  if (key !== None) {
    keys = [];
    for (let i = 0; i < items.length; i++) keys.push(call1(key, items[i]!));
  }
  if (count < 2) return;
  // Equal elements keep their order in reverse too: sort the reversed array and reverse it again.
  if (reverse) {
    items.reverse();
    keys?.reverse();
  }
  try {
    if (keys === undefined) sortPlain(items);
    else sortByKeys(items, keys);
  } finally {
    if (reverse) items.reverse();
  }
}

/** With so many items at most, putting each in its place is faster than V8's sorts, which copy first. */
const FEW = 16;

/** Sorts the keys, and the items with them, which may be the keys themselves. */
function sortFew(items: Value[], keys: Value[], compare: Compare): void {
  for (let i = 1; i < keys.length; i++) {
    const key = keys[i]!;
    const item = items[i]!;
    let place = i;
    for (; place > 0 && compare(keys[place - 1]!, key) > 0; place--) {
      keys[place] = keys[place - 1]!;
      items[place] = items[place - 1]!;
    }
    keys[place] = key;
    items[place] = item;
  }
}

function sortPlain(items: Value[]): void {
  const kind = kindOfAll(items);
  if (items.length <= FEW && kind !== "other") {
    return sortFew(items, items, comparatorOf(kind, items.length));
  }
  if (kind === "int") {
    chargeSort(items.length, 32);
    const ints = asInt32s(items as number[]) ?? Float64Array.from(items as number[]);
    const numbers = ints.sort();
    for (let i = 0; i < numbers.length; i++) items[i] = numbers[i]!;
    return;
  }
  if (kind === "other") timsort(items, lessOf(items));
  else if (kind === "tuple" && sortByColumns(items, items as PyTupleExact[])) return;
  else if (kind === "str" && !(items as string[]).some(hasSurrogates)) {
    // Without pairs the order of JavaScript is that of code points.
    chargeSort(items.length, 16);
    const order = orderOfMany(items as string[]);
    if (order === undefined) items.sort();
    else arrange(items, order);
  } else items.sort(comparatorOf(kind, items.length));
}

/** The order of so many texts without surrogates that comparing them takes longer. */
function orderOfMany(texts: readonly string[]): Int32Array | undefined {
  return texts.length < RADIX_LEAST ? undefined : orderOfTexts(texts);
}

/** Puts the items into an order that says where each of them stands. */
function arrange(items: Value[], order: ArrayLike<number>): void {
  const source = items.slice();
  for (let i = 0; i < source.length; i++) items[i] = source[order[i]!]!;
}

/** Rounds of sorting by whole columns that are worth it. */
const MAX_COLUMNS = 4;

/**
 * Sorts by tuples of one width whose columns are ints or texts, from the last column to the first:
 * each round is a plain numeric sort, which is several times faster than comparing tuples. False,
 * with nothing changed, where that cannot be.
 */
function sortByColumns(items: Value[], keys: readonly PyTupleExact[]): boolean {
  const count = keys.length;
  const width = keys[0]!.items.length;
  if (count < 64 || width === 0 || width > MAX_COLUMNS) return false;
  if (keys.some((key) => key.items.length !== width)) return false;
  const columns: (Int32Array | number[])[] = [];
  for (let j = 0; j < width; j++) {
    const column = columnOf(keys.map((key) => key.items[j]!));
    if (column === undefined) return false;
    columns.push(column);
  }
  let order: Int32Array = Int32Array.from(keys, (_, i) => i);
  for (const column of columns.toReversed()) {
    chargeSort(count, 32);
    if (column instanceof Int32Array) {
      order = orderOfInts(column, order);
      continue;
    }
    const packed = Float64Array.from(order, (place, i) => column[place]! * count + i).sort();
    const before = order;
    order = Int32Array.from(packed, (place) => before[place - Math.floor(place / count) * count]!);
  }
  arrange(items, order);
  return true;
}

/**
 * One column as ints of its order: of 32 bits where there are many, else such that the product with
 * their number is exact in a double.
 */
function columnOf(values: readonly Value[]): Int32Array | number[] | undefined {
  const count = values.length;
  if (values.every((each) => typeof each === "number")) {
    const ints = count < RADIX_LEAST ? undefined : asInt32s(values);
    if (ints !== undefined) return ints;
    const most = Number.MAX_SAFE_INTEGER / count - 1;
    return values.some((each) => each > most || each < -most) ? undefined : values as number[];
  }
  if (count < RADIX_LEAST || typeof values[0] !== "string") return undefined;
  if (!values.every((each) => typeof each === "string" && !hasSurrogates(each))) return undefined;
  return ranksOfTexts(values as string[]);
}

function sortByKeys(items: Value[], keys: Value[]): void {
  const kind = kindOfAll(keys);
  if (keys.length <= FEW && kind !== "other") {
    return sortFew(items, keys, comparatorOf(kind, keys.length));
  }
  if (kind === "int" && sortByIntKeys(items, keys as number[])) return;
  if (kind === "tuple" && sortByColumns(items, keys as PyTupleExact[])) return;
  if (kind === "str" && !(keys as string[]).some(hasSurrogates)) {
    const order = orderOfMany(keys as string[]);
    if (order !== undefined) {
      chargeSort(keys.length, 16);
      arrange(items, order);
      return;
    }
  }
  const order = Array.from(keys, (_, i) => i);
  try {
    if (kind === "other") {
      const isLess = lessOf(keys);
      timsort(order, (i, j) => isLess(keys[i]!, keys[j]!));
    } else {
      const compare = comparatorOf(kind, keys.length);
      order.sort((i, j) => compare(keys[i]!, keys[j]!));
    }
  } finally {
    const sorted = order.map((i) => items[i]!);
    for (let i = 0; i < sorted.length; i++) items[i] = sorted[i]!;
  }
}

/**
 * Sorts by int keys whose product with the number of items is exact in a double: key and place in
 * one number, so that a plain numeric sort is stable. False where the keys are too large.
 */
function sortByIntKeys(items: Value[], keys: number[]): boolean {
  const count = keys.length;
  const ints = count < RADIX_LEAST ? undefined : asInt32s(keys);
  if (ints !== undefined) {
    chargeSort(count, 32);
    arrange(items, orderOfInts(ints));
    return true;
  }
  const most = Number.MAX_SAFE_INTEGER / count - 1;
  const packed = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const key = keys[i]!;
    if (key > most || key < -most) return false;
    packed[i] = key * count + i;
  }
  chargeSort(count, 32);
  packed.sort();
  const source = items.slice();
  for (let i = 0; i < count; i++) {
    const place = packed[i]!;
    items[i] = source[place - Math.floor(place / count) * count]!;
  }
  return true;
}

function chargeSort(count: number, perTick: number): void {
  charge(Math.ceil(count * Math.log2(count + 1) / perTick));
}

/** What all keys are, so that no comparison can run code of the guest's, or "other". */
type Kind = "int" | "number" | "str" | "tuple" | "other";

function kindOf(value: Value): Kind {
  switch (typeof value) {
    case "number":
      return "int";
    case "bigint":
    case "boolean":
      return "number";
    case "string":
      return "str";
  }
  if (value instanceof PyFloatExact) return Number.isNaN(value.value) ? "other" : "number";
  return value instanceof PyTupleExact ? "tuple" : "other";
}

function kindOfAll(values: readonly Value[]): Kind {
  let kind = kindOf(values[0]!);
  for (let i = 1; i < values.length && kind !== "other"; i++) {
    const next = kindOf(values[i]!);
    if (next === kind) continue;
    const numeric = (next === "int" || next === "number") && (kind === "int" || kind === "number");
    kind = numeric ? "number" : "other";
  }
  return kind === "tuple" && !arePlainTuples(values as PyTupleExact[]) ? "other" : kind;
}

/** Whether the items at each position of the tuples are of one plain kind. */
function arePlainTuples(tuples: readonly PyTupleExact[]): boolean {
  charge(tuples.length >>> 3);
  const width = Math.max(...tuples.slice(0, 100).map((each) => each.items.length));
  if (width > 8) return false;
  const kinds: (Kind | undefined)[] = [];
  for (const { items } of tuples) {
    for (let i = 0; i < items.length; i++) {
      let kind = kindOf(items[i]!);
      if (kind === "int") kind = "number";
      if (kind === "tuple" || kind === "other") return false;
      if ((kinds[i] ??= kind) !== kind) return false;
    }
  }
  return true;
}

/** The double or exact int behind a plain number; JavaScript compares the two exactly. */
function numeric(value: Value): number | bigint {
  if (typeof value === "number" || typeof value === "bigint") return value;
  return typeof value === "boolean" ? Number(value) : (value as PyFloatExact).value;
}

function compareNumbers(a: Value, b: Value): number {
  const x = numeric(a);
  const y = numeric(b);
  return x < y ? -1 : x > y ? 1 : 0;
}

function comparePlain(a: Value, b: Value): number {
  return typeof a === "string" ? compareStrings(a, b as string) : compareNumbers(a, b);
}

function compareTuples(a: Value, b: Value): number {
  const left = (a as PyTupleExact).items;
  const right = (b as PyTupleExact).items;
  const count = Math.min(left.length, right.length);
  for (let i = 0; i < count; i++) {
    const order = comparePlain(left[i]!, right[i]!);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

function lessCharged(a: Value, b: Value): boolean {
  charge(1);
  return less(a, b);
}

/**
 * How `values` are compared. Where all are of one class CPython calls that class's own comparison
 * and, should it decline, starts anew (unsafe_object_compare).
 */
function lessOf(values: readonly Value[]): (a: Value, b: Value) => boolean {
  const type = typeOf(values[0]!);
  const method = type.proto.t$__lt__;
  const isOwn = type.heap && method !== undefined && !(method instanceof PyBuiltin) &&
    values.every((each) => typeOf(each) === type);
  if (!isOwn) return lessCharged;
  return (a, b) => {
    const result = callSpecial(method, a, b);
    return result === NotImplemented ? lessCharged(a, b) : truthy(result);
  };
}

const compareInts: Compare = (a, b) => (a as number) - (b as number);

function comparatorOf(kind: Exclude<Kind, "other">, count: number): Compare {
  chargeSort(count, 8);
  switch (kind) {
    case "int":
      return compareInts;
    case "number":
      return compareNumbers;
    case "str":
      return compareStrings as Compare;
    case "tuple":
      return compareTuples;
  }
}
