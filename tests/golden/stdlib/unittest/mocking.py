import unittest
from unittest.mock import ANY, AsyncMock, MagicMock, Mock, PropertyMock, call, create_autospec, mock_open, patch, sentinel


class Api:
    base = "https://x"

    def fetch(self, path, *, retries=1):
        raise RuntimeError("network")

    @property
    def token(self):
        return "real"


def title(api, n):
    return api.fetch(f"/items/{n}")["title"].upper()


m = Mock(spec=Api)
m.fetch.return_value = {"title": "abc"}
print(title(m, 3), m.fetch.call_args, m.fetch.call_count, m.mock_calls)
m.fetch.assert_called_once_with("/items/3")
try:
    m.fetch.assert_called_with("/items/4")
except AssertionError as e:
    print(e)
try:
    m.nope
except AttributeError as e:
    print(e)
effects = Mock(side_effect=[1, ValueError("two"), 3])
print(effects(), end=" ")
try:
    effects()
except ValueError as e:
    print(e, effects())
with patch.object(Api, "fetch", return_value={"title": "patched"}) as fetch, patch.object(Api, "token", new_callable=PropertyMock) as token:
    token.return_value = "fake"
    print(title(Api(), 1), fetch.called, Api().token)
print(Api().token)
magic = MagicMock()
magic.__len__.return_value = 5
magic["k"].return_value = 7
magic.__enter__.return_value = sentinel.entered
with magic as entered:
    print(len(magic), magic["x"]("y"), entered, bool(magic), list(magic))
spec = create_autospec(Api)
try:
    spec().fetch()
except TypeError as e:
    print(e)
print(call(1, a=2) == call(1, a=2), call.x.y(3), [call(ANY)] == [call("z")], ANY == object())
opener = mock_open(read_data="line 1\nline 2\n")
with patch("builtins.open", opener):
    with open("f") as f:
        print([line.strip() for line in f])
opener.assert_called_once_with("f")
settings = {"a": 1}
with patch.dict(settings, {"b": 2}, clear=True):
    print(settings)
print(settings)


class Tests(unittest.TestCase):
    @patch.object(Api, "base", "patched")
    @patch.object(Api, "fetch")
    def test_it(self, fetch):
        self.assertEqual(Api.base, "patched")
        fetch.side_effect = lambda path: {"title": path}
        self.assertEqual(title(Api(), 2), "/ITEMS/2")


class AsyncTests(unittest.IsolatedAsyncioTestCase):
    async def test_await(self):
        work = AsyncMock(return_value=4)
        self.assertEqual(await work(1), 4)
        work.assert_awaited_once_with(1)


for case in (Tests("test_it"), AsyncTests("test_await")):
    result = case.run()
    print(type(case).__name__, result.wasSuccessful(), result.testsRun)
