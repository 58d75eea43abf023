/**
 * `run`: one program, one outcome. What the other ways in (CLI now, HTTP and MCP later) call.
 */

import { runInChild } from "./child.ts";
import { newLimitEnding, type Outcome } from "./outcome.ts";
import { type Limits, MAX_SOURCE_LENGTH, newPolicy } from "./policy.ts";

/** What a program is run with. */
export interface RunOptions {
  /** Limits that differ from their defaults. */
  limits?: Partial<Limits>;
  /**
   * Modules that the program may import: names, `pkg.sub`, `pkg.*`, or `*` for all there are.
   * Default: `DEFAULT_AUTHORIZED_IMPORTS`.
   */
  authorizedImports?: readonly string[];
  /** What the program reads from its standard input; without it, reading is refused. */
  stdin?: string;
  /** The file name that tracebacks show. Default `<string>`. */
  filename?: string;
  /** Told what the program prints, as it comes. */
  onStdout?: (text: string) => void;
  /** Told what the program writes to `sys.stderr`, as it comes. */
  onStderr?: (text: string) => void;
  /** Told the details of a fault of Vivarium's own. Default: `console.error`. */
  onInternalError?: (detail: string) => void;
  /** Cancels the run. */
  signal?: AbortSignal;
}

/**
 * Runs a Python program in a process of its own that holds no permission, and answers with its
 * outcome once it has ended. A program that fails, or that a limit stops, is an outcome too.
 *
 * ```ts
 * import { run } from "@vivarium/python";
 *
 * const outcome = await run("print(6 * 7)");
 * console.log(outcome.stdout); // "42\n"
 * ```
 *
 * @throws {PolicyError} When an option is not valid.
 * @throws {Deno.errors.NotCapable} When running `deno` is not permitted (`--allow-run=deno`).
 */
export async function run(code: string, options: RunOptions = {}): Promise<Outcome> {
  const policy = newPolicy(options.limits, options.authorizedImports);
  if (code.length > MAX_SOURCE_LENGTH) return refusedSource(code);
  return await runInChild({
    source: code,
    filename: options.filename ?? "<string>",
    stdin: options.stdin ?? null,
    policy,
    onStdout: options.onStdout,
    onStderr: options.onStderr,
    onInternalError: options.onInternalError ?? ((detail) => console.error(detail)),
    signal: options.signal,
  });
}

function refusedSource(code: string): Outcome {
  return {
    ...newLimitEnding(
      "source",
      `Source limit of ${MAX_SOURCE_LENGTH} characters exceeded: ${code.length}`,
    ),
    stdout: "",
    stderr: "",
    truncated: { stdout: 0, stderr: 0, value: 0 },
    usage: { cpuMs: 0, wallMs: 0, startMs: 0, peakMemoryBytes: 0, outputBytes: 0 },
  };
}
