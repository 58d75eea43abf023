import { hashBytes, hashStr } from "../../../src/kernel/siphash.ts";
import { runTable } from "./cases.ts";
import data from "./data/hash_text.json" with { type: "json" };

runTable(data, {
  hashStr,
  hashBytes,
  hashRepeated: (text, count) => hashStr(text.repeat(Number(count))),
});
