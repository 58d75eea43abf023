/** `UnicodeEncodeError`, `UnicodeDecodeError` and `UnicodeTranslateError`. */

import { newBytes, PyBytes } from "../objects/bytes.ts";
import { exceptionType, newTypeError, type PyBaseException } from "../objects/exception.ts";
import { None, type Value } from "../objects/object.ts";
import { strValue } from "../objects/str.ts";
import { typeName } from "../objects/type.ts";
import { codePointAt, codePointLength } from "../kernel/code_points.ts";
import { escapeCodePoint } from "../kernel/str_text.ts";
import { asBytes, asSize } from "../protocols/convert.ts";
import { str } from "../protocols/text.ts";
import { defineType, type Definition, member, slot } from "../native/define.ts";
import { field, initSlot, refuseKeywords } from "./exceptions.ts";

interface PyUnicodeError extends PyBaseException {
  encoding: Value | undefined;
  object: Value | undefined;
  start: number;
  end: number;
  reason: Value | undefined;
}

function asText(value: Value, index: number): string {
  const text = strValue(value);
  if (text === undefined) {
    throw newTypeError(`argument ${index} must be str, not ${typeName(value)}`);
  }
  return text;
}

function init(
  self: PyUnicodeError,
  args: Value[],
  kwargs: Map<string, Value>,
  kind: "encode" | "decode" | "translate",
): void {
  refuseKeywords(self, kwargs);
  self.args = args;
  const count = kind === "translate" ? 4 : 5;
  if (args.length !== count) {
    throw newTypeError(`function takes exactly ${count} arguments (${args.length} given)`);
  }
  const rest = kind === "translate" ? args : args.slice(1);
  const first = count - 3;
  if (kind !== "translate") self.encoding = asText(args[0]!, 1);
  if (kind === "decode") {
    const object = rest[0]!;
    self.object = object instanceof PyBytes ? object : newBytes(asBytes(object).slice());
  } else self.object = asText(rest[0]!, first);
  self.start = asSize(rest[1]!);
  self.end = asSize(rest[2]!);
  self.reason = asText(rest[3]!, first + 3);
}

function text(self: PyUnicodeError, verb: string): string {
  const { object } = self;
  if (object === undefined) return "";
  const { start, end } = self;
  const reason = str(self.reason ?? None);
  const codec = self.encoding === undefined ? "" : `'${str(self.encoding)}' codec `;
  const bytes = object instanceof PyBytes;
  const length = bytes ? object.data.length : codePointLength(strValue(object) ?? "");
  const what = bytes ? "byte" : "character";
  if (start >= 0 && start < length && end === start + 1) {
    const shown = bytes
      ? "0x" + object.data[start]!.toString(16).padStart(2, "0")
      : `'${escapeCodePoint(codePointAt(strValue(object)!, start))}'`;
    return `${codec}can't ${verb} ${what} ${shown} in position ${start}: ${reason}`;
  }
  return `${codec}can't ${verb} ${what}s in position ${start}-${end - 1}: ${reason}`;
}

function define(kind: "encode" | "decode" | "translate", doc: string): void {
  const index = (key: "start" | "end"): Definition =>
    member(`exception ${key}`, (self: PyUnicodeError) => self[key] ?? None, (
      self: PyUnicodeError,
      value,
    ) => {
      if (value === undefined) throw newTypeError("can't delete numeric/char attribute");
      self[key] = asSize(value);
    });
  const name = `Unicode${kind[0]!.toUpperCase()}${kind.slice(1)}Error`;
  defineType(exceptionType(name), {
    doc,
    attributes: () => ({
      __init__: initSlot((self: PyUnicodeError, args, kwargs) => init(self, args, kwargs, kind)),
      __str__: slot("(self, /)", "Return str(self).", (self: PyUnicodeError) => text(self, kind)),
      encoding: field("encoding", "exception encoding"),
      object: field("object", "exception object"),
      start: index("start"),
      end: index("end"),
      reason: field("reason", "exception reason"),
    }),
  });
}
define("encode", "Unicode encoding error.");
define("decode", "Unicode decoding error.");
define("translate", "Unicode translation error.");
