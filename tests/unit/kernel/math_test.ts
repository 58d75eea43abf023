import { assert } from "@std/assert";
import * as steps from "../../../src/kernel/float_steps.ts";
import * as functions from "../../../src/kernel/math_functions.ts";
import * as integers from "../../../src/kernel/math_integers.ts";
import * as special from "../../../src/kernel/math_special.ts";
import * as sums from "../../../src/kernel/math_sums.ts";
import * as trigonometry from "../../../src/kernel/math_trigonometry.ts";
import { decode, runTable, type Value } from "./cases.ts";
import data from "./data/math.json" with { type: "json" };

const { ExactSum, ProductSum, ...norms } = sums;
const all: Record<string, (...args: Value[]) => Value> = {
  ...functions,
  ...special,
  ...norms,
  ...trigonometry,
};

/** How many ulps two results may differ by: glibc and the engine do not round all cases alike. */
const TOLERANCE = 8;

const exact: Record<string, unknown> = {};
for (const [name, rows] of Object.entries(data as unknown as Record<string, Value[][]>)) {
  if (!name.startsWith("close ")) {
    exact[name] = rows;
    continue;
  }
  const [function_, ofInt] = name.slice(6).split(" of ");
  const run = ofInt
    ? (n: Value): number => integers.logOfInt(n, all[function_!]!)
    : all[function_!]!;
  Deno.test(name, () => {
    for (const row of rows) {
      const args = row.slice(0, -1).map(decode);
      const expected = decode(row.at(-1)!) as number;
      const actual = run(...args) as number;
      const difference = Math.abs(actual - expected);
      assert(
        difference <= TOLERANCE * steps.ulp(expected),
        `${args.join()}: ${actual}, expected ${expected}`,
      );
    }
  });
}

runTable(exact, {
  ...all,
  ...steps,
  ...integers,
  fsum(values: number[]): number {
    const sum = new ExactSum();
    for (const value of values) sum.add(value);
    return sum.result();
  },
  sumprod(a: number[], b: number[]): number {
    const sum = new ProductSum();
    a.forEach((value, i) => sum.add(value, b[i]!));
    return sum.result();
  },
});
