/**
 * String literals: runs of adjacent literals joined as CPython joins them
 * (`_PyPegen_concatenate_strings`), and f-strings with their fields. The expressions inside fields
 * come from Lezer's tree, which shows an f-string as a list of them.
 */

import type { Constant, Expr, FormattedValue, JoinedStr } from "../ast.ts";
import { errorAt } from "../lexical_error.ts";
import {
  constant,
  debugText,
  expressionEnd,
  fieldText,
  middleConstant,
  specificationConstant,
  stringConstant,
} from "../literal_tokens.ts";
import { stringRunEnd } from "../normal_form.ts";
import { type BuildContext, newTuple } from "./context.ts";

type Part = Constant | FormattedValue;

/** Hands out the expressions of a run's fields, in order. */
interface Elements {
  nodes: number[];
  next: number;
  expression: (node: number) => Expr;
  /** An element that may have a star. */
  element: (node: number) => Expr;
}

/** Builds the literals that begin at `first`; `nodes` are the expressions of their fields. */
export function buildStrings(
  context: BuildContext,
  first: number,
  nodes: number[],
  expression: (node: number) => Expr,
  element: (node: number) => Expr,
): Constant | JoinedStr {
  const { tokens } = context;
  const last = stringRunEnd(tokens, first);
  if (first === last) return stringConstant(context, first);
  const elements: Elements = { nodes, next: 0, expression, element };
  const parts: Part[] = [];
  let formatted = false;
  for (let token = first; token <= last; token++) {
    if (tokens.kind[token] === "string") {
      parts.push(stringConstant(context, token));
    } else {
      formatted = true;
      const end = tokens.partner[token]!;
      textAndFields(context, token + 1, end, token, elements, parts);
      token = end;
    }
  }
  const start = tokens.start[first]!;
  const end = tokens.end[last]!;
  if (formatted) return { kind: "JoinedStr", values: joined(parts), start, end };
  const values = parts.map((part) => (part as Constant).value);
  if (values[0]!.type === "bytes") {
    const chunks = values.map((value) => (value as { value: Uint8Array }).value);
    const bytes = new Uint8Array(chunks.reduce((total, chunk) => total + chunk.length, 0));
    let at = 0;
    for (const chunk of chunks) {
      bytes.set(chunk, at);
      at += chunk.length;
    }
    return constant({ type: "bytes", value: bytes }, start, end);
  }
  const value = values.map((part) => (part as { value: string }).value).join("");
  return constant({ type: "str", value }, start, end);
}

/** Joins neighbouring constants and drops the empty ones. */
function joined(parts: Part[]): Part[] {
  const result: Part[] = [];
  for (let at = 0; at < parts.length;) {
    const part = parts[at++]!;
    if (part.kind === "FormattedValue") {
      result.push(part);
      continue;
    }
    let text = (part.value as { value: string }).value;
    let end = part.end;
    for (let next = parts[at]; next?.kind === "Constant"; next = parts[++at]) {
      text += (next.value as { value: string }).value;
      end = next.end;
    }
    if (text !== "") result.push(constant({ type: "str", value: text }, part.start, end));
  }
  return result;
}

/** Reads f-string text and fields from `token` up to `end`, in text or in a format spec. */
function textAndFields(
  context: BuildContext,
  token: number,
  end: number,
  owner: number,
  elements: Elements,
  parts: Part[],
  inSpec = false,
): void {
  const { tokens } = context;
  while (token < end) {
    if (tokens.kind[token] === "fstring_middle") {
      parts.push(
        inSpec ? specificationConstant(context, token) : middleConstant(context, token, owner),
      );
      token++;
    } else {
      field(context, token, owner, elements, parts, inSpec);
      token = tokens.partner[token]! + 1;
    }
  }
}

function field(
  context: BuildContext,
  open: number,
  owner: number,
  elements: Elements,
  parts: Part[],
  inSpec = false,
): void {
  const { tokens } = context;
  const close = tokens.partner[open]!;
  const start = tokens.start[open]!;
  const end = tokens.end[close]!;
  const exprEnd = expressionEnd(tokens, open);
  const value = fieldValue(context, open, exprEnd, elements);
  let token = exprEnd;
  // In a format specification CPython leaves it as it is.
  const shown = inSpec ? fieldText(context, open) : debugText(context, open, owner);
  if (shown !== undefined) token++;
  const textEnd = tokens.start[token]!;
  let conversion: FormattedValue["conversion"] = null;
  if (tokens.kind[token] === "!") {
    conversion = context.nameAt(token + 1) as "s" | "r" | "a";
    token += 2;
  }
  let spec: JoinedStr | null = null;
  if (tokens.kind[token] === ":") {
    const specParts: Part[] = [];
    textAndFields(context, token + 1, close, owner, elements, specParts, true);
    const specEnd = tokens.end[close - 1]!;
    const values = joined(specParts);
    spec = { kind: "JoinedStr", values, start: tokens.start[token]!, end: specEnd };
  }
  if (shown !== undefined) {
    if (conversion === null && spec === null) conversion = "r";
    parts.push(constant({ type: "str", value: shown }, start + 1, textEnd));
  }
  parts.push({ kind: "FormattedValue", value, conversion, format_spec: spec, start, end });
}

function fieldValue(
  context: BuildContext,
  open: number,
  exprEnd: number,
  elements: Elements,
): Expr {
  const { tokens, tree } = context;
  const limit = tokens.start[exprEnd]!;
  const nodes: number[] = [];
  while (elements.next < elements.nodes.length) {
    const node = elements.nodes[elements.next]!;
    if (tree.from[node]! >= limit) break;
    nodes.push(node);
    elements.next++;
  }
  if (nodes.length === 0) {
    throw errorAt(context.source, "invalid syntax", tokens.start[open]!, limit);
  }
  let first = open + 1;
  const isYield = tokens.kind[first] === "yield" && context.firstToken(nodes[0]!) !== first;
  const from = tokens.kind[first + 1] === "from";
  if (isYield) first += from ? 2 : 1;
  const last = exprEnd - 1;
  const end = tokens.end[last]!;
  const isTuple = nodes.length > 1 || tokens.kind[last] === ",";
  const exprs = nodes.map((node) => elements.element(node));
  const value = isTuple ? newTuple(exprs, tokens.start[first]!, end) : exprs[0]!;
  if (!isYield) return value;
  const span = { start: tokens.start[open + 1]!, end };
  return from ? { kind: "YieldFrom", value, ...span } : { kind: "Yield", value, ...span };
}
