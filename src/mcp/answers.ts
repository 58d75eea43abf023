/** What a tool answers: text that a model can use as it is, and the record beside it. */

import type { CallToolResult } from "@modelcontextprotocol/server";
import { BusyError, ClosedError, type Outcome, PolicyError } from "../../mod.ts";
import { CannotRunError, NoSessionError } from "../service/service.ts";

/** The answer of a run. */
export function answerOutcome(outcome: Outcome): CallToolResult {
  return {
    content: [{ type: "text", text: outcomeText(outcome) }],
    structuredContent: outcome as unknown as Record<string, unknown>,
    isError: outcome.status !== "ok",
  };
}

/** An answer without a run: what was wrong, and what would be right. */
export function answerError(message: string): CallToolResult {
  return { content: [{ type: "text", text: message }], isError: true };
}

/** What went wrong before the program ran; `null` where it is a fault of our own. */
export function messageOf(error: unknown): string | null {
  if (error instanceof BusyError) {
    return `${error.message}. Try again in ${Math.ceil(error.retryAfterSec)} s.`;
  }
  const isKnown = error instanceof PolicyError || error instanceof NoSessionError ||
    error instanceof ClosedError || error instanceof CannotRunError;
  return isKnown ? error.message : null;
}

/** Output, then value, then error; and a word where there is nothing to see. */
export function outcomeText(outcome: Outcome): string {
  const { stdout, stderr, truncated, value, error, status } = outcome;
  const parts: string[] = [];
  if (stdout !== "") parts.push(stdout);
  if (truncated.stdout > 0) parts.push(`[... ${truncated.stdout} more characters were cut]\n`);
  if (stderr !== "") parts.push(`[stderr]\n${stderr}`);
  if (truncated.stderr > 0) parts.push(`[... ${truncated.stderr} more characters were cut]\n`);
  if (value !== null) {
    const label = outcome.finalAnswer ? "Final answer" : "Value of the last expression";
    const cut = truncated.value > 0 ? `... [${truncated.value} more characters were cut]` : "";
    parts.push(`${label}: ${value.repr}${cut}\n`);
  }
  if (error !== null) {
    parts.push(error.traceback);
    if (error.hint !== undefined) parts.push(`Hint: ${error.hint}\n`);
  } else if (status === "error" && outcome.exitCode !== 0) {
    parts.push(`The program ended with exit code ${outcome.exitCode}\n`);
  }
  if (parts.length === 0) {
    return "The program ended without printing anything. Print its results to see them, " +
      "for instance: print(result)";
  }
  return parts.map((part) => part.endsWith("\n") ? part : `${part}\n`).join("");
}
