/** The OpenAPI 3.1 document, made from the table of operations and its schemas. */

import { z } from "zod";
import { ProblemRecord } from "../service/schemas.ts";
import { type Operation, OPERATIONS } from "./routes.ts";

/** Any JSON object. */
export type JsonObject = Record<string, unknown>;

const ref = (schema: z.ZodObject) => ({ $ref: `#/components/schemas/${schema.meta()!.id}` });

/** The whole document. */
export function openApiDocument(version: string): JsonObject {
  const paths: Record<string, JsonObject> = {};
  for (const operation of OPERATIONS) {
    const path = operation.path.replace(/:(\w+)/g, "{$1}");
    (paths[path] ??= {})[operation.method.toLowerCase()] = describe(operation);
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Vivarium",
      version,
      summary: "Runs untrusted Python 3.13 in processes that hold no permission",
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: "/" }],
    security: [{}, { bearer: [] }, { apiKey: [] }],
    paths,
    components: {
      schemas: schemas(),
      securitySchemes: {
        bearer: { type: "http", scheme: "bearer" },
        apiKey: { type: "apiKey", in: "header", name: "X-API-Key" },
      },
    },
  };
}

function describe(operation: Operation): JsonObject {
  const { id, summary, path, request, response, status, problems, streams } = operation;
  const parameters = [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
  }));
  const content: JsonObject = {};
  if (response !== undefined) content["application/json"] = { schema: ref(response) };
  if (streams) {
    content["text/event-stream"] = {
      schema: {
        type: "string",
        description: "Events stdout and stderr, with data {text}, and one result, the outcome",
      },
    };
  }
  const good = { description: summary, ...response && { content } };
  const bad = { "application/problem+json": { schema: ref(ProblemRecord) } };
  return {
    operationId: id,
    summary,
    ...parameters.length > 0 && { parameters },
    ...request && {
      requestBody: {
        required: operation.requestOptional !== true,
        content: { "application/json": { schema: ref(request) } },
      },
    },
    responses: Object.fromEntries([
      [String(status), good],
      ...problems.map((each) => [String(each), { description: "Problem", content: bad }]),
    ]),
  };
}

/** The schemas by name, those that they name included. */
function schemas(): JsonObject {
  const registry = z.registry<{ id: string }>();
  const named = [...OPERATIONS.flatMap((each) => [each.request, each.response]), ProblemRecord];
  for (const schema of new Set(named.filter((each) => each !== undefined))) {
    registry.add(schema, { id: schema.meta()!.id! });
  }
  const { schemas } = z.toJSONSchema(registry, {
    uri: (id) => `#/components/schemas/${id}`,
    io: "input",
  });
  return Object.fromEntries(
    Object.entries(schemas).map(([name, { $id: _, $schema: __, ...schema }]) => [name, schema]),
  );
}
