import atexit

atexit.register(print, "registered first, called last")


@atexit.register
def report():
    print("report")


def with_args(a, *, b):
    print("with_args", a, b)


atexit.register(with_args, 1, b=2)
atexit.register(with_args, 9, b=9)
print("end of the program", report.__name__)
