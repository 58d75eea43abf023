class ConfigError(Exception):
    def __init__(self, key, value):
        super().__init__(key, value)
        self.key = key

    def __str__(self):
        return f"bad value for {self.key!r}"


class Silent(Exception):
    def __str__(self):
        return ""


class Multi(Exception):
    __module__ = "package.errors"


Multi.__qualname__ = "Outer.Multi"
try:
    raise Silent("not shown")
except Silent as error:
    try:
        raise Multi("one\n  two\nthree") from error
    except Multi:
        raise ConfigError("port", -1)
