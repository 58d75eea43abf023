/** `run`: one program in a process that is started for it. */

import { Child } from "./child.ts";
import { Execution } from "./execution.ts";
import { checkOptions, newRunPlan, RUN_OPTIONS, type RunOptions, type RunPlan } from "./options.ts";
import { newLimitEnding, newUnstartedOutcome, type Outcome } from "./outcome.ts";
import { MAX_SOURCE_LENGTH } from "./policy.ts";

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
  checkOptions(options, RUN_OPTIONS);
  const plan = newRunPlan(code, options);
  const refused = refusal(plan);
  if (refused !== null) return refused;
  const child = new Child({ limits: plan.policy.limits, isSingleThreaded: false });
  try {
    return await new Execution(child, plan, 0).outcome();
  } finally {
    await child.ended;
  }
}

/** The outcome of a program that is refused before it is run; `null` for all others. */
export function refusal(plan: RunPlan): Outcome | null {
  const { length } = plan.request.source;
  if (length <= MAX_SOURCE_LENGTH) return null;
  const message = `Source limit of ${MAX_SOURCE_LENGTH} characters exceeded: ${length}`;
  return newUnstartedOutcome(newLimitEnding("source", message));
}
