"""What the program runs on: as much as it may know."""

from collections import namedtuple

__all__ = ["python_version", "python_version_tuple", "python_implementation", "system", "machine", "node", "release", "version", "processor", "platform", "architecture", "uname", "python_build", "python_compiler", "python_branch", "python_revision"]

uname_result = namedtuple("uname_result", "system node release version machine")


def python_version():
    return "3.13.0"


def python_version_tuple():
    return ("3", "13", "0")


def python_implementation():
    return "Vivarium"


def python_build():
    return ("main", "")


def python_compiler():
    return "JavaScript"


def python_branch():
    return ""


def python_revision():
    return ""


def system():
    return "Linux"


def node():
    return ""


def release():
    return ""


def version():
    return ""


def machine():
    return ""


def processor():
    return ""


def architecture(executable="", bits="", linkage=""):
    return ("64bit", "")


def uname():
    return uname_result(system(), node(), release(), version(), machine())


def platform(aliased=False, terse=False):
    return "Linux"
