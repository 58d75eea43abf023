/**
 * What one execution may do: its limits and the modules it may import, with their defaults and
 * their validation. Nothing here enforces a limit.
 */

import { nearestSpelling } from "../usage/spelling.ts";

/** The limits of one execution. Every entry way uses these names. */
export interface Limits {
  /** CPU seconds that the program may use; start-up and sleeping are not counted. Default 15. */
  cpuTimeSec: number;
  /**
   * Seconds that may pass while the program runs, sleeping included.
   * Default: 30, or twice `cpuTimeSec` where that is more.
   */
  wallTimeSec: number;
  /** Megabytes (2^20 bytes) that the program's own values may take. Default 20. */
  memoryMb: number;
  /** Characters kept of each of stdout and stderr; the rest is cut and counted. Default 50,000. */
  maxPrintLength: number;
  /** Characters kept of the last expression's value. Default 10,000. */
  maxValueLength: number;
  /** Depth of Python calls, as `sys.setrecursionlimit` counts it. Default 1,000. */
  recursion: number;
  /** Calls of tools that it may make. Default 10,000. */
  hostCalls: number;
}

/** What one execution may do, complete and valid. */
export interface Policy {
  /** The limits, each one set. */
  readonly limits: Readonly<Limits>;
  /** Module names, `pkg.sub`, `pkg.*` and `*`. */
  readonly authorizedImports: readonly string[];
}

/** A caller's mistake in naming or setting an option; the message says which values are valid. */
export class PolicyError extends TypeError {
  /** The name of the class. */
  override name = "PolicyError";
  /** Where it stands: `limits.cpuTimeSec`, `authorizedImports`, `inputs.data[2]`. */
  readonly option: string;

  /** Takes where the mistake stands and what would be right. */
  constructor(option: string, message: string) {
    super(message);
    this.option = option;
  }
}

/** Modules that a program may import when the caller names none: none reaches outside Python. */
export const DEFAULT_AUTHORIZED_IMPORTS: readonly string[] = [
  "__future__",
  "abc",
  "argparse",
  "array",
  "ast",
  "asyncio",
  "asyncio.*",
  "atexit",
  "base64",
  "binascii",
  "bisect",
  "builtins",
  "calendar",
  "cmath",
  "codecs",
  "collections",
  "collections.*",
  "colorsys",
  "concurrent",
  "concurrent.*",
  "configparser",
  "contextlib",
  "contextvars",
  "copy",
  "copyreg",
  "csv",
  "dataclasses",
  "datetime",
  "decimal",
  "difflib",
  "email",
  "email.*",
  "encodings",
  "encodings.*",
  "enum",
  "errno",
  "fnmatch",
  "fractions",
  "functools",
  "gc",
  "getopt",
  "graphlib",
  "hashlib",
  "heapq",
  "hmac",
  "html",
  "html.*",
  "inspect",
  "io",
  "ipaddress",
  "itertools",
  "json",
  "json.*",
  "keyword",
  "logging",
  "logging.*",
  "math",
  "numbers",
  "operator",
  "optparse",
  "platform",
  "plistlib",
  "pprint",
  "pydoc",
  "queue",
  "quopri",
  "random",
  "re",
  "reprlib",
  "sched",
  "secrets",
  "shlex",
  "stat",
  "statistics",
  "string",
  "stringprep",
  "struct",
  "sys",
  "textwrap",
  "this",
  "threading",
  "time",
  "timeit",
  "tomllib",
  "traceback",
  "types",
  "typing",
  "unicodedata",
  "unittest",
  "unittest.*",
  "urllib.parse",
  "uuid",
  "warnings",
  "weakref",
  "xml.etree.*",
  "zlib",
  "zoneinfo",
];

/** What one limit may be. */
export interface LimitRule {
  /** What holds where none is set. */
  readonly default: number;
  /** The least that may be set. */
  readonly minimum: number;
  /** The most that may be set. */
  readonly maximum: number;
  /** Whether only whole numbers may be set. */
  readonly integer: boolean;
  /** What it limits, and in which unit. */
  readonly description: string;
}

const RULES: Readonly<Record<keyof Limits, LimitRule>> = {
  cpuTimeSec: {
    default: 15,
    minimum: 0.01,
    maximum: 86_400,
    integer: false,
    description: "CPU seconds that the program may use; start-up and sleeping are not counted",
  },
  wallTimeSec: {
    default: 30,
    minimum: 0.01,
    maximum: 604_800,
    integer: false,
    description: "Seconds that may pass while it runs; at least twice cpuTimeSec where not set",
  },
  memoryMb: {
    default: 20,
    minimum: 1,
    maximum: 4096,
    integer: false,
    description: "Megabytes that the program's values may take",
  },
  maxPrintLength: {
    default: 50_000,
    minimum: 0,
    maximum: 100_000_000,
    integer: true,
    description: "Characters kept of each of stdout and stderr; the rest is counted",
  },
  maxValueLength: {
    default: 10_000,
    minimum: 0,
    maximum: 10_000_000,
    integer: true,
    description: "Characters kept of the last expression's value",
  },
  // The generated code's own stack ends a little above this depth; see `--stack-size` in command.ts.
  recursion: {
    default: 1_000,
    minimum: 10,
    maximum: 5_000,
    integer: true,
    description: "Depth of Python calls",
  },
  hostCalls: {
    default: 10_000,
    minimum: 0,
    maximum: 10_000_000,
    integer: true,
    description: "Calls of tools that the program may make",
  },
};

/** What each limit may be. */
export function limitRules(): Record<keyof Limits, LimitRule> {
  return structuredClone(RULES);
}

/** Characters that one program's source may have. */
export const MAX_SOURCE_LENGTH = 1_000_000;

const MODULE_PATTERN = /^(\*|[\p{L}_][\p{L}\p{N}_]*(\.[\p{L}_][\p{L}\p{N}_]*)*(\.\*)?)$/u;

/** The number that `name` allows, or a `PolicyError` that says what it does allow. */
export function checkLimit(name: keyof Limits, value: unknown, shownName: string = name): number {
  const rule = RULES[name];
  const kind = rule.integer ? "a whole number" : "a number";
  if (
    typeof value !== "number" || !(value >= rule.minimum && value <= rule.maximum) ||
    (rule.integer && !Number.isInteger(value))
  ) {
    throw new PolicyError(
      `limits.${name}`,
      `${shownName} must be ${kind} from ${rule.minimum} to ${rule.maximum}, not ${shown(value)}`,
    );
  }
  return value;
}

/** The import pattern, or a `PolicyError` that shows the forms there are. */
export function checkImportPattern(pattern: unknown): string {
  if (typeof pattern !== "string" || !MODULE_PATTERN.test(pattern)) {
    throw new PolicyError(
      "authorizedImports",
      `${shown(pattern)} is not a module name; use names such as math, pkg.sub, pkg.* or *`,
    );
  }
  return pattern;
}

/** Fills in the defaults and refuses what is not valid with a `PolicyError`. */
export function newPolicy(
  limits: Partial<Limits> = {},
  authorizedImports: readonly string[] = DEFAULT_AUTHORIZED_IMPORTS,
): Policy {
  const names = Object.keys(RULES) as (keyof Limits)[];
  if (typeof limits !== "object" || limits === null) {
    throw new PolicyError("limits", `limits must be an object, not ${shown(limits)}`);
  }
  checkNames(limits, names, "limit", "limits.");
  const complete = {} as Limits;
  for (const name of names) {
    const value = limits[name];
    complete[name] = value === undefined ? RULES[name].default : checkLimit(name, value);
  }
  if (limits.wallTimeSec === undefined) {
    complete.wallTimeSec = Math.max(RULES.wallTimeSec.default, 2 * complete.cpuTimeSec);
  }
  if (!Array.isArray(authorizedImports)) {
    throw new PolicyError(
      "authorizedImports",
      `authorizedImports must be an array, not ${shown(authorizedImports)}`,
    );
  }
  return { limits: complete, authorizedImports: authorizedImports.map(checkImportPattern) };
}

/** Refuses names that are not among the valid ones, with the nearest of them. */
export function checkNames(
  given: object,
  valid: readonly string[],
  what: string,
  prefix = "",
): void {
  for (const name of Object.keys(given)) {
    if (valid.includes(name)) continue;
    const nearest = nearestSpelling(name, valid);
    throw new PolicyError(
      `${prefix}${name}`,
      `Unknown ${what} ${shown(name)}` + (nearest ? `; did you mean ${shown(nearest)}?` : ".") +
        ` Valid ${what}s: ${valid.join(", ")}`,
    );
  }
}

/** A value as error messages show it. */
export function shown(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value.slice(0, 100));
  if (typeof value === "object" && value !== null) return "an object";
  return String(value);
}
