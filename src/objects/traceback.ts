/** Tracebacks and frames as Python values; the entries themselves are in exception.ts. */

import type { Code, CodeSource } from "./code.ts";
import type { TracebackEntry } from "./exception.ts";
import { type NativeFunction, PyObject, type Value } from "./object.ts";
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
    /** The stack that it was found on, where it is known, and how many calls out it was. */
    readonly stack?: CallStack,
    readonly depth = 0,
  ) {
    super();
  }
}

/** Where a function that runs now stands. */
export interface StackFrame {
  readonly code: Code;
  readonly position: number;
}

/** The program's frames at one moment, the innermost first. */
export interface CallStack {
  /** One of them; undefined beyond the outermost. */
  at: (depth: number) => StackFrame | undefined;
  /** That one and those further out. */
  from: (depth: number) => readonly StackFrame[];
}

/** A file of the program's with its whole text. */
export type ProgramSource = CodeSource & { readonly text: string };

/** What the interpreter, which stands above, tells of the stack and of the program's text. */
export const stackSupport: {
  /**
   * One of the program's frames now, 0 the innermost: far cheaper than all of them, and cheaper
   * still where a function of the library is known to stand between.
   */
  frame: (depth: number, above?: NativeFunction) => StackFrame | undefined;
  /**
   * What finds the innermost of them below a function of the library, as they are now, when it is
   * asked: to find it takes ten times as long as to take note of the stack.
   */
  note: (above: NativeFunction) => () => StackFrame | undefined;
  /** All of them. */
  capture: () => CallStack;
  /** The text of a file of the program's; undefined where there is no such file. */
  source: (filename: string) => ProgramSource | undefined;
  /** The text of an exception with its traceback, in pieces. */
  formatException: (error: Value, chain: boolean, limit: number | undefined) => string[];
  /** Its last lines. */
  formatExceptionOnly: (error: Value) => string[];
  /** The text of frames, outermost first. */
  formatFrames: (frames: readonly StackFrame[]) => string[];
} = {
  frame: () => undefined,
  note: () => () => undefined,
  capture: () => ({ at: () => undefined, from: () => [] }),
  source: () => undefined,
  formatException: () => [],
  formatExceptionOnly: () => [],
  formatFrames: () => [],
};

/** The frame so many calls out, as a Python value. */
export function frameAt(stack: CallStack, depth: number): PyFrame | undefined {
  const frame = stack.at(depth);
  return frame && new PyFrame(frame.code, frame.position, stack, depth);
}

/** The frame of a function that runs now: 0 is the innermost one. */
export const currentFrame = (depth: number): PyFrame | undefined =>
  frameAt(stackSupport.capture(), depth);

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
  // Position 0 is where a body begins before anything of it has run.
  if (position === 0) return code.info.firstLine;
  return code.source.lineAt(code.info.positions[position * 2] ?? 0);
}
