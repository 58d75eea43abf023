/** `strftime`, `ctime`, `timetuple` and `isoformat` of dates and times. */

import { charge } from "../../objects/budget.ts";
import { newTypeError, newValueError } from "../../objects/exception.ts";
import { None, type Value } from "../../objects/object.ts";
import { strValue } from "../../objects/str.ts";
import { newTuple } from "../../objects/tuple.ts";
import { typeName } from "../../objects/type.ts";
import { getAttribute } from "../../protocols/attribute.ts";
import { call } from "../../protocols/call.ts";
import { str } from "../../protocols/text.ts";
import { type Definition, method } from "../../native/define.ts";
import { once } from "../../kernel/once.ts";
import {
  DAY_NAMES,
  daysFromEpoch,
  MONTH_NAMES,
  type TimeFields,
  weekdayOfDay,
} from "../time/calendar.ts";
import { formatTime } from "../time/format.ts";
import { timeModule } from "../time/module.ts";
import { offsetText, utcOffset, zoneName } from "./offsets.ts";
import { type PyDate, PyDateTime, PyTime } from "./values.ts";

/** Monday is 0. */
export const weekdayOf = ({ year, month, day }: PyDate): number =>
  weekdayOfDay(daysFromEpoch(year, month, day));

/** The fields that the `time` module knows. */
export function timeFields(self: PyDate | PyTime): TimeFields {
  const clock = self instanceof PyTime || self instanceof PyDateTime ? self : undefined;
  const date = self instanceof PyTime ? { year: 1900, month: 1, day: 1 } : self;
  const days = daysFromEpoch(date.year, date.month, date.day);
  return {
    year: date.year,
    month: date.month,
    day: date.day,
    hour: clock?.hour ?? 0,
    minute: clock?.minute ?? 0,
    second: clock?.second ?? 0,
    // CPython gives times a weekday of 0, which 1900-01-01 has.
    weekday: weekdayOfDay(days),
    yearDay: days - daysFromEpoch(date.year, 1, 1) + 1,
  };
}

const structTime = once(() => timeModule().$struct_time!);

/** A `time.struct_time` of these fields. */
export function newStructTime(t: TimeFields, dst: number): Value {
  return call(structTime(), [
    newTuple([t.year, t.month, t.day, t.hour, t.minute, t.second, t.weekday, t.yearDay, dst]),
  ]);
}

/** `self.strftime(format)` (wrap_strftime): `%f`, `%z`, `%:z` and `%Z` are the object's own. */
function formatByDirectives(self: PyDate | PyTime, format: string): string {
  charge(format.length);
  const aware = self instanceof PyTime || self instanceof PyDateTime ? self : undefined;
  const replaced = format.replace(/%(:z|[\s\S])/g, (whole, directive: string) => {
    switch (directive) {
      case "f":
        return String(aware?.microsecond ?? 0).padStart(6, "0");
      case "z":
      case ":z": {
        const offset = aware && utcOffset(aware);
        return offset === undefined ? "" : offsetText(offset, directive === "z" ? "" : ":");
      }
      case "Z":
        // What is left goes through the C library, where a percent sign means something.
        return (aware && zoneName(aware) || "").replaceAll("%", "%%");
      default:
        return whole;
    }
  });
  return formatTime(replaced, timeFields(self), { name: "", offset: "" });
}

/** `strftime`, and `__format__`, which calls it. */
export const strftimeMethods: Record<string, Definition> = {
  strftime: method(
    "(self, /, format)",
    "format -> strftime() style string.",
    (self: PyDate | PyTime, format: Value) =>
      formatByDirectives(self, formatArgument("strftime", format)),
  ),
  __format__: method(
    "(self, format, /)",
    "Formats self with strftime.",
    (self: PyDate | PyTime, spec: Value) => {
      const format = formatArgument("__format__", spec);
      return format === "" ? str(self) : call(getAttribute(self, "strftime"), [format]);
    },
  ),
};

function formatArgument(name: string, value: Value): string {
  const text = strValue(value);
  if (text !== undefined) return text;
  throw newTypeError(
    `${name}() argument 1 must be str, not ${value === None ? "None" : typeName(value)}`,
  );
}

const two = (value: number): string => String(value).padStart(2, "0");
const four = (value: number): string => String(value).padStart(4, "0");

/** `2024-02-29` */
export const isoDate = ({ year, month, day }: PyDate): string =>
  `${four(year)}-${two(month)}-${two(day)}`;

/** The time of day down to what `timespec` says, with the offset. */
export function isoTime(self: PyDateTime | PyTime, timespec: string): string {
  const { hour, minute, second, microsecond } = self;
  const spec = timespec !== "auto" ? timespec : microsecond === 0 ? "seconds" : "microseconds";
  let text = two(hour);
  switch (spec) {
    case "hours":
      break;
    case "minutes":
      text += `:${two(minute)}`;
      break;
    case "seconds":
      text += `:${two(minute)}:${two(second)}`;
      break;
    case "milliseconds":
      text += `:${two(minute)}:${two(second)}.${
        String(Math.floor(microsecond / 1000)).padStart(3, "0")
      }`;
      break;
    case "microseconds":
      text += `:${two(minute)}:${two(second)}.${String(microsecond).padStart(6, "0")}`;
      break;
    default:
      throw newValueError("Unknown timespec value");
  }
  const offset = utcOffset(self);
  return offset === undefined ? text : text + offsetText(offset, ":");
}

/** `ctime`: `Thu Feb 29 13:05:00 2024` */
export function ctime(self: PyDate): string {
  const t = timeFields(self);
  return `${DAY_NAMES[t.weekday]!.slice(0, 3)} ${MONTH_NAMES[t.month - 1]!.slice(0, 3)} ${
    String(t.day).padStart(2)
  } ${two(t.hour)}:${two(t.minute)}:${two(t.second)} ${four(t.year)}`;
}
