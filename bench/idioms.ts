/**
 * `deno task bench:idioms [NAME…]`: what ordinary programs do, here and on CPython 3.13, in turns.
 * Unlike the programs of bench.ts these are warm when they are measured: they show what is slow in
 * itself. Prints the times and their ratios, the slowest first; asserts nothing.
 */

import { Sandbox } from "../mod.ts";
import { findPython } from "../tools/find_python.ts";
import { IDIOMS } from "./idiom_programs.ts";

const ROUNDS = 3;
const WARM_UPS = 5;

const python = await findPython();
const decoder = new TextDecoder();

function programOf(before: string, body: string): string {
  return `${before}
def main():
${body.replace(/^/gm, "    ")}

for _ in range(${WARM_UPS}):
    main()
import sys as _sys, time as _time
_begin = _time.perf_counter()
main()
_sys.stdout.write(f"\\n{(_time.perf_counter() - _begin) * 1000}\\n")
`;
}

const lastLine = (text: string): number => Number(text.trimEnd().split("\n").at(-1));

async function here(sandbox: Sandbox, source: string): Promise<number> {
  const { status, stdout, error } = await sandbox.run(source);
  if (status !== "ok") throw new Error(error?.traceback ?? status);
  return lastLine(stdout);
}

async function onCPython(source: string): Promise<number> {
  const command = new Deno.Command(python, { args: ["-c", source] });
  const { success, stdout, stderr } = await command.output();
  if (!success) throw new Error(decoder.decode(stderr));
  return lastLine(decoder.decode(stdout));
}

await using sandbox = new Sandbox({
  authorizedImports: ["*"],
  limits: { cpuTimeSec: 60, memoryMb: 256, maxPrintLength: 10_000_000 },
  poolSize: 1,
});
const names = Deno.args.length > 0 ? Deno.args : Object.keys(IDIOMS);
const rows: { name: string; ours: number; theirs: number }[] = [];
for (const name of names) {
  if (!Object.hasOwn(IDIOMS, name)) {
    console.error(`No idiom is named ${name}. There are: ${Object.keys(IDIOMS).join(", ")}`);
    Deno.exit(2);
  }
  const source = programOf(...IDIOMS[name]!);
  let [ours, theirs] = [Infinity, Infinity];
  for (let i = 0; i < ROUNDS; i++) {
    ours = Math.min(ours, await here(sandbox, source));
    theirs = Math.min(theirs, await onCPython(source));
  }
  rows.push({ name, ours, theirs });
}
const ratio = (row: { ours: number; theirs: number }) => row.theirs / row.ours;
for (const row of rows.toSorted((a, b) => ratio(a) - ratio(b))) {
  const { name, ours, theirs } = row;
  console.log(
    `${name.padEnd(26)}${ours.toFixed(1).padStart(8)} ms  CPython ${
      theirs.toFixed(1).padStart(8)
    } ms  ${ratio(row).toFixed(2)}`,
  );
}
