/** The two that answer: CPython 3.13 (oracle.py) and this project's interpreter (engine.ts). */

import { findPython } from "../find_python.ts";

/** The file name that programs run under. */
export const FILENAME = "program.py";

/** One program for a peer. */
export interface Request {
  readonly source: string;
  /** Only compile it, and say whether it is refused. */
  readonly compile?: boolean;
  /** CPU seconds that this interpreter may take; 3 where it is not set. */
  readonly cpuSeconds?: number;
}

/** Type, message, line, column, end line, end column of a SyntaxError. */
export type Refusal = [
  string,
  string,
  number | null,
  number | null,
  number | null,
  number | null,
];

/** What a peer makes of a program. */
export interface Answer {
  readonly stdout?: string;
  readonly stderr?: string;
  readonly exit?: number;
  readonly refusal?: Refusal | null;
  /** It went over its time or memory, or its process ended. */
  readonly timeout?: boolean;
  /** A fault of the interpreter's own, with its stack. */
  readonly internal?: string;
}

/** What is told of a program that hung its process or ended it. */
export const GONE = "the process hung or ended";

/** How long a peer may take for one program before its process is ended. */
const PATIENCE_MS = 12_000;
/** Programs after which a process is replaced: modules that were loaded are never freed. */
const PROGRAMS_A_PROCESS = 2_000;

/** A process that answers one request after the other; it is replaced when it hangs or ends. */
export class Peer {
  readonly #start: () => Deno.ChildProcess;
  #child: Deno.ChildProcess | undefined;
  #writer: WritableStreamDefaultWriter<Uint8Array> | undefined;
  #reader: ReadableStreamDefaultReader<string> | undefined;
  #rest = "";
  #count = 0;

  constructor(start: () => Deno.ChildProcess) {
    this.#start = start;
  }

  async ask(request: Request): Promise<Answer> {
    if (this.#child === undefined || ++this.#count > PROGRAMS_A_PROCESS) await this.#restart();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<undefined>((resolve) => {
      timer = setTimeout(() => resolve(undefined), PATIENCE_MS);
    });
    try {
      await this.#writer!.write(new TextEncoder().encode(`${JSON.stringify(request)}\n`));
      const line = await Promise.race([this.#readLine(), late]);
      if (line !== undefined) return JSON.parse(line);
    } catch (error) {
      if (!(error instanceof Deno.errors.BrokenPipe)) throw error;
    } finally {
      clearTimeout(timer);
    }
    await this.close();
    return { internal: GONE };
  }

  async close(): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (child === undefined) return;
    try {
      child.kill("SIGKILL");
    } catch {
      // It has ended by itself.
    }
    await this.#reader?.cancel().catch(() => {});
    await this.#writer?.abort().catch(() => {});
    await child.status;
  }

  async #restart(): Promise<void> {
    await this.close();
    this.#child = this.#start();
    this.#writer = this.#child.stdin.getWriter();
    this.#reader = this.#child.stdout.pipeThrough(new TextDecoderStream()).getReader();
    this.#rest = "";
    this.#count = 0;
  }

  async #readLine(): Promise<string | undefined> {
    for (;;) {
      const end = this.#rest.indexOf("\n");
      if (end >= 0) {
        const line = this.#rest.slice(0, end);
        this.#rest = this.#rest.slice(end + 1);
        return line;
      }
      const { value, done } = await this.#reader!.read();
      if (done) return undefined;
      this.#rest += value;
    }
  }
}

const streams = { stdin: "piped", stdout: "piped", stderr: "inherit" } as const;

/** CPython 3.13. */
export async function newOracle(): Promise<Peer> {
  const python = await findPython();
  const script = new URL("oracle.py", import.meta.url).pathname;
  const env = { PYTHONHASHSEED: "0", PYTHONDONTWRITEBYTECODE: "1", NO_COLOR: "1" };
  return new Peer(() =>
    new Deno.Command(python, { args: ["-s", "-P", "-X", "utf8", script], env, ...streams }).spawn()
  );
}

/** This project's interpreter, with the stack of the real child (src/sandbox/command.ts). */
export function newEngine(): Peer {
  const script = new URL("engine.ts", import.meta.url).href;
  const args = ["run", "--quiet", "--no-check", "-P=tools", "--v8-flags=--stack-size=3000", script];
  return new Peer(() => new Deno.Command(Deno.execPath(), { args, ...streams }).spawn());
}
