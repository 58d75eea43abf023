import fnmatch

names = ["main.py", "Main.PY", "test_a.py", "data.csv", "data1.csv", ".hidden", "a[1].txt", "dir/file.py"]
for pattern in ("*.py", "data?.csv", "[!a-m]*", "*", ".*", "a[[]1].txt", "*[0-9]*", "test_[ab].p?"):
    print(pattern, fnmatch.filter(names, pattern), [n for n in names if fnmatch.fnmatchcase(n, pattern)] == fnmatch.filter(names, pattern))
