/**
 * The format mini-language of `format()`, f-strings and `str.format`: the specifier and the format of
 * str. Numbers are in `format_number.ts`, the `%` operator in `percent_format.ts`.
 */
import { codePointLength, sliceText } from "./code_points.ts";
import { type Charge, KernelError } from "./error.ts";
import { decimalValue } from "./unicode/properties.ts";

/** A parsed specifier: `[[fill]align][sign][z][#][0][width][grouping][.precision][type]`. */
export interface FormatSpec {
  readonly fill: string;
  readonly align: "<" | ">" | "=" | "^";
  readonly sign: "" | "+" | "-" | " ";
  /** `z`: a negative zero loses its sign. */
  readonly noNegativeZero: boolean;
  /** `#`. */
  readonly alternate: boolean;
  /** -1 if not given. */
  readonly width: number;
  readonly grouping: "" | "," | "_";
  /** -1 if not given. */
  readonly precision: number;
  /** One character, or the default of the object's type. */
  readonly type: string;
}

/** V8 holds no longer string. */
const MAX_LENGTH = 2 ** 29 - 24;
const CACHE_LIMIT = 500;

const valueError = (message: string): KernelError => new KernelError("ValueError", message);

const isAlign = (c: string | undefined): c is "<" | ">" | "=" | "^" =>
  c === "<" || c === ">" || c === "=" || c === "^";

/** A printable ASCII character as it is, another one as `\x…`. */
function showType(type: string): string {
  const codePoint = type.codePointAt(0)!;
  return codePoint > 32 && codePoint < 128 ? type : "\\x" + codePoint.toString(16);
}

/** The error for a type that the object's type does not know. */
export function unknownFormatCode(type: string, typeName: string): KernelError {
  return valueError(`Unknown format code '${showType(type)}' for object of type '${typeName}'`);
}

function bothSeparators(): KernelError {
  return valueError("Cannot specify both ',' and '_'.");
}

/** Types that `,` and `_` go with; `_` also goes with `b`, `o`, `x`, `X`. */
const GROUPED = "defgEGF%";

/**
 * Parses a specifier.
 *
 * @param typeName the object's type, for messages
 * @param defaultType what no type means: `s` for str, `d` for int, nothing for float and complex
 * @param defaultAlign `<` for str, `>` for numbers
 */
export function parseFormatSpec(
  spec: string,
  typeName: string,
  defaultType: string,
  defaultAlign: "<" | ">",
): FormatSpec {
  const characters = Array.from(spec);
  const end = characters.length;
  let position = 0;
  let fill = " ";
  let fillGiven = false;
  let align: FormatSpec["align"] = defaultAlign;
  let alignGiven = false;
  if (isAlign(characters[1])) {
    align = characters[1];
    fill = characters[0]!;
    fillGiven = alignGiven = true;
    position = 2;
  } else if (isAlign(characters[0])) {
    align = characters[0];
    alignGiven = true;
    position = 1;
  }
  const accept = (c: string): boolean => {
    if (characters[position] !== c) return false;
    position++;
    return true;
  };
  const readInteger = (): number => {
    let value = 0;
    let digits = 0;
    for (; position < end; position++, digits++) {
      const digit = decimalValue(characters[position]!.codePointAt(0)!);
      if (digit < 0) break;
      value = value * 10 + digit;
      if (value > 2 ** 63) throw valueError("Too many decimal digits in format string");
    }
    return digits === 0 ? -1 : value;
  };
  let sign: FormatSpec["sign"] = "";
  const first = characters[position];
  if (first === "+" || first === "-" || first === " ") {
    sign = first;
    position++;
  }
  const noNegativeZero = accept("z");
  const alternate = accept("#");
  if (!fillGiven && accept("0")) {
    fill = "0";
    if (!alignGiven && defaultAlign === ">") align = "=";
  }
  const width = readInteger();
  let grouping: FormatSpec["grouping"] = accept(",") ? "," : "";
  if (accept("_")) {
    if (grouping !== "") throw bothSeparators();
    grouping = "_";
  }
  if (grouping === "_" && characters[position] === ",") throw bothSeparators();
  let precision = -1;
  if (accept(".")) {
    precision = readInteger();
    if (precision < 0) throw valueError("Format specifier missing precision");
  }
  if (end - position > 1) {
    throw valueError(`Invalid format specifier '${spec}' for object of type '${typeName}'`);
  }
  const type = position < end ? characters[position]! : defaultType;
  if (grouping !== "" && type !== "" && !GROUPED.includes(type)) {
    if (grouping !== "_" || !"boxX".includes(type)) {
      throw valueError(`Cannot specify '${grouping}' with '${showType(type)}'.`);
    }
  }
  return { fill, align, sign, noNegativeZero, alternate, width, grouping, precision, type };
}

/** A parser that remembers the specifiers of one kind of object. */
export function cachedParser(
  defaultType: string,
  defaultAlign: "<" | ">",
): (spec: string, typeName: string) => FormatSpec {
  const cache = new Map<string, FormatSpec>();
  return (spec, typeName) => {
    let parsed = cache.get(spec);
    if (parsed === undefined) {
      parsed = parseFormatSpec(spec, typeName, defaultType, defaultAlign);
      if (cache.size >= CACHE_LIMIT) cache.clear();
      if (spec.length < 64) cache.set(spec, parsed);
    }
    return parsed;
  };
}

/** Texts up to this length cost no more than the call that makes them. */
const FREE_LENGTH = 64;

/** Charges for a text that a guest's width or precision makes longer. */
export function chargeWidth(width: number, charge?: Charge): void {
  if (width <= FREE_LENGTH) return;
  if (width > MAX_LENGTH) throw new KernelError("MemoryError", "");
  charge?.(width, width);
}

const SHORT_PADDING = 32;
/** Short paddings of the usual fills, by their lengths: found in half the time of `repeat`. */
const spaces: string[] = new Array(SHORT_PADDING);
const zeros: string[] = new Array(SHORT_PADDING);

/** `fill` as often as `count` says. */
export function padding(fill: string, count: number): string {
  if (count < SHORT_PADDING) {
    if (fill === " ") return spaces[count] ??= " ".repeat(count);
    if (fill === "0") return zeros[count] ??= "0".repeat(count);
  }
  return fill.repeat(count);
}

/** The text between two pieces of padding, `missing` characters in all; `=` counts as `>`. */
export function padBy(
  missing: number,
  text: string,
  fill: string,
  align: FormatSpec["align"],
): string {
  if (align === "<") return text + padding(fill, missing);
  if (align !== "^") return padding(fill, missing) + text;
  const left = missing >> 1;
  return padding(fill, left) + text + padding(fill, missing - left);
}

/** Pads `text` to `width` code points; `=` counts as `>`. */
export function pad(
  text: string,
  fill: string,
  align: FormatSpec["align"],
  width: number,
  charge?: Charge,
): string {
  if (width <= 0) return text;
  const missing = width - codePointLength(text);
  if (missing <= 0) return text;
  chargeWidth(width * fill.length, charge);
  return padBy(missing, text, fill, align);
}

const parseStrSpec = cachedParser("s", "<");

/** `format(text, spec)` of a str. */
export function formatStr(
  text: string,
  spec: string,
  typeName: string = "str",
  charge?: Charge,
): string {
  if (spec === "") return text;
  const format = parseStrSpec(spec, typeName);
  if (format.type !== "s") throw unknownFormatCode(format.type, typeName);
  if (format.sign !== "") {
    const what = format.sign === " " ? "Space" : "Sign";
    throw valueError(`${what} not allowed in string format specifier`);
  }
  if (format.noNegativeZero) {
    throw valueError("Negative zero coercion (z) not allowed in string format specifier");
  }
  if (format.alternate) {
    throw valueError("Alternate form (#) not allowed in string format specifier");
  }
  if (format.align === "=") {
    throw valueError("'=' alignment not allowed in string format specifier");
  }
  const cut = format.precision >= 0 ? sliceText(text, 0, format.precision) : text;
  return pad(cut, format.fill, format.align, format.width, charge);
}
