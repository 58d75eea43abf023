/** Tracebacks and frames as Python values; the entries themselves are in exception.ts. */

import type { Code } from "./code.ts";
import type { TracebackEntry } from "./exception.ts";
import { PyObject, type Value } from "./object.ts";
import { newBuiltinType, objectType, type PyType } from "./type.ts";

/** One entry of a traceback, with those after it. */
export class PyTraceback extends PyObject {
  constructor(readonly entry: TracebackEntry) {
    super();
  }
}

/** What is left of a frame that a traceback mentions: its code and where it was. */
export class PyFrame extends PyObject {
  constructor(
    readonly code: Code,
    readonly position: number,
    /** The frames of its callers, where they are known. */
    readonly callers: readonly StackFrame[] = [],
  ) {
    super();
  }
}

/** Where a function that runs now stands. */
export interface StackFrame {
  readonly code: Code;
  readonly position: number;
}

/** What the interpreter, which stands above, tells of the stack and of the program's text. */
export const stackSupport: {
  /** The program's frames, the innermost first. */
  frames: () => StackFrame[];
  /** A line of a file of the program's; undefined where there is no such file. */
  line: (filename: string, line: number) => string | undefined;
  /** The text of an exception with its traceback, in pieces. */
  formatException: (error: Value, chain: boolean, limit: number | undefined) => string[];
  /** Its last lines. */
  formatExceptionOnly: (error: Value) => string[];
  /** The text of frames, outermost first. */
  formatFrames: (frames: readonly StackFrame[]) => string[];
} = {
  frames: () => [],
  line: () => undefined,
  formatException: () => [],
  formatExceptionOnly: () => [],
  formatFrames: () => [],
};

/** The frame of a function that runs now: 0 is the innermost one. */
export function currentFrame(depth: number): PyFrame | undefined {
  const frames = stackSupport.frames().slice(depth);
  const [first, ...callers] = frames;
  return first && new PyFrame(first.code, first.position, callers);
}

const final = { subclassable: false };
export const tracebackType: PyType = newBuiltinType("traceback", objectType, PyTraceback, final);
export const frameType: PyType = newBuiltinType("frame", objectType, PyFrame, final);

const values = new WeakMap<TracebackEntry, PyTraceback>();

/** The Python value of a traceback entry: always the same one. */
export function tracebackValue(entry: TracebackEntry): PyTraceback {
  let value = values.get(entry);
  if (value === undefined) values.set(entry, value = new PyTraceback(entry));
  return value;
}

/** The line of a position in a code object. */
export function lineOf(code: Code, position: number): number {
  const offset = code.info.positions[position * 2];
  return offset === undefined ? code.info.firstLine : code.source.lineAt(offset);
}
