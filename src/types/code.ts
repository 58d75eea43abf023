/** `code`: what Python sees of a compiled function. */

import { Code } from "../objects/code.ts";
import { newBytes } from "../objects/bytes.ts";
import { newIteratorType, PyIterator } from "../objects/iterator.ts";
import { type Int, None, NotImplemented, type Value } from "../objects/object.ts";
import { codeType } from "../objects/singletons.ts";
import { newTuple } from "../objects/tuple.ts";
import { identityHash } from "../protocols/hash.ts";
import { defineType, getter, member, method, slot } from "../native/define.ts";
import { address } from "./object.ts";
import { comparisons, defineIterator } from "./shared.ts";

const CO_OPTIMIZED = 1;
const CO_NEWLOCALS = 2;
const CO_VARARGS = 4;
const CO_VARKEYWORDS = 8;
const CO_NESTED = 16;
const kindFlags: Record<string, number> = {
  generator: 32,
  coroutine: 128,
  "async generator": 512,
};

const CO_ITERABLE_COROUTINE = 256;

function flags({ info, iterable }: Code): number {
  if (info.kind === "module" || info.kind === "class") return 0;
  let result = CO_OPTIMIZED | CO_NEWLOCALS | (kindFlags[info.kind] ?? 0);
  if (iterable) result |= CO_ITERABLE_COROUTINE;
  if (info.vararg !== null) result |= CO_VARARGS;
  if (info.kwarg !== null) result |= CO_VARKEYWORDS;
  if (info.qualname.includes("<locals>")) result |= CO_NESTED;
  return result;
}

/** Names of parameters, `*args` and `**kwargs`, then of the other local variables. */
function variableNames({ info }: Code): string[] {
  const names = [...info.parameters];
  if (info.vararg !== null) names.push(info.vararg);
  if (info.kwarg !== null) names.push(info.kwarg);
  for (const name of info.locals) {
    if (!names.includes(name) && !info.cellvars.includes(name)) names.push(name);
  }
  return names;
}

/** Over the positions in the code: offsets in it, then lines. */
class LineIterator extends PyIterator {
  #index = 0;
  constructor(readonly code: Code) {
    super();
  }
  next(): Value | undefined {
    const { info, source } = this.code;
    const index = this.#index++;
    if (index * 2 >= info.positions.length) return undefined;
    return newTuple([index * 2, index * 2 + 2, source.lineAt(info.positions[index * 2]!)]);
  }
}
defineIterator(newIteratorType("line_iterator", LineIterator));

defineType(codeType, {
  doc: "Code object: what is known of a compiled function. Programs cannot make any.",
  attributes: () => ({
    __repr__: slot(
      "(self, /)",
      "Return repr(self).",
      (self: Code) =>
        `<code object ${self.info.name} at ${address(self)}, file "${self.source.filename}", ` +
        `line ${self.info.firstLine}>`,
    ),
    __hash__: slot("(self, /)", "Return hash(self).", (self: Code): Int => identityHash(self)),
    ...comparisons((self: Code, other, op) => {
      if (!(other instanceof Code) || (op !== "eq" && op !== "ne")) return NotImplemented;
      return (self === other) === (op === "eq");
    }),
    co_lines: method(
      "(self, /)",
      "The ranges of the code and their lines.",
      (self: Code) => new LineIterator(self),
    ),
    co_argcount: member("how many positional parameters", (self: Code) => self.info.positional),
    co_posonlyargcount: member(
      "how many of them are positional-only",
      (self: Code) => self.info.posonly,
    ),
    co_kwonlyargcount: member("how many keyword-only parameters", (self: Code) => self.info.kwonly),
    co_stacksize: member("the stack that it needs", () => 0),
    co_flags: member("flags", flags),
    co_nlocals: member("how many local variables", (self: Code) => variableNames(self).length),
    co_consts: member(
      "constants",
      (self: Code) => newTuple([self.info.doc ?? None, ...(self.constants ?? [])]),
    ),
    co_names: member("global names and attributes", (self: Code) => newTuple([...self.info.names])),
    co_filename: member("the file", (self: Code) => self.source.filename),
    co_name: member("the name", (self: Code) => self.info.name),
    co_qualname: member("the qualified name", (self: Code) => self.info.qualname),
    co_firstlineno: member("the first line", (self: Code) => self.info.firstLine),
    co_varnames: getter("local variables", (self: Code) => newTuple(variableNames(self))),
    co_cellvars: getter(
      "variables that nested functions use",
      (self: Code) => newTuple([...self.info.cellvars]),
    ),
    co_freevars: getter(
      "variables of enclosing functions",
      (self: Code) => newTuple([...self.info.freevars]),
    ),
    co_code: getter("bytecode, of which there is none", () => newBytes(new Uint8Array(0))),
  }),
});
