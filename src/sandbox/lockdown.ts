/**
 * Takes hold of what the child needs of its process, then removes everything from the global
 * object that is not ECMAScript. Nothing of Deno can be named afterwards.
 */

/** What was captured before the globals went. All of it is synchronous but `turn`. */
export interface System {
  /** The arguments of the command line. */
  readonly args: readonly string[];
  /** Reads exactly that many bytes of standard input, or `null` when it ends before. */
  read(count: number): Uint8Array | null;
  /** Writes all of it to standard output; ends the process where nobody reads any more. */
  send(bytes: Uint8Array): void;
  /** The text in UTF-8. */
  encode(text: string): Uint8Array;
  /** Writes a line for the parent's log to standard error. */
  log(text: string): void;
  /** Ends the process. */
  exit(code: number): never;
  /** CPU time of the process in milliseconds. */
  cpuTimeMs(): number;
  /** A clock that never goes back, in milliseconds. */
  monotonicMs(): number;
  /** Milliseconds since the epoch. */
  now(): number;
  /** Blocks for that long. */
  waitMs(milliseconds: number): void;
  /** Bytes of V8's heap in use, and of the buffers outside of it. */
  memoryBytes(): number;
  /** Collects garbage now. */
  collectGarbage(): void;
  /** Fills with random bytes. */
  randomBytes(target: Uint8Array): void;
  /** Lets Deno's event loop turn once. */
  turn(): Promise<unknown>;
  /**
   * The value of a script. Deno keeps what V8 compiled of it, under the script's name, which is a URL.
   */
  evaluate(script: string, name: string): unknown;
  /**
   * Makes a function. The stack shows it under that name, which is a URL, and Deno keeps what V8
   * compiled of it there, in the place of what had the name before.
   */
  compileFunction(
    body: string,
    parameters: readonly string[],
    name: string,
  ): (...args: never[]) => unknown;
}

/** The globals of ECMAScript (and ECMA-402) that stay. */
export const KEPT: ReadonlySet<string> = new Set([
  ..."globalThis Infinity NaN undefined".split(" "),
  ..."eval isFinite isNaN parseFloat parseInt".split(" "),
  ..."decodeURI decodeURIComponent encodeURI encodeURIComponent escape unescape".split(" "),
  ..."Object Function Boolean Symbol Number BigInt Math Date String RegExp JSON Intl".split(" "),
  ..."Error AggregateError EvalError RangeError ReferenceError SyntaxError TypeError".split(" "),
  ..."URIError SuppressedError DisposableStack AsyncDisposableStack".split(" "),
  ..."Array ArrayBuffer DataView Iterator Map Set".split(" "),
  ..."WeakMap WeakSet WeakRef FinalizationRegistry Promise Proxy Reflect Temporal".split(" "),
  ..."Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array Int32Array".split(" "),
  ..."Uint32Array Float16Array Float32Array Float64Array BigInt64Array BigUint64Array".split(" "),
]);

/** Captures the system, then pares the globals down. */
export function lockDown(): System {
  const system = captureSystem();
  const globals = globalThis as Record<string, unknown>;
  for (const name of Object.getOwnPropertyNames(globals)) {
    if (KEPT.has(name)) continue;
    // `gc` cannot be deleted; where `queueMicrotask` was, another one appears.
    Reflect.deleteProperty(globals, name);
    if (Object.hasOwn(globals, name)) globals[name] = undefined;
  }
  // `Window` and `EventTarget` hang on the prototype chain. They must stay there, empty: Deno
  // checks for them, and calls `dispatchEvent`, when the process ends.
  for (
    let prototype = Object.getPrototypeOf(globals);
    prototype !== Object.prototype;
    prototype = Object.getPrototypeOf(prototype)
  ) {
    for (const name of Object.getOwnPropertyNames(prototype)) delete prototype[name];
  }
  globals.dispatchEvent = () => true;
  return system;
}

type Evaluated = [value: unknown, error: { thrown: unknown } | null];

function valueOf([value, error]: Evaluated): unknown {
  if (error !== null) throw error.thrown;
  return value;
}

/**
 * What Deno's own tools evaluate scripts with. `eval` and `Function` are switched off in the child, and
 * a module cannot be loaded while a program waits for it.
 */
interface DenoInternals {
  readonly core: {
    evalContext(script: string, name: string): Evaluated;
    compileFunction(
      body: string,
      name: string,
      hostDefinedOptions: null,
      parameters: readonly string[],
    ): Evaluated;
  };
}

const EMPTY_MODULE = ["data:text/javascript", ""];

function captureSystem(): System {
  const { stdin, stdout, stderr, memoryUsage } = Deno;
  // Deno's type declarations leave it out.
  const { cpuUsage } = Deno as unknown as { cpuUsage(): { user: number; system: number } };
  const exit = Deno.exit.bind(Deno);
  const { internal } = Deno as unknown as { internal: symbol };
  const { evalContext, compileFunction } =
    (Deno as unknown as Record<symbol, DenoInternals>)[internal]!.core;
  const clock = performance;
  const now = clock.now.bind(clock);
  const currentTime = Date.now;
  const fillRandom = crypto.getRandomValues.bind(crypto);
  const encoder = new TextEncoder();
  const collect = (globalThis as { gc?: () => void }).gc;
  const pause = new Int32Array(new SharedArrayBuffer(4));
  const wait = Atomics.wait;

  function writeAll(target: { writeSync(bytes: Uint8Array): number }, bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length;) at += target.writeSync(bytes.subarray(at));
  }

  return {
    args: [...Deno.args],
    read(count) {
      const bytes = new Uint8Array(count);
      for (let at = 0; at < count;) {
        const got = stdin.readSync(bytes.subarray(at));
        if (got === null) return null;
        at += got;
      }
      return bytes;
    },
    send(bytes) {
      try {
        writeAll(stdout, bytes);
      } catch {
        exit(1);
      }
    },
    encode: (text) => encoder.encode(text),
    log: (text) => writeAll(stderr, encoder.encode(text + "\n")),
    exit,
    cpuTimeMs() {
      const usage = cpuUsage();
      return (usage.user + usage.system) / 1000;
    },
    monotonicMs: now,
    now: currentTime,
    waitMs: (milliseconds) => void wait(pause, 0, 0, milliseconds),
    memoryBytes() {
      const usage = memoryUsage();
      return usage.heapUsed + usage.external;
    },
    collectGarbage: () => collect?.(),
    randomBytes(target) {
      // The system gives at most 65,536 bytes at a time.
      for (let at = 0; at < target.length; at += 65_536) {
        fillRandom(target.subarray(at, at + 65_536));
      }
    },
    // Timers and `setImmediate` load some of Node's API. The bundler must not see the import.
    turn: () => import(EMPTY_MODULE.join(",")),
    evaluate: (script, name) => valueOf(evalContext(script, name)),
    compileFunction: (body, parameters, name) =>
      valueOf(compileFunction(body, name, null, parameters)) as (...args: never[]) => unknown,
  };
}
