/** Makes a failing program smaller while it still fails. */

/** Lines with the deeper lines that belong to them. */
function removable(lines: readonly string[]): [number, number][] {
  const depth = (line: string) => line.search(/\S/);
  const spans: [number, number][] = [];
  for (let size = Math.ceil(lines.length / 2); size > 1; size = Math.floor(size / 2)) {
    for (let start = 0; start + size <= lines.length; start += size) {
      spans.push([start, start + size]);
    }
  }
  lines.forEach((line, start) => {
    let end = start + 1;
    while (end < lines.length && (lines[end] === "" || depth(lines[end]!) > depth(line))) end++;
    if (end > start + 1) spans.push([start, end]);
    // A whole try or if statement.
    while (
      /^\s*(?:except|else|finally|elif)\b/.test(lines[end] ?? "") &&
      depth(lines[end]!) === depth(line)
    ) {
      end++;
      while (end < lines.length && depth(lines[end]!) > depth(line)) end++;
    }
    spans.push([start, end], [start, start + 1]);
  });
  return spans;
}

/** Smaller texts of one line: parts of its brackets dropped. */
function* smallerLines(line: string): Generator<string> {
  const indent = /^\s*/.exec(line)![0];
  for (const match of line.matchAll(/\(([^()]*)\)/g)) {
    yield line.slice(0, match.index) + match[1] + line.slice(match.index + match[0].length);
  }
  const inner = /^\s*print\((.*)\)$/.exec(line);
  if (inner !== null) yield `${indent}${inner[1]}`;
  for (const match of line.matchAll(/, [^,()[\]]+/g)) {
    yield line.slice(0, match.index) + line.slice(match.index + match[0].length);
  }
  for (const match of line.matchAll(/ (?:if|or|and|[-+*/|&^%]) [^()]+$/g)) {
    yield line.slice(0, match.index);
  }
}

/** The smallest program found within `budget` trials for which `fails` holds. */
export async function minimise(
  program: string,
  fails: (program: string) => Promise<boolean>,
  budget = 400,
): Promise<string> {
  let lines = program.split("\n");
  let left = budget;
  const accept = async (trial: string[]): Promise<boolean> => {
    if (left-- <= 0 || !(await fails(trial.join("\n")))) return false;
    lines = trial;
    return true;
  };
  for (let changed = true; changed && left > 0;) {
    changed = false;
    for (const [start, end] of removable(lines)) {
      if (await accept([...lines.slice(0, start), ...lines.slice(end)])) {
        changed = true;
        break;
      }
      // `try:` and its kin go, what they hold stays.
      if (/:$/.test(lines[start] ?? "") && end > start + 1) {
        const inside = lines.slice(start + 1, end).map((line) => line.replace(/^ {4}/, ""));
        const body = inside.slice(
          0,
          inside.findIndex((line) => /^(?:except|else|finally|elif)\b/.test(line)) >>> 0,
        );
        if (await accept([...lines.slice(0, start), ...body, ...lines.slice(end)])) {
          changed = true;
          break;
        }
      }
    }
    if (changed) continue;
    outer: for (let i = 0; i < lines.length; i++) {
      for (const smaller of smallerLines(lines[i]!)) {
        if (smaller !== lines[i] && await accept(lines.with(i, smaller))) {
          changed = true;
          break outer;
        }
      }
    }
  }
  return lines.join("\n");
}
