/**
 * Source lines of a traceback entry with their `~~~^^^` markers. Which characters are the operator,
 * the subscript or the call is found by parsing the segment, as CPython does.
 */

import type { CodeSource } from "../objects/code.ts";
import type * as ast from "../syntax/ast.ts";
import { newSource, parse } from "../syntax/parse.ts";

/** The characters to stress in a segment: `left` to `right`, each a line and a column in it. */
interface Anchors {
  leftLine: number;
  leftColumn: number;
  rightLine: number;
  rightColumn: number;
}

/** The lines between two offsets of a source, indented by four, with markers where they help. */
export function caretLines(source: CodeSource, start: number, end: number): string {
  const firstLine = source.lineAt(start);
  const lastLine = source.lineAt(Math.max(start, end));
  const originals: string[] = [];
  for (let line = firstLine; line <= lastLine; line++) {
    originals.push(source.lineText(line).trimEnd());
  }
  const lines = dedent(originals);
  if (lines.join("").trim() === "") return "";
  const removed = originals[0]!.length - lines[0]!.length;
  const startColumn = Math.max(0, start - source.lineStart(firstLine) - removed);
  const endColumn = Math.max(0, end - source.lineStart(lastLine) - removed);
  const anchors = findAnchors(segmentOf(lines, startColumn, endColumn));
  if (!showCarets(lines, startColumn, endColumn, anchors)) {
    return write(lines, undefined, anchors, 0, 0);
  }
  return write(lines, "carets", anchors, startColumn, endColumn);
}

function dedent(lines: string[]): string[] {
  let margin: string | undefined;
  for (const line of lines) {
    if (line.trim() === "") continue;
    const indent = /^[ \t]*/.exec(line)![0];
    if (margin === undefined) margin = indent;
    else {
      let same = 0;
      while (same < margin.length && same < indent.length && margin[same] === indent[same]) same++;
      margin = margin.slice(0, same);
    }
  }
  const width = margin?.length ?? 0;
  return lines.map((line) => line.trim() === "" ? "" : line.slice(width));
}

function segmentOf(lines: string[], startColumn: number, endColumn: number): string {
  const last = lines.length - 1;
  return lines.map((line, i) =>
    line.slice(i === 0 ? startColumn : 0, i === last ? endColumn : undefined)
  ).join("\n");
}

function tryParse(text: string): ast.Module | undefined {
  try {
    return parse(newSource(text, "<segment>"));
  } catch {
    // A segment need not be a program: then there is nothing to stress.
    return undefined;
  }
}

function findAnchors(segment: string): Anchors | undefined {
  const module = tryParse(`(\n${segment}\n)`);
  const statement = module?.body[0];
  if (module?.body.length !== 1 || statement?.kind !== "Expr") return undefined;
  const node = statement.value;
  // Offsets count from the bracket and line end that were put before the segment.
  const place = (offset: number) => {
    const before = segment.slice(0, offset - 2);
    const line = before.split("\n").length - 1;
    return { line, column: before.length - (before.lastIndexOf("\n") + 1) };
  };
  const anchors = (from: number, to: number): Anchors => {
    const left = place(from);
    const right = place(to);
    return {
      leftLine: left.line,
      leftColumn: left.column,
      rightLine: right.line,
      rightColumn: right.column,
    };
  };
  switch (node.kind) {
    case "BinOp": {
      let at = node.left.end;
      while (at < segment.length + 2 && /[\s)\\#]/.test(segment[at - 2]!)) {
        if (segment[at - 2] === "#") { while (segment[at - 2] !== "\n") at++; }
        else at++;
      }
      // CPython takes a bracket before the right operand for the operator's second character.
      const isDouble = at + 1 < node.right.start && /[^\s\\#]/.test(segment[at - 1]!);
      return anchors(at, at + (isDouble ? 2 : 1));
    }
    case "Subscript": {
      let at = node.value.end;
      while (segment[at - 2] !== "[" && at < node.end) at++;
      return anchors(at, node.end);
    }
    case "Call": {
      let at = node.func.end;
      while (segment[at - 2] !== "(" && at < node.end) at++;
      return anchors(at, node.end);
    }
    default:
      return undefined;
  }
}

function showCarets(
  lines: string[],
  startColumn: number,
  endColumn: number,
  anchors: Anchors | undefined,
): boolean {
  const statement = tryParse(lines.join("\n"))?.body[0];
  const value = statement?.kind === "Return" && statement.value?.kind === "Call" &&
      statement.value.func.kind === "Name"
    ? statement.value
    : statement?.kind === "Assign" && statement.value.kind === "Call" &&
        statement.targets.length === 1 && statement.targets[0]!.kind === "Name"
    ? statement.value
    : undefined;
  if (value !== undefined) {
    const text = lines.join("\n");
    const lastStart = text.length - lines.at(-1)!.length;
    // CPython compares columns in bytes with columns in characters: the same in ASCII alone.
    const isAscii = /^\p{ASCII}*$/u.test(lines.at(-1)!.slice(0, endColumn));
    const isWhole = value.start === startColumn && value.end === lastStart + endColumn;
    if (isWhole && isAscii) return false;
  }
  if (anchors !== undefined) return true;
  return lines[0]!.slice(0, startColumn).trim() !== "" ||
    lines.at(-1)!.slice(endColumn).trim() !== "";
}

/** How many columns a terminal gives to a character. */
function width(char: string): number {
  const code = char.codePointAt(0)!;
  const wide = (code >= 0x1100 && code <= 0x115f) || (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) || (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) || (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) || (code >= 0x1f300 && code <= 0x1faff) ||
    (code >= 0x20000 && code <= 0x3fffd);
  return wide ? 2 : 1;
}

function displayWidth(text: string): number {
  let total = 0;
  for (const char of text) total += width(char);
  return total;
}

function write(
  lines: string[],
  carets: "carets" | undefined,
  anchors: Anchors | undefined,
  startColumn: number,
  endColumn: number,
): string {
  const last = lines.length - 1;
  const significant = new Set([0, last]);
  let leftColumn = 0;
  let rightColumn = 0;
  if (anchors !== undefined && carets !== undefined) {
    const shift = (line: number, column: number) =>
      displayWidth(lines[line]!.slice(0, line === 0 ? column + startColumn : column));
    leftColumn = shift(anchors.leftLine, anchors.leftColumn);
    rightColumn = shift(anchors.rightLine, anchors.rightColumn);
  }
  if (anchors !== undefined) {
    for (const middle of [anchors.leftLine, anchors.rightLine]) {
      for (let line = middle - 1; line <= middle + 1; line++) {
        if (line >= 0 && line <= last) significant.add(line);
      }
    }
  }
  const output: string[] = [];
  const from = displayWidth(lines[0]!.slice(0, startColumn));
  const to = displayWidth(lines[last]!.slice(0, endColumn));
  const emit = (index: number) => {
    const line = lines[index]!;
    output.push(line);
    if (carets === undefined) return;
    const indent = line.length - line.trimStart().length;
    const count = index === last ? to : displayWidth(line);
    let marks = "";
    for (let column = 0; column < count; column++) {
      if (column < indent || (index === 0 && column < from)) marks += " ";
      else if (
        anchors !== undefined &&
        (index > anchors.leftLine || (index === anchors.leftLine && column >= leftColumn)) &&
        (index < anchors.rightLine || (index === anchors.rightLine && column < rightColumn))
      ) marks += "^";
      else marks += anchors === undefined ? "^" : "~";
    }
    output.push(marks);
  };
  const shown = [...significant].sort((a, b) => a - b);
  shown.forEach((index, i) => {
    const gap = i === 0 ? 1 : index - shown[i - 1]!;
    if (gap === 2) emit(index - 1);
    else if (gap > 2) output.push(`...<${gap - 1} lines>...`);
    emit(index);
  });
  return output.map((line) => `    ${line}\n`).join("");
}
