from __future__ import annotations


def annotated(*args: *tuple[undefined, str]):
    pass


print(annotated.__annotations__)
