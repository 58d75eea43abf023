/**
 * Templates of `str.format`: where their fields are, and what stands in those. Filling them in is for
 * who has Python values.
 */
import { type Charge, KernelError } from "./error.ts";

const valueError = (message: string): KernelError => new KernelError("ValueError", message);

/** A replacement field, as the parser finds it. */
export interface Field {
  name: string;
  conversion: string;
  spec: string;
  /** Whether the specifier has fields of its own. */
  nested: boolean;
  /** Where the text goes on after the field. */
  end: number;
}

/** Reads the field that begins at `start`, just behind its `{` (CPython's parse_field). */
export function parseField(template: string, start: number): Field {
  let at = start;
  let stop = "";
  scan: while (at < template.length) {
    switch (template[at++]) {
      case "{":
        throw valueError("unexpected '{' in field name");
      case "[":
        while (at < template.length && template[at] !== "]") at++;
        continue;
      case "}":
      case ":":
      case "!":
        stop = template[at - 1]!;
        break scan;
    }
  }
  const name = template.slice(start, stop === "" ? at : at - 1);
  if (stop === "}") return { name, conversion: "", spec: "", nested: false, end: at };
  if (stop === "") throw valueError("expected '}' before end of string");
  let conversion = "";
  if (stop === "!") {
    if (at >= template.length) {
      throw valueError("end of string while looking for conversion specifier");
    }
    conversion = String.fromCodePoint(template.codePointAt(at)!);
    at += conversion.length;
    if (at < template.length) {
      const next = template[at++];
      if (next === "}") return { name, conversion, spec: "", nested: false, end: at };
      if (next !== ":") throw valueError("expected ':' after conversion specifier");
    }
  }
  const specStart = at;
  let nested = false;
  for (let depth = 1; at < template.length;) {
    const char = template[at++];
    if (char === "{") {
      nested = true;
      depth++;
    } else if (char === "}" && --depth === 0) {
      return { name, conversion, spec: template.slice(specStart, at - 1), nested, end: at };
    }
  }
  throw valueError("unmatched '{' in format spec");
}

/** A field whose name is taken apart. */
export interface TemplateField extends Field {
  /** The name up to its first `.` or `[`. */
  readonly first: string;
  /** What `first` numbers, if it is a number. */
  readonly index: number | undefined;
}

/** A template of `str.format`, read: a piece of text before each field, and one behind the last. */
export interface Template {
  readonly pieces: string[];
  readonly fields: TemplateField[];
  /** What is wrong behind the last field; it is raised when the fields before it are filled in. */
  failure: unknown;
}

const KEPT_TEMPLATES = 64;
const KEPT_LENGTH = 256;
/** Templates read before, so that a loop that formats reads its template once. */
const templates = new Map<string, Template>();

/** Takes a template to pieces, up to its first fault. */
export function readTemplate(template: string, charge?: Charge): Template {
  const known = templates.get(template);
  if (known !== undefined) return known;
  charge?.(template.length);
  const read: Template = { pieces: [], fields: [], failure: undefined };
  try {
    readInto(read, template);
  } catch (error) {
    read.failure = error;
    return read;
  }
  if (template.length <= KEPT_LENGTH) {
    if (templates.size === KEPT_TEMPLATES) templates.clear();
    templates.set(template, read);
  }
  return read;
}

function readInto({ pieces, fields }: Template, template: string): void {
  let piece = "";
  let at = 0;
  while (at < template.length) {
    const open = indexOrEnd(template.indexOf("{", at), template);
    const close = indexOrEnd(template.indexOf("}", at), template);
    const brace = Math.min(open, close);
    piece += template.slice(at, brace);
    if (brace === template.length) break;
    const char = template[brace]!;
    if (template[brace + 1] === char) {
      piece += char;
      at = brace + 2;
      continue;
    }
    if (char === "}") throw valueError("Single '}' encountered in format string");
    if (brace + 1 === template.length) {
      throw valueError("Single '{' encountered in format string");
    }
    const field = parseField(template, brace + 1);
    const first = /^[^.[]*/.exec(field.name)![0];
    pieces.push(piece);
    fields.push({ ...field, first, index: isIndex(first) ? Number(first) : undefined });
    piece = "";
    at = field.end;
  }
  pieces.push(piece);
}

const indexOrEnd = (index: number, text: string): number => index < 0 ? text.length : index;

const isIndex = (name: string): boolean => /^\d+$/.test(name);

/** The index of a positional argument, if there can be one. */
export function checkedIndex(index: number): number {
  if (index >= 2 ** 63) throw valueError("Too many decimal digits in format string");
  return index;
}

/** A run of digits as an index, undefined for any other name. */
export function fieldIndex(name: string): number | undefined {
  return isIndex(name) ? checkedIndex(Number(name)) : undefined;
}
