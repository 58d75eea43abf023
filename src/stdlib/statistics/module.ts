/** The `statistics` module: averages, medians and spreads. */

import { charge } from "../../objects/budget.ts";
import { newDict } from "../../objects/dict.ts";
import {
  exceptionType,
  isException,
  newTypeError,
  newValueError,
} from "../../objects/exception.ts";
import { newList } from "../../objects/list.ts";
import type { PyModule } from "../../objects/module.ts";
import { intValue, newFloat } from "../../objects/numbers.ts";
import { None, type Value } from "../../objects/object.ts";
import { strValue } from "../../objects/str.ts";
import * as functions from "../../kernel/math_functions.ts";
import { getAttribute } from "../../protocols/attribute.ts";
import { call } from "../../protocols/call.ts";
import { gt, lt } from "../../protocols/compare.ts";
import { asDouble, asSize } from "../../protocols/convert.ts";
import { toArray } from "../../protocols/iterate.ts";
import { dictGet, dictSet } from "../../protocols/mapping.ts";
import { add, mul, sub, truediv } from "../../protocols/number.ts";
import { sortItems } from "../../protocols/sort.ts";
import { repr } from "../../protocols/text.ts";
import { truthy } from "../../protocols/truth.ts";
import { defineModule, type Definition, fn } from "../../native/define.ts";
import { quotient } from "../fractions/fraction.ts";
import { sumOfProducts } from "../math/sumprod.ts";
import {
  convert,
  exactSquares,
  type ExactSum,
  exactSum,
  fail,
  isSpecial,
  rootOfRatio,
  share,
  statisticsError,
  totalDouble,
} from "./exact.ts";
import { normalDistType } from "./normal.ts";
import {
  correlation,
  covariance,
  linearRegression,
  preciseSum,
  regressionType,
} from "./relations.ts";

const zeroDivision = exceptionType("ZeroDivisionError");

function mean(data: Value): Value {
  const { type, total, count } = exactSum(data);
  if (count < 1) fail("mean requires at least one data point");
  return convert(share(total, count), type);
}

function fastMean(data: Value, weights: Value = None): Value {
  const values = toArray(data);
  if (weights === None) {
    if (values.length === 0) fail("fmean requires at least one data point");
    return newFloat(preciseSum(values) / values.length);
  }
  const factors = toArray(weights);
  if (factors.length !== values.length) fail("data and weights must be the same length");
  const top = sumOfProducts(newList(values), newList(factors));
  const bottom = preciseSum(factors);
  if (bottom === 0) fail("sum of weights must be non-zero");
  return truediv(top, newFloat(bottom));
}

function geometricMean(data: Value): Value {
  const logs: Value[] = [];
  let zero = false;
  const values = toArray(data);
  const nothing = newFloat(0);
  for (const value of values) {
    const positive = truthy(gt(value, nothing));
    const x = asDouble(value);
    if (positive || x !== x) logs.push(newFloat(functions.log(x)));
    else if (x === 0) zero = true;
    else fail("No negative inputs allowed", value);
  }
  const total = preciseSum(logs);
  if (values.length === 0) fail("Must have a non-empty dataset");
  if (total !== total) return newFloat(NaN);
  if (zero) return newFloat(total === Infinity ? NaN : 0);
  return newFloat(functions.exp(total / values.length));
}

const negativeText = "harmonic mean does not support negative values";

function harmonicMean(data: Value, weights: Value = None): Value {
  const values = toArray(data);
  if (values.length < 1) fail("harmonic_mean requires at least one data point");
  if (values.length === 1 && weights === None) {
    const only = values[0]!;
    if (intValue(only) === undefined && typeof only !== "object") {
      throw newTypeError("unsupported type");
    }
    if (truthy(lt(only, 0))) fail(negativeText);
    return only;
  }
  let factors: Value[] = values.map(() => 1);
  let sumOfWeights: ExactSum["total"] = [values.length, 1];
  const checked = (each: Value): Value => {
    if (truthy(lt(each, 0))) fail(negativeText);
    return each;
  };
  if (weights !== None) {
    factors = toArray(weights);
    if (factors.length !== values.length) fail("Number of weights does not match data size");
    sumOfWeights = exactSum(newList(factors.map(checked))).total;
  }
  let sum: ExactSum;
  try {
    sum = exactSum(newList(values.map((value, i) => {
      checked(value);
      return truthy(factors[i]!) ? truediv(factors[i]!, value) : 0;
    })));
  } catch (error) {
    if (isException(error, zeroDivision)) return 0;
    throw error;
  }
  const { type, total } = sum;
  if (totalDouble(total) <= 0) fail("Weighted sum must be positive");
  if (isSpecial(total) || isSpecial(sumOfWeights)) {
    return convert(newFloat(totalDouble(sumOfWeights) / totalDouble(total)), type);
  }
  return convert(quotient(sumOfWeights, total), type);
}

function sorted(data: Value): Value[] {
  const items = toArray(data);
  sortItems(items, None, false);
  return items;
}

/** The median of sorted data, by what is made of the two in the middle. */
function middle(data: Value, join: (low: Value, high: Value) => Value): Value {
  const items = sorted(data);
  const { length } = items;
  if (length === 0) fail("no median for empty data");
  const half = length >> 1;
  return length % 2 === 1 ? items[half]! : join(items[half - 1]!, items[half]!);
}

function groupedMedian(data: Value, interval: Value = newFloat(1)): Value {
  const items = sorted(data);
  if (items.length === 0) fail("no median for empty data");
  const value = items[items.length >> 1]!;
  const below = items.findIndex((each) => !truthy(lt(each, value)));
  let end = items.findIndex((each) => truthy(gt(each, value)));
  if (end < 0) end = items.length;
  if (strValue(value) !== undefined) throw newTypeError("Value cannot be converted to a float");
  const width = asDouble(interval);
  const low = asDouble(value) - width / 2;
  return newFloat(low + width * (items.length / 2 - below) / (end - below));
}

/** The values that occur most often, in the order of their first occurrence. */
function modes(data: Value): Value[] {
  const counts = newDict();
  const values = toArray(data);
  charge(values.length);
  const distinct: Value[] = [];
  let most = 0;
  for (const value of values) {
    const count = (dictGet(counts, value) as number | undefined ?? 0) + 1;
    if (count === 1) distinct.push(value);
    dictSet(counts, value, count);
    most = Math.max(most, count);
  }
  return distinct.filter((value) => dictGet(counts, value) === most);
}

function mode(data: Value): Value {
  const found = modes(data)[0];
  return found ?? fail("no mode for empty data");
}

function quantiles(data: Value, count: Value = 4, method: Value = "exclusive"): Value {
  const n = asSize(count);
  if (n < 1) fail("n must be at least 1");
  const items = sorted(data);
  const { length } = items;
  if (length < 2) {
    if (length === 0) fail("must have at least one data point");
    return newList(new Array(n - 1).fill(items[0]!));
  }
  if (method !== "inclusive" && method !== "exclusive") {
    throw newValueError(`Unknown method: ${repr(method)}`);
  }
  const result: Value[] = [];
  for (let i = 1; i < n; i++) {
    charge(1);
    const scaled = i * (method === "inclusive" ? length - 1 : length + 1);
    let at = Math.floor(scaled / n);
    if (method === "exclusive") at = Math.min(Math.max(at, 1), length - 1) - 1;
    const delta = scaled - (method === "inclusive" ? at : at + 1) * n;
    const low = mul(items[at]!, n - delta);
    result.push(truediv(add(low, mul(items[at + 1]!, delta)), n));
  }
  return newList(result);
}

/** The sum of squared deviations, from the mean or from a given centre. */
function squares(data: Value, center: Value): ExactSum {
  if (center === None) return exactSquares(data);
  return exactSum(newList(
    toArray(data).map((each) => {
      const deviation = sub(each, center);
      return mul(deviation, deviation);
    }),
  ));
}

/** A variance or a deviation: `less` is 1 for a sample. */
function spread(name: string, less: 0 | 1, root: boolean) {
  const few = `${name} requires at least ${less === 1 ? "two data points" : "one data point"}`;
  return (data: Value, center: Value = None): Value => {
    const { type, total, count } = squares(data, center);
    if (count < 1 + less) fail(few);
    const mean = share(total, count - less);
    if (!root) return convert(mean, type);
    if (isSpecial(mean)) return getAttribute(mean, "numerator");
    if (type.name.endsWith("Decimal")) {
      return call(getAttribute(convert(mean, type), "sqrt"), []);
    }
    return newFloat(rootOfRatio(mean));
  };
}

const medians = (): Record<string, Definition> => ({
  median: fn(
    "(data)",
    "Return the median (middle value) of numeric data.",
    (data: Value) => middle(data, (a, b) => truediv(add(a, b), 2)),
  ),
  median_low: fn(
    "(data)",
    "Return the low median of numeric data.",
    (data: Value) => middle(data, (a) => a),
  ),
  median_high: fn(
    "(data)",
    "Return the high median of data.",
    (data: Value) => middle(data, (_a, b) => b),
  ),
  median_grouped: fn(
    "(data, interval=1.0)",
    "Estimates the median for numeric data binned around the midpoints.",
    groupedMedian,
  ),
});

/** Makes the module. */
export function statisticsModule(): PyModule {
  return defineModule("statistics", "Averages, medians and measures of spread.", {
    StatisticsError: statisticsError(),
    NormalDist: normalDistType(),
    LinearRegression: regressionType(),
    mean: fn("(data)", "Return the sample arithmetic mean of data.", mean),
    fmean: fn("(data, weights=None)", "Convert data to floats and compute the mean.", fastMean),
    geometric_mean: fn("(data)", "Convert data to floats; the geometric mean.", geometricMean),
    harmonic_mean: fn("(data, weights=None)", "Return the harmonic mean of data.", harmonicMean),
    ...medians(),
    mode: fn("(data)", "Return the most common data point.", mode),
    multimode: fn(
      "(data)",
      "Return a list of the most frequently occurring values.",
      (data: Value) => newList(modes(data)),
    ),
    quantiles: fn(
      "(data, *, n=4, method='exclusive')",
      "Divide data into n continuous intervals with equal probability.",
      quantiles,
    ),
    variance: fn("(data, xbar=None)", "The sample variance.", spread("variance", 1, false)),
    pvariance: fn("(data, mu=None)", "The population variance.", spread("pvariance", 0, false)),
    stdev: fn("(data, xbar=None)", "The sample deviation.", spread("stdev", 1, true)),
    pstdev: fn("(data, mu=None)", "The population deviation.", spread("pstdev", 0, true)),
    covariance: fn("(x, y, /)", "Return the sample covariance of two inputs.", covariance),
    correlation: fn("(x, y, /, *, method='linear')", "Pearson's correlation.", correlation),
    linear_regression: fn(
      "(x, y, /, *, proportional=False)",
      "Slope and intercept for simple linear regression.",
      linearRegression,
    ),
  });
}
