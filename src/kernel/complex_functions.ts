/**
 * The functions of `cmath` as CPython's `cmathmodule.c` computes them, special values and refusals
 * included. Arithmetic is in `complex_math.ts`.
 */
import { type Complex, complexDivide } from "./complex_math.ts";
import { KernelError } from "./error.ts";
import * as real from "./math_functions.ts";
import { hypot } from "./math_sums.ts";
import { atan2, cos, sin, tan } from "./math_trigonometry.ts";

const LARGE = Number.MAX_VALUE / 4;
const SQRT_LARGE = Math.sqrt(LARGE);
const LOG_LARGE = Math.log(LARGE);
const SMALLEST_NORMAL = 2.2250738585072014e-308;
const SQRT_SMALLEST = Math.sqrt(SMALLEST_NORMAL);

const isFinite = (x: number): boolean => x - x === 0;
const isInfinite = (x: number): boolean => x === Infinity || x === -Infinity;
const isNegative = (x: number): boolean => x < 0 || Object.is(x, -0);
const copySign = (x: number, sign: number): number => isNegative(sign) ? -Math.abs(x) : Math.abs(x);

function domainError(): KernelError {
  return new KernelError("ValueError", "math domain error");
}

function rangeError(): KernelError {
  return new KernelError("OverflowError", "math range error");
}

const SPECIAL_PARTS: Readonly<Record<string, number>> = {
  "0": 0,
  o: -0,
  "1": 1,
  l: -1,
  I: Infinity,
  i: -Infinity,
  n: NaN,
  q: Math.PI / 4,
  Q: -Math.PI / 4,
  h: Math.PI / 2,
  H: -Math.PI / 2,
  t: 0.75 * Math.PI,
  T: -0.75 * Math.PI,
  p: Math.PI,
  P: -Math.PI,
};

/**
 * The results for an argument that is not finite, by the classes of its real part (a word each) and
 * its imaginary part (a pair of letters each): -inf, negative, -0, 0, positive, inf, NaN. `!!` is a
 * domain error; finite arguments have no entry.
 */
const SPECIAL = {
  acos: "tIpIpIpipitinI hI........hinn hI........hihn hI........hihn hI........hinn " +
    "qI0I0I0i0iqinI nInnnnnnnnninn",
  acosh: "ITIPIPIpIpItIn IH........Ihnn IH........Ihnn IH........Ihnn IH........Ihnn " +
    "IQIoIoI0I0IqIn InnnnnnnnnInnn",
  asinh: "iQioioi0i0iqin iH........ihnn iH........ihnn IH........Ihnn IH........Ihnn " +
    "IQIoIoI0I0IqIn Innnnon0nnInnn",
  atanh: "oHoHoHohohohon oH........ohnn oH........ohon 0H........0h0n 0H........0hnn " +
    "0H0H0H0h0h0h0n 0Hnnnnnnnn0hnn",
  cosh: "!!III0IoIi!!In !!........!!nn !!........!!n0 !!........!!n0 !!........!!nn " +
    "!!IiIoI0II!!In nnnnn0n0nnnnnn",
  exp: "000o0o00000000 !!........!!nn !!........!!nn !!........!!nn !!........!!nn " +
    "!!IiIoI0II!!In nnnnnon0nnnnnn",
  log: "ITIPIPIpIpItIn IH........Ihnn IH........Ihnn IH........Ihnn IH........Ihnn " +
    "IQIoIoI0I0IqIn InnnnnnnnnInnn",
  sinh: "!!iiioi0iI!!In !!........!!nn !!........!!0n !!........!!0n !!........!!nn " +
    "!!IiIoI0II!!In nnnnnon0nnnnnn",
  sqrt: "Ii0i0i0I0IIInI Ii........IInn Ii........IInn Ii........IInn Ii........IInn " +
    "IiIoIoI0I0IIIn IinnnnnnnnIInn",
  tanh: "l0lolol0l0l0l0 !!........!!nn !!........!!nn !!........!!nn !!........!!nn " +
    "101o1o10101010 nnnnnon0nnnnnn",
  rect: "!!iIi0ioii!!In !!........!!nn 00........0000 00........0000 !!........!!nn " +
    "!!IiIoI0II!!In nnnnn0n0nnnnnn",
} as const;

function classOf(x: number): number {
  if (x !== x) return 6;
  if (x === 0) return isNegative(x) ? 2 : 3;
  if (x < 0) return x === -Infinity ? 0 : 1;
  return x === Infinity ? 5 : 4;
}

function special(name: keyof typeof SPECIAL, x: number, y: number): Complex {
  const index = classOf(x) * 15 + classOf(y) * 2;
  const first = SPECIAL[name][index]!;
  if (first === "!") throw domainError();
  return { real: SPECIAL_PARTS[first]!, imag: SPECIAL_PARTS[SPECIAL[name][index + 1]!]! };
}

/** Where the results only depend on the quadrant of a finite angle that is not zero. */
const isTurned = (x: number, y: number): boolean => isInfinite(x) && isFinite(y) && y !== 0;

function checkRange(z: Complex): Complex {
  if (isInfinite(z.real) || isInfinite(z.imag)) throw rangeError();
  return z;
}

/** `log(hypot(x, y))` of parts whose `hypot` may overflow. */
const logOfLarge = (x: number, y: number): number => real.log(hypot(x / 2, y / 2)) + Math.LN2;

const isLarge = (x: number, y: number): boolean => Math.abs(x) > LARGE || Math.abs(y) > LARGE;

/** `cmath.sqrt`. */
export function sqrt(x: number, y: number): Complex {
  if (!isFinite(x) || !isFinite(y)) return special("sqrt", x, y);
  if (x === 0 && y === 0) return { real: 0, imag: y };
  let a = Math.abs(x);
  const b = Math.abs(y);
  let s: number;
  if (a < SMALLEST_NORMAL && b < SMALLEST_NORMAL) {
    a *= 2 ** 53;
    s = Math.sqrt(a + hypot(a, b * 2 ** 53)) * 2 ** -27;
  } else {
    a /= 8;
    s = 2 * Math.sqrt(a + hypot(a, b / 8));
  }
  const d = b / (2 * s);
  return x >= 0 ? { real: s, imag: copySign(d, y) } : { real: d, imag: copySign(s, y) };
}

/** `cmath.acos`. */
export function acos(x: number, y: number): Complex {
  if (!isFinite(x) || !isFinite(y)) return special("acos", x, y);
  if (isLarge(x, y)) {
    const size = real.log(hypot(x / 2, y / 2)) + Math.LN2 * 2;
    return { real: atan2(Math.abs(y), x), imag: copySign(size, -y) };
  }
  const a = sqrt(1 - x, -y);
  const b = sqrt(1 + x, y);
  return {
    real: 2 * atan2(a.real, b.real),
    imag: real.asinh(b.real * a.imag - b.imag * a.real),
  };
}

/** `cmath.acosh`. */
export function acosh(x: number, y: number): Complex {
  if (!isFinite(x) || !isFinite(y)) return special("acosh", x, y);
  if (isLarge(x, y)) {
    return { real: real.log(hypot(x / 2, y / 2)) + Math.LN2 * 2, imag: atan2(y, x) };
  }
  const a = sqrt(x - 1, y);
  const b = sqrt(x + 1, y);
  return {
    real: real.asinh(a.real * b.real + a.imag * b.imag),
    imag: 2 * atan2(a.imag, b.real),
  };
}

/** `cmath.asinh`. */
export function asinh(x: number, y: number): Complex {
  if (!isFinite(x) || !isFinite(y)) return special("asinh", x, y);
  if (isLarge(x, y)) {
    const size = real.log(hypot(x / 2, y / 2)) + Math.LN2 * 2;
    return { real: copySign(size, x), imag: atan2(y, Math.abs(x)) };
  }
  const a = sqrt(1 + y, -x);
  const b = sqrt(1 - y, x);
  return {
    real: real.asinh(a.real * b.imag - b.real * a.imag),
    imag: atan2(y, a.real * b.real - a.imag * b.imag),
  };
}

/** `cmath.asin`: -i asinh(iz). */
export function asin(x: number, y: number): Complex {
  const z = asinh(-y, x);
  return { real: z.imag, imag: -z.real };
}

/** `cmath.atanh`. */
export function atanh(x: number, y: number): Complex {
  if (!isFinite(x) || !isFinite(y)) return special("atanh", x, y);
  if (isNegative(x)) {
    const z = atanh(-x, -y);
    return { real: -z.real, imag: -z.imag };
  }
  const b = Math.abs(y);
  if (x > SQRT_LARGE || b > SQRT_LARGE) {
    const h = hypot(x / 2, y / 2);
    return { real: x / 4 / h / h, imag: -copySign(Math.PI / 2, -y) };
  }
  if (x === 1 && b < SQRT_SMALLEST) {
    if (b === 0) throw domainError();
    return {
      real: -real.log(Math.sqrt(b) / Math.sqrt(hypot(b, 2))),
      imag: copySign(atan2(2, -b) / 2, y),
    };
  }
  return {
    real: real.log1p(4 * x / ((1 - x) * (1 - x) + b * b)) / 4,
    imag: -atan2(-2 * y, (1 - x) * (1 + x) - b * b) / 2,
  };
}

/** `cmath.atan`: -i atanh(iz). */
export function atan(x: number, y: number): Complex {
  const z = atanh(-y, x);
  return { real: z.imag, imag: -z.real };
}

/** `cmath.cosh`. */
export function cosh(x: number, y: number): Complex {
  if (isTurned(x, y)) {
    return {
      real: copySign(Infinity, cos(y)),
      imag: (x > 0 ? 1 : -1) * copySign(Infinity, sin(y)),
    };
  }
  if (!isFinite(x) || !isFinite(y)) return special("cosh", x, y);
  if (Math.abs(x) > LOG_LARGE) {
    const less = x - copySign(1, x);
    return checkRange({
      real: cos(y) * real.cosh(less) * Math.E,
      imag: sin(y) * real.sinh(less) * Math.E,
    });
  }
  return checkRange({ real: cos(y) * real.cosh(x), imag: sin(y) * real.sinh(x) });
}

/** `cmath.cos`: cosh(iz). */
export function cosine(x: number, y: number): Complex {
  return cosh(-y, x);
}

/** `cmath.sinh`. */
export function sinh(x: number, y: number): Complex {
  if (isTurned(x, y)) {
    return {
      real: (x > 0 ? 1 : -1) * copySign(Infinity, cos(y)),
      imag: copySign(Infinity, sin(y)),
    };
  }
  if (!isFinite(x) || !isFinite(y)) return special("sinh", x, y);
  if (Math.abs(x) > LOG_LARGE) {
    const less = x - copySign(1, x);
    return checkRange({
      real: cos(y) * real.sinh(less) * Math.E,
      imag: sin(y) * real.cosh(less) * Math.E,
    });
  }
  return checkRange({ real: cos(y) * real.sinh(x), imag: sin(y) * real.cosh(x) });
}

/** `cmath.sin`: -i sinh(iz). */
export function sine(x: number, y: number): Complex {
  const z = sinh(-y, x);
  return { real: z.imag, imag: -z.real };
}

/** `cmath.tanh`. */
export function tanh(x: number, y: number): Complex {
  if (isTurned(x, y)) {
    return { real: x > 0 ? 1 : -1, imag: copySign(0, 2 * sin(y) * cos(y)) };
  }
  if (!isFinite(x) || !isFinite(y)) return special("tanh", x, y);
  if (Math.abs(x) > LOG_LARGE) {
    return {
      real: copySign(1, x),
      imag: 4 * sin(y) * cos(y) * real.exp(-2 * Math.abs(x)),
    };
  }
  const tx = real.tanh(x);
  const ty = tan(y);
  const cx = 1 / real.cosh(x);
  const product = tx * ty;
  const divisor = 1 + product * product;
  return { real: tx * (1 + ty * ty) / divisor, imag: ty / divisor * cx * cx };
}

/** `cmath.tan`: -i tanh(iz). */
export function tangent(x: number, y: number): Complex {
  const z = tanh(-y, x);
  return { real: z.imag, imag: -z.real };
}

/** `cmath.exp`. */
export function exp(x: number, y: number): Complex {
  if (isTurned(x, y)) {
    const size = x > 0 ? Infinity : 0;
    return { real: copySign(size, cos(y)), imag: copySign(size, sin(y)) };
  }
  if (!isFinite(x) || !isFinite(y)) return special("exp", x, y);
  if (x > LOG_LARGE) {
    const size = real.exp(x - 1);
    return checkRange({ real: size * cos(y) * Math.E, imag: size * sin(y) * Math.E });
  }
  const size = real.exp(x);
  return checkRange({ real: size * cos(y), imag: size * sin(y) });
}

/** The natural logarithm; that of zero is infinite. */
function naturalLog(x: number, y: number): Complex {
  if (!isFinite(x) || !isFinite(y)) return special("log", x, y);
  const a = Math.abs(x);
  const b = Math.abs(y);
  let size: number;
  if (isLarge(x, y)) {
    size = logOfLarge(x, y);
  } else if (a < SMALLEST_NORMAL && b < SMALLEST_NORMAL) {
    if (a === 0 && b === 0) return { real: -Infinity, imag: atan2(y, x) };
    size = real.log(hypot(a * 2 ** 53, b * 2 ** 53)) - 53 * Math.LN2;
  } else {
    const h = hypot(a, b);
    if (h >= 0.71 && h <= 1.73) {
      const most = Math.max(a, b);
      const least = Math.min(a, b);
      size = real.log1p((most - 1) * (most + 1) + least * least) / 2;
    } else {
      size = real.log(h);
    }
  }
  return { real: size, imag: atan2(y, x) };
}

function logOfNonzero(x: number, y: number): Complex {
  if (x === 0 && y === 0) throw domainError();
  return naturalLog(x, y);
}

/** `cmath.log(z)` or, with a base, `cmath.log(z, base)`. */
export function log(x: number, y: number, base?: Complex): Complex {
  if (!base) return logOfNonzero(x, y);
  // With a base, cmath forgets the error that the logarithm of a zero was.
  const z = naturalLog(x, y);
  const b = logOfNonzero(base.real, base.imag);
  // A base of 1 makes a division by zero, which cmath reports as a domain error.
  if (b.real === 0 && b.imag === 0) throw domainError();
  return complexDivide(z.real, z.imag, b.real, b.imag);
}

/** `cmath.log10`. */
export function log10(x: number, y: number): Complex {
  const z = logOfNonzero(x, y);
  return { real: z.real / Math.LN10, imag: z.imag / Math.LN10 };
}

/** `cmath.phase`. */
export function phase(x: number, y: number): number {
  const angle = atan2(y, x);
  // C's atan2 reports that a result was too small for a double, and cmath takes that for an error.
  if (angle === 0 && y !== 0 && isFinite(x)) throw rangeError();
  return angle;
}

/** `cmath.polar`: the absolute value and the phase. */
export function polar(x: number, y: number): [number, number] {
  const size = hypot(x, y);
  if (size === Infinity && isFinite(x) && isFinite(y)) throw rangeError();
  return [size, atan2(y, x)];
}

/** `cmath.rect`. */
export function rect(r: number, angle: number): Complex {
  if (isTurned(r, angle)) {
    const sign = r > 0 ? 1 : -1;
    return {
      real: sign * copySign(Infinity, cos(angle)),
      imag: sign * copySign(Infinity, sin(angle)),
    };
  }
  if (!isFinite(r) || !isFinite(angle)) return special("rect", r, angle);
  if (angle === 0) return { real: r, imag: r * angle };
  return { real: r * cos(angle), imag: r * sin(angle) };
}

/** `cmath.isclose`. */
export function isClose(a: Complex, b: Complex, relative: number, absolute: number): boolean {
  if (relative < 0 || absolute < 0) {
    throw new KernelError("ValueError", "tolerances must be non-negative");
  }
  if (a.real === b.real && a.imag === b.imag) return true;
  if ([a.real, a.imag, b.real, b.imag].some(isInfinite)) return false;
  const difference = hypot(a.real - b.real, a.imag - b.imag);
  return difference <= relative * hypot(b.real, b.imag) ||
    difference <= relative * hypot(a.real, a.imag) || difference <= absolute;
}
