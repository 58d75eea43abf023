/** `SyntaxError`: its fields. */

import { exceptionType, newTypeError, type PyBaseException } from "../objects/exception.ts";
import { type Int, None, type Value } from "../objects/object.ts";
import { strValue } from "../objects/str.ts";
import { toArray } from "../protocols/iterate.ts";
import { str } from "../protocols/text.ts";
import { defineType, member, slot } from "../native/define.ts";
import { field, initSlot, refuseKeywords } from "./exceptions.ts";

/** Names of the fields in the order of the second argument. */
const details = ["filename", "lineno", "offset", "text", "end_lineno", "end_offset"] as const;

type PySyntaxError =
  & PyBaseException
  & { [key in typeof details[number] | "msg"]: Value | undefined };

function init(self: PySyntaxError, args: Value[], kwargs: Map<string, Value>): void {
  refuseKeywords(self, kwargs);
  self.args = args;
  takeFields(self);
}

/** Takes the fields out of the arguments. */
function takeFields(self: PySyntaxError): void {
  const { args } = self;
  if (args.length > 0) self.msg = args[0];
  if (args.length !== 2) return;
  const values = toArray(args[1]!);
  if (values.length < 4) {
    throw newTypeError(`function takes at least 4 arguments (${values.length} given)`);
  }
  if (values.length > 6) {
    throw newTypeError(`function takes at most 6 arguments (${values.length} given)`);
  }
  details.forEach((key, i) => self[key] = values[i]);
  if (values.length === 5) {
    throw newTypeError("end_offset must be provided when end_lineno is provided");
  }
}

function text(self: PySyntaxError): string {
  const filename = strValue(self.filename ?? None)?.split("/").at(-1);
  const line = typeof self.lineno === "number" || typeof self.lineno === "bigint"
    ? self.lineno as Int
    : undefined;
  const message = str(self.msg ?? None);
  if (filename !== undefined) {
    return line === undefined
      ? `${message} (${filename})`
      : `${message} (${filename}, line ${line})`;
  }
  return line === undefined ? message : `${message} (line ${line})`;
}

defineType(exceptionType("SyntaxError"), {
  doc: "Invalid syntax.",
  attributes: () => ({
    __init__: initSlot(init),
    __str__: slot("(self, /)", "Return str(self).", text),
    msg: member("exception msg", (self: PySyntaxError) => self.msg ?? None, (
      self: PySyntaxError,
      value,
    ) => {
      self.msg = value;
    }),
    ...Object.fromEntries(details.map((key) => [key, field(key, `exception ${key}`)])),
    print_file_and_line: field("print_file_and_line", "exception print_file_and_line"),
  }),
});
