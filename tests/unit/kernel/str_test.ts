import * as cases from "../../../src/kernel/str_case.ts";
import * as methods from "../../../src/kernel/str_methods.ts";
import * as predicates from "../../../src/kernel/str_predicates.ts";
import * as search from "../../../src/kernel/str_search.ts";
import { runTable } from "./cases.ts";
import data from "./data/str.json" with { type: "json" };

runTable(data, { ...cases, ...methods, ...predicates, ...search });
