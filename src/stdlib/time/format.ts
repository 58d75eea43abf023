/** `strftime` in the C locale, as glibc does it. */

import { DAY_NAMES, daysFromEpoch, isoWeek, MONTH_NAMES, type TimeFields } from "./calendar.ts";

/** What a time zone adds: its name and its offset in `+hhmm`. */
export interface ZoneText {
  name: string;
  offset: string;
}

const two = (value: number, fill = "0"): string => String(value).padStart(2, fill);

/** Text of one directive; undefined for one that does not exist. */
function directive(letter: string, t: TimeFields, zone: ZoneText): string | undefined {
  const hour12 = t.hour % 12 === 0 ? 12 : t.hour % 12;
  const sundayFirst = (t.weekday + 1) % 7;
  switch (letter) {
    case "a":
      return DAY_NAMES[t.weekday]?.slice(0, 3) ?? "?";
    case "A":
      return DAY_NAMES[t.weekday] ?? "?";
    case "b":
    case "h":
      return MONTH_NAMES[t.month - 1]?.slice(0, 3) ?? "?";
    case "B":
      return MONTH_NAMES[t.month - 1] ?? "?";
    case "c":
      return formatTime("%a %b %e %H:%M:%S %Y", t, zone);
    case "C":
      return String(Math.floor(t.year / 100));
    case "d":
      return two(t.day);
    case "D":
    case "x":
      return formatTime("%m/%d/%y", t, zone);
    case "e":
      return two(t.day, " ");
    case "F":
      return formatTime("%Y-%m-%d", t, zone);
    case "g":
      return two(((isoWeek(t)[0] % 100) + 100) % 100);
    case "G":
      return String(isoWeek(t)[0]);
    case "H":
      return two(t.hour);
    case "I":
      return two(hour12);
    case "j":
      return String(t.yearDay).padStart(3, "0");
    case "k":
      return two(t.hour, " ");
    case "l":
      return two(hour12, " ");
    case "m":
      return two(t.month);
    case "M":
      return two(t.minute);
    case "n":
      return "\n";
    case "p":
      return t.hour < 12 ? "AM" : "PM";
    case "P":
      return t.hour < 12 ? "am" : "pm";
    case "r":
      return formatTime("%I:%M:%S %p", t, zone);
    case "R":
      return formatTime("%H:%M", t, zone);
    case "s":
      return String(
        daysFromEpoch(t.year, t.month, t.day) * 86400 + t.hour * 3600 + t.minute * 60 + t.second,
      );
    case "S":
      return two(t.second);
    case "t":
      return "\t";
    case "T":
    case "X":
      return formatTime("%H:%M:%S", t, zone);
    case "u":
      return String(t.weekday + 1);
    case "U":
      return two(Math.floor((t.yearDay + 6 - sundayFirst) / 7));
    case "V":
      return two(isoWeek(t)[1]);
    case "w":
      return String(sundayFirst);
    case "W":
      return two(Math.floor((t.yearDay + 6 - t.weekday) / 7));
    case "y":
      return two(((t.year % 100) + 100) % 100);
    case "Y":
      return String(t.year);
    case "z":
      return zone.offset;
    case "Z":
      return zone.name;
    case "%":
      return "%";
    default:
      return undefined;
  }
}

/** A time by a format. Flags (`%-d`, `%_d`, `%^a`) are glibc's; what is unknown stays as it is. */
export function formatTime(format: string, t: TimeFields, zone: ZoneText): string {
  return format.replace(/%([-_0^#]?)(\d*)[EO]?([\s\S])/g, (whole, flag, width, letter) => {
    let text = directive(letter, t, zone);
    if (text === undefined) return whole;
    if (flag === "-") text = text.replace(/^[0 ]+(?=.)/, "");
    else if (flag === "_") text = text.replace(/^0+(?=.)/, (zeros) => " ".repeat(zeros.length));
    else if (flag === "0") text = text.replace(/^ +/, (blanks) => "0".repeat(blanks.length));
    else if (flag === "^") text = text.toUpperCase();
    else if (flag === "#") {
      text = letter === "p" || letter === "Z" ? text.toLowerCase() : text.toUpperCase();
    }
    if (width !== "") {
      const fill = /^[aAbBhcpPxXZ]$/.test(letter) || flag === "_" ? " " : "0";
      text = text.padStart(Math.min(Number(width), 1000), fill);
    }
    return text;
  });
}
