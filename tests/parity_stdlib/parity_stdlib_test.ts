/**
 * The library modules beside a dump of CPython 3.13's (dump.py writes it): public names, what kind
 * of thing each is, signatures, and the members of classes. A difference is either in
 * accepted.json, with a reason, or a failure; an entry there that no longer differs is one too.
 * `*` in an entry stands for any text without a point. Every module of the registry is compared:
 * one that is new needs `deno task parity:update`.
 */

import { assert, assertEquals } from "@std/assert";
import { PyBoundBuiltin, PyBuiltin, PyFunction, PyMethod } from "../../src/objects/function.ts";
import { PyClassMethod, PyStaticMethod } from "../../src/objects/function.ts";
import { PyModule } from "../../src/objects/module.ts";
import { dictKeys } from "../../src/objects/dict.ts";
import { instanceDict } from "../../src/objects/instance_dict.ts";
import type { PyObject, Value } from "../../src/objects/object.ts";
import { parseSignature } from "../../src/objects/signature.ts";
import { objectType, PyType } from "../../src/objects/type.ts";
import { findAttribute } from "../../src/protocols/attribute.ts";
import { toArray } from "../../src/protocols/iterate.ts";
import { repr } from "../../src/protocols/text.ts";
import { loadModule } from "../../src/interpreter/importer.ts";
import { registry } from "../../src/stdlib/registry.ts";
import { runInProcess } from "../helpers/in_process.ts";

interface Description {
  kind: "class" | "function" | "value" | "module";
  signature?: string | null;
  members?: Record<string, string | null>;
}

type Dump = Record<string, { all: string[] | null; names: Record<string, Description> } | null>;

/** Differences that stay, as a reason and the entries that it is true of. */
interface Accepted {
  reason: string;
  entries: string[];
}

const read = (name: string) => Deno.readTextFile(new URL(name, import.meta.url));
const dump: Dump = JSON.parse(await read("cpython_3_13.json"));
const accepted: Accepted[] = JSON.parse(await read("accepted.json"));

const differences = new Map<string, string>();
let entries = 0;

function compare(key: string, ours: unknown, theirs: unknown): void {
  entries++;
  if (ours !== theirs) {
    differences.set(key, `ours ${JSON.stringify(ours)}, CPython ${JSON.stringify(theirs)}`);
  }
}

/** A default value as the dump has it: objects without a readable repr are all alike. */
const shownDefault = (text: string): string => {
  if (/^\[?</.test(text)) return "...";
  if (text === "sys.maxsize") return "9223372036854775807";
  return text.replace(/^"([^"'\\]*)"$/, "'$1'");
};

/** The parameters of a built-in as the dump writes them. */
function builtinParameters(text: string, method: boolean): string {
  const { parameters } = parseSignature(text);
  const rest = method ? parameters.slice(1) : parameters;
  const parts: string[] = [];
  let last = "";
  for (const { name, kind, default: value } of rest) {
    if (last === "positional-only" && kind !== last) parts.push("/");
    if (kind === "keyword-only" && last !== kind && last !== "vararg") parts.push("*");
    const stars = kind === "vararg" ? "*" : kind === "kwarg" ? "**" : "";
    const shown = kind === "positional-only" ? "_" : stars + name;
    parts.push(shown + (value === undefined ? "" : `=${shownDefault(value)}`));
    last = kind;
  }
  if (last === "positional-only") parts.push("/");
  return `(${parts.join(", ")})`;
}

/** The parameters of a function written in Python as the dump writes them. */
function functionParameters(self: PyFunction, method: boolean): string {
  const { parameters, posonly, positional, kwonly, vararg, kwarg } = self.code.info;
  const defaults = self.defaults?.items ?? [];
  const parts: string[] = [];
  const skip = method ? 1 : 0;
  for (let i = skip; i < positional; i++) {
    const value = defaults[i - positional + defaults.length];
    const shown = i < posonly ? "_" : parameters[i]!;
    parts.push(shown + (value === undefined ? "" : `=${shownDefault(repr(value))}`));
    if (i + 1 === posonly) parts.push("/");
  }
  if (vararg !== null) parts.push(`*${vararg}`);
  else if (kwonly > 0) parts.push("*");
  for (let i = positional; i < positional + kwonly; i++) {
    const value = self.kwdefaults?.map.get(parameters[i]!);
    parts.push(parameters[i]! + (value === undefined ? "" : `=${shownDefault(repr(value))}`));
  }
  if (kwarg !== null) parts.push(`**${kwarg}`);
  return `(${parts.join(", ")})`;
}

/** The signature of anything that has one; undefined: not known. */
function signatureOf(value: Value, method = false): string | undefined {
  if (value instanceof PyStaticMethod) return signatureOf(value.func);
  if (value instanceof PyClassMethod) return signatureOf(value.func, true);
  if (value instanceof PyMethod) return signatureOf(value.func, true);
  if (value instanceof PyBoundBuiltin) return signatureOf(value.builtin, true);
  if (value instanceof PyFunction) return functionParameters(value, method);
  if (value instanceof PyBuiltin) {
    const bound = value.kind === "classmethod" || value.kind === "new" || method;
    return builtinParameters(value.text, bound && value.kind !== "staticmethod");
  }
  if (value instanceof PyType) return classSignature(value);
  return undefined;
}

function classSignature(type: PyType): string | undefined {
  for (const name of ["__init__", "__new__"]) {
    const found = type.proto[`t$${name}`];
    if (found === undefined || found === objectType.proto[`t$${name}`]) continue;
    // The class comes first in `__new__`, too.
    const signature = signatureOf(found instanceof PyStaticMethod ? found.func : found, true);
    if (signature !== "(*args, **kwargs)") return signature;
  }
  return undefined;
}

function kindOf(value: Value): Description["kind"] {
  if (value instanceof PyType) return "class";
  if (value instanceof PyModule) return "module";
  return typeof value === "object" && isCallable(value) ? "function" : "value";
}

const isCallable = (value: PyObject): boolean =>
  value instanceof PyFunction || value instanceof PyBuiltin || value instanceof PyBoundBuiltin ||
  value instanceof PyMethod || value.t$__call__ !== undefined;

/** A class attribute by MRO, as it stands there. */
function memberOf(type: PyType, name: string): Value | undefined {
  for (const each of type.mro) {
    const found = each.namespace.get(name);
    if (found !== undefined) return found;
  }
  return (type as unknown as Record<string, Value>)[`t$${name}`];
}

/** Special methods are called by position: their parameters' names say nothing. */
const unnamed = (signature: string): string =>
  signature.replace(/, \/|\(\/\)/g, "").replace(/\b[A-Za-z_]\w*(?=[,=)])/g, "_");

/** Compares signatures, unless ours takes anything and so says nothing. */
function compareSignature(key: string, name: string, ours: string, theirs: string): void {
  if (ours === "(*args)" || /^\(\*args, \*\*kw\w+\)$/.test(ours) || ours.includes("=?")) return;
  // A default that the dump does not show may be anything.
  for (const [hidden, parameter] of theirs.matchAll(/(\w+)=\.\.\./g)) {
    ours = ours.replace(new RegExp(`\\b${parameter}=[^,)]*`), hidden);
  }
  const special = name.startsWith("__");
  compare(`${key} signature`, special ? unnamed(ours) : ours, special ? unnamed(theirs) : theirs);
}

function compareClass(key: string, type: PyType, theirs: Description): void {
  for (const [name, signature] of Object.entries(theirs.members ?? {})) {
    const member = memberOf(type, name) ?? findAttribute(type, name);
    compare(`${key}.${name} exists`, member !== undefined, true);
    if (member === undefined || signature === null) continue;
    const ours = signatureOf(member, !(member instanceof PyBoundBuiltin));
    if (ours !== undefined) compareSignature(`${key}.${name}`, name, ours, signature);
  }
}

function compareModule(name: string, module: PyModule): void {
  const theirs = dump[name]!;
  const own = dictKeys(instanceDict(module)).filter((each) => typeof each === "string");
  const listed = findAttribute(module, "__all__");
  if (theirs.all !== null) {
    const all = listed === undefined ? null : toArray(listed).map(String).sort();
    for (const each of theirs.all) {
      // A name that is not there at all is one difference, not two.
      if (findAttribute(module, each) === undefined) continue;
      compare(`${name}.__all__ has ${each}`, all?.includes(each) ?? false, true);
    }
    for (const each of all ?? []) {
      if (!theirs.all.includes(each)) compare(`${name}.__all__ has ${each}`, true, false);
    }
  } else {
    for (const each of own) {
      if (each.startsWith("_") || each in theirs.names) continue;
      if (findAttribute(module, each) instanceof PyModule) continue;
      compare(`${name}.${each} exists`, true, false);
    }
  }
  for (const [each, description] of Object.entries(theirs.names)) {
    const key = `${name}.${each}`;
    const value = findAttribute(module, each);
    compare(`${key} exists`, value !== undefined, true);
    if (value === undefined) continue;
    compare(`${key} kind`, kindOf(value), description.kind);
    if (value instanceof PyType && description.kind === "class") {
      compareClass(key, value, description);
    }
    const ours = signatureOf(value);
    if (ours !== undefined && description.signature) {
      compareSignature(key, each, ours, description.signature);
    }
  }
}

// An interpreter has to be there for the modules that are written in Python.
runInProcess("pass", "parity.py");
for (const name of registry.keys()) {
  if (name === "builtins") continue;
  const known = dump[name];
  compare(`${name} is in the dump (deno task parity:update)`, known !== undefined, true);
  if (known === null) compare(`${name} exists`, true, false);
  if (known) compareModule(name, loadModule(name));
}

/** An entry as a pattern. */
const patternOf = (entry: string): RegExp =>
  new RegExp(`^${entry.replace(/[.+?^${}()|[\]\\]/g, "\\$&").replaceAll("*", "[^. ]*")}$`);

Deno.test("library modules equal CPython 3.13's, but for the accepted differences", () => {
  const exact = new Set<string>();
  const patterns: { entry: string; pattern: RegExp; used: boolean }[] = [];
  for (const entry of accepted.flatMap((each) => each.entries)) {
    if (entry.includes("*")) patterns.push({ entry, pattern: patternOf(entry), used: false });
    else exact.add(entry);
  }
  const unexpected = [...differences].filter(([key]) => {
    const found = patterns.filter(({ pattern }) => pattern.test(key));
    for (const each of found) each.used = true;
    return !exact.has(key) && found.length === 0;
  });
  assertEquals(unexpected.map(([key, text]) => `${key}: ${text}`), []);
  const gone = [
    ...[...exact].filter((key) => !differences.has(key)),
    ...patterns.filter(({ used }) => !used).map(({ entry }) => entry),
  ];
  assertEquals(gone, [], "no difference any more: take them from accepted.json");
});

Deno.test("accepted differences of the library have reasons", () => {
  assert(accepted.every((each) => each.reason.length > 10));
  assert(entries > 1000, `${entries} entries`);
});
