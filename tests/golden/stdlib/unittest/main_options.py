import unittest, sys, io, contextlib
class Sample(unittest.TestCase):
    def test_ok(self): pass
    def test_fail(self): self.assertEqual(1, 2)
for argv in (["prog", "-k", "test_fail", "Sample"], ["prog", "-k", "ok"], ["prog", "-f", "-v", "Sample"], ["prog", "Nope"], ["prog", "-k", "*_o*", "--quiet"]):
    with contextlib.redirect_stderr(io.StringIO()) as err:
        try:
            unittest.main(argv=argv, module=sys.modules["__main__"])
        except SystemExit as exc:
            print("exit", exc.code)
    import re
    print(re.sub(r"in [\d.]+s", "in Xs", re.sub(r'File ".*?", line \d+', "File", err.getvalue())))
