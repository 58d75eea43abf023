/** Signature text, in CPython's notation, parsed once: `(self, /, sep=None, maxsplit=-1)`. */

import type { Parameter, Signature } from "./function.ts";

const cache = new Map<string, Signature>();

/** Parses a signature. Defaults are kept as text; bodies have them as JavaScript defaults. */
export function parseSignature(text: string): Signature {
  const known = cache.get(text);
  if (known !== undefined) return known;
  const parts = splitParameters(withoutBrackets(text.slice(1, -1)));
  const parameters: Parameter[] = [];
  let star = false;
  let posonly = 0;
  for (const part of parts) {
    if (part === "/") {
      for (const each of parameters) each.kind = "positional-only";
      posonly = parameters.length;
    } else if (part === "*") star = true;
    else if (part.startsWith("**")) parameters.push(parameter(part.slice(2), "kwarg"));
    else if (part.startsWith("*")) {
      star = true;
      parameters.push(parameter(part.slice(1), "vararg"));
    } else parameters.push(parameter(part, star ? "keyword-only" : "positional"));
  }
  const count = (kind: Parameter["kind"]) => parameters.filter((each) => each.kind === kind).length;
  const positional = count("positional-only") + count("positional");
  const required = parameters.slice(0, positional).filter((each) => each.default === undefined);
  const signature: Signature = {
    text,
    parameters,
    positional,
    required: required.length,
    vararg: count("vararg") > 0,
    kwonly: count("keyword-only"),
    kwarg: count("kwarg") > 0,
    posonly,
  };
  cache.set(text, signature);
  return signature;
}

/** `sub[, start[, end]]` as `sub, start=?, end=?`: CPython's notation for optional parameters. */
function withoutBrackets(text: string): string {
  return text.replaceAll(/\[, ?(\w+)/g, ", $1=?").replaceAll("]", "");
}

function parameter(text: string, kind: Parameter["kind"]): Parameter {
  const equals = text.indexOf("=");
  return equals < 0
    ? { name: text, kind, default: undefined }
    : { name: text.slice(0, equals), kind, default: text.slice(equals + 1) };
}

/** Splits at the commas outside quotes and brackets. */
function splitParameters(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let quote = "";
  let part = "";
  for (const char of text) {
    if (quote !== "") {
      if (char === quote) quote = "";
    } else if (char === "'" || char === '"') quote = char;
    else if ("([{".includes(char)) depth++;
    else if (")]}".includes(char)) depth--;
    else if (char === "," && depth === 0) {
      parts.push(part.trim());
      part = "";
      continue;
    }
    part += char;
  }
  if (part.trim() !== "") parts.push(part.trim());
  return parts;
}

/** Least and most positional arguments, and whether all others may be left out. */
function arity(text: string): { required: number; positional: number; direct: boolean } {
  // Most signatures are names and plain defaults, which need no parsing to be counted.
  if (!/[*'"[{]|\(.*\(/.test(text)) {
    let positional = 0;
    let required = 0;
    for (const part of text.slice(1, -1).split(", ")) {
      if (part === "/" || part === "") continue;
      positional++;
      if (!part.includes("=")) required++;
    }
    return { required, positional, direct: true };
  }
  const { required, positional, vararg, kwarg, parameters } = parseSignature(text);
  const direct = !vararg && !kwarg &&
    !parameters.some((each) => each.kind === "keyword-only" && each.default === undefined);
  return { required, positional, direct };
}

function bits(required: number, positional: number): number {
  let mask = 0;
  for (let n = required; n <= positional; n++) mask |= 1 << n;
  return mask;
}

/** Some 2,600 functions share 700 signatures, and all are needed when the child starts. */
const arityMasks = new Map<string, number>();

/** Bit n is set where n positional arguments can go to the JavaScript function as they are. */
export function arityMask(text: string): number {
  let mask = arityMasks.get(text);
  if (mask === undefined) {
    const { required, positional, direct } = arity(text);
    mask = direct ? bits(required, positional) : 0;
    arityMasks.set(text, mask);
  }
  return mask;
}

/** Bit n is set where n positional arguments are enough and not too many. */
export function positionalMask(text: string): number {
  const { required, positional } = arity(text);
  return bits(required, positional);
}
