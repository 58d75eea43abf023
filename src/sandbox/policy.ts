/**
 * What one execution may do: its limits and the modules it may import, with their defaults and
 * their validation. Nothing here enforces a limit.
 */

import { nearestSpelling } from "./spelling.ts";

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
  override name = "PolicyError";
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
  "base64",
  "binascii",
  "bisect",
  "builtins",
  "calendar",
  "cmath",
  "collections",
  "collections.*",
  "colorsys",
  "contextlib",
  "contextvars",
  "copy",
  "copyreg",
  "csv",
  "dataclasses",
  "datetime",
  "decimal",
  "difflib",
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
  "itertools",
  "json",
  "json.*",
  "keyword",
  "logging",
  "logging.*",
  "math",
  "numbers",
  "operator",
  "platform",
  "pprint",
  "queue",
  "random",
  "re",
  "reprlib",
  "sched",
  "secrets",
  "shlex",
  "stat",
  "statistics",
  "string",
  "struct",
  "sys",
  "textwrap",
  "time",
  "timeit",
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
  "zoneinfo",
];

interface LimitRule {
  readonly fallback: number;
  readonly least: number;
  readonly most: number;
  readonly whole: boolean;
}

const RULES: Readonly<Record<keyof Limits, LimitRule>> = {
  cpuTimeSec: { fallback: 15, least: 0.01, most: 86_400, whole: false },
  wallTimeSec: { fallback: 30, least: 0.01, most: 604_800, whole: false },
  memoryMb: { fallback: 20, least: 1, most: 4096, whole: false },
  maxPrintLength: { fallback: 50_000, least: 0, most: 100_000_000, whole: true },
  maxValueLength: { fallback: 10_000, least: 0, most: 10_000_000, whole: true },
  // The generated code's own stack ends a little above this depth; see `--stack-size` in command.ts.
  recursion: { fallback: 1_000, least: 10, most: 5_000, whole: true },
};

/** Characters that one program's source may have. */
export const MAX_SOURCE_LENGTH = 1_000_000;

const MODULE_PATTERN = /^(\*|[\p{L}_][\p{L}\p{N}_]*(\.[\p{L}_][\p{L}\p{N}_]*)*(\.\*)?)$/u;

/** The number that `name` allows, or a `PolicyError` that says what it does allow. */
export function checkLimit(name: keyof Limits, value: unknown, shownName: string = name): number {
  const rule = RULES[name];
  const kind = rule.whole ? "a whole number" : "a number";
  if (
    typeof value !== "number" || !(value >= rule.least && value <= rule.most) ||
    (rule.whole && !Number.isInteger(value))
  ) {
    throw new PolicyError(
      `${shownName} must be ${kind} from ${rule.least} to ${rule.most}, not ${shown(value)}`,
    );
  }
  return value;
}

/** The import pattern, or a `PolicyError` that shows the forms there are. */
export function checkImportPattern(pattern: unknown): string {
  if (typeof pattern !== "string" || !MODULE_PATTERN.test(pattern)) {
    throw new PolicyError(
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
  for (const name of Object.keys(limits)) {
    if (!Object.hasOwn(RULES, name)) {
      const nearest = nearestSpelling(name, names);
      throw new PolicyError(
        `Unknown limit ${shown(name)}` + (nearest ? `; did you mean ${shown(nearest)}?` : "") +
          ` Valid limits: ${names.join(", ")}`,
      );
    }
  }
  const complete = {} as Limits;
  for (const name of names) {
    const value = limits[name];
    complete[name] = value === undefined ? RULES[name].fallback : checkLimit(name, value);
  }
  if (limits.wallTimeSec === undefined) {
    complete.wallTimeSec = Math.max(RULES.wallTimeSec.fallback, 2 * complete.cpuTimeSec);
  }
  if (!Array.isArray(authorizedImports)) {
    throw new PolicyError(`authorizedImports must be an array, not ${shown(authorizedImports)}`);
  }
  return { limits: complete, authorizedImports: authorizedImports.map(checkImportPattern) };
}

function shown(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value.slice(0, 100));
  if (typeof value === "object" && value !== null) return "an object";
  return String(value);
}
