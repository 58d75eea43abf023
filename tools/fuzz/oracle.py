"""Runs programs on CPython 3.13, one after the other, each in a forked child.

A request is a line of JSON on standard input: {"source": text, "compile": bool}. The answer is a
line of JSON: {"stdout", "stderr", "exit"}, or {"timeout": true}. With "compile" the program is only
compiled and the answer is {"refusal": [type, message, line, column, end line, end column] or null}.
"""

import io
import json
import linecache
import os
import resource
import select
import signal
import sys
import tempfile
import types
import warnings

SECONDS = 3
MEMORY = 1 << 30
FILENAME = "program.py"
# Frames of this file below the program's own, which it must not feel.
FRAMES_BELOW = 5


def written(source):
    """The program as the bytes of a file, whose lines CPython reads again for its messages."""
    data = source.encode()
    # Of a line of a thousand bytes it reads the last part alone, and takes its columns for the whole.
    if max(map(len, data.split(b"\n"))) < 1000:
        with open(FILENAME, "wb") as file:
            file.write(data)
    return data


def compile_only(source):
    warnings.simplefilter("ignore")
    try:
        compile(written(source), FILENAME, "exec", dont_inherit=True)
    except SyntaxError as e:
        return [type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset]
    except (ValueError, MemoryError, RecursionError, OverflowError) as e:
        return [type(e).__name__, str(e), None, None, None, None]
    return None


def run(source, out, err):
    sys.stdout = io.TextIOWrapper(out, "utf-8", errors="strict", write_through=True)
    sys.stderr = io.TextIOWrapper(err, "utf-8", errors="backslashreplace", write_through=True)
    data = written(source)
    lines = source.splitlines(True)
    linecache.cache[FILENAME] = (len(source), None, lines, FILENAME)
    main = types.ModuleType("__main__")
    main.__builtins__ = sys.modules["builtins"]
    sys.modules["__main__"] = main
    # What CPython starts with, which the interpreter of this process has forgotten by now.
    warnings.resetwarnings()
    for category in (ResourceWarning, ImportWarning, PendingDeprecationWarning, DeprecationWarning):
        warnings.simplefilter("ignore", category)
    warnings.filterwarnings("default", category=DeprecationWarning, module="__main__")
    sys.setrecursionlimit(1000 + FRAMES_BELOW)
    try:
        code = compile(data, FILENAME, "exec", dont_inherit=True)
        exec(code, main.__dict__)
    except SystemExit as e:
        if e.code is None:
            return 0
        if isinstance(e.code, int):
            return e.code & 0xFF
        print(e.code, file=sys.stderr)
        return 1
    except BaseException as e:
        # The frame of this function is not the program's.
        e.__traceback__ = e.__traceback__.tb_next
        sys.excepthook(type(e), e, e.__traceback__)
        return 1
    return 0


def forked(request, folder):
    """The answer to one request, worked out in a child that stands in `folder`."""
    reading, writing = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(reading)
        os.chdir(folder)
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
        answer = {}
        if request.get("compile"):
            answer["refusal"] = compile_only(request["source"])
        else:
            out, err = io.BytesIO(), io.BytesIO()
            answer["exit"] = run(request["source"], out, err)
            answer["stdout"] = out.getvalue().decode("utf-8", "replace")
            answer["stderr"] = err.getvalue().decode("utf-8", "replace")
        data = json.dumps(answer).encode()
        while data:
            data = data[os.write(writing, data) :]
        os._exit(0)
    os.close(writing)
    parts = []
    while select.select([reading], [], [], SECONDS + 1)[0]:
        part = os.read(reading, 1 << 16)
        if not part:
            break
        parts.append(part)
    else:
        os.kill(pid, signal.SIGKILL)
    os.close(reading)
    os.waitpid(pid, 0)
    try:
        return json.loads(b"".join(parts))
    except ValueError:
        return {"timeout": True}


def main():
    for line in sys.stdin:
        with tempfile.TemporaryDirectory() as folder:
            answer = forked(json.loads(line), folder)
        print(json.dumps(answer), flush=True)


main()
