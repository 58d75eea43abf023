/**
 * Whether anything at all that is given as a program can make the interpreter fail: programs of the
 * grammar, broken ones and random text are run, many to a process. What they print is not looked at,
 * only that there is no internal error; one that ends its process is run again in the real child,
 * where a limit may be the reason, and nothing else.
 */

import { run } from "../../mod.ts";
import { goldenPrograms } from "./golden.ts";
import { mutate } from "./mutate.ts";
import { GONE, newEngine } from "./peers.ts";
import { generate } from "./program.ts";
import { Random } from "./random.ts";

/** CPU seconds of one program: those that loop for ever are to cost little. */
const CPU_SECONDS = 0.3;

/** A program at which the interpreter failed. */
export interface Failure {
  readonly seed: number;
  readonly source: string;
  readonly detail: string;
}

/** What a range of seeds came to. */
export interface RobustnessReport {
  /** Programs that were run. */
  readonly count: number;
  /** Those that ended their process and were run again in a child. */
  readonly retried: number;
  readonly failures: readonly Failure[];
}

function randomText(random: Random): string {
  const bytes = Uint8Array.from(random.times(random.int(1, 400), () => random.int(0, 255)));
  if (random.chance(0.5)) return new TextDecoder().decode(bytes);
  // Text of few different characters comes further than any text does.
  const alphabet = random.times(random.int(2, 12), () => random.int(9, 126));
  return String.fromCharCode(...bytes.map((byte) => alphabet[byte % alphabet.length]!));
}

/** The program of a seed: a fifth are whole, a tenth random text, the rest broken ones. */
export function robustnessProgram(seed: number, golden: readonly string[]): string {
  const random = new Random(seed);
  const kind = random.next();
  if (kind < 0.1) return randomText(random);
  if (kind < 0.3) return generate(seed);
  return mutate(random, random.chance(0.6) ? golden : [generate(seed)]);
}

/** Why the real child failed at a program, or undefined. */
async function failureInChild(source: string): Promise<string | undefined> {
  const logged: string[] = [];
  const { status } = await run(source, {
    authorizedImports: ["*"],
    limits: { cpuTimeSec: 2, wallTimeSec: 4 },
    onInternalError: (detail) => logged.push(detail),
  });
  return status === "internal" ? logged.join("\n") : undefined;
}

/** Runs the programs of `count` seeds from `first`; `onFailure` is told as they are found. */
export async function checkRobustness(
  first: number,
  count: number,
  onFailure: (failure: Failure) => void = () => {},
): Promise<RobustnessReport> {
  const golden = await goldenPrograms();
  const failures: Failure[] = [];
  let retried = 0;
  let next = first;
  const work = async () => {
    const engine = newEngine();
    while (next < first + count) {
      const seed = next++;
      const source = robustnessProgram(seed, golden);
      let { internal: detail } = await engine.ask({ source, cpuSeconds: CPU_SECONDS });
      if (detail === GONE) {
        retried++;
        detail = await failureInChild(source);
      }
      if (detail === undefined) continue;
      const failure = { seed, source, detail };
      failures.push(failure);
      onFailure(failure);
    }
    await engine.close();
  };
  await Promise.all(Array.from({ length: navigator.hardwareConcurrency }, work));
  return { count, retried, failures };
}

if (import.meta.main) {
  const [first = String(Date.now() % 1_000_000), count = "100000"] = Deno.args;
  console.log(`seeds ${first} to ${Number(first) + Number(count) - 1}`);
  const startedAt = performance.now();
  const report = await checkRobustness(Number(first), Number(count), (failure) => {
    console.log(`\nseed ${failure.seed}: ${failure.detail}`);
    console.log(failure.source.slice(0, 4000).replace(/^/gm, "  | "));
  });
  const seconds = (performance.now() - startedAt) / 1000;
  const { retried, failures } = report;
  console.log(
    `\n${report.count} programs in ${seconds.toFixed(0)} s, ${retried} run again in a child, ` +
      `${failures.length} failures`,
  );
  Deno.exit(failures.length === 0 ? 0 : 1);
}
