/** What is said of each refused program in cases.json, beside CPython's words (update.py). */

import { assertEquals } from "@std/assert";
import { compile } from "../../src/compiler/compile.ts";
import { PythonSyntaxError } from "../../src/syntax/error.ts";
import { setUnicodeNameLookup } from "../../src/syntax/literals.ts";
import { newSource, parse } from "../../src/syntax/parse.ts";

interface Refusal {
  type: string;
  msg: string;
  lineno: number;
  offset: number;
  end_lineno: number;
  end_offset: number;
  text: string | null;
}

interface Case {
  source: string;
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
      lineno: error.lineno!,
      offset: error.offset!,
      end_lineno: error.endLineno!,
      end_offset: error.endOffset!,
      text: error.text,
    };
  }
  return null;
}

setUnicodeNameLookup(() => undefined);

Deno.test("parse refuses programs in CPython's words", () => {
  for (const { source, stage, expected } of cases) {
    if (stage === "compile") continue;
    assertEquals(
      refusal(() => parse(newSource(source, "case.py"))),
      expected,
      JSON.stringify(source),
    );
  }
});

Deno.test("the compiler refuses programs in CPython's words", () => {
  for (const { source: text, stage, expected } of cases) {
    if (stage !== "compile") continue;
    const found = refusal(() => {
      const source = newSource(text, "case.py");
      compile(parse(source), source);
    });
    // CPython reads the line from the file, which there is none of here.
    assertEquals(found && { ...found, text: null }, expected, JSON.stringify(text));
  }
});
