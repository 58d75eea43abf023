/**
 * `template % values` of str and bytes. The caller supplies the values and converts them; this file
 * parses the template and formats what is converted. Bytes are passed as text of one character a byte.
 */
import { codePointIndex, sliceText } from "./code_points.ts";
import { type Charge, KernelError } from "./error.ts";
import { formatDouble } from "./float_text.ts";
import { chargeWidth, pad, padding } from "./format_spec.ts";
import { intToBase, intToText } from "./int_text.ts";
import type { Int } from "./integers.ts";

/** What the caller makes of Python values. */
export interface PercentConversions<T> {
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

/** The values behind the conversions of a template. */
export interface PercentValues<T> extends PercentConversions<T> {
  /** The next positional value, or `undefined` if there is none left. */
  next(): T | undefined;
  /** Called at every `%(`: raises `TypeError` "format requires a mapping" if there is none. */
  needMapping(): void;
  /** Called for every `%(key)`: the value, which further conversions of this item use as well. */
  lookup(key: string): T;
  /** Whether positional values are left that no conversion took (false for a mapping). */
  hasUnused(): boolean;
}

/** The error for a value that `conversion` cannot take. */
export function integerWanted(conversion: string, typeName: string): KernelError {
  const wanted = "oxX".includes(conversion) ? "an integer" : "a real number";
  return new KernelError(
    "TypeError",
    `%${conversion} format: ${wanted} is required, not ${typeName}`,
  );
}

/** A width or a precision that the values give. */
const STARRED = -2;
const NONE = -1;

/** One conversion of a template. */
export interface PercentItem {
  /** The text between the conversion before and this one. */
  before: string;
  /** Of `%(key)`. */
  key: string | undefined;
  /** Whether this item or one before it has a key: no other value is taken then. */
  keyed: boolean;
  minus: boolean;
  plus: boolean;
  blank: boolean;
  alternate: boolean;
  zero: boolean;
  width: number;
  precision: number;
  /** One character, or empty where the template is at fault before it. */
  conversion: string;
  /** Where the conversion stands, in UTF-16 units. */
  position: number;
  /** What is wrong with the template, told when the item's turn comes. */
  fault: string | undefined;
}

/** A template taken to pieces. */
export interface PercentTemplate {
  readonly items: readonly PercentItem[];
  /** The text after the last conversion. */
  readonly after: string;
  /** Whether any conversion names a key. */
  readonly keyed: boolean;
}

const valueError = (message: string): KernelError => new KernelError("ValueError", message);
const typeError = (message: string): KernelError => new KernelError("TypeError", message);

/** Takes a template to pieces, up to its first fault. */
class TemplateParser {
  #position = 0;

  constructor(readonly template: string, readonly bytes: boolean) {}

  parse(): PercentTemplate {
    const { template } = this;
    const items: PercentItem[] = [];
    let before = "";
    let keyed = false;
    for (;;) {
      const percent = template.indexOf("%", this.#position);
      if (percent < 0) break;
      before += template.slice(this.#position, percent);
      this.#position = percent + 1;
      if (template[this.#position] === "%") {
        this.#position++;
        before += "%";
        continue;
      }
      const item = this.#item(before);
      items.push(item);
      before = "";
      keyed ||= item.key !== undefined;
      item.keyed = keyed;
      if (item.fault !== undefined) return { items, after: "", keyed };
    }
    return { items, after: before + template.slice(this.#position), keyed };
  }

  #item(before: string): PercentItem {
    const { template } = this;
    const item: PercentItem = {
      before,
      key: undefined,
      keyed: false,
      minus: false,
      plus: false,
      blank: false,
      alternate: false,
      zero: false,
      width: NONE,
      precision: NONE,
      conversion: "",
      position: 0,
      fault: undefined,
    };
    if (template[this.#position] === "(" && !this.#key(item)) return item;
    this.#flags(item);
    item.width = this.#size();
    if (item.width > 2 ** 63) item.fault = "width too big";
    else if (template[this.#position] === ".") {
      this.#position++;
      const precision = this.#size();
      item.precision = precision === NONE ? 0 : precision;
      if (precision > 0x7fffffff) item.fault = `prec${this.bytes ? "" : "ision"} too big`;
    }
    if (item.fault !== undefined) return item;
    const modifier = template[this.#position];
    if (modifier === "h" || modifier === "l" || modifier === "L") this.#position++;
    const codePoint = template.codePointAt(this.#position);
    item.position = this.#position;
    if (codePoint === undefined) item.fault = "incomplete format";
    else item.conversion = String.fromCodePoint(codePoint);
    this.#position += item.conversion.length;
    return item;
  }

  /** Whether the key has an end. */
  #key(item: PercentItem): boolean {
    const { template } = this;
    const start = ++this.#position;
    for (let depth = 1; this.#position < template.length; this.#position++) {
      const c = template[this.#position];
      if (c === "(") depth++;
      else if (c === ")" && --depth === 0) {
        item.key = template.slice(start, this.#position++);
        return true;
      }
    }
    item.fault = KEY_FAULT;
    return false;
  }

  #flags(item: PercentItem): void {
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

  /** A width or a precision. */
  #size(): number {
    if (this.template[this.#position] === "*") {
      this.#position++;
      return STARRED;
    }
    let value = NONE;
    for (;; this.#position++) {
      const digit = this.template.charCodeAt(this.#position) - 48;
      if (!(digit >= 0 && digit <= 9)) return value;
      value = Math.max(value, 0) * 10 + digit;
    }
  }
}

const KEY_FAULT = "incomplete format key";
const CACHE_LIMIT = 200;
const CACHED_LENGTH = 256;
const caches = {
  text: new Map<string, PercentTemplate>(),
  bytes: new Map<string, PercentTemplate>(),
};

/** The pieces of a template; those of short ones are remembered. */
export function readPercent(template: string, bytes: boolean): PercentTemplate {
  const cache = bytes ? caches.bytes : caches.text;
  let found = cache.get(template);
  if (found === undefined) {
    found = new TemplateParser(template, bytes).parse();
    if (cache.size >= CACHE_LIMIT) cache.clear();
    if (template.length <= CACHED_LENGTH) cache.set(template, found);
  }
  return found;
}

/** What takes the place of an item. */
function fill<T>(
  item: PercentItem,
  template: string,
  values: PercentValues<T>,
  bytes: boolean,
  charge: Charge | undefined,
): string {
  let value: T | undefined;
  if (item.key !== undefined || item.fault === KEY_FAULT) values.needMapping();
  if (item.key !== undefined) value = values.lookup(item.key);
  let sized = item;
  if (item.width === STARRED || item.precision === STARRED) {
    let { width, precision } = item;
    if (width === STARRED) {
      width = starred(value ?? next(item, values), values, (1n << 63n) - 1n, "ssize_t");
      value = undefined;
    }
    if (precision === STARRED) {
      const given = value ?? next(item, values);
      precision = Math.max(0, starred(given, values, (1n << 31n) - 1n, "int"));
      value = undefined;
    }
    const minus = item.minus || (item.width === STARRED && width < 0);
    sized = { ...item, width: item.width === STARRED ? Math.abs(width) : width, precision, minus };
  }
  if (item.fault !== undefined) throw valueError(item.fault);
  value ??= next(item, values);
  if (isUnknown(item.conversion, bytes)) throw unsupported(item, template, bytes);
  return convertItem(sized, value, values, charge);
}

/** Whether an item takes the next value and nothing else, and is without a fault. */
export function isPlainItem(item: PercentItem): boolean {
  return item.fault === undefined && item.key === undefined && item.width !== STARRED &&
    item.precision !== STARRED && !isUnknown(item.conversion, false);
}

/** Whether a template has no such conversion. */
function isUnknown(conversion: string, bytes: boolean): boolean {
  switch (conversion) {
    case "s":
    case "d":
    case "f":
    case "r":
    case "x":
    case "i":
    case "u":
    case "o":
    case "X":
    case "e":
    case "g":
    case "E":
    case "F":
    case "G":
    case "a":
    case "c":
      return false;
  }
  return conversion !== "b" || !bytes;
}

/** The text of a value for an item without a star, whose conversion is known. */
export function convertItem<T>(
  item: PercentItem,
  value: T,
  conversions: PercentConversions<T>,
  charge?: Charge,
): string {
  const { conversion } = item;
  switch (conversion) {
    case "d":
    case "i":
    case "u":
    case "o":
    case "x":
    case "X": {
      const text = integerText(conversions.integer(value, conversion), item, charge);
      return padNumber(text, item, item.alternate && isPrefixed(conversion) ? 2 : 0, charge);
    }
    case "f":
    case "e":
    case "g": {
      const x = conversions.double(value);
      const digits = item.precision < 0 ? 6 : item.precision;
      chargeWidth(digits, charge);
      const text = formatDouble(x, conversion, digits, item.alternate, false, charge);
      return padNumber(text, item, 0, charge);
    }
    case "F":
    case "E":
    case "G": {
      const style = conversion.toLowerCase() as "e" | "f" | "g";
      const lower = convertItem({ ...item, conversion: style }, value, conversions, charge);
      return lower.toUpperCase();
    }
    case "c":
      return padText(conversions.character(value), item.width, NONE, item.minus, charge);
    default: {
      const text = conversions.text(value, conversion);
      return padText(text, item.width, item.precision, item.minus, charge);
    }
  }
}

const isPrefixed = (conversion: string): boolean =>
  conversion === "x" || conversion === "X" || conversion === "o";

/** The next value, for an item that does not name its own. */
function next<T>(item: PercentItem, values: PercentValues<T>): T {
  const value = item.keyed ? undefined : values.next();
  if (value === undefined) throw typeError("not enough arguments for format string");
  return value;
}

/** The width or the precision that a value gives. */
function starred<T>(given: T, values: PercentValues<T>, limit: bigint, cType: string): number {
  const value = values.star(given);
  if (value === undefined) throw typeError("* wants int");
  if (value > limit || value < -limit - 1n) {
    throw new KernelError("OverflowError", `Python int too large to convert to C ${cType}`);
  }
  return Number(value);
}

function unsupported(
  { conversion, position }: PercentItem,
  template: string,
  bytes: boolean,
): KernelError {
  const codePoint = conversion.codePointAt(0)!;
  if (bytes && codePoint > 127) {
    // CPython shows a negative char.
    return new KernelError("OverflowError", "character argument not in range(0x110000)");
  }
  const shown = codePoint >= 31 && codePoint <= 126 ? conversion : "?";
  const index = codePointIndex(template, position);
  return valueError(
    `unsupported format character '${shown}' (0x${codePoint.toString(16)}) at index ${index}`,
  );
}

function padText(
  text: string,
  width: number,
  precision: number,
  minus: boolean,
  charge: Charge | undefined,
): string {
  const cut = precision < 0 ? text : sliceText(text, 0, precision);
  return pad(cut, " ", minus ? "<" : ">", width, charge);
}

/** @param prefixLength of `0x` after the sign */
function padNumber(
  text: string,
  item: PercentItem,
  prefixLength: number,
  charge: Charge | undefined,
): string {
  const { width } = item;
  const isNegative = text.charCodeAt(0) === 45;
  const sign = isNegative ? "" : item.plus ? "+" : item.blank ? " " : "";
  const signed = sign === "" ? text : sign + text;
  const missing = width - signed.length;
  if (missing <= 0) return signed;
  chargeWidth(width, charge);
  if (item.minus) return signed + padding(" ", missing);
  if (!item.zero) return padding(" ", missing) + signed;
  const head = prefixLength + (isNegative || sign !== "" ? 1 : 0);
  if (head === 0) return padding("0", missing) + signed;
  return signed.slice(0, head) + padding("0", missing) + signed.slice(head);
}

/** With as many digits as the precision asks for. */
function integerText(n: Int, item: PercentItem, charge?: Charge): string {
  const { conversion, precision } = item;
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
  if (precision < 0 && !item.alternate) {
    return conversion === "X" ? digits.toUpperCase() : digits;
  }
  const sign = digits[0] === "-" ? "-" : "";
  if (sign !== "") digits = digits.slice(1);
  if (precision > digits.length) {
    chargeWidth(precision, charge);
    digits = digits.padStart(precision, "0");
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
  const { items, after, keyed } = readPercent(template, bytes);
  let result = "";
  for (const item of items) {
    if (item.before !== "") result += item.before;
    result += fill(item, template, values, bytes, charge);
  }
  result += after;
  // So far it is a tree of its parts; made one text, it takes its length.
  charge?.(result.length >>> 10, result.length);
  if (!keyed && values.hasUnused()) {
    const what = bytes ? "bytes" : "string";
    throw typeError(`not all arguments converted during ${what} formatting`);
  }
  return result;
}
