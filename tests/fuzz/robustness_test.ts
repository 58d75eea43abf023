/**
 * A sample of `deno task fuzz:robustness`: nothing that is given as a program makes the interpreter
 * fail. VIVARIUM_FUZZ sets how many programs are run; the whole is 100,000.
 */

import { assertEquals } from "@std/assert";
import { checkRobustness } from "../../tools/fuzz/robustness.ts";

const COUNT = Number(Deno.env.get("VIVARIUM_FUZZ") ?? 10_000);

Deno.test("no text makes the interpreter fail", async () => {
  // Other programs every day, the same ones for all who run the tests on it.
  const first = 10_000_000 + 100_000 * (Math.floor(Date.now() / 86_400_000) % 10_000);
  const { failures } = await checkRobustness(first, COUNT);
  assertEquals(failures.map(({ seed, detail }) => `seed ${seed}: ${detail}`), []);
});
