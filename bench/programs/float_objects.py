"""Floats in attributes of instances, with operator methods: bodies in orbit."""


class Vector:
    def __init__(self, x, y, z):
        self.x = x
        self.y = y
        self.z = z

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y, self.z + other.z)

    def __sub__(self, other):
        return Vector(self.x - other.x, self.y - other.y, self.z - other.z)

    def scaled(self, factor):
        return Vector(self.x * factor, self.y * factor, self.z * factor)

    def dot(self, other):
        return self.x * other.x + self.y * other.y + self.z * other.z


class Body:
    def __init__(self, position, velocity, mass):
        self.position = position
        self.velocity = velocity
        self.mass = mass


def advance(bodies, dt):
    for i, a in enumerate(bodies):
        for b in bodies[i + 1:]:
            d = a.position - b.position
            squared = d.dot(d) + 0.01
            pull = dt / (squared * squared ** 0.5)
            a.velocity = a.velocity - d.scaled(b.mass * pull)
            b.velocity = b.velocity + d.scaled(a.mass * pull)
    for body in bodies:
        body.position = body.position + body.velocity.scaled(dt)


def energy(bodies):
    return sum(0.5 * b.mass * b.velocity.dot(b.velocity) for b in bodies)


def main():
    bodies = [
        Body(Vector(i * 1.5, i * i * 0.25, -i * 0.5), Vector(0.1 * i, 0.2, -0.05 * i), 1.0 + i)
        for i in range(5)
    ]
    for _ in range(15_000):
        advance(bodies, 0.001)
    print(f"{energy(bodies):.9f}")
