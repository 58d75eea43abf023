/** How much memory a child's process took at most, as the system counted it. */

import { type Outcome, run, type RunOptions } from "../../mod.ts";

/**
 * Prints, until it is ended, the largest resident size so far of each child of a process: a child
 * lives for some 40 ms, of which starting a command here takes a few.
 */
const WATCH = `while kill -0 $1; do
  for p in $(cat /proc/$1/task/*/children || pgrep -P $1); do
    read name < /proc/$p/comm && [ "$name" = deno ] && grep VmHWM /proc/$p/status
  done
  sleep 0.002
done 2>/dev/null`;

/** A run and the memory that it took. */
export interface PeakMemory {
  readonly outcome: Outcome;
  /** Megabytes (2^20 bytes) that were resident at most. */
  readonly mb: number;
}

export const PeakMemory = {
  /** Whether this system tells. */
  isKnown: Deno.build.os === "linux",

  /** Runs a program and watches its child. No other child may be at work. */
  async of(program: string, options: RunOptions): Promise<PeakMemory> {
    const watcher = new Deno.Command("sh", {
      args: ["-c", WATCH, "sh", `${Deno.pid}`],
      stdout: "piped",
      stderr: "null",
    }).spawn();
    let text = "";
    const reading = watcher.stdout.pipeThrough(new TextDecoderStream()).pipeTo(
      new WritableStream({ write: (part) => void (text += part) }),
    );
    const outcome = await run(program, options);
    watcher.kill();
    await Promise.all([watcher.status, reading]);
    const sizes = [...text.matchAll(/VmHWM:\s*(\d+) kB/g)].map((match) => Number(match[1]) / 1024);
    return { outcome, mb: Math.round(Math.max(0, ...sizes)) };
  },
};
