/** What `codecs` is given: names of encodings, and the error handlers that a program registers. */

import { newBytes } from "../objects/bytes.ts";
import { exceptionType, newTypeError } from "../objects/exception.ts";
import { None, type Value } from "../objects/object.ts";
import { strValue } from "../objects/str.ts";
import { PyTuple } from "../objects/tuple.ts";
import type { Replacement } from "../kernel/codec_errors.ts";
import { findEncoding } from "../kernel/codecs.ts";
import type { UnicodeErrorData } from "../kernel/error.ts";
import { call } from "../protocols/call.ts";
import { errorHandlers } from "../protocols/codec.ts";
import { asIndex, bytesValue } from "../protocols/convert.ts";
import { type Definition, fn } from "../native/define.ts";

/** What a handler gives: what to put in the place, and where to go on. */
function replacementOf(result: Value, isEncoding: boolean): Replacement {
  const what = isEncoding
    ? "encoding error handler must return (str/bytes, int) tuple"
    : "decoding error handler must return (str, int) tuple";
  if (!(result instanceof PyTuple) || result.items.length !== 2) throw newTypeError(what);
  const [text, position] = result.items as [Value, Value];
  const replaced = strValue(text) ?? (isEncoding ? bytesValue(text) : undefined);
  if (replaced === undefined) throw newTypeError(what);
  return { with: replaced, resume: Number(asIndex(position)) };
}

function handle(handler: Value, data: UnicodeErrorData): Replacement {
  const isEncoding = typeof data.object === "string";
  const type = exceptionType(isEncoding ? "UnicodeEncodeError" : "UnicodeDecodeError");
  const object: Value = typeof data.object === "string" ? data.object : newBytes(data.object);
  const error = call(type, [data.encoding, object, data.start, data.end, data.reason]);
  const given = replacementOf(call(handler, [error]), isEncoding);
  const length = typeof data.object === "string" ? [...data.object].length : data.object.length;
  // As in indexing, a negative position counts from the end.
  const resume = given.resume! < 0 ? given.resume! + length : given.resume!;
  return { with: given.with, resume };
}

/** What `codecs` finds among its globals. */
export const codecFunctions = (): Record<string, Definition> => ({
  _canonical: fn(
    "(encoding, /)",
    "The name of an encoding as CPython has it.",
    (name: Value) => findEncoding(strValue(name) ?? ""),
  ),
  _set_handlers: fn("(find, /)", "Says who knows the error handlers.", (find: Value) => {
    errorHandlers.lookup = (name) => {
      const handler = call(find, [name]);
      return handler === None ? null : (data) => handle(handler, data);
    };
    return None;
  }),
});
