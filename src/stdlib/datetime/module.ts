/** The `datetime` module. Local time is UTC; the clock is the host's, as `time` has it. */

import type { PyModule } from "../../objects/module.ts";
import { newTuple } from "../../objects/tuple.ts";
import { defineModule } from "../../native/define.ts";
import { once } from "../../kernel/once.ts";
import { defineDate } from "./date.ts";
import { defineDateTime } from "./datetime.ts";
import { defineTime } from "./time.ts";
import { defineTimedelta } from "./timedelta.ts";
import { defineTimeZones } from "./timezone.ts";
import {
  dateTimeType,
  dateType,
  deltaType,
  MAXYEAR,
  MINYEAR,
  timeType,
  timeZoneType,
  tzInfoType,
  utc,
} from "./values.ts";

const defineTypes = once(() => {
  defineTimedelta();
  defineTimeZones();
  defineDate();
  defineTime();
  defineDateTime();
});

/** Makes the module. */
export function datetimeModule(): PyModule {
  defineTypes();
  return defineModule("datetime", "Fast implementation of the datetime type.", {
    __all__: newTuple([
      "date",
      "datetime",
      "time",
      "timedelta",
      "timezone",
      "tzinfo",
      "MINYEAR",
      "MAXYEAR",
      "UTC",
    ]),
    MINYEAR,
    MAXYEAR,
    UTC: utc,
    date: dateType,
    datetime: dateTimeType,
    time: timeType,
    timedelta: deltaType,
    timezone: timeZoneType,
    tzinfo: tzInfoType,
  });
}
