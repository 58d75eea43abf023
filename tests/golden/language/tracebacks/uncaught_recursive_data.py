class Node:
    def __init__(self, value, child=None):
        self.value, self.child = value, child

    def depth(self):
        return 1 + self.child.depth()

    def walk(self):
        yield self.value
        yield from self.child.walk()


node = Node(1, Node(2, Node(3)))
try:
    print(list(node.walk()))
except AttributeError as error:
    print(type(error).__name__, error)
print(node.depth())
