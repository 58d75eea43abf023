import { assertEquals, assertThrows } from "@std/assert";
import { type Limits, newPolicy, PolicyError } from "../../../src/sandbox/policy.ts";

Deno.test("defaults are the documented ones", () => {
  assertEquals({ ...newPolicy().limits }, {
    cpuTimeSec: 15,
    wallTimeSec: 30,
    memoryMb: 20,
    maxPrintLength: 50_000,
    maxValueLength: 10_000,
    recursion: 1_000,
    hostCalls: 10_000,
  });
});

Deno.test("more CPU time brings more wall time, unless that is given", () => {
  assertEquals(newPolicy({ cpuTimeSec: 60 }).limits.wallTimeSec, 120);
  assertEquals(newPolicy({ cpuTimeSec: 60, wallTimeSec: 5 }).limits.wallTimeSec, 5);
});

Deno.test("wrong limits are refused by name", () => {
  const misspelt = { memoryMB: 5 } as Partial<Limits>;
  assertThrows(() => newPolicy(misspelt), PolicyError, 'did you mean "memoryMb"?');
  assertThrows(() => newPolicy({ cpuTimeSec: NaN }), PolicyError, "cpuTimeSec must be a number");
  assertThrows(() => newPolicy({ recursion: 10.5 }), PolicyError, "must be a whole number");
});

Deno.test("import patterns are names, pkg.sub, pkg.* and *", () => {
  const patterns = ["math", "collections.abc", "collections.*", "*"];
  assertEquals([...newPolicy({}, patterns).authorizedImports], patterns);
  for (const pattern of ["", "a b", "a..b", ".a", "*.a", "a*", "os;"]) {
    assertThrows(() => newPolicy({}, [pattern]), PolicyError, "is not a module name");
  }
});
