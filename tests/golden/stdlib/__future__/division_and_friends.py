from __future__ import absolute_import, division, generator_stop, print_function, unicode_literals, with_statement

print(7 / 2, 7 // 2, "text", sep="|")


def stops():
    yield 1
    raise StopIteration("inside")


try:
    list(stops())
except RuntimeError as e:
    print(e, repr(e.__cause__))
