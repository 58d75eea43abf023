import platform
import sys

if platform.system() == "Windows":
    sep = "\\"
else:
    sep = "/"
print(sep, sys.platform, platform.system().lower() == sys.platform)
print(platform.architecture()[0] in ("32bit", "64bit"), isinstance(platform.node(), str))
