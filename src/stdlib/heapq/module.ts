/** The `heapq` module. */

import { charge } from "../../objects/budget.ts";
import { newIndexError, newTypeError } from "../../objects/exception.ts";
import type { Iteration } from "../../objects/iterator.ts";
import { newList, PyList } from "../../objects/list.ts";
import type { PyModule } from "../../objects/module.ts";
import { None, type Value } from "../../objects/object.ts";
import { typeName } from "../../objects/type.ts";
import { less } from "../../protocols/compare.ts";
import { asClampedSize } from "../../protocols/convert.ts";
import { iterate, toArray } from "../../protocols/iterate.ts";
import { sortItems } from "../../protocols/sort.ts";
import { truthy } from "../../protocols/truth.ts";
import { defineModule, fn } from "../../native/define.ts";
import { call1 } from "../native_class.ts";
import { FunctionIterator } from "../collections/mapped_iterator.ts";
import { newRuntimeError } from "../../objects/exception.ts";

type Less = (a: Value, b: Value) => boolean;
const greater: Less = (a, b) => less(b, a);

/** Functions of several arguments, whose messages count them. */
const several = new Set(["heappush", "heapreplace", "heappushpop", "_heapreplace_max"]);

function itemsOf(heap: Value, name: string): Value[] {
  if (heap instanceof PyList) return heap.items;
  throw newTypeError(
    `${name}() argument ${several.has(name) ? "1 " : ""}must be list, not ${typeName(heap)}`,
  );
}

function checkSize(items: Value[], size: number): void {
  if (items.length !== size) throw newRuntimeError("list changed size during iteration");
}

/** Moves the item at `position` up until its parent is not greater. */
function siftDown(items: Value[], start: number, position: number, before: Less): void {
  const item = items[position]!;
  const size = items.length;
  while (position > start) {
    const parent = (position - 1) >> 1;
    const other = items[parent]!;
    const isLess = before(item, other);
    checkSize(items, size);
    if (!isLess) break;
    items[position] = other;
    position = parent;
  }
  items[position] = item;
}

/** Moves the smaller child up until a leaf is reached, then the item back up from there. */
function siftUp(items: Value[], position: number, before: Less): void {
  const end = items.length;
  const start = position;
  const item = items[position]!;
  const limit = end >> 1;
  while (position < limit) {
    let child = 2 * position + 1;
    if (child + 1 < end) {
      const isLess = before(items[child]!, items[child + 1]!);
      checkSize(items, end);
      if (!isLess) child++;
    }
    items[position] = items[child]!;
    position = child;
  }
  items[position] = item;
  siftDown(items, start, position, before);
}

function pop(items: Value[], before: Less): Value {
  const last = items.pop();
  if (last === undefined) throw newIndexError("index out of range");
  if (items.length === 0) return last;
  const first = items[0]!;
  items[0] = last;
  siftUp(items, 0, before);
  return first;
}

function replace(items: Value[], item: Value, before: Less): Value {
  if (items.length === 0) throw newIndexError("index out of range");
  const first = items[0]!;
  items[0] = item;
  siftUp(items, 0, before);
  return first;
}

function heapify(items: Value[], before: Less): void {
  charge(items.length);
  for (let i = (items.length >> 1) - 1; i >= 0; i--) siftUp(items, i, before);
}

/** `nsmallest` and `nlargest`: as sorting and slicing, which is what their definition says. */
function first(count: Value, iterable: Value, key: Value, reverse: boolean): Value {
  const n = asClampedSize(count);
  const items = toArray(iterable);
  if (n <= 0) return newList([]);
  sortItems(items, key, reverse);
  if (items.length > n) items.length = n;
  return newList(items);
}

/** One input of `merge`. */
interface Source {
  key: Value;
  value: Value;
  order: number;
  iteration: Iteration;
}

function merge(iterables: Value[], key: Value = None, reverse: Value = false): Value {
  const before: Less = truthy(reverse) ? greater : less;
  const keyOf = (value: Value): Value => key === None ? value : call1(key, value);
  const isBefore = (a: Source, b: Source): boolean => {
    if (before(a.key, b.key)) return true;
    return a.order < b.order && !before(b.key, a.key);
  };
  let heap: Source[] | undefined;
  const sink = (start: number) => {
    const sources = heap!;
    let position = start;
    const item = sources[position]!;
    while (2 * position + 1 < sources.length) {
      let child = 2 * position + 1;
      if (child + 1 < sources.length && isBefore(sources[child + 1]!, sources[child]!)) child++;
      if (!isBefore(sources[child]!, item)) break;
      sources[position] = sources[child]!;
      position = child;
    }
    sources[position] = item;
  };
  let pending = false;
  return new FunctionIterator(() => {
    if (heap === undefined) {
      heap = [];
      iterables.forEach((iterable, order) => {
        const iteration = iterate(iterable);
        const value = iteration.next();
        if (value !== undefined) heap!.push({ key: keyOf(value), value, order, iteration });
      });
      for (let i = (heap.length >> 1) - 1; i >= 0; i--) sink(i);
    } else if (pending) {
      const top = heap[0]!;
      const value = top.iteration.next();
      if (value === undefined) {
        const last = heap.pop()!;
        if (heap.length > 0) heap[0] = last;
      } else {
        top.value = value;
        top.key = keyOf(value);
      }
      if (heap.length > 0) sink(0);
    }
    pending = true;
    return heap[0]?.value;
  });
}

/** Makes the module. */
export function heapqModule(): PyModule {
  return defineModule("heapq", "Heap queues on lists.", {
    __all__: newList([
      "heappush",
      "heappop",
      "heapify",
      "heapreplace",
      "merge",
      "nlargest",
      "nsmallest",
      "heappushpop",
    ]),
    heappush: fn(
      "(heap, item, /)",
      "Push item onto heap, maintaining the heap invariant.",
      (heap: Value, item: Value) => {
        const items = itemsOf(heap, "heappush");
        items.push(item);
        siftDown(items, 0, items.length - 1, less);
        return None;
      },
    ),
    heappop: fn(
      "(heap, /)",
      "Pop the smallest item off the heap, maintaining the heap invariant.",
      (heap: Value) => pop(itemsOf(heap, "heappop"), less),
    ),
    heapify: fn("(heap, /)", "Transform list into a heap, in-place.", (heap: Value) => {
      heapify(itemsOf(heap, "heapify"), less);
      return None;
    }),
    heapreplace: fn(
      "(heap, item, /)",
      "Pop and return the current smallest value, and add the new item.",
      (heap: Value, item: Value) => replace(itemsOf(heap, "heapreplace"), item, less),
    ),
    heappushpop: fn(
      "(heap, item, /)",
      "Push item on the heap, then pop and return the smallest item from the heap.",
      (heap: Value, item: Value) => {
        const items = itemsOf(heap, "heappushpop");
        if (items.length === 0 || !less(items[0]!, item)) return item;
        return replace(items, item, less);
      },
    ),
    _heappop_max: fn(
      "(heap, /)",
      "Maxheap variant of heappop.",
      (heap: Value) => pop(itemsOf(heap, "_heappop_max"), greater),
    ),
    _heapreplace_max: fn(
      "(heap, item, /)",
      "Maxheap variant of heapreplace.",
      (heap: Value, item: Value) => replace(itemsOf(heap, "_heapreplace_max"), item, greater),
    ),
    _heapify_max: fn("(heap, /)", "Maxheap variant of heapify.", (heap: Value) => {
      heapify(itemsOf(heap, "_heapify_max"), greater);
      return None;
    }),
    merge: fn(
      "(*iterables, key=None, reverse=False)",
      "Merge sorted inputs into a single sorted output.",
      merge,
    ),
    nlargest: fn(
      "(n, iterable, key=None)",
      "Find the n largest elements in a dataset.",
      (n: Value, iterable: Value, key: Value = None) => first(n, iterable, key, true),
    ),
    nsmallest: fn(
      "(n, iterable, key=None)",
      "Find the n smallest elements in a dataset.",
      (n: Value, iterable: Value, key: Value = None) => first(n, iterable, key, false),
    ),
  });
}
