import builtins
import io


def captured(function, *args, **kwargs):
    out = io.StringIO()
    real = builtins.print
    builtins.print = lambda *a, **k: real(*a, file=out, **k)
    try:
        function(*args, **kwargs)
    finally:
        builtins.print = real
    return out.getvalue()


def job(n):
    for i in range(n):
        print("line", i, end=";")


print(repr(captured(job, 3)))
