/** What stands before every handler: who may ask, from where, how often, and with what. */

import type { MiddlewareHandler } from "hono";
import { cors } from "hono/cors";
import { KeyRing } from "../service/api_keys.ts";
import type { Log } from "../service/log.ts";
import { RateLimit } from "../service/rate_limit.ts";
import { isLoopback, type Settings } from "../service/settings.ts";
import type { Env } from "./environment.ts";
import { Problem } from "./problems.ts";

type Guard = MiddlewareHandler<Env>;

/** Names the request, tells the client the name, and logs how it ended. */
export function requestLog(log: Log): Guard {
  return async (c, next) => {
    const given = c.req.header("x-request-id");
    const requestId = given !== undefined && /^[\w.-]{1,128}$/.test(given)
      ? given
      : crypto.randomUUID();
    c.set("requestId", requestId);
    c.set("caller", "anonymous");
    const startedAt = performance.now();
    await next();
    c.res.headers.set("X-Request-Id", requestId);
    log.info("request", {
      requestId,
      caller: c.get("caller"),
      method: c.req.method,
      path: c.req.path,
      status: c.res.status,
      durationMs: Math.round(performance.now() - startedAt),
    });
  };
}

/** Headers that every answer has. */
export const securityHeaders: Guard = async (c, next) => {
  await next();
  const headers = c.res.headers;
  headers.set("X-Content-Type-Options", "nosniff");
  headers.set("Referrer-Policy", "no-referrer");
  headers.set("X-Frame-Options", "DENY");
  if (!headers.has("Content-Security-Policy")) {
    headers.set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
  }
  if (!headers.has("Cache-Control")) headers.set("Cache-Control", "no-store");
};

/** Refuses what was sent to another name: a page of a rebound name cannot call. */
export function hostCheck({ allowedHosts, apiKeys }: Settings): Guard {
  return async (c, next) => {
    const header = c.req.header("host") ?? "";
    const host = header.replace(/:\d*$/, "").toLowerCase();
    const isAllowed = allowedHosts.length > 0
      ? allowedHosts.includes(host)
      : apiKeys.length > 0 || isLoopback(host);
    if (!isAllowed) {
      throw new Problem(
        403,
        `The Host ${
          JSON.stringify(header.slice(0, 100))
        } is not one that this service answers to; ` +
          "see --allowed-hosts",
      );
    }
    await next();
  };
}

/** Refuses pages of other origins, and gives those that are allowed their CORS headers. */
export function originCheck({ allowedOrigins, host }: Settings): Guard {
  const isAllowed = (origin: string, requestHost: string | undefined) => {
    if (allowedOrigins.includes(origin)) return true;
    if (!URL.canParse(origin)) return false;
    const url = new URL(origin);
    if (url.protocol !== "http:" && url.protocol !== "https:") return false;
    return url.host === requestHost?.toLowerCase() ||
      (isLoopback(host) && isLoopback(url.hostname));
  };
  const withCors = cors({
    origin: (origin) => origin,
    allowMethods: ["GET", "POST", "DELETE"],
    allowHeaders: [
      "Accept",
      "Authorization",
      "Content-Type",
      "Last-Event-ID",
      "Mcp-Method",
      "Mcp-Name",
      "Mcp-Protocol-Version",
      "Mcp-Session-Id",
      "X-API-Key",
      "X-Request-Id",
    ],
    exposeHeaders: ["Mcp-Protocol-Version", "Mcp-Session-Id", "Retry-After", "X-Request-Id"],
    maxAge: 600,
  });
  return async (c, next) => {
    const origin = c.req.header("origin");
    if (origin === undefined) return await next();
    if (!isAllowed(origin, c.req.header("host"))) {
      throw new Problem(
        403,
        `Pages of the origin ${JSON.stringify(origin.slice(0, 100))} may not call this service; ` +
          "see --allowed-origins",
      );
    }
    return await withCors(c, next);
  };
}

/** Asks for a key where there are any, and counts the requests of each. */
export function keyCheck({ apiKeys, ratePerMin }: Settings): Guard {
  const ring = new KeyRing(apiKeys);
  const rate = new RateLimit(ratePerMin);
  return async (c, next) => {
    if (apiKeys.length > 0) {
      const bearer = /^Bearer +(\S+) *$/i.exec(c.req.header("authorization") ?? "")?.[1];
      const secret = bearer ?? c.req.header("x-api-key");
      const name = secret === undefined ? null : await ring.find(secret);
      if (name === null) {
        const detail = secret === undefined
          ? "Show an API key: Authorization: Bearer KEY, or X-API-Key: KEY"
          : "The API key is not valid";
        throw new Problem(401, detail, { headers: { "WWW-Authenticate": "Bearer" } });
      }
      c.set("caller", name);
    }
    const waitSec = rate.take(c.get("caller"));
    if (waitSec > 0) {
      throw new Problem(429, `More than ${ratePerMin} requests a minute; try again later`, {
        headers: { "Retry-After": String(waitSec) },
      });
    }
    await next();
  };
}
