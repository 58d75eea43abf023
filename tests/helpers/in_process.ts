/**
 * Runs a program in the interpreter of this process, straight from the sources: what the golden
 * tests use. Nothing is isolated here; the tests in tests/e2e go through the real child.
 */

import type { Completion, Host } from "../../src/interpreter/host.ts";
import { Interpreter } from "../../src/interpreter/interpreter.ts";

/** What a program printed and came to. */
export interface InProcessRun {
  readonly stdout: string;
  readonly stderr: string;
  readonly completion: Completion;
}

/** A host on this process's own clocks, without a memory account of its own. */
class InProcessHost implements Host {
  stdout = "";
  stderr = "";
  constructor(readonly stdin: string | null) {}

  write(stream: "stdout" | "stderr", text: string): void {
    this[stream] += text;
  }
  cpuTimeMs(): number {
    return performance.now();
  }
  monotonicMs(): number {
    return performance.now();
  }
  now(): number {
    return Date.now();
  }
  sleepMs(milliseconds: number): void {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
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
    limits: { cpuTimeSec: 60, memoryBytes: 1 << 30, recursion: 1000 },
    authorizedImports: null,
  });
  const completion = await interpreter.run({ source, filename });
  return { stdout: host.stdout, stderr: host.stderr, completion };
}
