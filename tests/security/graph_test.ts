/** Nothing that a program can reach is anything but a Python value. */

import { assert, assertEquals } from "@std/assert";
import { walk } from "./graph.ts";
import { sampleRoots } from "./samples.ts";

Deno.test("every value that is reachable from the builtins, the library and a value of each kind is Python's", () => {
  const { values, foreign } = walk(sampleRoots());
  assertEquals(foreign.slice(0, 50), []);
  assert(values.length > 10_000, `${values.length}`);
});
