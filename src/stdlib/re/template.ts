/** Templates of `sub` and `expand`: `\1`, `\g<name>`, escapes. */

import { exceptionType, newException } from "../../objects/exception.ts";
import type { Value } from "../../objects/object.ts";
import { strValue } from "../../objects/str.ts";
import { asBytes } from "../../protocols/convert.ts";
import { decodeLatin1 } from "../../kernel/codecs.ts";
import { asciiText, reprText } from "../../kernel/str_text.ts";
import { isIdentifierText } from "../../kernel/str_predicates.ts";
import { newPatternError, PatternFault } from "./error.ts";
import type { PyPattern } from "./engine.ts";

/** Texts and numbers of groups. */
export type Template = readonly (string | number)[];

const escapes: Record<string, string> = {
  a: "\x07",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
  "\\": "\\",
};

const isDigit = (char: string | undefined): boolean => char !== undefined && /^[0-9]$/.test(char);
const isOctal = (char: string | undefined): boolean => char !== undefined && /^[0-7]$/.test(char);

const cache = new WeakMap<PyPattern, Map<string, Template>>();

/** Parses a template for a pattern. */
export function templateOf(pattern: PyPattern, template: Value): Template {
  const source = strValue(template) ?? decodeLatin1(asBytes(template));
  if (!source.includes("\\")) return source === "" ? [] : [source];
  let known = cache.get(pattern);
  if (known === undefined) cache.set(pattern, known = new Map());
  let parsed = known.get(source);
  if (parsed === undefined) {
    try {
      parsed = parseTemplate(pattern, [...source]);
    } catch (error) {
      if (error instanceof PatternFault) throw newPatternError(error, template);
      throw error;
    }
    if (known.size > 50) known.clear();
    known.set(source, parsed);
  }
  return parsed;
}

function parseTemplate(pattern: PyPattern, chars: string[]): Template {
  const parts: (string | number)[] = [];
  let text = "";
  let at = 0;
  const addGroup = (index: number, position: number): void => {
    if (index > pattern.parsed.groups) {
      throw new PatternFault(`invalid group reference ${index}`, position);
    }
    if (text !== "") parts.push(text);
    text = "";
    parts.push(index);
  };
  while (at < chars.length) {
    const char = chars[at]!;
    if (char !== "\\") {
      text += char;
      at++;
      continue;
    }
    const start = at;
    const kind = chars[at + 1];
    if (kind === undefined) throw new PatternFault("bad escape (end of pattern)", start);
    at += 2;
    if (kind === "g") {
      if (chars[at] !== "<") throw new PatternFault("missing <", at);
      at++;
      const open = at;
      let name = "";
      while (chars[at] !== ">") {
        const next = chars[at];
        if (next === undefined) {
          if (name === "") throw new PatternFault("missing group name", at);
          throw new PatternFault("missing >, unterminated name", open);
        }
        name += next;
        at++;
      }
      at++;
      if (name === "") throw new PatternFault("missing group name", at - 1);
      addGroup(groupNumber(pattern, name, open), open);
    } else if (kind === "0") {
      let digits = kind;
      while (digits.length < 3 && isOctal(chars[at])) digits += chars[at++];
      text += String.fromCharCode(parseInt(digits, 8) & 0xff);
    } else if (isDigit(kind)) {
      let digits = kind;
      if (isDigit(chars[at])) {
        digits += chars[at++];
        if (isOctal(kind) && isOctal(digits[1]) && isOctal(chars[at])) {
          digits += chars[at++];
          const code = parseInt(digits, 8);
          if (code > 0o377) {
            throw new PatternFault(
              `octal escape value \\${digits} outside of range 0-0o377`,
              start,
            );
          }
          text += String.fromCharCode(code);
          continue;
        }
      }
      addGroup(Number(digits), start + 1);
    } else {
      const known = escapes[kind];
      if (known === undefined && /^[A-Za-z]$/.test(kind)) {
        throw new PatternFault(`bad escape \\${kind}`, start);
      }
      text += known ?? `\\${kind}`;
    }
  }
  if (text !== "") parts.push(text);
  return parts;
}

function groupNumber(pattern: PyPattern, name: string, position: number): number {
  if (/^[0-9]+$/.test(name)) {
    const index = Number(name);
    if (index >= 1073741823) {
      throw new PatternFault(`invalid group reference ${name}`, position);
    }
    return index;
  }
  // deno-lint-ignore no-control-regex -- names in templates of bytes are ASCII
  const isAscii = /^[\x00-\x7f]*$/.test(name);
  if (!isIdentifierText(name) || (!pattern.isText && !isAscii)) {
    const shown = pattern.isText ? reprText(name) : asciiText(name);
    throw new PatternFault(`bad character in group name ${shown}`, position);
  }
  const index = pattern.parsed.names.get(name);
  if (index === undefined) {
    throw newException(exceptionType("IndexError"), `unknown group name ${reprText(name)}`);
  }
  return index;
}

/** A template with the groups put in. */
export function expand(
  template: Template,
  group: (index: number) => string | undefined,
): string {
  let text = "";
  for (let i = 0; i < template.length; i++) {
    const part = template[i]!;
    text += typeof part === "string" ? part : group(part) ?? "";
  }
  return text;
}
