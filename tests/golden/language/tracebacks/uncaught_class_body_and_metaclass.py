class Meta(type):
    def __new__(mcls, name, bases, namespace):
        for key, value in namespace.items():
            if callable(value) and not key.startswith("_") and not value.__doc__:
                raise TypeError(f"{name}.{key} has no docstring")
        return super().__new__(mcls, name, bases, namespace)


class Good(metaclass=Meta):
    def run(self):
        """Runs."""


class Bad(Good):
    limit = 10

    def walk(self):
        return [
            self.limit
            for _ in range(self.limit)
        ]
