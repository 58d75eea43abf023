/** The `zoneinfo` module. There are no files, so `from_file` is not there. */

import {
  exceptionType,
  newException,
  newExceptionType,
  newTypeError,
  newValueError,
} from "../../objects/exception.ts";
import { newList } from "../../objects/list.ts";
import type { PyModule } from "../../objects/module.ts";
import { None, type Value } from "../../objects/object.ts";
import { newSet } from "../../objects/set.ts";
import { strValue } from "../../objects/str.ts";
import { emptyTuple, newTuple } from "../../objects/tuple.ts";
import { type PyType, typeName } from "../../objects/type.ts";
import { getAttribute } from "../../protocols/attribute.ts";
import { call } from "../../protocols/call.ts";
import { toArray } from "../../protocols/iterate.ts";
import { setAdd } from "../../protocols/set_table.ts";
import { repr } from "../../protocols/text.ts";
import { truthy } from "../../protocols/truth.ts";
import {
  classMethod,
  constructor,
  defineModule,
  defineType,
  fn,
  member,
  method,
  slot,
} from "../../native/define.ts";
import { bindArguments } from "../datetime/arguments.ts";
import { addToDateTime } from "../datetime/arithmetic.ts";
import { datetimeModule } from "../datetime/module.ts";
import {
  EPOCH_ORDINAL,
  newDelta,
  ordinalOf,
  PyDateTime,
  PyTzInfo,
  tzInfoType,
} from "../datetime/values.ts";
import { newLibraryType } from "../library_type.ts";
import { once } from "../../kernel/once.ts";
import { type Reading, Zone, zoneNames } from "./zone.ts";

/** A time zone of the database. */
class PyZoneInfo extends PyTzInfo {
  declare zone: Zone;
  declare cached: boolean;
}

const notFoundType = once(() =>
  newExceptionType("ZoneInfoNotFoundError", exceptionType("KeyError"), "zoneinfo._common")
);

const badPathType = once(() =>
  newExceptionType("InvalidTZPathWarning", exceptionType("RuntimeWarning"), "zoneinfo._tzpath")
);

const zones = new Map<string, Zone>();

/** The zone of a key, refused in CPython's words, for which keys are paths. */
function zoneOf(key: string): Zone {
  const known = zones.get(key);
  if (known !== undefined) return known;
  if (key.startsWith("/")) {
    throw newValueError(`ZoneInfo keys may not be absolute paths, got: ${key}`);
  }
  const parts = key.split("/");
  if (parts.some((part) => part === "" || part === ".")) {
    throw newValueError(`ZoneInfo keys must be normalized relative paths, got: ${key}`);
  }
  if (parts.includes("..")) {
    throw newValueError(`ZoneInfo keys must refer to subdirectories of TZPATH, got: ${key}`);
  }
  if (!zoneNames().includes(key)) {
    throw newException(notFoundType(), `No time zone found with key ${key}`);
  }
  const zone = new Zone(key);
  zones.set(key, zone);
  return zone;
}

function asKey(value: Value): string {
  const key = strValue(value);
  if (key !== undefined) return key;
  throw newTypeError(`expected str, bytes or os.PathLike object, not ${typeName(value)}`);
}

/** The instances that calls of each class have given. */
const caches = new Map<PyType, Map<string, PyZoneInfo>>();

function make(cls: PyType, key: string, cached: boolean): PyZoneInfo {
  const zone = zoneOf(key);
  const self = new cls.Instance() as PyZoneInfo;
  self.zone = zone;
  self.cached = cached;
  return self;
}

function fromCache(cls: PyType, key: string): PyZoneInfo {
  let cache = caches.get(cls);
  if (cache === undefined) caches.set(cls, cache = new Map());
  let self = cache.get(key);
  if (self === undefined) cache.set(key, self = make(cls, key, true));
  return self;
}

function construct(cls: PyType, args: Value[], keywords: Map<string, Value>): Value {
  const parameters = [{ name: "key", convert: asKey }];
  const [key] = bindArguments(undefined, parameters, 1, args, keywords);
  return fromCache(cls, key!);
}

function clearCache(cls: PyType, only: Value = None): Value {
  const cache = caches.get(cls);
  if (only === None) cache?.clear();
  else for (const key of toArray(only)) cache?.delete(strValue(key) ?? "");
  return None;
}

/** Seconds that a clock shows, counted from the epoch. */
const clockSeconds = (self: PyDateTime): number =>
  (ordinalOf(self.year, self.month, self.day) - EPOCH_ORDINAL) * 86400 + self.hour * 3600 +
  self.minute * 60 + self.second;

/** What holds at a datetime, or always; undefined where None does not say. */
function readingAt(self: PyZoneInfo, value: Value): Reading | undefined {
  if (value === None) return self.zone.fixed;
  if (!(value instanceof PyDateTime)) {
    // CPython takes anything that has a date's methods.
    getAttribute(value, "toordinal");
    throw newTypeError(`a datetime is required, not ${typeName(value)}`);
  }
  return self.zone.atLocal(clockSeconds(value), value.fold);
}

function fromUtc(self: PyZoneInfo, value: Value): Value {
  if (!(value instanceof PyDateTime)) throw newTypeError("fromutc: argument must be a datetime");
  if (value.tzinfo !== self) throw newValueError("fromutc: dt.tzinfo is not self");
  const { reading, fold } = self.zone.atMoment(clockSeconds(value));
  const result = addToDateTime(value, newDelta(0, reading.offset), 1);
  if (fold === 1 && result instanceof PyDateTime) result.fold = 1;
  return result;
}

const question = (doc: string, answer: (reading: Reading) => Value) =>
  method("(self, dt, /)", doc, (self: PyZoneInfo, value: Value) => {
    const reading = readingAt(self, value);
    return reading === undefined ? None : answer(reading);
  });

const zoneInfoType: () => PyType = once(() => {
  // `tzinfo` has its attributes only then.
  datetimeModule();
  return defineType(newLibraryType("zoneinfo", "ZoneInfo", tzInfoType, PyZoneInfo), {
    attributes: {
      __new__: constructor("(cls, /, *args, **kwargs)", "The time zone of a key.", construct),
      __repr__: slot(
        "(self, /)",
        "Return repr(self).",
        (self: PyZoneInfo) => `${self.type.name}(key=${repr(self.zone.key)})`,
      ),
      __str__: slot("(self, /)", "Return str(self).", (self: PyZoneInfo) => self.zone.key),
      clear_cache: classMethod(
        "(cls, /, *, only_keys=None)",
        "Clear the ZoneInfo cache.",
        clearCache,
      ),
      no_cache: classMethod(
        "(cls, /, key)",
        "Get a new instance of ZoneInfo, bypassing the cache.",
        (cls: PyType, key: Value) => make(cls, asKey(key), false),
      ),
      utcoffset: question(
        "The offset from UTC at a datetime.",
        ({ offset }) => newDelta(0, offset),
      ),
      dst: question("The daylight saving at a datetime.", ({ dst }) => newDelta(0, dst)),
      tzname: question("The zone's name at a datetime.", ({ name }) => name),
      fromutc: method(
        "(self, object, /)",
        "Given a datetime with local time in UTC, retrieve an adjusted datetime in local time.",
        fromUtc,
      ),
      __reduce__: method("(self, /)", "For pickling.", (self: PyZoneInfo) =>
        newTuple([
          getAttribute(self.type, "_unpickle"),
          newTuple([self.zone.key, self.cached ? 1 : 0]),
        ])),
      _unpickle: classMethod(
        "(cls, key, from_cache, /)",
        "For unpickling.",
        (cls: PyType, key: Value, cached: Value) =>
          truthy(cached) ? call(cls, [key]) : make(cls, asKey(key), false),
      ),
      key: member("the key", (self: PyZoneInfo) => self.zone.key),
    },
  });
});

/** Makes the module. */
export function zoneinfoModule(): PyModule {
  if (typeof Temporal === "undefined") {
    throw newException(
      exceptionType("ImportError"),
      "zoneinfo needs the Temporal API, which this version of Deno does not have",
    );
  }
  return defineModule("zoneinfo", "Time zones of the IANA database.", {
    __all__: newList([
      "ZoneInfo",
      "reset_tzpath",
      "available_timezones",
      "TZPATH",
      "ZoneInfoNotFoundError",
      "InvalidTZPathWarning",
    ]),
    ZoneInfo: zoneInfoType(),
    ZoneInfoNotFoundError: notFoundType(),
    InvalidTZPathWarning: badPathType(),
    TZPATH: emptyTuple,
    available_timezones: fn("()", "The keys of all time zones.", () => {
      const names = newSet();
      for (const name of zoneNames()) setAdd(names, name);
      return names;
    }),
    reset_tzpath: fn("(to=None)", "There is no path to look for files in.", () => None),
  });
}
