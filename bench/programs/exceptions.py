"""Exceptions raised, caught, chained and passed through finally."""


class Rejected(Exception):
    def __init__(self, value):
        super().__init__(f"rejected {value}")
        self.value = value


def check(value):
    if value % 3 == 0:
        raise Rejected(value)
    if value % 5 == 0:
        raise KeyError(value)
    return value


def run(limit):
    accepted = rejected = missing = finished = 0
    for i in range(limit):
        try:
            accepted += check(i)
        except Rejected as error:
            rejected += error.value
        except (KeyError, IndexError):
            missing += 1
        finally:
            finished += 1
    return accepted, rejected, missing, finished


def main():
    data = {"a": 1}
    lost = 0
    for i in range(200_000):
        try:
            lost += data["b"]
        except KeyError:
            lost += 1
    print(run(400_000), lost)
