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
import { runtime } from "../objects/runtime.ts";
import { lineOf, type StackFrame, stackSupport } from "../objects/traceback.ts";
import { PyModule } from "../objects/module.ts";
import { strValue } from "../objects/str.ts";
import { PyTuple } from "../objects/tuple.ts";
import { PyList } from "../objects/list.ts";
import { PyType, typeOf } from "../objects/type.ts";
import { findAttribute } from "../protocols/attribute.ts";
import { suggest } from "../protocols/suggest.ts";
import { repr, str } from "../protocols/text.ts";
import { isGroup } from "../types/exception_group.ts";
import { builtinsModule } from "../builtins/module.ts";
import { registry } from "../stdlib/registry.ts";
import { caretLines } from "./carets.ts";
import { loadedModules } from "./importer.ts";

const RECURSIVE_CUTOFF = 3;

/** An exception with what is shown before it and inside it; each exception is shown once. */
interface Shown {
  error: PyBaseException;
  cause: Shown | undefined;
  context: Shown | undefined;
  /** The exceptions of a group. */
  members: Shown[] | undefined;
}

/** How deep and how wide groups are shown. */
const MAX_GROUP_DEPTH = 10;
const MAX_GROUP_WIDTH = 15;

/** What is shown of an exception. */
interface Options {
  /** Causes and contexts too. */
  chain: boolean;
  /** How many frames of each traceback: the first ones, or the last ones where negative. */
  limit: number | undefined;
}

const everything: Options = { chain: true, limit: undefined };

/** The traceback text of an uncaught exception, ending in a line end. */
export function formatException(error: PyBaseException): string {
  return formatExceptionParts(error, everything).join("");
}

/** As where CPython frees an object: its exceptions cannot go anywhere. */
export function reportIgnored(object: Value, error: PyBaseException): void {
  const lines = error.traceback === null
    ? []
    : ["Traceback (most recent call last):\n", ...formatFrames(entriesOf(error.traceback), false)];
  const head = `Exception ignored in: ${repr(object)}\n`;
  const last = `${exceptionName(error)}: ${safeStr(error)}\n`;
  runtime.host.write("stderr", head + lines.join("") + last);
}

/** The same in pieces, as `traceback.format_exception` gives it. */
function formatExceptionParts(error: PyBaseException, options: Options): string[] {
  const output: Output = { lines: [], depth: 0, open: false, options };
  return formatShown(collect(error, options.chain), output).lines;
}

/** Finds out what is shown, in the order in which CPython's TracebackException does. */
function collect(error: PyBaseException, chain: boolean): Shown {
  const seen = new Set<PyBaseException>();
  const show = (each: PyBaseException): Shown => {
    seen.add(each);
    return { error: each, cause: undefined, context: undefined, members: undefined };
  };
  const root = show(error);
  const pending = [root];
  for (let item = pending.pop(); item !== undefined; item = pending.pop()) {
    const { cause, context, suppressContext } = item.error;
    if (!chain) {
      // Only the exceptions of a group belong to it.
    } else if (cause !== null && !seen.has(cause)) item.cause = show(cause);
    const wanted = chain && item.cause === undefined && !suppressContext;
    if (wanted && context !== undefined && !seen.has(context)) item.context = show(context);
    if (isGroup(item.error)) {
      item.members = (item.error.exceptions.items as PyBaseException[]).map(show);
    }
    for (const next of [item.cause, item.context, ...item.members ?? []]) {
      if (next !== undefined) pending.push(next);
    }
  }
  return root;
}

/** The text so far, in how many groups it stands, and whether the innermost box is still open. */
interface Output {
  lines: string[];
  depth: number;
  open: boolean;
  options: Options;
}

function emit(output: Output, texts: string[], margin = "|"): void {
  const prefix = output.depth === 0 ? "" : `${"  ".repeat(output.depth)}${margin} `;
  for (const text of texts) output.lines.push(prefix === "" ? text : indentLines(text, prefix));
}

/** An exception after its causes and contexts, the oldest first. */
function formatShown(shown: Shown, output: Output): Output {
  const chain: { item: Shown; link: string | undefined }[] = [];
  for (let item: Shown | undefined = shown; item !== undefined; item = item.cause ?? item.context) {
    const link = item.cause !== undefined
      ? "The above exception was the direct cause of the following exception:"
      : item.context !== undefined
      ? "During handling of the above exception, another exception occurred:"
      : undefined;
    chain.push({ item, link });
  }
  for (const { item, link } of chain.toReversed()) {
    if (link !== undefined) emit(output, [`\n${link}\n\n`]);
    if (item.members === undefined) {
      if (item.error.traceback !== null) emit(output, ["Traceback (most recent call last):\n"]);
      emit(output, formatBody(item.error, output.options));
    } else if (output.depth > MAX_GROUP_DEPTH) {
      emit(output, [`... (max_group_depth is ${MAX_GROUP_DEPTH})\n`]);
    } else formatGroup(item, item.members, output);
  }
  return output;
}

function formatBody(error: PyBaseException, { limit }: Options): string[] {
  const frames = error.traceback === null ? [] : formatTraceback(error.traceback, limit);
  return [...frames, ...formatExceptionOnly(error)];
}

/** An exception group: its own text behind `|`, its exceptions in boxes below. */
function formatGroup({ error }: Shown, members: Shown[], output: Output): void {
  const top = output.depth === 0;
  if (top) output.depth = 1;
  if (error.traceback !== null) {
    emit(output, ["Exception Group Traceback (most recent call last):\n"], top ? "+" : "|");
  }
  emit(output, formatBody(error, output.options));
  const count = Math.min(members.length, MAX_GROUP_WIDTH + 1);
  output.open = false;
  for (let i = 0; i < count; i++) {
    const last = i === count - 1;
    // A group that comes last closes the box of the one around it too.
    if (last) output.open = true;
    const cut = i === MAX_GROUP_WIDTH;
    const indent = "  ".repeat(output.depth);
    output.lines.push(
      `${indent}${i === 0 ? "+-" : "  "}+---------------- ${
        cut ? "..." : i + 1
      } ----------------\n`,
    );
    output.depth++;
    if (cut) {
      const more = members.length - MAX_GROUP_WIDTH;
      emit(output, [`and ${more} more exception${more === 1 ? "" : "s"}\n`]);
    } else formatShown(members[i]!, output);
    if (last && output.open) {
      output.lines.push(`${"  ".repeat(output.depth)}+------------------------------------\n`);
      output.open = false;
    }
    output.depth--;
  }
  if (top) output.depth = 0;
}

function indentLines(text: string, prefix: string): string {
  const lines = text.split("\n");
  if (lines.at(-1) === "") lines.pop();
  return lines.map((line) => `${prefix}${line}\n`).join("");
}

/** The frames, outermost first; a frame repeated more than three times is folded. */
export function formatTraceback(start: TracebackEntry, limit?: number): string[] {
  return formatFrames(limited(entriesOf(start), limit));
}

function entriesOf(start: TracebackEntry): StackFrame[] {
  const entries: StackFrame[] = [];
  for (let entry: TracebackEntry | null = start; entry !== null; entry = entry.next) {
    entries.push(entry);
  }
  return entries;
}

/** As many frames as asked for: the first ones, or the last ones where negative. */
function limited<T>(entries: T[], limit: number | undefined): T[] {
  if (limit === undefined) return entries;
  return limit >= 0 ? entries.slice(0, limit) : entries.slice(limit);
}

/**
 * Frames, outermost first; one repeated more than three times is folded. What CPython prints from C
 * shows the first line alone, without carets.
 */
function formatFrames(entries: readonly StackFrame[], carets = true): string[] {
  const result: string[] = [];
  let last: { code: Code; line: number } | undefined;
  let count = 0;
  const fold = () => {
    if (count > RECURSIVE_CUTOFF) {
      const more = count - RECURSIVE_CUTOFF;
      result.push(`  [Previous line repeated ${more} more time${more === 1 ? "" : "s"}]\n`);
    }
  };
  for (const entry of entries) {
    const line = lineOf(entry.code, entry.position);
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
    result.push(formatFrame(entry, line, carets));
  }
  fold();
  return result;
}

function formatFrame(entry: StackFrame, line: number, carets: boolean): string {
  const { code, position } = entry;
  const name = code.info.name;
  const head = `  File "${code.source.filename}", line ${line}, in ${name}\n`;
  const start = code.info.positions[2 * position] ?? 0;
  const end = code.info.positions[2 * position + 1] ?? 0;
  if (position === 0 || !carets) {
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
    const { name, self } = error as PyNameError;
    if (typeof name !== "string") return "";
    let text = "";
    const near = self !== undefined && hasAttribute(self, name)
      ? `self.${name}`
      : suggestName(error, name);
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
    const loaded = loadedModules().get(module);
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
  names.add("__doc__");
  const sorted = [...names].sort();
  return wrong.startsWith("_") ? sorted : sorted.filter((name) => !name.startsWith("_"));
}

/** Whether an instance has an attribute, as far as it can be asked. */
function hasAttribute(object: Value, name: string): boolean {
  try {
    return findAttribute(object, name) !== undefined;
  } catch (error) {
    if (!(error instanceof PyBaseException)) throw error;
    return false;
  }
}

/** Names of the innermost frame, of its module and the builtins. */
function suggestName(error: PyBaseException, name: string): string | undefined {
  let entry = error.traceback;
  if (entry === null) return undefined;
  while (entry.next !== null) entry = entry.next;
  const { info, globals: module } = entry.code;
  const locals = [...info.parameters, ...info.locals, ...info.freevars];
  const globals = module === undefined ? [] : dictKeys(instanceDict(module)).map(String);
  const builtins = dictKeys(instanceDict(builtinsModule)).map(String);
  // CPython has these in its builtins too.
  return suggest(name, [...locals, ...globals, ...builtins, "False", "None", "True"]);
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
  }
  const text = strValue(field("text") ?? None);
  if (text !== undefined) {
    const endLineno = field("end_lineno");
    const isOneLine = lineno === endLineno ||
      (lineno !== undefined && endLineno !== undefined && str(lineno) === str(endLineno));
    lines.push(...syntaxErrorLines(text, field("offset"), field("end_offset"), isOneLine));
  }
  const suffix = lineno === undefined && filename !== undefined ? ` (${str(filename)})` : "";
  const words = message === undefined || message === "" ? "<no detail available>" : str(message);
  lines.push(`${name}: ${words}${suffix}\n`);
  return lines;
}

function syntaxErrorLines(
  text: string,
  offset: Value | undefined,
  endOffset: Value | undefined,
  isOneLine: boolean,
): string[] {
  const line = text.replace(/\n+$/, "");
  const trimmed = line.replace(/^[ \n\f]+/, "");
  const lines = [`    ${trimmed}\n`];
  if (typeof offset !== "number") return lines;
  const width = [...line].length;
  let end = width + 1;
  if (isOneLine) {
    end = typeof endOffset === "number" && endOffset !== 0 ? endOffset : offset;
  }
  // Offsets that count bytes, or are made up, may lie beyond the line.
  const within = (each: number) => text !== "" && each > [...text].length ? width + 1 : each;
  const start = within(offset);
  end = within(end);
  if (start >= end || end < 0) end = start + 1;
  const spaces = width - [...trimmed].length;
  const column = start - 1 - spaces;
  const endColumn = end - 1 - spaces;
  if (column < 0) return lines;
  const lead = [...trimmed].slice(0, column).map((char) => /\s/.test(char) ? char : " ").join("");
  lines.push(`    ${lead}${"^".repeat(Math.max(1, endColumn - column))}\n`);
  return lines;
}

stackSupport.formatException = (error, chain, limit) =>
  formatExceptionParts(error as PyBaseException, { chain, limit });
stackSupport.formatExceptionOnly = (error) => formatExceptionOnly(error as PyBaseException);
stackSupport.formatFrames = (frames) => formatFrames(frames);
