/** Every operation of the API: one table, from which the routes and the OpenAPI document come. */

import type { Context } from "hono";
import type { z } from "zod";
import type { Session } from "../../mod.ts";
import {
  ExecuteRequest,
  InterruptRecord,
  OutcomeRecord,
  PolicyRecord,
  SessionDetails,
  SessionExecuteRequest,
  SessionRecord,
  SessionRequest,
} from "../service/schemas.ts";
import type { RunContext, Service } from "../service/service.ts";
import type { Log } from "../service/log.ts";
import { negotiate, readBody } from "./bodies.ts";
import type { Env } from "./environment.ts";
import type { ProblemStatus } from "./problems.ts";
import { streamRun } from "./streaming.ts";

/** What handlers stand on. */
export interface Parts {
  readonly service: Service;
  readonly log: Log;
}

/** One operation. */
export interface Operation {
  readonly method: "GET" | "POST" | "DELETE";
  /** Hono's notation: `/v1/sessions/:id`. */
  readonly path: string;
  readonly id: string;
  readonly summary: string;
  readonly request?: z.ZodObject;
  /** Whether the body may be left out. */
  readonly requestOptional?: boolean;
  readonly status: 200 | 201 | 204;
  readonly response?: z.ZodObject;
  /** Whether it streams where the client asks for `text/event-stream`. */
  readonly streams?: boolean;
  readonly problems: readonly ProblemStatus[];
  readonly handle: (c: Context<Env>, parts: Parts) => Promise<Response>;
}

const JSON_OR_EVENTS = ["application/json", "text/event-stream"] as const;

function contextOf(c: Context<Env>): RunContext {
  return { caller: c.get("caller"), requestId: c.get("requestId"), signal: c.req.raw.signal };
}

function sessionRecord(session: Session): z.infer<typeof SessionRecord> {
  return {
    id: session.id,
    createdAt: session.createdAt.toISOString(),
    expiresAt: session.expiresAt.toISOString(),
    isRunning: session.isRunning,
  };
}

async function answerRun(
  c: Context<Env>,
  { service, log }: Parts,
  run: Parameters<typeof streamRun>[2],
): Promise<Response> {
  const kind = negotiate(c, JSON_OR_EVENTS);
  const context = contextOf(c);
  if (kind === "application/json") return c.json(await run(context));
  const stallMs = service.settings.idleTimeoutSec * 1_000;
  return await streamRun(c, context, run, { log, stallMs });
}

/** Every operation under `/v1`. */
export const OPERATIONS: readonly Operation[] = [
  {
    method: "POST",
    path: "/v1/execute",
    id: "execute",
    summary: "Run a program in a process of its own",
    request: ExecuteRequest,
    status: 200,
    response: OutcomeRecord,
    streams: true,
    problems: [400, 401, 403, 406, 408, 413, 415, 422, 429, 503],
    handle: async (c, parts) => {
      negotiate(c, JSON_OR_EVENTS);
      const request = await readBody(c, ExecuteRequest);
      return await answerRun(c, parts, (context) => parts.service.execute(request, context));
    },
  },
  {
    method: "POST",
    path: "/v1/sessions",
    id: "openSession",
    summary: "Open a session: programs that share their variables",
    request: SessionRequest,
    requestOptional: true,
    status: 201,
    response: SessionRecord,
    problems: [400, 401, 403, 406, 413, 415, 422, 429, 503],
    handle: async (c, { service }) => {
      const request = await readBody(c, SessionRequest, { optional: true });
      const session = await service.openSession(request, contextOf(c));
      return c.json(sessionRecord(session), 201, { Location: `/v1/sessions/${session.id}` });
    },
  },
  {
    method: "GET",
    path: "/v1/sessions/:id",
    id: "getSession",
    summary: "Look at a session and its variables",
    status: 200,
    response: SessionDetails,
    problems: [401, 403, 404, 406, 429],
    handle: async (c, { service }) => {
      const id = c.req.param("id")!;
      const variables = await service.variables(id, contextOf(c));
      return c.json({ ...sessionRecord(service.session(id, contextOf(c))), variables });
    },
  },
  {
    method: "DELETE",
    path: "/v1/sessions/:id",
    id: "closeSession",
    summary: "Close a session; a program that runs in it is killed",
    status: 204,
    problems: [401, 403, 404, 429],
    handle: async (c, { service }) => {
      await service.closeSession(c.req.param("id")!, contextOf(c));
      return c.body(null, 204);
    },
  },
  {
    method: "POST",
    path: "/v1/sessions/:id/execute",
    id: "executeInSession",
    summary: "Run a program in a session",
    request: SessionExecuteRequest,
    status: 200,
    response: OutcomeRecord,
    streams: true,
    problems: [400, 401, 403, 404, 406, 408, 413, 415, 422, 429, 503],
    handle: async (c, parts) => {
      negotiate(c, JSON_OR_EVENTS);
      const id = c.req.param("id")!;
      const request = await readBody(c, SessionExecuteRequest);
      return await answerRun(
        c,
        parts,
        (context) => parts.service.executeInSession(id, request, context),
      );
    },
  },
  {
    method: "POST",
    path: "/v1/sessions/:id/interrupt",
    id: "interrupt",
    summary: "Raise KeyboardInterrupt in the program that runs in a session",
    status: 200,
    response: InterruptRecord,
    problems: [401, 403, 404, 406, 429],
    // deno-lint-ignore require-await -- as every handler is
    handle: async (c, { service }) =>
      c.json({ interrupted: service.session(c.req.param("id")!, contextOf(c)).interrupt() }),
  },
  {
    method: "GET",
    path: "/v1/modules",
    id: "getPolicy",
    summary: "The modules and limits in force",
    status: 200,
    response: PolicyRecord,
    problems: [401, 403, 406, 429],
    // deno-lint-ignore require-await -- as every handler is
    handle: async (c, { service }) => c.json(service.policy),
  },
];
