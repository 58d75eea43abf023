/** `json.JSONEncoder` and `json.dumps`. */

import { charge } from "../../objects/budget.ts";
import { dictItems, PyDict } from "../../objects/dict.ts";
import {
  newRecursionError,
  newTypeError,
  newValueError,
  type PyBaseException,
} from "../../objects/exception.ts";
import { ArrayIterator } from "../../objects/iterator.ts";
import { PyList } from "../../objects/list.ts";
import { intValue, PyFloat } from "../../objects/numbers.ts";
import { None, type PyObject, type Value } from "../../objects/object.ts";
import { runtime } from "../../objects/runtime.ts";
import { strValue } from "../../objects/str.ts";
import { newTuple, PyTuple } from "../../objects/tuple.ts";
import { type PyType, typeOf } from "../../objects/type.ts";
import { getAttribute } from "../../protocols/attribute.ts";
import { call } from "../../protocols/call.ts";
import { Pieces } from "../../protocols/concat.ts";
import { toArray, unpack } from "../../protocols/iterate.ts";
import { mul } from "../../protocols/number.ts";
import { reserveString } from "../../protocols/size.ts";
import { sortItems } from "../../protocols/sort.ts";
import { str } from "../../protocols/text.ts";
import { truthy } from "../../protocols/truth.ts";
import { reprFloat } from "../../kernel/float_text.ts";
import { intToText } from "../../kernel/int_text.ts";
import { method } from "../../native/define.ts";
import { once } from "../../kernel/once.ts";
import { newNativeClass } from "../native_class.ts";

/** What an encoder asks for. */
export interface EncodeOptions {
  skipKeys: boolean;
  ascii: boolean;
  checkCircular: boolean;
  allowNan: boolean;
  sortKeys: boolean;
  indent: string | undefined;
  itemSeparator: string;
  keySeparator: string;
  /** What stands in for a value that JSON has no form for. */
  fallback: (value: Value) => Value;
}

const PLAIN_ASCII = /^[\x20\x21\x23-\x5b\x5d-\x7e]*$/;
const ESCAPE_ASCII = /["\\]|[^\x20-\x7e]/g;
const ESCAPE = /["\\]|[^\x20-\uffff]/g;

const shortEscapes: Record<string, string> = {
  '"': '\\"',
  "\\": "\\\\",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
  "\f": "\\f",
  "\b": "\\b",
};

const escapeUnit = (char: string): string =>
  shortEscapes[char] ?? `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`;

/** The length of a long text as JSON, without its quotes. */
function escapedLength(text: string, ascii: boolean): number {
  let length = text.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 34 || unit === 92 || (unit >= 8 && unit <= 13 && unit !== 11)) length++;
    else if (unit < 32 || (ascii && unit > 126)) length += 5;
  }
  return length;
}

/** Length from which a text is measured before it is made. */
const LONG = 1 << 16;

/** A string as JSON. */
export function encodeString(text: string, ascii: boolean): string {
  if (text.length < 64 && PLAIN_ASCII.test(text)) return `"${text}"`;
  charge(text.length >>> 4);
  if (text.length >= LONG) {
    // What replaces a character is made of pieces that V8 keeps until it joins them.
    const length = escapedLength(text, ascii);
    reserveString(length + 16 * (length - text.length));
  }
  return `"${text.replace(ascii ? ESCAPE_ASCII : ESCAPE, escapeUnit)}"`;
}

function encodeFloat(value: number, options: EncodeOptions): string {
  if (Number.isFinite(value)) return reprFloat(value);
  const text = Number.isNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity";
  if (!options.allowNan) {
    throw newValueError(`Out of range float values are not JSON compliant: ${reprFloat(value)}`);
  }
  return text;
}

/** Writes values as pieces of JSON text. */
class Writer {
  /** The containers that are being written. */
  readonly #open = new Set<Value>();
  #depth = 0;
  constructor(readonly options: EncodeOptions, readonly emit: (piece: string) => void) {}

  /** The text of a value that is no container, or undefined. */
  #scalar(value: Value): string | undefined {
    switch (typeof value) {
      case "string":
        return encodeString(value, this.options.ascii);
      case "number":
        return String(value);
      case "boolean":
        return value ? "true" : "false";
      case "bigint":
        return intToText(value, undefined, charge);
    }
    if (value === None) return "null";
    if (value instanceof PyFloat) return encodeFloat(value.value, this.options);
    const text = strValue(value);
    if (text !== undefined) return encodeString(text, this.options.ascii);
    const int = intValue(value);
    return int === undefined ? undefined : intToText(int, undefined, charge);
  }

  write(value: Value): void {
    charge(1);
    const text = this.#scalar(value);
    if (text !== undefined) {
      this.emit(text);
      return;
    }
    if (++runtime.depth > runtime.maxDepth + 4000) {
      runtime.depth--;
      throw newRecursionError("maximum recursion depth exceeded while encoding a JSON object");
    }
    const check = this.options.checkCircular;
    if (check) {
      if (this.#open.has(value)) {
        runtime.depth--;
        throw newValueError("Circular reference detected");
      }
      this.#open.add(value);
    }
    try {
      if (value instanceof PyList || value instanceof PyTuple) this.#list(value);
      else if (value instanceof PyDict) this.#dict(value);
      else this.write(this.options.fallback(value));
    } finally {
      runtime.depth--;
      if (check) this.#open.delete(value);
    }
  }

  /** The line end and indentation at the depth of now. */
  #line(): string {
    const { indent } = this.options;
    return indent === undefined ? "" : `\n${indent.repeat(this.#depth)}`;
  }

  #list(value: PyList | PyTuple): void {
    const items = value.type.heap && value instanceof PyList ? toArray(value) : value.items;
    if (items.length === 0) {
      this.emit("[]");
      return;
    }
    this.#depth++;
    let before = `[${this.#line()}`;
    const separator = this.options.itemSeparator + this.#line();
    for (let i = 0; i < items.length; i++) {
      const text = this.#scalar(items[i]!);
      if (text !== undefined) {
        charge(1);
        this.emit(before + text);
      } else {
        this.emit(before);
        this.write(items[i]!);
      }
      before = separator;
    }
    this.#depth--;
    this.emit(this.options.indent === undefined ? "]" : this.#line());
    if (this.options.indent !== undefined) this.emit("]");
  }

  #dict(value: PyDict): void {
    if (value.map.size === 0) {
      this.emit("{}");
      return;
    }
    const entries = this.#entries(value);
    this.#depth++;
    const line = this.#line();
    this.emit("{");
    // With an indent the line is broken even where every key is skipped.
    this.emit(line);
    let first = true;
    for (const [key, item] of entries) {
      const name = this.#key(key);
      if (name === undefined) continue;
      if (!first) this.emit(this.options.itemSeparator + line);
      first = false;
      this.emit(encodeString(name, this.options.ascii));
      this.emit(this.options.keySeparator);
      this.write(item);
    }
    this.#depth--;
    if (this.options.indent !== undefined) this.emit(this.#line());
    this.emit("}");
  }

  #entries(value: PyDict): [Value, Value][] {
    const entries = value.type.heap
      ? toArray(call(getAttribute(value, "items"), [])).map((item) =>
        unpack(item, 2) as [Value, Value]
      )
      : dictItems(value);
    if (!this.options.sortKeys) return entries;
    const items: Value[] = entries.map((entry) => newTuple(entry));
    sortItems(items, None, false);
    return items.map((item) => (item as PyTuple).items as [Value, Value]);
  }

  /** A key as text; undefined for one that is skipped. */
  #key(key: Value): string | undefined {
    const text = strValue(key);
    if (text !== undefined) return text;
    if (key instanceof PyFloat) return encodeFloat(key.value, this.options);
    if (key === true) return "true";
    if (key === false) return "false";
    if (key === None) return "null";
    const int = intValue(key);
    if (int !== undefined) return intToText(int, undefined, charge);
    if (this.options.skipKeys) return undefined;
    throw newTypeError(
      `keys must be str, int, float, bool or None, not ${typeOf(key).name}`,
    );
  }
}

/** A value as JSON text. */
export function encode(value: Value, options: EncodeOptions): string {
  const pieces = new Pieces();
  new Writer(options, (piece) => pieces.add(piece)).write(value);
  return pieces.joined();
}

/** The pieces of a value's JSON text. */
function pieces(value: Value, options: EncodeOptions): Value[] {
  const result: Value[] = [];
  new Writer(options, (piece) => {
    if (piece !== "") result.push(piece);
  }).write(value);
  return result;
}

/** A separator as text; in CPython the constructor of the encoder in C refuses all else. */
function separatorText(value: Value, position: number): string {
  const text = strValue(value);
  if (text !== undefined) return text;
  throw newTypeError(`make_encoder() argument ${position} must be str, not ${typeOf(value).name}`);
}

/** An `indent` argument as text. */
export function indentText(value: Value): string | undefined {
  if (value === None) return undefined;
  const text = strValue(value);
  if (text !== undefined) return text;
  return str(mul(" ", value));
}

/** What an encoder object asks for; its attributes may be the guest's. */
function optionsOf(self: PyObject): EncodeOptions {
  const flag = (name: string) => truthy(getAttribute(self, name));
  const indent = indentText(getAttribute(self, "indent"));
  return {
    skipKeys: flag("skipkeys"),
    ascii: flag("ensure_ascii"),
    checkCircular: flag("check_circular"),
    allowNan: flag("allow_nan"),
    sortKeys: flag("sort_keys"),
    indent,
    keySeparator: separatorText(getAttribute(self, "key_separator"), 5),
    itemSeparator: separatorText(getAttribute(self, "item_separator"), 6),
    fallback: (value) => call(getAttribute(self, "default"), [value]),
  };
}

/** The TypeError for a value that JSON has no form for. */
export function notSerializable(value: Value): PyBaseException {
  return newTypeError(
    `Object of type ${typeOf(value).name.split(".").at(-1)} is not JSON serializable`,
  );
}

function iterEncode(self: PyObject, value: Value): Value {
  return new ArrayIterator(pieces(value, optionsOf(self)));
}

/** `json.JSONEncoder` */
export const encoderType: () => PyType = once(() =>
  newNativeClass({
    name: "JSONEncoder",
    module: "json.encoder",
    doc: "Encoder of Python values as JSON text.",
    attributes: {
      item_separator: ", ",
      key_separator: ": ",
      __init__: method(
        "(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, " +
          "sort_keys=False, indent=None, separators=None, default=None)",
        "Initialize self.",
        (
          self: PyObject,
          skipKeys: Value = false,
          ascii: Value = true,
          checkCircular: Value = true,
          allowNan: Value = true,
          sortKeys: Value = false,
          indent: Value = None,
          separators: Value = None,
          fallback: Value = None,
        ) => {
          self.$skipkeys = skipKeys;
          self.$ensure_ascii = ascii;
          self.$check_circular = checkCircular;
          self.$allow_nan = allowNan;
          self.$sort_keys = sortKeys;
          self.$indent = indent;
          if (separators !== None) {
            [self.$item_separator, self.$key_separator] = unpack(separators, 2) as [Value, Value];
          } else if (indent !== None) self.$item_separator = ",";
          if (fallback !== None) self.$default = fallback;
          return None;
        },
      ),
      default: method(
        "(self, o)",
        "A value that can be encoded in place of one that cannot; raises TypeError.",
        (_self: Value, value: Value) => {
          throw notSerializable(value);
        },
      ),
      encode: method("(self, o)", "The JSON text of a value.", (self: PyObject, value: Value) => {
        const text = strValue(value);
        if (text !== undefined) {
          return encodeString(text, truthy(getAttribute(self, "ensure_ascii")));
        }
        const iterencode = self.t$iterencode as { js?: unknown };
        if (iterencode.js === iterEncode && self.$iterencode === undefined) {
          return encode(value, optionsOf(self));
        }
        const chunks = call(getAttribute(self, "iterencode"), [value, true], ["_one_shot"]);
        return toArray(chunks).map(str).join("");
      }),
      iterencode: method(
        "(self, o, _one_shot=False)",
        "The JSON text of a value in pieces.",
        iterEncode,
      ),
    },
  })
);

/** `json.dumps` */
export function dumps(
  value: Value,
  skipKeys: Value = false,
  ascii: Value = true,
  checkCircular: Value = true,
  allowNan: Value = true,
  cls: Value = None,
  indent: Value = None,
  separators: Value = None,
  fallback: Value = None,
  sortKeys: Value = false,
  more: Map<string, Value> = new Map(),
): Value {
  if (cls === None && more.size === 0) {
    let itemSeparator: Value = indent === None ? ", " : ",";
    let keySeparator: Value = ": ";
    if (separators !== None) {
      [itemSeparator, keySeparator] = unpack(separators, 2) as Value[] as [Value, Value];
    }
    const text = strValue(value);
    if (text !== undefined) return encodeString(text, truthy(ascii));
    return encode(value, {
      skipKeys: truthy(skipKeys),
      ascii: truthy(ascii),
      checkCircular: truthy(checkCircular),
      allowNan: truthy(allowNan),
      sortKeys: truthy(sortKeys),
      indent: indentText(indent),
      keySeparator: separatorText(keySeparator, 5),
      itemSeparator: separatorText(itemSeparator, 6),
      fallback: fallback === None
        ? (each) => {
          throw notSerializable(each);
        }
        : (each) => call(fallback, [each]),
    });
  }
  const encoder = newEncoder(
    cls,
    skipKeys,
    ascii,
    checkCircular,
    allowNan,
    indent,
    separators,
    fallback,
    sortKeys,
    more,
  );
  return call(getAttribute(encoder, "encode"), [value]);
}

function newEncoder(
  cls: Value,
  skipKeys: Value,
  ascii: Value,
  checkCircular: Value,
  allowNan: Value,
  indent: Value,
  separators: Value,
  fallback: Value,
  sortKeys: Value,
  more: Map<string, Value>,
): Value {
  const named = new Map<string, Value>([
    ["skipkeys", skipKeys],
    ["ensure_ascii", ascii],
    ["check_circular", checkCircular],
    ["allow_nan", allowNan],
    ["indent", indent],
    ["separators", separators],
    ["default", fallback],
    ["sort_keys", sortKeys],
    ...more,
  ]);
  return call(cls === None ? encoderType() : cls, [...named.values()], [...named.keys()]);
}

/** `json.dump`: the pieces go to `file.write`. */
export function dump(value: Value, file: Value, ...options: (Value | undefined)[]): Value {
  const more = options.pop() as unknown as Map<string, Value>;
  const [
    skipKeys = false,
    ascii = true,
    checkCircular = true,
    allowNan = true,
    cls = None,
    indent = None,
    separators = None,
    fallback = None,
    sortKeys = false,
  ] = options;
  const encoder = newEncoder(
    cls,
    skipKeys,
    ascii,
    checkCircular,
    allowNan,
    indent,
    separators,
    fallback,
    sortKeys,
    more,
  );
  const write = getAttribute(file, "write");
  for (const piece of toArray(call(getAttribute(encoder, "iterencode"), [value]))) {
    call(write, [piece]);
  }
  return None;
}
