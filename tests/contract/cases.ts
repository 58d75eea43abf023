/**
 * What every way in answers alike: the module, the command line, HTTP and MCP. Each case is a
 * program, what it is given, and what its outcome must be; the runner says how it is brought in.
 */

import { assertEquals, assertStringIncludes } from "@std/assert";
import type { InputValue, Limits, Outcome } from "../../mod.ts";

/** What a case may give to its program; all of it can be written in JSON. */
export interface CaseOptions {
  readonly limits?: Partial<Limits>;
  readonly authorizedImports?: readonly string[];
  readonly inputs?: Record<string, InputValue>;
  readonly stdin?: string;
}

/** One way in. */
export interface Runner {
  readonly name: string;
  /** Options that this way in has not. */
  readonly lacks?: readonly (keyof CaseOptions)[];
  run(code: string, options: CaseOptions): Promise<Outcome>;
}

interface Case {
  readonly name: string;
  readonly code: string;
  readonly options?: CaseOptions;
  readonly check: (outcome: Outcome) => void;
}

const okWith = (stdout: string, value: Outcome["value"] = null) => (outcome: Outcome) => {
  assertEquals(
    [outcome.status, outcome.stdout, outcome.stderr, outcome.value, outcome.error, outcome.limit],
    ["ok", stdout, "", value, null, null],
  );
  assertEquals(outcome.exitCode, 0);
};

const errorOf = (type: string, message: string, line: number | null) => (outcome: Outcome) => {
  assertEquals([outcome.status, outcome.limit, outcome.exitCode], ["error", null, 1]);
  assertEquals([outcome.error?.type, outcome.error?.message, outcome.error?.line], [
    type,
    message,
    line,
  ]);
  assertStringIncludes(outcome.error!.traceback, `${type}: ${message}\n`);
};

const limitOf = (limit: Outcome["limit"], stdout: string) => (outcome: Outcome) => {
  assertEquals([outcome.status, outcome.limit, outcome.stdout], ["limit", limit, stdout]);
  assertStringIncludes(outcome.error!.message.toLowerCase(), "limit");
};

/** Every case. */
export const CASES: readonly Case[] = [
  { name: "prints", code: "print('a', 1, sep='-')\nprint('ü€😀')", check: okWith("a-1\nü€😀\n") },
  {
    name: "answers with the value of the last expression",
    code: "x = [1, 2.5, 'x', None, True]\nx",
    check: okWith("", { repr: "[1, 2.5, 'x', None, True]", json: [1, 2.5, "x", null, true] }),
  },
  {
    name: "gives no JSON where something would be lost",
    code: "(1, {2: 3}, 4.0)",
    check: okWith("", { repr: "(1, {2: 3}, 4.0)" }),
  },
  { name: "says nothing of a value None", code: "print(1)", check: okWith("1\n") },
  {
    name: "keeps stdout and stderr apart",
    code: "import sys\nprint('out')\nprint('err', file=sys.stderr)",
    check: (outcome) => assertEquals([outcome.stdout, outcome.stderr], ["out\n", "err\n"]),
  },
  {
    name: "tells an exception with its line",
    code: "def f():\n    return {}['k']\n\nprint(1)\nf()",
    check: (outcome) => {
      errorOf("KeyError", "'k'", 2)(outcome);
      assertEquals(outcome.stdout, "1\n");
    },
  },
  {
    name: "tells a syntax error",
    code: "x = 1\ny = (",
    check: (outcome) => {
      assertEquals([outcome.status, outcome.error?.type, outcome.error?.line], [
        "error",
        "SyntaxError",
        2,
      ]);
      assertStringIncludes(outcome.error!.message, "'(' was never closed");
    },
  },
  {
    name: "suggests a name",
    code: "value = 1\nvalu",
    check: errorOf("NameError", "name 'valu' is not defined. Did you mean: 'value'?", 2),
  },
  {
    name: "passes an exit code on",
    code: "import sys\nsys.exit(3)",
    check: (outcome) => assertEquals([outcome.status, outcome.exitCode], ["error", 3]),
  },
  {
    name: "ends by the CPU limit with what was printed",
    code: "print('before')\nwhile True: pass",
    options: { limits: { cpuTimeSec: 0.2 } },
    check: limitOf("cpu", "before\n"),
  },
  {
    name: "ends by the wall limit",
    code: "import time\nprint('zzz')\ntime.sleep(60)",
    options: { limits: { wallTimeSec: 0.3 } },
    check: limitOf("wall", "zzz\n"),
  },
  {
    name: "ends by the memory limit",
    code: "print('growing')\nkept = []\nwhile True: kept.append('x' * 1000 + str(len(kept)))",
    check: limitOf("memory", "growing\n"),
  },
  {
    name: "lets no handler catch a limit",
    code:
      "while True:\n    try:\n        while True: pass\n    except BaseException: print('caught')",
    options: { limits: { cpuTimeSec: 0.2 } },
    check: limitOf("cpu", ""),
  },
  {
    name: "cuts output and counts what was cut",
    code: "print('é' * 100)",
    options: { limits: { maxPrintLength: 10 } },
    check: (outcome) => {
      assertEquals([outcome.status, outcome.stdout], ["ok", "é".repeat(10)]);
      assertEquals(outcome.truncated, { stdout: 91, stderr: 0, value: 0 });
    },
  },
  {
    name: "refuses what is not authorized and names what is",
    code: "import json",
    options: { authorizedImports: ["math"] },
    check: (outcome) => {
      assertEquals([outcome.status, outcome.error?.type], ["error", "ImportError"]);
      assertStringIncludes(outcome.error!.message, "Modules allowed here: math");
    },
  },
  {
    name: "refuses files",
    code: "open('/etc/passwd')",
    check: (outcome) =>
      assertEquals([outcome.status, outcome.error?.type], ["error", "PermissionError"]),
  },
  {
    name: "reads standard input",
    code: "print(input() + '!')\nimport sys\nprint(sys.stdin.read())",
    options: { stdin: "one\ntwo\nthree" },
    check: okWith("one!\ntwo\nthree\n"),
  },
  {
    name: "takes inputs",
    code: "print(type(n).__name__, type(f).__name__, names, table['a'][1])",
    options: { inputs: { n: 5, f: 1.5, names: ["x", null], table: { a: [1, true] } } },
    check: okWith("int float ['x', None] True\n"),
  },
  {
    name: "takes any text as it is",
    code: "print('</script>', '\\0'.isprintable(), \"\"\"`${1}`\"\"\", '\\u2028' == '\u2028')",
    check: okWith("</script> False `${1}` True\n"),
  },
];

/** Registers every case as a test of this way in. */
export function testContract(runner: Runner): void {
  for (const { name, code, options = {}, check } of CASES) {
    const lacking = Object.keys(options).some((each) =>
      runner.lacks?.includes(each as keyof CaseOptions)
    );
    if (lacking) continue;
    Deno.test(`${runner.name} ${name}`, async () => check(await runner.run(code, options)));
  }
}
