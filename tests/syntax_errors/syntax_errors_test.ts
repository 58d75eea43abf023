/** What is said of each refused program in cases.json, beside CPython's words (update.py). */

import { assertEquals } from "@std/assert";
import { compile } from "../../src/compiler/compile.ts";
import { PythonSyntaxError } from "../../src/syntax/error.ts";
import { setUnicodeNameLookup } from "../../src/syntax/literals.ts";
import { newSource, parse } from "../../src/syntax/parse.ts";

interface Refusal {
  type: string;
  msg: string;
  lineno: number | null;
  offset: number | null;
  end_lineno: number | null;
  end_offset: number | null;
  text: string | null;
}

interface Case {
  source: string;
  /** Whether it is the text of a file, whose lines CPython reads again for its messages. */
  file?: boolean;
  /** Set where CPython parses the program and refuses it later. */
  stage?: "compile";
  expected: Refusal;
}

const file = new URL("cases.json", import.meta.url);
const cases: Case[] = JSON.parse(Deno.readTextFileSync(file));

function refusal(run: () => void): Refusal | null {
  try {
    run();
  } catch (error) {
    if (!(error instanceof PythonSyntaxError)) throw error;
    return {
      type: error.type,
      msg: error.message,
      lineno: error.lineno,
      offset: error.offset,
      end_lineno: error.endLineno,
      end_offset: error.endOffset,
      text: error.text,
    };
  }
  return null;
}

const filename = (file = false): string => file ? "case.py" : "<case>";

setUnicodeNameLookup(() => undefined);

Deno.test("parse refuses programs in CPython's words", () => {
  for (const { source, file, stage, expected } of cases) {
    if (stage === "compile") continue;
    assertEquals(
      refusal(() => parse(newSource(source, filename(file)))),
      expected,
      JSON.stringify(source),
    );
  }
});

Deno.test("the compiler refuses programs in CPython's words", () => {
  for (const { source: text, file, stage, expected } of cases) {
    if (stage !== "compile") continue;
    const found = refusal(() => {
      const source = newSource(text, filename(file));
      compile(parse(source), source);
    });
    // CPython reads the line from the file, where there is one.
    const seen = found && !file ? { ...found, text: null } : found;
    assertEquals(seen, expected, JSON.stringify(text));
  }
});
