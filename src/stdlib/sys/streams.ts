/** `sys.stdin`, `sys.stdout` and `sys.stderr`, over the host; `buffer` is the bytes of the same. */

import { Utf8Decoder, utf8Decoder, utf8Encoder } from "../../kernel/utf8.ts";
import { newBytes } from "../../objects/bytes.ts";
import { exceptionType, newException, newTypeError } from "../../objects/exception.ts";
import { PyIterator } from "../../objects/iterator.ts";
import { newList } from "../../objects/list.ts";
import { None, type Value } from "../../objects/object.ts";
import { runtime } from "../../objects/runtime.ts";
import { strValue } from "../../objects/str.ts";
import { newBuiltinType, objectType, type PyType, typeName } from "../../objects/type.ts";
import { codePointLength, hasSurrogates, sliceText } from "../../kernel/code_points.ts";
import { readLine, streams, writeText } from "../../builtins/output.ts";
import { asBytes, asClampedSize } from "../../protocols/convert.ts";
import { iterate } from "../../protocols/iterate.ts";
import { defineType, type Definition, getter, method, slot } from "../../native/define.ts";
import { iterSelf, nextSlot } from "../../types/shared.ts";
import { once } from "../../kernel/once.ts";

type StreamName = "stdin" | "stdout" | "stderr";

/** What was taken from standard input and not handed out yet: text or bytes of one line. */
let pendingText = "";
let pendingBytes: Uint8Array = new Uint8Array(0);

/** While something is pending, `input` must come through the stream's own `readline`. */
function notePending(): void {
  const idle = pendingText === "" && pendingBytes.length === 0;
  streams.stdin = idle ? standardStreams().stdin : undefined;
}

function nextText(): string {
  if (pendingBytes.length > 0) {
    pendingText = utf8Decoder.decode(pendingBytes) + pendingText;
    pendingBytes = new Uint8Array(0);
  }
  if (pendingText === "") return readLine();
  const end = pendingText.indexOf("\n") + 1;
  const line = end > 0 ? pendingText.slice(0, end) : pendingText;
  pendingText = pendingText.slice(line.length);
  return line;
}

/** Up to `size` units, of one line or of all that is left; below zero: as many as there are. */
function readUnits<T extends string | Uint8Array>(
  size: number,
  oneLine: boolean,
  next: () => T,
  join: (parts: T[]) => T,
): [result: T, count: number] {
  const parts: T[] = [];
  let count = 0;
  while (size < 0 || count < size) {
    const part = next();
    if (part.length === 0) break;
    parts.push(part);
    count += typeof part === "string" ? codePointLength(part) : part.length;
    if (oneLine) break;
  }
  return [join(parts), count];
}

function readText(size: number, oneLine: boolean): string {
  const [text, count] = readUnits(size, oneLine, nextText, (parts) => parts.join(""));
  if (size < 0 || count <= size) {
    notePending();
    return text;
  }
  const taken = sliceText(text, 0, size);
  pendingText = text.slice(taken.length) + pendingText;
  notePending();
  return taken;
}

function nextBytes(): Uint8Array {
  if (pendingBytes.length > 0) {
    const end = pendingBytes.indexOf(10) + 1;
    const line = end > 0 ? pendingBytes.subarray(0, end) : pendingBytes;
    pendingBytes = pendingBytes.subarray(line.length);
    return line;
  }
  return utf8Encoder.encode(nextText());
}

function joinBytes(parts: Uint8Array[]): Uint8Array {
  const result = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    result.set(part, at);
    at += part.length;
  }
  return result;
}

function readBytes(size: number, oneLine: boolean): Value {
  const [bytes, count] = readUnits(size, oneLine, nextBytes, joinBytes);
  if (size < 0 || count <= size) {
    notePending();
    return newBytes(bytes);
  }
  pendingBytes = joinBytes([bytes.subarray(size), pendingBytes]);
  notePending();
  return newBytes(bytes.slice(0, size));
}

/** A standard stream as text. */
export class PyTextStream extends PyIterator {
  readonly buffer: PyByteStream;
  constructor(readonly name: StreamName) {
    super();
    this.buffer = new PyByteStream(name);
  }
  next(): Value | undefined {
    checkReadable(this);
    const line = readText(-1, true);
    return line === "" ? undefined : line;
  }
}

/** A standard stream as bytes. */
class PyByteStream extends PyIterator {
  /** Decodes what is written, across writes. */
  readonly decoder: TextDecoder = new Utf8Decoder();
  constructor(readonly name: StreamName) {
    super();
  }
  next(): Value | undefined {
    checkReadable(this);
    const line = readBytes(-1, true);
    return asBytes(line).length === 0 ? undefined : line;
  }
}

type Stream = PyTextStream | PyByteStream;

function unsupported(message: string) {
  return newException(exceptionType("OSError"), message);
}

function checkReadable(self: Stream): void {
  if (self.name !== "stdin") throw unsupported("not readable");
}

function write(self: PyTextStream, value: Value): Value {
  const text = strValue(value);
  if (text === undefined) {
    throw newTypeError(`write() argument must be str, not ${typeName(value)}`);
  }
  if (self.name === "stdin") throw unsupported("not writable");
  writeText(self.name, text);
  return hasSurrogates(text) ? codePointLength(text) : text.length;
}

function writeBytes(self: PyByteStream, value: Value): Value {
  const bytes = asBytes(value);
  if (self.name === "stdin") throw unsupported("not writable");
  runtime.host.write(self.name, self.decoder.decode(bytes, { stream: true }));
  return bytes.length;
}

function writeLines(self: Stream, lines: Value): Value {
  const iteration = iterate(lines);
  for (let line; (line = iteration.next()) !== undefined;) {
    if (self instanceof PyTextStream) write(self, line);
    else writeBytes(self, line);
  }
  return None;
}

const sizeOf = (size: Value): number => size === None ? -1 : asClampedSize(size);

function readLines(self: Stream, hint: Value = -1): Value {
  checkReadable(self);
  const limit = sizeOf(hint);
  const lines: Value[] = [];
  let total = 0;
  for (let line; (line = self.next()) !== undefined;) {
    lines.push(line);
    total += strValue(line) === undefined ? asBytes(line).length : codePointLength(line as string);
    if (limit > 0 && total >= limit) break;
  }
  return newList(lines);
}

/** What text and byte streams have in common. */
function common(read: (size: number, oneLine: boolean) => Value): Record<string, Definition> {
  return {
    __iter__: iterSelf,
    __next__: nextSlot,
    __enter__: method("(self, /)", "Return self.", (self: Stream) => self),
    __exit__: method("(self, /, *args)", "Leave the stream open.", () => None),
    read: method("(self, size=-1, /)", "Read up to size, or all.", (self: Stream, size = -1) => {
      checkReadable(self);
      return read(sizeOf(size), false);
    }),
    readline: method("(self, size=-1, /)", "Read one line.", (self: Stream, size = -1) => {
      checkReadable(self);
      return read(sizeOf(size), true);
    }),
    readlines: method("(self, hint=-1, /)", "Return a list of lines.", readLines),
    writelines: method("(self, lines, /)", "Write a list of lines.", writeLines),
    flush: method("(self, /)", "Do nothing: what is written goes out at once.", () => None),
    isatty: method("(self, /)", "Whether a terminal is behind it: never.", () => false),
    fileno: method(
      "(self, /)",
      "The number of the stream.",
      (self: Stream) => ["stdin", "stdout", "stderr"].indexOf(self.name),
    ),
    readable: method(
      "(self, /)",
      "Whether it can be read.",
      (self: Stream) => self.name === "stdin",
    ),
    writable: method(
      "(self, /)",
      "Whether it can be written.",
      (self: Stream) => self.name !== "stdin",
    ),
    seekable: method("(self, /)", "Whether it has positions: no.", () => false),
    closed: getter("whether it is closed", () => false),
    name: getter("the name of the stream", (self: Stream) => `<${self.name}>`),
    mode: getter(
      "how it was opened",
      (self: Stream) =>
        (self.name === "stdin" ? "r" : "w") + (self instanceof PyTextStream ? "" : "b"),
    ),
  };
}

const textStreamType: () => PyType = once(() =>
  defineType(newBuiltinType("TextIOWrapper", objectType, PyTextStream, { module: "_io" }), {
    doc: "A standard stream.",
    attributes: {
      ...common(readText),
      __repr__: slot("(self, /)", "Return repr(self).", (self: PyTextStream) => {
        const mode = self.name === "stdin" ? "r" : "w";
        return `<_io.TextIOWrapper name='<${self.name}>' mode='${mode}' encoding='utf-8'>`;
      }),
      write: method("(self, text, /)", "Write text; return its length.", write),
      reconfigure: method("(self, /, **options)", "Accepted: there is nothing to set.", (
        _self: Stream,
        options: Map<string, Value>,
      ) => {
        for (const [name, value] of options) {
          const known = ["line_buffering", "write_through", "newline", "errors"].includes(name) ||
            (name === "encoding" && /^(utf-?8)$/i.test(strValue(value) ?? "utf-8"));
          if (!known) throw unsupported(`reconfigure(${name}=...) is not possible here`);
        }
        return None;
      }),
      encoding: getter("the encoding", () => "utf-8"),
      errors: getter(
        "how errors of the encoding are handled",
        (self: PyTextStream) => self.name === "stderr" ? "backslashreplace" : "strict",
      ),
      newlines: getter("the line ends seen", () => None),
      line_buffering: getter(
        "whether lines go out at once",
        (self: PyTextStream) => self.name === "stderr",
      ),
      write_through: getter("whether writes go out at once", () => false),
      buffer: getter("the stream of bytes", (self: PyTextStream) => self.buffer),
    },
  })
);

const byteStreamType: () => PyType = once(() =>
  defineType(newBuiltinType("_io.BufferedRandom", objectType, PyByteStream, { module: "_io" }), {
    doc: "The bytes of a standard stream.",
    attributes: {
      ...common(readBytes),
      __repr__: slot("(self, /)", "Return repr(self).", (self: PyByteStream) => {
        const kind = self.name === "stdin" ? "BufferedReader" : "BufferedWriter";
        return `<_io.${kind} name='<${self.name}>'>`;
      }),
      write: method("(self, bytes, /)", "Write UTF-8; return the number of bytes.", writeBytes),
    },
  })
);

/** The three streams. */
export const standardStreams: () => Record<StreamName, PyTextStream> = once(() => {
  textStreamType();
  byteStreamType();
  return {
    stdin: new PyTextStream("stdin"),
    stdout: new PyTextStream("stdout"),
    stderr: new PyTextStream("stderr"),
  };
});
