/** Makes a failing program smaller while it still fails. */

/** The statement at a line: alone, with what is deeper, and with its `except`s and `else`s. */
function spansAt(lines: readonly string[], start: number): [number, number][] {
  const depth = (line: string) => line.search(/\S/);
  const own = depth(lines[start]!);
  const skip = (from: number): number => {
    let end = from;
    while (end < lines.length && (lines[end] === "" || depth(lines[end]!) > own)) end++;
    return end;
  };
  let end = skip(start + 1);
  const spans: [number, number][] = [[start, end]];
  const isClause = () => /^\s*(?:except|else|finally|elif)\b/.test(lines[end] ?? "");
  while (isClause() && depth(lines[end]!) === own) end = skip(end + 1);
  return [[start, end], ...spans];
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
  budget = 1500,
): Promise<string> {
  let lines = program.split("\n");
  let left = budget;
  const accept = async (trial: string[]): Promise<boolean> => {
    if (left-- <= 0 || !(await fails(trial.join("\n")))) return false;
    lines = trial;
    return true;
  };
  // Ever smaller blocks of lines, whatever they are.
  for (let size = lines.length >> 1; size >= 1; size >>= 1) {
    for (let start = lines.length - size; start >= 0; start -= size) {
      await accept([...lines.slice(0, start), ...lines.slice(start + size)]);
    }
  }
  for (let changed = true; changed && left > 0;) {
    changed = await dropStatements(() => lines, accept);
    for (let i = 0; i < lines.length; i++) {
      for (const smaller of smallerLines(lines[i]!)) {
        if (smaller === lines[i] || !(await accept(lines.with(i, smaller)))) continue;
        changed = true;
        i--;
        break;
      }
    }
  }
  return lines.join("\n");
}

/** Drops statements with what is inside them, or puts what is inside in their place. */
async function dropStatements(
  current: () => string[],
  accept: (trial: string[]) => Promise<boolean>,
): Promise<boolean> {
  let changed = false;
  for (let i = 0; i < current().length; i++) {
    for (const [start, end] of spansAt(current(), i)) {
      const lines = current();
      if (await accept([...lines.slice(0, start), ...lines.slice(end)])) {
        changed = true;
        i--;
        break;
      }
      if (!/:$/.test(lines[start] ?? "") || end <= start + 1) continue;
      const inside = lines.slice(start + 1, end).map((line) => line.replace(/^ {4}/, ""));
      const clause = inside.findIndex((line) => /^\s*(?:except|else|finally|elif)\b/.test(line));
      const body = clause < 0 ? inside : inside.slice(0, clause);
      if (await accept([...lines.slice(0, start), ...body, ...lines.slice(end)])) {
        changed = true;
        i--;
        break;
      }
    }
  }
  return changed;
}
