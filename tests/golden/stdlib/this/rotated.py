"""The text of `this` is kept rotated by half of the alphabet."""

import codecs
import contextlib
import io

out = io.StringIO()
with contextlib.redirect_stdout(out):
    import this

plain = "".join(this.d.get(letter, letter) for letter in this.s)
print(plain == out.getvalue().rstrip("\n"), codecs.decode(this.s, "rot13") == plain)
lines = plain.splitlines()
print(len(lines), lines[0], lines[2], lines[-1], sep="\n")
print(sum("better than" in line for line in lines), max(map(len, lines)))
