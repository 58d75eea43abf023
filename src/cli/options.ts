/**
 * The command line's options: one table that parsing, its error messages and the help text share.
 */

import { checkImportPattern, checkLimit, type Limits, PolicyError } from "../sandbox/policy.ts";
import {
  listOf,
  numberOrText,
  type OptionRule,
  readOptions,
  UsageError,
} from "../usage/command_line.ts";

/** Where the program comes from. */
export type Program =
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "file"; readonly path: string }
  | { readonly kind: "stdin" };

/** What a command line asked for. */
export interface CliRequest {
  /** Whether `repl` was asked for: an interactive session. */
  repl: boolean;
  program: Program | null;
  stdinFile: string | null;
  json: boolean;
  help: boolean;
  version: boolean;
  authorizedImports: string[] | undefined;
  limits: Partial<Limits>;
}

/** Every option, in the order of the help text. */
export const OPTIONS: readonly OptionRule<CliRequest>[] = [
  {
    name: "--code",
    value: "CODE",
    help: "Run this Python program",
    apply: (request, text) => setProgram(request, { kind: "code", text }),
  },
  {
    name: "--file",
    value: "PATH",
    help: "Run the program in this file",
    apply: (request, path) => setProgram(request, { kind: "file", path }),
  },
  {
    name: "--authorized-imports",
    value: "NAMES",
    help: "Modules it may import, for instance math,collections.*; default: a safe set",
    apply: (request, value, name) => {
      request.authorizedImports = checked(name, () => listOf(value).map(checkImportPattern));
    },
  },
  limitOption("--max-print-length", "maxPrintLength", "Characters kept of its output (50000)"),
  limitOption("--max-memory-mb", "memoryMb", "Megabytes that its values may take (20)"),
  limitOption("--max-cpu-time-sec", "cpuTimeSec", "CPU seconds that it may use (15)"),
  limitOption("--max-wall-time-sec", "wallTimeSec", "Seconds that it may take (30)"),
  {
    name: "--stdin-file",
    value: "PATH",
    help: "What it reads from standard input",
    apply: (request, path) => {
      request.stdinFile = path;
    },
  },
  {
    name: "--json",
    help: "Print one JSON record of the outcome instead of the output",
    apply: (request) => {
      request.json = true;
    },
  },
  {
    name: "--version",
    help: "Print the version",
    apply: (request) => {
      request.version = true;
    },
  },
  {
    name: "--help",
    help: "Print this text",
    apply: (request) => {
      request.help = true;
    },
  },
];

const SHORT: Readonly<Record<string, string>> = { "-c": "--code", "-h": "--help" };

function limitOption(name: string, limit: keyof Limits, help: string): OptionRule<CliRequest> {
  return {
    name,
    value: "N",
    help,
    apply: (request, value) => {
      request.limits[limit] = checked(name, () => checkLimit(limit, numberOrText(value), name));
    },
  };
}

function setProgram(request: CliRequest, program: Program): void {
  if (request.program !== null) {
    throw new UsageError("Give one program only: --code CODE, --file PATH, or - for stdin");
  }
  request.program = program;
}

/** Reads a command line; anything wrong with it is a `UsageError`. */
export function parseCommandLine(args: readonly string[]): CliRequest {
  const request: CliRequest = {
    repl: false,
    program: null,
    stdinFile: null,
    json: false,
    help: false,
    version: false,
    authorizedImports: undefined,
    limits: {},
  };
  return readOptions(args, { rules: OPTIONS, short: SHORT, onArgument }, request);
}

function onArgument(request: CliRequest, argument: string, index: number): void {
  if (argument === "-") setProgram(request, { kind: "stdin" });
  else if (argument === "repl" && index === 0) request.repl = true;
  else throw strayArgument(argument);
}

/** What the check gives; a mistake is told by the name of the option. */
function checked<Value>(name: string, check: () => Value): Value {
  try {
    return check();
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    const message = error.message;
    throw new UsageError(message.startsWith(name) ? message : `${name}: ${message}`);
  }
}

/** What `repl` does not take: it reads its programs from the terminal. */
export function checkRepl(request: CliRequest): void {
  if (request.program !== null || request.stdinFile !== null || request.json) {
    throw new UsageError(
      "repl reads its programs itself: it takes no --code, --file, -, --stdin-file or --json",
    );
  }
}

function strayArgument(argument: string): UsageError {
  const shown = argument.slice(0, 100);
  const isFile = /\.py$/.test(argument);
  return new UsageError(
    `Unexpected argument ${JSON.stringify(shown)}; did you mean ` +
      (isFile ? `--file ${shown}?` : `--code ${JSON.stringify(shown)}?`),
  );
}
