"""Seeded finite arguments: twelve digits of each result, for the last ones are the C library's."""
import cmath

state = 3


def rnd():
    global state
    state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
    return ((state >> 20) % 2**40) / 2**40


names = "acos acosh asin asinh atan atanh cos cosh exp log log10 sin sinh sqrt tan tanh".split()
for i in range(150):
    scale = 10 ** (i % 5 - 2)
    z = complex((rnd() - 0.5) * scale, (rnd() - 0.5) * scale)
    row = []
    for name in names:
        try:
            w = getattr(cmath, name)(z)
            row.append(f"{w.real:.11e}{w.imag:+.11e}j")
        except (ValueError, OverflowError) as error:
            row.append(str(error))
    r, phi = cmath.polar(z)
    print(z, *row, f"{cmath.log(z, 2 + i):.10f}", f"{r:.12e} {phi:.12e} {cmath.phase(z):.12e}", f"{cmath.rect(r, phi):.10e}")
