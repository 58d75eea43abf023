/** `re.PatternError`, also known as `re.error`. */

import { exceptionType, newException, type PyBaseException } from "../../objects/exception.ts";
import { newBytes } from "../../objects/bytes.ts";
import { None, type Value } from "../../objects/object.ts";
import { strValue } from "../../objects/str.ts";
import type { PyType } from "../../objects/type.ts";
import { asBytes } from "../../protocols/convert.ts";
import { decodeLatin1 } from "../../kernel/codecs.ts";
import { method } from "../../native/define.ts";
import { once } from "../../kernel/once.ts";
import { newNativeClass } from "../native_class.ts";

/** A fault in a pattern, before it is a Python exception. */
export class PatternFault extends Error {
  /** Where in code points; undefined where the place is unknown. */
  constructor(message: string, readonly position: number | undefined) {
    super(message);
  }
}

function fill(self: PyBaseException, message: string, pattern: Value, position: Value): void {
  let text = message;
  self.$msg = message;
  self.$pattern = pattern;
  self.$pos = position;
  self.$lineno = self.$colno = None;
  if (pattern !== None && typeof position === "number") {
    const source = strValue(pattern) ?? decodeLatin1(asBytes(pattern));
    const before = [...source].slice(0, position);
    const line = before.filter((char) => char === "\n").length + 1;
    const column = position - before.lastIndexOf("\n");
    self.$lineno = line;
    self.$colno = column;
    text = `${message} at position ${position}`;
    if (source.includes("\n")) text += ` (line ${line}, column ${column})`;
  }
  self.args = [text];
}

/** `re.PatternError` */
export const patternErrorType: () => PyType = once(() =>
  newNativeClass({
    name: "PatternError",
    module: "re",
    doc: "Exception raised for invalid regular expressions.",
    bases: [exceptionType("Exception")],
    attributes: {
      __init__: method(
        "(self, msg, pattern=None, pos=None)",
        "Initialize self.",
        (self: PyBaseException, message: string, pattern: Value = None, position: Value = None) => {
          fill(self, message, pattern, position);
          return None;
        },
      ),
    },
  })
);

/** The exception for a fault in a pattern or template. */
export function newPatternError(fault: PatternFault, pattern: Value): PyBaseException {
  const self = newException(patternErrorType());
  fill(self, fault.message, pattern, fault.position ?? None);
  return self;
}

/** Bytes of a text of characters below 256. */
export function latin1Bytes(text: string): Value {
  const data = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) data[i] = text.charCodeAt(i);
  return newBytes(data);
}
