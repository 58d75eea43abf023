import { assertEquals, assertThrows } from "@std/assert";
import {
  DEFAULT_AUTHORIZED_IMPORTS,
  type Limits,
  newPolicy,
  PolicyError,
} from "../../../src/sandbox/policy.ts";
import { registry } from "../../../src/stdlib/registry.ts";

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

Deno.test("the default imports are the whole library, and nothing else", () => {
  const isIn = (name: string, pattern: string) =>
    pattern.endsWith(".*") ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
  const names = [...registry.keys()].filter((name) => !name.split(".").at(-1)!.startsWith("_"));
  const refused = names.filter((name) =>
    // A package is there for what is in it.
    !DEFAULT_AUTHORIZED_IMPORTS.some((each) => isIn(name, each) || each.startsWith(`${name}.`))
  );
  assertEquals(refused, []);
  const unknown = DEFAULT_AUTHORIZED_IMPORTS.filter((each) =>
    ![...registry.keys()].some((name) => isIn(name, each))
  );
  assertEquals(unknown, []);
});
