/** Reading what a request holds: kind, size, JSON, schema. */

import type { Context } from "hono";
import type { z } from "zod";
import { parseExactJson, plainNumbers } from "../service/exact_json.ts";
import type { Env } from "./environment.ts";
import { Problem, problemOfIssues } from "./problems.ts";

const decoder = new TextDecoder("utf-8", { fatal: true });

/** The text of the body. */
export async function readText(c: Context<Env>): Promise<string> {
  let bytes: ArrayBuffer;
  try {
    bytes = await c.req.arrayBuffer();
  } catch (error) {
    // hono/body-limit ends a body without a length this way, and answers 413 itself.
    if (error instanceof Error && error.name === "BodyLimitError") throw error;
    throw new Problem(400, "The request's body ended before it was complete");
  }
  try {
    return decoder.decode(bytes);
  } catch {
    throw new Problem(400, "The request's body is not UTF-8");
  }
}

/** The body as its schema says. Fields that may hold anything keep numbers exact. */
export async function readBody<Schema extends z.ZodObject>(
  c: Context<Env>,
  schema: Schema,
  { optional = false } = {},
): Promise<z.infer<Schema>> {
  const type = c.req.header("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type === undefined && optional && !hasBody(c)) return schema.parse({});
  if (type !== "application/json") {
    throw new Problem(
      415,
      `The body must be JSON, with Content-Type: application/json, not ${type ?? "nothing"}`,
    );
  }
  const text = await readText(c);
  let body: unknown;
  try {
    body = parseExactJson(text);
  } catch (error) {
    throw new Problem(400, `The body is not JSON: ${(error as Error).message}`);
  }
  const result = schema.safeParse(withPlainSettings(body));
  if (!result.success) throw problemOfIssues(result.error, Object.keys(schema.shape));
  return result.data;
}

/** Numbers that tell the service what to do need not be told apart; those of `inputs` must. */
function withPlainSettings(body: unknown): unknown {
  if (typeof body !== "object" || body === null || Array.isArray(body)) return body;
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => [
      name,
      name === "inputs" ? value : plainNumbers(value),
    ]),
  );
}

function hasBody(c: Context<Env>): boolean {
  return c.req.header("transfer-encoding") !== undefined ||
    (c.req.header("content-length") ?? "0") !== "0";
}

/** The best of the kinds offered that the client accepts; 406 where it accepts none. */
export function negotiate<Kind extends string>(c: Context<Env>, kinds: readonly Kind[]): Kind {
  const accept = c.req.header("accept");
  if (accept === undefined || accept.trim() === "") return kinds[0]!;
  let best: { kind: Kind; weight: number } | null = null;
  for (const kind of kinds) {
    const weight = weightOf(kind, accept);
    if (weight > (best?.weight ?? 0)) best = { kind, weight };
  }
  if (best === null) {
    throw new Problem(406, `This answers with ${kinds.join(" or ")}; Accept allows neither`);
  }
  return best.kind;
}

/** The `q` that an Accept header gives to a media type; the most exact range counts. */
function weightOf(kind: string, accept: string): number {
  const ranges = [kind, `${kind.split("/")[0]}/*`, "*/*"];
  const weights = new Map<string, number>();
  for (const part of accept.split(",")) {
    const [range, ...parameters] = part.split(";").map((each) => each.trim().toLowerCase());
    const q = parameters.find((each) => each.startsWith("q="))?.slice(2);
    const weight = q === undefined ? 1 : Number(q);
    weights.set(range!, Number.isNaN(weight) ? 0 : weight);
  }
  for (const range of ranges) {
    const weight = weights.get(range);
    if (weight !== undefined) return weight;
  }
  return 0;
}
