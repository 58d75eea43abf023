import * as codePoints from "../../../src/kernel/code_points.ts";
import * as floatHex from "../../../src/kernel/float_hex.ts";
import * as floatText from "../../../src/kernel/float_text.ts";
import * as intText from "../../../src/kernel/int_text.ts";
import * as strText from "../../../src/kernel/str_text.ts";
import { runTable } from "./cases.ts";
import data from "./data/texts.json" with { type: "json" };

runTable(data, {
  ...codePoints,
  ...floatHex,
  ...floatText,
  intToText: intText.intToText,
  parseInteger: (text, base) => intText.parseInteger(text, base),
  ...strText,
  e: (x, precision) => floatText.formatDouble(x, "e", precision, false, false),
  f: (x, precision) => floatText.formatDouble(x, "f", precision, false, false),
  g: (x, precision) => floatText.formatDouble(x, "g", precision, false, false),
  bin: (n) => intText.intWithPrefix(n, 2),
  oct: (n) => intText.intWithPrefix(n, 8),
  hex: (n) => intText.intWithPrefix(n, 16),
});
