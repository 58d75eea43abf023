/** `json.JSONDecoder` and `json.loads`. */

import { PyByteArray, PyBytes } from "../../objects/bytes.ts";
import { newValueError } from "../../objects/exception.ts";
import { floatType, intType } from "../../objects/numbers.ts";
import { None, type PyObject, type Value } from "../../objects/object.ts";
import { strValue } from "../../objects/str.ts";
import { newTuple } from "../../objects/tuple.ts";
import { type PyType, typeOf } from "../../objects/type.ts";
import { getAttribute } from "../../protocols/attribute.ts";
import { call } from "../../protocols/call.ts";
import { asBytes, asSize } from "../../protocols/convert.ts";
import { truthy } from "../../protocols/truth.ts";
import { codePointIndex, hasSurrogates, unitIndex } from "../../kernel/code_points.ts";
import { newDict } from "../../objects/dict.ts";
import { method, newBuiltin } from "../../native/define.ts";
import { once } from "../../kernel/once.ts";
import { newNativeClass } from "../native_class.ts";
import { newDecodeError } from "./decode_error.ts";
import { encodingOf, notText, Scanner, type ScanOptions } from "./scanner.ts";

/** Reads the options of a decoder object, whose attributes the guest may have changed. */
function optionsOf(self: PyObject): ScanOptions {
  const read = (name: string, usual: Value): Value | undefined => {
    const value = getAttribute(self, name);
    return value === None || value === usual ? undefined : value;
  };
  return {
    strict: truthy(getAttribute(self, "strict")),
    objectHook: read("object_hook", None),
    pairsHook: read("object_pairs_hook", None),
    parseFloat: read("parse_float", floatType),
    parseInt: read("parse_int", intType),
    parseConstant: read("parse_constant", constantParser()),
  };
}

const constantParser = once(() => {
  const values: Record<string, number> = { NaN, Infinity, "-Infinity": -Infinity };
  return newBuiltin(
    "__getitem__",
    "function",
    "(name, /)",
    undefined,
    (name: string) => call(floatType, [String(values[name] ?? name)]),
  );
});

/** Reads a whole document. */
function decodeText(text: string, options: ScanOptions): Value {
  const scanner = new Scanner(text, options);
  scanner.skip();
  const value = scanner.value();
  scanner.skip();
  if (scanner.at !== text.length) throw scanner.error("Extra data", scanner.at);
  return value;
}

const plain: ScanOptions = {
  strict: true,
  objectHook: undefined,
  pairsHook: undefined,
  parseFloat: undefined,
  parseInt: undefined,
  parseConstant: undefined,
};

/** `raw_decode(s, idx)` */
function rawDecode(self: PyObject, document: Value, index: Value = 0): Value {
  const text = strValue(document);
  if (text === undefined) throw notText(typeOf(document).name);
  const start = asSize(index);
  if (start < 0) throw newValueError("idx cannot be negative");
  const scanner = new Scanner(text, optionsOf(self));
  const wide = hasSurrogates(text);
  scanner.at = wide ? unitIndex(text, start) : start;
  const value = scanner.value();
  return newTuple([value, wide ? codePointIndex(text, scanner.at) : scanner.at]);
}

/** `json.JSONDecoder` */
export const decoderType: () => PyType = once(() =>
  newNativeClass({
    name: "JSONDecoder",
    module: "json.decoder",
    doc: "Decoder of JSON text.",
    attributes: {
      __init__: method(
        "(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, " +
          "strict=True, object_pairs_hook=None)",
        "Initialize self.",
        (
          self: PyObject,
          objectHook: Value = None,
          parseFloat: Value = None,
          parseInt: Value = None,
          parseConstant: Value = None,
          strict: Value = true,
          pairsHook: Value = None,
        ) => {
          self.$object_hook = objectHook;
          self.$parse_float = truthy(parseFloat) ? parseFloat : floatType;
          self.$parse_int = truthy(parseInt) ? parseInt : intType;
          self.$parse_constant = truthy(parseConstant) ? parseConstant : constantParser();
          self.$strict = strict;
          self.$object_pairs_hook = pairsHook;
          self.$memo = newDict();
          return None;
        },
      ),
      decode: method(
        "(self, s)",
        "The Python value of a JSON document.",
        (self: PyObject, document: Value) => {
          const text = strValue(document);
          if (text === undefined) throw notText(typeOf(document).name);
          const raw = self.t$raw_decode as { js?: unknown };
          if (raw.js === rawDecode) return decodeText(text, optionsOf(self));
          return decodeThrough(self, text);
        },
      ),
      raw_decode: method(
        "(self, s, idx=0)",
        "The value of the JSON document that begins there, and where it ends.",
        rawDecode,
      ),
    },
  })
);

/** `decode` where `raw_decode` is the guest's. */
function decodeThrough(self: PyObject, text: string): Value {
  const space = (at: number) => /[ \t\n\r]*/y.exec(text.slice(at))![0].length + at;
  const pair = call(getAttribute(self, "raw_decode"), [text, space(0)]) as unknown as {
    items: [Value, number];
  };
  const end = space(pair.items[1]);
  if (end !== text.length) throw newDecodeError("Extra data", text, end);
  return pair.items[0];
}

/** The text of a document given as str, bytes or bytearray. */
function documentText(document: Value): string {
  const text = strValue(document);
  if (text !== undefined) {
    if (text.startsWith("\ufeff")) {
      throw newDecodeError("Unexpected UTF-8 BOM (decode using utf-8-sig)", text, 0);
    }
    return text;
  }
  if (!(document instanceof PyBytes || document instanceof PyByteArray)) {
    throw notText(typeOf(document).name);
  }
  const encoding = encodingOf(asBytes(document));
  return call(getAttribute(document, "decode"), [encoding, "surrogatepass"]) as string;
}

/** `json.loads` */
export function loads(
  document: Value,
  cls: Value = None,
  objectHook: Value = None,
  parseFloat: Value = None,
  parseInt: Value = None,
  parseConstant: Value = None,
  pairsHook: Value = None,
  more: Map<string, Value> = new Map(),
): Value {
  const text = documentText(document);
  if (cls === None && more.size === 0) {
    const given = (value: Value) => value === None ? undefined : value;
    const isPlain = objectHook === None && parseFloat === None && parseInt === None &&
      parseConstant === None && pairsHook === None;
    return decodeText(
      text,
      isPlain ? plain : {
        strict: true,
        objectHook: given(objectHook),
        pairsHook: given(pairsHook),
        parseFloat: given(parseFloat),
        parseInt: given(parseInt),
        parseConstant: given(parseConstant),
      },
    );
  }
  const named = new Map(more);
  const add = (name: string, value: Value) => {
    if (value !== None) named.set(name, value);
  };
  add("object_hook", objectHook);
  add("object_pairs_hook", pairsHook);
  add("parse_float", parseFloat);
  add("parse_int", parseInt);
  add("parse_constant", parseConstant);
  const names = named.size === 0 ? null : [...named.keys()];
  const decoder = call(cls === None ? decoderType() : cls, [...named.values()], names);
  return call(getAttribute(decoder, "decode"), [text]);
}
