import { decodeBytes, encodeText, findEncoding } from "../../../src/kernel/codecs.ts";
import { runTable } from "./cases.ts";
import data from "./data/codecs.json" with { type: "json" };

runTable(data, {
  encodeText: (text, encoding, errors) => encodeText(text, findEncoding(encoding), errors),
  decodeBytes: (bytes, encoding, errors) => decodeBytes(bytes, findEncoding(encoding), errors),
  findEncoding,
});
