import type { Int } from "../../../src/kernel/integers.ts";
import { MersenneTwister } from "../../../src/kernel/mersenne_twister.ts";
import { hashFloat } from "../../../src/kernel/number_hash.ts";
import { sha512 } from "../../../src/kernel/sha512.ts";
import { runTable } from "./cases.ts";
import data from "./data/random.json" with { type: "json" };

function seeded(seed: Int | string | Uint8Array): MersenneTwister {
  const generator = new MersenneTwister();
  if (typeof seed === "string") generator.seedBytes(new TextEncoder().encode(seed));
  else if (seed instanceof Uint8Array) generator.seedBytes(seed);
  else generator.seed(seed);
  return generator;
}

runTable(data, {
  draw: (seed, requests: [string, Int][]) => {
    const generator = seeded(seed);
    return requests.map(([name, argument]) => {
      if (name === "bits") return generator.getRandomBits(Number(argument));
      if (name === "below") return generator.randomBelow(argument);
      let last = 0;
      for (let i = 0; i < Number(argument); i++) last = generator.random();
      return last;
    });
  },
  drawByFloat: (x) => {
    const generator = new MersenneTwister();
    generator.seedHash(hashFloat(x));
    return generator.getRandomBits(64);
  },
  state: (seed, skipped) => {
    const generator = seeded(seed);
    for (let i = 0; i < skipped; i++) generator.random();
    const words = generator.getState();
    const copy = new MersenneTwister();
    copy.setState(words);
    if (copy.random() !== generator.random()) throw new Error("setState differs");
    return [0, 1, 300, 623, 624].map((i) => words[i]);
  },
  setState: (count, index) => {
    const generator = new MersenneTwister();
    generator.setState([...Array(count).fill(7), index]);
    return generator.random();
  },
  sha512,
});
