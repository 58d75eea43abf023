/** The command line, `deno run -P cli.ts --code 'print("Hello, world!")'`. See src/cli/. */

import { main } from "./src/cli/main.ts";

if (import.meta.main) Deno.exit(await main(Deno.args));
