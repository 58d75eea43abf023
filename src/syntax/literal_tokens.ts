/**
 * One literal token, or one piece of an f-string's text, as a constant node; what cannot be decoded
 * is refused at its place. Literals are joined in build/strings.ts.
 */

import type { Constant, ConstantValue } from "./ast.ts";
import { UndecodableSpecification } from "./error.ts";
import { errorAt, errorText } from "./lexical_error.ts";
import {
  decodeBytes,
  decodeEscapes,
  EscapeError,
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

/** A literal that cannot be decoded is refused at the token that was read last. */
function refuseLiteral({ source, tokens }: LiteralContext, error: unknown, token: number): never {
  if (!(error instanceof LiteralError)) throw error;
  const [start, end] = [tokens.start[token]!, tokens.end[token]!];
  const text = errorText(source, tokens, token, start);
  throw errorAt(source, error.message, start, end, "SyntaxError", text);
}

/** The constant of a number token. */
export function numberConstant(context: LiteralContext, token: number): Constant {
  const start = context.tokens.start[token]!;
  const end = context.tokens.end[token]!;
  try {
    return constant(numberValue(context.text.slice(start, end)), start, end);
  } catch (error) {
    return refuseLiteral(context, error, token);
  }
}

/** Warns at the token, as CPython does, not at the escape. */
function invalidEscape(context: LiteralContext, token: number): InvalidEscape {
  const [start, end] = [context.tokens.start[token]!, context.tokens.end[token]!];
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
  const onInvalid = invalidEscape(context, token);
  try {
    if (bytes) {
      return constant({ type: "bytes", value: decodeBytes(body, raw, onInvalid) }, start, end);
    }
    const value = raw ? body : decodeEscapes(body, onInvalid);
    return constant({ type: "str", value }, start, end);
  } catch (error) {
    return refuseLiteral(context, error, token);
  }
}

/** The token that ends the expression of the field that opens at `open`. */
export function expressionEnd(tokens: Tokens, open: number): number {
  let token = open + 1;
  for (;; token = Math.max(token, tokens.partner[token]!) + 1) {
    const kind = tokens.kind[token];
    if (kind === "=" || kind === "!" || kind === ":" || kind === "}") return token;
  }
}

/** The text of a `=` field, whose comments CPython leaves out (`set_fstring_expr`). */
export function fieldText(context: LiteralContext, open: number): string | undefined {
  const { text, tokens } = context;
  const equals = expressionEnd(tokens, open);
  if (tokens.kind[equals] !== "=") return undefined;
  const to = tokens.start[equals + 1]!;
  let result = "";
  let at = tokens.end[open]!;
  for (let token = open + 1; at < to; token++) {
    const next = Math.min(to, tokens.start[token]!);
    result += text.slice(at, next).replace(/#[^\n]*/g, "");
    const end = Math.min(to, Math.max(next, tokens.end[token]!));
    result += text.slice(next, end);
    at = end;
  }
  return result;
}

/**
 * Decodes a piece of the text of the f-string that begins at `owner`. CPython does it when it has
 * read all of the f-string, and warns and complains at its last token.
 */
function decodedPiece(context: LiteralContext, piece: string, owner: number): string {
  const { text, tokens } = context;
  if (/r/i.test(text.slice(tokens.start[owner], tokens.end[owner]))) return piece;
  const last = tokens.partner[owner]!;
  try {
    return decodeEscapes(piece, invalidEscape(context, last));
  } catch (error) {
    return refuseLiteral(context, error, last);
  }
}

/** The text that the `=` field at `open` shows of its expression, decoded like other text. */
export function debugText(
  context: LiteralContext,
  open: number,
  owner: number,
): string | undefined {
  const shown = fieldText(context, open);
  return shown === undefined ? undefined : decodedPiece(context, shown, owner);
}

/** The text of one piece of an f-string's text: of doubled braces there is one. */
function middleText({ text, tokens }: LiteralContext, token: number): string {
  const start = tokens.start[token]!;
  const end = tokens.end[token]!;
  const isDoubled = end - start > 1 && /^(?:\{\{|\}\})$/.test(text.slice(end - 2, end));
  return text.slice(start, isDoubled ? end - 1 : end);
}

/** Decodes one piece of an f-string's text; `owner` is the f-string's first token. */
export function middleConstant(context: LiteralContext, token: number, owner: number): Constant {
  const { tokens } = context;
  const value = decodedPiece(context, middleText(context, token), owner);
  return constant({ type: "str", value }, tokens.start[token]!, tokens.end[token]!);
}

/**
 * Decodes one piece of a format specification, which CPython 3.13.0 does at once, and in raw
 * f-strings too.
 */
export function specificationConstant(context: LiteralContext, token: number): Constant {
  const { tokens } = context;
  const [start, end] = [tokens.start[token]!, tokens.end[token]!];
  try {
    const value = decodeEscapes(
      middleText(context, token),
      invalidEscape(context, token),
    );
    return constant({ type: "str", value }, start, end);
  } catch (error) {
    if (!(error instanceof EscapeError)) throw error;
    const { message, escaped, start, end, reason } = error;
    const plain = message.replace("(unicode error) ", "");
    throw new UndecodableSpecification(plain, escaped, start, end, reason);
  }
}
