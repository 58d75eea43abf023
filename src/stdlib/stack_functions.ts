/** What library modules in Python ask of the call stack: whose line it is that warns or logs. */

import { PyFunction } from "../objects/function.ts";
import { instanceDict } from "../objects/instance_dict.ts";
import { newDict } from "../objects/dict.ts";
import { None, type PyObject, type Value } from "../objects/object.ts";
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

/** A record that does not know its place yet: what was noted of the stack when it was made. */
interface Noted extends PyObject {
  [noted]?: (() => StackFrame | undefined) | undefined;
}
const noted = Symbol("noted");

function findPlace(record: Noted): void {
  const frame = record[noted]?.();
  record[noted] = undefined;
  const path = frame?.code.source.filename ?? "(unknown file)";
  const file = path.slice(path.lastIndexOf("/") + 1);
  const dot = file.lastIndexOf(".");
  const found: Record<PlaceName, Value> = {
    pathname: path,
    filename: file,
    module: dot > 0 ? file.slice(0, dot) : file,
    lineno: frame === undefined ? 0 : lineOf(frame.code, frame.position),
    funcName: frame?.code.info.name ?? "(unknown function)",
  };
  for (const name of placeNames) {
    // What the program has set meanwhile stays.
    const own = Object.getOwnPropertyDescriptor(record, `$${name}`);
    if (own?.get !== undefined) keep(record, name, found[name]);
  }
}

const placeNames = ["pathname", "filename", "module", "lineno", "funcName"] as const;
type PlaceName = (typeof placeNames)[number];

function keep(record: PyObject, name: PlaceName, value: Value): void {
  Object.defineProperty(record, `$${name}`, {
    value,
    writable: true,
    enumerable: true,
    configurable: true,
  });
}

const placeProperties: PropertyDescriptorMap = Object.fromEntries(
  placeNames.map((name) => [`$${name}`, {
    get(this: PyObject): Value {
      findPlace(this);
      return this[`$${name}`]!;
    },
    set(this: PyObject, value: Value): void {
      keep(this, name, value);
    },
    enumerable: true,
    configurable: true,
  }]),
);

/**
 * `_note_place(record, above)`: gives a record the attributes that say where the program stands now,
 * as it has called `above`. They are found when one of them is looked at, which most formats do not.
 */
export const notePlaceFunction: Definition = fn(
  "(record, above)",
  "Gives a record the attributes that say where the program stands now.",
  (record: Noted, above: PyFunction): Value => {
    record[noted] = stackSupport.note(above.js);
    Object.defineProperties(record, placeProperties);
    return None;
  },
);

/** `_places()`: the same of each frame of the program. */
export const placesFunction: Definition = fn(
  "()",
  "File name, line, function and globals of the program's frames, the innermost first.",
  (): Value => newTuple(stackSupport.capture().from(0).map(placeOf)),
);
