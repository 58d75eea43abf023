/** The `keyword` module. */

import { newList } from "../objects/list.ts";
import type { PyModule } from "../objects/module.ts";
import type { Value } from "../objects/object.ts";
import { strValue } from "../objects/str.ts";
import { defineModule, fn } from "../native/define.ts";
import { keywords, softKeywords } from "./keyword_names.ts";

/** Makes the module. */
export function keywordModule(): PyModule {
  const test = (names: ReadonlySet<string>) =>
    fn("(key, /)", "Whether a text is one of them.", (key: Value) => {
      const text = strValue(key);
      return text !== undefined && names.has(text);
    });
  return defineModule("keyword", "Python's keywords.", {
    __all__: newList(["iskeyword", "issoftkeyword", "kwlist", "softkwlist"]),
    kwlist: newList([...keywords]),
    softkwlist: newList([...softKeywords]),
    iskeyword: test(keywords),
    issoftkeyword: test(new Set(softKeywords)),
  });
}
