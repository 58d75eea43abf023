/** Literals of every kind, and format specifications. */

import type { Random } from "./random.ts";

const INTEGERS = [
  "0",
  "1",
  "2",
  "3",
  "5",
  "7",
  "10",
  "-1",
  "-2",
  "-3",
  "-7",
  "12",
  "100",
  "255",
  "256",
  "-256",
  "0xff",
  "0b1011",
  "0o17",
  "1_000",
  "2**31",
  "2**53",
  "2**53 - 1",
  "-2**53",
  "2**53 + 1",
  "9007199254740991",
  "9007199254740993",
  "-9007199254740992",
  "2**63",
  "-2**63",
  "10**18",
  "10**25 + 7",
  "-10**30",
  "0xDEAD_BEEF",
  "4294967296",
  "1 << 70",
  "94906267",
  "3037000500",
]; // deno-fmt-ignore
const FLOATS = [
  "0.0", "-0.0", "1.0", "0.5", "1.5", "2.5", "-2.5", "0.1", "3.14159", "1e16", "1e-5", "1e22",
  "123456789.125", "1e100", "-1e-10", "1e308", "5e-324", "float('inf')", "float('nan')",
  "-float('inf')", "1_0.5e1_0", ".5", "5.", "0.1 + 0.2", "2.0**53", "1e15 + 0.3", "100.0", "1e-4",
];
const COMPLEXES = ["1j", "0j", "2.5j", "(1+2j)", "(3-4j)", "complex(-0.0, 1)", "1e3j", "(0.5+0j)"];
const STRINGS = [
  "''",
  "'a'",
  "'abc'",
  "'Hello World'",
  '"it\'s"',
  "'tab\\there'",
  "'line\\nbreak'",
  "'é'",
  "'ß'",
  "'naïve Straße'",
  "'日本語'",
  "'😀x'",
  "'\\x00'",
  "'\\u0130I'",
  "r'\\d+\\n'",
  "'a,b,,c'",
  "'  pad  '",
  "'UPPER lower'",
  "'12345'",
  "'-42'",
  "'3.5'",
  "'x' 'y'",
  "'''tri\nple'''",
  "'\\N{BULLET}'",
  "'a b c'",
  "'aAbB'",
  "'{}'",
  "'{0!r:>8}'",
  "'%s and %d'",
  "'ǆǅ'",
  "'\\ud800'",
  "'½²'",
  "'\\'\"'",
  "'a\\\nb'",
  "'٣'",
];
const BYTES = [
  "b''",
  "b'abc'",
  "b'\\x00\\xff'",
  "b'a,b,c'",
  "b'Hello'",
  "rb'\\d'",
  "b'  x '",
  "b'12'",
  "b'\\''",
  "bytes(3)",
  "bytes([1, 2, 250])",
  "bytearray(b'xyz')",
  "b'a' b'b'",
  "b'\\n\\t'",
];

export function intLiteral(random: Random): string {
  if (random.chance(0.4)) return String(random.int(-20, 20));
  return random.pick(INTEGERS);
}

export function floatLiteral(random: Random): string {
  if (random.chance(0.3)) return String(random.int(-999, 999) / random.pick([4, 8, 10, 3])) + "e0";
  return random.pick(FLOATS);
}

export function complexLiteral(random: Random): string {
  return random.pick(COMPLEXES);
}

export function strLiteral(random: Random): string {
  return random.pick(STRINGS);
}

export function bytesLiteral(random: Random): string {
  return random.pick(BYTES);
}

/** A format specification for numbers or texts, most of them valid. */
export function formatSpec(random: Random, kind: string): string {
  const fill = random.chance(0.3) ? random.word("* 0 x = - é 😀") + random.word("< > ^ =") : "";
  const align = fill === "" && random.chance(0.4) ? random.word("< > ^ =") : fill;
  const width = random.chance(0.6) ? String(random.int(1, 14)) : "";
  if (kind === "str") {
    return align.replace("=", random.chance(0.9) ? "<" : "=") + width +
      (random.chance(0.3) ? `.${random.int(0, 5)}` : "") + (random.chance(0.3) ? "s" : "");
  }
  const sign = random.chance(0.3) ? random.pick(["+", "-", " "]) : "";
  const alternate = random.chance(0.2) ? "#" : "";
  const zero = align === "" && random.chance(0.2) ? "0" : "";
  const group = random.chance(0.25) ? random.pick([",", "_"]) : "";
  const precision = random.chance(kind === "float" ? 0.6 : 0.1) ? `.${random.int(0, 12)}` : "";
  const types = kind === "float" ? "e E f F g G n % " : "d b o x X c n e f g % ";
  const type = random.pick(types.split(" "));
  const negative = sign === "" && kind === "float" && random.chance(0.1) ? "z" : "";
  return align + sign + negative + alternate + zero + width + group + precision + type;
}

/** A `%` conversion. */
export function percentSpec(random: Random): string {
  const flags = random.pick(["", "", "", "-", "+", " ", "0", "#", "-0", "+#"]);
  const width = random.chance(0.4) ? String(random.int(1, 12)) : "";
  const precision = random.chance(0.3) ? `.${random.int(0, 6)}` : "";
  return `%${flags}${width}${precision}${random.word("s r a d i u o x X e E f F g G c %")}`;
}
