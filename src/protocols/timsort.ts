/**
 * CPython's merge sort, for comparisons that run code of the guest's: which pairs are compared, and
 * in which order, is something that such a program can see. It follows the description of
 * `list.sort` (Objects/listsort.txt): runs, binary insertion up to a minimum length, merges in the
 * order of powersort, and galloping.
 */

/** `a < b` */
type Less<T> = (a: T, b: T) => boolean;

interface Run {
  start: number;
  length: number;
  power: number;
}

const MIN_GALLOP = 7;
const MAX_MINRUN = 64;

/** Sorts in place; where `less` throws, the array holds the same elements in some order. */
export function timsort<T>(items: T[], less: Less<T>): void {
  new Sort(items, less).run();
}

function minimumRun(count: number): number {
  let odd = 0;
  while (count >= MAX_MINRUN) {
    odd |= count & 1;
    count >>= 1;
  }
  return count + odd;
}

function reverse<T>(items: T[], low: number, high: number): void {
  while (low < --high) {
    [items[low], items[high]] = [items[high]!, items[low]!];
    low++;
  }
}

/** The first place in `count` sorted items from `base` that is not below `key`, sought from `hint`. */
function gallopLeft<T>(
  key: T,
  items: T[],
  base: number,
  count: number,
  hint: number,
  less: Less<T>,
): number {
  let last = 0;
  let offset = 1;
  if (less(items[base + hint]!, key)) {
    const most = count - hint;
    while (offset < most && less(items[base + hint + offset]!, key)) {
      last = offset;
      offset = 2 * offset + 1;
    }
    offset = Math.min(offset, most) + hint;
    last += hint;
  } else {
    const most = hint + 1;
    while (offset < most && !less(items[base + hint - offset]!, key)) {
      last = offset;
      offset = 2 * offset + 1;
    }
    [last, offset] = [hint - Math.min(offset, most), hint - last];
  }
  last++;
  while (last < offset) {
    const middle = last + ((offset - last) >> 1);
    if (less(items[base + middle]!, key)) last = middle + 1;
    else offset = middle;
  }
  return offset;
}

/** As `gallopLeft`, but the place behind what equals `key`. */
function gallopRight<T>(
  key: T,
  items: T[],
  base: number,
  count: number,
  hint: number,
  less: Less<T>,
): number {
  let last = 0;
  let offset = 1;
  if (less(key, items[base + hint]!)) {
    const most = hint + 1;
    while (offset < most && less(key, items[base + hint - offset]!)) {
      last = offset;
      offset = 2 * offset + 1;
    }
    [last, offset] = [hint - Math.min(offset, most), hint - last];
  } else {
    const most = count - hint;
    while (offset < most && !less(key, items[base + hint + offset]!)) {
      last = offset;
      offset = 2 * offset + 1;
    }
    offset = Math.min(offset, most) + hint;
    last += hint;
  }
  last++;
  while (last < offset) {
    const middle = last + ((offset - last) >> 1);
    if (less(key, items[base + middle]!)) offset = middle;
    else last = middle + 1;
  }
  return offset;
}

class Sort<T> {
  readonly #runs: Run[] = [];
  #minGallop = MIN_GALLOP;
  constructor(readonly items: T[], readonly less: Less<T>) {}

  run(): void {
    const count = this.items.length;
    if (count < 2) return;
    const minimum = minimumRun(count);
    for (let start = 0; start < count;) {
      let length = this.#countRun(start, count);
      if (length < minimum) {
        const forced = Math.min(count - start, minimum);
        this.#insert(start, start + length, start + forced);
        length = forced;
      }
      this.#found(length, count);
      this.#runs.push({ start, length, power: 0 });
      start += length;
    }
    const runs = this.#runs;
    while (runs.length > 1) {
      let at = runs.length - 2;
      if (at > 0 && runs[at - 1]!.length < runs[at + 1]!.length) at--;
      this.#mergeAt(at);
    }
  }

  /** The length of the run at `start`, made ascending. */
  #countRun(start: number, end: number): number {
    const { items, less } = this;
    const count = end - start;
    const smaller = (at: number) => less(items[start + at]!, items[start + at - 1]!);
    const larger = (at: number) => less(items[start + at - 1]!, items[start + at]!);
    if (count === 1) return 1;
    let n = 1;
    while (n < count && !smaller(n)) n++;
    if (n === count) return n;
    // A descent at `n`: what stood before it ascends, or is all equal and may begin a descent.
    if (n > 1) {
      if (less(items[start]!, items[start + n - 1]!)) return n;
      reverse(items, start, start + n);
    }
    n++;
    let equal = 0;
    const turnEqual = () => {
      if (equal > 0) reverse(items, start + n - equal - 1, start + n);
      equal = 0;
    };
    for (; n < count; n++) {
      if (smaller(n)) turnEqual();
      else if (larger(n)) break;
      else equal++;
    }
    turnEqual();
    reverse(items, start, start + n);
    while (n < count && !smaller(n)) n++;
    return n;
  }

  /** Binary insertion: `start` to `sorted` is in order, the rest up to `end` is put in. */
  #insert(start: number, sorted: number, end: number): void {
    const { items, less } = this;
    for (; sorted < end; sorted++) {
      const pivot = items[sorted]!;
      let low = start;
      let high = sorted;
      do {
        const middle = (low + high) >> 1;
        if (less(pivot, items[middle]!)) high = middle;
        else low = middle + 1;
      } while (low < high);
      items.copyWithin(low + 1, low, sorted);
      items[low] = pivot;
    }
  }

  /** Merges what powersort wants merged before a run of `length` is added. */
  #found(length: number, total: number): void {
    const runs = this.#runs;
    const top = runs.at(-1);
    if (top === undefined) return;
    let power = 0;
    let a = 2 * top.start + top.length;
    let b = a + top.length + length;
    for (;;) {
      power++;
      if (a >= total) {
        a -= total;
        b -= total;
      } else if (b >= total) break;
      a *= 2;
      b *= 2;
    }
    while (runs.length > 1 && runs.at(-2)!.power > power) this.#mergeAt(runs.length - 2);
    runs.at(-1)!.power = power;
  }

  #mergeAt(at: number): void {
    const { items, less } = this;
    const runs = this.#runs;
    const left = runs[at]!;
    const right = runs[at + 1]!;
    let { start: a, length: countA } = left;
    const b = right.start;
    left.length += right.length;
    runs.splice(at + 1, 1);
    const skip = gallopRight(items[b]!, items, a, countA, 0, less);
    a += skip;
    countA -= skip;
    if (countA === 0) return;
    const countB = gallopLeft(
      items[a + countA - 1]!,
      items,
      b,
      right.length,
      right.length - 1,
      less,
    );
    if (countB <= 0) return;
    if (countA <= countB) this.#mergeLow(a, countA, b, countB);
    else this.#mergeHigh(a, countA, b, countB);
  }

  /** Merges from the left; the left run waits outside. */
  #mergeLow(to: number, countA: number, b: number, countB: number): void {
    const { items, less } = this;
    const left = items.slice(to, to + countA);
    let a = 0;
    const takeA = () => {
      items[to++] = left[a++]!;
      return --countA;
    };
    const takeB = () => {
      items[to++] = items[b++]!;
      return --countB;
    };
    try {
      if (takeB() === 0 || countA === 1) return;
      for (;;) {
        let runA = 0;
        let runB = 0;
        while (runA < this.#minGallop && runB < this.#minGallop) {
          if (less(items[b]!, left[a]!)) {
            runB++;
            runA = 0;
            if (takeB() === 0) return;
          } else {
            runA++;
            runB = 0;
            if (takeA() === 1) return;
          }
        }
        this.#minGallop++;
        do {
          if (this.#minGallop > 1) this.#minGallop--;
          runA = gallopRight(items[b]!, left, a, countA, 0, less);
          for (let i = 0; i < runA; i++) takeA();
          if (runA > 0 && countA <= 1) return;
          if (takeB() === 0) return;
          runB = gallopLeft(left[a]!, items, b, countB, 0, less);
          for (let i = 0; i < runB; i++) takeB();
          if (runB > 0 && countB === 0) return;
          if (takeA() === 1) return;
        } while (runA >= MIN_GALLOP || runB >= MIN_GALLOP);
        this.#minGallop++;
      }
    } finally {
      // One left item is behind all of the right run; several are where the right run has ended.
      if (countA === 1) { while (countB > 0) takeB(); }
      while (countA > 0) takeA();
    }
  }

  /** Merges from the right; the right run waits outside. */
  #mergeHigh(a: number, countA: number, b: number, countB: number): void {
    const { items, less } = this;
    const right = items.slice(b, b + countB);
    let to = b + countB - 1;
    const takeA = () => {
      items[to--] = items[a + --countA]!;
      return countA;
    };
    const takeB = () => {
      items[to--] = right[--countB]!;
      return countB;
    };
    try {
      if (takeA() === 0 || countB === 1) return;
      for (;;) {
        let runA = 0;
        let runB = 0;
        while (runA < this.#minGallop && runB < this.#minGallop) {
          if (less(right[countB - 1]!, items[a + countA - 1]!)) {
            runA++;
            runB = 0;
            if (takeA() === 0) return;
          } else {
            runB++;
            runA = 0;
            if (takeB() === 1) return;
          }
        }
        this.#minGallop++;
        do {
          if (this.#minGallop > 1) this.#minGallop--;
          runA = countA - gallopRight(right[countB - 1]!, items, a, countA, countA - 1, less);
          for (let i = 0; i < runA; i++) takeA();
          if (runA > 0 && countA === 0) return;
          if (takeB() === 1) return;
          runB = countB - gallopLeft(items[a + countA - 1]!, right, 0, countB, countB - 1, less);
          for (let i = 0; i < runB; i++) takeB();
          if (runB > 0 && countB <= 1) return;
          if (takeA() === 0) return;
        } while (runA >= MIN_GALLOP || runB >= MIN_GALLOP);
        this.#minGallop++;
      }
    } finally {
      if (countB === 1) { while (countA > 0) takeA(); }
      while (countB > 0) takeB();
    }
  }
}
