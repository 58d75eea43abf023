/** The pages for people: what this is, and the API's documentation. Plain HTML, nothing loaded. */

import { html, raw } from "hono/html";
import type { PolicyRecord } from "../service/schemas.ts";
import type { JsonObject } from "./openapi.ts";

type Html = ReturnType<typeof html>;

const STYLE = `
:root { color-scheme: light dark; --line: #8884; --accent: #3467c8; }
@media (prefers-color-scheme: dark) { :root { --accent: #8fb4ff; } }
body { font: 16px/1.6 system-ui, sans-serif; max-width: 52rem; margin: 0 auto; padding: 2rem 1rem; }
h1 { margin: 0 0 .25rem; } h2 { margin-top: 2.5rem; }
a { color: var(--accent); }
code, pre { font: .9em/1.5 ui-monospace, monospace; }
pre { padding: .75rem 1rem; border: 1px solid var(--line); border-radius: .5rem; overflow-x: auto; }
table { border-collapse: collapse; width: 100%; display: block; overflow-x: auto; }
th, td { text-align: left; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid var(--line); }
.method { font-weight: 600; }
`;

function layout(title: string, body: Html): Html {
  return html`
    <!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>${title}</title>
        <style>${raw(STYLE)}</style>
      </head>
      <body>
    ${body}
      </body>
    </html>
  `;
}

const EXAMPLE = `curl -s http://localhost:8000/v1/execute \\
  -H 'Content-Type: application/json' \\
  -d '{"code": "print(sum(range(10)))"}'`;

/** What this is, and where the rest is. */
export function frontPage(policy: PolicyRecord, version: string): Html {
  return layout(
    "Vivarium",
    html`
      <h1>Vivarium</h1>
      <p>Runs untrusted Python ${policy.python}, each program in a process that holds no permission.
      Version ${version}.</p>
      <pre>${EXAMPLE}</pre>
      <h2>Ways in</h2>
      <ul>
        <li><a href="/docs">The HTTP API</a>, and its <a href="/openapi.json">OpenAPI document</a></li>
        <li>MCP over Streamable HTTP at <code>/mcp</code></li>
      </ul>
      <h2>For operators</h2>
      <ul>
        <li><a href="/healthz">/healthz</a>, <a href="/readyz">/readyz</a>, <a href="/metrics">/metrics</a></li>
      </ul>
      <h2>Limits</h2>
      <table>
      <tr><th>limit</th><th>default</th><th>at most</th><th>what it limits</th></tr>
      ${Object.entries(policy.limits).map(([name, rule]) =>
        html`
          <tr>
            <td><code>${name}</code></td>
            <td>${rule.default}</td>
            <td>${rule.maximum}</td>
            <td>${rule.description}</td>
          </tr>
        `
      )}
      </table>
      <h2>Modules</h2>
      <p>${policy.authorizedImports.join(", ")}</p>
    `,
  );
}

interface ShownOperation {
  summary: string;
  requestBody?: { content: Record<string, { schema: JsonObject }> };
  responses: Record<string, { description: string; content?: Record<string, unknown> }>;
}

/** The API's documentation, made from its OpenAPI document. */
export function docsPage(document: JsonObject): Html {
  const paths = document.paths as Record<string, Record<string, ShownOperation>>;
  const { schemas } = document.components as { schemas: Record<string, JsonObject> };
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation }))
  );
  return layout(
    "Vivarium: the HTTP API",
    html`<h1>The HTTP API</h1>
<p><a href="/">Vivarium</a> · <a href="/openapi.json">openapi.json</a></p>
<p>Where the service has keys, show one: <code>Authorization: Bearer KEY</code> or
<code>X-API-Key: KEY</code>. A Python exception is a <code>200</code> whose <code>status</code> is
<code>error</code>; other errors are problem documents (RFC 9457).</p>
${
      operations.map(({ path, method, operation }) =>
        html`<h2><span class="method">${method.toUpperCase()}</span> <code>${path}</code></h2>
<p>${operation.summary}.</p>
${operation.requestBody ? html`<p>Body: ${schemaLink(operation.requestBody.content)}</p>` : ""}
<p>Answers: ${
          Object.entries(operation.responses).map(([status, { content }], i) =>
            html`${i > 0 ? ", " : ""}<code>${status}</code> ${content ? schemaLink(content) : ""}`
          )
        }</p>`
      )
    }
<h2>Schemas</h2>
${
      Object.entries(schemas).map(([name, schema]) =>
        html`<h3 id="${name}">${name}</h3>
<pre>${JSON.stringify(schema, null, 2)}</pre>`
      )
    }`,
  );
}

function schemaLink(content: Record<string, unknown>): Html | string {
  const [first] = Object.values(content) as { schema: { $ref?: string } }[];
  const name = first?.schema.$ref?.split("/").at(-1);
  return name === undefined ? "" : html`<a href="#${name}">${name}</a>`;
}
