/**
 * Every `x.py` below this folder prints what CPython 3.13 printed: `x.out` holds its standard
 * output and, where there was any, `x.err` its standard error with the uncaught traceback.
 * `deno task golden:update` writes them. The programs run in this process, from the sources.
 */

import { assert, assertEquals, fail } from "@std/assert";
import { filesBelow } from "../../tools/import_graph.ts";
import { withoutAddresses } from "../../tools/golden_text.ts";
import { runInProcess } from "../helpers/in_process.ts";

const GOLDEN = new URL("./", import.meta.url);

async function readExpectedFailures(): Promise<Map<string, string>> {
  const text = await Deno.readTextFile(new URL("expected_failures.txt", GOLDEN));
  const lines = text.split("\n").filter((line) => line.trim() !== "" && !line.startsWith("#"));
  return new Map(lines.map((line) => {
    const [name, ...reason] = line.trim().split(/\s+/);
    return [name!, reason.join(" ")];
  }));
}

async function readOptional(url: URL): Promise<string> {
  try {
    return await Deno.readTextFile(url);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return "";
    throw error;
  }
}

async function checkGolden(name: string): Promise<void> {
  const file = (suffix: string) => new URL(name.replace(/\.py$/, suffix), GOLDEN);
  const source = await Deno.readTextFile(file(".py"));
  const expectedOut = await Deno.readTextFile(file(".out"));
  const expectedErr = await readOptional(file(".err"));
  const { stdout, stderr, completion } = runInProcess(source, name);
  assert(completion.status !== "internal", completion.error?.traceback);
  const traceback = completion.error?.traceback ?? "";
  const [out, err] = [withoutAddresses(stdout), withoutAddresses(stderr + traceback)];
  assertEquals(out, expectedOut, difference(out, expectedOut, traceback));
  assertEquals(err, expectedErr, difference(err, expectedErr, ""));
}

/** The first line that differs, which says more than two long texts. */
function difference(actual: string, expected: string, traceback: string): string | undefined {
  if (actual === expected) return undefined;
  const [ours, theirs] = [actual.split("\n"), expected.split("\n")];
  const at = ours.findIndex((line, i) => line !== theirs[i]);
  const line = at < 0 ? ours.length : at;
  return `line ${line + 1}:\n  CPython: ${theirs[line]}\n  ours:    ${ours[line]}\n${traceback}`;
}

const expectedFailures = await readExpectedFailures();
const names = new Set<string>();
for await (const file of filesBelow(GOLDEN, /\.py$/)) {
  names.add(file.href.slice(GOLDEN.href.length));
}

for (const name of names) {
  const reason = expectedFailures.get(name);
  Deno.test(`golden ${name}${reason === undefined ? "" : " (expected to fail)"}`, async () => {
    if (reason === undefined) return await checkGolden(name);
    const failed = await checkGolden(name).then(() => false, () => true);
    if (!failed) fail(`It passes now: take it from expected_failures.txt (${reason})`);
  });
}

Deno.test("expected failures name golden files and give reasons", () => {
  const wrong = [...expectedFailures].filter(([name, reason]) => !names.has(name) || reason === "");
  assertEquals(wrong, []);
});
