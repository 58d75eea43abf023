from __future__ import annotations
import __future__
from dataclasses import dataclass, fields


@dataclass
class Tree:
    value: int
    left: Tree | None = None
    right: Tree | None = None

    def insert(self, value: int) -> Tree:
        side = "left" if value < self.value else "right"
        child = getattr(self, side)
        if child is None:
            setattr(self, side, Tree(value))
        else:
            child.insert(value)
        return self

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.value
        if self.right:
            yield from self.right


t = Tree(5)
for v in (3, 8, 1, 4, 9):
    t.insert(v)
print(list(t), [f.type for f in fields(Tree)], Tree.insert.__annotations__)
print("annotations" in __future__.all_feature_names, len(__future__.all_feature_names))
