import { assertEquals } from "@std/assert";
import * as cmath from "../../../src/kernel/complex_functions.ts";
import * as arithmetic from "../../../src/kernel/complex_math.ts";
import { KernelError } from "../../../src/kernel/error.ts";
import * as checked from "../../../src/kernel/math_checked.ts";
import { decode, type Table, type Value } from "./cases.ts";
import data from "./data/complex.json" with { type: "json" };

/** glibc and the engine round some results differently; that spreads to what is built on them. */
const TOLERANCE = 2 ** -48;

type Run = (...args: Value[]) => Value;

const functions: Record<string, Run> = {
  ...arithmetic,
  isclose: checked.isClose,
  "math.pow": checked.pow,
  "math.fmod": checked.fmod,
  "math.remainder": checked.remainder,
  "math.ldexp": checked.ldexp,
  "math.fma": checked.fma,
  "int.log": (n) => checked.logarithmOfInt(n, "log"),
  "int.log2": (n) => checked.logarithmOfInt(n, "log2"),
  "int.log10": (n) => checked.logarithmOfInt(n, "log10"),
  ...prefixed("math.", checked.unary),
  ...prefixed("cmath.", cmath),
  "cmath.cos": cmath.cosine,
  "cmath.sin": cmath.sine,
  "cmath.tan": cmath.tangent,
  "cmath.logToBase": (a, b, c, d) => cmath.log(a, b, { real: c, imag: d }),
  "cmath.isclose": (a, b, c, d, relative, absolute) =>
    cmath.isClose({ real: a, imag: b }, { real: c, imag: d }, relative, absolute),
};

function prefixed(prefix: string, table: object): Record<string, Run> {
  return Object.fromEntries(Object.entries(table).map(([name, run]) => [prefix + name, run]));
}

function outcome(run: () => Value): Value {
  try {
    return run();
  } catch (error) {
    if (error instanceof KernelError) return { e: [error.type, error.message] };
    throw error;
  }
}

/** The numbers that a result consists of; a text for an exception. */
function parts(value: Value): Value[] {
  if (Array.isArray(value)) return value;
  if (typeof value !== "object") return [value];
  return "e" in value ? [value.e.join(": ")] : [value.real, value.imag];
}

function near(actual: Value, expected: Value): boolean {
  const a = parts(actual);
  const b = parts(expected);
  const size = Math.hypot(...b.filter((part) => typeof part === "number"));
  return a.length === b.length && a.every((part, i) => {
    if (Object.is(part, b[i])) return true;
    // A zero must have the right sign, and NaN or infinity is never near anything.
    if (typeof part !== "number" || part === 0 && b[i] === 0) return false;
    return Math.abs(part - b[i]) <= TOLERANCE * (size === Infinity ? Math.abs(b[i]) : size);
  });
}

for (const [name, rows] of Object.entries(data as unknown as Table)) {
  Deno.test(name, () => {
    const failures: string[] = [];
    for (const row of rows) {
      const args = row.slice(0, -1).map(decode);
      const expected = decode(row.at(-1)!);
      const actual = outcome(() => functions[name]!(...args));
      if (!near(actual, expected)) {
        failures.push(`${args.join(", ")}: ${parts(actual)}, expected ${parts(expected)}`);
      }
    }
    assertEquals(failures.slice(0, 8).join("\n"), "", `${failures.length} of ${rows.length} fail`);
  });
}
