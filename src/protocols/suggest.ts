/** "Did you mean …?": the nearest name, with the costs and limits that CPython uses. */

const MOVE = 2;
const CASE = 1;
const MAX_NAME = 40;

function cost(a: number, b: number): number {
  if ((a & 31) !== (b & 31)) return MOVE;
  if (a === b) return 0;
  const lower = (code: number) => code >= 65 && code <= 90 ? code + 32 : code;
  return lower(a) === lower(b) ? CASE : MOVE;
}

/** Edit distance with CPython's costs; anything above `limit` counts as `limit + 1`. */
function distance(from: string, to: string, limit: number): number {
  if (from === to) return 0;
  let start = 0;
  while (start < from.length && start < to.length && from[start] === to[start]) start++;
  let a = from.slice(start);
  let b = to.slice(start);
  let end = 0;
  while (end < a.length && end < b.length && a.at(-1 - end) === b.at(-1 - end)) end++;
  a = a.slice(0, a.length - end);
  b = b.slice(0, b.length - end);
  if (a.length === 0 || b.length === 0) return MOVE * (a.length + b.length);
  if (a.length > MAX_NAME || b.length > MAX_NAME) return limit + 1;
  if (b.length < a.length) [a, b] = [b, a];
  if ((b.length - a.length) * MOVE > limit) return limit + 1;
  const row = Array.from(a, (_, i) => (i + 1) * MOVE);
  let result = 0;
  for (let j = 0; j < b.length; j++) {
    let diagonal = result = j * MOVE;
    let least = Infinity;
    for (let i = 0; i < a.length; i++) {
      const substitute = diagonal + cost(b.charCodeAt(j), a.charCodeAt(i));
      diagonal = row[i]!;
      result = Math.min(substitute, Math.min(result, diagonal) + MOVE);
      row[i] = result;
      least = Math.min(least, result);
    }
    if (least > limit) return limit + 1;
  }
  return result;
}

/** The candidate nearest to `name`, or undefined where none is near enough. */
export function suggest(name: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Infinity;
  let count = 0;
  for (const candidate of candidates) {
    if (++count > 750) return undefined;
    if (candidate === name) continue;
    const limit = Math.min(
      Math.floor((name.length + candidate.length + 3) * MOVE / 6),
      bestDistance - 1,
    );
    const found = distance(name, candidate, limit);
    if (found > limit) continue;
    best = candidate;
    bestDistance = found;
  }
  return best;
}
