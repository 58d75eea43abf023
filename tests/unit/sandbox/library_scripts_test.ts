import { assertEquals, assertThrows } from "@std/assert";
import { LibraryScripts } from "../../../src/sandbox/library_scripts.ts";

type From = (script: string) => Record<string, unknown>;

/** The scripts of the test, by their texts. */
const SCRIPTS: Record<string, unknown> = {
  shared: (from: From) => ({ twice: (n: number) => 2 * n, base: from("core").base }),
  part: (from: From) => ({ default: [from("core").base, from("typescript/shared-1").twice] }),
  code: { run: "code" },
  other: { run: "other" },
};

const NEEDED: Record<string, [string, string][]> = {
  both: [["typescript/shared-1", "shared"], ["typescript/both", "part"], ["python/both", "code"]],
  other: [["python/other", "other"]],
};

/** Scripts whose evaluation fails where `fails` says so, and what was asked and evaluated. */
function newScripts(fails: Set<string>): [LibraryScripts, string[]] {
  Object.assign(globalThis, { coreExports: () => ({ base: 1 }) });
  const log: string[] = [];
  const scripts = new LibraryScripts((text, name) => {
    log.push(name);
    if (fails.delete(text)) throw new RangeError("Maximum call stack size exceeded");
    return SCRIPTS[text];
  }, (name) => {
    log.push(`ask ${name}`);
    return NEEDED[name]!;
  });
  return [scripts, log];
}

Deno.test("a module has its parts of all languages, and scripts what others export", () => {
  const [scripts, log] = newScripts(new Set());
  const { typescript, python } = scripts.modules("both").get("both")!;
  const [base, twice] = typescript as unknown as [number, (n: number) => number];
  assertEquals([base, twice(3), python as unknown], [1, 6, SCRIPTS.code]);
  assertEquals(scripts.modules("other").get("other"), { python: SCRIPTS.other } as never);
  scripts.modules("both");
  assertEquals(log, [
    "ask both",
    "vivarium:library/typescript/shared-1",
    "vivarium:library/typescript/both",
    "vivarium:library/python/both",
    "ask other",
    "vivarium:library/python/other",
  ]);
});

Deno.test("scripts for which the stack was not enough are evaluated later, not asked for again", () => {
  for (const failing of ["shared", "part", "code"]) {
    const [scripts, log] = newScripts(new Set([failing]));
    assertThrows(() => scripts.modules("both"), RangeError);
    // Whatever is imported next, what was sent comes first.
    const modules = scripts.modules("other");
    assertEquals(Object.keys(modules.get("both")!).sort(), ["python", "typescript"]);
    assertEquals(log.filter((each) => each.startsWith("ask")), ["ask both", "ask other"]);
  }
});
