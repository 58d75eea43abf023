import { decodeBytes, encodeText, findEncoding } from "../../../src/kernel/codecs.ts";
import { unicodeNames } from "../../../src/kernel/unicode/name_lookup.ts";
import { characterByName, characterName } from "../../../src/kernel/unicode/names.ts";
import { runTable } from "./cases.ts";
import data from "./data/codecs.json" with { type: "json" };

Object.assign(unicodeNames, { of: characterName, find: characterByName });

runTable(data, {
  encodeText: (text, encoding, errors) => encodeText(text, findEncoding(encoding), errors),
  decodeBytes: (bytes, encoding, errors) => decodeBytes(bytes, findEncoding(encoding), errors),
  findEncoding,
});
