import * as mapping from "../../../src/kernel/unicode/case_mapping.ts";
import * as database from "../../../src/kernel/unicode/database.ts";
import * as names from "../../../src/kernel/unicode/names.ts";
import { normalizeText } from "../../../src/kernel/unicode/normalization.ts";
import * as properties from "../../../src/kernel/unicode/properties.ts";
import { runTable, type Value } from "./cases.ts";
import data from "./data/unicode.json" with { type: "json" };

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, i) => {
  let c = i;
  for (let k = 0; k < 8; k++) c = (c & 1) ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

function digest(text: string): number {
  let crc = -1;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    crc = CRC_TABLE[(crc ^ unit) & 255]! ^ (crc >>> 8);
    crc = CRC_TABLE[(crc ^ (unit >>> 8)) & 255]! ^ (crc >>> 8);
  }
  return ~crc >>> 0;
}

/** The digests of `f` over blocks of 8192 code points. */
function blocks(f: (codePoint: number) => unknown): () => number[] {
  const show = (value: unknown): string =>
    value === true ? "1" : value === false ? "0" : value === null ? "-1" : String(value);
  return () =>
    Array.from({ length: 0x110000 / 8192 }, (_, block) => {
      const parts = Array.from({ length: 8192 }, (_, i) => show(f(block * 8192 + i)));
      return digest(parts.join("\n"));
    });
}

const onCodePoints: Record<string, (codePoint: number) => unknown> = {
  ...properties,
  ...database,
  characterName: (c) => names.characterName(c) ?? "",
  NFC: (c) => normalizeText("NFC", String.fromCodePoint(c)),
  NFD: (c) => normalizeText("NFD", String.fromCodePoint(c) + "\u0323\u0301"),
  NFKC: (c) => normalizeText("NFKC", "a" + String.fromCodePoint(c) + "\u0308"),
  NFKD: (c) => normalizeText("NFKD", String.fromCodePoint(c)),
};
const functions: Record<string, (...args: Value[]) => Value> = {
  normalizeText,
  lookup: (name: string) =>
    names.characterByName(name) ?? names.namedSequence(name) ??
      { e: ["KeyError", `"undefined character name '${name}'"`] },
};
for (const [name, f] of Object.entries(onCodePoints)) functions[name] = blocks(f);
for (const [name, f] of Object.entries(mapping)) {
  functions[name] = blocks((c) => f(String.fromCodePoint(c)));
}
runTable(data, functions);
