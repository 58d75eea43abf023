import { newList } from "../../objects/list.ts";
import { newModule, type PyModule } from "../../objects/module.ts";

export default function futureModule(): PyModule {
  const module = newModule("__future__");
  module.$__name__ = "__future__";
  const names = [
    "nested_scopes",
    "generators",
    "division",
    "absolute_import",
    "with_statement",
    "print_function",
    "unicode_literals",
    "barry_as_FLUFL",
    "generator_stop",
    "annotations",
  ];
  for (const name of names) module[`$${name}`] = name;
  module.$all_feature_names = newList([...names]);
  module.$__all__ = newList(["all_feature_names", ...names]);
  return module;
}
