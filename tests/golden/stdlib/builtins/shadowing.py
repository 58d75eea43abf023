import builtins

calls = []
original = builtins.len


def sum(values):
    calls.append("mine")
    return builtins.sum(values) * 2


print(sum([1, 2, 3]), builtins.sum([1, 2, 3]), calls)
list = builtins.list("ab")
print(list, builtins.list("cd"), builtins.type(list).__name__)
del list
print(list("ef"), original("abc"))
