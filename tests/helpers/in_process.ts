/**
 * Runs a program in the interpreter of this process, straight from the sources: what the golden
 * tests use. Nothing is isolated here; the tests in tests/e2e go through the real child.
 */

import type {
  Completion,
  GuestClocks,
  Host,
  InterpreterLimits,
} from "../../src/interpreter/host.ts";
import { Interpreter } from "../../src/interpreter/interpreter.ts";

/** What a program printed and came to. */
export interface InProcessRun {
  readonly stdout: string;
  readonly stderr: string;
  readonly completion: Completion;
}

/** Limits that no program of the tests meets. */
export const IN_PROCESS_LIMITS: InterpreterLimits = {
  cpuTimeSec: 60,
  wallTimeSec: 120,
  memoryBytes: 1 << 30,
  recursion: 1000,
  hostCalls: 0,
};

/** A host on this process's own clocks, without a memory account of its own. */
export class InProcessHost implements Host {
  stdout = "";
  stderr = "";
  constructor(readonly stdin: string | null) {}

  write(stream: "stdout" | "stderr", text: string): void {
    this[stream] += text;
  }
  get clocks(): GuestClocks {
    return { now: Date.now, monotonicMs: this.monotonicMs, cpuTimeMs: this.monotonicMs };
  }
  cpuTimeMs(): number {
    return performance.now();
  }
  monotonicMs(): number {
    return performance.now();
  }
  sleepMs(milliseconds: number): void {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
  }
  readonly deadlineMs = Infinity;
  takeInterruption(): null {
    return null;
  }
  call(): never {
    throw new Error("There is nobody to call");
  }
  startCall(): never {
    throw new Error("There is nobody to call");
  }
  waitForAnswers(): [] {
    return [];
  }
  /** The heap of this process holds every other test too; memory is tested through the child. */
  memoryBytes(): number {
    return 0;
  }
  randomBytes(target: Uint8Array<ArrayBuffer>): void {
    crypto.getRandomValues(target);
  }
  async loadModule(code: string): Promise<Record<string, unknown>> {
    const url = URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
    try {
      return await import(url);
    } finally {
      URL.revokeObjectURL(url);
    }
  }
}

/** Runs one program with every module allowed. */
export async function runInProcess(
  source: string,
  filename: string,
  stdin: string | null = null,
): Promise<InProcessRun> {
  const host = new InProcessHost(stdin);
  const interpreter = new Interpreter({
    host,
    limits: IN_PROCESS_LIMITS,
    authorizedImports: null,
  });
  const completion = await interpreter.run({ source, filename });
  return { stdout: host.stdout, stderr: host.stderr, completion };
}
