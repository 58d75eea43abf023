"""Writes the tables: what CPython 3.13 prints for each program in tests/tables/programs.

    python3.13 tests/tables/update.py [name ...]
"""

import os
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).parent
ENVIRONMENT = {**os.environ, "PYTHONHASHSEED": "0", "PYTHONUTF8": "1", "TZ": "UTC", "PYTHONWARNINGS": "ignore"}

assert sys.version_info[:2] == (3, 13), "The tables are CPython 3.13's"
for program in sorted(HERE.glob("programs/*.py")):
    if sys.argv[1:] and program.stem not in sys.argv[1:]:
        continue
    run = subprocess.run([sys.executable, "-I", program.name], cwd=program.parent, env=ENVIRONMENT, capture_output=True)
    if run.returncode:
        sys.exit(run.stderr.decode())
    table = HERE / "answers" / f"{program.stem}.txt"
    table.parent.mkdir(exist_ok=True)
    table.write_bytes(run.stdout)
    print(program.stem, run.stdout.count(b"\n"), "lines", len(run.stdout) // 1024, "KB")
