# What a program finds among its global names before it has any.
print(__name__, __doc__, __package__, __spec__, __annotations__)
if __name__ == "__main__" and __package__ is None:
    answer: int = 42
print(__annotations__, "answer" in globals())
