import errno


def attempt(code):
    try:
        raise OSError(code, "failed")
    except FileNotFoundError:
        return "not found"
    except PermissionError:
        return "refused"
    except OSError as e:
        if e.errno in (errno.EAGAIN, errno.EINTR):
            return "try again"
        return errno.errorcode.get(e.errno, "unknown")


print([attempt(c) for c in (2, 13, 11, 4, 28, 9999)])
