/**
 * The interpreter's `Host` inside the child: output in batches, clocks, memory, modules. It runs
 * after lockdown.ts and reaches the process only through what was captured there.
 */

import type { Completion, Host } from "../interpreter/host.ts";
import type { System } from "./lockdown.ts";
import { encodeFrame, FrameKind, type StartRequest } from "./protocol.ts";

/** Characters of output that are gathered before they are sent. */
const BATCH_LENGTH = 16 * 1024;
/** Milliseconds after which gathered output is sent, at the next write or look at the clock. */
const FLUSH_EVERY_MS = 50;
/** Milliseconds that one blocking wait lasts at most, so that an orphan notices its deadline. */
const WAIT_MS = 500;
/** Bytes of garbage that may lie above the budget before it is collected. */
const GARBAGE_ROOM_BYTES = 8 * 1024 * 1024;
/** Seconds after the wall limit at which a child that nobody killed ends itself. */
const ORPHAN_SEC = 2;

/** Characters as Python counts them. */
function lengthInCodePoints(text: string): number {
  return /[\ud800-\udfff]/.test(text) ? [...text].length : text.length;
}

function firstCodePoints(text: string, count: number): string {
  return count >= text.length ? text : [...text].slice(0, count).join("");
}

/** One output stream's account. */
interface Stream {
  readonly kind: number;
  left: number;
  cut: number;
}

/** What the interpreter needs, on top of a captured system. */
export class WorkerHost implements Host {
  readonly stdin: string | null;
  readonly #system: System;
  readonly #memoryBudget: number;
  readonly #orphanedAt: number;
  readonly #stdout: Stream;
  readonly #stderr: Stream;
  #batch: string[] = [];
  #batchLength = 0;
  #batchStream: Stream;
  #flushedAt = 0;
  readonly #startCpuMs: number;
  #memoryBase = -1;
  #liveBytes = 0;
  #peakBytes = 0;

  constructor(system: System, request: StartRequest) {
    this.#system = system;
    this.stdin = request.stdin;
    this.#memoryBudget = request.limits.memoryBytes;
    this.#orphanedAt = system.monotonicMs() + (request.limits.wallTimeSec + ORPHAN_SEC) * 1000;
    this.#stdout = { kind: FrameKind.stdout, left: request.limits.maxPrintLength, cut: 0 };
    this.#stderr = { kind: FrameKind.stderr, left: request.limits.maxPrintLength, cut: 0 };
    this.#batchStream = this.#stdout;
    this.#startCpuMs = system.cpuTimeMs();
  }

  log(error: unknown): void {
    this.#system.log(error instanceof Error ? error.stack ?? error.message : String(error));
  }

  write(stream: "stdout" | "stderr", text: string): void {
    const target = stream === "stdout" ? this.#stdout : this.#stderr;
    const length = lengthInCodePoints(text);
    const kept = Math.min(length, target.left);
    target.left -= kept;
    target.cut += length - kept;
    if (kept === 0) return;
    // Both streams go through one queue, so that their order is kept.
    if (target !== this.#batchStream) {
      this.#sendBatch();
      this.#batchStream = target;
    }
    this.#batch.push(firstCodePoints(text, kept));
    this.#batchLength += kept;
    if (this.#batchLength >= BATCH_LENGTH) this.#sendBatch();
    else this.#flushNowAndThen();
  }

  cpuTimeMs(): number {
    this.#flushNowAndThen();
    return this.#system.cpuTimeMs();
  }

  monotonicMs(): number {
    return this.#system.monotonicMs();
  }

  now(): number {
    return this.#system.now();
  }

  sleepMs(milliseconds: number): void {
    this.#sendBatch();
    const end = this.#system.monotonicMs() + milliseconds;
    for (let left = milliseconds; left > 0; left = end - this.#system.monotonicMs()) {
      this.#flushNowAndThen();
      this.#system.waitMs(Math.min(left, WAIT_MS));
    }
  }

  /**
   * The heap with its garbage while that is within the budget. Above it, only a collection tells
   * garbage from what lives; it takes some 10 ms, so a little garbage is let lie before the next.
   * `exact` asks for one now.
   */
  memoryBytes(exact = false): number {
    let used = this.#system.memoryBytes();
    if (this.#memoryBase < 0) this.#memoryBase = this.#liveBytes = used;
    const allowed = this.#memoryBase + this.#memoryBudget;
    const collectAt = Math.max(this.#liveBytes, allowed) + GARBAGE_ROOM_BYTES;
    if (exact || used > collectAt) {
      this.#system.collectGarbage();
      used = this.#liveBytes = this.#system.memoryBytes();
    } else if (used > allowed) {
      used = Math.min(allowed, Math.max(this.#liveBytes, this.#memoryBase));
    }
    this.#peakBytes = Math.max(this.#peakBytes, used - this.#memoryBase);
    return used;
  }

  randomBytes(target: Uint8Array): void {
    this.#system.randomBytes(target);
  }

  loadModule(code: string): Promise<Record<string, unknown>> {
    return this.#system.loadModule(code);
  }

  /** Sends what was written so far, and the figures that the parent needs if we should vanish. */
  #flushNowAndThen(): void {
    const now = this.#system.monotonicMs();
    if (now - this.#flushedAt < FLUSH_EVERY_MS) return;
    if (now > this.#orphanedAt) this.#system.exit(1);
    this.#flushedAt = now;
    this.#sendBatch();
    const progress = this.#system.encode(JSON.stringify({
      cpuMs: Math.round(this.#system.cpuTimeMs() - this.#startCpuMs),
      peakMemoryBytes: this.#peakBytes,
      cutStdout: this.#stdout.cut,
      cutStderr: this.#stderr.cut,
    }));
    this.#system.send(encodeFrame(FrameKind.progress, progress));
  }

  /** Sends everything that is left, and the result. */
  finish(completion: Completion, maxValueLength: number): void {
    this.#sendBatch();
    const { value, cut } = cutValue(completion.value, maxValueLength);
    const result = {
      completion: { ...completion, value },
      truncated: { stdout: this.#stdout.cut, stderr: this.#stderr.cut, value: cut },
      cpuMs: this.#system.cpuTimeMs() - this.#startCpuMs,
      peakMemoryBytes: this.#peakBytes,
    };
    const payload = this.#system.encode(JSON.stringify(result));
    this.#system.send(encodeFrame(FrameKind.result, payload));
  }

  #sendBatch(): void {
    if (this.#batchLength === 0) return;
    const text = this.#batch.join("");
    this.#batch = [];
    this.#batchLength = 0;
    // A character takes at most 4 bytes, and a frame at most 256 KB.
    for (let at = 0; at < text.length;) {
      let end = Math.min(at + 3 * BATCH_LENGTH, text.length);
      const last = text.charCodeAt(end - 1);
      if (end < text.length && last >= 0xd800 && last < 0xdc00) end--;
      const bytes = this.#system.encode(text.slice(at, end));
      this.#system.send(encodeFrame(this.#batchStream.kind, bytes));
      at = end;
    }
  }
}

function cutValue(
  value: Completion["value"],
  maxLength: number,
): { value: Completion["value"]; cut: number } {
  if (value === null) return { value, cut: 0 };
  const length = lengthInCodePoints(value.repr);
  if (length > maxLength) {
    return { value: { repr: firstCodePoints(value.repr, maxLength) }, cut: length - maxLength };
  }
  if (value.json !== undefined && JSON.stringify(value.json).length > 2 * maxLength) {
    return { value: { repr: value.repr }, cut: 0 };
  }
  return { value, cut: 0 };
}
