/** `datetime.tzinfo` and `datetime.timezone`: what Python sees on them. */

import {
  exceptionType,
  newException,
  newTypeError,
  newValueError,
} from "../../objects/exception.ts";
import { None, NotImplemented, type Value } from "../../objects/object.ts";
import { strValue } from "../../objects/str.ts";
import { newTuple } from "../../objects/tuple.ts";
import { type PyType, typeName } from "../../objects/type.ts";
import { findAttribute, getAttribute } from "../../protocols/attribute.ts";
import { call } from "../../protocols/call.ts";
import { hash } from "../../protocols/hash.ts";
import { toArray } from "../../protocols/iterate.ts";
import { repr } from "../../protocols/text.ts";
import { constructor, defineType, type Definition, method, slot } from "../../native/define.ts";
import { bindArguments } from "./arguments.ts";
import { addToDateTime } from "./arithmetic.ts";
import { callDst, dst, timeZoneName, utcOffset } from "./offsets.ts";
import { subtractDeltas } from "./timedelta.ts";
import {
  compareDeltas,
  newDelta,
  newTimeZone,
  PyDateTime,
  PyDelta,
  PyTimeZone,
  type PyTzInfo,
  timeZoneType,
  tzInfoType,
  utc,
} from "./values.ts";

function abstract(name: string): Definition {
  return method("(self, object, /)", `What ${name} a subclass has to say.`, () => {
    throw newException(
      exceptionType("NotImplementedError"),
      `a tzinfo subclass must implement ${name}()`,
    );
  });
}

/** The argument of `fromutc`, which must carry this very time zone. */
function ownDateTime(self: PyTzInfo, value: Value): PyDateTime {
  if (!(value instanceof PyDateTime)) {
    throw newTypeError("fromutc: argument must be a datetime");
  }
  if (value.tzinfo !== self) throw newValueError("fromutc: dt.tzinfo is not self");
  return value;
}

function fromUtc(self: PyTzInfo, value: Value): Value {
  const time = ownDateTime(self, value);
  const offset = utcOffset(time);
  if (offset === undefined) {
    throw newValueError("fromutc: non-None utcoffset() result required");
  }
  const before = dst(time);
  if (before === undefined) throw newValueError("fromutc: non-None dst() result required");
  const result = addToDateTime(time, subtractDeltas(offset, before), 1);
  const after = callDst(self, result);
  if (after === undefined) {
    throw newValueError("fromutc: tz.dst() gave inconsistent results; cannot convert");
  }
  const isZero = compareDeltas(after, newDelta(0, 0)) === 0;
  return isZero ? result : addToDateTime(result as PyDateTime, after, 1);
}

function reduce(self: PyTzInfo): Value {
  const arguments_ = findAttribute(self, "__getinitargs__");
  const args = arguments_ === undefined ? newTuple([]) : call(arguments_, []);
  return newTuple([
    self.type,
    newTuple(toArray(args)),
    call(getAttribute(self, "__getstate__"), []),
  ]);
}

const constructorParameters = [
  {
    name: "offset",
    convert: (value: Value) => {
      if (value instanceof PyDelta) return value;
      throw newTypeError(
        `timezone() argument 1 must be datetime.timedelta, not ${argumentType(value)}`,
      );
    },
  },
  {
    name: "name",
    convert: (value: Value) => {
      const text = strValue(value);
      if (text !== undefined) return text;
      throw newTypeError(`timezone() argument 2 must be str, not ${argumentType(value)}`);
    },
  },
];

const argumentType = (value: Value): string => value === None ? "None" : typeName(value);

function construct(_cls: PyType, args: Value[], keywords: Map<string, Value>): Value {
  const [offset, name] = bindArguments<PyDelta | string>(
    "timezone",
    constructorParameters,
    1,
    args,
    keywords,
  ) as [PyDelta, string | undefined];
  return newTimeZone(offset, name);
}

function checkArgument(value: Value, name: string): void {
  if (value !== None && !(value instanceof PyDateTime)) {
    throw newTypeError(
      `${name}(dt) argument must be a datetime instance or None, not ${typeName(value)}`,
    );
  }
}

function reprZone(self: PyTimeZone): string {
  if (self === utc) return "datetime.timezone.utc";
  const name = self.zoneName === undefined ? "" : `, ${repr(self.zoneName)}`;
  return `${self.type.name}(${repr(self.offset)}${name})`;
}

const initArguments = (self: PyTimeZone): Value =>
  newTuple(self.zoneName === undefined ? [self.offset] : [self.offset, self.zoneName]);

/** Comparison by the offset alone, for equality only. */
const equality = (wanted: boolean): Definition =>
  slot(
    "(self, value, /)",
    wanted ? "Return self==value." : "Return self!=value.",
    (self: PyTimeZone, value: Value) =>
      value instanceof PyTimeZone
        ? (compareDeltas(self.offset, value.offset) === 0) === wanted
        : NotImplemented,
  );

const unordered = (symbol: string): Definition =>
  slot("(self, value, /)", `Return self${symbol}value.`, () => NotImplemented);

/** Gives `tzinfo` and `timezone` their attributes. */
export function defineTimeZones(): void {
  defineType(tzInfoType, {
    doc: "Abstract base class for time zone info objects.",
    attributes: {
      __new__: constructor(
        "(cls, /, *args, **kwargs)",
        "Make a time zone; the arguments are a subclass's.",
        (cls: PyType) => new cls.Instance(),
      ),
      tzname: abstract("tzname"),
      utcoffset: abstract("utcoffset"),
      dst: abstract("dst"),
      fromutc: method("(self, object, /)", "datetime in UTC -> datetime in local time.", fromUtc),
      __reduce__: method("(self, /)", "For pickling.", reduce),
    },
  });
  defineType(timeZoneType, {
    doc: "Fixed offset from UTC implementation of tzinfo.",
    attributes: {
      __new__: constructor("(cls, /, *args, **kwargs)", "Make a time zone.", construct),
      __repr__: slot("(self, /)", "Return repr(self).", reprZone),
      __hash__: slot("(self, /)", "Return hash(self).", (self: PyTimeZone) => hash(self.offset)),
      __str__: slot("(self, /)", "Return str(self).", timeZoneName),
      __lt__: unordered("<"),
      __le__: unordered("<="),
      __eq__: equality(true),
      __ne__: equality(false),
      __gt__: unordered(">"),
      __ge__: unordered(">="),
      tzname: method(
        "(self, object, /)",
        "The name that was given, or 'UTC(+|-)HH:MM'.",
        (self: PyTimeZone, value: Value) => {
          checkArgument(value, "tzname");
          return timeZoneName(self);
        },
      ),
      utcoffset: method("(self, object, /)", "Return fixed offset.", (
        self: PyTimeZone,
        value: Value,
      ) => {
        checkArgument(value, "utcoffset");
        return self.offset;
      }),
      dst: method("(self, object, /)", "Return None.", (_self: PyTimeZone, value: Value) => {
        checkArgument(value, "dst");
        return None;
      }),
      fromutc: method(
        "(self, object, /)",
        "datetime in UTC -> datetime in local time.",
        (self: PyTimeZone, value: Value) => addToDateTime(ownDateTime(self, value), self.offset, 1),
      ),
      __getinitargs__: method("(self, /)", "For pickling.", initArguments),
      utc,
      // CPython keeps these limits to whole minutes.
      min: newTimeZone(newDelta(-1, 60)),
      max: newTimeZone(newDelta(0, 86340)),
    },
  });
}
