"""Lets CPython 3.13 write what it says of each program in cases.json.

Run with CPython 3.13: python3.13 update.py. A program that CPython accepts is an error here. A case
with "file" is compiled as the text of a file, whose lines CPython reads again for its messages.
"""

import ast
import json
import os
import pathlib
import sys
import tempfile
import warnings

warnings.simplefilter("ignore")
assert sys.version_info[:2] == (3, 13)
PATH = pathlib.Path(__file__).resolve().with_name("cases.json")


def refusal(run):
    try:
        run()
    except SyntaxError as e:
        return {
            "type": type(e).__name__,
            "msg": e.msg,
            "lineno": e.lineno,
            "offset": e.offset,
            "end_lineno": e.end_lineno,
            "end_offset": e.end_offset,
            "text": e.text,
        }
    except UnicodeDecodeError as e:
        places = dict.fromkeys(["lineno", "offset", "end_lineno", "end_offset", "text"])
        return {"type": type(e).__name__, "msg": str(e), **places}
    return None


def main():
    cases = []
    for case in json.loads(PATH.read_text()):
        source = case["source"]
        written = {"source": source}
        filename = "<case>"
        if case.get("file"):
            written["file"] = True
            filename = "case.py"
            pathlib.Path(filename).write_text(source)
        expected = refusal(lambda: ast.parse(source, filename))
        if expected is None:
            expected = refusal(lambda: compile(source, filename, "exec", dont_inherit=True))
            written["stage"] = "compile"
        assert expected is not None, f"CPython accepts {source!r}"
        written["expected"] = expected
        cases.append(written)
    PATH.write_text(json.dumps(cases, indent=2) + "\n")


with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    main()
