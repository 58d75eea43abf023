import * as arithmetic from "../../../src/kernel/float_arithmetic.ts";
import { fromBytes, isLittleEndian, toBytes } from "../../../src/kernel/integer_bytes.ts";
import * as power from "../../../src/kernel/integer_power.ts";
import * as integers from "../../../src/kernel/integers.ts";
import * as hashes from "../../../src/kernel/number_hash.ts";
import { runTable } from "./cases.ts";
import data from "./data/integers.json" with { type: "json" };

runTable(data, {
  ...integers,
  ...power,
  ...hashes,
  ...arithmetic,
  trueDivideHuge: integers.trueDivide,
  hashTuple: (items) => hashes.hashTuple(items.map(hashes.hashInt)),
  hashFrozenset: (items) => hashes.hashFrozenset(items.map(hashes.hashInt)),
  toBytes: (n, length, order, signed) => toBytes(n, length, isLittleEndian(order), signed),
  fromBytes: (bytes, order, signed) => fromBytes(bytes, isLittleEndian(order), signed),
});
