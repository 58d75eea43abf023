/** What every handler finds in its context. */

import type { HttpBindings } from "@hono/node-server";

/** Hono's types for this application. */
export interface Env {
  Bindings: Partial<HttpBindings>;
  Variables: {
    requestId: string;
    /** The name of the key that was shown, or `anonymous`. */
    caller: string;
  };
}
