/** The child's host on a system of the test's own: what it sends, and what it charges for. */

import { assertEquals, assertThrows } from "@std/assert";
import { Channel } from "../../../src/sandbox/channel.ts";
import { WorkerHost } from "../../../src/sandbox/host.ts";
import type { System } from "../../../src/sandbox/lockdown.ts";
import {
  FrameKind,
  FrameReader,
  parseProgress,
  parseResult,
} from "../../../src/sandbox/protocol.ts";

const MB = 1024 * 1024;

class FakeSystem implements System {
  readonly args: string[] = [];
  readonly frames: [string, string][] = [];
  clock = 1000;
  used = 10 * MB;
  live = 10 * MB;
  collections = 0;
  #reader = new FrameReader(1000);

  send(bytes: Uint8Array): void {
    for (const { kind, payload } of this.#reader.push(bytes)) {
      const name = Object.entries(FrameKind).find(([, value]) => value === kind)![0];
      this.frames.push([name, new TextDecoder().decode(payload)]);
    }
  }
  encode(text: string): Uint8Array {
    return new TextEncoder().encode(text);
  }
  memoryBytes(): number {
    return this.used;
  }
  collectGarbage(): void {
    this.collections++;
    this.used = this.live;
  }
  monotonicMs(): number {
    return this.clock;
  }
  waitMs(milliseconds: number): void {
    this.clock += milliseconds;
  }
  cpuTimeMs(): number {
    return this.clock / 2;
  }
  exit(code: number): never {
    throw new Error(`exit ${code}`);
  }
  now(): number {
    return 0;
  }
  read(): null {
    return null;
  }
  log(): void {}
  randomBytes(): void {}
  turn(): Promise<void> {
    return Promise.resolve();
  }
  evaluate(): undefined {}
  compileFunction(): () => undefined {
    return () => undefined;
  }
  output(): [string, string][] {
    return this.frames.filter(([kind]) => kind !== "progress");
  }
}

function newHost(maxPrintLength = 100): { system: FakeSystem; host: WorkerHost } {
  const system = new FakeSystem();
  const host = new WorkerHost(system, new Channel(system), {
    task: "run",
    session: false,
    inputs: [],
    tools: [],
    finalAnswer: false,
    seed: null,
    clockMs: null,
    source: "",
    filename: "",
    stdin: null,
    authorizedImports: [],
    limits: {
      cpuTimeSec: 1,
      wallTimeSec: 10,
      memoryBytes: 20 * MB,
      recursion: 1000,
      hostCalls: 0,
      maxPrintLength,
      maxValueLength: 10,
    },
  });
  return { system, host };
}

const OK = {
  status: "ok",
  value: null,
  error: null,
  limit: null,
  exitCode: 0,
  finalAnswer: false,
} as const;

Deno.test("the first output goes out at once, what follows in batches, in order", () => {
  const { system, host } = newHost();
  host.write("stdout", "a");
  host.write("stdout", "b");
  host.write("stdout", "c");
  assertEquals(system.output(), [["stdout", "a"]]);
  host.write("stderr", "d");
  host.write("stdout", "e");
  assertEquals(system.output().slice(1), [["stdout", "bc"], ["stderr", "d"]]);
  system.clock += 60;
  host.cpuTimeMs();
  assertEquals(system.output().slice(3), [["stdout", "e"]]);
});

Deno.test("output is cut by characters, not by UTF-16 units, and counted", () => {
  const { system, host } = newHost(3);
  host.write("stdout", "😀é");
  host.write("stdout", "😀😀😀");
  host.write("stderr", "x");
  host.finish(OK, 10);
  assertEquals(system.output().slice(0, 3), [["stdout", "😀é"], ["stdout", "😀"], ["stderr", "x"]]);
  const result = parseResult(new TextEncoder().encode(system.frames.at(-1)![1]), 10);
  assertEquals(result.truncated, { stdout: 2, stderr: 0, value: 0 });
});

Deno.test("long output is split into frames between characters", () => {
  const { system, host } = newHost(1_000_000);
  const text = "a" + "😀".repeat(100_000);
  host.write("stdout", text);
  host.finish(OK, 10);
  const parts = system.output().filter(([kind]) => kind === "stdout").map(([, part]) => part);
  assertEquals(parts.join("") === text, true);
});

Deno.test("a value is cut by characters, and its JSON goes with it", () => {
  const { system, host } = newHost();
  host.finish({ ...OK, value: { repr: "'😀23456789abc'", json: "😀23456789abc" } }, 10);
  const result = parseResult(new TextEncoder().encode(system.frames.at(-1)![1]), 10);
  assertEquals(result.completion.value, { repr: "'😀23456789" });
  assertEquals(result.truncated.value, 4);
});

Deno.test("garbage is collected before it is charged", () => {
  const { system, host } = newHost();
  const base = host.memoryBytes();
  assertEquals(base, 10 * MB);
  system.used = 28 * MB;
  assertEquals(host.memoryBytes() - base, 18 * MB);
  // Above the budget, but not by enough to be worth a collection.
  system.used = 33 * MB;
  assertEquals(host.memoryBytes() - base <= 20 * MB, true);
  assertEquals(system.collections, 0);
  // Far above: what lives is what counts.
  system.used = 39 * MB;
  system.live = 15 * MB;
  assertEquals(host.memoryBytes() - base, 5 * MB);
  system.used = system.live = 40 * MB;
  assertEquals(host.memoryBytes() - base, 30 * MB);
  system.used = 25 * MB;
  system.live = 12 * MB;
  assertEquals(host.memoryBytes(true) - base, 2 * MB);
});

Deno.test("figures go out from time to time, however often the program sleeps", () => {
  const { system, host } = newHost();
  for (let i = 0; i < 1000; i++) host.sleepMs(0.1);
  const progress = system.frames.filter(([kind]) => kind === "progress");
  assertEquals(progress.length, 2);
  assertEquals(parseProgress(new TextEncoder().encode(progress[1]![1])).cpuMs > 0, true);
});

Deno.test("nobody sleeps longer than the wall limit lets them live", () => {
  const { system, host } = newHost();
  host.sleepMs(60_000);
  assertEquals(system.clock, 1000 + 10_001);
});

Deno.test("an orphan ends itself some time after its wall limit", () => {
  const { system, host } = newHost();
  system.clock += 13_000;
  assertThrows(() => host.cpuTimeMs(), Error, "exit 1");
});
