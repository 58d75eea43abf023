/** `io.StringIO`. */

import { charge } from "../../objects/budget.ts";
import {
  exceptionType,
  newException,
  newTypeError,
  newValueError,
} from "../../objects/exception.ts";
import { None, type Value } from "../../objects/object.ts";
import { strValue } from "../../objects/str.ts";
import { newTuple } from "../../objects/tuple.ts";
import { newBuiltinType, type PyType, typeName } from "../../objects/type.ts";
import { asSize } from "../../protocols/convert.ts";
import { reserveString } from "../../protocols/size.ts";
import { repr } from "../../protocols/text.ts";
import { codePointLength, sliceText, unitIndex } from "../../kernel/code_points.ts";
import { constructor, defineType, getter, method, slot } from "../../native/define.ts";
import { once } from "../../kernel/once.ts";
import { PyStream, readSize, textBaseType } from "./base.ts";

/** A stream of text in memory. Positions count code points. */
class PyStringIO extends PyStream {
  declare text: string;
  /** The length of `text` in code points. */
  declare size: number;
  declare at: number;
  /** What a line ends in, or undefined where all kinds count. */
  declare newline: string | undefined;
  declare translate: boolean;
  /** The kinds of line ends that were written, where all of them count. */
  declare ends: Set<string>;
  override next(): Value | undefined {
    if (this.type !== stringIOType()) return super.next();
    checkOpen(this);
    const line = readLine(this, -1);
    return line === "" ? undefined : line;
  }
}

function checkOpen(self: PyStringIO): void {
  if (self.closed === true) throw newValueError("I/O operation on closed file");
}

const isNarrow = (self: PyStringIO): boolean => self.size === self.text.length;

function slice(self: PyStringIO, start: number, end: number): string {
  return isNarrow(self) ? self.text.slice(start, end) : sliceText(self.text, start, end);
}

/** Puts text in at the position. */
function put(self: PyStringIO, given: string): void {
  let text = given;
  if (self.newline === undefined || self.newline === "") {
    for (const [end] of text.matchAll(/\r\n?|\n/g)) self.ends.add(end);
  }
  if (self.translate) text = text.replace(/\r\n?/g, "\n");
  if (self.newline !== undefined && self.newline !== "" && self.newline !== "\n") {
    text = text.replaceAll("\n", self.newline);
  }
  if (text === "") return;
  const count = codePointLength(text);
  charge(text.length >>> 6);
  if (self.at > self.size) {
    reserveString(self.at);
    self.text += "\0".repeat(self.at - self.size);
    self.size = self.at;
  }
  if (self.at === self.size) {
    self.text += text;
    self.size += count;
    // Building up piece by piece must meet the limit in time.
    if ((self.size & 0xffff) < count) reserveString(self.text.length);
  } else {
    const end = Math.min(self.size, self.at + count);
    charge(self.size >>> 6);
    self.text = slice(self, 0, self.at) + text + slice(self, end, self.size);
    self.size = Math.max(self.size, self.at + count);
  }
  self.at += count;
}

function read(self: PyStringIO, size?: Value): string {
  checkOpen(self);
  const count = readSize(size);
  const end = count < 0 ? self.size : Math.min(self.size, self.at + count);
  if (end <= self.at) return "";
  const text = slice(self, self.at, end);
  self.at = end;
  return text;
}

function readLine(self: PyStringIO, limit: number): string {
  if (self.at >= self.size) return "";
  const { text } = self;
  const start = isNarrow(self) ? self.at : unitIndex(text, self.at);
  let end: number;
  if (self.newline === undefined || self.newline === "") {
    const found = self.newline === "" && !self.translate
      ? nextLineEnd(text, start)
      : text.indexOf("\n", start) + 1;
    end = found <= 0 ? text.length : found;
  } else {
    const found = text.indexOf(self.newline, start);
    end = found < 0 ? text.length : found + self.newline.length;
  }
  let line = text.slice(start, end);
  let count = isNarrow(self) ? line.length : codePointLength(line);
  if (limit >= 0 && count > limit) {
    line = isNarrow(self) ? line.slice(0, limit) : sliceText(line, 0, limit);
    count = limit;
  }
  self.at += count;
  return line;
}

/** Behind the next line end of any kind; 0 where there is none. */
function nextLineEnd(text: string, start: number): number {
  const pattern = /\r\n|\r|\n/g;
  pattern.lastIndex = start;
  const found = pattern.exec(text);
  return found === null ? 0 : pattern.lastIndex;
}

function init(self: PyStringIO, initial: Value = "", newline: Value = "\n"): Value {
  const text = initial === None ? "" : strValue(initial);
  if (text === undefined) {
    throw newTypeError(`initial_value must be str or None, not ${typeName(initial)}`);
  }
  const end = newline === None ? undefined : strValue(newline);
  if (newline !== None && end === undefined) {
    throw newTypeError(`newline must be str or None, not ${typeName(newline)}`);
  }
  if (end !== undefined && !["", "\n", "\r", "\r\n"].includes(end)) {
    throw newValueError(`illegal newline value: ${repr(end)}`);
  }
  self.newline = end;
  self.translate = end === undefined;
  self.text = "";
  self.ends = new Set();
  self.size = self.at = 0;
  self.closed = false;
  put(self, text);
  self.at = 0;
  return None;
}

function seek(self: PyStringIO, offset: Value, whence: Value = 0): Value {
  checkOpen(self);
  const to = asSize(offset);
  const from = asSize(whence);
  if (from < 0 || from > 2) {
    throw newValueError(`Invalid whence (${from}, should be 0, 1 or 2)`);
  }
  if (to < 0 && from === 0) throw newValueError(`Negative seek position ${to}`);
  if (from !== 0 && to !== 0) {
    throw newException(exceptionType("OSError"), "Can't do nonzero cur-relative seeks");
  }
  if (from === 0) self.at = to;
  else if (from === 2) self.at = self.size;
  return self.at;
}

function truncate(self: PyStringIO, size: Value = None): Value {
  checkOpen(self);
  const to = size === None ? self.at : asSize(size);
  if (to < 0) throw newValueError(`Negative size value ${to}`);
  if (to < self.size) {
    self.text = slice(self, 0, to);
    self.size = to;
  }
  return to;
}

/** `io.StringIO` */
export const stringIOType: () => PyType = once(() => {
  const base = textBaseType();
  const type = newBuiltinType("StringIO", base, PyStringIO, { module: "_io", hasDict: true });
  const proto = PyStringIO.prototype;
  Object.setPrototypeOf(proto, base.proto);
  return defineType(type, {
    doc: "Text I/O implementation using an in-memory buffer.",
    attributes: {
      __new__: constructor("(cls, /, *args, **kwargs)", "Create a stream.", (cls: PyType) => {
        const self = new cls.Instance() as PyStringIO;
        init(self);
        return self;
      }),
      __init__: slot("(self, initial_value='', newline='\\n')", "Initialize self.", init),
      getvalue: method("(self, /)", "Retrieve the entire contents of the object.", (
        self: PyStringIO,
      ) => {
        checkOpen(self);
        return self.text;
      }),
      newlines: getter("line ends seen", (self: PyStringIO) => {
        checkOpen(self);
        const ends = ["\r", "\n", "\r\n"].filter((end) => self.ends.has(end));
        return ends.length === 0 ? None : ends.length === 1 ? ends[0]! : newTuple(ends);
      }),
      read: method("(self, size=-1, /)", "Read at most size characters.", read),
      readline: method(
        "(self, size=-1, /)",
        "Read until newline or EOF.",
        (self: PyStringIO, size?: Value) => {
          checkOpen(self);
          return readLine(self, readSize(size));
        },
      ),
      write: method("(self, s, /)", "Write string to file.", (self: PyStringIO, value: Value) => {
        const text = strValue(value);
        if (text === undefined) {
          throw newTypeError(`string argument expected, got '${typeName(value)}'`);
        }
        checkOpen(self);
        put(self, text);
        return codePointLength(text);
      }),
      seek: method("(self, pos, whence=0, /)", "Change stream position.", seek),
      tell: method("(self, /)", "Tell the current file position.", (self: PyStringIO) => {
        checkOpen(self);
        return self.at;
      }),
      truncate: method("(self, pos=None, /)", "Truncate size to pos.", truncate),
      close: method("(self, /)", "Close the IO object.", (self: PyStringIO) => {
        self.closed = true;
        self.text = "";
        self.size = 0;
        return None;
      }),
      readable: method("(self, /)", "Whether it can be read.", yes),
      writable: method("(self, /)", "Whether it can be written.", yes),
      seekable: method("(self, /)", "Whether it can be sought in.", yes),
      line_buffering: getter("whether it flushes at line ends", () => false),
    },
  });
});

function yes(self: PyStringIO): boolean {
  checkOpen(self);
  return true;
}
