/**
 * Grades a folder of solutions: each is run on every test case, in a process of its own, as many at
 * once as there are processors for.
 *
 * deno run -P examples/grade_folder.ts [FOLDER]
 */

import { Sandbox } from "@vivarium/python";

/** What a solution reads, and what it must print. */
const CASES = [
  { stdin: "3\n1 2 3\n", expected: "6" },
  { stdin: "2\n-5 5\n", expected: "0" },
  { stdin: "1\n1000000000000\n", expected: "1000000000000" },
];

const folder = Deno.args[0] === undefined
  ? new URL("solutions/", import.meta.url)
  : new URL(`${Deno.args[0]}/`, `file://${Deno.cwd()}/`);

await using sandbox = new Sandbox({ limits: { cpuTimeSec: 1, wallTimeSec: 3 } });

async function grade(name: string): Promise<string> {
  const code = await Deno.readTextFile(new URL(name, folder));
  const verdicts = await Promise.all(CASES.map(async ({ stdin, expected }) => {
    const outcome = await sandbox.run(code, { stdin, filename: name });
    if (outcome.status === "limit") return `${outcome.limit} limit`;
    if (outcome.status === "error") return `${outcome.error!.type} in line ${outcome.error!.line}`;
    return outcome.stdout.trim() === expected ? "ok" : "wrong answer";
  }));
  const passed = verdicts.filter((verdict) => verdict === "ok").length;
  return `${name}: ${passed}/${CASES.length} (${verdicts.join(", ")})`;
}

const names = (await Array.fromAsync(Deno.readDir(folder)))
  .map((entry) => entry.name).filter((name) => name.endsWith(".py")).sort();
for (const line of await Promise.all(names.map(grade))) console.log(line);
