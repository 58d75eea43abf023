/**
 * `template % values` of str and bytes. The caller supplies the values and converts them; this file
 * parses the template and formats what is converted. Bytes are passed as text of one character a byte.
 */
import { codePointIndex, sliceText } from "./code_points.ts";
import { type Charge, KernelError } from "./error.ts";
import { formatDouble } from "./float_text.ts";
import { chargeWidth, pad } from "./format_spec.ts";
import { intToBase, intToText } from "./int_text.ts";
import type { Int } from "./integers.ts";

/** What the caller of `formatPercent` does with Python values. */
export interface PercentValues<T> {
  /** The next positional value, or `undefined` if there is none left. */
  next(): T | undefined;
  /** Called at every `%(`: raises `TypeError` "format requires a mapping" if there is none. */
  needMapping(): void;
  /** Called for every `%(key)`: the value, which further conversions of this item use as well. */
  lookup(key: string): T;
  /** Whether positional values are left that no conversion took (false for a mapping). */
  hasUnused(): boolean;
  /** `str`, `repr` or `ascii` by `s`, `r`, `a`; for bytes `b` too, with `s` meaning `b`. */
  text(value: T, conversion: string): string;
  /** For `d i u o x X`; raises what `integerWanted` makes if the value has no such number. */
  integer(value: T, conversion: string): Int;
  /** For `e f g` and their capitals; raises `TypeError` otherwise. */
  double(value: T): number;
  /** For `c`: one character. */
  character(value: T): string;
  /** For `*`: the int, or `undefined` for a value that is none. */
  star(value: T): Int | undefined;
}

/** The error for a value that `conversion` cannot take. */
export function integerWanted(conversion: string, typeName: string): KernelError {
  const wanted = "oxX".includes(conversion) ? "an integer" : "a real number";
  return new KernelError(
    "TypeError",
    `%${conversion} format: ${wanted} is required, not ${typeName}`,
  );
}

interface Item {
  minus: boolean;
  plus: boolean;
  blank: boolean;
  alternate: boolean;
  zero: boolean;
  width: number;
  precision: number;
}

const valueError = (message: string): KernelError => new KernelError("ValueError", message);
const typeError = (message: string): KernelError => new KernelError("TypeError", message);

/** A step of the parser over one template. */
class PercentFormatter<T> {
  #position = 0;
  #current: T | undefined;
  #keyed = false;

  constructor(
    readonly template: string,
    readonly values: PercentValues<T>,
    readonly bytes: boolean,
    readonly charge: Charge | undefined,
  ) {}

  run(): string {
    const { template } = this;
    let result = "";
    let start = 0;
    for (;;) {
      const percent = template.indexOf("%", start);
      if (percent < 0) break;
      result += template.slice(start, percent);
      this.#position = percent + 1;
      result += this.#item();
      start = this.#position;
    }
    result += template.slice(start);
    // So far it is a tree of its parts; made one text, it takes its length.
    this.charge?.(result.length >>> 10, result.length);
    if (!this.#keyed && this.values.hasUnused()) {
      const what = this.bytes ? "bytes" : "string";
      throw typeError(`not all arguments converted during ${what} formatting`);
    }
    return result;
  }

  #take(): T {
    if (this.#current !== undefined) {
      const value = this.#current;
      this.#current = undefined;
      return value;
    }
    const value = this.#keyed ? undefined : this.values.next();
    if (value === undefined) throw typeError("not enough arguments for format string");
    return value;
  }

  #item(): string {
    const { template } = this;
    if (template[this.#position] === "%") {
      this.#position++;
      return "%";
    }
    const item: Item = {
      minus: false,
      plus: false,
      blank: false,
      alternate: false,
      zero: false,
      width: -1,
      precision: -1,
    };
    this.#current = undefined;
    if (template[this.#position] === "(") this.#key();
    this.#flags(item);
    this.#width(item);
    this.#precision(item);
    const modifier = template[this.#position];
    if (modifier === "h" || modifier === "l" || modifier === "L") this.#position++;
    const codePoint = template.codePointAt(this.#position);
    if (codePoint === undefined) throw valueError("incomplete format");
    const value = this.#take();
    const conversion = String.fromCodePoint(codePoint);
    const text = this.#convert(value, conversion, item);
    this.#position += conversion.length;
    return text;
  }

  #key(): void {
    const { template } = this;
    this.values.needMapping();
    const start = ++this.#position;
    for (let depth = 1; depth > 0; this.#position++) {
      const c = template[this.#position];
      if (c === undefined) break;
      if (c === "(") depth++;
      else if (c === ")") depth--;
      if (depth === 0) {
        const key = template.slice(start, this.#position++);
        this.#keyed = true;
        this.#current = this.values.lookup(key);
        return;
      }
    }
    throw valueError("incomplete format key");
  }

  #flags(item: Item): void {
    for (;; this.#position++) {
      switch (this.template[this.#position]) {
        case "-":
          item.minus = true;
          break;
        case "+":
          item.plus = true;
          break;
        case " ":
          item.blank = true;
          break;
        case "#":
          item.alternate = true;
          break;
        case "0":
          item.zero = true;
          break;
        default:
          return;
      }
    }
  }

  #star(limit: bigint, cType: string): number {
    this.#position++;
    const value = this.values.star(this.#take());
    if (value === undefined) throw typeError("* wants int");
    if (value > limit || value < -limit - 1n) {
      throw new KernelError("OverflowError", `Python int too large to convert to C ${cType}`);
    }
    return Number(value);
  }

  #digits(limit: number, message: string): number {
    let value = -1;
    for (;; this.#position++) {
      const digit = this.template.charCodeAt(this.#position) - 48;
      if (!(digit >= 0 && digit <= 9)) return value;
      value = Math.max(value, 0) * 10 + digit;
      if (value > limit) throw valueError(message);
    }
  }

  #width(item: Item): void {
    if (this.template[this.#position] === "*") {
      const width = this.#star((1n << 63n) - 1n, "ssize_t");
      if (width < 0) item.minus = true;
      item.width = Math.abs(width);
    } else {
      item.width = this.#digits(2 ** 63, "width too big");
    }
  }

  #precision(item: Item): void {
    if (this.template[this.#position] !== ".") return;
    this.#position++;
    if (this.template[this.#position] === "*") {
      item.precision = Math.max(0, this.#star((1n << 31n) - 1n, "int"));
    } else {
      item.precision = Math.max(
        0,
        this.#digits(0x7fffffff, this.bytes ? "prec too big" : "precision too big"),
      );
    }
  }

  #convert(value: T, conversion: string, item: Item): string {
    const { values, charge } = this;
    switch (conversion) {
      case "b":
        if (!this.bytes) break;
        return this.#pad(this.#cut(values.text(value, conversion), item), item);
      case "s":
      case "r":
      case "a":
        return this.#pad(this.#cut(values.text(value, conversion), item), item);
      case "c":
        return this.#pad(values.character(value), item);
      case "d":
      case "i":
      case "u":
      case "o":
      case "x":
      case "X":
        return this.#number(
          integerText(values.integer(value, conversion), conversion, item, charge),
          item,
          item.alternate && "oxX".includes(conversion) ? 2 : 0,
        );
      case "e":
      case "f":
      case "g":
      case "E":
      case "F":
      case "G": {
        const x = values.double(value);
        const precision = item.precision < 0 ? 6 : item.precision;
        chargeWidth(precision, charge);
        const style = conversion.toLowerCase() as "e" | "f" | "g";
        const text = formatDouble(x, style, precision, item.alternate, false, charge);
        return this.#number(style === conversion ? text : text.toUpperCase(), item, 0);
      }
    }
    const codePoint = conversion.codePointAt(0)!;
    const shown = codePoint >= 31 && codePoint <= 126 ? conversion : "?";
    const index = codePointIndex(this.template, this.#position);
    throw valueError(
      `unsupported format character '${shown}' (0x${codePoint.toString(16)}) at index ${index}`,
    );
  }

  #cut(text: string, item: Item): string {
    return item.precision < 0 ? text : sliceText(text, 0, item.precision);
  }

  #pad(text: string, item: Item): string {
    return pad(text, " ", item.minus ? "<" : ">", item.width, this.charge);
  }

  /** @param prefixLength of `0x` after the sign */
  #number(text: string, item: Item, prefixLength: number): string {
    let sign = text[0] === "-" ? "-" : "";
    const magnitude = sign === "" ? text : text.slice(1);
    if (sign === "") sign = item.plus ? "+" : item.blank ? " " : "";
    if (!item.zero || item.minus) return this.#pad(sign + magnitude, item);
    const head = sign + magnitude.slice(0, prefixLength);
    const digits = magnitude.slice(prefixLength);
    return head + pad(digits, "0", ">", item.width - head.length, this.charge);
  }
}

/** With as many digits as the precision asks for. */
function integerText(n: Int, conversion: string, item: Item, charge?: Charge): string {
  let digits: string;
  let prefix = "";
  switch (conversion) {
    case "o":
      digits = intToBase(n, 8, charge);
      prefix = "0o";
      break;
    case "x":
    case "X":
      digits = intToBase(n, 16, charge);
      prefix = "0x";
      break;
    default:
      digits = intToText(n, undefined, charge);
  }
  const sign = digits[0] === "-" ? "-" : "";
  if (sign !== "") digits = digits.slice(1);
  if (item.precision > digits.length) {
    chargeWidth(item.precision, charge);
    digits = digits.padStart(item.precision, "0");
  }
  const text = sign + (item.alternate ? prefix : "") + digits;
  return conversion === "X" ? text.toUpperCase() : text;
}

/**
 * `template % values`.
 *
 * @param bytes whether the template is that of a bytes object
 */
export function formatPercent<T>(
  template: string,
  values: PercentValues<T>,
  bytes: boolean = false,
  charge?: Charge,
): string {
  return new PercentFormatter(template, values, bytes, charge).run();
}
