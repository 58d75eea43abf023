import { assertEquals } from "@std/assert";
import {
  asInt32s,
  orderOfInts,
  orderOfTexts,
  ranksOfTexts,
} from "../../../src/kernel/radix_order.ts";

let state = 1;
const random = (below: number) => (state = (state * 48271) % 2147483647) % below;

/** The stable order of values by comparing. */
function orderOf<T>(values: readonly T[], places = values.map((_, i) => i)): number[] {
  return places.toSorted((i, j) => values[i]! < values[j]! ? -1 : values[i]! > values[j]! ? 1 : 0);
}

Deno.test("ints are ordered by their digits, equal ones as before", () => {
  const edges = [-(2 ** 31), 2 ** 31 - 1, -1, 0, 1, 2047, 2048, -2048, 1 << 22, -(1 << 22)];
  const makers = [
    () => random(7),
    () => random(2 ** 31 - 1) - 2 ** 30,
    () => edges[random(10)]!,
    () => 2048 * random(5000) - 2048 * 2500,
    () => 5,
  ];
  for (const make of makers) {
    for (const count of [1, 2, 40, 700]) {
      const numbers = Array.from({ length: count }, make);
      const keys = asInt32s(numbers)!;
      assertEquals([...orderOfInts(keys)], orderOf(numbers));
      const before = Int32Array.from(numbers, (_, i) => count - 1 - i);
      assertEquals([...orderOfInts(keys, before)], orderOf(numbers, [...before]));
      assertEquals(before[0], count - 1);
    }
  }
});

Deno.test("numbers beyond 32 bits are not taken", () => {
  for (const each of [2 ** 31, -(2 ** 31) - 1, 0.5, 2 ** 40]) {
    assertEquals(asInt32s([1, each]), undefined);
  }
});

Deno.test("texts are ordered by what follows their common beginning", () => {
  const makers = [
    () => `name${random(3000)}`,
    () => "same beginning " + "ab".repeat(random(4)) + String.fromCharCode(random(255)),
    () => "a\0".repeat(random(3)) + "a".repeat(random(9)),
    () => "",
  ];
  for (const make of makers) {
    for (const count of [1, 2, 40, 700]) {
      const texts = Array.from({ length: count }, make);
      assertEquals([...orderOfTexts(texts)!], orderOf(texts));
    }
  }
  assertEquals(orderOfTexts(["a\u0100", "a"]), undefined);
  assertEquals(orderOfTexts(["a\u00ff", "a"]), undefined);
  assertEquals([...orderOfTexts(["abcd\u0100", "abcd", "b"])!], [1, 0, 2]);
});

Deno.test("texts have ranks, equal ones the same", () => {
  assertEquals([...ranksOfTexts(["b", "a", "c", "a", "b", "abcdef", "abcde"])!], [
    3,
    0,
    4,
    0,
    3,
    2,
    1,
  ]);
});
