/** `json.JSONDecodeError`. */

import {
  exceptionType,
  newException,
  newTypeError,
  type PyBaseException,
} from "../../objects/exception.ts";
import { None, type Value } from "../../objects/object.ts";
import { strValue } from "../../objects/str.ts";
import { newTuple } from "../../objects/tuple.ts";
import type { PyType } from "../../objects/type.ts";
import { codePointLength, sliceText } from "../../kernel/code_points.ts";
import { getAttribute } from "../../protocols/attribute.ts";
import { asSize } from "../../protocols/convert.ts";
import { str } from "../../protocols/text.ts";
import { method } from "../../native/define.ts";
import { once } from "../../kernel/once.ts";
import { newNativeClass } from "../native_class.ts";

function fill(self: PyBaseException, message: string, text: string, position: number): void {
  const before = sliceText(text, 0, position);
  const line = before.split("\n").length;
  // A position beyond the text counts on from the last line.
  const column = position - codePointLength(before.slice(0, before.lastIndexOf("\n") + 1)) + 1;
  self.args = [`${message}: line ${line} column ${column} (char ${position})`];
  self.$msg = message;
  self.$doc = text;
  self.$pos = position;
  self.$lineno = line;
  self.$colno = column;
}

/** `json.JSONDecodeError` */
export const decodeErrorType: () => PyType = once(() =>
  newNativeClass({
    name: "JSONDecodeError",
    module: "json.decoder",
    doc: "A ValueError that knows the document and the place in it.",
    bases: [exceptionType("ValueError")],
    attributes: {
      __init__: method(
        "(self, msg, doc, pos)",
        "Initialize self.",
        (self: PyBaseException, message: Value, text: Value, position: Value) => {
          // What the document is asked for first.
          const doc = strValue(text) ?? getAttribute(text, "count");
          if (typeof doc !== "string") throw newTypeError("doc must be a str");
          fill(self, str(message), doc, asSize(position));
          return None;
        },
      ),
      __reduce__: method("(self)", "For pickling.", (self: PyBaseException): Value =>
        newTuple([self.type, newTuple([self.$msg!, self.$doc!, self.$pos!])])),
    },
  })
);

/** A JSONDecodeError at a position in code points. */
export function newDecodeError(message: string, text: string, position: number): PyBaseException {
  const self = newException(decodeErrorType());
  fill(self, message, text, position);
  return self;
}
