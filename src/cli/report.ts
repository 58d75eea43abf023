/** What the command line shows of an outcome, beyond the output that was streamed already. */

import type { Outcome } from "../sandbox/outcome.ts";

/** The exit code that an outcome gives; help.ts and the README list them. */
export function exitCodeOf(outcome: Outcome): number {
  switch (outcome.status) {
    case "ok":
      return outcome.exitCode & 0xff;
    case "error":
      // An exit code that the system would cut to 0 must not look like success.
      return (outcome.exitCode & 0xff) || (outcome.error === null ? 0 : 1);
    case "limit":
      if (outcome.limit === "memory") return 137;
      return outcome.limit === "cpu" || outcome.limit === "wall" ? 124 : 125;
    case "cancelled":
      return 130;
    case "internal":
      return 70;
  }
}

/** What is still to be written when the program has ended. */
export interface Closing {
  readonly stdout: string;
  readonly stderr: string;
}

/** The closing lines: the value, what was cut, the error, and a word where nothing was printed. */
export function closingOf(outcome: Outcome, maxPrintLength: number): Closing {
  let stdout = cutMarker(outcome.truncated.stdout, outcome.stdout, maxPrintLength);
  let stderr = cutMarker(outcome.truncated.stderr, outcome.stderr, maxPrintLength);
  const printed = outcome.stdout !== "" || outcome.truncated.stdout > 0;
  if (outcome.error !== null) {
    stderr += outcome.error.traceback;
    if (outcome.error.hint) stderr += `Hint: ${outcome.error.hint}\n`;
  } else if (outcome.status === "ok" && !printed) {
    const value = outcome.value;
    if (value !== null && value.repr !== "None") {
      const cut = outcome.truncated.value;
      stdout += value.repr + (cut > 0 ? `... [${cut} characters cut]` : "") + "\n";
    } else if (outcome.stderr === "" && outcome.exitCode === 0) {
      stderr += "The program ended without printing anything. " +
        "Print its results to see them, for instance: print(result)\n";
    }
  }
  return { stdout, stderr };
}

function cutMarker(cut: number, text: string, maxPrintLength: number): string {
  if (cut === 0) return "";
  const lineEnd = text === "" || text.endsWith("\n") ? "" : "\n";
  return `${lineEnd}[... ${cut} more characters cut: --max-print-length is ${maxPrintLength}]\n`;
}
