import sys
import traceback


def risky(n):
    return 10 / n if n else risky_again(n)


def risky_again(n):
    return {}["missing"]


def names(exc):
    return [frame.f_code.co_name for frame, _ in traceback.walk_tb(exc.__traceback__)]


for n in (0,):
    try:
        risky(n)
    except KeyError as e:
        print(names(e), e.__traceback__.tb_lineno, traceback.extract_tb(e.__traceback__)[-1].lineno)
        summary = traceback.StackSummary.extract(traceback.walk_tb(e.__traceback__))
        print(len(summary), summary[0].name)
print(traceback.format_exc())
print([f.name for f in traceback.extract_stack()])
try:
    raise RuntimeError from None
except RuntimeError:
    kind, value, tb = sys.exc_info()
    print(kind.__name__, value.__suppress_context__, tb.tb_next, traceback.format_exception_only(kind, value))
