/**
 * `repl`: an interactive session. It reads statements, runs each in the session's globals and shows
 * what it comes to. Ctrl-C interrupts the program or drops what was typed; Ctrl-D ends the session.
 */

import { createInterface, type Interface } from "node:readline";
import process from "node:process";
import { Sandbox, type SandboxOptions } from "../sandbox/sandbox.ts";
import type { Session } from "../sandbox/session.ts";
import { closingOf } from "./report.ts";
import { isWhole } from "./statement.ts";

const BANNER = `Vivarium: Python 3.13 in a process that holds no permission.
Ctrl-C interrupts a program, Ctrl-D ends the session; :help tells more.
`;

const HELP = `:vars    the variables, their types and values
:reset   forget all variables
:help    this text
:quit    end the session (or Ctrl-D, or quit())
`;

const QUIT = /^\s*(:q|:quit|:exit|(exit|quit)(\(\))?)\s*$/;

/** How the session writes; `interactive` shows prompts. */
interface Terminal {
  readonly interactive: boolean;
  out(text: string): void;
  err(text: string): void;
}

/** Runs the interactive session until its input ends and gives the exit code. */
export async function repl(options: SandboxOptions): Promise<number> {
  const terminal: Terminal = {
    interactive: Deno.stdin.isTerminal(),
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
  };
  if (terminal.interactive) terminal.out(BANNER);
  await using sandbox = new Sandbox({ ...options, poolSize: 0 });
  await using session = await sandbox.session({ idleSec: 7 * 86_400 });
  return await new Repl(session, terminal).run();
}

class Repl {
  readonly #session: Session;
  readonly #terminal: Terminal;
  readonly #lines: Interface;
  #typed = "";
  #isRunning = false;

  constructor(session: Session, terminal: Terminal) {
    this.#session = session;
    this.#terminal = terminal;
    this.#lines = createInterface({
      input: process.stdin,
      output: terminal.interactive ? process.stdout : undefined,
      terminal: terminal.interactive,
      historySize: 1000,
    });
  }

  async run(): Promise<number> {
    const interrupt = () => this.#interrupt();
    // The line editor sees the key itself, so that no signal reaches the child; without it, it is one.
    this.#lines.on("SIGINT", interrupt);
    Deno.addSignalListener("SIGINT", interrupt);
    try {
      this.#prompt();
      for await (const line of this.#lines) {
        const exitCode = await this.#take(line);
        if (exitCode !== null) return exitCode;
        this.#prompt();
      }
      if (this.#typed.trim() !== "") await this.#execute(`${this.#typed}\n`);
      if (this.#terminal.interactive) this.#terminal.out("\n");
      return 0;
    } finally {
      Deno.removeSignalListener("SIGINT", interrupt);
      this.#lines.close();
    }
  }

  #prompt(): void {
    if (!this.#terminal.interactive) return;
    this.#lines.setPrompt(this.#typed === "" ? ">>> " : "... ");
    this.#lines.prompt();
  }

  #interrupt(): void {
    if (this.#isRunning) {
      this.#session.interrupt();
      return;
    }
    this.#typed = "";
    this.#terminal.out("\nKeyboardInterrupt\n");
    this.#lines.write(null, { ctrl: true, name: "u" });
    this.#prompt();
  }

  /** Takes one line; gives an exit code where it ends the session. */
  async #take(line: string): Promise<number | null> {
    if (this.#typed === "") {
      if (line.trim() === "") return null;
      if (QUIT.test(line)) return 0;
      if (/^\s*:/.test(line)) return await this.#command(line.trim());
    }
    this.#typed += this.#typed === "" ? line : `\n${line}`;
    if (!isWhole(this.#typed)) return null;
    const code = this.#typed;
    this.#typed = "";
    return await this.#execute(`${code}\n`);
  }

  async #command(name: string): Promise<null> {
    const { out, err } = this.#terminal;
    if (name === ":vars") {
      for (const { name, type, repr } of await this.#session.variables()) {
        out(`${name}: ${type} = ${repr}\n`);
      }
    } else if (name === ":reset") await this.#session.reset();
    else if (name === ":help") out(HELP);
    else err(`Unknown command ${name}; there are :vars, :reset, :help and :quit\n`);
    return null;
  }

  async #execute(code: string): Promise<number | null> {
    this.#isRunning = true;
    try {
      const outcome = await this.#session.run(code, {
        onStdout: this.#terminal.out,
        onStderr: this.#terminal.err,
      });
      const ended = outcome.error?.type === "SystemExit";
      const { value, error } = outcome;
      if (error === null && value !== null) this.#terminal.out(`${value.repr}\n`);
      else if (!ended) {
        const closing = closingOf({ ...outcome, value: null }, Infinity);
        if (error !== null) this.#terminal.err(closing.stderr);
      }
      return ended ? outcome.exitCode : null;
    } finally {
      this.#isRunning = false;
    }
  }
}
