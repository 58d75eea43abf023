/** The `bisect` module. */

import { newValueError } from "../../objects/exception.ts";
import { PyListExact } from "../../objects/list.ts";
import type { PyModule } from "../../objects/module.ts";
import { type Int, None, type Value } from "../../objects/object.ts";
import * as ints from "../../kernel/integers.ts";
import { getAttribute } from "../../protocols/attribute.ts";
import { call } from "../../protocols/call.ts";
import { less } from "../../protocols/compare.ts";
import { asIndex, asSize } from "../../protocols/convert.ts";
import { getItem } from "../../protocols/subscript.ts";
import { exactLength } from "../../protocols/truth.ts";
import { defineModule, fn } from "../../native/define.ts";
import { call1 } from "../native_class.ts";

/** Where `x` belongs among sorted items: behind its equals on the right, before them on the left. */
function find(
  right: boolean,
  items: Value,
  x: Value,
  low: Value = 0,
  high: Value = None,
  key: Value = None,
): Int {
  let lo = asPosition(low);
  if (lo < 0) throw newValueError("lo must be non-negative");
  let hi = high === None ? exactLength(items) : asPosition(high);
  if (hi < 0) hi = exactLength(items);
  while (lo < hi) {
    const middle = ints.add(lo, ints.shiftRight(ints.subtract(hi, lo), 1));
    let item = getItem(items, middle);
    if (key !== None) item = call1(key, item);
    const goesLeft = right ? less(x, item) : !less(item, x);
    if (goesLeft) hi = middle;
    else lo = ints.add(middle, 1);
  }
  return lo;
}

/** A position in something that may be longer than 2**53, as `range` is. */
function asPosition(value: Value): Int {
  const index = asIndex(value);
  asSize(index);
  return index;
}

function insert(
  right: boolean,
  items: Value,
  x: Value,
  low?: Value,
  high?: Value,
  key: Value = None,
): Value {
  const wanted = key === None ? x : call1(key, x);
  const index = find(right, items, wanted, low, high, key);
  if (items instanceof PyListExact) items.items.splice(Number(index), 0, x);
  else call(getAttribute(items, "insert"), [index, x]);
  return None;
}

const signature = "(a, x, lo=0, hi=None, *, key=None)";

/** Makes the module. */
export function bisectModule(): PyModule {
  const bisectRight = fn(
    signature,
    "Where to insert x so that a stays sorted; behind those that equal it.",
    (a: Value, x: Value, low?: Value, high?: Value, key?: Value) =>
      find(true, a, x, low, high, key),
  );
  const insortRight = fn(
    signature,
    "Insert x into a, which stays sorted; behind those that equal it.",
    (a: Value, x: Value, low?: Value, high?: Value, key?: Value) =>
      insert(true, a, x, low, high, key),
  );
  const module = defineModule("bisect", "Sorted lists by bisection.", {
    bisect_right: bisectRight,
    bisect_left: fn(
      signature,
      "Where to insert x so that a stays sorted; before those that equal it.",
      (a: Value, x: Value, low?: Value, high?: Value, key?: Value) =>
        find(false, a, x, low, high, key),
    ),
    insort_right: insortRight,
    insort_left: fn(
      signature,
      "Insert x into a, which stays sorted; before those that equal it.",
      (a: Value, x: Value, low?: Value, high?: Value, key?: Value) =>
        insert(false, a, x, low, high, key),
    ),
  });
  module.$bisect = module.$bisect_right;
  module.$insort = module.$insort_right;
  return module;
}
