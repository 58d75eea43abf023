/** What traceback.py is given: the texts of exceptions and frames, which the interpreter makes. */

import { PyBaseException } from "../objects/exception.ts";
import { newList } from "../objects/list.ts";
import { None, type Value } from "../objects/object.ts";
import {
  lineOf,
  PyFrame,
  PyTraceback,
  type StackFrame,
  stackSupport,
} from "../objects/traceback.ts";
import { newTuple } from "../objects/tuple.ts";
import { truthy } from "../protocols/truth.ts";
import { type Definition, fn } from "../native/define.ts";
import { frameFunction } from "./stack_functions.ts";

/** A frame as FrameSummary takes it: place, name, source lines, end of the place, text. */
function describe(frame: StackFrame, place: boolean): Value {
  const { code, position } = frame;
  const { source, info } = code;
  const line = lineOf(code, position);
  const start = info.positions[2 * position] ?? 0;
  const end = info.positions[2 * position + 1] ?? 0;
  const known = place && position > 0;
  const endLine = known ? source.lineAt(Math.max(start, end)) : line;
  const lines: string[] = [];
  for (let each = line; each <= endLine; each++) lines.push(source.lineText(each));
  return newTuple([
    source.filename,
    line,
    info.name,
    lines.join("\n"),
    known ? endLine : None,
    known ? start - source.lineStart(line) : None,
    known ? end - source.lineStart(endLine) : None,
    place ? stackSupport.formatFrames([frame]).join("") : None,
  ]);
}

function framesOf(start: Value): StackFrame[] {
  if (start instanceof PyTraceback) {
    const frames: StackFrame[] = [];
    for (let entry: typeof start.entry | null = start.entry; entry !== null; entry = entry.next) {
      frames.push(entry);
    }
    return frames;
  }
  if (start instanceof PyFrame) return start.stack?.from(start.depth).toReversed() ?? [start];
  return [];
}

/** The functions. */
export const tracebackFunctions = (): Record<string, Definition> => ({
  _frame: frameFunction,
  _describe: fn(
    "(start)",
    "What is known of the frames of a traceback, or of a frame and its callers.",
    (start: Value) =>
      newList(
        // A frame that runs has a line, but no columns.
        framesOf(start).map((frame) => describe(frame, start instanceof PyTraceback)),
      ),
  ),
  _format_exception: fn(
    "(error, chain, limit)",
    "The text of an exception, in pieces.",
    (error: Value, chain: Value, limit: Value) =>
      error instanceof PyBaseException
        ? newList(
          stackSupport.formatException(
            error,
            truthy(chain),
            typeof limit === "number" ? limit : undefined,
          ),
        )
        : newList(["NoneType: None\n"]),
  ),
  _format_exception_only: fn(
    "(error)",
    "The last lines of the text of an exception.",
    (error: Value) =>
      newList(
        error instanceof PyBaseException
          ? stackSupport.formatExceptionOnly(error)
          : ["NoneType: None\n"],
      ),
  ),
});
