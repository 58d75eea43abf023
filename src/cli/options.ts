/**
 * The command line's options: one table that parsing, its error messages and the help text share.
 */

import { checkImportPattern, checkLimit, type Limits, PolicyError } from "../sandbox/policy.ts";
import { nearestSpelling } from "../sandbox/spelling.ts";

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

/** Wrong usage: exit code 2, and a message that shows the right one. */
export class UsageError extends Error {
  override name = "UsageError";
}

/** One option. `value` names its argument in the help text; without it the option is a flag. */
export interface OptionRule {
  readonly name: string;
  readonly value?: string;
  readonly help: string;
  readonly apply: (request: CliRequest, value: string, name: string) => void;
}

/** Every option, in the order of the help text. */
export const OPTIONS: readonly OptionRule[] = [
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
    apply: (request, value) => {
      const names = value.split(",").map((name) => name.trim()).filter((name) => name !== "");
      request.authorizedImports = names.map(checkImportPattern);
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

function limitOption(name: string, limit: keyof Limits, help: string): OptionRule {
  return {
    name,
    value: "N",
    help,
    apply: (request, value) => {
      const number = /^[+-]?(\d+\.?\d*|\.\d+)$/.test(value.trim()) ? Number(value) : value;
      request.limits[limit] = checkLimit(limit, number, name);
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
  for (let i = 0; i < args.length; i++) {
    const argument = args[i]!;
    if (argument === "-") {
      setProgram(request, { kind: "stdin" });
      continue;
    }
    if (argument === "repl" && i === 0) {
      request.repl = true;
      continue;
    }
    if (!argument.startsWith("-")) throw strayArgument(argument);
    const equals = argument.startsWith("--") ? argument.indexOf("=") : -1;
    const name = equals < 0 ? argument : argument.slice(0, equals);
    const rule = OPTIONS.find((option) => option.name === (SHORT[name] ?? name));
    if (rule === undefined) throw unknownOption(name);
    let value = equals < 0 ? undefined : argument.slice(equals + 1);
    if (rule.value === undefined) {
      if (value !== undefined) throw new UsageError(`${rule.name} takes no value`);
    } else {
      // The next argument is the value whatever it looks like: a program may begin with a dash.
      value ??= args[++i];
      if (value === undefined) {
        throw new UsageError(`${rule.name} needs a value: ${rule.name} ${rule.value}`);
      }
    }
    try {
      rule.apply(request, value ?? "", rule.name);
    } catch (error) {
      if (!(error instanceof PolicyError)) throw error;
      const message = error.message;
      throw new UsageError(message.startsWith(rule.name) ? message : `${rule.name}: ${message}`);
    }
  }
  return request;
}

/** What `repl` does not take: it reads its programs from the terminal. */
export function checkRepl(request: CliRequest): void {
  if (request.program !== null || request.stdinFile !== null || request.json) {
    throw new UsageError(
      "repl reads its programs itself: it takes no --code, --file, -, --stdin-file or --json",
    );
  }
}

function unknownOption(name: string): UsageError {
  const nearest = nearestSpelling(name, OPTIONS.map((option) => option.name));
  const hint = nearest ? `; did you mean ${nearest}?` : "; --help lists the options";
  return new UsageError(`Unknown option ${name.slice(0, 100)}${hint}`);
}

function strayArgument(argument: string): UsageError {
  const shown = argument.slice(0, 100);
  const isFile = /\.py$/.test(argument);
  return new UsageError(
    `Unexpected argument ${JSON.stringify(shown)}; did you mean ` +
      (isFile ? `--file ${shown}?` : `--code ${JSON.stringify(shown)}?`),
  );
}
