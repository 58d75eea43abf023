/**
 * The command line: reads the options, runs the program in its child, streams what it prints, and
 * gives the exit code. Nothing here is loaded that a plain run does not need.
 */

import type { Outcome } from "../sandbox/outcome.ts";
import { newPolicy } from "../sandbox/policy.ts";
import { run } from "../sandbox/run.ts";
import { UsageError } from "../usage/command_line.ts";
import { checkRepl, type CliRequest, parseCommandLine } from "./options.ts";
import { closingOf, exitCodeOf } from "./report.ts";

const encoder = new TextEncoder();

const EXIT_USAGE = 2;
const EXIT_CANNOT_START = 126;

/** Runs one command line and gives the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  try {
    const request = parseCommandLine(args);
    if (request.help) return print((await import("./help.ts")).helpText());
    if (request.version) return print(`${await version()}\n`);
    if (request.repl) return await interact(request);
    return await execute(request);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    write(Deno.stderr, `${error.message}\n`);
    return EXIT_USAGE;
  }
}

async function interact(request: CliRequest): Promise<number> {
  checkRepl(request);
  const { repl } = await import("./repl.ts");
  try {
    return await repl({ limits: request.limits, authorizedImports: request.authorizedImports });
  } catch (error) {
    return cannotStart(error);
  }
}

async function version(): Promise<string> {
  const { default: config } = await import("../../deno.json", { with: { type: "json" } });
  return `vivarium ${config.version} (Python 3.13)`;
}

async function execute(request: CliRequest): Promise<number> {
  const { code, filename } = await readProgram(request);
  const stdin = request.stdinFile === null ? undefined : await readText(request.stdinFile);
  const policy = newPolicy(request.limits, request.authorizedImports);
  const controller = new AbortController();
  const stream = (target: Output) => (text: string) => {
    // Nobody reads any more (`| head`): the program need not go on.
    if (!write(target, text)) controller.abort();
  };
  let outcome: Outcome;
  try {
    outcome = await run(code, {
      limits: policy.limits,
      authorizedImports: policy.authorizedImports,
      filename,
      stdin,
      onStdout: request.json ? undefined : stream(Deno.stdout),
      onStderr: request.json ? undefined : stream(Deno.stderr),
      onInternalError: (detail) => void write(Deno.stderr, `${detail}\n`),
      signal: controller.signal,
    });
  } catch (error) {
    return cannotStart(error);
  }
  if (request.json) {
    write(Deno.stdout, `${JSON.stringify(outcome)}\n`);
  } else {
    const closing = closingOf(outcome, policy.limits.maxPrintLength);
    write(Deno.stdout, closing.stdout);
    write(Deno.stderr, closing.stderr);
  }
  return exitCodeOf(outcome);
}

async function readProgram(request: CliRequest): Promise<{ code: string; filename: string }> {
  const program = request.program;
  switch (program?.kind) {
    case "code":
      return { code: program.text, filename: "<string>" };
    case "file":
      return { code: await readText(program.path), filename: program.path };
    case "stdin":
      return { code: await new Response(Deno.stdin.readable).text(), filename: "<stdin>" };
    case undefined:
      throw new UsageError(
        "No program given: use --code CODE, --file PATH, or - for standard input; " +
          "--help shows examples",
      );
  }
}

async function readText(path: string): Promise<string> {
  try {
    return await Deno.readTextFile(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotCapable) {
      throw new UsageError(`Reading ${path} is not permitted: add -P, or --allow-read`);
    }
    const reason = error instanceof Deno.errors.NotFound
      ? "no such file"
      : error instanceof Deno.errors.IsADirectory
      ? "it is a directory"
      : "it cannot be read";
    throw new UsageError(`Cannot use ${path}: ${reason}`);
  }
}

function cannotStart(error: unknown): number {
  if (error instanceof Deno.errors.NotCapable) {
    write(
      Deno.stderr,
      "Running Python needs the permission to start `deno` itself: " +
        "add -P (deno run -P cli.ts ...) or --allow-run=deno\n",
    );
    return EXIT_CANNOT_START;
  }
  if (error instanceof Deno.errors.NotFound) {
    write(
      Deno.stderr,
      "No `deno` was found to run the program in; put it on PATH, or use -P or --allow-run\n",
    );
    return EXIT_CANNOT_START;
  }
  throw error;
}

interface Output {
  writeSync(bytes: Uint8Array): number;
}

function print(text: string): number {
  write(Deno.stdout, text);
  return 0;
}

/** Writes all of it; `false` when nobody reads. */
function write(target: Output, text: string): boolean {
  const bytes = encoder.encode(text);
  try {
    for (let at = 0; at < bytes.length;) at += target.writeSync(bytes.subarray(at));
    return true;
  } catch (error) {
    if (error instanceof Deno.errors.BrokenPipe) return false;
    throw error;
  }
}
