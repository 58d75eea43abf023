/** The programs of tests/golden, which mutations start from. */

import { filesBelow } from "../import_graph.ts";

/** The texts of all of them, in a fixed order. */
export async function goldenPrograms(): Promise<string[]> {
  const programs: string[] = [];
  for await (const file of filesBelow(new URL("../../tests/golden/", import.meta.url), /\.py$/)) {
    programs.push(await Deno.readTextFile(file));
  }
  return programs.sort();
}
