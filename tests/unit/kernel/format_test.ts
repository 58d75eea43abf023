import { assertEquals, assertThrows } from "@std/assert";
import { KernelError } from "../../../src/kernel/error.ts";
import {
  formatComplex,
  formatFloat,
  formatInt,
  reprComplex,
} from "../../../src/kernel/format_number.ts";
import { formatStr } from "../../../src/kernel/format_spec.ts";
import { fromDouble, toDouble } from "../../../src/kernel/integers.ts";
import {
  formatPercent,
  integerWanted,
  type PercentValues,
} from "../../../src/kernel/percent_format.ts";
import { reprFloat } from "../../../src/kernel/float_text.ts";
import { intToText } from "../../../src/kernel/int_text.ts";
import { asciiText, reprText } from "../../../src/kernel/str_text.ts";
import { runTable, type Value } from "./cases.ts";
import data from "./data/format.json" with { type: "json" };

/** In this table floats are `Float`s, so that they can be told from ints. */
class Float {
  constructor(readonly value: number) {}
}

const typeName = (v: Value, bytes: boolean): string =>
  typeof v === "string" ? (bytes ? "bytes" : "str") : v instanceof Float ? "float" : "int";

function source(items: Value[], bytes: boolean): PercentValues<Value> {
  let position = 0;
  const mapping = items.length === 1 && items[0] instanceof Map ? items[0] : null;
  return {
    next: () => items[position++],
    needMapping() {
      if (!mapping) throw new KernelError("TypeError", "format requires a mapping");
    },
    lookup: (key) => mapping!.get(key),
    hasUnused: () => !mapping && position < items.length,
    text(v, conversion) {
      if (v instanceof Float || typeof v !== "string") {
        if (bytes && "sb".includes(conversion)) {
          throw new KernelError(
            "TypeError",
            `%b requires a bytes-like object, or an object that implements __bytes__, not '${
              typeName(v, bytes)
            }'`,
          );
        }
        return v instanceof Float ? reprFloat(v.value) : intToText(v);
      }
      return conversion === "r" ? reprText(v) : conversion === "a" ? asciiText(v) : v;
    },
    integer(v, conversion) {
      if (typeof v === "string" || (v instanceof Float && "oxX".includes(conversion))) {
        throw integerWanted(conversion, typeName(v, bytes));
      }
      return v instanceof Float ? fromDouble(v.value) : v;
    },
    double(v) {
      if (typeof v === "string") {
        throw new KernelError(
          "TypeError",
          bytes ? "float argument required, not bytes" : "must be real number, not str",
        );
      }
      return v instanceof Float ? v.value : toDouble(v);
    },
    character(v) {
      const limit = bytes ? 256 : 0x110000;
      if (typeof v === "string" && Array.from(v).length === 1) return v;
      if (typeof v === "string" || v instanceof Float) {
        throw new KernelError(
          "TypeError",
          bytes
            ? "%c requires an integer in range(256) or a single byte"
            : "%c requires int or char",
        );
      }
      if (v < 0 || v >= limit) {
        throw new KernelError(
          "OverflowError",
          `%c arg not in range(${bytes ? "256" : "0x110000"})`,
        );
      }
      return String.fromCodePoint(Number(v));
    },
    star: (v) => typeof v === "string" || v instanceof Float ? undefined : v,
  };
}

const table = data as unknown as Record<string, Value[][]>;

/** The values of a row as they stand in the table, floats told apart. */
function percentValues(encoded: string[], decoded: Value[]): Value[] {
  return decoded.map((v, i) => encoded[i]!.startsWith("f:") ? new Float(v) : v);
}

function percentFunction(name: string, bytes: boolean): (template: string, v: Value[]) => string {
  let row = 0;
  return (template, v) =>
    formatPercent(template, source(percentValues(table[name]![row++]![1], v), bytes), bytes);
}

runTable(data, {
  formatInt,
  formatFloat,
  formatStr,
  formatComplex,
  reprComplex,
  percent: percentFunction("percent", false),
  percentBytes: percentFunction("percentBytes", true),
});

Deno.test("formatPercent takes keys from a mapping", () => {
  const mapping = new Map<string, Value>([["a", 1], ["a(b)", "x"], ["", 3]]);
  const format = (template: string): string => formatPercent(template, source([mapping], false));
  assertEquals(format("%(a)s %(a(b))r %()03d %%"), "1 'x' 003 %");
  const message = (template: string): string =>
    assertThrows(() => format(template), KernelError).message;
  assertEquals(message("%(a"), "incomplete format key");
  assertEquals(message("%(a)"), "incomplete format");
  assertEquals(message("%(a)y"), "unsupported format character 'y' (0x79) at index 4");
  assertEquals(message("%(a)*d"), "not enough arguments for format string");
  assertThrows(() => formatPercent("%(a)s", source([1], false)), KernelError, "format requires");
});
