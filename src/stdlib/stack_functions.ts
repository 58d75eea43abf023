/** What library modules in Python ask of the call stack: whose line it is that warns or logs. */

import { PyFunction } from "../objects/function.ts";
import { instanceDict } from "../objects/instance_dict.ts";
import { newDict } from "../objects/dict.ts";
import { None, type Value } from "../objects/object.ts";
import { currentFrame, lineOf, type StackFrame, stackSupport } from "../objects/traceback.ts";
import { newTuple } from "../objects/tuple.ts";
import { asSize } from "../protocols/convert.ts";
import { type Definition, fn } from "../native/define.ts";

/** `_frame(depth)`: the frame of the program so many calls out, or None. */
export const frameFunction: Definition = fn(
  "(depth)",
  "The frame of the program so many calls out, or None.",
  (depth: Value): Value => currentFrame(asSize(depth)) ?? None,
);

/** What Python code is told of a frame. */
const placeOf = ({ code, position }: StackFrame): Value =>
  newTuple([
    code.source.filename,
    lineOf(code, position),
    code.info.name,
    code.globals === undefined ? newDict() : instanceDict(code.globals),
  ]);

/**
 * `_place(depth, above=None)`: file name, line, function and globals of one frame of the program, or
 * None. `above` is a function of the library that the program has called, and that still runs.
 */
export const placeFunction: Definition = fn(
  "(depth, above=None)",
  "File name, line, function and globals of the frame so many calls out, or None.",
  (depth: Value, above: Value = None): Value => {
    const frame = stackSupport.frame(
      asSize(depth),
      above instanceof PyFunction ? above.js : undefined,
    );
    return frame === undefined ? None : placeOf(frame);
  },
);

/** `_places()`: the same of each frame of the program. */
export const placesFunction: Definition = fn(
  "()",
  "File name, line, function and globals of the program's frames, the innermost first.",
  (): Value => newTuple(stackSupport.capture().from(0).map(placeOf)),
);
