/**
 * Random bytes that depend on a seed alone: what a run with `seed` gets in the place of the
 * system's. xoshiro128** (Blackman and Vigna, 2018), its state made of the seed by FNV-1a and
 * splitmix32. Fit for reproducing a run, not for secrets.
 */

function newState(seed: string): Uint32Array {
  let hash = 0x811c9dc5;
  for (let i = 0; i < seed.length; i++) {
    hash = Math.imul(hash ^ seed.charCodeAt(i), 0x01000193);
  }
  return Uint32Array.from({ length: 4 }, () => {
    hash = (hash + 0x9e3779b9) | 0;
    let word = hash;
    word = Math.imul(word ^ (word >>> 16), 0x21f0aaad);
    word = Math.imul(word ^ (word >>> 15), 0x735a2d97);
    return word ^ (word >>> 15);
  });
}

const rotate = (word: number, by: number): number => (word << by) | (word >>> (32 - by));

/** What fills an array with the next bytes of the seed's sequence. */
export function newSeededRandom(seed: string): (target: Uint8Array) => void {
  const s = newState(seed);
  const next = (): number => {
    const result = Math.imul(rotate(Math.imul(s[1]!, 5), 7), 9);
    const t = s[1]! << 9;
    s[2]! ^= s[0]!;
    s[3]! ^= s[1]!;
    s[1]! ^= s[2]!;
    s[0]! ^= s[3]!;
    s[2]! ^= t;
    s[3] = rotate(s[3]!, 11);
    return result;
  };
  return (target) => {
    for (let at = 0; at < target.length; at += 4) {
      const word = next();
      for (let i = 0; i < 4 && at + i < target.length; i++) target[at + i] = word >>> (8 * i);
    }
  };
}
