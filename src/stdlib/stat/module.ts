/** The `stat` module: constants of file modes and what they say. */

import type { PyModule } from "../../objects/module.ts";
import type { Value } from "../../objects/object.ts";
import { newTypeError } from "../../objects/exception.ts";
import { asIndex, isIndex } from "../../protocols/convert.ts";
import { defineModule, type Definition, fn } from "../../native/define.ts";

/** File types: name, bits, and the letter that `filemode` shows. */
const kinds: [string, number, string][] = [
  ["S_IFLNK", 0o120000, "l"],
  ["S_IFSOCK", 0o140000, "s"],
  ["S_IFREG", 0o100000, "-"],
  ["S_IFBLK", 0o060000, "b"],
  ["S_IFDIR", 0o040000, "d"],
  ["S_IFCHR", 0o020000, "c"],
  ["S_IFIFO", 0o010000, "p"],
];

const constants = "ST_MODE=0 ST_INO=1 ST_DEV=2 ST_NLINK=3 ST_UID=4 ST_GID=5 ST_SIZE=6 ST_ATIME=7 " +
  "ST_MTIME=8 ST_CTIME=9 S_IFDOOR=0 S_IFPORT=0 S_IFWHT=0 S_ISUID=2048 S_ISGID=1024 " +
  "S_ENFMT=1024 S_ISVTX=512 S_IREAD=256 S_IWRITE=128 S_IEXEC=64 S_IRWXU=448 S_IRUSR=256 " +
  "S_IWUSR=128 S_IXUSR=64 S_IRWXG=56 S_IRGRP=32 S_IWGRP=16 S_IXGRP=8 S_IRWXO=7 S_IROTH=4 " +
  "S_IWOTH=2 S_IXOTH=1 UF_SETTABLE=65535 UF_NODUMP=1 UF_IMMUTABLE=2 UF_APPEND=4 UF_OPAQUE=8 " +
  "UF_NOUNLINK=16 UF_COMPRESSED=32 UF_TRACKED=64 UF_DATAVAULT=128 UF_HIDDEN=32768 " +
  "SF_SETTABLE=4294901760 SF_ARCHIVED=65536 SF_IMMUTABLE=131072 SF_APPEND=262144 " +
  "SF_RESTRICTED=524288 SF_NOUNLINK=1048576 SF_SNAPSHOT=2097152 SF_FIRMLINK=8388608 " +
  "SF_DATALESS=1073741824 " +
  "FILE_ATTRIBUTE_ARCHIVE=32 FILE_ATTRIBUTE_COMPRESSED=2048 FILE_ATTRIBUTE_DEVICE=64 " +
  "FILE_ATTRIBUTE_DIRECTORY=16 FILE_ATTRIBUTE_ENCRYPTED=16384 FILE_ATTRIBUTE_HIDDEN=2 " +
  "FILE_ATTRIBUTE_INTEGRITY_STREAM=32768 FILE_ATTRIBUTE_NORMAL=128 " +
  "FILE_ATTRIBUTE_NOT_CONTENT_INDEXED=8192 FILE_ATTRIBUTE_NO_SCRUB_DATA=131072 " +
  "FILE_ATTRIBUTE_OFFLINE=4096 FILE_ATTRIBUTE_READONLY=1 FILE_ATTRIBUTE_REPARSE_POINT=1024 " +
  "FILE_ATTRIBUTE_SPARSE_FILE=512 FILE_ATTRIBUTE_SYSTEM=4 FILE_ATTRIBUTE_TEMPORARY=256 " +
  "FILE_ATTRIBUTE_VIRTUAL=65536";

function asMode(value: Value): number {
  if (!isIndex(value)) throw newTypeError("an integer is required");
  return Number(asIndex(value));
}

function fileMode(mode: number): string {
  const kind = kinds.find(([, bits]) => (mode & 0o170000) === bits)?.[2] ?? "?";
  const triple = (shift: number, special: number, set: string): string => {
    const bits = (mode >> shift) & 7;
    const isSpecial = (mode & special) !== 0;
    const execute = (bits & 1) !== 0 ? isSpecial ? set : "x" : isSpecial ? set.toUpperCase() : "-";
    return `${(bits & 4) !== 0 ? "r" : "-"}${(bits & 2) !== 0 ? "w" : "-"}${execute}`;
  };
  return kind + triple(6, 0o4000, "s") + triple(3, 0o2000, "s") + triple(0, 0o1000, "t");
}

/** Makes the module. */
export function statModule(): PyModule {
  const attributes: Record<string, Definition | Value> = {};
  for (const each of constants.split(" ")) {
    const [name, value] = each.split("=");
    attributes[name!] = Number(value);
  }
  const test = (bits: number) =>
    fn(
      "(mode, /)",
      "Whether the mode is of that kind.",
      (mode: Value) => (asMode(mode) & 0o170000) === bits,
    );
  for (const [name, bits] of kinds) {
    attributes[name] = bits;
    attributes[name === "S_IFIFO" ? "S_ISFIFO" : name.replace("S_IF", "S_IS")] = test(bits);
  }
  for (const name of ["S_ISDOOR", "S_ISPORT", "S_ISWHT"]) {
    attributes[name] = fn("(mode, /)", "Always False.", (mode: Value) => {
      asMode(mode);
      return false;
    });
  }
  attributes.S_IMODE = fn(
    "(mode, /)",
    "The part of the mode that chmod() can set.",
    (mode: Value) => asMode(mode) & 0o7777,
  );
  attributes.S_IFMT = fn(
    "(mode, /)",
    "The part of the mode that is the file type.",
    (mode: Value) => asMode(mode) & 0o170000,
  );
  attributes.filemode = fn(
    "(mode, /)",
    "The mode as `ls -l` shows it.",
    (mode: Value) => fileMode(asMode(mode)),
  );
  return defineModule("stat", "File modes.", attributes);
}
