/**
 * One child process: started here, its frames cut and handed on, its log kept, killed here. What
 * runs in it is execution.ts's part, its command line that of command.ts.
 */

import { type ChildCommand, childCommands, type ChildOptions } from "./command.ts";
import { libraryPayload } from "./library.ts";
import { encodeFrame, type Frame, FrameKind, FrameReader, ProtocolError } from "./protocol.ts";

/** Milliseconds in which a child must have started. */
const START_TIMEOUT_MS = 20_000;
/** Milliseconds that a killed child's last output is waited for. */
const DRAIN_MS = 300;
/** Bytes kept of what the child's process, not the program, writes to standard error. */
const LOG_BYTES = 8 * 1024;

/** What says that a command is not there or must not be run, so that the next one is tried. */
const NO_WAY = [Deno.errors.NotFound, Deno.errors.NotCapable, Deno.errors.PermissionDenied];

/** How a process ended; `null` where that is not known yet, though it has been killed. */
export type ExitStatus = Deno.CommandStatus | null;

/** What takes a child's frames. */
export interface FrameHandler {
  /** Takes one frame. While a promise is pending no further frame is read. */
  take(frame: Frame): void | Promise<void>;
  /** The child did what it must not do. It is dead. */
  broken(detail: string): void;
  /** The caller's own function threw while a frame was handed on. The child is dead. */
  failed(error: unknown): void;
  /** The child has ended, and its last frame has been taken. */
  ended(status: ExitStatus): void;
}

function spawn(command: ChildCommand): Deno.ChildProcess {
  return new Deno.Command(command.command, {
    args: [...command.args],
    env: { ...command.env },
    clearEnv: command.clearEnv,
    stdin: "piped",
    stdout: "piped",
    stderr: "piped",
  }).spawn();
}

/** Starts a process by the first way that works, or throws what the last one threw. */
function startProcess(options: ChildOptions): Deno.ChildProcess {
  const commands = childCommands(options);
  for (const command of commands.slice(0, -1)) {
    try {
      return spawn(command);
    } catch (error) {
      if (!NO_WAY.some((each) => error instanceof each)) throw error;
    }
  }
  return spawn(commands.at(-1)!);
}

/** A child process and the pipes to it. */
export class Child {
  /** What its process was started for. */
  readonly options: ChildOptions;
  readonly startedAt: number = performance.now();
  /** When it said that it was ready. */
  readyAt: number | null = null;
  /** Resolves once it is ready: `false` where it ended before. */
  readonly ready: Promise<boolean>;
  /** Resolves once the process is gone and nothing of it is left. */
  readonly ended: Promise<void>;
  readonly #process: Deno.ChildProcess;
  readonly #writer: WritableStreamDefaultWriter<Uint8Array>;
  readonly #reader = new FrameReader();
  readonly #isReady = Promise.withResolvers<boolean>();
  readonly #killed = Promise.withResolvers<void>();
  #warmth: "cold" | "warming" | "warm" = "cold";
  #isWarm = Promise.withResolvers<void>();
  /** The library's scripts that it was sent. */
  readonly #imported = new Set<string>();
  #handler: FrameHandler | null = null;
  #isDead = false;
  #log = "";

  /** Starts one. */
  constructor(options: ChildOptions) {
    this.options = options;
    this.#process = startProcess(options);
    this.#writer = this.#process.stdin.getWriter();
    // A pipe that breaks is told by the child's end.
    this.#writer.closed.catch(() => {});
    this.ready = this.#isReady.promise;
    this.ended = this.#watch();
  }

  /** Whether it has been killed, or has ended by itself. */
  get isDead(): boolean {
    return this.#isDead;
  }

  /** Whether it has run a program of ours, so that the next one finds compiled code. */
  get warmth(): "cold" | "warming" | "warm" {
    return this.#warmth;
  }

  /** Has it run a program of ours, and resolves when it has done so or is gone. */
  async warm(): Promise<void> {
    this.#warmth = "warming";
    await this.send(FrameKind.warm, null);
    await Promise.race([this.#isWarm.promise, this.ended]);
  }

  /** Resolves once it can begin a program: where it is being warmed, when that is done. */
  async idle(): Promise<void> {
    if (this.#warmth === "warming") await Promise.race([this.#isWarm.promise, this.ended]);
  }

  /** What its process wrote to standard error, as far as it is kept. */
  get log(): string {
    return this.#log;
  }

  /** Sends frames to `handler` from now on; its value may be that long. */
  attach(handler: FrameHandler, maxValueLength: number): void {
    this.#handler = handler;
    this.#reader.allowValue(maxValueLength);
  }

  /** Drops the handler: between two programs a child has nothing to say. */
  detach(): void {
    this.#handler = null;
  }

  /** Lets the embedding process end although this child waits. */
  unref(): void {
    this.#process.unref();
  }

  /** Undoes `unref`. */
  ref(): void {
    this.#process.ref();
  }

  /** Sends the code of a library module that it imports; see library.ts. */
  async sendLibrary(name: string): Promise<void> {
    await this.#sendBytes(FrameKind.code, await libraryPayload(name, this.#imported));
  }

  /** Sends one frame. A child that cannot take it is told by its end. */
  send(kind: number, value: unknown): Promise<void> {
    return this.#sendBytes(kind, new TextEncoder().encode(JSON.stringify(value)));
  }

  async #sendBytes(kind: number, payload: Uint8Array): Promise<void> {
    try {
      await this.#writer.write(encodeFrame(kind, payload));
    } catch {
      // See above.
    }
  }

  /** Kills it. Its last output is taken for a moment. */
  kill(): void {
    if (this.#isDead) return;
    this.#isDead = true;
    try {
      this.#process.kill("SIGKILL");
    } catch {
      // It has ended by itself.
    }
    const timer = setTimeout(this.#killed.resolve, DRAIN_MS);
    this.#killed.promise.then(() => clearTimeout(timer));
  }

  async #watch(): Promise<void> {
    const startTimer = setTimeout(
      () => this.#break("Child did not start in time"),
      START_TIMEOUT_MS,
    );
    this.#isReady.promise.then(() => clearTimeout(startTimer));
    const drained = Promise.all([this.#readFrames(), this.#readLog()]);
    await Promise.race([drained, this.#killed.promise]);
    const status = await this.#process.status;
    this.#isDead = true;
    this.#killed.resolve();
    this.#isReady.resolve(false);
    this.#handler?.ended(status);
    // Whatever is left in the pipes goes nowhere.
    await Promise.allSettled([drained, this.#writer.abort()]);
  }

  async #readFrames(): Promise<void> {
    try {
      for await (const chunk of this.#process.stdout) {
        for (const frame of this.#reader.push(chunk)) {
          const taken = this.#take(frame);
          if (taken !== undefined) await taken;
        }
      }
    } catch (error) {
      if (error instanceof ProtocolError) this.#break(`Protocol: ${error.message}`);
      else {
        this.kill();
        this.#handler?.failed(error);
      }
    }
  }

  #take(frame: Frame): void | Promise<void> {
    if (frame.kind === FrameKind.ready) {
      if (this.#warmth === "warming") {
        this.#warmth = "warm";
        this.#isWarm.resolve();
        return;
      }
      if (this.readyAt !== null) throw new ProtocolError("Ready twice");
      this.readyAt = performance.now();
      this.#isReady.resolve(true);
      return;
    }
    if (this.readyAt === null) throw new ProtocolError("Not ready");
    if (this.#handler === null) throw new ProtocolError("Nothing was asked");
    return this.#handler.take(frame);
  }

  #break(detail: string): void {
    this.kill();
    this.#handler?.broken(detail);
  }

  async #readLog(): Promise<void> {
    const decoder = new TextDecoder();
    for await (const chunk of this.#process.stderr) {
      if (this.#log.length < LOG_BYTES) {
        this.#log += decoder.decode(chunk.subarray(0, LOG_BYTES - this.#log.length));
      }
    }
  }
}
