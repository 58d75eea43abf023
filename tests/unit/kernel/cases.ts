/**
 * Runs the tables that `update.py` has CPython write: `{ function: [[...arguments, result], ...] }`.
 * Values are tagged strings: `i:` int, `f:` the bits of a float, `s:` str, `b:` bytes, `c:` complex;
 * an exception is `{ "e": [type, message] }`.
 */
import { assertEquals } from "@std/assert";
import { KernelError } from "../../../src/kernel/error.ts";
import { type Int, normalize } from "../../../src/kernel/integers.ts";

/** A decoded value: int and float are numbers, complex is `{ real, imag }`. */
// deno-lint-ignore no-explicit-any
export type Value = any;
type Encoded = string | boolean | null | { e: [string, string] } | Encoded[];
/** A table as `update.py` writes it. */
export type Table = Record<string, Encoded[][]>;

function decodeFloat(hex: string): number {
  return new DataView(Uint8Array.fromHex(hex).buffer).getFloat64(0);
}

/** The int of a decimal text. */
export function decodeInt(text: string): Int {
  return normalize(BigInt(text));
}

/** The JavaScript value of an encoded one. */
export function decode(value: Encoded): Value {
  if (Array.isArray(value)) return value.map(decode);
  if (typeof value !== "string") return value;
  const text = value.slice(2);
  switch (value[0]) {
    case "i":
      return decodeInt(text);
    case "f":
      return decodeFloat(text);
    case "b":
      return Uint8Array.fromHex(text);
    case "c":
      return { real: decodeFloat(text.slice(0, 16)), imag: decodeFloat(text.slice(16)) };
    default:
      return text;
  }
}

function outcome(run: () => Value): Value {
  try {
    return run();
  } catch (error) {
    if (error instanceof KernelError) return { e: [error.type, error.message] };
    throw error;
  }
}

function same(a: Value, b: Value): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, i) => same(item, b[i]));
  }
  if (a instanceof Uint8Array && b instanceof Uint8Array) return a.toHex() === b.toHex();
  if (a && b && typeof a === "object" && typeof b === "object" && "real" in a && "real" in b) {
    return Object.is(a.real, b.real) && Object.is(a.imag, b.imag);
  }
  if (a && b && typeof a === "object" && typeof b === "object" && "e" in a && "e" in b) {
    return a.e[0] === b.e[0] && a.e[1] === b.e[1];
  }
  return false;
}

function show(value: Value): string {
  if (value instanceof Uint8Array) return `bytes ${value.toHex()}`;
  if (Object.is(value, -0)) return "-0";
  return JSON.stringify(value, (_, v) => typeof v === "bigint" ? `${v}n` : v) ?? String(value);
}

/** One test for every function of the table; a function without an implementation fails. */
export function runTable(
  data: unknown,
  functions: Record<string, (...args: Value[]) => Value>,
): void {
  for (const [name, rows] of Object.entries(data as Table)) {
    Deno.test(name, () => {
      const run = functions[name];
      if (!run) throw new Error(`No implementation of ${name} is under test`);
      const failures: string[] = [];
      let failed = 0;
      for (const row of rows) {
        const args = row.slice(0, -1).map(decode);
        const expected = decode(row.at(-1)!);
        let actual: Value;
        try {
          actual = outcome(() => run(...args));
        } catch (error) {
          actual = { crash: String(error) };
        }
        if (same(actual, expected)) continue;
        failed++;
        if (failures.length < 8) {
          failures.push(`${show(row.slice(0, -1))}: ${show(actual)}, expected ${show(expected)}`);
        }
      }
      assertEquals(failures.join("\n"), "", `${failed} of ${rows.length} cases of ${name} fail`);
    });
  }
}
