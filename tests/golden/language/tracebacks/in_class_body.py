def decorate(f):
    raise RuntimeError("decorator failed")


class Outer:
    class Inner:
        value = 5

        @decorate
        def method(self):
            pass
