/** Huffman codes of limited size, made as zlib makes them, so that as many bits come out. */

/** The code sizes for symbols that occur so often. */
export function codeSizes(counts: ArrayLike<number>, longest: number, least = 2): Uint8Array {
  const symbols: number[] = [];
  for (let i = 0; i < counts.length; i++) if (counts[i]! > 0) symbols.push(i);
  const weight: number[] = Array.from(counts);
  // A code of fewer than two symbols is filled up with such as never occur.
  for (let i = 0; symbols.length < least; i++) {
    if (weight[i]! > 0) continue;
    weight[i] = 1;
    symbols.push(i);
  }
  const depth: number[] = new Array(counts.length).fill(0);
  const parent: number[] = [];
  const heap = [-1, ...symbols];
  const before = (a: number, b: number) =>
    weight[a]! < weight[b]! || (weight[a] === weight[b] && depth[a]! <= depth[b]!);
  const sift = (from: number) => {
    const node = heap[from]!;
    for (let child = from * 2; child < heap.length; child = from * 2) {
      if (child + 1 < heap.length && before(heap[child + 1]!, heap[child]!)) child++;
      if (before(node, heap[child]!)) break;
      heap[from] = heap[child]!;
      from = child;
    }
    heap[from] = node;
  };
  for (let i = heap.length >> 1; i >= 1; i--) sift(i);
  const order: number[] = [];
  while (heap.length > 2) {
    const first = heap[1]!;
    const last = heap.pop()!;
    heap[1] = last;
    sift(1);
    const second = heap[1]!;
    const node = weight.length;
    weight.push(weight[first]! + weight[second]!);
    depth.push(Math.max(depth[first]!, depth[second]!) + 1);
    parent[first] = parent[second] = node;
    order.push(first, second);
    heap[1] = node;
    sift(1);
  }
  const size: number[] = [];
  size[heap[1]!] = 0;
  const numbers = new Array(longest + 1).fill(0);
  let over = 0;
  for (let i = order.length - 1; i >= 0; i--) {
    const node = order[i]!;
    let bits = size[parent[node]!]! + 1;
    if (bits > longest) {
      bits = longest;
      over++;
    }
    size[node] = bits;
    if (node < counts.length) numbers[bits]++;
  }
  const result = new Uint8Array(counts.length);
  if (over === 0) {
    for (const node of order) if (node < counts.length) result[node] = size[node]!;
    return result;
  }
  // Where the tree is too deep: a leaf above goes down one, and takes one that is too deep along.
  for (; over > 0; over -= 2) {
    let bits = longest - 1;
    while (numbers[bits] === 0) bits--;
    numbers[bits]--;
    numbers[bits + 1] += 2;
    numbers[longest]--;
  }
  let bits = longest;
  for (const node of order) {
    if (node >= counts.length) continue;
    while (numbers[bits] === 0) bits--;
    numbers[bits]--;
    result[node] = bits;
  }
  return result;
}

/** Code sizes as symbols of their own, with runs: symbol, extra bits, their value. */
export function sizeRuns(sizes: Uint8Array): [symbol: number, bits: number, value: number][] {
  const runs: [number, number, number][] = [];
  for (let i = 0; i < sizes.length;) {
    const size = sizes[i]!;
    let count = 1;
    while (i + count < sizes.length && sizes[i + count] === size) count++;
    i += count;
    if (size > 0) {
      runs.push([size, 0, 0]);
      count--;
    }
    while (count > 0) {
      const times = Math.min(count, size > 0 ? 6 : 138);
      if (times < 3) { for (let k = 0; k < times; k++) runs.push([size, 0, 0]); }
      else if (size > 0) runs.push([16, 2, times - 3]);
      else if (times <= 10) runs.push([17, 3, times - 3]);
      else runs.push([18, 7, times - 11]);
      count -= times;
    }
  }
  return runs;
}
