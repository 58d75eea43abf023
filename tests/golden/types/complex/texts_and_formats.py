def attempt(function, *args, **keywords):
    try:
        return repr(function(*args, **keywords))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


TEXTS = """1 j -j +j 1j 1+2j 1-2j -1.5e3+2e-1j 1+j (1+2j) ((1)) 1+ 1j+1 1+2 1+2i infj nan+infj -0-0j 1e400j 1_0+2_0j 1__0j + () 1+-2j 1J .5j 5.j""".split()
for text in TEXTS:
    print(repr(text), attempt(complex, text), attempt(complex, f" {text} "))
print(attempt(complex, "1 + 2j"), attempt(complex, ""), attempt(complex, b"1"), attempt(complex, None), attempt(complex, "1", 2), attempt(complex, 1, "2"), complex(1, 2), complex(real=3), complex(imag=4), complex(1j, 1j), complex(True, 2.5), attempt(complex, 1, None), attempt(complex, []))
VALUES = [0j, 1 + 2j, -1.5 - 0.25j, complex(-0.0, -0.0), 1e20 + 1e-20j, complex("inf"), complex("nanj")]
print(VALUES, [str(v) for v in VALUES])
for spec in ("", ".2f", ".3e", "g", "+.1f", "20.2f", "<20", "^20.1f", "*>15.0f", ",.2f", "_", "#g", "G", ".0f"):
    print(repr(spec), *(attempt(format, v, spec) for v in VALUES))
for bad in ("d", "010", "=20", "x", "s", "%", "n "):
    print(bad, attempt(format, 1j, bad))
