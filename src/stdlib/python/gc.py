"""The garbage collector's interface. The collector is JavaScript's: it cannot be asked what it did."""

__all__ = ["collect", "disable", "enable", "isenabled", "get_count", "get_threshold", "set_threshold", "freeze", "unfreeze", "get_freeze_count", "is_tracked", "is_finalized", "get_stats", "garbage", "callbacks"]

DEBUG_STATS, DEBUG_COLLECTABLE, DEBUG_UNCOLLECTABLE, DEBUG_SAVEALL, DEBUG_LEAK = 1, 2, 4, 32, 38
garbage = []
callbacks = []
_enabled = True
_threshold = (2000, 10, 0)


def collect(generation=2):
    """Does nothing: JavaScript collects when it needs to. Returns 0."""
    if not 0 <= generation <= 2:
        raise ValueError("invalid generation")
    return 0


def enable():
    global _enabled
    _enabled = True


def disable():
    global _enabled
    _enabled = False


def isenabled():
    return _enabled


def get_count():
    return (0, 0, 0)


def get_threshold():
    return _threshold


def set_threshold(threshold0, threshold1=_threshold[1], threshold2=_threshold[2], /):
    global _threshold
    _threshold = (threshold0, threshold1, threshold2)


def freeze():
    pass


def unfreeze():
    pass


def get_freeze_count():
    return 0


def get_stats():
    return [{"collections": 0, "collected": 0, "uncollectable": 0} for _ in range(3)]


def is_tracked(obj, /):
    return not isinstance(obj, (int, float, str, bytes, complex, type(None)))


def is_finalized(obj, /):
    return False


def _unknown(*args):
    raise NotImplementedError("the collector here does not tell which objects there are")


get_objects = get_referrers = get_referents = _unknown
