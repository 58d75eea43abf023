/** Floats as exact fractions and hexadecimal text: `as_integer_ratio`, `hex`, `fromhex`. */
import { KernelError } from "./error.ts";
import { splitDouble } from "./float_text.ts";
import { fromIntegral, type Int, normalize, scaleToDouble } from "./integers.ts";

/** `x.as_integer_ratio()`. */
export function integerRatio(x: number): [Int, Int] {
  if (x !== x) throw new KernelError("ValueError", "cannot convert NaN to integer ratio");
  if (x - x !== 0) {
    throw new KernelError("OverflowError", "cannot convert Infinity to integer ratio");
  }
  if (x === Math.floor(x)) return [fromIntegral(x), 1];
  let { mantissa, exponent } = splitDouble(x);
  while (mantissa % 2n === 0n) {
    mantissa >>= 1n;
    exponent++;
  }
  return [normalize(x < 0 ? -mantissa : mantissa), normalize(1n << BigInt(-exponent))];
}

/** `x.hex()`. */
export function floatHex(x: number): string {
  if (x !== x) return "nan";
  const sign = x < 0 || Object.is(x, -0) ? "-" : "";
  if (x - x !== 0) return sign + "inf";
  if (x === 0) return sign + "0x0.0p+0";
  const { mantissa, exponent } = splitDouble(x);
  const digits = mantissa.toString(16).padStart(14, "0");
  const power = exponent + 52;
  return `${sign}0x${digits[0]}.${digits.slice(1)}p${power < 0 ? "-" : "+"}${Math.abs(power)}`;
}

const HEX_FLOAT = /^([+-]?)(?:0x)?([0-9a-f]*)(?:\.([0-9a-f]*))?(?:p([+-]?\d+))?$/i;
const TOO_LARGE = "hexadecimal value too large to represent as a float";

/** `float.fromhex(text)`. */
export function parseFloatHex(text: string): number {
  const inner = text.replace(/^[\t-\r ]+|[\t-\r ]+$/g, "");
  const special = /^([+-]?)(inf|infinity|nan)$/i.exec(inner);
  if (special) {
    const value = special[2]!.toLowerCase() === "nan" ? NaN : Infinity;
    return special[1] === "-" ? -value : value;
  }
  const match = HEX_FLOAT.exec(inner);
  const whole = match?.[2] ?? "";
  const fraction = match?.[3] ?? "";
  if (!match || whole + fraction === "") {
    throw new KernelError("ValueError", "invalid hexadecimal floating-point string");
  }
  const negative = match[1] === "-";
  const digits = (whole + fraction).replace(/^0+/, "");
  if (digits === "") return negative ? -0 : 0;
  const exponent = Number(match[4] ?? "0") - 4 * fraction.length;
  const top = exponent + 4 * digits.length;
  if (top > 1100) throw new KernelError("OverflowError", TOO_LARGE);
  if (top < -1200) return negative ? -0 : 0;
  // Digits beyond these only matter for whether they are zero.
  const kept = digits.slice(0, 300);
  const rest = /[^0]/.test(digits.slice(300)) ? "1" : "0";
  const value = scaleToDouble(
    BigInt("0x" + kept + rest),
    exponent + 4 * (digits.length - kept.length) - 4,
  );
  if (value === Infinity) throw new KernelError("OverflowError", TOO_LARGE);
  return negative ? -value : value;
}
