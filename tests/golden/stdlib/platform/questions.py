import platform

print(platform.system(), platform.python_implementation() != "PyPy", platform.python_version().startswith("3.13"), platform.python_version_tuple()[:2])
print(isinstance(platform.platform(), str), isinstance(platform.machine(), str), platform.uname().system)
