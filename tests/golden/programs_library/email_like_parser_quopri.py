"""Reads and writes mail-like messages by hand: headers, multipart bodies, encoded words."""
import base64
import binascii
import io
import optparse
import quopri
import re
import textwrap
from collections import OrderedDict
from contextlib import redirect_stderr
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from itertools import count

RAW = textwrap.dedent("""\
    From: =?utf-8?q?Zo=C3=AB_M=C3=BCller?= <zoe@ex.org>
    To: Bob <bob@ex.org>,
     "Carl, Jr." <carl@ex.org>
    Subject: =?utf-8?b?w5xiZXI=?= =?iso-8859-1?q?_caf=E9?=
    Date: Tue, 05 Mar 2024 14:03:00 +0100
    MIME-Version: 1.0
    Content-Type: multipart/mixed; boundary="=_b1"; charset=utf-8

    preamble
    --=_b1
    Content-Type: text/plain; charset="utf-8"
    Content-Transfer-Encoding: quoted-printable

    Gr=C3=BC=C3=9Fe, a line that is soft =
    broken =3D ok
    --=_b1
    Content-Type: application/octet-stream; name=d.bin
    Content-Transfer-Encoding: base64

    AAECAwQF
    /v8=
    --=_b1--
    epilogue
    """)


@dataclass
class Message:
    headers: list = field(default_factory=list)
    body: str = ""
    parts: list = field(default_factory=list)

    def get(self, name, default=None):
        return next((v for k, v in self.headers if k.lower() == name.lower()), default)

    def get_all(self, name):
        return [v for k, v in self.headers if k.lower() == name.lower()]

    @property
    def content_type(self):
        main, *params = [p.strip() for p in re.split(r';(?=(?:[^"]*"[^"]*")*[^"]*$)', self.get("Content-Type", "text/plain"))]
        return main, {k.strip().lower(): v.strip().strip('"') for k, v in (p.split("=", 1) for p in params)}

    @property
    def payload(self):
        match self.get("Content-Transfer-Encoding", "7bit").lower():
            case "base64":
                return base64.b64decode(self.body)
            case "quoted-printable":
                return quopri.decodestring(self.body.encode())
        return self.body.encode()

    @property
    def text(self):
        return self.payload.decode(self.content_type[1].get("charset", "ascii"))

    def walk(self):
        yield self
        for part in self.parts:
            yield from part.walk()


def decode_words(text):
    def one(m):
        data = base64.b64decode(m[3]) if m[2].lower() == "b" else quopri.decodestring(m[3], header=True)
        return data.decode(m[1])
    return re.sub(r"=\?([\w-]+)\?([bq])\?([^?]*)\?=", one, re.sub(r"(\?=)\s+(=\?)", r"\1\2", text), flags=re.I)


def encode_word(text, charset="utf-8"):
    data = text.encode(charset)
    q = quopri.encodestring(data, quotetabs=True, header=True).replace(b"=\n", b"").decode()
    b = base64.b64encode(data).decode()
    return f"=?{charset}?q?{q}?=" if len(q) <= len(b) else f"=?{charset}?b?{b}?="


def parse(text):
    head, _, body = text.partition("\n\n")
    headers = []
    for line in head.splitlines():
        if line[:1] in " \t" and headers:
            headers[-1][1] += " " + line.strip()
        else:
            name, colon, value = line.partition(":")
            if not colon:
                raise ValueError(f"not a header: {line!r}")
            headers.append([name, value.strip()])
    m = Message([tuple(h) for h in headers], body)
    main, params = m.content_type
    if main.startswith("multipart/"):
        for chunk in re.split(rf"^--{re.escape(params['boundary'])}(?:--)?\n?", body, flags=re.M)[1:-1]:
            m.parts.append(parse(chunk))
    return m


def addresses(value):
    for part in re.findall(r'(?:[^,"]|"[^"]*")+', value):
        m = re.fullmatch(r'\s*(?:"?([^"<]*?)"?\s*<)?([^<>\s]+@[^<>\s]+)>?\s*', part)
        yield (m[1] or "", m[2]) if m else ("", part.strip())


def dump(m, boundaries=count(1)):
    out = io.StringIO()
    for name, value in m.headers:
        value = value if value.isascii() else encode_word(value)
        print("\n ".join(textwrap.wrap(f"{name}: {value}", 60, break_long_words=False, break_on_hyphens=False)), file=out)
    print(file=out)
    print(m.body, end="", file=out)
    return out.getvalue()


m = parse(RAW)
print([decode_words(v) for k, v in m.headers][:3], m.get("subject"), m.get("X", "none"), len(m.get_all("to")))
print(list(addresses(decode_words(m.get("From")))), list(addresses(m.get("To"))), m.content_type)
for part in m.walk():
    print(part.content_type[0], part.get("content-transfer-encoding"), repr(part.payload[:40]))
print(m.parts[0].text, m.parts[1].payload, m.parts[1].content_type[1]["name"])
when = datetime.strptime(m.get("Date"), "%a, %d %b %Y %H:%M:%S %z")
print(when.astimezone(timezone.utc).isoformat(), when.strftime("%a, %d %b %Y %H:%M:%S %z") == m.get("Date"), when - timedelta(days=5))
for word in ("plain", "Zoë Müller", "日本語テキスト", "a_b c?=", "é" * 12):
    coded = encode_word(word)
    print(coded, decode_words(coded) == word)
new = Message([("Subject", "Grüße " * 8), ("To", ", ".join(f"user{i}@example.org" for i in range(5))), ("Content-Type", "text/plain")], "body\n")
print(dump(new))
print(parse(dump(new)).get("to") == new.get("to"), decode_words(parse(dump(new)).get("subject")) == new.get("subject").strip())
for bad in ("no header here\n\nx", "A: 1\nContent-Transfer-Encoding: base64\n\n!!!x", "Content-Type: text/plain; charset=nope\n\né"):
    try:
        print(parse(bad).text)
    except (ValueError, LookupError) as exc:
        print(type(exc).__name__, exc)
p = optparse.OptionParser(usage="%prog [-s SUBJECT] FILE", prog="mail", version="1.2")
p.add_option("-s", "--subject", default="(none)", help="the subject [%default]")
p.add_option("-H", "--header", action="append", default=[], metavar="K=V")
p.add_option("-v", action="count", dest="verbosity")
p.add_option("--encoding", type="choice", choices=["q", "b"], default="q")
print(p.format_help())
for argv in (["-s", "Hi", "-H", "A=1", "-HB=2", "-vvv", "file"], ["--encoding=x"], ["--head", "C=3"], ["--sub"]):
    with redirect_stderr(io.StringIO()) as err:
        try:
            values, args = p.parse_args(argv)
            print(vars(values), args)
        except SystemExit as exc:
            print(exc.code, err.getvalue().splitlines()[-1])
print(binascii.b2a_qp(b"trail \n=x\t"), quopri.encodestring("naïve = ünïcode line that is longer than seventy-six characters, for sure it is".encode()))
