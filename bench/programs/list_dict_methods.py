"""Methods of lists and dicts: insert, pop, index, extend, get, setdefault, update, items."""


def queue(count):
    waiting, served = [], 0
    for i in range(count):
        waiting.append(i)
        if i % 3 == 2:
            served += waiting.pop()
            waiting.insert(len(waiting) // 2, -i)
        if len(waiting) > 60:
            waiting.reverse()
            served += waiting.index(waiting[30]) + waiting.count(-2)
            del waiting[:30]
            waiting.extend([i, i + 1])
    return served, len(waiting)


def inventory(count):
    stock = {}
    for i in range(count):
        name = f"item{i % 700}"
        stock[name] = stock.get(name, 0) + i % 5
        if i % 11 == 0:
            stock.pop(f"item{i % 350}", None)
        if i % 97 == 0:
            stock.update({"item1": 1, "extra": i})
        stock.setdefault("first", i)
    total = 0
    for _ in range(60):
        total += sum(value for name, value in stock.items() if name.endswith("7"))
        total += max(stock.values()) + len(list(stock.keys()))
    return total, len(stock)


def main():
    print(queue(250_000), inventory(200_000))
