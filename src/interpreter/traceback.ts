/**
 * The text of tracebacks, as CPython 3.13's `traceback` module writes it: frames with source lines
 * and carets, repeated frames folded, causes and contexts, notes, exception groups, suggestions.
 */

import type { Code } from "../objects/code.ts";
import { dictKeys } from "../objects/dict.ts";
import {
  exceptionType,
  isException,
  type PyAttributeError,
  PyBaseException,
  type PyNameError,
  type TracebackEntry,
} from "../objects/exception.ts";
import { instanceDict } from "../objects/instance_dict.ts";
import { None, PyObject, type Value } from "../objects/object.ts";
import { PyModule } from "../objects/module.ts";
import { strValue } from "../objects/str.ts";
import { PyTuple } from "../objects/tuple.ts";
import { PyList } from "../objects/list.ts";
import { PyType, typeOf } from "../objects/type.ts";
import { findAttribute } from "../protocols/attribute.ts";
import { suggest } from "../protocols/suggest.ts";
import { repr, str } from "../protocols/text.ts";
import { builtinsModule } from "../builtins/module.ts";
import { registry } from "../stdlib/registry.ts";
import { caretLines } from "./carets.ts";

const RECURSIVE_CUTOFF = 3;

/** The traceback text of an uncaught exception, ending in a line end. */
export function formatException(error: PyBaseException): string {
  return formatChain(error, new Set(), "").join("");
}

function formatChain(error: PyBaseException, seen: Set<PyBaseException>, indent: string): string[] {
  seen.add(error);
  const lines: string[] = [];
  if (error.cause !== null) {
    if (!seen.has(error.cause)) {
      lines.push(
        ...formatChain(error.cause, seen, indent),
        `\n${indent}The above exception was the direct cause of the following exception:\n\n`,
      );
    }
  } else if (error.context !== undefined && !error.suppressContext && !seen.has(error.context)) {
    lines.push(
      ...formatChain(error.context, seen, indent),
      `\n${indent}During handling of the above exception, another exception occurred:\n\n`,
    );
  }
  lines.push(...formatOne(error, seen, indent));
  return lines;
}

function formatOne(error: PyBaseException, seen: Set<PyBaseException>, indent: string): string[] {
  const isGroup = isException(error, exceptionType("BaseExceptionGroup"));
  const prefixed = (lines: string[], prefix: string) =>
    prefix === "" ? lines : lines.flatMap((text) => indentLines(text, prefix));
  const heading = error.traceback === null
    ? []
    : ["Traceback (most recent call last):\n", ...formatTraceback(error.traceback)];
  const body = [...heading, ...formatExceptionOnly(error)];
  if (!isGroup) return prefixed(body, indent);
  return formatGroup(error, body, seen, indent);
}

/** An exception group: its own text behind `|`, its exceptions in boxes below. */
function formatGroup(
  error: PyBaseException,
  body: string[],
  seen: Set<PyBaseException>,
  indent: string,
): string[] {
  const top = indent === "";
  const lines: string[] = [];
  const bar = top ? "  " : indent;
  const own = body.flatMap((text) => indentLines(text, `${bar}| `));
  if (top && own.length > 0 && error.traceback !== null) {
    own[0] = `  + Exception Group ${own[0]!.slice(4)}`;
  } else if (!top && error.traceback !== null) {
    own[0] = own[0]!.replace("| Traceback", "| Exception Group Traceback");
  }
  lines.push(...own);
  const members = findAttribute(error, "exceptions");
  const exceptions = members instanceof PyTuple ? members.items as PyBaseException[] : [];
  const shown = exceptions.slice(0, 15);
  const inner = `${bar}  `;
  shown.forEach((each, i) => {
    const first = i === 0 ? "+-" : "  ";
    lines.push(`${bar}${first}+---------------- ${i + 1} ----------------\n`);
    const nested = isException(each, exceptionType("BaseExceptionGroup"));
    const text = nested
      ? formatChain(each, seen, inner)
      : formatChain(each, seen, "").flatMap((line) => indentLines(line, `${inner}| `));
    lines.push(...text);
  });
  if (exceptions.length > shown.length) {
    const more = exceptions.length - shown.length;
    lines.push(
      `${inner}+---------------- ... ----------------\n`,
      `${inner}| and ${more} more exception${more === 1 ? "" : "s"}\n`,
    );
  }
  const lastIsGroup = exceptions.length > 0 &&
    isException(exceptions.at(-1)!, exceptionType("BaseExceptionGroup"));
  if (!lastIsGroup) lines.push(`${inner}+------------------------------------\n`);
  return lines;
}

function indentLines(text: string, prefix: string): string[] {
  const lines = text.split("\n");
  if (lines.at(-1) === "") lines.pop();
  return lines.map((line) => `${prefix}${line}\n`);
}

/** The frames, outermost first; a frame repeated more than three times is folded. */
export function formatTraceback(start: TracebackEntry): string[] {
  const result: string[] = [];
  let last: { code: Code; line: number } | undefined;
  let count = 0;
  const fold = () => {
    if (count > RECURSIVE_CUTOFF) {
      const more = count - RECURSIVE_CUTOFF;
      result.push(`  [Previous line repeated ${more} more time${more === 1 ? "" : "s"}]\n`);
    }
  };
  for (let entry: TracebackEntry | null = start; entry !== null; entry = entry.next) {
    const line = entryLine(entry);
    if (
      last === undefined || last.code.source.filename !== entry.code.source.filename ||
      last.line !== line || last.code.info.name !== entry.code.info.name
    ) {
      fold();
      last = { code: entry.code, line };
      count = 0;
    }
    count++;
    if (count > RECURSIVE_CUTOFF) continue;
    result.push(formatFrame(entry, line));
  }
  fold();
  return result;
}

/** The line that a traceback entry stands at. */
export function entryLine(entry: { code: Code; position: number }): number {
  const { code, position } = entry;
  if (position === 0) return code.info.firstLine;
  return code.source.lineAt(code.info.positions[2 * position] ?? 0);
}

function formatFrame(entry: TracebackEntry, line: number): string {
  const { code, position } = entry;
  const name = code.info.name;
  const head = `  File "${code.source.filename}", line ${line}, in ${name}\n`;
  const start = code.info.positions[2 * position] ?? 0;
  const end = code.info.positions[2 * position + 1] ?? 0;
  if (position === 0) {
    const text = code.source.lineText(line).trim();
    return text === "" ? head : `${head}    ${text}\n`;
  }
  return head + caretLines(code.source, start, end);
}

/** The last lines: `Type: message`, the source of a SyntaxError, notes. */
export function formatExceptionOnly(error: PyBaseException): string[] {
  const name = exceptionName(error);
  const lines = isException(error, exceptionType("SyntaxError"))
    ? formatSyntaxError(error, name)
    : [`${name}${messagePart(error)}\n`];
  const notes = findAttribute(error, "__notes__");
  if (notes instanceof PyList || notes instanceof PyTuple) {
    for (const note of notes.items) {
      for (const line of safeStr(note).split("\n")) lines.push(`${line}\n`);
    }
  } else if (notes !== undefined) lines.push(`${repr(notes)}\n`);
  return lines;
}

function exceptionName(error: PyBaseException): string {
  const type = error.type;
  const module = type.heap ? type.namespace.get("__module__") : type.module;
  const qualified = typeof module === "string" && module !== "__main__" && module !== "builtins";
  return qualified ? `${module}.${type.qualname}` : type.qualname;
}

function messagePart(error: PyBaseException): string {
  const message = exceptionMessage(error);
  return message === "" ? "" : `: ${message}`;
}

/** `str(exception)` with the suggestion that CPython adds when it prints. */
export function exceptionMessage(error: PyBaseException): string {
  return safeStr(error) + suggestionFor(error);
}

function safeStr(value: Value): string {
  try {
    return str(value);
  } catch (error) {
    if (!(error instanceof PyBaseException)) throw error;
    return value instanceof PyBaseException
      ? "<exception str() failed>"
      : `<${typeOf(value).name} str() failed>`;
  }
}

function suggestionFor(error: PyBaseException): string {
  if (isException(error, exceptionType("AttributeError"))) {
    const { name, obj } = error as PyAttributeError;
    if (typeof name !== "string" || obj === undefined) return "";
    const near = suggest(name, attributeNames(obj, name));
    return near === undefined ? "" : `. Did you mean: '${near}'?`;
  }
  if (isException(error, exceptionType("NameError"))) {
    const { name } = error as PyNameError;
    if (typeof name !== "string") return "";
    let text = "";
    const near = suggestName(error, name);
    if (near !== undefined) text = `. Did you mean: '${near}'?`;
    if (registry.has(name)) {
      text += near === undefined
        ? `. Did you forget to import '${name}'?`
        : ` Or did you forget to import '${name}'?`;
    }
    return text;
  }
  if (isException(error, exceptionType("ImportError"))) {
    const from = error.$name_from;
    const module = error.$name;
    if (typeof from !== "string" || typeof module !== "string") return "";
    const loaded = registry.get(module)?.();
    const near = loaded && suggest(from, dictKeys(instanceDict(loaded)).map(String));
    return near === undefined ? "" : `. Did you mean: '${near}'?`;
  }
  return "";
}

function attributeNames(object: Value, wrong: string): string[] {
  const names = new Set<string>();
  if (object instanceof PyType) {
    for (const each of object.mro) for (const name of each.namespace.keys()) names.add(name);
  } else {
    if (object instanceof PyObject) {
      for (const key of dictKeys(instanceDict(object))) if (typeof key === "string") names.add(key);
    }
    if (!(object instanceof PyModule)) {
      for (const each of typeOf(object).mro) {
        for (const name of each.namespace.keys()) names.add(name);
      }
    }
  }
  const sorted = [...names].sort();
  return wrong.startsWith("_") ? sorted : sorted.filter((name) => !name.startsWith("_"));
}

/** Names of the innermost frame, of its module and the builtins. */
function suggestName(error: PyBaseException, name: string): string | undefined {
  let entry = error.traceback;
  if (entry === null) return undefined;
  while (entry.next !== null) entry = entry.next;
  const { info } = entry.code;
  const locals = [...info.parameters, ...info.locals, ...info.freevars];
  const globals = error.$globals instanceof PyModule
    ? dictKeys(instanceDict(error.$globals)).map(String)
    : [];
  const builtins = dictKeys(instanceDict(builtinsModule)).map(String);
  return suggest(name, [...locals, ...globals, ...builtins]);
}

/** A SyntaxError's place in the source, its line and its carets. */
function formatSyntaxError(error: PyBaseException, name: string): string[] {
  const field = (key: string) => {
    const value = findAttribute(error, key);
    return value === None ? undefined : value;
  };
  const lines: string[] = [];
  const lineno = field("lineno");
  const filename = field("filename");
  const message = field("msg");
  if (lineno !== undefined) {
    lines.push(
      `  File "${typeof filename === "string" ? filename : "<string>"}", line ${str(lineno)}\n`,
    );
    const text = strValue(field("text") ?? None);
    if (text !== undefined) {
      lines.push(
        ...syntaxErrorLines(
          text,
          field("offset"),
          field("end_offset"),
          lineno,
          field("end_lineno"),
        ),
      );
    }
  }
  lines.push(`${name}: ${message === undefined ? "<no detail available>" : str(message)}\n`);
  return lines;
}

function syntaxErrorLines(
  text: string,
  offset: Value | undefined,
  endOffset: Value | undefined,
  lineno: Value,
  endLineno: Value | undefined,
): string[] {
  const line = text.replace(/\n$/, "");
  const trimmed = line.replace(/^[ \n\f]+/, "");
  const lines = [`    ${trimmed}\n`];
  if (typeof offset !== "number") return lines;
  const spaces = [...line].length - [...trimmed].length;
  let end = typeof endOffset === "number" && endOffset !== 0 ? endOffset : offset;
  if (typeof endLineno === "number" && endLineno !== lineno) end = [...line].length + 1;
  if (offset === end || end === -1) end = offset + 1;
  const column = offset - 1 - spaces;
  const endColumn = end - 1 - spaces;
  if (column < 0) return lines;
  const lead = [...trimmed.slice(0, column)].map((char) => /\s/.test(char) ? char : " ").join("");
  lines.push(`    ${lead}${"^".repeat(Math.max(1, endColumn - column))}\n`);
  return lines;
}
