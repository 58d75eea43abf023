/** The command line as a user calls it: programs, output, values, exit codes, wrong usage. */

import { assert, assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { callCli, runCode } from "../helpers/cli.ts";

const NO_OUTPUT = "The program ended without printing anything. " +
  "Print its results to see them, for instance: print(result)\n";

Deno.test("a program prints and ends well", async () => {
  assertEquals(await runCode('print("Hello, world!")'), {
    code: 0,
    stdout: "Hello, world!\n",
    stderr: "",
  });
});

Deno.test("the README's example prints its mean and median", async () => {
  const { stdout, code } = await runCode(
    "import math, statistics; data = [12, 15, 18, 22, 13, 17, 16]; " +
      'print(f"Mean: {statistics.mean(data)}, Median: {statistics.median(data)}")',
  );
  assertEquals(stdout, "Mean: 16.142857142857142, Median: 16\n");
  assertEquals(code, 0);
});

Deno.test("the program may come from a file or from standard input", async () => {
  const file = await Deno.makeTempFile({ suffix: ".py" });
  try {
    await Deno.writeTextFile(file, "print('from a file')\n1/0\n");
    const fromFile = await callCli(["--file", file]);
    assertEquals(fromFile.stdout, "from a file\n");
    assertStringIncludes(fromFile.stderr, `File "${file}", line 2, in <module>`);
    assertEquals(fromFile.code, 1);
  } finally {
    await Deno.remove(file);
  }
  const fromStdin = await callCli(["-"], { stdin: "print('from stdin')\n" });
  assertEquals(fromStdin, { code: 0, stdout: "from stdin\n", stderr: "" });
});

Deno.test("a program may begin with a dash", async () => {
  const { stdout } = await runCode("-1 if False else print('dash')");
  assertEquals(stdout, "dash\n");
});

Deno.test("--stdin-file is what the program reads", async () => {
  const file = await Deno.makeTempFile();
  try {
    await Deno.writeTextFile(file, "Ada\n36\n");
    const { stdout } = await runCode("print(input(), int(input()) + 1)", "--stdin-file", file);
    assertEquals(stdout, "Ada 37\n");
  } finally {
    await Deno.remove(file);
  }
});

Deno.test("an uncaught exception shows its traceback and exits 1", async () => {
  const { code, stdout, stderr } = await runCode("print('before')\ndef f():\n    1/0\nf()");
  assertEquals(code, 1);
  assertEquals(stdout, "before\n");
  assertEquals(
    stderr,
    'Traceback (most recent call last):\n  File "<string>", line 4, in <module>\n    f()\n    ~^^\n' +
      '  File "<string>", line 3, in f\n    1/0\n    ~^~\nZeroDivisionError: division by zero\n',
  );
});

Deno.test("sys.exit gives the exit code", async () => {
  assertEquals((await runCode("import sys; sys.exit(7)")).code, 7);
  assertEquals((await runCode("import sys; sys.exit()")).code, 0);
  const withText = await runCode("import sys; sys.exit('stopped')");
  assertEquals(withText, { code: 1, stdout: "", stderr: "stopped\n" });
});

Deno.test("stderr and stdout are kept apart", async () => {
  const answer = await runCode("import sys; print('a'); print('b', file=sys.stderr)");
  assertEquals(answer, { code: 0, stdout: "a\n", stderr: "b\n" });
});

Deno.test("the last expression's value is shown when nothing was printed", async () => {
  assertEquals((await runCode("x = 20\nx + 1")).stdout, "21\n");
  assertEquals((await runCode("print('printed'); 5")).stdout, "printed\n");
});

Deno.test("a program that prints nothing is told to print", async () => {
  assertEquals(await runCode("x = 1"), { code: 0, stdout: "", stderr: NO_OUTPUT });
  assertEquals(await runCode("None"), { code: 0, stdout: "", stderr: NO_OUTPUT });
});

Deno.test("output is cut at --max-print-length, and says how much", async () => {
  const { stdout, code } = await runCode("print('é' * 300)", "--max-print-length", "100");
  assertEquals(code, 0);
  assertEquals(
    stdout,
    "é".repeat(100) + "\n[... 201 more characters cut: --max-print-length is 100]\n",
  );
});

Deno.test("--json prints the one record", async () => {
  const { stdout, stderr, code } = await runCode("print('out')\n[1, 2.5, 'x']", "--json");
  assertEquals([code, stderr], [0, ""]);
  const record = JSON.parse(stdout);
  assertEquals(Object.keys(record).sort(), [
    "error",
    "exitCode",
    "finalAnswer",
    "limit",
    "status",
    "stderr",
    "stdout",
    "truncated",
    "usage",
    "value",
  ]);
  assertEquals(record.status, "ok");
  assertEquals(record.stdout, "out\n");
  assertEquals(record.value, { repr: "[1, 2.5, 'x']", json: [1, 2.5, "x"] });
  assertEquals(record.truncated, { stdout: 0, stderr: 0, value: 0 });
  assert(record.usage.startMs > 0);
});

Deno.test("--json of an exception has its type, message, line and traceback", async () => {
  const { stdout, code } = await runCode("x = {}\nx['k']", "--json");
  const { status, error } = JSON.parse(stdout);
  assertEquals(code, 1);
  assertEquals(status, "error");
  assertEquals([error.type, error.message, error.line], ["KeyError", "'k'", 2]);
  assertMatch(error.traceback, /^Traceback [\s\S]*\nKeyError: 'k'\n$/);
});

Deno.test("a syntax error shows its place and exits 1", async () => {
  const { code, stderr } = await runCode("x = (1,\ny = 2");
  assertEquals(code, 1);
  assertStringIncludes(stderr, "SyntaxError: ");
  assertStringIncludes(stderr, 'File "<string>", line 1');
});

Deno.test("wrong usage exits 2 and names the right spelling", async () => {
  const cases: [string[], string][] = [
    [["--cod", "1"], "Unknown option --cod; did you mean --code?"],
    [["--max-memory", "3"], "Unknown option --max-memory; did you mean --max-memory-mb?"],
    [["--authorised-imports", "x"], "did you mean --authorized-imports?"],
    [["--code"], "--code needs a value: --code CODE"],
    [["--code", "1", "--file", "x.py"], "Give one program only"],
    [["--code", "1", "--max-memory-mb", "lots"], "--max-memory-mb must be a number from 1 to 4096"],
    [["--code", "1", "--max-cpu-time-sec", "0"], "--max-cpu-time-sec must be a number from"],
    [["--code", "1", "--max-print-length=1.5"], "--max-print-length must be a whole number"],
    [["--code", "1", "--authorized-imports", "a b"], '--authorized-imports: "a b" is not a module'],
    [["--code", "1", "--json=yes"], "--json takes no value"],
    [["program.py"], 'Unexpected argument "program.py"; did you mean --file program.py?'],
    [[], "No program given"],
    [["--file", "/does/not/exist.py"], "Cannot use /does/not/exist.py: no such file"],
  ];
  for (const [args, message] of cases) {
    const { code, stdout, stderr } = await callCli(args);
    assertStringIncludes(stderr, message);
    assertEquals([code, stdout], [2, ""], args.join(" "));
  }
});

Deno.test("--help names every option with examples; --version the version", async () => {
  const help = await callCli(["--help"]);
  assertEquals([help.code, help.stderr], [0, ""]);
  for (const text of ["--max-wall-time-sec N", "--json", "Examples:", "Exit codes:", "137"]) {
    assertStringIncludes(help.stdout, text);
  }
  const version = await callCli(["--version"]);
  assertMatch(version.stdout, /^vivarium \d+\.\d+\.\d+ \(Python 3\.13\)\n$/);
});

Deno.test("without the permission to start deno it says what to add", async () => {
  const { code, stderr } = await callCli(["--code", "print(1)"], { flags: [] });
  assertEquals(code, 126);
  assertStringIncludes(stderr, "add -P (deno run -P cli.ts ...) or --allow-run=deno");
});

Deno.test("--allow-run=deno is enough", async () => {
  // `deno` is looked up on PATH, which a test need not have: the running one's path works too.
  const flags = [`--allow-run=deno,${Deno.execPath()}`];
  const { stdout } = await callCli(["--code", "print('ran')"], { flags });
  assertEquals(stdout, "ran\n");
});
