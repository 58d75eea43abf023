/** The distributions of `random`, from a source of uniform numbers: bit for bit as CPython. */

import { charge } from "../../objects/budget.ts";
import { newValueError } from "../../objects/exception.ts";
import { exp, log, log2, pow } from "../../kernel/math_functions.ts";
import { lgamma } from "../../kernel/math_special.ts";
import { acos, cos, sin } from "../../kernel/math_trigonometry.ts";
import { floatModulo } from "../../kernel/float_arithmetic.ts";

/** A number in [0, 1). */
export type Draw = () => number;

export const TWO_PI: number = 2 * Math.PI;
export const NORMAL_CONSTANT: number = 4 * exp(-0.5) / Math.sqrt(2);
export const LOG4: number = log(4);
export const GAMMA_CONSTANT: number = 1 + log(4.5);

/** Kinderman and Monahan's normal distribution. */
export function normal(draw: Draw, mu: number, sigma: number): number {
  while (true) {
    charge(1);
    const u = draw();
    const v = 1 - draw();
    const z = NORMAL_CONSTANT * (u - 0.5) / v;
    if (z * z / 4 <= -log(v)) return mu + z * sigma;
  }
}

/** Two independent normal numbers. */
export function gaussPair(draw: Draw): [number, number] {
  const angle = draw() * TWO_PI;
  const radius = Math.sqrt(-2 * log(1 - draw()));
  return [cos(angle) * radius, sin(angle) * radius];
}

/** `triangular` */
export function triangular(
  draw: Draw,
  low: number,
  high: number,
  mode: number | undefined,
): number {
  let u = draw();
  if (mode !== undefined && high - low === 0) return low;
  let c = mode === undefined ? 0.5 : (mode - low) / (high - low);
  if (u > c) {
    u = 1 - u;
    c = 1 - c;
    [low, high] = [high, low];
  }
  return low + (high - low) * Math.sqrt(u * c);
}

/** Circular normal distribution. */
export function vonMises(draw: Draw, mu: number, kappa: number): number {
  if (kappa <= 1e-6) return TWO_PI * draw();
  const s = 0.5 / kappa;
  const r = s + Math.sqrt(1 + s * s);
  let z: number;
  while (true) {
    charge(1);
    z = cos(Math.PI * draw());
    const d = z / (r + z);
    const u = draw();
    if (u < 1 - d * d || u <= (1 - d) * exp(d)) break;
  }
  const q = 1 / r;
  const f = (q + z) / (1 + q * z);
  return draw() > 0.5 ? floatModulo(mu + acos(f), TWO_PI) : floatModulo(mu - acos(f), TWO_PI);
}

/** Gamma distribution (not the gamma function). */
export function gammaVariate(draw: Draw, alpha: number, beta: number): number {
  if (alpha <= 0 || beta <= 0) {
    throw newValueError("gammavariate: alpha and beta must be > 0.0");
  }
  if (alpha > 1) {
    const inverse = Math.sqrt(2 * alpha - 1);
    const b = alpha - LOG4;
    const c = alpha + inverse;
    while (true) {
      charge(1);
      const u = draw();
      if (!(u > 1e-7 && u < 0.9999999)) continue;
      const w = 1 - draw();
      const v = log(u / (1 - u)) / inverse;
      const x = alpha * exp(v);
      const z = u * u * w;
      const r = b + c * v - x;
      if (r + GAMMA_CONSTANT - 4.5 * z >= 0 || r >= log(z)) return x * beta;
    }
  }
  if (alpha === 1) return -log(1 - draw()) * beta;
  while (true) {
    charge(1);
    const u = draw();
    const b = (Math.E + alpha) / Math.E;
    const p = b * u;
    const x = p <= 1 ? pow(p, 1 / alpha) : -log((b - p) / alpha);
    const v = draw();
    if (p > 1 ? v <= pow(x, alpha - 1) : v <= exp(-x)) return x * beta;
  }
}

/** `betavariate` */
export function betaVariate(draw: Draw, alpha: number, beta: number): number {
  const y = gammaVariate(draw, alpha, 1);
  return y === 0 ? 0 : y / (y + gammaVariate(draw, beta, 1));
}

/** `binomialvariate` */
export function binomial(draw: Draw, n: number, p: number): number {
  if (n < 0) throw newValueError("n must be non-negative");
  if (p <= 0 || p >= 1) {
    if (p === 0) return 0;
    if (p === 1) return n;
    throw newValueError("p must be in the range 0.0 <= p <= 1.0");
  }
  if (n === 1) return draw() < p ? 1 : 0;
  if (p > 0.5) return n - binomial(draw, n, 1 - p);
  if (n * p < 10) {
    // Geometric method: the gaps between successes.
    let x = 0;
    let y = 0;
    const c = log2(1 - p);
    if (c === 0) return x;
    while (true) {
      charge(1);
      y += Math.floor(log2(draw()) / c) + 1;
      if (y > n) return x;
      x++;
    }
  }
  return transformedRejection(draw, n, p);
}

/** Hörmann's BTRS. */
function transformedRejection(draw: Draw, n: number, p: number): number {
  const spread = Math.sqrt(n * p * (1 - p));
  const b = 1.15 + 2.53 * spread;
  const a = -0.0873 + 0.0248 * b + 0.01 * p;
  const c = n * p + 0.5;
  const limit = 0.92 - 4.2 / b;
  const alpha = (2.83 + 5.1 / b) * spread;
  const odds = log(p / (1 - p));
  const m = Math.floor((n + 1) * p);
  const h = lgamma(m + 1) + lgamma(n - m + 1);
  while (true) {
    charge(1);
    const u = draw() - 0.5;
    const us = 0.5 - Math.abs(u);
    const k = Math.floor((2 * a / us + b) * u + c);
    if (k < 0 || k > n) continue;
    let v = draw();
    if (us >= 0.07 && v <= limit) return k;
    v *= alpha / (a / (us * us) + b);
    if (log(v) <= h - lgamma(k + 1) - lgamma(n - k + 1) + (k - m) * odds) return k;
  }
}
