import errno

print(errno.ENOENT, errno.errorcode[errno.EEXIST], errno.EAGAIN == errno.EWOULDBLOCK)
print([errno.errorcode[n] for n in (1, 2, 13, 17, 32, 110)])
