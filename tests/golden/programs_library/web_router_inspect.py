import functools
import inspect
import json
import re
import typing
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Optional, Union, get_type_hints, get_origin, get_args, Annotated
from urllib.parse import parse_qs, parse_qsl, unquote, urlencode, urlsplit, urlunsplit, quote_plus, urljoin


class HTTPError(Exception):
    def __init__(self, status, detail=""):
        super().__init__(status, detail)
        self.status, self.detail = status, detail


@dataclass
class Request:
    method: str
    target: str
    body: str = ""
    headers: dict[str, str] = field(default_factory=dict)

    @functools.cached_property
    def url(self):
        return urlsplit(self.target)

    @property
    def query(self) -> dict[str, list[str]]:
        return parse_qs(self.url.query, keep_blank_values=True)


def convert(value: str, kind: Any) -> Any:
    if get_origin(kind) is Annotated:
        kind, check = get_args(kind)
        converted = convert(value, kind)
        if not check(converted):
            raise HTTPError(422, f"{value!r} is out of range")
        return converted
    if get_origin(kind) in (Union, type(int | str)):
        for each in get_args(kind):
            if each is not type(None):
                try:
                    return convert(value, each)
                except HTTPError as exc:
                    last = exc
        raise last
    if kind is bool:
        return value.lower() in ("1", "true", "yes", "")
    try:
        return kind(value)
    except ValueError as exc:
        raise HTTPError(422, f"{exc}") from exc


class Router:
    def __init__(self):
        self.routes: list[tuple[str, re.Pattern, Callable]] = []

    def route(self, method: str, path: str):
        pattern = re.compile("^" + re.sub(r"\{(\w+)(?::(\w+))?\}", lambda m: f"(?P<{m[1]}>{'.+' if m[2] == 'path' else '[^/]+'})", path) + "$")

        def register(function):
            self.routes.append((method, pattern, function))
            return function
        return register

    get = functools.partialmethod(route, "GET")
    post = functools.partialmethod(route, "POST")

    def dispatch(self, request: Request):
        allowed = set()
        for method, pattern, function in self.routes:
            if m := pattern.match(unquote(request.url.path)):
                if method != request.method:
                    allowed.add(method)
                    continue
                return self.call(function, request, m.groupdict())
        if allowed:
            raise HTTPError(405, "allowed: " + ", ".join(sorted(allowed)))
        raise HTTPError(404, f"no route for {request.url.path}")

    def call(self, function, request, given):
        hints = get_type_hints(function, include_extras=True)
        arguments = {}
        for name, parameter in inspect.signature(function).parameters.items():
            kind = hints.get(name, str)
            if kind is Request:
                arguments[name] = request
            elif name in given:
                arguments[name] = convert(given[name], kind)
            elif name in request.query:
                values = request.query[name]
                arguments[name] = [convert(v, get_args(kind)[0]) for v in values] if get_origin(kind) is list else convert(values[-1], kind)
            elif parameter.default is inspect.Parameter.empty:
                raise HTTPError(400, f"missing parameter {name}")
        return function(**arguments)


app = Router()


@app.get("/users/{uid}")
def user(uid: int, verbose: bool = False, tag: list[str] = ()):
    "One user."
    return {"uid": uid, "verbose": verbose, "tags": list(tag)}


@app.get("/search")
def search(q: str, limit: Annotated[int, lambda n: 0 < n <= 50] = 10, ref: Optional[Union[int, str]] = None, *, exact: bool = False):
    return {k: v for k, v in locals().items()}


@app.post("/users")
def create(request: Request):
    return json.loads(request.body) | {"agent": request.headers.get("User-Agent")}


@app.get("/files/{rest:path}")
def files(rest):
    return rest.split("/")


for method, target, *more in [
    ("GET", "/users/7"), ("GET", "/users/7?verbose&tag=a&tag=b%20c"), ("GET", "/users/x"), ("GET", "/search"),
    ("GET", "/search?q=caf%C3%A9+au+lait&limit=20&exact=no"), ("GET", "/search?q=&limit=99"), ("GET", "/search?q=1&ref=12"),
    ("GET", "/search?q=1&ref=ab;c"), ("POST", "/users", '{"name": "Ann"}', {"User-Agent": "t"}), ("POST", "/users", "{bad"),
    ("DELETE", "/users"), ("GET", "/files/a/b%2Fc.txt"), ("GET", "/nothing"),
]:
    try:
        print(method, target, "->", app.dispatch(Request(method, target, *more)))
    except HTTPError as exc:
        print(method, target, "->", exc.status, exc.detail, type(exc.__cause__).__name__)
    except json.JSONDecodeError as exc:
        print(method, target, "-> 400", exc.msg, exc.pos, exc.lineno, exc.colno)
print(re.sub("0x\\w+", "0x", str(inspect.signature(search))), inspect.signature(app.get), inspect.getdoc(user), sep="\n")
sig = inspect.signature(search)
bound = sig.bind_partial("x", exact=True)
bound.apply_defaults()
print(bound.args, bound.kwargs, bound.arguments)
for args in ((), ("a", 1, 2, 3)):
    try:
        sig.bind(*args)
    except TypeError as exc:
        print(exc)
print([(p.name, p.kind.description, p.default is p.empty) for p in sig.parameters.values()])
print(inspect.getfullargspec(files), inspect.isfunction(user), inspect.ismethod(app.route), [n for n, _ in inspect.getmembers(app, inspect.ismethod)])
print(sig.replace(parameters=list(sig.parameters.values())[:1], return_annotation=int), inspect.Parameter("z", inspect.Parameter.KEYWORD_ONLY, default=3, annotation=str))
print(urlencode({"a": [1, 2], "b": "x y&"}, doseq=True), urlencode([("k", "é")]), parse_qsl("a=1&b=&c", keep_blank_values=True), parse_qs("a=1&a=2"))
u = urlsplit("HTTPS://User:Pw@Example.COM:8443/p;x?q=1#frag")
print(u, u.hostname, u.port, u.username, u.netloc, u.geturl(), u._replace(fragment="", query="").geturl())
print([urljoin("http://a/b/c/d?q#f", r) for r in ("g", "./g/", "/g", "//h", "?y", "#s", "../../../g", "g;x=1/../y", "")])
try:
    urlsplit("http://h:99999/").port
except ValueError as exc:
    print(exc)
