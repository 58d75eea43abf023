# What the library writes goes to the stream that sys names, whatever it is.
import io
import sys
import typing

streams = sys.stdout, sys.stderr
sys.stdout, sys.stderr = io.StringIO(), io.StringIO()
typing.reveal_type(3)
sys.displayhook([1])
try:
    1 / 0
except ZeroDivisionError:
    sys.excepthook(*sys.exc_info())
    sys.__excepthook__(*sys.exc_info())
written = sys.stdout.getvalue(), sys.stderr.getvalue()
sys.stderr = None
typing.reveal_type(4)
sys.stdout, sys.stderr = streams
print(*written, sep="")
