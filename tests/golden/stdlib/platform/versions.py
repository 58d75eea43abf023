import platform
import sys

major, minor, patch = platform.python_version_tuple()
print((int(major), int(minor)) == sys.version_info[:2], platform.python_branch() is not None, platform.python_compiler() != "")
print(type(platform.uname()).__name__, platform.uname()._fields[:3])
