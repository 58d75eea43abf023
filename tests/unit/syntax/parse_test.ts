/** The AST of each program in programs.json, positions included, beside CPython's (update.py). */

import { assertEquals, assertThrows } from "@std/assert";
import type { ConstantValue } from "../../../src/syntax/ast.ts";
import { PythonSyntaxError } from "../../../src/syntax/error.ts";
import { newSource, parse } from "../../../src/syntax/parse.ts";
import type { Source } from "../../../src/syntax/source.ts";

interface Program {
  source: string;
  tree: unknown[];
}

type Fields = Record<string, unknown>;

const file = new URL("programs.json", import.meta.url);
const programs: Program[] = JSON.parse(Deno.readTextFileSync(file));

function constant(value: ConstantValue): unknown[] {
  switch (value.type) {
    case "None":
    case "Ellipsis":
      return [value.type];
    case "int":
      return ["int", String(value.value)];
    case "float":
      return ["float", value.value];
    case "complex":
      return ["complex", value.imag];
    case "bytes":
      return ["bytes", value.value.toHex()];
    default:
      return [value.type, value.value];
  }
}

/** Turns what CPython wrote and what we built into the same plain shape. */
function expected(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(expected);
  if (node === null || typeof node !== "object") return node;
  const fields = node as Fields;
  if (fields.kind === "Constant") {
    const [type, text] = fields.value as [string, string];
    const isReal = type === "float" || type === "complex";
    return { ...fields, value: isReal ? [type, Number(text)] : fields.value };
  }
  return Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, expected(value)]));
}

function actual(node: unknown, wanted: unknown, source: Source): unknown {
  if (Array.isArray(node)) {
    const list = Array.isArray(wanted) ? wanted : [];
    return node.map((item, index) => actual(item, list[index], source));
  }
  if (node === null || typeof node !== "object") return node;
  const { start, end, ...fields } = node as Fields & { start: number; end: number };
  const shape = (wanted ?? {}) as Fields;
  const result: Fields = { kind: fields.kind ?? shape.kind };
  if (start !== undefined && shape.at !== undefined) {
    const from = source.positionAt(start);
    const to = source.positionAt(end);
    result.at = [from.line, from.column, to.line, to.column];
  }
  for (const [key, value] of Object.entries(fields)) {
    if (key === "kind") continue;
    result[key] = fields.kind === "Constant"
      ? constant(value as ConstantValue)
      : actual(value, shape[key], source);
  }
  return result;
}

Deno.test("parse builds CPython's trees", () => {
  for (const { source: text, tree } of programs) {
    const source = newSource(text, "<test>");
    const built = actual(parse(source).body, tree, source);
    assertEquals(built, expected(tree), JSON.stringify(text));
  }
});

Deno.test("newSource normalises line ends and drops a byte order mark", () => {
  assertEquals(newSource("\ufeffa\r\nb\rc\n", "f").text, "a\nb\nc\n");
});

Deno.test("newSource refuses NUL", () => {
  const error = assertThrows(() => newSource("a\0b", "f"), PythonSyntaxError);
  assertEquals(error.message, "source code string cannot contain null bytes");
});

Deno.test("parse reads chains of operators longer than Lezer's own limit", () => {
  const source = newSource("x = " + "a + ".repeat(5000) + "a\n", "f");
  let depth = 0;
  const [statement] = parse(source).body;
  if (statement?.kind !== "Assign") throw new Error("not an assignment");
  let expr = statement.value;
  for (; expr.kind === "BinOp"; expr = expr.left) depth++;
  assertEquals(depth, 5000);
});

Deno.test("parse refuses what nests too deeply with CPython's words", () => {
  for (const text of ["-".repeat(50_000) + "x", "lambda: ".repeat(50_000) + "x"]) {
    const error = assertThrows(() => parse(newSource(text, "f")), PythonSyntaxError);
    assertEquals(error.type, "MemoryError");
  }
});

Deno.test("parse answers any text with a tree or a PythonSyntaxError", () => {
  // A linear congruential generator: the same texts in every run.
  let state = 1;
  const random = (limit: number): number => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * limit);
  };
  const pieces = programs.map((program) => program.source).join("\n").split(/(?<=\W)|(?=\W)/);
  for (let round = 0; round < 2000; round++) {
    let text = "";
    for (let count = random(30); count >= 0; count--) text += pieces[random(pieces.length)];
    try {
      parse(newSource(text, "f"));
    } catch (error) {
      if (!(error instanceof PythonSyntaxError)) {
        throw new Error(JSON.stringify(text), { cause: error });
      }
    }
  }
});
