def area(shape):
    match shape:
        case {"kind": "circle", "r": r}:
            return 3 * r * r
        case {"kind": "square", "side": side} if (checked := side) > 0:
            return checked**2
        case [*points] if len(points) > 2:
            return sum(x * y for x, y in points)
        case _:
            raise NotImplementedError(f"no area for {shape!r}")


print(area({"kind": "circle", "r": 2}), area({"kind": "square", "side": 3}), area([(1, 2), (3, 4), (5, 6)]))
try:
    area("blob")
except NotImplementedError as error:
    print(error)
print(area([(1, 2), (3, None), (5, 6)]))
