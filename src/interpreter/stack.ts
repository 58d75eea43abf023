/**
 * The Python frames that are on the stack now, for warnings, logging and `sys._getframe`. Nothing is
 * kept for them while a program runs: JavaScript's own stack says where in the generated code each
 * function is, and that text says which code object and which position it stands at.
 */

import type { Code } from "../objects/code.ts";
import type { NativeFunction } from "../objects/object.ts";
import { type CallStack, type StackFrame, stackSupport } from "../objects/traceback.ts";

/** One generated module: its text without its strings, and its code objects. */
interface Script {
  text: string;
  codes: readonly Code[];
  /** Where each code's function begins and ends in the text; found when first asked for. */
  spans: { code: number; start: number; end: number }[] | undefined;
  lineStarts: number[];
  /** The frames found so far, by the place of the call in the text: logging asks for the same ones. */
  frames: Map<number, StackFrame | undefined>;
}

const scripts = new Map<string, Script>();

/** Names generated code, so that JavaScript's stack tells it from other code. */
export function nameScript(javascript: string): { name: string; text: string } {
  const name = `python:${scripts.size}`;
  scripts.set(name, {
    text: javascript,
    codes: [],
    spans: undefined,
    lineStarts: [0],
    frames: new Map(),
  });
  return { name, text: javascript };
}

/** Says which code objects generated code refers to. */
export function setScriptCodes(name: string, codes: readonly Code[]): void {
  scripts.get(name)!.codes = codes;
}

/** What V8 tells of one JavaScript frame. */
interface CallSite {
  getScriptNameOrSourceURL(): string | null;
  getLineNumber(): number | null;
  getColumnNumber(): number | null;
}

/** V8's additions to `Error`. */
interface StackAccess {
  stackTraceLimit: number;
  captureStackTrace(target: Captured, above: NativeFunction): void;
  prepareStackTrace?: (error: unknown, sites: CallSite[]) => unknown;
}
const access = Error as unknown as StackAccess;

/** What holds the stack of one moment. */
interface Captured {
  stack?: unknown;
}

/**
 * V8 walks the stack here, and tells of it where `stack` is asked for; what stands above a function,
 * and the function itself, is left out.
 */
function capture(limit: number, above: NativeFunction = capture): Captured {
  const { stackTraceLimit } = access;
  const captured: Captured = {};
  access.stackTraceLimit = limit;
  access.captureStackTrace(captured, above);
  access.stackTraceLimit = stackTraceLimit;
  return captured;
}

function callSites(error: Captured): CallSite[] {
  const { prepareStackTrace } = access;
  access.prepareStackTrace = (_error, sites) => sites;
  try {
    return error.stack as unknown as CallSite[];
  } finally {
    if (prepareStackTrace === undefined) delete access.prepareStackTrace;
    else access.prepareStackTrace = prepareStackTrace;
  }
}

/** More JavaScript frames than any stack has. */
const ALL_FRAMES = 100_000;

/** The program's frames at one moment, the library's own left out; each is looked up when it is asked for. */
class CapturedStack implements CallStack {
  readonly #frames: StackFrame[] = [];
  #sites: CallSite[] | undefined;
  /** How many of the JavaScript frames have been looked at. */
  next = 0;

  constructor(readonly captured: Captured) {}

  /** How many JavaScript frames it knows of. */
  get size(): number {
    return (this.#sites ??= callSites(this.captured)).length;
  }

  at(depth: number): StackFrame | undefined {
    const sites = this.#sites ??= callSites(this.captured);
    while (this.#frames.length <= depth && this.next < sites.length) {
      const frame = frameOf(sites[this.next++]!);
      if (frame !== undefined) this.#frames.push(frame);
    }
    return this.#frames[depth];
  }

  from(depth: number): readonly StackFrame[] {
    this.at(Infinity);
    return this.#frames.slice(depth);
  }
}

stackSupport.capture = () => new CapturedStack(capture(ALL_FRAMES));

/** How many JavaScript frames were enough the last time; a loop that logs needs as many again. */
let enough = 16;

/** Deno takes 2 µs for each JavaScript frame it tells of, so that only as many are asked for as are needed. */
stackSupport.frame = (depth, above) => {
  for (let limit = enough;; limit *= 2) {
    const stack = new CapturedStack(capture(limit, above));
    const frame = stack.at(depth);
    // A function that is not on the stack has nothing below it.
    if (frame === undefined && stack.size === 0 && above !== undefined) above = undefined;
    else if (frame === undefined && stack.size >= limit) continue;
    else {
      enough = Math.max(4, stack.next);
      return frame;
    }
  }
};

/** Between a function of the library and the program that called it there are no more than these. */
const NOTED_FRAMES = 24;

stackSupport.note = (above) => {
  const captured = capture(NOTED_FRAMES, above);
  return () => new CapturedStack(captured).at(0);
};

function frameOf(site: CallSite): StackFrame | undefined {
  const script = scripts.get(site.getScriptNameOrSourceURL() ?? "");
  if (script === undefined) return undefined;
  if (script.spans === undefined) analyse(script);
  const line = script.lineStarts[(site.getLineNumber() ?? 1) - 1]!;
  const offset = line + (site.getColumnNumber() ?? 1) - 1;
  let frame = script.frames.get(offset);
  if (frame === undefined) script.frames.set(offset, frame = frameAt(script, offset));
  return frame;
}

function frameAt(script: Script, offset: number): StackFrame | undefined {
  let best: { code: number; start: number; end: number } | undefined;
  for (const span of script.spans!) {
    if (span.start <= offset && offset < span.end && (!best || span.start > best.start)) {
      best = span;
    }
  }
  const code = best && script.codes[best.code];
  if (code === undefined) return undefined;
  return { code, position: positionAt(script.text, offset, best!.start) };
}

/** Finds where each function begins and ends: what opens one and what closes it is always the same. */
function analyse(script: Script): void {
  const text = script.text.replace(
    /"(?:[^"\\]|\\.)*"/g,
    (literal) => `"${" ".repeat(literal.length - 2)}"`,
  );
  script.text = text;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) {
    script.lineStarts.push(at + 1);
  }
  const spans: Script["spans"] = script.spans = [];
  const open: { code: number | undefined; start: number }[] = [{ code: 0, start: 0 }];
  const pattern =
    /\bnew(?:Function|GeneratorExpression|AsyncGeneratorExpression)\(c(\d+),|\bfunction \(N\b|\bfunction\* threaded(\d+)\(|\bunwind\w*\(e, c(\d+), p\)/g;
  for (const match of text.matchAll(pattern)) {
    if (match[3] === undefined) {
      const opening = match[1] ?? match[2];
      open.push({
        code: opening === undefined ? undefined : Number(opening),
        start: match.index,
      });
      continue;
    }
    const code = Number(match[3]);
    // A generator expression has its loops twice.
    const known = spans.find((span) => span.code === code);
    if (known !== undefined) {
      known.end = match.index;
      continue;
    }
    // What opened within and calls nothing has nothing to unwind, and is left open.
    let opened = open.pop();
    while (opened?.code !== undefined && opened.code !== code) opened = open.pop();
    if (opened !== undefined) spans.push({ code, start: opened.start, end: match.index });
  }
}

/** The position that a call at `offset` stands at: `p = …` among its arguments, or the last before it. */
function positionAt(text: string, offset: number, start: number): number {
  const bracket = /^[\w$]*\s*(?:\.\w+)?\(/.exec(text.slice(offset, offset + 200));
  if (bracket !== null) {
    let depth = 0;
    for (let at = offset + bracket[0].length - 1; at < text.length; at++) {
      const char = text[at];
      if (char === "(" || char === "[" || char === "{") depth++;
      else if (char === ")" || char === "]" || char === "}") {
        if (--depth > 0) continue;
        const own = /p = (\d+)$/.exec(text.slice(Math.max(offset, at - 20), at));
        if (own !== null) return Number(own[1]);
        break;
      }
    }
  }
  for (let at = offset; at > start;) {
    at = text.lastIndexOf("p = ", at - 1);
    if (at < start) break;
    const found = /^p = (\d+)/.exec(text.slice(at, at + 12));
    if (found !== null && !/\w/.test(text[at - 1] ?? "")) return Number(found[1]);
  }
  return 0;
}
