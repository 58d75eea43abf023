/**
 * The command line of a child process: no permission, no configuration, no network, a capped heap,
 * and the system's own limits where there is a shell to set them. Starting it is child.ts's part.
 */

import type { Limits } from "./policy.ts";
import { WORKER_VERSION } from "./worker_version.ts";

const WORKER = new URL("./worker.js", import.meta.url);

// The name is computed, so that Deno does not look through the bundle where it is on disk: 5 ms.
if (WORKER.protocol !== "file:") await import(new URL("./worker_in_cache.ts", WORKER).href);

/** What a child is started for. */
export interface ChildOptions {
  readonly limits: Limits;
  /**
   * Whether V8 compiles and collects on the program's own thread. Where all processors are busy,
   * other threads only take them from other runs; where one is idle, they help.
   */
  readonly isSingleThreaded: boolean;
}

/** A command that starts a child. */
export interface ChildCommand {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** Whether it finds nothing else; the place of Deno's cache is told by the parent's. */
  readonly clearEnv: boolean;
}

/**
 * Megabytes of heap that the child is given beyond the program's budget: what the engine itself
 * holds (about 10 after start), the garbage that may pile up before it is collected
 * (`GARBAGE_ROOM_BYTES` of host.ts), and room to report the limit from.
 */
const HEAP_ROOM_MB = 32;

/** Seconds of CPU beyond the program's own that the system lets the process have: its start. */
const CPU_ROOM_SEC = 3;

/**
 * Blocks of 512 bytes that a file may have which the child's process writes. Deno adds to its cache
 * what every script compiles to, and never takes it out: the bundle's code, some 2 MB, and the
 * library's must fit, and at this size no more comes in. The signal that goes with the limit is
 * ignored.
 */
const FILE_BLOCKS = 12 * 1024;

/**
 * Where the child's Deno keeps V8's code cache, which halves its start: a folder for each version of
 * Deno and of the bundle, since a cache that is full takes no other's code (see `FILE_BLOCKS`), and
 * for each way to start one, since V8's flags are part of what its code is valid for.
 */
const CACHE: URL | null = WORKER.protocol === "file:"
  ? new URL(`../../.vivarium/deno-${Deno.version.deno}-${WORKER_VERSION}`, WORKER)
  : null;

/** Kilobytes of data segment beyond the program's: V8 reserves 512 MB for code alone. */
const DATA_ROOM_KB = 1024 * 1024;

function heapMb(limits: Limits): number {
  return Math.ceil(limits.memoryMb) + HEAP_ROOM_MB;
}

/**
 * What the heap may grow to before V8 marks it for the first time, in megabytes; by itself V8 does so
 * at 28. More than a quarter of the heap's limit must not be asked for: with
 * `--maximum-global-heap-limit-factor=1`, V8 then aborts when it first marks the heap ("Bad bounds
 * passed to std::clamp"). Few sizes, since what V8 compiled under one is of no use under another.
 */
const INITIAL_HEAPS_MB = [128, 64, 32];

function initialHeapMb(limits: Limits): number | undefined {
  if (CACHE === null) return undefined;
  return INITIAL_HEAPS_MB.find((mb) => 4 * mb <= heapMb(limits));
}

function v8Flags({ limits, isSingleThreaded }: ChildOptions): string {
  const initialHeap = initialHeapMb(limits);
  return [
    `--max-old-space-size=${heapMb(limits)}`,
    // Without it the heap's real limit is 96 MB above the one asked for.
    "--max-semi-space-size=4",
    "--stack-size=5000",
    "--enforce-global-heap-limit",
    "--maximum-global-heap-limit-factor=1",
    ...(initialHeap === undefined ? [] : [`--initial-heap-size=${initialHeap}`]),
    "--disallow-code-generation-from-strings",
    "--wasm-max-mem-pages=16",
    // Else the first error of a run has V8 read the whole bundle again, for the positions in it.
    "--no-enable-lazy-source-positions",
    // The host collects before it charges the program for what may be garbage.
    "--expose-gc",
    ...(isSingleThreaded ? ["--single-threaded"] : []),
  ].join(",");
}

/**
 * Where the child's program is loaded from. Where Vivarium itself was imported from the network, the
 * child takes it from Deno's cache, into which worker_in_cache.ts brings it: it downloads nothing.
 */
function loadArguments(worker: URL): string[] {
  if (worker.protocol === "file:") return ["--no-remote", "--deny-import", worker.href];
  return [`--allow-import=${worker.host}`, worker.href];
}

function denoArguments(options: ChildOptions, worker: URL): string[] {
  return [
    "run",
    "--quiet",
    "--no-prompt",
    "--no-config",
    "--no-lock",
    "--no-npm",
    "--cached-only",
    "--no-check",
    `--v8-flags=${v8Flags(options)}`,
    ...loadArguments(worker),
  ];
}

/**
 * Has Linux's C library take memory in large pages, much at once, and from one place for all threads:
 * a third of the page faults of a start go, a tenth of its CPU time, and some megabytes. Other
 * systems do not know the name.
 */
const ALLOCATOR = ["hugetlb=1", "arena_max=1", `top_pad=${8 << 20}`]
  .map((each) => `glibc.malloc.${each}`).join(":");

/** What the child finds in its environment. */
function childEnvironment({ limits, isSingleThreaded }: ChildOptions): Record<string, string> {
  const common = { DENO_NO_UPDATE_CHECK: "1", NO_COLOR: "1", GLIBC_TUNABLES: ALLOCATOR };
  if (CACHE === null) return common;
  const initialHeap = initialHeapMb(limits);
  const size = initialHeap === undefined ? "" : `-${initialHeap}`;
  return { ...common, DENO_DIR: CACHE.pathname + size + (isSingleThreaded ? "-single" : "") };
}

function isAllowed(command: string): boolean {
  return Deno.permissions.querySync({ name: "run", command }).state === "granted";
}

/**
 * The ways to start a child, best first. The permission to run `sh` is optional: without it, or
 * on Windows, the child runs without the system's limits. `--allow-run=deno` allows a Deno found
 * on PATH under that name, which need not be the path of the running one; so both are tried.
 */
export function childCommands(options: ChildOptions): ChildCommand[] {
  const { limits } = options;
  const clearEnv = WORKER.protocol === "file:";
  const args = denoArguments(options, WORKER);
  const env = childEnvironment(options);
  const commands: ChildCommand[] = [];
  const deno = Deno.execPath();
  if (Deno.build.os !== "windows" && isAllowed("sh")) {
    const cpu = Math.ceil(limits.cpuTimeSec) + CPU_ROOM_SEC;
    const data = Math.ceil(DATA_ROOM_KB + 2048 * limits.memoryMb);
    // The soft limit tells by its signal that it was the CPU; the hard one cannot be survived.
    const script = `{ ulimit -c 0; ulimit -S -t ${cpu}; ulimit -H -t ${cpu + 2}; ` +
      `ulimit -d ${data}; trap "" XFSZ && ulimit -f ${FILE_BLOCKS}; } 2>/dev/null; exec "$@"`;
    commands.push({ command: "sh", args: ["-c", script, "sh", deno, ...args], env, clearEnv });
  }
  if (isAllowed(deno)) commands.push({ command: deno, args, env, clearEnv });
  commands.push({ command: "deno", args, env, clearEnv });
  return commands;
}
