def ping(n):
    return pong(n - 1)


def pong(n):
    if n < 0:
        raise RuntimeError("end of the game")
    return ping(n - 1)


ping(7)
