/** The `string` module. */

import { newList } from "../../objects/list.ts";
import type { PyModule } from "../../objects/module.ts";
import { None, type Value } from "../../objects/object.ts";
import { getAttribute } from "../../protocols/attribute.ts";
import { call } from "../../protocols/call.ts";
import { toArray } from "../../protocols/iterate.ts";
import { defineModule, fn } from "../../native/define.ts";
import { formatterType } from "./formatter.ts";
import { templateType } from "./template.ts";

const lower = "abcdefghijklmnopqrstuvwxyz";
const upper = lower.toUpperCase();
const digits = "0123456789";
const punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
const whitespace = " \t\n\r\v\f";

function capWords(text: Value, separator: Value = None): Value {
  const words = toArray(call(getAttribute(text, "split"), separator === None ? [] : [separator]));
  const capitalized = words.map((word) => call(getAttribute(word, "capitalize"), []));
  const glue = separator === None ? " " : separator;
  return call(getAttribute(glue, "join"), [newList(capitalized)]);
}

/** Makes the module. */
export function stringModule(): PyModule {
  return defineModule("string", "Constants, templates and formatters.", {
    __all__: newList([
      "ascii_letters",
      "ascii_lowercase",
      "ascii_uppercase",
      "capwords",
      "digits",
      "hexdigits",
      "octdigits",
      "printable",
      "punctuation",
      "whitespace",
      "Formatter",
      "Template",
    ]),
    whitespace,
    ascii_lowercase: lower,
    ascii_uppercase: upper,
    ascii_letters: lower + upper,
    digits,
    hexdigits: `${digits}abcdefABCDEF`,
    octdigits: "01234567",
    punctuation,
    printable: digits + lower + upper + punctuation + whitespace,
    capwords: fn("(s, sep=None)", "Capitalize the words of a text.", capWords),
    Formatter: formatterType(),
    Template: templateType(),
  });
}
