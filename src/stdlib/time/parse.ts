/** `strptime`: times from text by a format. */

import { newValueError, type PyBaseException } from "../../objects/exception.ts";
import { None } from "../../objects/object.ts";
import { runtime } from "../../objects/runtime.ts";
import { reprText } from "../../kernel/str_text.ts";
import { newPatternError, PatternFault } from "../re/error.ts";
import {
  dateOfDay,
  DAY_NAMES,
  daysFromEpoch,
  isLeapYear,
  MONTH_NAMES,
  type TimeFields,
  weekdayOfDay,
} from "./calendar.ts";

/** What `strptime` found. */
export interface ParsedTime extends TimeFields {
  /** Microseconds, from `%f`. */
  fraction: number;
  /** Seconds east of UTC, from `%z`; undefined where there was none. */
  offset: number | undefined;
  /** Microseconds of the offset. */
  offsetFraction: number;
  /** The name from `%Z`. */
  zone: string | undefined;
  /** `tm_isdst`. */
  dst: number;
}

const any = (names: readonly string[]): string =>
  [...names].sort((a, b) => b.length - a.length).map((name) => name.toLowerCase()).join("|");
const shortDays = DAY_NAMES.map((name) => name.slice(0, 3));
const shortMonths = MONTH_NAMES.map((name) => name.slice(0, 3));

const directives: Record<string, string> = {
  d: "3[0-1]|[1-2]\\d|0[1-9]|[1-9]| [1-9]",
  f: "[0-9]{1,6}",
  H: "2[0-3]|[0-1]\\d|\\d",
  I: "1[0-2]|0[1-9]|[1-9]",
  G: "\\d\\d\\d\\d",
  j: "36[0-6]|3[0-5]\\d|[1-2]\\d\\d|0[1-9]\\d|00[1-9]|[1-9]\\d|0[1-9]|[1-9]",
  m: "1[0-2]|0[1-9]|[1-9]",
  M: "[0-5]\\d|\\d",
  S: "6[0-1]|[0-5]\\d|\\d",
  U: "5[0-3]|[0-4]\\d|\\d",
  W: "5[0-3]|[0-4]\\d|\\d",
  w: "[0-6]",
  u: "[1-7]",
  V: "5[0-3]|0[1-9]|[1-4]\\d|\\d",
  y: "\\d\\d",
  Y: "\\d\\d\\d\\d",
  z: "[+-]\\d\\d:?[0-5]\\d(?::?[0-5]\\d(?:\\.\\d{1,6})?)?|(?-i:Z)",
  A: any(DAY_NAMES),
  a: any(shortDays),
  B: any(MONTH_NAMES),
  b: any(shortMonths),
  p: "am|pm",
  Z: "utc|gmt",
  "%": "%",
};
const compound: Record<string, string> = {
  c: "%a %b %d %H:%M:%S %Y",
  x: "%m/%d/%y",
  X: "%H:%M:%S",
};

const patternError = (message: string): PyBaseException =>
  newPatternError(new PatternFault(message, undefined), None);

/** The pattern of a format, and the directives in the order of its groups. */
function patternOf(format: string): { pattern: RegExp; letters: string[] } {
  const letters: string[] = [];
  let source = "";
  // Length and groups of the pattern that CPython makes, which its message tells of.
  let length = 0;
  let groups = 0;
  const groupOf = new Map<string, number>();
  const expanded = format.replace(/%([cxX%])/g, (whole, letter) => compound[letter] ?? whole);
  for (let i = 0; i < expanded.length; i++) {
    const char = expanded[i]!;
    if (/\s/.test(char)) {
      while (i + 1 < expanded.length && /\s/.test(expanded[i + 1]!)) i++;
      source += "\\s+";
      length += 3;
    } else if (char !== "%") {
      length += "\\.^$*+?(){}[]|".includes(char) ? 2 : 1;
      source += char.replace(/[\\.^$*+?(){}[\]|/-]/, "\\$&");
    } else {
      const letter = expanded[++i];
      if (letter === undefined) throw newValueError(`stray % in format '${format}'`);
      const part = directives[letter];
      if (part === undefined) {
        throw newValueError(`'${letter}' is a bad directive in format '${format}'`);
      }
      if (letter === "%") {
        source += "%";
        length++;
      } else {
        if (letters.includes(letter)) {
          throw patternError(
            `redefinition of group name ${reprText(letter)} as group ${groups + 1}; ` +
              `was group ${groupOf.get(letter)} at position ${length + 4}`,
          );
        }
        letters.push(letter);
        groupOf.set(letter, ++groups);
        // `(?P<x>` and `)`; the zone's inner groups capture there.
        length += part.length + 7 - (letter === "z" ? 4 : 0);
        if (letter === "z") groups += 2;
        source += `(${part})`;
      }
    }
  }
  return { pattern: new RegExp(source, "iy"), letters };
}

/** Formats that a program has used, by its host: CPython warns when it compiles one. */
const knownFormats = new WeakMap<typeof runtime.host, Set<string>>();

/** Warns of a day of the month without a year, which leap days make ambiguous. */
function warnYearless(format: string): void {
  if (!format.includes("%d")) return;
  const known = knownFormats.getOrInsertComputed(runtime.host, () => new Set());
  if (known.has(format)) return;
  known.add(format);
  const directives: readonly string[] = format.match(/%./gs) ?? [];
  if (!directives.includes("%d") || directives.some((each) => /%[YyG]/.test(each))) return;
  runtime.warn(
    "DeprecationWarning",
    "Parsing dates involving a day of month without a year specified is ambiguious\n" +
      "and fails to parse leap day. The default behavior will change in Python 3.15\n" +
      "to either always raise an exception or to use a different default year (TBD).\n" +
      "To avoid trouble, add a specific year to the input & format.\n" +
      "See https://github.com/python/cpython/issues/70647.",
  );
}

/** Parses a time; raises ValueError. */
export function parseTime(text: string, format: string): ParsedTime {
  warnYearless(format);
  const { pattern, letters } = patternOf(format);
  const found = pattern.exec(text);
  if (found === null) {
    throw newValueError(
      `time data ${reprText(text)} does not match format ${reprText(format)}`,
    );
  }
  if (found[0].length !== text.length) {
    throw newValueError(`unconverted data remains: ${text.slice(found[0].length)}`);
  }
  const values = new Map(letters.map((letter, i) => [letter, found[i + 1]!.toLowerCase()]));
  return assemble(values);
}

function assemble(values: Map<string, string>): ParsedTime {
  const number = (letter: string): number | undefined => {
    const text = values.get(letter);
    return text === undefined ? undefined : Number(text);
  };
  const index = (letter: string, names: readonly string[]): number | undefined => {
    const text = values.get(letter);
    if (text === undefined) return undefined;
    return names.findIndex((name) => name.toLowerCase() === text);
  };
  let year = number("Y");
  const short = number("y");
  if (short !== undefined) year = short <= 68 ? 2000 + short : 1900 + short;
  let month = number("m");
  for (
    const [letter, names] of [["B", MONTH_NAMES], ["b", shortMonths]] as const
  ) {
    const at = index(letter, names);
    if (at !== undefined) month = at + 1;
  }
  let weekday = index("A", DAY_NAMES) ?? index("a", shortDays);
  const sundayFirst = number("w");
  if (sundayFirst !== undefined) weekday = (sundayFirst + 6) % 7;
  const isoDay = number("u");
  if (isoDay !== undefined) weekday = isoDay - 1;
  let hour = number("H") ?? 0;
  const hour12 = number("I");
  if (hour12 !== undefined) {
    hour = hour12 % 12;
    if (values.get("p") === "pm") hour += 12;
  }
  const isoYear = number("G");
  const isoWeekNumber = number("V");
  let yearDay = number("j");
  let day = number("d");
  checkIso(isoYear, isoWeekNumber, year, weekday, yearDay);
  const leapGuess = year === undefined && month === 2 && day === 29;
  let useYear = year ?? (leapGuess ? 1904 : 1900);
  const week = number("U") ?? number("W");
  if (yearDay === undefined && weekday !== undefined) {
    if (week !== undefined && year !== undefined) {
      yearDay = dayOfWeek(useYear, week, weekday, values.has("W"));
    } else if (isoYear !== undefined && isoWeekNumber !== undefined) {
      if (isoWeekNumber === 0 || isoWeekNumber > weeksOfYear(isoYear)) {
        throw newValueError(`Invalid week: ${isoWeekNumber}`);
      }
      useYear = isoYear;
      const first = weekdayOfDay(daysFromEpoch(isoYear, 1, 4));
      const total = daysFromEpoch(isoYear, 1, 4) - first + (isoWeekNumber - 1) * 7 + weekday;
      [useYear, month, day] = dateOfDay(total);
      yearDay = undefined;
    }
    if (yearDay !== undefined && yearDay <= 0) {
      useYear--;
      yearDay += isLeapYear(useYear) ? 366 : 365;
    }
  }
  if (yearDay !== undefined && (month === undefined || day === undefined)) {
    [useYear, month, day] = dateOfDay(daysFromEpoch(useYear, 1, 1) + yearDay - 1);
  }
  const finalMonth = month ?? 1;
  const finalDay = day ?? 1;
  const lengths = [31, isLeapYear(useYear) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  if (finalDay > lengths[finalMonth - 1]!) throw newValueError("day is out of range for month");
  const days = daysFromEpoch(useYear, finalMonth, finalDay);
  const { offset, offsetFraction } = offsetOf(values.get("z"));
  const zone = values.get("Z");
  return {
    year: leapGuess ? 1900 : useYear,
    month: finalMonth,
    day: finalDay,
    hour,
    minute: number("M") ?? 0,
    second: number("S") ?? 0,
    weekday: weekday ?? weekdayOfDay(days),
    yearDay: yearDay ?? days - daysFromEpoch(useYear, 1, 1) + 1,
    fraction: Number((values.get("f") ?? "").padEnd(6, "0")),
    offset,
    offsetFraction,
    zone: zone?.toUpperCase(),
    dst: zone === undefined ? -1 : 0,
  };
}

/** How many ISO weeks a year has: 53 where it begins, or as a leap year ends, on a Thursday. */
function weeksOfYear(year: number): number {
  const first = weekdayOfDay(daysFromEpoch(year, 1, 1));
  return first === 3 || (first === 2 && isLeapYear(year)) ? 53 : 52;
}

function checkIso(
  isoYear: number | undefined,
  week: number | undefined,
  year: number | undefined,
  weekday: number | undefined,
  yearDay: number | undefined,
): void {
  if (isoYear !== undefined) {
    if (yearDay !== undefined) {
      throw newValueError(
        "Day of the year directive '%j' is not compatible with ISO year directive '%G'. " +
          "Use '%Y' instead.",
      );
    }
    if (week === undefined || weekday === undefined) {
      throw newValueError(
        "ISO year directive '%G' must be used with the ISO week directive '%V' and a weekday " +
          "directive ('%A', '%a', '%w', or '%u').",
      );
    }
  } else if (week !== undefined) {
    if (year === undefined || weekday === undefined) {
      throw newValueError(
        "ISO week directive '%V' must be used with the ISO year directive '%G' and a weekday " +
          "directive ('%A', '%a', '%w', or '%u').",
      );
    }
    throw newValueError(
      "ISO week directive '%V' is incompatible with the year directive '%Y'. Use the ISO year " +
        "'%G' instead.",
    );
  }
}

/** The day of the year of a weekday in a week that begins on Monday or Sunday. */
function dayOfWeek(year: number, week: number, weekday: number, mondayFirst: boolean): number {
  let first = weekdayOfDay(daysFromEpoch(year, 1, 1));
  let wanted = weekday;
  if (!mondayFirst) {
    first = (first + 1) % 7;
    wanted = (wanted + 1) % 7;
  }
  const weekZero = (7 - first) % 7;
  if (week === 0) return 1 + wanted - first;
  return 1 + weekZero + 7 * (week - 1) + wanted;
}

function offsetOf(
  text: string | undefined,
): { offset: number | undefined; offsetFraction: number } {
  if (text === undefined) return { offset: undefined, offsetFraction: 0 };
  if (text === "z") return { offset: 0, offsetFraction: 0 };
  if (text[3] === ":" && text.length > 6 && text[6] !== ":") {
    throw newValueError(`Inconsistent use of : in ${text}`);
  }
  const digits = text.slice(1).replaceAll(":", "");
  const [whole, fraction = ""] = digits.split(".") as [string, string?];
  const seconds = Number(whole.slice(0, 2)) * 3600 + Number(whole.slice(2, 4)) * 60 +
    Number(whole.slice(4, 6) || 0);
  const micro = Number(fraction.padEnd(6, "0"));
  const sign = text[0] === "-" ? -1 : 1;
  return { offset: sign * seconds, offsetFraction: sign * micro };
}
