/** The `time` module. The time zone is UTC. */

import {
  exceptionType,
  newException,
  newTypeError,
  newValueError,
} from "../../objects/exception.ts";
import { afterWait } from "../../objects/budget.ts";
import type { PyModule } from "../../objects/module.ts";
import { intValue, newFloat, PyFloat } from "../../objects/numbers.ts";
import { type Int, None, type Value } from "../../objects/object.ts";
import { runtime } from "../../objects/runtime.ts";
import { inThreads, threadCall } from "../../protocols/threads.ts";
import { strValue } from "../../objects/str.ts";
import { newTuple, PyTuple, tupleType } from "../../objects/tuple.ts";
import { newBuiltinType, type PyType, typeName } from "../../objects/type.ts";
import { call } from "../../protocols/call.ts";
import { asDouble, asIndex } from "../../protocols/convert.ts";
import { toArray } from "../../protocols/iterate.ts";
import { repr } from "../../protocols/text.ts";
import { normalize } from "../../kernel/integers.ts";
import {
  constructor,
  defineModule,
  defineType,
  fn,
  member,
  method,
  slot,
} from "../../native/define.ts";
import { once } from "../../kernel/once.ts";
import { namespaceType } from "../types/namespace.ts";
import { DAY_NAMES, daysFromEpoch, fieldsOf, MONTH_NAMES, type TimeFields } from "./calendar.ts";
import { formatTime } from "./format.ts";
import { parseTime } from "./parse.ts";

/** A broken-down time: nine items, and two fields more. */
class PyStructTime extends PyTuple {
  declare zone: Value;
  declare offset: Value;
}

const fieldNames = [
  "tm_year",
  "tm_mon",
  "tm_mday",
  "tm_hour",
  "tm_min",
  "tm_sec",
  "tm_wday",
  "tm_yday",
  "tm_isdst",
];

const structType = once((): PyType => {
  const type = newBuiltinType("struct_time", tupleType, PyStructTime, { module: "time" });
  const fields = fieldNames.map((
    name,
    i,
  ) => [name, member(name, (self: PyTuple) => self.items[i])]);
  return defineType(type, {
    doc: "The time value as returned by gmtime(), localtime(), and strptime().",
    attributes: {
      ...Object.fromEntries(fields),
      tm_zone: member("abbreviation of timezone name", (self: PyStructTime) => self.zone),
      tm_gmtoff: member("offset from UTC in seconds", (self: PyStructTime) => self.offset),
      n_fields: 11,
      n_sequence_fields: 9,
      n_unnamed_fields: 0,
      __match_args__: newTuple([...fieldNames]),
      __new__: constructor("(cls, /, sequence, dict={})", "Make a time.", (
        cls: PyType,
        sequence: Value,
      ) => {
        const items = toArray(sequence);
        if (items.length < 9 || items.length > 11) {
          const bound = items.length < 9 ? "at least 9" : "at most 11";
          throw newTypeError(
            `time.struct_time() takes an ${bound}-sequence (${items.length}-sequence given)`,
          );
        }
        const self = new cls.Instance() as PyStructTime;
        self.items = items.slice(0, 9);
        self.zone = items[9] ?? None;
        self.offset = items[10] ?? None;
        return self;
      }),
      __repr__: slot("(self, /)", "Return repr(self).", (self: PyTuple) => {
        const parts = self.items.map((item, i) => `${fieldNames[i]}=${repr(item)}`);
        return `time.struct_time(${parts.join(", ")})`;
      }),
      __reduce__: method(
        "(self, /)",
        "For pickling.",
        (self: PyTuple) => newTuple([self.type, newTuple([newTuple(self.items)])]),
      ),
    },
  });
});

function newStruct(t: TimeFields, dst: number, zone: Value, offset: Value): Value {
  const self = new (structType().Instance)() as PyStructTime;
  self.items = [t.year, t.month, t.day, t.hour, t.minute, t.second, t.weekday, t.yearDay, dst];
  self.zone = zone;
  self.offset = offset;
  return self;
}

/** Seconds since the epoch, of now or as given. */
function momentOf(value: Value): number {
  if (value === None) return Math.floor(now() / 1000);
  const seconds = value instanceof PyFloat ? Math.floor(value.value) : Number(asIndex(value));
  if (Number.isNaN(seconds)) throw newValueError("Invalid value NaN (not a number)");
  if (Math.abs(seconds) >= 2 ** 63) {
    throw newException(
      exceptionType("OverflowError"),
      "timestamp out of range for platform time_t",
    );
  }
  if (Math.abs(seconds) > 6.7e16) {
    throw newException(exceptionType("OSError"), 75, "Value too large for defined data type");
  }
  return seconds;
}

const brokenDown = (zone: string) => (value: Value = None): Value =>
  newStruct(fieldsOf(momentOf(value)), 0, zone, 0);

/** The fields of a tuple argument. */
function fieldsFrom(value: Value, name: string): TimeFields {
  if (!(value instanceof PyTuple)) throw newTypeError("Tuple or struct_time argument required");
  if (value.items.length !== 9) throw newTypeError(`${name}(): illegal time tuple argument`);
  const n = value.items.map((item) => Number(asIndex(item)));
  const [year, month, day, hour, minute, second, weekday, yearDay] = n as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const check = (ok: boolean, what: string) => {
    if (!ok) throw newValueError(`${what} out of range`);
  };
  check(month >= 0 && month <= 12, "month");
  check(day >= 0 && day <= 31, "day of month");
  check(hour >= 0 && hour <= 23, "hour");
  check(minute >= 0 && minute <= 59, "minute");
  check(second >= 0 && second <= 61, "seconds");
  check(weekday >= -1, "day of week");
  check(yearDay >= 0 && yearDay <= 366, "day of year");
  return {
    year,
    month: month || 1,
    day: day || 1,
    hour,
    minute,
    second,
    weekday: ((weekday % 7) + 7) % 7,
    yearDay: yearDay || 1,
  };
}

function asciiTime(t: TimeFields): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${DAY_NAMES[t.weekday]!.slice(0, 3)} ${MONTH_NAMES[t.month - 1]!.slice(0, 3)} ${
    String(t.day).padStart(2)
  } ${two(t.hour)}:${two(t.minute)}:${two(t.second)} ${t.year}`;
}

function makeTime(value: Value): Value {
  if (!(value instanceof PyTuple)) throw newTypeError("Tuple or struct_time argument required");
  if (value.items.length !== 9) throw newTypeError("mktime(): illegal time tuple argument");
  const [year, month, day, hour, minute, second] = value.items.map((item) =>
    Number(asIndex(item))
  ) as [number, number, number, number, number, number];
  const months = year * 12 + month - 1;
  const days = daysFromEpoch(Math.floor(months / 12), ((months % 12) + 12) % 12 + 1, 1) + day - 1;
  return newFloat(days * 86400 + hour * 3600 + minute * 60 + second);
}

/** The running thread's clocks, in milliseconds. */
const now = (): number => runtime.host.clocks.now() + runtime.clockOffsetMs;
const monotonic = (): number => runtime.host.clocks.monotonicMs() + runtime.clockOffsetMs;

/** The argument of `sleep`, in seconds. */
function sleepSeconds(value: Value): number {
  let seconds: number;
  if (value instanceof PyFloat) seconds = value.value;
  else {
    // As CPython converts it: anything but a float must be an int.
    seconds = intValue(value) === undefined ? Number(asIndex(value)) : asDouble(value);
  }
  if (Number.isNaN(seconds)) throw newValueError("Invalid value NaN (not a number)");
  if (seconds < 0) throw newValueError("sleep length must be non-negative");
  if (seconds > 9.2e9) {
    throw newException(
      exceptionType("OverflowError"),
      "timestamp too large to convert to C PyTime_t",
    );
  }
  return seconds;
}

const sleep = inThreads((value: Value): Value => {
  const seconds = sleepSeconds(value);
  if (runtime.waiting !== undefined) return call(runtime.waiting.sleep, [newFloat(seconds)]);
  runtime.host.sleepMs(seconds * 1000);
  afterWait();
  return None;
}, (value) => threadCall(runtime.waiting!.sleep, [newFloat(sleepSeconds(value))], null));

const nanoseconds = (milliseconds: number): Int =>
  normalize(BigInt(Math.round(milliseconds * 1000)) * 1000n);

/** Makes the module. */
export function timeModule(): PyModule {
  const { host } = runtime;
  const clock = (name: string, doc: string, read: () => number) => ({
    [name]: fn("()", doc, () => newFloat(read() / 1000)),
    [`${name}_ns`]: fn("()", `${doc} In nanoseconds.`, () => nanoseconds(read())),
  });
  const clocks: Record<number, () => number> = {
    0: now,
    1: monotonic,
    2: () => host.clocks.cpuTimeMs(),
    3: () => host.clocks.cpuTimeMs(),
    4: monotonic,
    7: monotonic,
    11: now,
  };
  const clockOf = (id: Value): () => number => {
    const found = clocks[Number(asIndex(id))];
    if (found === undefined) {
      throw newException(exceptionType("OSError"), 22, "Invalid argument");
    }
    return found;
  };
  const utc = { name: "UTC", offset: "+0000" };
  return defineModule("time", "Clocks and broken-down times.", {
    ...clock("time", "Seconds since the Epoch.", now),
    ...clock("monotonic", "Monotonic clock.", monotonic),
    ...clock("perf_counter", "Performance counter.", monotonic),
    ...clock("process_time", "CPU time of the process.", () => host.clocks.cpuTimeMs()),
    ...clock("thread_time", "CPU time of the thread.", () => host.clocks.cpuTimeMs()),
    CLOCK_REALTIME: 0,
    CLOCK_MONOTONIC: 1,
    CLOCK_PROCESS_CPUTIME_ID: 2,
    CLOCK_THREAD_CPUTIME_ID: 3,
    CLOCK_MONOTONIC_RAW: 4,
    CLOCK_BOOTTIME: 7,
    CLOCK_TAI: 11,
    clock_gettime: fn(
      "(clk_id, /)",
      "The time of a clock.",
      (id: Value) => newFloat(clockOf(id)() / 1000),
    ),
    clock_gettime_ns: fn(
      "(clk_id, /)",
      "The time of a clock in nanoseconds.",
      (id: Value) => nanoseconds(clockOf(id)()),
    ),
    clock_getres: fn("(clk_id, /)", "The resolution of a clock.", (id: Value) => {
      clockOf(id);
      return newFloat(1e-6);
    }),
    timezone: 0,
    altzone: 0,
    daylight: 0,
    tzname: newTuple(["UTC", "UTC"]),
    tzset: fn("()", "The time zone is always UTC.", () => None),
    struct_time: structType(),
    sleep: fn("(seconds, /)", "Delay execution for a given number of seconds.", sleep),
    gmtime: fn(
      "(seconds=None, /)",
      "Convert seconds since the Epoch to a time tuple expressing UTC.",
      brokenDown("GMT"),
    ),
    localtime: fn(
      "(seconds=None, /)",
      "Convert seconds since the Epoch to a time tuple expressing local time.",
      brokenDown("UTC"),
    ),
    mktime: fn("(tuple, /)", "Convert a time tuple in local time to seconds.", makeTime),
    asctime: fn(
      "(tuple=None, /)",
      "Convert a time tuple to a string.",
      (value: Value = None) =>
        asciiTime(value === None ? fieldsOf(momentOf(None)) : fieldsFrom(value, "asctime")),
    ),
    ctime: fn(
      "(seconds=None, /)",
      "Convert a time in seconds to a string.",
      (value?: Value) => asciiTime(fieldsOf(momentOf(value ?? None))),
    ),
    strftime: fn(
      "(format, tuple=None, /)",
      "Convert a time tuple to a string according to a format specification.",
      (format: Value, value: Value = None) => {
        const text = strValue(format);
        if (text === undefined) {
          throw newTypeError(`strftime() argument 1 must be str, not ${typeName(format)}`);
        }
        const t = value === None ? fieldsOf(momentOf(None)) : fieldsFrom(value, "strftime");
        const zone = value instanceof PyStructTime && typeof value.zone === "string"
          ? { name: value.zone, offset: "+0000" }
          : utc;
        return formatTime(text, t, zone);
      },
    ),
    strptime: fn(
      "(string, format='%a %b %d %H:%M:%S %Y', /)",
      "Parse a string to a time tuple according to a format specification.",
      (value: Value, format: Value = "%a %b %d %H:%M:%S %Y") => {
        for (const [i, each] of [value, format].entries()) {
          if (strValue(each) === undefined) {
            throw newTypeError(
              `strptime() argument ${i} must be str, not <class '${typeName(each)}'>`,
            );
          }
        }
        const t = parseTime(strValue(value)!, strValue(format)!);
        return newStruct(t, t.dst, t.zone ?? None, t.offset ?? None);
      },
    ),
    get_clock_info: fn("(name, /)", "Get information of the specified clock.", (name: Value) => {
      const text = strValue(name);
      const info: Record<string, [string, boolean, boolean]> = {
        time: ["clock_gettime(CLOCK_REALTIME)", false, true],
        monotonic: ["clock_gettime(CLOCK_MONOTONIC)", true, false],
        perf_counter: ["clock_gettime(CLOCK_MONOTONIC)", true, false],
        process_time: ["clock_gettime(CLOCK_PROCESS_CPUTIME_ID)", true, false],
        thread_time: ["clock_gettime(CLOCK_THREAD_CPUTIME_ID)", true, false],
      };
      const found = text === undefined ? undefined : info[text];
      if (found === undefined) throw newValueError("unknown clock");
      const [implementation, monotonic, adjustable] = found;
      return call(
        namespaceType(),
        [implementation, monotonic, adjustable, newFloat(1e-9)],
        ["implementation", "monotonic", "adjustable", "resolution"],
      );
    }),
  });
}
