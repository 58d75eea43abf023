/** Tracebacks and frames as Python values; the entries themselves are in exception.ts. */

import type { Code } from "./code.ts";
import type { TracebackEntry } from "./exception.ts";
import { PyObject } from "./object.ts";
import { newBuiltinType, objectType, type PyType } from "./type.ts";

/** One entry of a traceback, with those after it. */
export class PyTraceback extends PyObject {
  constructor(readonly entry: TracebackEntry) {
    super();
  }
}

/** What is left of a frame that a traceback mentions: its code and where it was. */
export class PyFrame extends PyObject {
  constructor(readonly code: Code, readonly position: number) {
    super();
  }
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
