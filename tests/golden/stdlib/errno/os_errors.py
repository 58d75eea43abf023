import errno

for code in (errno.ENOENT, errno.EACCES, errno.EEXIST, errno.EPIPE, errno.EISDIR, errno.EINTR, errno.EINVAL, errno.ETIMEDOUT):
    e = OSError(code, "message", "file")
    print(type(e).__name__, e.errno == code, e)
