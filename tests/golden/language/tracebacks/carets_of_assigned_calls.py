import traceback


def show():
    for line in traceback.format_exc().splitlines()[3:]:
        print(line.split(", ", 1)[1] if line.startswith("  File") else line)


class A:
    def __init__(self): self.f = str.upper; self.d = {}
    def go(self, key):
        value = self.d[key] = self.f(key)
        return value
    def go2(self, key):
        value = self.f(key)
    def go3(self, key):
        self.d[key] = self.f(key)
    def go4(self, key):
        return self.f(key)
    def go5(self, key):
        f = str.upper
        return f(key)
for n in ("go", "go2", "go3", "go4", "go5"):
    try: getattr(A(), n)(3)
    except TypeError: show()
