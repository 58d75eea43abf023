/** The warnings about doubtful source, in CPython's words. */

import { assertEquals } from "@std/assert";
import { checkAfterSymbols, checkBeforeSymbols } from "../../../src/syntax/checks.ts";
import { newSource, parse } from "../../../src/syntax/parse.ts";

const warnings: Record<string, string[]> = {
  "x is 1": [`"is" with 'int' literal. Did you mean "=="?`],
  "x is not 'a'": [`"is not" with 'str' literal. Did you mean "!="?`],
  "x is None": [],
  "x is -1": [`"is" with 'int' literal. Did you mean "=="?`],
  "x is ()": [`"is" with 'tuple' literal. Did you mean "=="?`],
  "(1)()": ["'int' object is not callable; perhaps you missed a comma?"],
  "[1, 2](3)": ["'list' object is not callable; perhaps you missed a comma?"],
  "(lambda: 1)()": [],
  "None[1]": ["'NoneType' object is not subscriptable; perhaps you missed a comma?"],
  "{1: 2}[0]": [],
  "'a'['b']": [
    "str indices must be integers or slices, not str; perhaps you missed a comma?",
  ],
  "[1][(1, 2)]": [
    "list indices must be integers or slices, not tuple; perhaps you missed a comma?",
  ],
  "'a'[1:2]": [],
  "assert (x, 'y')": ["assertion is always true, perhaps remove parentheses?"],
  "assert ()": [],
  "'\\d'": ["invalid escape sequence '\\d'"],
  "b'\\d'": ["invalid escape sequence '\\d'"],
  "f'\\{x}'": ["invalid escape sequence '\\{'"],
  "'\\777'": ["invalid octal escape sequence '\\777'"],
  "r'\\d'": [],
  "'\\é'": [],
  "1if x else y": ["invalid decimal literal"],
  "0x1for x in y": ["invalid hexadecimal literal"],
};

Deno.test("doubtful source is warned about", () => {
  for (const [text, expected] of Object.entries(warnings)) {
    const found: string[] = [];
    const source = newSource(text, "f");
    const module = parse(source, (warning) => found.push(warning.message));
    const future = checkBeforeSymbols(module, source);
    checkAfterSymbols(module, source, future, (warning) => found.push(warning.message));
    assertEquals(found, expected, text);
  }
});
