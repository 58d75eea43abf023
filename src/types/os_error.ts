/** `OSError`: its fields, and the subclass that an errno stands for. */

import {
  exceptionType,
  initException,
  newAttributeError,
  type PyBaseException,
} from "../objects/exception.ts";
import { intValue } from "../objects/numbers.ts";
import { None, type Value } from "../objects/object.ts";
import { newTuple } from "../objects/tuple.ts";
import { lookup, type PyType, typeOf } from "../objects/type.ts";
import { repr, str } from "../protocols/text.ts";
import { asSize } from "../protocols/convert.ts";
import {
  constructor,
  defineType,
  type Definition,
  getter,
  member,
  method,
  slot,
} from "../native/define.ts";
import { exceptionState, exceptionText, initSlot, refuseKeywords } from "./exceptions.ts";

interface PyOSError extends PyBaseException {
  errno: Value | undefined;
  strerror: Value | undefined;
  filename: Value | undefined;
  filename2: Value | undefined;
  written: number | undefined;
  /** Whether the fields were taken from the arguments. */
  ready: boolean | undefined;
}

const osErrorType = exceptionType("OSError");

/** Linux's numbers. */
const subclasses: Record<number, string> = {
  1: "PermissionError",
  2: "FileNotFoundError",
  3: "ProcessLookupError",
  4: "InterruptedError",
  10: "ChildProcessError",
  11: "BlockingIOError",
  13: "PermissionError",
  17: "FileExistsError",
  20: "NotADirectoryError",
  21: "IsADirectoryError",
  32: "BrokenPipeError",
  103: "ConnectionAbortedError",
  104: "ConnectionResetError",
  108: "BrokenPipeError",
  110: "TimeoutError",
  111: "ConnectionRefusedError",
  114: "BlockingIOError",
  115: "BlockingIOError",
};

/** Takes errno, strerror, filename, winerror, filename2 out of the arguments. */
function takeFields(self: PyOSError): void {
  if (self.ready) return;
  self.ready = true;
  const { args } = self;
  if (args.length < 2 || args.length > 5) return;
  self.errno = args[0];
  self.strerror = args[1];
  const filename = args[2];
  if (filename !== undefined && filename !== None) {
    const written = intValue(filename);
    if (self.type.mro.includes(exceptionType("BlockingIOError")) && written !== undefined) {
      self.written = Number(written);
      return;
    }
    self.filename = filename;
    if (args[4] !== undefined && args[4] !== None) self.filename2 = args[4];
    self.args = args.slice(0, 2);
  }
}

/** Whether `__new__` rather than `__init__` looks at the arguments (oserror_use_init). */
function usesInit(type: PyType): boolean {
  return lookup(type, "__init__") !== osErrorType.namespace.get("__init__") &&
    lookup(type, "__new__") === osErrorType.namespace.get("__new__");
}

function newOSError(cls: PyType, args: Value[], kwargs: Map<string, Value>): Value {
  let type = cls;
  if (cls === osErrorType && args.length >= 2 && args.length <= 5) {
    const name = typeof args[0] === "number" ? subclasses[args[0]] : undefined;
    if (name !== undefined) type = exceptionType(name);
  }
  const self = initException(new type.Instance() as PyBaseException, []) as PyOSError;
  self.ready = false;
  if (usesInit(type)) {
    self.ready = true;
    return self;
  }
  refuseKeywords(self, kwargs);
  self.args = args;
  takeFields(self);
  return self;
}

function text(self: PyOSError): string {
  takeFields(self);
  const { errno, strerror, filename, filename2 } = self;
  const start = `[Errno ${str(errno ?? None)}] ${str(strerror ?? None)}`;
  if (filename !== undefined && filename !== None) {
    return filename2 !== undefined && filename2 !== None
      ? `${start}: ${repr(filename)} -> ${repr(filename2)}`
      : `${start}: ${repr(filename)}`;
  }
  return errno !== undefined && strerror !== undefined ? start : exceptionText(self);
}

/** A field that comes from the arguments. */
function osField(key: "errno" | "strerror" | "filename" | "filename2", doc: string): Definition {
  return member(doc, (self: PyOSError) => {
    takeFields(self);
    return self[key] ?? None;
  }, (self: PyOSError, value) => {
    takeFields(self);
    self[key] = value ?? None;
  });
}

defineType(osErrorType, {
  doc: "Base class for I/O related errors.",
  attributes: () => ({
    __new__: constructor("(cls, /, *args, **kwargs)", "Create an OSError.", newOSError),
    __init__: initSlot((self: PyOSError, args, kwargs) => {
      if (!usesInit(typeOf(self))) return;
      refuseKeywords(self, kwargs);
      self.args = args;
      self.ready = false;
      takeFields(self);
    }),
    __str__: slot("(self, /)", "Return str(self).", text),
    __reduce__: method("(self, /)", "", (self: PyOSError) => {
      takeFields(self);
      let { args } = self;
      if (args.length === 2 && self.filename !== undefined) {
        args = [...args, self.filename];
        if (self.filename2 !== undefined) args.push(None, self.filename2);
      }
      const state = exceptionState(self);
      const parts: Value[] = [typeOf(self), newTuple([...args])];
      if (state !== undefined) parts.push(state);
      return newTuple(parts);
    }),
    errno: osField("errno", "POSIX exception code"),
    strerror: osField("strerror", "exception strerror"),
    filename: osField("filename", "exception filename"),
    filename2: osField("filename2", "second exception filename"),
    characters_written: getter(
      "how much was written",
      (self: PyOSError) => {
        takeFields(self);
        if (self.written === undefined) throw newAttributeError("characters_written");
        return self.written;
      },
      (self: PyOSError, value) => {
        if (value === undefined) {
          if (self.written === undefined) throw newAttributeError("characters_written");
          self.written = undefined;
        } else self.written = asSize(value, "ValueError");
      },
    ),
  }),
});

/** What each subclass is for, in a line. */
const docs: Record<string, string> = {
  BlockingIOError: "I/O operation would block.",
  ChildProcessError: "Child process error.",
  ConnectionError: "Connection error.",
  BrokenPipeError: "Broken pipe.",
  ConnectionAbortedError: "Connection aborted.",
  ConnectionRefusedError: "Connection refused.",
  ConnectionResetError: "Connection reset.",
  FileExistsError: "File already exists.",
  FileNotFoundError: "File not found.",
  InterruptedError: "Interrupted by signal.",
  IsADirectoryError: "Operation doesn't work on directories.",
  NotADirectoryError: "Operation only works on directories.",
  PermissionError: "Not enough permissions.",
  ProcessLookupError: "Process not found.",
  TimeoutError: "Timeout expired.",
};
for (const [name, doc] of Object.entries(docs)) exceptionType(name).doc = doc;
