import { newList } from "../../objects/list.ts";
import { newModule, type PyModule } from "../../objects/module.ts";
import { features } from "../../syntax/checks/future.ts";

export default function futureModule(): PyModule {
  const module = newModule("__future__");
  module.$__name__ = "__future__";
  for (const name of features) module[`$${name}`] = name;
  module.$all_feature_names = newList([...features]);
  module.$__all__ = newList(["all_feature_names", ...features]);
  return module;
}
