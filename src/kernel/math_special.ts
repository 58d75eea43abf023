/** The error and gamma functions: `erf` and `erfc` as glibc, `gamma` and `lgamma` as CPython. */
import { exp, log, pairwisePolynomial, pow } from "./math_functions.ts";
import { cos, sin } from "./math_trigonometry.ts";

// Rational approximations on |x| < 0.84375, < 1.25, < 1/0.35 and < 28: numerators, denominators.
const P_NEAR = [
  1.28379167095512558561e-01,
  -3.25042107247001499370e-01,
  -2.84817495755985104766e-02,
  -5.77027029648944159157e-03,
  -2.37630166566501626084e-05,
];
const Q_NEAR = [
  1,
  3.97917223959155352819e-01,
  6.50222499887672944485e-02,
  5.08130628187576562776e-03,
  1.32494738004321644526e-04,
  -3.96022827877536812320e-06,
];
const P_ONE = [
  -2.36211856075265944077e-03,
  4.14856118683748331666e-01,
  -3.72207876035701323847e-01,
  3.18346619901161753674e-01,
  -1.10894694282396677476e-01,
  3.54783043256182359371e-02,
  -2.16637559486879084300e-03,
];
const Q_ONE = [
  1,
  1.06420880400844228286e-01,
  5.40397917702171048937e-01,
  7.18286544141962662868e-02,
  1.26171219808761642112e-01,
  1.36370839120290507362e-02,
  1.19844998467991074170e-02,
];
const P_MIDDLE = [
  -9.86494403484714822705e-03,
  -6.93858572707181764372e-01,
  -1.05586262253232909814e+01,
  -6.23753324503260060396e+01,
  -1.62396669462573470355e+02,
  -1.84605092906711035994e+02,
  -8.12874355063065934246e+01,
  -9.81432934416914548592e+00,
];
const Q_MIDDLE = [
  1,
  1.96512716674392571292e+01,
  1.37657754143519042600e+02,
  4.34565877475229228821e+02,
  6.45387271733267880336e+02,
  4.29008140027567833386e+02,
  1.08635005541779435134e+02,
  6.57024977031928170135e+00,
  -6.04244152148580987438e-02,
];
const P_FAR = [
  -9.86494292470009928597e-03,
  -7.99283237680523006574e-01,
  -1.77579549177547519889e+01,
  -1.60636384855821916062e+02,
  -6.37566443368389627722e+02,
  -1.02509513161107724954e+03,
  -4.83519191608651397019e+02,
];
const Q_FAR = [
  1,
  3.03380607434824582924e+01,
  3.25792512996573918826e+02,
  1.53672958608443695994e+03,
  3.19985821950859553908e+03,
  2.55305040643316442583e+03,
  4.74528541206955367215e+02,
  -2.24409524465858183362e+01,
];
const ERX = 8.45062911510467529297e-01;

const ratio = (p: readonly number[], q: readonly number[], z: number): number =>
  pairwisePolynomial(p, z) / pairwisePolynomial(q, z);

const view = new DataView(new ArrayBuffer(8));

/** `erfc` of 1.25 <= x < 28. */
function tail(x: number): number {
  const s = 1 / (x * x);
  const r = x < 1 / 0.35 ? ratio(P_MIDDLE, Q_MIDDLE, s) : ratio(P_FAR, Q_FAR, s);
  view.setFloat64(0, x);
  view.setInt32(4, 0);
  const z = view.getFloat64(0);
  return exp(-z * z - 0.5625) * exp((z - x) * (z + x) + r) / x;
}

/** The error function. */
export function erf(x: number): number {
  if (x !== x) return x;
  const magnitude = Math.abs(x);
  if (magnitude < 0.84375) {
    if (magnitude < 2 ** -28) {
      if (magnitude < 2 ** -1015) return 0.0625 * (16 * x + 16 * 1.28379167095512586316e-01 * x);
      return x + 1.28379167095512586316e-01 * x;
    }
    return x + x * ratio(P_NEAR, Q_NEAR, x * x);
  }
  let result: number;
  if (magnitude < 1.25) result = ERX + ratio(P_ONE, Q_ONE, magnitude - 1);
  else if (magnitude >= 6) result = 1;
  else result = 1 - tail(magnitude);
  return x < 0 ? -result : result;
}

/** The complementary error function. */
export function erfc(x: number): number {
  if (x !== x) return x;
  const magnitude = Math.abs(x);
  if (magnitude < 0.84375) {
    if (magnitude < 2 ** -56) return 1 - x;
    const y = ratio(P_NEAR, Q_NEAR, x * x);
    return x < 0.25 ? 1 - (x + x * y) : 0.5 - (x - 0.5 + x * y);
  }
  if (magnitude < 1.25) {
    const y = ratio(P_ONE, Q_ONE, magnitude - 1);
    return x >= 0 ? 1 - ERX - y : 1 + (ERX + y);
  }
  if (magnitude >= 28) return x > 0 ? 0 : 2;
  if (x < -6) return 2;
  return x > 0 ? tail(magnitude) : 2 - tail(magnitude);
}

// Lanczos' approximation with 13 terms.
const LANCZOS_G = 6.024680040776729583740234375;
const LANCZOS_NUMERATOR = [
  23531376880.410759688572007674451636754734846804940,
  42919803642.649098768957899047001988850926355848959,
  35711959237.355668049440185451547166705960488635843,
  17921034426.037209699919755754458931112671403265390,
  6039542586.3520280050642916443072979210699388420708,
  1439720407.3117216736632230727949123939715485786772,
  248874557.86205415651146038641322942321632125127801,
  31426415.585400194380614231628318205362874684987640,
  2876370.6289353724412254090516208496135991145378768,
  186056.26539522349504029498971604569928220784236328,
  8071.6720023658162106380029022722506138218516325024,
  210.82427775157934587250973392071336271166969580291,
  2.5066282746310002701649081771338373386264310793408,
];
const LANCZOS_DENOMINATOR = [
  0,
  39916800,
  120543840,
  150917976,
  105258076,
  45995730,
  13339535,
  2637558,
  357423,
  32670,
  1925,
  66,
  1,
];

function lanczosSum(x: number): number {
  let numerator = 0;
  let denominator = 0;
  if (x < 5) {
    for (let i = 12; i >= 0; i--) {
      numerator = numerator * x + LANCZOS_NUMERATOR[i]!;
      denominator = denominator * x + LANCZOS_DENOMINATOR[i]!;
    }
  } else {
    for (let i = 0; i < 13; i++) {
      numerator = numerator / x + LANCZOS_NUMERATOR[i]!;
      denominator = denominator / x + LANCZOS_DENOMINATOR[i]!;
    }
  }
  return numerator / denominator;
}

/** `sin(pi * x)` of a finite `x >= 0`. */
function sinOfPi(x: number): number {
  const y = x % 2;
  switch (Math.round(2 * y)) {
    case 0:
      return sin(Math.PI * y);
    case 1:
      return cos(Math.PI * (y - 0.5));
    case 2:
      return sin(Math.PI * (1 - y));
    case 3:
      return -cos(Math.PI * (y - 1.5));
    default:
      return sin(Math.PI * (y - 2));
  }
}

/** The gamma function: NaN at negative integers, infinite at zero. */
export function gamma(x: number): number {
  if (x - x !== 0) return x === -Infinity ? NaN : x;
  if (x === 0) return 1 / x;
  if (x === Math.floor(x)) {
    if (x < 0) return NaN;
    if (x <= 23) {
      let factorial = 1;
      for (let i = 2; i < x; i++) factorial *= i;
      return factorial;
    }
  }
  const magnitude = Math.abs(x);
  if (magnitude < 1e-20) return 1 / x;
  if (magnitude > 200) return x < 0 ? 0 / -sinOfPi(magnitude) : Infinity;
  const half = LANCZOS_G - 0.5;
  const y = magnitude + half;
  // What was lost in that sum.
  let z = magnitude > half ? y - magnitude - half : y - half - magnitude;
  z = z * LANCZOS_G / y;
  const steps = magnitude < 140 ? 1 : 2;
  const power = steps === 1 ? pow(y, magnitude - 0.5) : pow(y, magnitude / 2 - 0.25);
  let r: number;
  if (x < 0) {
    r = -Math.PI / sinOfPi(magnitude) / magnitude * exp(y) / lanczosSum(magnitude);
    r -= z * r;
    for (let i = 0; i < steps; i++) r /= power;
  } else {
    r = lanczosSum(magnitude) / exp(y);
    r += z * r;
    for (let i = 0; i < steps; i++) r *= power;
  }
  return r;
}

/** The logarithm of the absolute value of gamma: infinite at zero and negative integers. */
export function lgamma(x: number): number {
  if (x - x !== 0) return x !== x ? x : Infinity;
  if (x === Math.floor(x) && x <= 2) return x <= 0 ? Infinity : 0;
  const magnitude = Math.abs(x);
  if (magnitude < 1e-20) return -log(magnitude);
  let r = log(lanczosSum(magnitude)) - LANCZOS_G;
  r += (magnitude - 0.5) * (log(magnitude + LANCZOS_G - 0.5) - 1);
  if (x < 0) {
    r = 1.144729885849400174143427351353058711647 - log(Math.abs(sinOfPi(magnitude))) -
      log(magnitude) - r;
  }
  return r;
}
