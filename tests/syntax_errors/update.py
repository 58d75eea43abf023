"""Lets CPython 3.13 write what it says of each program in cases.json.

Run with CPython 3.13: python3.13 update.py. A program that CPython accepts is an error here.
"""

import ast
import json
import pathlib
import sys
import warnings

warnings.simplefilter("ignore")
assert sys.version_info[:2] == (3, 13)
PATH = pathlib.Path(__file__).with_name("cases.json")


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
    return None


def main():
    cases = []
    for case in json.loads(PATH.read_text()):
        source = case["source"]
        expected = refusal(lambda: ast.parse(source))
        written = {"source": source}
        if expected is None:
            expected = refusal(lambda: compile(source, "case.py", "exec", dont_inherit=True))
            written["stage"] = "compile"
        assert expected is not None, f"CPython accepts {source!r}"
        written["expected"] = expected
        cases.append(written)
    PATH.write_text(json.dumps(cases, indent=2) + "\n")


main()
