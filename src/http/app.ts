/** The Hono application: guards, the operations, MCP, pages, and what an operator watches. */

import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { McpEndpoint } from "../mcp/endpoint.ts";
import { negotiate } from "./bodies.ts";
import type { Env } from "./environment.ts";
import { hostCheck, keyCheck, originCheck, requestLog, securityHeaders } from "./guards.ts";
import type { Metrics } from "./metrics.ts";
import { openApiDocument } from "./openapi.ts";
import { docsPage, frontPage } from "./pages.ts";
import { answerProblem, Problem, problemOf } from "./problems.ts";
import { type Operation, OPERATIONS, type Parts } from "./routes.ts";

/** What the application stands on. */
export interface AppParts extends Parts {
  readonly metrics: Metrics;
  readonly mcp: McpEndpoint;
  readonly version: string;
}

/** A new application. */
export function newApp(parts: AppParts): Hono<Env> {
  const { service, log, metrics, mcp, version } = parts;
  const { settings } = service;
  const app = new Hono<Env>();

  app.onError((error, c) => {
    const problem = problemOf(error);
    if (problem !== null) return answerProblem(c, problem);
    log.error("request failed", {
      requestId: c.get("requestId"),
      detail: error instanceof Error ? error.stack ?? error.message : String(error),
    });
    return answerProblem(c, new Problem(500, "The service failed; its log tells more"));
  });
  app.notFound((c) =>
    answerProblem(c, new Problem(404, `There is no ${c.req.path.slice(0, 200)}; see /docs`))
  );

  app.use(requestLog(log));
  app.use(securityHeaders);
  app.use(async (c, next) => {
    await next();
    metrics.countRequest(c.req.method, routeOf(c.req.path), c.res.status);
  });
  app.use(hostCheck(settings));
  app.use(originCheck(settings));
  const withKey = keyCheck(settings);
  for (const path of ["/v1/*", "/mcp", "/metrics"]) app.use(path, withKey);
  app.use(bodyLimit({
    maxSize: settings.maxBodyBytes,
    onError: () => {
      throw new Problem(413, `A body may have ${settings.maxBodyBytes} bytes`);
    },
  }));
  for (const path of ["/v1/*", "/mcp"]) {
    app.use(path, async (_, next) => {
      if (service.isClosing) {
        throw new Problem(503, "The service is shutting down", {
          headers: { "Retry-After": "5", "Connection": "close" },
        });
      }
      await next();
    });
  }

  for (const operation of OPERATIONS) {
    app.on(operation.method, operation.path, (c) => {
      if (operation.response !== undefined && !operation.streams) {
        negotiate(c, ["application/json"]);
      }
      return operation.handle(c, parts);
    });
  }
  app.all("/mcp", (c) => mcp.fetch(c.req.raw, c.get("caller")));

  const document = openApiDocument(version);
  app.get("/healthz", (c) => c.json({ status: "ok" }));
  app.get("/readyz", async (c) => {
    const fault = service.isClosing ? "shutting down" : await service.check();
    const { ready, running, queued, sessions } = service.stats;
    const status = fault === null ? "ready" : "not ready";
    return c.json(
      { status, ...fault !== null && { reason: fault }, ready, running, queued, sessions },
      fault === null ? 200 : 503,
    );
  });
  app.get("/metrics", async (c) => {
    const { text, type } = await metrics.text(service.stats);
    return c.body(text, 200, { "Content-Type": type });
  });
  app.get("/openapi.json", (c) => c.json(document));
  app.get("/docs", (c) => page(c.html(docsPage(document))));
  app.get("/", (c) => page(c.html(frontPage(service.policy, version))));
  refuseOtherMethods(app);
  return app;
}

const GET_PATHS = ["/", "/docs", "/healthz", "/metrics", "/openapi.json", "/readyz"];

/** What is there, but not with that method. */
function refuseOtherMethods(app: Hono<Env>): void {
  const methods = new Map<string, string[]>(GET_PATHS.map((path) => [path, ["GET", "HEAD"]]));
  for (const [path, operations] of Map.groupBy(OPERATIONS, (each) => each.path)) {
    methods.set(path, operations.map((each: Operation) => each.method));
  }
  for (const [path, allowed] of methods) {
    app.all(path, (c) => {
      throw new Problem(405, `${path} takes ${allowed.join(" or ")}, not ${c.req.method}`, {
        headers: { Allow: allowed.join(", ") },
      });
    });
  }
}

/** The route of a path: metrics must not grow with what clients ask for. */
function routeOf(path: string): string {
  const pattern = path.replace(/^(\/v1\/sessions\/)[^/]+/, "$1:id");
  const isKnown = pattern === "/mcp" || GET_PATHS.includes(pattern) ||
    OPERATIONS.some((each) => each.path === pattern);
  return isKnown ? pattern : "other";
}

/** Pages bring their own style and nothing else. */
function page(response: Response | Promise<Response>): Promise<Response> {
  return Promise.resolve(response).then((answer) => {
    answer.headers.set(
      "Content-Security-Policy",
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'",
    );
    return answer;
  });
}
