from urllib.parse import parse_qs, parse_qsl, quote, quote_plus, unquote, unquote_to_bytes, urlencode, urlsplit, urlunsplit


def with_params(url, **params):
    parts = urlsplit(url)
    query = dict(parse_qsl(parts.query, keep_blank_values=True))
    query.update({k: v for k, v in params.items() if v is not None})
    return urlunsplit(parts._replace(query=urlencode(sorted(query.items()))))


print(with_params("http://h/p?b=2&a=&c=x%26y#f", d="é ü", b=3, z=None))
print(parse_qs("a=1&a=2&b=&=3&c", keep_blank_values=True), parse_qsl("a=1;b=2", separator=";"))
print(quote("/a b/é?x=1"), quote("a/b", safe=""), quote_plus("a b/c+d", safe="/"), unquote("%41%zz%"), unquote_to_bytes("a%26%E9"))
print(urlencode({"q": ["x", "y z"], "n": 1}, doseq=True), urlencode({"k": "a b"}, quote_via=quote), urlencode([("é", b"\xff")]))
for bad in ({"max_num_fields": 1}, {"strict_parsing": True}):
    try:
        parse_qsl("a&b=2", **bad)
    except ValueError as e:
        print(e)
