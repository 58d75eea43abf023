/**
 * `deno task bench [--only TEXT] [--rounds N]`: the programs of bench/programs on Vivarium, through
 * the real command line, and on CPython 3.13, in turns. Each program times its own `main()` with
 * the same lines of Python on both sides; start-up is measured by itself. Medians are compared.
 */

import { parseArgs } from "@std/cli/parse-args";
import { findPython } from "../tools/find_python.ts";
import { filesBelow } from "../tools/import_graph.ts";

const PROGRAMS = new URL("programs/", import.meta.url);
const ROOT = new URL("../", import.meta.url);
const CLI = new URL("cli.ts", ROOT).pathname;

// The same text on both sides: what main() takes, the first call included, since a program of an
// agent is run once and not warmed up.
const TIMING = `

import time as _time
_begin = _time.perf_counter()
main()
print((_time.perf_counter() - _begin) * 1000)
`;

const LIMITS = ["--max-cpu-time-sec", "120", "--max-memory-mb", "512", "--authorized-imports", "*"];

interface Sample {
  readonly milliseconds: number;
  readonly output: string;
}

const decoder = new TextDecoder();

async function call(command: string, args: string[]): Promise<string> {
  const { success, stdout, stderr } = await new Deno.Command(command, {
    args,
    env: { PYTHONHASHSEED: "0", NO_COLOR: "1" },
    stdin: "null",
    stdout: "piped",
    stderr: "piped",
  }).output();
  if (!success) throw new Error(decoder.decode(stderr).trim());
  return decoder.decode(stdout);
}

/** The last line is the time, what stands above it the program's answer. */
function asSample(text: string): Sample {
  const lines = text.trimEnd().split("\n");
  return { milliseconds: Number(lines.pop()), output: lines.join("\n") };
}

function cliArguments(...args: string[]): string[] {
  return ["run", "--quiet", "-P", `--config=${new URL("deno.json", ROOT).pathname}`, CLI, ...args];
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

function row(name: string, ...columns: string[]): void {
  console.log(name.padEnd(22) + columns.map((column) => `  ${column}`.padStart(12)).join(""));
}

async function compareProgram(file: URL, python: string, rounds: number): Promise<number> {
  const name = file.pathname.split("/").at(-1)!.replace(/\.py$/, "");
  const code = await Deno.readTextFile(file) + TIMING;
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const we = asSample(await call(Deno.execPath(), cliArguments("--code", code, ...LIMITS)));
    const they = asSample(await call(python, ["-c", code]));
    if (we.output !== they.output) {
      throw new Error(`${name} prints ${we.output}, CPython prints ${they.output}`);
    }
    ours.push(we.milliseconds);
    theirs.push(they.milliseconds);
  }
  const ratio = median(theirs) / median(ours);
  row(name, median(ours).toFixed(1), median(theirs).toFixed(1), `${ratio.toFixed(2)}x`);
  return ratio;
}

/** The medians of the times of commands, which are called in turns. */
async function timesOf(
  commands: readonly [command: string, args: string[]][],
  rounds: number,
): Promise<number[]> {
  const times = commands.map((): number[] => []);
  // The first round fills the caches.
  for (let round = -1; round < rounds; round++) {
    for (const [i, [command, args]] of commands.entries()) {
      const begin = performance.now();
      await call(command, args);
      if (round >= 0) times[i]!.push(performance.now() - begin);
    }
  }
  return times.map(median);
}

async function compareStart(python: string, rounds: number): Promise<void> {
  const empty = await Deno.makeTempFile({ suffix: ".js" });
  try {
    const commands: [string, string[]][] = [
      [Deno.execPath(), ["run", empty]],
      [Deno.execPath(), cliArguments("--code", "print(1)")],
      [python, ["-c", "print(1)"]],
    ];
    const [deno, cli, other] = await timesOf(commands, rounds) as [number, number, number];
    console.log("\nCold start, ms");
    row("deno run empty.js", deno.toFixed(1));
    row(
      "cli.ts 'print(1)'",
      cli.toFixed(1),
      `${(cli / (2 * deno)).toFixed(2)} times two of deno's`,
    );
    row("python -c 'print(1)'", other.toFixed(1));
  } finally {
    await Deno.remove(empty);
  }
}

if (import.meta.main) {
  const args = parseArgs(Deno.args, {
    string: ["only", "rounds"],
    default: { only: "", rounds: "5" },
  });
  const rounds = Number(args.rounds);
  const python = await findPython();
  const ratios: number[] = [];
  let failed = 0;
  row("program", "ours, ms", "CPython, ms", "speed");
  for await (const file of filesBelow(PROGRAMS, /\.py$/)) {
    if (!file.pathname.includes(args.only)) continue;
    try {
      ratios.push(await compareProgram(file, python, rounds));
    } catch (error) {
      failed++;
      console.log(`${file.pathname.split("/").at(-1)}: ${(error as Error).message}`);
    }
  }
  if (ratios.length > 0) {
    const mean = Math.exp(ratios.reduce((sum, ratio) => sum + Math.log(ratio), 0) / ratios.length);
    row("geometric mean", "", "", `${mean.toFixed(2)}x`);
    row("slowest", "", "", `${Math.min(...ratios).toFixed(2)}x`);
  }
  await compareStart(python, Math.max(rounds, 11));
  if (failed > 0) Deno.exit(1);
}
