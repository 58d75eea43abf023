/** The base classes of `io` and what text and byte buffers have in common. */

import { charge } from "../../objects/budget.ts";
import {
  exceptionType,
  newException,
  newTypeError,
  newValueError,
} from "../../objects/exception.ts";
import { PyIterator } from "../../objects/iterator.ts";
import { newList } from "../../objects/list.ts";
import { None, type PyObject, type Value } from "../../objects/object.ts";
import { newBuiltinType, objectType, type PyType } from "../../objects/type.ts";
import { getAttribute } from "../../protocols/attribute.ts";
import { call } from "../../protocols/call.ts";
import { asSize } from "../../protocols/convert.ts";
import { iterate } from "../../protocols/iterate.ts";
import { length } from "../../protocols/truth.ts";
import { defineType, type Definition, getter, method, slot } from "../../native/define.ts";
import { iterSelf } from "../../types/shared.ts";
import { dictGetter } from "../../types/function.ts";
import { once } from "../../kernel/once.ts";
import { newNativeClass } from "../native_class.ts";

/** A stream: iterating gives lines. */
export class PyStream extends PyIterator {
  declare closed: boolean;
  next(): Value | undefined {
    const line = call(getAttribute(this, "readline"), []);
    return length(line) === 0 ? undefined : line;
  }
}

/** `io.UnsupportedOperation` */
export const unsupportedType: () => PyType = once(() =>
  newNativeClass({
    name: "UnsupportedOperation",
    module: "io",
    bases: [exceptionType("OSError"), exceptionType("ValueError")],
    attributes: {},
  })
);

/** The error of something that a stream cannot do. */
export function unsupported(name: string): unknown {
  return newException(unsupportedType(), name);
}

const refuse = (name: string, signature = "(self, /)"): Definition =>
  method(signature, "Not supported.", () => {
    throw unsupported(name);
  });

/** Refuses a stream that is closed. */
export function checkOpen(self: PyStream): void {
  if (self.closed === true) throw newValueError("I/O operation on closed file.");
}

function readLines(self: Value, hint: Value = -1): Value {
  const limit = hint === None ? -1 : asSize(hint);
  const lines: Value[] = [];
  let total = 0;
  const iteration = iterate(self);
  for (let line; (line = iteration.next()) !== undefined;) {
    charge(1);
    lines.push(line);
    total += length(line);
    if (limit > 0 && total >= limit) break;
  }
  return newList(lines);
}

const baseEntries: Record<string, Definition> = {
  __iter__: iterSelf,
  __next__: slot("(self, /)", "Implement next(self).", (self: PyStream) => {
    const line = self.next();
    if (line === undefined) throw newException(exceptionType("StopIteration"));
    return line;
  }),
  __enter__: method("(self, /)", "The stream itself.", (self: PyStream) => {
    checkOpen(self);
    return self;
  }),
  __exit__: method("(self, /, *args)", "Closes the stream.", (self: PyStream) => {
    call(getAttribute(self, "close"), []);
    return None;
  }),
  close: method("(self, /)", "Flush and close the IO object.", (self: PyStream) => {
    if (self.closed !== true) {
      call(getAttribute(self, "flush"), []);
      self.closed = true;
    }
    return None;
  }),
  flush: method("(self, /)", "Flush write buffers, if applicable.", (self: PyStream) => {
    checkOpen(self);
    return None;
  }),
  closed: getter("whether the stream is closed", (self: PyStream) => self.closed === true),
  fileno: refuse("fileno"),
  isatty: method("(self, /)", "Whether it is a terminal.", (self: PyStream) => {
    checkOpen(self);
    return false;
  }),
  readable: method("(self, /)", "Whether it can be read.", () => false),
  writable: method("(self, /)", "Whether it can be written.", () => false),
  seekable: method("(self, /)", "Whether it can be sought in.", () => false),
  readlines: method("(self, hint=-1, /)", "Return a list of lines from the stream.", readLines),
  writelines: method(
    "(self, lines, /)",
    "Write a list of lines to stream.",
    (self: PyStream, lines: Value) => {
      checkOpen(self);
      const write = getAttribute(self, "write");
      const iteration = iterate(lines);
      for (let line; (line = iteration.next()) !== undefined;) call(write, [line]);
      return None;
    },
  ),
  seek: refuse("seek", "(self, offset, whence=0, /)"),
  tell: refuse("tell"),
  truncate: refuse("truncate", "(self, size=None, /)"),
  readline: refuse("readline", "(self, size=-1, /)"),
};

function streamType(name: string, base: PyType, more: Record<string, Definition>): PyType {
  class Stream extends PyStream {}
  const valueClass = base === objectType ? PyStream : Stream;
  const type = newBuiltinType(name, base, valueClass, { module: "_io", hasDict: true });
  if (base !== objectType) Object.setPrototypeOf(valueClass.prototype, base.proto);
  return defineType(type, { attributes: more });
}

/** `_io._IOBase` */
export const baseType: () => PyType = once(() =>
  streamType("_IOBase", objectType, { ...baseEntries, __dict__: dictGetter })
);

/** `_io._TextIOBase` */
export const textBaseType: () => PyType = once(() =>
  streamType("_TextIOBase", baseType(), {
    read: refuse("read", "(self, size=-1, /)"),
    write: refuse("write", "(self, s, /)"),
    detach: refuse("detach"),
    encoding: getter("the encoding", () => None),
    errors: getter("how errors are handled", () => None),
    newlines: getter("line ends seen", () => None),
  })
);

/** `_io._BufferedIOBase` */
export const bufferedBaseType: () => PyType = once(() =>
  streamType("_BufferedIOBase", baseType(), {
    read: refuse("read", "(self, size=-1, /)"),
    read1: refuse("read1", "(self, size=-1, /)"),
    write: refuse("write", "(self, b, /)"),
    detach: refuse("detach"),
  })
);

/** `_io._RawIOBase` */
export const rawBaseType: () => PyType = once(() =>
  streamType("_RawIOBase", baseType(), {
    read: refuse("read", "(self, size=-1, /)"),
    readall: refuse("readall"),
  })
);

/** A size argument: None and negative numbers mean everything. */
export function readSize(value: Value | undefined): number {
  if (value === undefined || value === None) return -1;
  if ((value as PyObject).t$__index__ === undefined) {
    throw newTypeError(
      `argument should be integer or None, not '${(value as PyObject).type.name}'`,
    );
  }
  return asSize(value);
}
