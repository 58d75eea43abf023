/**
 * What is known of the modules of CPython's library that are not in the registry: which are refused
 * by design and why, and which are not here yet. docs/python_support.md is generated from this.
 */

/** Why a module of CPython's library is not in the registry. */
export type ModuleStatus = { kind: "refused"; reason: string } | { kind: "missing" };

const reasons: readonly (readonly [reason: string, modules: string])[] = [
  [
    "programs here have no access to files or the operating system",
    "os pathlib shutil glob tempfile fileinput posix posixpath ntpath nt nturl2path genericpath " +
    "fcntl pwd grp resource termios tty pty mmap syslog zipfile tarfile zipapp dbm shelve sqlite3 " +
    "filecmp getpass gzip linecache mailbox mimetypes msvcrt winreg winsound netrc wave " +
    "gettext locale",
  ],
  [
    "programs here have no network access",
    "socket ssl http ftplib smtplib poplib imaplib socketserver xmlrpc select selectors " +
    "webbrowser wsgiref",
  ],
  [
    "programs here cannot start processes",
    "subprocess multiprocessing signal",
  ],
  [
    "it would reach outside the sandbox",
    "ctypes importlib pkgutil runpy code codeop marshal pickle pickletools faulthandler " +
    "tracemalloc pdb bdb cmd site sysconfig venv ensurepip zipimport modulefinder",
  ],
  [
    "programs here cannot work on code as text",
    "compileall py_compile dis opcode symtable tabnanny pyclbr pydoc_data trace profile " +
    "cProfile pstats rlcompleter doctest tokenize token sre_compile sre_constants sre_parse",
  ],
  ["there is no screen here", "tkinter turtle turtledemo curses idlelib readline antigravity"],
];

const refused = new Map<string, string>();
for (const [reason, modules] of reasons) {
  for (const name of modules.split(" ")) refused.set(name, reason);
}

const missing: ReadonlySet<string> = new Set(
  "bz2 lzma pyexpat".split(" "),
);

/** Submodules of packages that are here in part. */
const submodules: ReadonlyMap<string, string> = new Map([
  ["urllib.request", "programs here have no network access"],
  ["urllib.error", "programs here have no network access"],
  ["urllib.response", "programs here have no network access"],
  ["urllib.robotparser", "programs here have no network access"],
  ["asyncio.subprocess", "programs here cannot start processes or threads"],
  ["asyncio.streams", "programs here have no network access"],
  ["logging.config", "programs here have no access to files or the operating system"],
]);

/** Names of CPython's own parts, which begin with an underscore. */
const INTERNAL = "it is an internal part of CPython";
const internal: ReadonlySet<string> = new Set(
  ("_abc _aix_support _android_support _ast _asyncio _bisect _blake2 _bz2 _codecs _codecs_cn " +
    "_codecs_hk _codecs_iso2022 _codecs_jp _codecs_kr _codecs_tw _collections _collections_abc " +
    "_colorize _compat_pickle _compression _contextvars _csv _ctypes _curses _curses_panel " +
    "_datetime _dbm _decimal _elementtree _frozen_importlib _frozen_importlib_external " +
    "_functools _gdbm _hashlib _heapq _imp _interpchannels _interpqueues _interpreters _io " +
    "_ios_support _json _locale _lsprof _lzma _markupbase _md5 _multibytecodec _multiprocessing " +
    "_opcode _opcode_metadata _operator _osx_support _overlapped _pickle _posixshmem " +
    "_posixsubprocess _py_abc _pydatetime _pydecimal _pyio _pylong _pyrepl _queue _random " +
    "_scproxy _sha1 _sha2 _sha3 _signal _sitebuiltins _socket _sqlite3 _sre _ssl _stat " +
    "_statistics _string _strptime _struct _suggestions _symtable _sysconfig _thread " +
    "_threading_local _tkinter _tokenize _tracemalloc _typing _uuid _warnings _weakref " +
    "_weakrefset _winapi _wmi _zoneinfo").split(" "),
);

/** What is known of a module that is not in the registry; undefined: it does not exist. */
export function moduleStatus(name: string): ModuleStatus | undefined {
  const top = name.split(".")[0]!;
  const reason = submodules.get(name) ?? refused.get(top);
  if (reason !== undefined) return { kind: "refused", reason };
  if (internal.has(top)) return { kind: "refused", reason: INTERNAL };
  if (missing.has(top)) return { kind: "missing" };
  return undefined;
}

/** The top-level modules of CPython's library that are not in the registry. */
export const libraryNames: readonly string[] = [...refused.keys(), ...missing, ...internal];
