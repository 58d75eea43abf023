/** Python ints as bytes: `int.to_bytes` and `int.from_bytes`. */
import { type Charge, KernelError } from "./error.ts";
import { type Int, normalize } from "./integers.ts";
import { once } from "./once.ts";

const TOO_BIG = "int too big to convert";
const hexDigits = once(() =>
  Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"))
);

/** Whether the byte order named by a guest is `"little"`. */
export function isLittleEndian(byteorder: string): boolean {
  if (byteorder === "little") return true;
  if (byteorder === "big") return false;
  throw new KernelError("ValueError", "byteorder must be either 'little' or 'big'");
}

/** `n.to_bytes(length, byteorder, signed=signed)`. */
export function toBytes(
  n: Int,
  length: number,
  little: boolean,
  signed: boolean,
  charge?: Charge,
): Uint8Array {
  if (length < 0) throw new KernelError("ValueError", "length argument must be non-negative");
  if (n < 0 && !signed) {
    throw new KernelError("OverflowError", "can't convert negative int to unsigned");
  }
  if (charge) charge(length);
  const bytes = new Uint8Array(length);
  if (typeof n === "number") {
    let rest = n;
    for (let i = 0; i < length; i++) {
      bytes[i] = rest & 255;
      rest = Math.floor(rest / 256);
    }
    if (rest !== (n < 0 ? -1 : 0)) throw new KernelError("OverflowError", TOO_BIG);
    // No bytes at all hold 0, and -1 too.
    if (signed && length > 0 && bytes[length - 1]! >> 7 !== (n < 0 ? 1 : 0)) {
      throw new KernelError("OverflowError", TOO_BIG);
    }
  } else {
    const negative = n < 0n;
    // One's complement of a negative int is not negative: invert the bytes instead.
    const digits = (negative ? ~n : n).toString(16);
    if (digits.length > 2 * length) throw new KernelError("OverflowError", TOO_BIG);
    const flip = negative ? 255 : 0;
    for (let i = 0, end = digits.length; i < length; i++, end -= 2) {
      const byte = end > 0 ? parseInt(digits.slice(Math.max(0, end - 2), end), 16) : 0;
      bytes[i] = byte ^ flip;
    }
    if (signed && bytes[length - 1]! >> 7 !== (negative ? 1 : 0)) {
      throw new KernelError("OverflowError", TOO_BIG);
    }
  }
  return little ? bytes : bytes.reverse();
}

/** `int.from_bytes(bytes, byteorder, signed=signed)`. */
export function fromBytes(
  bytes: Uint8Array,
  little: boolean,
  signed: boolean,
  charge?: Charge,
): Int {
  const length = bytes.length;
  if (charge) charge(length);
  const at = (i: number): number => bytes[little ? length - 1 - i : i]!;
  const negative = signed && length > 0 && at(0) > 127;
  if (length <= 6) {
    let value = 0;
    for (let i = 0; i < length; i++) value = value * 256 + at(i);
    return negative ? value - 2 ** (8 * length) : value;
  }
  const digits = hexDigits();
  const parts: string[] = ["0x"];
  for (let i = 0; i < length; i++) parts.push(digits[at(i)]!);
  const value = BigInt(parts.join(""));
  return normalize(negative ? BigInt.asIntN(8 * length, value) : value);
}
