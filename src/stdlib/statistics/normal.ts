/** `statistics.NormalDist`. */

import { newTypeError } from "../../objects/exception.ts";
import { newList } from "../../objects/list.ts";
import { intValue, newFloat, PyFloat } from "../../objects/numbers.ts";
import { None, NotImplemented, PyObject, type Value } from "../../objects/object.ts";
import { newTuple } from "../../objects/tuple.ts";
import { newBuiltinType, objectType, type PyType } from "../../objects/type.ts";
import { exp, log } from "../../kernel/math_functions.ts";
import { erf, erfc } from "../../kernel/math_special.ts";
import { hypot } from "../../kernel/math_sums.ts";
import { asDouble, asSize } from "../../protocols/convert.ts";
import { lt } from "../../protocols/compare.ts";
import { hash } from "../../protocols/hash.ts";
import { add, mul, sub } from "../../protocols/number.ts";
import { repr } from "../../protocols/text.ts";
import { truthy } from "../../protocols/truth.ts";
import {
  classMethod,
  constructor,
  defineType,
  type Definition,
  getter,
  method,
} from "../../native/define.ts";
import { once } from "../../kernel/once.ts";
import { exactSquares, fail, isSpecial, rootOfRatio, share, totalDouble } from "./exact.ts";

/** A normal distribution. */
class PyNormalDist extends PyObject {
  declare mu: number;
  declare sigma: number;
}

/** Coefficients of Wichura's algorithm AS 241 (PPND16), the highest power first. */
const central = [
  [2509.0809287301226727, 33430.575583588128105, 67265.770927008700853, 45921.953931549871457],
  [13731.693765509461125, 1971.5909503065514427, 133.14166789178437745, 3.387132872796366608],
].flat();
const centralBelow = [
  [5226.495278852854561, 28729.085735721942674, 39307.89580009271061, 21213.794301586595867],
  [5394.1960214247511077, 687.1870074920579083, 42.313330701600911252, 1],
].flat();
const near = [
  [7.7454501427834140764e-4, 0.0227238449892691845833, 0.24178072517745061177],
  [1.27045825245236838258, 3.64784832476320460504, 5.7694972214606914055],
  [4.6303378461565452959, 1.42343711074968357734],
].flat();
const nearBelow = [
  [1.05075007164441684324e-9, 5.475938084995344946e-4, 0.0151986665636164571966],
  [0.14810397642748007459, 0.68976733498510000455, 1.6763848301838038494],
  [2.05319162663775882187, 1],
].flat();
const far = [
  [2.01033439929228813265e-7, 2.71155556874348757815e-5, 0.0012426609473880784386],
  [0.026532189526576123093, 0.29656057182850489123, 1.7848265399172913358],
  [5.4637849111641143699, 6.6579046435011037772],
].flat();
const farBelow = [
  [2.04426310338993978564e-15, 1.4215117583164458887e-7, 1.8463183175100546818e-5],
  [7.868691311456132591e-4, 0.0148753612908506148525, 0.13692988092273580531],
  [0.59983220655588793769, 1],
].flat();

function polynomial(coefficients: readonly number[], x: number): number {
  let result = coefficients[0]!;
  for (let i = 1; i < coefficients.length; i++) result = result * x + coefficients[i]!;
  return result;
}

/** The quantile function of a normal distribution. */
function quantile(p: number, mu: number, sigma: number): number {
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    return mu + polynomial(central, r) * q / polynomial(centralBelow, r) * sigma;
  }
  const tail = Math.sqrt(-log(q <= 0 ? p : 1 - p));
  const x = tail <= 5
    ? polynomial(near, tail - 1.6) / polynomial(nearBelow, tail - 1.6)
    : polynomial(far, tail - 5) / polynomial(farBelow, tail - 5);
  return mu + (q < 0 ? -x : x) * sigma;
}

function make(cls: PyType, mu: number, sigma: number): PyNormalDist {
  if (sigma < 0) fail("sigma must be non-negative");
  const self = new cls.Instance() as PyNormalDist;
  self.mu = mu;
  self.sigma = sigma;
  return self;
}

const plain = (mu: number, sigma: number): PyNormalDist => make(normalDistType(), mu, sigma);

function fromSamples(cls: PyType, data: Value): Value {
  const { total, mean, count } = exactSquares(data);
  if (count < 2) fail("stdev requires at least two data points");
  const variance = share(total, count - 1);
  if (isSpecial(variance)) return make(cls, totalDouble(mean), NaN);
  return make(cls, totalDouble(mean), rootOfRatio(variance));
}

function density(self: PyNormalDist, value: Value): Value {
  const variance = self.sigma * self.sigma;
  if (variance === 0) fail("pdf() not defined when sigma is zero");
  const difference = asDouble(value) - self.mu;
  return newFloat(
    exp(difference * difference / (-2 * variance)) / Math.sqrt(2 * Math.PI * variance),
  );
}

function below(self: PyNormalDist, x: number): number {
  if (self.sigma === 0) fail("cdf() not defined when sigma is zero");
  return 0.5 * (1 + erf((x - self.mu) / (self.sigma * Math.SQRT2)));
}

function inverse(self: PyNormalDist, value: Value): Value {
  const p = asDouble(value);
  if (p <= 0 || p >= 1) fail("p must be in the range 0.0 < p < 1.0");
  return newFloat(quantile(p, self.mu, self.sigma));
}

/** The area that two densities share: between their crossings one is above, outside the other. */
function overlap(self: PyNormalDist, other: Value): Value {
  if (!(other instanceof PyNormalDist)) {
    throw newTypeError("Expected another NormalDist instance");
  }
  let [x, y] = [self, other as PyNormalDist];
  if (y.sigma < x.sigma || (y.sigma === x.sigma && y.mu < x.mu)) [x, y] = [y, x];
  const [vx, vy] = [x.sigma * x.sigma, y.sigma * y.sigma];
  if (vx === 0 || vy === 0) fail("overlap() not defined when sigma is zero");
  const dv = vy - vx;
  const dm = Math.abs(y.mu - x.mu);
  if (dv === 0) return newFloat(erfc(dm / (2 * x.sigma * Math.SQRT2)));
  const a = x.mu * vy - y.mu * vx;
  const b = x.sigma * y.sigma * Math.sqrt(dm * dm + dv * log(vy / vx));
  const [x1, x2] = [(a + b) / dv, (a - b) / dv];
  return newFloat(
    1 - (Math.abs(below(y, x1) - below(x, x1)) + Math.abs(below(y, x2) - below(x, x2))),
  );
}

const number = (value: Value): number | undefined =>
  value instanceof PyFloat || intValue(value) !== undefined ? asDouble(value) : undefined;

/** Sums and differences: with another distribution the variances add up. */
function shifted(sign: 1 | -1, reflected: boolean) {
  return (self: PyNormalDist, other: Value): Value => {
    if (other instanceof PyNormalDist) {
      return plain(self.mu + sign * other.mu, hypot(self.sigma, other.sigma));
    }
    (sign > 0 ? add : sub)(newFloat(self.mu), other);
    const x = number(other);
    if (x === undefined) return NotImplemented;
    return reflected && sign < 0 ? plain(x - self.mu, self.sigma) : plain(
      self.mu + sign * x,
      self.sigma,
    );
  };
}

function scaled(self: PyNormalDist, other: Value): Value {
  // What is no number says so in one of the two.
  mul(newFloat(self.mu), other);
  const x = asDouble(other);
  return plain(self.mu * x, self.sigma * Math.abs(x));
}

const operators = (): Record<string, Definition> => ({
  __add__: method("(x1, x2)", "Add a constant or another distribution.", shifted(1, false)),
  __radd__: method("(x1, x2)", "Add a constant.", shifted(1, true)),
  __sub__: method("(x1, x2)", "Subtract a constant or a distribution.", shifted(-1, false)),
  __rsub__: method("(x1, x2)", "Subtract from a constant.", shifted(-1, true)),
  __mul__: method("(x1, x2)", "Multiply by a constant.", scaled),
  __rmul__: method("(x1, x2)", "Multiply by a constant.", scaled),
  __truediv__: method("(x1, x2)", "Divide by a constant.", (self: PyNormalDist, other: Value) => {
    const x = number(other);
    if (x === undefined) return NotImplemented;
    return plain(self.mu / x, self.sigma / Math.abs(x));
  }),
  __pos__: method("(x1)", "A copy.", (self: PyNormalDist) => plain(self.mu, self.sigma)),
  __neg__: method("(x1)", "Negates mu.", (self: PyNormalDist) => plain(-self.mu, self.sigma)),
  __eq__: method(
    "(x1, x2)",
    "Equal mu and sigma.",
    (self: PyNormalDist, other: Value) =>
      other instanceof PyNormalDist
        ? self.mu === other.mu && self.sigma === other.sigma
        : NotImplemented,
  ),
  __hash__: method(
    "(self)",
    "Hash of mu and sigma.",
    (self: PyNormalDist) => hash(newTuple([newFloat(self.mu), newFloat(self.sigma)])),
  ),
  __repr__: method(
    "(self)",
    "repr(self)",
    (self: PyNormalDist) =>
      `${self.type.name}(mu=${repr(newFloat(self.mu))}, sigma=${repr(newFloat(self.sigma))})`,
  ),
});

/** `statistics.NormalDist` */
export const normalDistType: () => PyType = once(() =>
  defineType(newBuiltinType("NormalDist", objectType, PyNormalDist, { module: "statistics" }), {
    doc: "Normal distribution of a random variable",
    attributes: {
      __new__: constructor(
        "(cls, /, *args, **kwargs)",
        "A standard normal distribution.",
        (cls: PyType) => make(cls, 0, 1),
      ),
      __init__: method(
        "(self, mu=0.0, sigma=1.0)",
        "NormalDist where mu is the mean and sigma is the standard deviation.",
        (self: PyNormalDist, mu: Value = newFloat(0), sigma: Value = newFloat(1)) => {
          if (truthy(lt(sigma, newFloat(0)))) fail("sigma must be non-negative");
          self.mu = asDouble(mu);
          self.sigma = asDouble(sigma);
          return None;
        },
      ),
      __reduce__: method(
        "(self, /)",
        "What makes it again.",
        (self: PyNormalDist) =>
          newTuple([self.type, newTuple([newFloat(self.mu), newFloat(self.sigma)])]),
      ),
      from_samples: classMethod("(cls, data)", "A distribution from sample data.", fromSamples),
      mean: getter("arithmetic mean", (self: PyNormalDist) => newFloat(self.mu)),
      median: getter("the median", (self: PyNormalDist) => newFloat(self.mu)),
      mode: getter("the mode", (self: PyNormalDist) => newFloat(self.mu)),
      stdev: getter("standard deviation", (self: PyNormalDist) => newFloat(self.sigma)),
      variance: getter(
        "square of the deviation",
        (self: PyNormalDist) => newFloat(self.sigma * self.sigma),
      ),
      pdf: method("(self, x)", "Probability density function.", density),
      cdf: method("(self, x)", "Cumulative distribution function.", (
        self: PyNormalDist,
        x: Value,
      ) => newFloat(below(self, asDouble(x)))),
      inv_cdf: method("(self, p)", "Inverse cumulative distribution function.", inverse),
      quantiles: method("(self, n=4)", "Cut points of equal probability.", (
        self: PyNormalDist,
        n: Value = 4,
      ) => {
        const count = asSize(n);
        const points: Value[] = [];
        for (let i = 1; i < count; i++) points.push(inverse(self, newFloat(i / count)));
        return newList(points);
      }),
      overlap: method("(self, other)", "The area two distributions share.", overlap),
      zscore: method("(self, x)", "Deviations from the mean.", (self: PyNormalDist, x: Value) => {
        if (self.sigma === 0) fail("zscore() not defined when sigma is zero");
        return newFloat((asDouble(x) - self.mu) / self.sigma);
      }),
      ...operators(),
    },
  })
);
