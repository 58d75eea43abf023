/** Relations between two inputs: covariance, correlation and linear regression. */

import { charge } from "../../objects/budget.ts";
import { newValueError } from "../../objects/exception.ts";
import { newFloat } from "../../objects/numbers.ts";
import type { Value } from "../../objects/object.ts";
import type { PyType } from "../../objects/type.ts";
import { ExactSum } from "../../kernel/math_sums.ts";
import { newList } from "../../objects/list.ts";
import { same } from "../../protocols/compare.ts";
import { asDouble } from "../../protocols/convert.ts";
import { toArray } from "../../protocols/iterate.ts";
import { add, sub } from "../../protocols/number.ts";
import { sortItems } from "../../protocols/sort.ts";
import { repr } from "../../protocols/text.ts";
import { truthy } from "../../protocols/truth.ts";
import { newBuiltin } from "../../native/define.ts";
import { newNamedTuple, structOf } from "../collections/namedtuple.ts";
import { sumOfProducts } from "../math/sumprod.ts";
import { once } from "../../kernel/once.ts";
import { fail } from "./exact.ts";

/** `math.fsum` of an array. */
export function preciseSum(values: readonly Value[]): number {
  charge(values.length);
  const sum = new ExactSum();
  for (const value of values) sum.add(asDouble(value));
  return sum.result();
}

/** `math.sumprod` of two arrays as a double. */
export const dot = (x: Value[], y: Value[]): number =>
  asDouble(sumOfProducts(newList(x), newList(y)));

const doubles = (values: number[]): Value[] => values.map(newFloat);

/** Both inputs, of one length and at least two. */
function pairs(name: string, x: Value, y: Value): [Value[], Value[]] {
  const [a, b] = [toArray(x), toArray(y)];
  if (a.length !== b.length) {
    fail(`${name} requires that both inputs have same number of data points`);
  }
  if (a.length < 2) fail(`${name} requires at least two data points`);
  return [a, b];
}

const meanOf = (values: Value[]): number => preciseSum(values) / values.length;

const centered = (values: Value[], mean: number): Value[] =>
  values.map((each) => sub(each, newFloat(mean)));

/** `statistics.covariance` */
export function covariance(x: Value, y: Value): Value {
  const [a, b] = pairs("covariance", x, y);
  const [meanX, meanY] = [meanOf(a), meanOf(b)];
  return newFloat(dot(centered(a, meanX), centered(b, meanY)) / (a.length - 1));
}

const pairKey = once(() =>
  newBuiltin(
    "itemgetter",
    "function",
    "(pair, /)",
    undefined,
    (pair: { items: Value[] }) => pair.items[0],
  )
);

/** Ranks from `start + 1` on, equal values sharing the mean of theirs. */
function ranks(values: Value[], start: number): Value[] {
  const order = values.map((value, index) => newList([value, index]));
  sortItems(order, pairKey(), false);
  const result: Value[] = new Array(values.length);
  let position = start;
  for (let i = 0; i < order.length;) {
    let j = i + 1;
    while (j < order.length && same(order[i]!.items[0]!, order[j]!.items[0]!)) j++;
    const size = j - i;
    for (let k = i; k < j; k++) {
      result[order[k]!.items[1] as number] = newFloat(position + (size + 1) / 2);
    }
    position += size;
    i = j;
  }
  return result;
}

/** The square root of a product, accurate beyond the range of the product itself. */
function rootOfProduct(x: number, y: number): number {
  const h = Math.sqrt(x * y);
  if (h - h !== 0) {
    if (h === Infinity && x !== Infinity && y !== Infinity) {
      const scale = 2 ** -512;
      return rootOfProduct(scale * x, scale * y) / scale;
    }
    return h;
  }
  if (h === 0) {
    if (x === 0 || y === 0) return h;
    const scale = 2 ** 537;
    return rootOfProduct(scale * x, scale * y) / scale;
  }
  return h + dot(doubles([x, h]), doubles([y, -h])) / (2 * h);
}

/** `statistics.correlation` */
export function correlation(x: Value, y: Value, method: Value = "linear"): Value {
  let [a, b] = pairs("correlation", x, y);
  if (method !== "linear" && method !== "ranked") {
    throw newValueError(`Unknown method: ${repr(method)}`);
  }
  if (method === "ranked") {
    const start = (a.length - 1) / -2 - 1;
    [a, b] = [ranks(a, start), ranks(b, start)];
  } else {
    const [meanX, meanY] = [meanOf(a), meanOf(b)];
    [a, b] = [centered(a, meanX), centered(b, meanY)];
  }
  const root = rootOfProduct(dot(a, a), dot(b, b));
  const product = dot(a, b);
  if (root === 0) fail("at least one of the inputs is constant");
  return newFloat(product / root);
}

/** `statistics.LinearRegression` */
export const regressionType: () => PyType = once(() =>
  newNamedTuple("LinearRegression", ["slope", "intercept"], [], "statistics")
);

/** `statistics.linear_regression` */
export function linearRegression(x: Value, y: Value, proportional: Value = false): Value {
  let [a, b] = pairs("linear regression", x, y);
  let [meanX, meanY] = [0, 0];
  const throughOrigin = truthy(proportional);
  if (!throughOrigin) {
    [meanX, meanY] = [meanOf(a), meanOf(b)];
    [a, b] = [centered(a, meanX), centered(b, meanY)];
  }
  const product = asDouble(add(sumOfProducts(newList(a), newList(b)), newFloat(0)));
  const square = dot(a, a);
  if (square === 0) fail("x is constant");
  const slope = product / square;
  const intercept = throughOrigin ? 0 : meanY - slope * meanX;
  return structOf(regressionType(), [newFloat(slope), newFloat(intercept)]);
}
