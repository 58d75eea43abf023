import { assertEquals } from "@std/assert";
import { indexOf, lastIndexOf } from "../../../src/kernel/str_find.ts";
import { Random } from "../../../tools/fuzz/random.ts";

Deno.test("long texts are found where JavaScript finds them", () => {
  const random = new Random(7);
  const below = (limit: number) => random.int(0, limit - 1);
  for (let round = 0; round < 60; round++) {
    const letters = "abc".slice(0, 1 + round % 3);
    const make = (length: number) =>
      Array.from({ length }, () => letters[below(letters.length)]).join("");
    const unit = make(1 + below(300));
    const text = make(below(9_000)) + unit.repeat(Math.ceil(30_000 / unit.length)) +
      make(below(9_000));
    const start = below(text.length);
    const length = 600 + below(2_000);
    const cut = text.slice(start, start + length);
    for (const part of [cut, cut + "a", "b" + cut, unit.repeat(Math.ceil(length / unit.length))]) {
      const from = below(2) * below(text.length);
      assertEquals(indexOf(text, part, from), text.indexOf(part, from));
      assertEquals(
        lastIndexOf(text, part, text.length - from),
        text.lastIndexOf(part, text.length - from),
      );
    }
  }
});

Deno.test("a search takes no more than the lengths of both texts together, and is charged", () => {
  // V8's own search takes minutes for these.
  const half = "a".repeat(100_000);
  const text = "a".repeat(2_000_000);
  let charged = 0;
  const charge = (units: number) => void (charged += units);
  for (const part of [`${half}b${half}`, `${half}b`, `b${half}`, `bb${"ab".repeat(100_000)}`]) {
    assertEquals(indexOf(text, part, 0, charge), -1);
    assertEquals(lastIndexOf(text, part, text.length, charge), -1);
  }
  assertEquals(charged > 0, true);
});
