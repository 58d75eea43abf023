"""The event loop and the policy under the names that they have on Linux."""

from asyncio import base_events, events

__all__ = ("SelectorEventLoop", "DefaultEventLoopPolicy", "EventLoop")


class _UnixSelectorEventLoop(base_events.BaseEventLoop):
    """The event loop."""


class _UnixDefaultEventLoopPolicy(events.BaseDefaultEventLoopPolicy):
    """The policy."""

    _loop_factory = _UnixSelectorEventLoop


SelectorEventLoop = _UnixSelectorEventLoop
DefaultEventLoopPolicy = _UnixDefaultEventLoopPolicy
EventLoop = SelectorEventLoop
