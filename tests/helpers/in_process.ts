/**
 * Runs a program in the interpreter of this process, straight from the sources: what the golden
 * tests use. Nothing is isolated here; the tests in tests/e2e go through the real child.
 */

import { compileFunction } from "node:vm";
import type {
  Completion,
  GuestClocks,
  Host,
  InterpreterLimits,
} from "../../src/interpreter/host.ts";
import { libraryModules } from "../../src/stdlib/compiled/table.ts";
import type { LibraryModule } from "../../src/stdlib/library_module.ts";
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

/** What the clocks go on at each look, in milliseconds: time passes for who waits by looking. */
const LOOK_MS = 0.001;

/**
 * A host without a memory account, whose clocks stand but for sleeping: what a program prints must
 * not depend on how busy the machine is.
 */
export class InProcessHost implements Host {
  stdout = "";
  stderr = "";
  readonly #startedAt = Date.now();
  #passedMs = 0;
  constructor(readonly stdin: string | null) {}

  write(stream: "stdout" | "stderr", text: string): void {
    this[stream] += text;
  }
  get clocks(): GuestClocks {
    return {
      now: () => this.#startedAt + this.monotonicMs(),
      monotonicMs: () => this.monotonicMs(),
      cpuTimeMs: () => performance.now(),
    };
  }
  cpuTimeMs(): number {
    return performance.now();
  }
  monotonicMs(): number {
    return this.#passedMs += LOOK_MS;
  }
  sleepMs(milliseconds: number): void {
    this.#passedMs += milliseconds;
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
  libraryModules(name: string): [string, LibraryModule][] {
    return [[name, libraryModules.get(name)!]];
  }
  compileFunction(
    body: string,
    parameters: readonly string[],
    name: string,
  ): (...args: never[]) => unknown {
    return compileFunction(body, parameters, { filename: name }) as (...args: never[]) => unknown;
  }
}

/** Runs one program with every module allowed. */
export function runInProcess(
  source: string,
  filename: string,
  stdin: string | null = null,
): InProcessRun {
  const host = new InProcessHost(stdin);
  const interpreter = new Interpreter({
    host,
    limits: IN_PROCESS_LIMITS,
    authorizedImports: null,
  });
  const completion = interpreter.run({ source, filename });
  return { stdout: host.stdout, stderr: host.stderr, completion };
}
