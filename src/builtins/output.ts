/** `print`, `input` and `help`: what goes to standard output and comes from standard input. */

import { charge } from "../objects/budget.ts";
import {
  exceptionType,
  newException,
  newRuntimeError,
  newTypeError,
} from "../objects/exception.ts";
import { None, type PyObject, type Value } from "../objects/object.ts";
import { runtime } from "../objects/runtime.ts";
import { strValue } from "../objects/str.ts";
import { typeName } from "../objects/type.ts";
import { getAttribute } from "../protocols/attribute.ts";
import { call, call1 } from "../protocols/call.ts";
import { str } from "../protocols/text.ts";
import { truthy } from "../protocols/truth.ts";
import { decodeBytes, encodeText } from "../kernel/codecs.ts";
import { type Definition, fn } from "../native/define.ts";
import { describeTool, HELP_USAGE } from "./help.ts";

/**
 * Where `print` and `input` look for replaced streams: the `sys` module, once it exists, and the
 * streams that it began with, which need no method call.
 */
export const streams: {
  sys: PyObject | undefined;
  stdout: Value | undefined;
  stderr: Value | undefined;
  stdin: Value | undefined;
} = { sys: undefined, stdout: undefined, stderr: undefined, stdin: undefined };

/** The stream that `sys.name` has been set to; undefined: the one it began with. */
function replaced(name: "stdout" | "stderr" | "stdin"): Value | undefined {
  const { sys } = streams;
  if (sys === undefined) return undefined;
  const stream = sys[`$${name}`];
  if (stream === undefined) throw newRuntimeError(`lost sys.${name}`);
  return stream === streams[name] ? undefined : stream;
}

function textOption(value: Value, name: string, missing: string): string {
  if (value === None) return missing;
  const text = strValue(value);
  if (text === undefined) {
    throw newTypeError(`${name} must be None or a string, not ${typeName(value)}`);
  }
  return text;
}

function print(
  values: Value[],
  sepValue: Value = None,
  endValue: Value = None,
  file: Value = None,
  flush: Value = false,
): Value {
  const sep = textOption(sepValue, "sep", " ");
  const end = textOption(endValue, "end", "\n");
  const target = file === None ? replaced("stdout") : file;
  if (target === undefined) {
    let text = "";
    for (let i = 0; i < values.length; i++) {
      if (i > 0) text += sep;
      text += str(values[i]!);
    }
    charge(text.length >>> 4);
    text += end;
    if (text.isWellFormed()) runtime.host.write("stdout", text);
    else printParts(values, sep, end);
    return None;
  }
  if (target === None) return None;
  const write = getAttribute(target, "write");
  for (let i = 0; i < values.length; i++) {
    if (i > 0) call1(write, sep);
    call1(write, str(values[i]!));
  }
  call1(write, end);
  if (truthy(flush)) call(getAttribute(target, "flush"), []);
  return None;
}

/** Text with lone surrogates: CPython writes part by part, up to the one that has no encoding. */
function printParts(values: Value[], sep: string, end: string): void {
  for (let i = 0; i < values.length; i++) {
    if (i > 0) writeText("stdout", sep);
    writeText("stdout", str(values[i]!));
  }
  writeText("stdout", end);
}

/** Writes as the stream's encoding, UTF-8, allows: stderr shows a lone surrogate as its escape. */
export function writeText(name: "stdout" | "stderr", text: string): void {
  runtime.host.write(name, writable(text, name === "stderr" ? "backslashreplace" : "strict"));
}

/** Writes to `sys.stdout` or `sys.stderr`, whatever the program has set it to. */
export function writeToStream(name: "stdout" | "stderr", text: string): void {
  const target = replaced(name);
  if (target === undefined) writeText(name, text);
  else if (target !== None) call1(getAttribute(target, "write"), text);
}

/** Text as UTF-8 can hold it, lone surrogates being handled by that error handler. */
export function writable(text: string, errors: string): string {
  if (text.isWellFormed()) return text;
  return decodeBytes(encodeText(text, "utf-8", errors), "utf-8", "strict");
}

let stdinPosition = 0;
let stdinText: string | null = null;

/** The next line of standard input with its line end; empty at the end. */
export function readLine(): string {
  const { stdin } = runtime.host;
  if (stdin !== stdinText) {
    stdinText = stdin;
    stdinPosition = 0;
  }
  if (stdin === null) return "";
  const end = stdin.indexOf("\n", stdinPosition);
  const line = stdin.slice(stdinPosition, end < 0 ? stdin.length : end + 1);
  stdinPosition += line.length;
  charge(line.length >>> 4);
  return line;
}

function input(prompt: Value = ""): Value {
  const stdin = replaced("stdin");
  const shown = str(prompt);
  if (shown !== "") print([shown], None, "");
  let line: string;
  if (stdin === undefined) line = readLine();
  else {
    const value = call(getAttribute(stdin, "readline"), []);
    const text = strValue(value);
    if (text === undefined) throw newTypeError("object.readline() returned non-string");
    line = text;
  }
  if (line === "") {
    throw newException(
      exceptionType("EOFError"),
      stdin === undefined && runtime.host.stdin === null
        ? "EOF when reading a line: this program was given no standard input"
        : "EOF when reading a line",
    );
  }
  return line.endsWith("\n") ? line.slice(0, -1) : line;
}

export const output: Record<string, Definition> = {
  print: fn(
    "(*args, sep=' ', end='\\n', file=None, flush=False)",
    "Prints the values to a stream, or to sys.stdout by default.\n\n" +
      "sep is put between the values, end after the last one.",
    print,
  ),
  input: fn(
    "(prompt='', /)",
    "Read a line from standard input; its line end is left out.\n\n" +
      "At the end of the input, or where none was given, raise EOFError.",
    input,
  ),
  help: fn(
    "(object=<unrepresentable>, /)",
    "Print what is known of an object: signatures and documentation.",
    (object?: Value) => {
      const text = object === undefined ? HELP_USAGE : describeTool(object);
      if (object === undefined || text !== undefined) return print([text!]);
      runtime.describe(object);
      return print([]);
    },
  ),
};
