/**
 * Floats as text: `repr`, digits exactly rounded, `round`, `float(text)`. The hexadecimal form is in
 * `float_hex.ts`, the format mini-language in `format_spec.ts`.
 */
import { type Charge, KernelError } from "./error.ts";
import { fromDouble, type Int } from "./integers.ts";
import { toAsciiNumeral } from "./numeral.ts";
import { reprText } from "./str_text.ts";

const view = new DataView(new ArrayBuffer(8));

/** A finite double as `mantissa * 2**exponent`, the sign left out. */
export function splitDouble(x: number): { mantissa: bigint; exponent: number } {
  view.setFloat64(0, x);
  const bits = view.getBigUint64(0);
  const biased = Number((bits >> 52n) & 0x7ffn);
  const fraction = bits & 0xfffffffffffffn;
  if (biased === 0) return { mantissa: fraction, exponent: -1074 };
  return { mantissa: fraction | 0x10000000000000n, exponent: biased - 1075 };
}

/** `repr(x)`. */
export function reprFloat(x: number): string {
  if (x === Math.floor(x) && x < 1e16 && x > -1e16) {
    return Object.is(x, -0) ? "-0.0" : x + ".0";
  }
  return formatDouble(x, "r", 0, false, true);
}

/** `mantissa * 2**exponent * 10**places`, rounded half to even. */
function scaledInteger(x: number, places: number): bigint {
  let { mantissa: numerator, exponent } = splitDouble(x);
  let denominator = 1n;
  if (places >= 0) numerator *= 10n ** BigInt(places);
  else denominator = 10n ** BigInt(-places);
  if (exponent >= 0) numerator <<= BigInt(exponent);
  else denominator <<= BigInt(-exponent);
  let quotient = numerator / denominator;
  const twice = (numerator - quotient * denominator) * 2n;
  if (twice > denominator || (twice === denominator && quotient % 2n === 1n)) quotient += 1n;
  return quotient;
}

/** Whether `x * 10**places`, for 0 <= places, lies exactly between two integers. */
function isTie(x: number, places: number): boolean {
  // 10**places * m / 2**k with an odd m is a half integer if k = places + 1.
  const scaled = x * 2 ** (places + 1);
  // The remainder is slow, and most numbers have decimals left.
  return scaled === Math.floor(scaled) && scaled % 2 === 1;
}

/** No double has more decimals than this. */
const MAX_DECIMALS = 1074;

/** Scales of numbers that are written with so many decimals, few enough for a product below. */
const SCALES = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000];
/** A product below this is off by less than `UNSURE`, and V8 writes its digits as a small integer. */
const MAX_SCALED = 2 ** 30;
const UNSURE = 1e-6;

/** Texts of one to three decimals with the point, behind a scale of ten: `.07` is number 107. */
const decimals: string[] = new Array(2000);

/** `scaled / scale` with the decimals that the scale has zeros. */
function pointText(scaled: number, scale: number): string {
  if (scale === 1) return String(scaled);
  const whole = (scaled / scale) | 0;
  const behind = scale + scaled - whole * scale;
  if (behind >= 2000) return whole + "." + String(behind).slice(1);
  return whole + (decimals[behind] ??= "." + String(behind).slice(1));
}

/** The finite `x >= 0` with `places` decimals, exactly rounded half to even. */
export function fixedDigits(x: number, places: number, charge?: Charge): string {
  if (places < SCALES.length) {
    // Half the time of `toFixed`. Where the product is near a tie, its own error could decide.
    const scale = SCALES[places]!;
    const product = x * scale;
    if (product < MAX_SCALED) {
      const low = Math.floor(product);
      const rest = product - low;
      if (rest < 0.5 - UNSURE) return pointText(low, scale);
      if (rest > 0.5 + UNSURE) return pointText(low + 1, scale);
    }
  } else charge?.(places, 2 * places);
  if (places <= 100 && x < 1e21 && !isTie(x, places)) return x.toFixed(places);
  const exact = Math.min(places, MAX_DECIMALS);
  const digits = scaledInteger(x, exact).toString().padStart(exact + 1, "0");
  if (places === 0) return digits;
  const point = digits.length - exact;
  return digits.slice(0, point) + "." + digits.slice(point) + "0".repeat(places - exact);
}

/** Decimal digits and the exponent of ten of the first one. */
export interface Digits {
  readonly digits: string;
  readonly exponent: number;
}

/** The finite `x >= 0` with `count` significant digits, exactly rounded half to even. */
export function significantDigits(x: number, count: number, charge?: Charge): Digits {
  if (charge) charge(count, 2 * count);
  if (x === 0) return { digits: "0".repeat(count), exponent: 0 };
  if (count <= 100) {
    const text = x.toExponential(count - 1);
    const e = text.indexOf("e");
    const exponent = Number(text.slice(e + 1));
    const places = count - 1 - exponent;
    if (places < 0 ? x < 1e22 && !isIntegerTie(x, -places) : places > 1074 || !isTie(x, places)) {
      return { digits: text[0]! + text.slice(2, e), exponent };
    }
  }
  const exact = Math.min(count, 800);
  let exponent = Number(x.toExponential(20).split("e")[1]);
  let digits = scaledInteger(x, exact - 1 - exponent).toString();
  // The estimate is one too high when rounding to 21 digits carried.
  if (digits.length < exact) digits = scaledInteger(x, exact - 1 - --exponent).toString();
  if (digits.length > exact) exponent++;
  return { digits: digits.slice(0, exact) + "0".repeat(count - exact), exponent };
}

/** Whether the integral part of `x`, below 1e22, lies between two multiples of `10**zeros`. */
function isIntegerTie(x: number, zeros: number): boolean {
  return x % 10 ** zeros === 5 * 10 ** (zeros - 1);
}

/** The shortest digits that give `x > 0` back. */
function shortestDigits(x: number): Digits {
  const text = x.toExponential();
  const e = text.indexOf("e");
  return { digits: text[0]! + text.slice(2, e), exponent: Number(text.slice(e + 1)) };
}

const exponentText = (exponent: number): string =>
  (exponent < 0 ? "e-" : "e+") + String(Math.abs(exponent)).padStart(2, "0");

function stripZeros(text: string): string {
  let end = text.length;
  while (text.charCodeAt(end - 1) === 48) end--;
  return text.slice(0, end);
}

/**
 * The text of `x` in one of the styles `e`, `f`, `g` and `r` (shortest), all in lower case: what
 * `PyOS_double_to_string` gives.
 *
 * @param alternate keep the point and, for `g`, the zeros at the end
 * @param pointZero end an integral text in `.0`
 */
export function formatDouble(
  x: number,
  style: "e" | "f" | "g" | "r",
  precision: number,
  alternate: boolean,
  pointZero: boolean,
  charge?: Charge,
): string {
  if (x !== x) return "nan";
  const sign = x < 0 || Object.is(x, -0) ? "-" : "";
  const magnitude = Math.abs(x);
  if (magnitude === Infinity) return sign + "inf";
  if (style === "f") {
    const text = fixedDigits(magnitude, precision, charge);
    return sign + (alternate && precision === 0 ? text + "." : text);
  }
  let digits: string;
  let exponent: number;
  let useExponent = style === "e";
  if (style === "e") {
    ({ digits, exponent } = significantDigits(magnitude, precision + 1, charge));
  } else if (style === "r") {
    ({ digits, exponent } = magnitude === 0
      ? { digits: "0", exponent: 0 }
      : shortestDigits(magnitude));
    useExponent = exponent < -4 || exponent >= 16;
  } else {
    const count = Math.max(precision, 1);
    ({ digits, exponent } = significantDigits(magnitude, count, charge));
    useExponent = exponent < -4 || exponent >= (pointZero ? count - 1 : count);
    if (!alternate) digits = digits[0]! + stripZeros(digits.slice(1));
  }
  if (useExponent) {
    const fraction = digits.slice(1);
    const point = fraction !== "" || alternate ? "." : "";
    return sign + digits[0] + point + fraction + exponentText(exponent);
  }
  let whole: string;
  let fraction: string;
  if (exponent < 0) {
    whole = "0";
    fraction = "0".repeat(-exponent - 1) + digits;
  } else {
    whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, "0");
    fraction = digits.slice(exponent + 1);
  }
  if (magnitude === 0 && !alternate) fraction = "";
  if (fraction === "" && pointZero) fraction = "0";
  return sign + whole + (fraction !== "" || alternate ? "." : "") + fraction;
}

/** `round(x)`: half to even, an int. */
export function roundToInt(x: number): Int {
  const low = Math.floor(x);
  const difference = x - low;
  if (difference !== difference) return fromDouble(x);
  const up = difference > 0.5 || (difference === 0.5 && low % 2 !== 0);
  return fromDouble(up ? low + 1 : low);
}

/** `round(x, digits)` of a float: half to even on the exact value. */
export function roundFloat(x: number, digits: number): number {
  if (x - x !== 0 || x === 0 || digits > 323) return x;
  if (digits < -308) return 0 * x;
  const magnitude = Math.abs(x);
  let rounded: number;
  if (digits >= 0) {
    if (magnitude >= 2 ** 52) return x;
    rounded = Number(fixedDigits(magnitude, digits));
  } else {
    rounded = Number(scaledInteger(magnitude, digits).toString() + "e" + -digits);
    if (rounded === Infinity) {
      throw new KernelError("OverflowError", "rounded value too large to represent");
    }
  }
  return x < 0 ? -rounded : rounded;
}

const NUMERAL =
  /^[+-]?(?:\d+(?:_\d+)*(?:\.(?:\d+(?:_\d+)*)?)?|\.\d+(?:_\d+)*)(?:[eE][+-]?\d+(?:_\d+)*)?$/;
const SPECIAL = /^([+-]?)(inf|infinity|nan)$/i;

/** The double that an ASCII numeral without spaces stands for, or `null`. */
export function readFloat(numeral: string): number | null {
  if (NUMERAL.test(numeral)) {
    return Number(numeral.includes("_") ? numeral.replaceAll("_", "") : numeral);
  }
  const special = SPECIAL.exec(numeral);
  if (!special) return null;
  if (special[2]!.toLowerCase() === "nan") return NaN;
  return special[1] === "-" ? -Infinity : Infinity;
}

/** `float(text)`. */
export function parseFloatText(text: string, charge?: Charge): number {
  if (charge) charge(text.length);
  const value = readFloat(toAsciiNumeral(text));
  if (value === null) {
    throw new KernelError("ValueError", `could not convert string to float: ${reprText(text)}`);
  }
  return value;
}
