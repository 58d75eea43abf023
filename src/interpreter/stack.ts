/**
 * The Python frames that are on the stack now, for warnings, logging and `sys._getframe`. Nothing is
 * kept for them while a program runs: JavaScript's own stack says where in the generated code each
 * function is, and that text says which code object and which position it stands at.
 */

import type { Code } from "../objects/code.ts";
import { type StackFrame, stackSupport } from "../objects/traceback.ts";

/** One generated module: its text without its strings, and its code objects. */
interface Script {
  text: string;
  codes: readonly Code[];
  /** Where each code's function begins and ends in the text; found when first asked for. */
  spans: { code: number; start: number; end: number }[] | undefined;
  lineStarts: number[] | undefined;
}

const scripts = new Map<string, Script>();

/** Names generated code, so that JavaScript's stack tells it from other code. */
export function nameScript(javascript: string): { name: string; text: string } {
  const name = `python:${scripts.size}`;
  scripts.set(name, { text: javascript, codes: [], spans: undefined, lineStarts: undefined });
  return { name, text: `${javascript}\n//# sourceURL=${name}` };
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
  prepareStackTrace?: (error: unknown, sites: CallSite[]) => unknown;
}

/** JavaScript's frames, the innermost first. */
function callSites(): CallSite[] {
  const access = Error as unknown as StackAccess;
  const { stackTraceLimit, prepareStackTrace } = access;
  access.stackTraceLimit = 100_000;
  access.prepareStackTrace = (_error, sites) => sites;
  try {
    return new Error().stack as unknown as CallSite[];
  } finally {
    access.stackTraceLimit = stackTraceLimit;
    if (prepareStackTrace === undefined) delete access.prepareStackTrace;
    else access.prepareStackTrace = prepareStackTrace;
  }
}

/** The program's frames, the innermost first. The library's own do not show. */
export function currentFrames(): StackFrame[] {
  const frames: StackFrame[] = [];
  for (const site of callSites()) {
    const script = scripts.get(site.getScriptNameOrSourceURL() ?? "");
    if (script === undefined) continue;
    const frame = frameAt(script, site.getLineNumber() ?? 1, site.getColumnNumber() ?? 1);
    if (frame !== undefined) frames.push(frame);
  }
  return frames;
}
stackSupport.frames = currentFrames;

function frameAt(script: Script, line: number, column: number): StackFrame | undefined {
  if (script.spans === undefined) analyse(script);
  const offset = script.lineStarts![line - 1]! + column - 1;
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
  script.lineStarts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) {
    script.lineStarts.push(at + 1);
  }
  const spans: Script["spans"] = script.spans = [];
  const open: { code: number | undefined; start: number }[] = [{ code: 0, start: 0 }];
  const pattern =
    /\bnew(?:Function|GeneratorExpression|AsyncGeneratorExpression)\(c(\d+),|\bfunction \(N\b|\bunwind\w*\(e, c(\d+), p\)/g;
  for (const match of text.matchAll(pattern)) {
    if (match[2] === undefined) {
      open.push({
        code: match[1] === undefined ? undefined : Number(match[1]),
        start: match.index,
      });
      continue;
    }
    const code = Number(match[2]);
    // A generator expression has its loops twice.
    const known = spans.find((span) => span.code === code);
    if (known !== undefined) {
      known.end = match.index;
      continue;
    }
    const opened = open.pop();
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
