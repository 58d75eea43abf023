"""siphash.ts."""


def tables(random, scale):
    pools = [range(0x20, 0x7F), range(0, 0x100), range(0, 0x3000), range(0xD7F0, 0xE010), range(0xFF00, 0x10010), range(0x110000)]

    def text(length):
        pool = random.choice(pools)
        points = [random.choice(pool) for _ in range(length)]
        # A pair of surrogates is one character in JavaScript.
        return "".join(map(chr, points)).encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")

    lengths = [*range(20)] * 4 + [30, 31, 32, 33, 60, 100]
    yield "hashStr", hash, [(text(n),) for n in lengths * int(scale)]
    yield "hashBytes", hash, [(random.randbytes(n),) for n in lengths * int(scale)]
    # Repeated texts cross the size of the pieces.
    yield "hashRepeated", lambda text, count: hash(text * count), [(text, n) for text in ("a", "é", "€", "😀") for n in (4087, 4088, 4089, 4090, 2043, 2044, 2045, 1021, 1022, 1023, 1024, 1025, 20000)]
