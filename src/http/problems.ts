/** Errors as problem documents (RFC 9457), and which error is which. */

import type { Context } from "hono";
import type { z } from "zod";
import { BusyError, ClosedError, PolicyError } from "../../mod.ts";
import type { ProblemRecord } from "../service/schemas.ts";
import { CannotRunError, NoSessionError } from "../service/service.ts";
import { nearestSpelling } from "../usage/spelling.ts";
import type { Env } from "./environment.ts";

const TITLES = {
  400: "Bad Request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not Found",
  405: "Method Not Allowed",
  406: "Not Acceptable",
  408: "Request Timeout",
  413: "Content Too Large",
  415: "Unsupported Media Type",
  422: "Unprocessable Content",
  429: "Too Many Requests",
  500: "Internal Server Error",
  503: "Service Unavailable",
} as const;

/** The statuses of problems. */
export type ProblemStatus = keyof typeof TITLES;

/** What a handler throws to answer with a problem document. */
export class Problem extends Error {
  override name = "Problem";
  readonly status: ProblemStatus;
  readonly errors: ProblemRecord["errors"];
  readonly headers: Readonly<Record<string, string>>;

  /** Takes the status, what was wrong and what would be right, and the offending fields. */
  constructor(
    status: ProblemStatus,
    detail: string,
    more: { errors?: ProblemRecord["errors"]; headers?: Record<string, string> } = {},
  ) {
    super(detail);
    this.status = status;
    this.errors = more.errors;
    this.headers = more.headers ?? {};
  }

  /** The document. */
  record(requestId: string): ProblemRecord {
    const title = TITLES[this.status];
    return {
      type: `urn:vivarium:problem:${title.toLowerCase().replaceAll(" ", "-")}`,
      title,
      status: this.status,
      detail: this.message,
      requestId,
      ...this.errors && { errors: this.errors },
    };
  }
}

/** The problem that an error stands for, or `null` where it is a fault of our own. */
export function problemOf(error: unknown): Problem | null {
  if (error instanceof Problem) return error;
  if (error instanceof PolicyError) {
    return new Problem(422, error.message, {
      errors: [{ field: error.option, detail: error.message }],
    });
  }
  if (error instanceof CannotRunError) return new Problem(503, error.message);
  if (error instanceof NoSessionError) return new Problem(404, error.message);
  if (error instanceof BusyError) {
    const headers = { "Retry-After": String(Math.ceil(error.retryAfterSec)) };
    return new Problem(error.reason === "caller" ? 429 : 503, error.message, { headers });
  }
  if (error instanceof ClosedError) {
    // The sandbox's own end, or that of a session that was closed while the request waited.
    const closing = error.message.startsWith("The sandbox");
    return closing
      ? new Problem(503, "The service is shutting down", { headers: { "Retry-After": "5" } })
      : new Problem(404, error.message);
  }
  return null;
}

/** The problem of a body that is not as its schema says. */
export function problemOfIssues(error: z.ZodError, fields: readonly string[]): Problem {
  const errors = error.issues.flatMap((issue) => {
    const path = issue.path.map(String);
    if (issue.code !== "unrecognized_keys") {
      const place = path.join(".") || "(body)";
      return [{ field: place, detail: `${place}: ${issue.message}` }];
    }
    return issue.keys.map((key) => {
      const field = [...path, key].join(".");
      const nearest = path.length === 0 ? nearestSpelling(key, fields) : null;
      return {
        field,
        detail: `${field}: there is no such field` + (nearest ? `; did you mean ${nearest}?` : ""),
      };
    });
  });
  return new Problem(422, errors.map(({ detail }) => detail).join("; "), { errors });
}

/** Answers with a problem. */
export function answerProblem(c: Context<Env>, problem: Problem): Response {
  return c.body(JSON.stringify(problem.record(c.get("requestId"))), problem.status, {
    ...problem.headers,
    "Content-Type": "application/problem+json",
  });
}
