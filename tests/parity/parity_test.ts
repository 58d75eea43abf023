/**
 * Our tables of built-in types and functions beside a dump of CPython 3.13's (dump.py writes it):
 * names, signatures, arity errors, the exception hierarchy. Every difference is either in
 * accepted.json, with a reason, or a failure; an entry there that no longer differs is one too.
 */

import { assert, assertEquals } from "@std/assert";
import { builtinsModule } from "../../src/builtins/module.ts";
import { newByteArray, newBytes } from "../../src/objects/bytes.ts";
import { newStrDict } from "../../src/objects/dict.ts";
import { exceptionTypes, PyBaseException } from "../../src/objects/exception.ts";
import { PyBoundBuiltin, PyBuiltin } from "../../src/objects/function.ts";
import { newList } from "../../src/objects/list.ts";
import { newComplex, newFloat } from "../../src/objects/numbers.ts";
import { None, type Value } from "../../src/objects/object.ts";
import { PyRange, PySlice } from "../../src/objects/range.ts";
import { newFrozenSet, newSet } from "../../src/objects/set.ts";
import { newTuple } from "../../src/objects/tuple.ts";
import { objectType, type PyType, typeType } from "../../src/objects/type.ts";
import { findAttribute } from "../../src/protocols/attribute.ts";
import { call } from "../../src/protocols/call.ts";

interface TypeDump {
  dir: string[];
  signatures: Record<string, string | null>;
  signature: string | null;
}

interface Dump {
  types: Record<string, TypeDump>;
  exceptions: Record<string, { bases: string[]; dir: string[] }>;
  functions: Record<string, string | null>;
  builtins: string[];
  arity: Record<string, (string | null)[]>;
}

/** Differences that stay, as a reason and the entries that it is true of. */
interface Accepted {
  reason: string;
  entries: string[];
}

const read = (name: string) => Deno.readTextFile(new URL(name, import.meta.url));
const dump: Dump = JSON.parse(await read("cpython_3_13.json"));
const accepted: Accepted[] = JSON.parse(await read("accepted.json"));

/** Every built-in type by name. */
function allTypes(): Map<string, PyType> {
  const found = new Map<string, PyType>();
  const visit = (type: PyType) => {
    if (!found.has(type.name) && !type.heap) found.set(type.name, type);
    type.subclasses.forEach(visit);
  };
  visit(objectType);
  found.set("type", typeType);
  return found;
}
const types = allTypes();

let entries = 0;
const differences = new Map<string, string>();

function compare(key: string, ours: unknown, theirs: unknown): void {
  entries++;
  if (ours !== theirs) {
    differences.set(key, `ours ${JSON.stringify(ours)}, CPython ${JSON.stringify(theirs)}`);
  }
}

/** A type's names by MRO: what `dir` shows of it. */
function namesOf(type: PyType): Set<string> {
  const result = new Set<string>();
  for (const each of type.mro) for (const name of each.namespace.keys()) result.add(name);
  result.add("__doc__");
  return result;
}

function compareNames(owner: string, ours: Set<string>, theirs: string[]): void {
  for (const name of theirs) compare(`${owner}.${name} exists`, ours.has(name), true);
  const known = new Set(theirs);
  for (const name of ours) {
    if (!known.has(name)) compare(`${owner}.${name} exists`, true, false);
  }
}

const attributeText = (value: Value | undefined, name: string): string | null => {
  const found = value === undefined ? undefined : findAttribute(value, name);
  return typeof found === "string" ? found : null;
};

/** CPython breaks long signatures over lines. */
const oneLine = (text: string | null): string | null => text?.replaceAll(/\s+/g, " ") ?? null;

for (const [name, theirs] of Object.entries(dump.types)) {
  const type = types.get(name);
  compare(`${name} exists`, type !== undefined, true);
  if (type === undefined) continue;
  compareNames(name, namesOf(type), theirs.dir);
  compare(
    `${name} signature`,
    attributeText(type, "__text_signature__"),
    oneLine(theirs.signature),
  );
  for (const [attribute, signature] of Object.entries(theirs.signatures)) {
    const value = type.namespace.get(attribute) ??
      (namesOf(type).has(attribute) ? type.proto[`t$${attribute}`] : undefined);
    if (!(value instanceof PyBuiltin)) continue;
    compare(
      `${name}.${attribute} signature`,
      attributeText(value, "__text_signature__"),
      oneLine(signature),
    );
  }
}
for (const [name, { bases, dir }] of Object.entries(dump.exceptions)) {
  const type = exceptionTypes.get(name);
  compare(`${name} exists`, type !== undefined, true);
  if (type === undefined) continue;
  compare(`${name} bases`, type.bases.map((base) => base.name).join(), bases.join());
  compareNames(name, namesOf(type), dir);
}
for (const name of dump.builtins) {
  compare(`builtins.${name} exists`, builtinsModule[`$${name}`] !== undefined, true);
}
for (const [name, signature] of Object.entries(dump.functions)) {
  const ours = attributeText(builtinsModule[`$${name}`], "__text_signature__");
  compare(`${name} signature`, ours, oneLine(signature));
}

/** Fresh objects to call methods on. */
const samples: Record<string, () => Value> = {
  int: () => 5,
  bool: () => true,
  float: () => newFloat(1.5),
  complex: () => newComplex(0, 1),
  str: () => "a",
  bytes: () => newBytes(Uint8Array.of(97)),
  bytearray: () => newByteArray(Uint8Array.of(97)),
  list: () => newList([1]),
  tuple: () => newTuple([1]),
  range: () => new PyRange(0, 3, 1, 3),
  slice: () => new PySlice(None, 1, None),
  dict: () => newStrDict([["1", 2]]),
  set: newSet,
  frozenset: newFrozenSet,
  object: () => call(objectType, []),
  memoryview: () => call(types.get("memoryview")!, [newBytes(Uint8Array.of(97))]),
};

function callable(name: string): Value | undefined {
  const [owner, attribute] = name.split(".") as [string, string | undefined];
  if (attribute === undefined) return builtinsModule[`$${owner}`];
  return findAttribute(samples[owner]!(), attribute);
}

/** What a wrong number of arguments says, as dump.py asks it. */
function arityError(name: string, count: number): string | null {
  const value = callable(name);
  if (!(value instanceof PyBuiltin || value instanceof PyBoundBuiltin)) return null;
  try {
    call(value, new Array(count).fill(None));
  } catch (error) {
    if (!(error instanceof PyBaseException) || error.type.name !== "TypeError") return null;
    const text = String(error.args[0]);
    return text.includes("argument") && /given|got|missing/.test(text) ? text : null;
  }
  return null;
}

for (const [name, texts] of Object.entries(dump.arity)) {
  texts.forEach((text, count) =>
    compare(`${name}() with ${count} arguments`, arityError(name, count), text)
  );
}

Deno.test("our tables equal CPython 3.13's, but for the accepted differences", () => {
  const known = new Set(accepted.flatMap((each) => each.entries));
  const unexpected = [...differences].filter(([key]) => !known.has(key));
  assertEquals(unexpected.map(([key, text]) => `${key}: ${text}`), []);
  const gone = [...known].filter((key) => !differences.has(key));
  assertEquals(gone, [], "no difference any more: take them from accepted.json");
});

Deno.test("accepted differences have reasons and are few", () => {
  assert(accepted.every((each) => each.reason.length > 10));
  assert(differences.size < entries * 0.02, `${differences.size} of ${entries} entries differ`);
});
