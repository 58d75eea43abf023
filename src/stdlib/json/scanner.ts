/** Reads JSON text into Python values: the scanner behind `json.loads`. */

import { charge } from "../../objects/budget.ts";
import { type Key, PyDictExact } from "../../objects/dict.ts";
import { newTypeError, type PyBaseException } from "../../objects/exception.ts";
import { PyListExact } from "../../objects/list.ts";
import { newFloat } from "../../objects/numbers.ts";
import { None, type Value } from "../../objects/object.ts";
import { newTuple } from "../../objects/tuple.ts";
import { call } from "../../protocols/call.ts";
import { codePointIndex, hasSurrogates } from "../../kernel/code_points.ts";
import { parseInteger } from "../../kernel/int_text.ts";
import { call1 } from "../native_class.ts";
import { newDecodeError } from "./decode_error.ts";

/** What a decoder asks for; `undefined` for the usual. */
export interface ScanOptions {
  strict: boolean;
  objectHook: Value | undefined;
  pairsHook: Value | undefined;
  parseFloat: Value | undefined;
  parseInt: Value | undefined;
  parseConstant: Value | undefined;
}

/** How many characters are read between two looks at the budget. */
const CHARGE_EVERY = 16;

/** Reads one text. Positions are in UTF-16 units inside, in code points in errors. */
export class Scanner {
  /** Where reading goes on. */
  at = 0;
  #items = 0;
  constructor(readonly text: string, readonly options: ScanOptions) {}

  /** An error at a place. */
  error(message: string, at: number): PyBaseException {
    const { text } = this;
    return newDecodeError(message, text, hasSurrogates(text) ? codePointIndex(text, at) : at);
  }

  /** Goes over white space. */
  skip(): void {
    const { text } = this;
    let { at } = this;
    while (true) {
      const code = text.charCodeAt(at);
      if (code !== 32 && code !== 10 && code !== 13 && code !== 9) break;
      at++;
    }
    this.at = at;
  }

  /** The value that begins here; raises where there is none. */
  value(): Value {
    if (++this.#items % CHARGE_EVERY === 0) charge(CHARGE_EVERY);
    const { text, at } = this;
    switch (text.charCodeAt(at)) {
      case 34:
        return this.string();
      case 123:
        return this.#object();
      case 91:
        return this.#array();
      case 110:
        if (text.startsWith("null", at)) return this.#word(4, None);
        break;
      case 116:
        if (text.startsWith("true", at)) return this.#word(4, true);
        break;
      case 102:
        if (text.startsWith("false", at)) return this.#word(5, false);
        break;
      case 78:
        if (text.startsWith("NaN", at)) return this.#constant("NaN", NaN);
        break;
      case 73:
        if (text.startsWith("Infinity", at)) return this.#constant("Infinity", Infinity);
        break;
      case 45:
        if (text.startsWith("-Infinity", at)) return this.#constant("-Infinity", -Infinity);
        return this.#number();
      case 48:
      case 49:
      case 50:
      case 51:
      case 52:
      case 53:
      case 54:
      case 55:
      case 56:
      case 57:
        return this.#number();
    }
    throw this.error("Expecting value", at);
  }

  #word(length: number, value: Value): Value {
    this.at += length;
    return value;
  }

  #constant(name: string, value: number): Value {
    this.at += name.length;
    const parse = this.options.parseConstant;
    return parse === undefined ? newFloat(value) : call(parse, [name]);
  }

  #number(): Value {
    const { text } = this;
    const start = this.at;
    let at = start;
    if (text.charCodeAt(at) === 45) at++;
    const first = text.charCodeAt(at);
    if (!(first >= 48 && first <= 57)) throw this.error("Expecting value", start);
    at++;
    if (first !== 48) { while (isDigit(text, at)) at++; }
    const whole = at;
    if (text.charCodeAt(at) === 46 && isDigit(text, at + 1)) {
      at += 2;
      while (isDigit(text, at)) at++;
    }
    if ((text.charCodeAt(at) | 32) === 101) {
      const sign = text.charCodeAt(at + 1);
      const digits = sign === 43 || sign === 45 ? at + 2 : at + 1;
      if (isDigit(text, digits)) {
        at = digits + 1;
        while (isDigit(text, at)) at++;
      }
    }
    this.at = at;
    const numeral = text.slice(start, at);
    if (at !== whole) {
      const parse = this.options.parseFloat;
      return parse === undefined ? newFloat(Number(numeral)) : call1(parse, numeral);
    }
    const parse = this.options.parseInt;
    if (parse !== undefined) return call1(parse, numeral);
    return at - start < 16 ? Number(numeral) + 0 : parseInteger(numeral, 10, undefined, charge);
  }

  /** The string that begins at the quote here. */
  string(): string {
    const { text } = this;
    const begin = this.at;
    const start = begin + 1;
    let at = start;
    while (true) {
      const code = text.charCodeAt(at);
      if (code === 34) {
        this.at = at + 1;
        return text.slice(start, at);
      }
      // Below the space (or NaN, behind the end), or a backslash.
      if (code === 92 || !(code >= 32)) break;
      at++;
    }
    charge((at - start) >>> 6);
    return this.#escaped(begin, start, at);
  }

  #escaped(begin: number, start: number, at: number): string {
    const { text } = this;
    let result = "";
    while (true) {
      const code = text.charCodeAt(at);
      if (code === 34) {
        this.at = at + 1;
        return result + text.slice(start, at);
      }
      if (code !== code) throw this.error("Unterminated string starting at", begin);
      if (code < 32 && this.options.strict) throw this.error("Invalid control character at", at);
      if (code !== 92) {
        at++;
        continue;
      }
      result += text.slice(start, at);
      const escape = text[at + 1];
      if (escape === undefined) throw this.error("Unterminated string starting at", begin);
      if (escape === "u") {
        const digits = text.slice(at + 2, at + 6);
        // CPython wants one character more than the digits, as a string has its closing quote.
        if (!/^[0-9a-fA-F]{4}$/.test(digits) || at + 6 >= text.length) {
          throw this.error("Invalid \\uXXXX escape", at + 1);
        }
        result += String.fromCharCode(parseInt(digits, 16));
        at += 6;
      } else {
        const char = escapes[escape];
        if (char === undefined) throw this.error("Invalid \\escape", at);
        result += char;
        at += 2;
      }
      start = at;
    }
  }

  #array(): Value {
    const { text } = this;
    this.at++;
    this.skip();
    const items: Value[] = [];
    if (text.charCodeAt(this.at) === 93) {
      this.at++;
      return new PyListExact(items);
    }
    while (true) {
      items.push(this.value());
      this.skip();
      const code = text.charCodeAt(this.at);
      if (code === 93) {
        this.at++;
        return new PyListExact(items);
      }
      const comma = this.at;
      if (code !== 44) throw this.error("Expecting ',' delimiter", comma);
      this.at++;
      this.skip();
      if (text.charCodeAt(this.at) === 93) {
        throw this.error("Illegal trailing comma before end of array", comma);
      }
    }
  }

  #object(): Value {
    const { text } = this;
    const { pairsHook, objectHook } = this.options;
    const map = new Map<Key, Value>();
    const pairs: Value[] | undefined = pairsHook === undefined ? undefined : [];
    this.at++;
    this.skip();
    if (text.charCodeAt(this.at) === 125) {
      this.at++;
      return this.#finish(map, pairs, pairsHook, objectHook);
    }
    while (true) {
      if (text.charCodeAt(this.at) !== 34) {
        throw this.error("Expecting property name enclosed in double quotes", this.at);
      }
      const key = this.string();
      this.skip();
      if (text.charCodeAt(this.at) !== 58) throw this.error("Expecting ':' delimiter", this.at);
      this.at++;
      this.skip();
      const value = this.value();
      if (pairs === undefined) map.set(key, value);
      else pairs.push(newTuple([key, value]));
      this.skip();
      const code = text.charCodeAt(this.at);
      if (code === 125) {
        this.at++;
        return this.#finish(map, pairs, pairsHook, objectHook);
      }
      const comma = this.at;
      if (code !== 44) throw this.error("Expecting ',' delimiter", comma);
      this.at++;
      this.skip();
      if (text.charCodeAt(this.at) === 125) {
        throw this.error("Illegal trailing comma before end of object", comma);
      }
    }
  }

  #finish(
    map: Map<Key, Value>,
    pairs: Value[] | undefined,
    pairsHook: Value | undefined,
    objectHook: Value | undefined,
  ): Value {
    if (pairs !== undefined) return call1(pairsHook!, new PyListExact(pairs));
    const dict = new PyDictExact(map);
    return objectHook === undefined ? dict : call1(objectHook, dict);
  }
}

const escapes: Record<string, string> = {
  '"': '"',
  "\\": "\\",
  "/": "/",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
};

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

/** The text of a document that may be bytes in one of JSON's encodings. */
export function encodingOf(bytes: Uint8Array): string {
  const [a, b, c, d] = bytes;
  const starts = (...prefix: number[]) => prefix.every((byte, i) => bytes[i] === byte);
  if (starts(0xff, 0xfe, 0, 0) || starts(0, 0, 0xfe, 0xff)) return "utf-32";
  if (starts(0xff, 0xfe) || starts(0xfe, 0xff)) return "utf-16";
  if (starts(0xef, 0xbb, 0xbf)) return "utf-8-sig";
  if (bytes.length >= 4) {
    if (a === 0) return b === 0 ? "utf-32-be" : "utf-16-be";
    if (b === 0) return c === 0 && d === 0 ? "utf-32-le" : "utf-16-le";
  } else if (bytes.length === 2) {
    if (a === 0) return "utf-16-be";
    if (b === 0) return "utf-16-le";
  }
  return "utf-8";
}

/** TypeError for a document that is no text. */
export function notText(name: string): PyBaseException {
  return newTypeError(`the JSON object must be str, bytes or bytearray, not ${name}`);
}
