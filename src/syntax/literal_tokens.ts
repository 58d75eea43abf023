/**
 * One literal token, or one piece of an f-string's text, as a constant node; what cannot be decoded
 * is refused at its place. Literals are joined in build/strings.ts.
 */

import type { Constant, ConstantValue } from "./ast.ts";
import { errorAt } from "./lexical_error.ts";
import {
  decodeBytes,
  decodeEscapes,
  type InvalidEscape,
  LiteralError,
  numberValue,
  stringParts,
} from "./literals.ts";
import type { Source } from "./source.ts";
import type { Tokens } from "./tokens.ts";
import type { WarningHandler } from "./warning.ts";

/** What decoding needs; the grammar's check decodes too, to refuse what cannot be decoded. */
export interface LiteralContext {
  readonly source: Source;
  readonly text: string;
  readonly tokens: Tokens;
  readonly onWarning: WarningHandler | undefined;
}

/** A constant node. */
export function constant(value: ConstantValue, start: number, end: number): Constant {
  return { kind: "Constant", value, start, end };
}

/** The constant of a number token. */
export function numberConstant(context: LiteralContext, token: number): Constant {
  const start = context.tokens.start[token]!;
  const end = context.tokens.end[token]!;
  try {
    return constant(numberValue(context.text.slice(start, end)), start, end);
  } catch (error) {
    if (!(error instanceof LiteralError)) throw error;
    throw errorAt(context.source, error.message, start, end);
  }
}

/** Warns at the token, as CPython does, not at the escape. */
function invalidEscape(context: LiteralContext, start: number, end: number): InvalidEscape {
  return (escape) => {
    const what = escape.length > 1 ? "octal escape" : "escape";
    const message = `invalid ${what} sequence '\\${escape}'`;
    context.onWarning?.({ category: "SyntaxWarning", message, start, end });
  };
}

/** Decodes one plain string token. */
export function stringConstant(context: LiteralContext, token: number): Constant {
  const { text } = context;
  const start = context.tokens.start[token]!;
  const end = context.tokens.end[token]!;
  const { raw, bytes, from, to } = stringParts(text, start, end);
  const body = text.slice(from, to);
  const onInvalid = invalidEscape(context, start, end);
  try {
    if (bytes) {
      return constant({ type: "bytes", value: decodeBytes(body, raw, onInvalid) }, start, end);
    }
    const value = raw ? body : decodeEscapes(body, onInvalid);
    return constant({ type: "str", value }, start, end);
  } catch (error) {
    if (!(error instanceof LiteralError)) throw error;
    throw errorAt(context.source, error.message, start, end);
  }
}

/** Whether an f-string is raw, and how it warns: at its last token. */
function fstringStyle(
  context: LiteralContext,
  owner: number,
): { raw: boolean; onInvalid: InvalidEscape } {
  const { text, tokens } = context;
  const last = tokens.partner[owner]!;
  return {
    raw: /r/i.test(text.slice(tokens.start[owner], tokens.end[owner])),
    onInvalid: invalidEscape(context, tokens.start[last]!, tokens.end[last]!),
  };
}

/** The text that a `=` field shows of its expression, which CPython decodes like other text. */
export function debugText(context: LiteralContext, text: string, owner: number): string {
  const { raw, onInvalid } = fstringStyle(context, owner);
  return raw ? text : decodeEscapes(text, onInvalid);
}

/** Decodes one piece of an f-string's text; `owner` is the f-string's first token. */
export function middleConstant(context: LiteralContext, token: number, owner: number): Constant {
  const { text, tokens } = context;
  const start = tokens.start[token]!;
  const end = tokens.end[token]!;
  const isDoubled = end - start > 1 && /^(?:\{\{|\}\})$/.test(text.slice(end - 2, end));
  const body = text.slice(start, isDoubled ? end - 1 : end);
  const { raw, onInvalid } = fstringStyle(context, owner);
  try {
    const value = raw ? body : decodeEscapes(body, onInvalid);
    return constant({ type: "str", value }, start, end);
  } catch (error) {
    if (!(error instanceof LiteralError)) throw error;
    // CPython reports the token that it has read last.
    throw errorAt(context.source, error.message, tokens.start[token + 1]!, tokens.end[token + 1]!);
  }
}
