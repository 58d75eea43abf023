"""A binary search tree with an iterator, an AVL tree, a trie and a heap, printed as pictures."""
from __future__ import annotations

from collections.abc import Iterator
from typing import Generic, TypeVar

T = TypeVar("T")


class Node(Generic[T]):
    def __init__(self, key: T):
        self.key = key
        self.left: Node[T] | None = None
        self.right: Node[T] | None = None
        self.height = 1

    def __iter__(self) -> Iterator[T]:
        if self.left:
            yield from self.left
        yield self.key
        if self.right:
            yield from self.right


def height(node):
    return node.height if node else 0


def fix(node):
    node.height = 1 + max(height(node.left), height(node.right))
    return node


def turn_right(node):
    top = node.left
    node.left, top.right = top.right, node
    fix(node)
    return fix(top)


def turn_left(node):
    top = node.right
    node.right, top.left = top.left, node
    fix(node)
    return fix(top)


def insert(node, key):
    if node is None:
        return Node(key)
    if key < node.key:
        node.left = insert(node.left, key)
    elif node.key < key:
        node.right = insert(node.right, key)
    else:
        return node
    fix(node)
    match height(node.left) - height(node.right):
        case 2:
            if height(node.left.left) < height(node.left.right):
                node.left = turn_left(node.left)
            return turn_right(node)
        case -2:
            if height(node.right.right) < height(node.right.left):
                node.right = turn_right(node.right)
            return turn_left(node)
    return node


def picture(node, indent="", mark="") -> Iterator[str]:
    if node is None:
        return
    yield from picture(node.right, indent + "    ", "/")
    yield f"{indent}{mark}{node.key}"
    yield from picture(node.left, indent + "    ", "\\")


root = None
for key in [5, 2, 8, 1, 9, 3, 7, 4, 6, 10, 11, 12, 5]:
    root = insert(root, key)
print(*root, "height", root.height)
print(*picture(root), sep="\n")
words = None
for word in "the quick brown fox jumps over the lazy dog".split():
    words = insert(words, word)
print(*words, sep=",")
print(*picture(words), sep="\n")


class Trie:
    def __init__(self):
        self.children: dict[str, Trie] = {}
        self.ends = 0

    def add(self, word: str) -> Trie:
        node = self
        for char in word:
            node = node.children.setdefault(char, Trie())
        node.ends += 1
        return self

    def find(self, prefix: str) -> Trie | None:
        node = self
        for char in prefix:
            if (node := node.children.get(char)) is None:
                return None
        return node

    def words(self, prefix=""):
        if self.ends:
            yield prefix, self.ends
        for char, child in sorted(self.children.items()):
            yield from child.words(prefix + char)

    def complete(self, prefix):
        node = self.find(prefix)
        return [] if node is None else [word for word, _ in node.words(prefix)]

    def __len__(self):
        return sum(n for _, n in self.words())

    def __contains__(self, word):
        node = self.find(word)
        return node is not None and node.ends > 0


trie = Trie()
for word in "car card care cat dog do car café".split():
    trie.add(word)
print(list(trie.words()), len(trie), trie.complete("car"), trie.complete("x"), "do" in trie, "ca" in trie)


class Heap:
    def __init__(self, items=(), key=lambda x: x):
        self.key, self.items = key, []
        for item in items:
            self.push(item)

    def push(self, item):
        items, i = self.items, len(self.items)
        items.append(item)
        while i and self.key(items[i]) < self.key(items[(i - 1) // 2]):
            items[i], items[(i - 1) // 2] = items[(i - 1) // 2], items[i]
            i = (i - 1) // 2

    def pop(self):
        items = self.items
        items[0], items[-1] = items[-1], items[0]
        result, i = items.pop(), 0
        while (child := 2 * i + 1) < len(items):
            if child + 1 < len(items) and self.key(items[child + 1]) < self.key(items[child]):
                child += 1
            if self.key(items[i]) <= self.key(items[child]):
                break
            items[i], items[child] = items[child], items[i]
            i = child
        return result

    def __iter__(self):
        return self

    def __next__(self):
        if not self.items:
            raise StopIteration
        return self.pop()


print(*Heap([5, 1, 4, 1, 5, 9, 2, 6]))
print(*Heap("pear fig banana kiwi".split(), key=len), *Heap([3, -1, 2], key=lambda x: -x))
Heap([1, "a"])
