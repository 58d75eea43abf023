"""Sorting many values: ints within 32 bits and beyond, texts, tuples; plain, by key, in reverse."""

state = 7


def random(below):
    global state
    state = (state * 1103515245 + 12345) & 0x7FFFFFFF
    return (state >> 8) % below


def digest(values):
    result = 0
    for char in repr(values):
        result = (result * 31 + ord(char)) % 1000000007
    return result


EDGES = [-(2**31), 2**31 - 1, 0, -1, 1, 2**31, -(2**31) - 1]
WIDE = [97, 0xFF, 0xFE, 0x4E2D, 0x1F600, 0xFFFF, 0x100]

for count in (0, 1, 2, 10, 511, 512, 3000):
    made = {
        "ints": [random(10**6) - 500000 for _ in range(count)],
        "few": [random(7) for _ in range(count)],
        "large": [random(2**31) * 5 - 2**32 for _ in range(count)],
        "edges": [EDGES[random(7)] for _ in range(count)],
        "edges within": [EDGES[random(5)] for _ in range(count)],
        "words": [f"prefix{random(3000)}" for _ in range(count)],
        "odd": ["ab" * random(5) + chr(random(200) + 40) * random(3) for _ in range(count)],
        "wide": [chr(WIDE[random(7)]) + str(random(9)) for _ in range(count)],
        "ends": ["common" + "abc"[random(3)] * random(9) + "\0" * random(2) for _ in range(count)],
    }
    places = range(count)
    for name, values in made.items():
        print(
            count,
            name,
            digest(sorted(values)),
            digest(sorted(values, reverse=True)),
            digest(sorted(places, key=lambda i: values[i])),
            digest(sorted(places, key=lambda i: values[i], reverse=True)),
        )
    few, ints, large, edges = made["few"], made["ints"], made["large"], made["edges"]
    print(
        count,
        digest(sorted(zip(few, ints))),
        digest(sorted(places, key=lambda i: (few[i], -ints[i]))),
        digest(sorted(places, key=lambda i: (few[i], large[i], edges[i]), reverse=True)),
        digest(sorted(zip(made["words"], ints))),
        digest(sorted(zip(few, made["odd"], made["ends"], edges), reverse=True)),
        digest(sorted(zip(few, made["wide"], ints))),
        digest(sorted(places, key=lambda i: (-few[i], made["words"][i]))),
    )
