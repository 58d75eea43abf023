/**
 * The nearest valid spelling of a name that is not known. Used wherever a caller names an option
 * or a limit; what a Python program misspells is the interpreter's business.
 */

/** Edits (insert, delete, replace, swap of neighbours) that turn `a` into `b`. */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      let best = Math.min(replaced, last[j]! + 1, row[j - 1]! + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, beforeLast[j - 2]! + 1);
      }
      row.push(best);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length]!;
}

/** Letters and digits only, lower case: `max_memory` and `--maxMemory` are then the same. */
function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, "");
}

/** The candidate that `name` most likely meant, or `null` when none is near. */
export function nearestSpelling(name: string, candidates: Iterable<string>): string | null {
  const wanted = plain(name).slice(0, 64);
  let nearest: string | null = null;
  let nearestDistance = Infinity;
  for (const candidate of candidates) {
    const target = plain(candidate);
    const inside = wanted.length >= 3 && (target.startsWith(wanted) || wanted.startsWith(target) ||
      target.endsWith(wanted));
    const distance = inside ? 0.5 : editDistance(wanted, target);
    if (distance < nearestDistance && distance <= Math.max(2, target.length / 3)) {
      nearest = candidate;
      nearestDistance = distance;
    }
  }
  return nearest;
}
