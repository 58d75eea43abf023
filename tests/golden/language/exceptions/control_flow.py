# try/except/else/finally with every way out of each block.
def run(f, *args):
    try:
        print(f.__name__, args, "->", f(*args))
    except BaseException as e:
        print(f.__name__, args, "raised", repr(e), "context", repr(e.__context__))


def all_parts(mode):
    out = []
    try:
        out.append("try")
        if mode == "raise":
            raise ValueError("v")
        if mode == "other":
            raise KeyError("k")
        if mode == "return":
            return out
    except ValueError:
        out.append("except")
    else:
        out.append("else")
    finally:
        out.append("finally")
        print("  finally runs", mode)
    out.append("after")
    return out


def return_override(): 
    try:
        return "try"
    finally:
        return "finally"


def swallow():
    try:
        raise ValueError
    finally:
        return "swallowed"


def value_kept():
    x = 1
    try:
        return x
    finally:
        x = 2


def mutable_kept():
    x = [1]
    try:
        return x
    finally:
        x.append(2)


def break_in_finally():
    for i in range(3):
        try:
            raise ValueError(i)
        finally:
            break
    return i


def continue_in_finally():
    seen = []
    for i in range(3):
        try:
            if i == 1:
                return "never"
        finally:
            seen.append(i)
            continue
    return seen


def break_in_try():
    log = []
    for i in range(5):
        try:
            if i == 2:
                break
            if i == 1:
                continue
            log.append(i)
        finally:
            log.append(f"f{i}")
    else:
        log.append("else")
    return log


def return_in_except():
    try:
        1 / 0
    except ZeroDivisionError:
        return "except"
    finally:
        print("  finally after return in except")


def raise_in_except():
    try:
        raise ValueError("first")
    except ValueError:
        raise KeyError("second")
    finally:
        print("  finally")


def raise_in_else():
    try:
        pass
    except ValueError:
        return "wrong"
    else:
        raise ValueError("from else")
    finally:
        print("  finally else")


def raise_in_finally():
    try:
        raise ValueError("a")
    finally:
        raise KeyError("b")


def nested_finally():
    log = []
    try:
        try:
            try:
                log.append(1)
                return log
            finally:
                log.append(2)
        finally:
            log.append(3)
    finally:
        log.append(4)


def nested_override():
    for x in range(2):
        try:
            try:
                return "inner"
            finally:
                if x == 0:
                    continue
        finally:
            if x == 1:
                break
    return "end"


def while_finally():
    n = 0
    while True:
        try:
            n += 1
            if n < 3:
                continue
            if n == 5:
                return n
        finally:
            n += 1


def finally_in_handler():
    try:
        raise ValueError("1")
    except ValueError as e:
        try:
            raise TypeError("2")
        except TypeError as e2:
            return [repr(e2.__context__), repr(e)]
        finally:
            print("  inner finally")


def loop_else_try():
    for i in range(3):
        try:
            for j in range(3):
                if j == i:
                    break
            else:
                return "no"
        except ValueError:
            pass
        else:
            continue
    else:
        return "loop else"


for mode in ("ok", "raise", "return", "other"):
    run(all_parts, mode)
for f in (return_override, swallow, value_kept, mutable_kept, break_in_finally, continue_in_finally, break_in_try,
          return_in_except, raise_in_except, raise_in_else, raise_in_finally, nested_finally, nested_override,
          while_finally, finally_in_handler, loop_else_try):
    run(f)
