# A generator that only a loop holds is closed where the loop is left; what it raises there is
# ignored, and told on standard error.


def numbers(name):
    try:
        for i in range(3):
            yield i
    finally:
        print("closed", name)


def failing():
    try:
        yield 1
    finally:
        raise ValueError("on its way out")


def stubborn():
    while True:
        try:
            yield 1
        except GeneratorExit:
            print("no")


for number in numbers("break"):
    break
for number in failing():
    break
for number in stubborn():
    break


def inside():
    for number in numbers("return"):
        for other in failing():
            return number


print(inside())
try:
    for number in numbers("raise"):
        for other in failing():
            raise KeyError(number)
except KeyError as error:
    print(repr(error), repr(error.__context__))
print([x for x in numbers("comprehension") if x][:1])
