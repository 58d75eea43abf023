/** The `collections` module. */

import type { PyModule } from "../../objects/module.ts";
import { defineModule, fn } from "../../native/define.ts";
import { newList } from "../../objects/list.ts";
import { registerClass } from "../abc/module.ts";
import { abstractClasses } from "./abc_module.ts";
import { counterType, countFunction } from "./counter.ts";
import { dequeType } from "./deque.ts";
import { defaultdictType, orderedDictType } from "./dicts.ts";
import { namedTuple } from "./namedtuple.ts";
import { chainMapType, userDictType, userListType, userStringType } from "./user_classes.ts";

const names = [
  "ChainMap",
  "Counter",
  "OrderedDict",
  "UserDict",
  "UserList",
  "UserString",
  "defaultdict",
  "deque",
  "namedtuple",
];

/** Makes the module. */
export function collectionsModule(): PyModule {
  registerClass(abstractClasses().MutableSequence!, dequeType());
  return defineModule("collections", "Container types beyond the built-in ones.", {
    __all__: newList(names),
    ChainMap: chainMapType(),
    Counter: counterType(),
    OrderedDict: orderedDictType(),
    UserDict: userDictType(),
    UserList: userListType(),
    UserString: userStringType(),
    defaultdict: defaultdictType(),
    deque: dequeType(),
    namedtuple: fn(
      "(typename, field_names, *, rename=False, defaults=None, module=None)",
      "Returns a new subclass of tuple with named fields.",
      namedTuple,
    ),
    _count_elements: countFunction,
  });
}
