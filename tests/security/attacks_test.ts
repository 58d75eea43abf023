/**
 * Every program of the tables comes to exactly what CPython makes of it, or to the refusal that the
 * table names, and leaves JavaScript's own objects as they were.
 */

import { assert, assertEquals } from "@std/assert";
import { runInProcess } from "../helpers/in_process.ts";
import { answerText, codeOf } from "./attacks.ts";
import { answersOf, TABLES } from "./tables.ts";

/** What a program could have changed of JavaScript: the names on the objects that all others share. */
function sharedObjects(): string {
  const objects = [
    ...[Object, Function, Array, String, Number, Boolean, BigInt, Symbol, Map, Set, Promise, Error],
    ...[RegExp, Date, Uint8Array, Reflect, JSON, Math],
  ] as unknown as { prototype?: object }[];
  // What the engine put there has a prefix; the guest's own classes bring more of it.
  const names = (object: object) =>
    Reflect.ownKeys(object).map(String).filter((key) => !key.startsWith("t$")).sort().join(" ");
  return objects.map((each) => `${names(each)}\n${each.prototype ? names(each.prototype) : ""}`)
    .join("\n") + names(globalThis);
}

let count = 0;

for (const [name, table] of Object.entries(TABLES)) {
  Deno.test(`attacks: ${name}`, async () => {
    const answers = JSON.parse(await Deno.readTextFile(answersOf(name)));
    const before = sharedObjects();
    const wrong: string[] = [];
    for (const [attack, program] of Object.entries(table)) {
      const { stdout, completion } = runInProcess(codeOf(program), "attack.py");
      const ours = answerText(stdout, completion.error?.traceback ?? "");
      const expected = typeof program === "string" ? answers[attack] : program.ours;
      count++;
      if (ours === expected && completion.status !== "internal") continue;
      const [here, there] = [ours.split("\n"), String(expected).split("\n")];
      const line = there.findIndex((each, i) => each !== here[i]);
      wrong.push(`${attack}, line ${line + 1}: ${here[line]}\n  expected: ${there[line]}`);
    }
    assertEquals(wrong, []);
    assertEquals(sharedObjects(), before);
  });
}

Deno.test("the tables hold at least 280 programs, besides those of the other tests here", () => {
  assert(count >= 280, `${count}`);
});
