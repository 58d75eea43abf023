/** Runs the real command line, as a user would, and gives what it answered. */

const CLI = new URL("../../cli.ts", import.meta.url);
const CONFIG = new URL("../../deno.json", import.meta.url);

/** What a command answered. */
export interface Answer {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** What may differ from a plain `deno run -P cli.ts`. */
export interface CallOptions {
  readonly stdin?: string;
  /** Permission flags; default `-P`. */
  readonly flags?: readonly string[];
}

/** Calls `deno run -P cli.ts` with these arguments. */
export async function callCli(args: readonly string[], options: CallOptions = {}): Promise<Answer> {
  const child = new Deno.Command(Deno.execPath(), {
    // --quiet: Deno warns that permissions in its configuration are experimental.
    args: [
      "run",
      "--quiet",
      "--no-prompt",
      `--config=${CONFIG.pathname}`,
      ...options.flags ?? ["-P"],
      CLI.pathname,
      ...args,
    ],
    env: { NO_COLOR: "1" },
    stdin: options.stdin === undefined ? "null" : "piped",
    stdout: "piped",
    stderr: "piped",
  }).spawn();
  if (options.stdin !== undefined) {
    const writer = child.stdin.getWriter();
    await writer.write(new TextEncoder().encode(options.stdin));
    await writer.close();
  }
  const { code, stdout, stderr } = await child.output();
  const decoder = new TextDecoder();
  return { code, stdout: decoder.decode(stdout), stderr: decoder.decode(stderr) };
}

/** Runs a program given as text. */
export function runCode(code: string, ...more: string[]): Promise<Answer> {
  return callCli(["--code", code, ...more]);
}
