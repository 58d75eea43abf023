from __future__ import annotations


def convert(x: NotDefinedAnywhere, *rest: Also[Missing], **kw: "quoted") -> Nothing.at.all:
    y: AnotherOne = x
    return y


class Box:
    content: Later
    size: int = 3


print(convert(4), convert.__annotations__)
print(Box.__annotations__, Box.size)
