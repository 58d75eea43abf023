/**
 * `deno task fuzz [--seed N] [--count N] [--mutate] [--out FOLDER]`: makes programs, runs them here
 * and on CPython 3.13, and prints every difference with its seed. docs/testing.md says more.
 */

import { parseArgs } from "@std/cli/parse-args";
import { goldenPrograms } from "./golden.ts";
import { minimise } from "./minimise.ts";
import { mutate } from "./mutate.ts";
import { type Answer, GONE, newEngine, newOracle, type Peer, type Request } from "./peers.ts";
import { generate } from "./program.ts";
import { Random } from "./random.ts";

const options = parseArgs(Deno.args, {
  string: ["seed", "count", "out", "show"],
  boolean: ["mutate", "whole"],
  default: { seed: String(Date.now() % 1_000_000), count: "1000", out: "", show: "" },
});

const LIMIT = "a limit struck here only";

/** A `SyntaxWarning` with its line of source: CPython repeats those of what it compiles twice. */
const WARNING = /^program\.py:\d+: SyntaxWarning: .*\n {2}.*\n/gm;

/** Addresses and the hashes made of them differ from run to run. */
function normal(text = ""): string {
  const seen = new Set<string>();
  const once = (each: string) => seen.has(each) ? "" : (seen.add(each), each);
  return text.replace(WARNING, once).replace(/\b0x[0-9a-f]{6,16}(?=>)/g, "0x…").replace(
    /\b87\d{11}\b/g,
    "hash",
  );
}

/** How two answers differ, in one line, or undefined. */
function difference(ours: Answer, theirs: Answer): string | undefined {
  // It went over its time or its memory, which CPython's programs are told of.
  const isEndless = theirs.timeout || /MemoryError/.test(`${theirs.stdout}${theirs.stderr}`);
  if (isEndless && (ours.timeout || ours.internal === GONE)) return undefined;
  if (ours.internal !== undefined) return `internal error: ${ours.internal.slice(0, 600)}`;
  if (theirs.timeout || theirs.internal !== undefined) return undefined;
  // A warning while CPython compiles is blamed on the one who called the compiler.
  if (theirs.stderr?.includes("oracle.py")) return undefined;
  // So is one while it parses the lines of a traceback.
  if (theirs.stderr?.match(/<unknown>:\d+: SyntaxWarning/)) return undefined;
  if (ours.timeout) return LIMIT;
  if (ours.refusal !== undefined) {
    const [here, there] = [JSON.stringify(ours.refusal), JSON.stringify(theirs.refusal)];
    return here === there ? undefined : `refusal\n  CPython: ${there}\n  ours:    ${here}`;
  }
  for (const part of ["stdout", "stderr"] as const) {
    const [here, there] = [normal(ours[part]).split("\n"), normal(theirs[part]).split("\n")];
    const line = there.findIndex((each, i) => each !== here[i]);
    if (line >= 0 || here.length > there.length) {
      const at = line < 0 ? there.length : line;
      return `${part} line ${at + 1}\n  CPython: ${there[at]}\n  ours:    ${here[at]}`;
    }
  }
  return ours.exit === theirs.exit ? undefined : `exit ${ours.exit}, CPython ${theirs.exit}`;
}

/** What stays the same of a difference while a program shrinks. */
function signature(found: string | undefined): string {
  if (found === undefined) return "";
  const quiet = found.replace(/'[^']*'|"[^"]*"|-?\d+(?:\.\d+)?/g, "_");
  if (found.startsWith("refusal") || found.startsWith("internal")) return quiet.slice(0, 80);
  const [where, theirs, ours] = quiet.split("\n").map((line) => line.trim().split(" "));
  return [where![0], theirs?.slice(0, 2), ours?.slice(0, 2)].join(" ");
}

async function compare(engine: Peer, oracle: Peer, request: Request): Promise<string | undefined> {
  const [ours, theirs] = await Promise.all([engine.ask(request), oracle.ask(request)]);
  return difference(ours, theirs);
}

if (options.show !== "") {
  console.log(generate(Number(options.show)));
  Deno.exit();
}

const first = Number(options.seed);
const count = Number(options.count);
const [engine, oracle] = [newEngine(), await newOracle()];
const golden = options.mutate ? await goldenPrograms() : [];
const started = performance.now();
let failures = 0;
console.log(`seeds ${first} to ${first + count - 1}${options.mutate ? ", mutated" : ""}`);

for (let seed = first; seed < first + count; seed++) {
  const random = new Random(seed);
  const source = options.mutate
    ? mutate(random, random.chance(0.6) ? golden : [generate(seed)])
    : generate(seed);
  const ask = (text: string) => compare(engine, oracle, { source: text, compile: options.mutate });
  let found = await ask(source);
  // On a busy machine a program may be late once.
  if (found === LIMIT || found?.endsWith(GONE)) found = await ask(source);
  if (found === undefined) continue;
  failures++;
  const kept = signature(found);
  const small = options.whole
    ? source
    : await minimise(source, async (text) => signature(await ask(text)) === kept);
  console.log(`\nseed ${seed}: ${await ask(small) ?? found}\n${small.replace(/^/gm, "  | ")}`);
  if (options.out !== "") {
    await Deno.mkdir(options.out, { recursive: true });
    await Deno.writeTextFile(`${options.out}/seed_${seed}.py`, small);
  }
}

const seconds = (performance.now() - started) / 1000;
console.log(`\n${count} programs, ${failures} differ, ${(count / seconds).toFixed(0)} a second`);
await Promise.all([engine.close(), oracle.close()]);
Deno.exit(failures === 0 ? 0 : 1);
