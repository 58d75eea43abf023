/** The help text, made from the table of options. */

import { twoColumns } from "../usage/command_line.ts";
import { OPTIONS } from "./options.ts";

const EXAMPLES = String.raw`Examples:
  deno run -P cli.ts --code 'print("Hello, world!")'
  deno run -P cli.ts --file program.py --max-cpu-time-sec 5 --json
  echo 'import math; print(math.pi)' | deno run -P cli.ts - --authorized-imports math`;

const EXIT_CODES = `Exit codes:
  0    the program ended well
  1    an uncaught exception; what the program gives to sys.exit() is passed on
  2    wrong usage
  70   a fault of Vivarium's own
  124  CPU or wall time limit
  125  another limit (source, output, recursion, value, calls)
  137  memory limit`;

/** The whole text that `--help` prints. */
export function helpText(): string {
  const rows = OPTIONS.map(({ name, value, help }) =>
    [value ? `${name} ${value}` : name, help] as const
  );
  rows.splice(2, 0, ["-", "Run the program on standard input"]);
  const options = twoColumns(rows);
  return `Runs untrusted Python 3.13 in a process that holds no permission.

Usage: deno run -P cli.ts (--code CODE | --file PATH | -) [options]
       deno run -P cli.ts repl [options]    an interactive session

Options:
${options}

${EXAMPLES}

${EXIT_CODES}
`;
}
