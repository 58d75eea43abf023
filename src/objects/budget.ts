/**
 * What a program may use: CPU time and memory. Generated code counts `runtime.ticks` down; builtins
 * whose work a program chooses call `charge` before and while they work, and `reserve` before they
 * allocate. `LimitExceeded` is the error that no guest code can catch.
 */

import { newExceptionByName } from "./exception.ts";
import { runtime } from "./runtime.ts";

/** Which limit struck; the names are those of the outcome record. */
export type Limit = "cpu" | "wall" | "memory" | "calls" | "value" | "output" | "cancelled";

/** A limit struck. Nothing of the guest's sees it: handlers and `finally` let it pass. */
export class LimitExceeded extends Error {
  override name = "LimitExceeded";
  /** The frames that it passed, innermost first, as far as they are known. */
  frames: { code: unknown; position: number }[] = [];
  constructor(readonly limit: Limit, message: string) {
    super(message);
  }
}

/** A fault of ours, never of the guest's. */
export class InternalError extends Error {
  override name = "InternalError";
}

/** How many ticks pass between two looks at the clock, at most. */
const TICKS = 20_000;
/** How many pass before the first look, which tells how long a tick takes here. */
const FIRST_TICKS = 250;
/**
 * Milliseconds that should pass between two looks at most: where a tick is more work than it should
 * be, as each of a loop over a slow operation is, there are fewer of them.
 */
const TICKS_MS = 4;
/** Looks at the clock between two looks at the memory, which cost ten times as much, at least. */
const MEMORY_EVERY = 4;
/**
 * Milliseconds between two looks at the memory at least, and how many may pass for each megabyte that
 * was left, up to a few: small things take a megabyte in a millisecond, and what grows faster is
 * charged (`reserve`).
 */
const MEMORY_MS = 1;
const MEMORY_MS_A_MB = 0.1;
const MEMORY_MS_MOST = 8;

/** Milliseconds between two looks at the CPU time, which cost some 1.5 µs, at most. */
const LOOK_EVERY_MS = 20;

let cpuDeadlineMs = Infinity;
/** When the CPU time is looked at next, on the monotonic clock: not even four busy threads pass it. */
let lookAtMs = 0;
let cpuLimitSec = Infinity;
let wallLimitSec = Infinity;
let memoryLimit = Infinity;
let memoryBase = 0;
/** Bytes that may still be reserved before the memory is looked at again. */
let unlookedBytes = 0;
let turns = 0;
/** When the memory may be looked at next, on the monotonic clock. */
let memoryLookAtMs = 0;
let stride = FIRST_TICKS;
let tickedAtMs = 0;

/** What a run may use. */
export interface Budget {
  cpuTimeSec: number;
  wallTimeSec: number;
  memoryBytes: number;
}

/**
 * Starts a run's budget: seconds from now, and bytes on top of `base`, which is what is held now
 * unless an earlier run in the same globals gave another. Gives the base.
 */
export function startBudget(limits: Budget, base?: number): number {
  cpuLimitSec = limits.cpuTimeSec;
  cpuDeadlineMs = runtime.host.cpuTimeMs() + limits.cpuTimeSec * 1000;
  wallLimitSec = limits.wallTimeSec;
  memoryLimit = limits.memoryBytes;
  memoryBase = base ?? runtime.host.memoryBytes();
  unlookedBytes = memoryLimit;
  runtime.ticks = stride = FIRST_TICKS;
  tickedAtMs = runtime.host.monotonicMs();
  lookAtMs = 0;
  runtime.dead = false;
  turns = 0;
  memoryLookAtMs = 0;
  return memoryBase;
}

/** Ends the program with a limit's error. */
export function exceed(limit: Limit, message: string): never {
  runtime.dead = true;
  throw new LimitExceeded(limit, message);
}

/** Called when `runtime.ticks` has run out: looks at the clock and, less often, at the memory. */
export function tick(): void {
  if (runtime.dead) throw new LimitExceeded("cpu", cpuMessage());
  const now = runtime.host.monotonicMs();
  const passedMs = now - tickedAtMs;
  tickedAtMs = now;
  if (passedMs > TICKS_MS) stride = Math.max(1, Math.floor(stride * TICKS_MS / passedMs));
  else stride = Math.min(TICKS, 2 * stride);
  runtime.ticks = stride;
  if (now >= lookAtMs) {
    const left = cpuDeadlineMs - runtime.host.cpuTimeMs();
    if (left < 0) exceed("cpu", cpuMessage());
    lookAtMs = now + Math.min(left / 4, LOOK_EVERY_MS);
    checkOutside(now);
  }
  if (++turns >= MEMORY_EVERY && now >= memoryLookAtMs) {
    turns = 0;
    checkMemory();
    const leftMs = unlookedBytes / (1 << 20) * MEMORY_MS_A_MB;
    memoryLookAtMs = now + Math.min(Math.max(leftMs, MEMORY_MS), MEMORY_MS_MOST);
  }
}

/** What others may have asked for: that the program ends in time, that it is interrupted. */
function checkOutside(now: number): void {
  if (now > runtime.host.deadlineMs) exceed("wall", wallMessage());
  const interruption = runtime.host.takeInterruption();
  if (interruption === "cancel") exceed("cancelled", "Run was cancelled");
  if (interruption === "interrupt") throw newExceptionByName("KeyboardInterrupt");
}

/** Called after the program has waited. */
export function afterWait(): void {
  checkOutside(runtime.host.monotonicMs());
}

/**
 * Takes `units` of work off the budget; one unit is about one step of a loop. Work that allocates
 * says how many bytes.
 */
export function charge(units: number, bytes = 0): void {
  if (bytes > 0) reserve(bytes);
  if ((runtime.ticks -= units) < 0) tick();
}

/**
 * Refuses an allocation of `bytes` that cannot fit, before it is made. What all the requests since
 * the last look at the memory ask for together is known to fit, so that a text that grows by small
 * pieces does not cost a look (14 µs) a piece.
 */
export function reserve(bytes: number): void {
  if (bytes < 1 << 16) return;
  if ((unlookedBytes -= bytes) >= 0) return;
  if (overMemory(bytes)) exceed("memory", memoryMessage());
  unlookedBytes -= bytes;
}

/** Looks at the memory now. */
export function checkMemory(): void {
  if (overMemory(0)) exceed("memory", memoryMessage());
}

/** Whether `bytes` more would not fit. The quick look counts garbage, so a second one decides. */
function overMemory(bytes: number): boolean {
  const { host } = runtime;
  unlookedBytes = memoryLimit - (host.memoryBytes() - memoryBase);
  if (unlookedBytes >= bytes) return false;
  unlookedBytes = memoryLimit - (host.memoryBytes(true) - memoryBase);
  return unlookedBytes < bytes;
}

function cpuMessage(): string {
  return `CPU time limit of ${cpuLimitSec} s exceeded`;
}

function wallMessage(): string {
  return `Wall time limit of ${wallLimitSec} s exceeded`;
}

function memoryMessage(): string {
  return `Memory limit of ${Math.round(memoryLimit / (1 << 20))} MB exceeded`;
}
