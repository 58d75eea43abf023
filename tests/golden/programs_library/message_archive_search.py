"""An archive of mail: mbox-like text parsed, threaded, indexed with codecs and stemming; quoted text; plists and XML out."""

import base64
import codecs
import email
import email.policy
import heapq
import html
import io
import math
import plistlib
import quopri
import re
import unicodedata
import xml.etree.ElementTree as ET
from collections import Counter, defaultdict
from datetime import datetime, timezone
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import parseaddr, parsedate_to_datetime
from functools import cache
from itertools import chain
from textwrap import shorten, wrap

MBOX = """\
From ann@example.com Mon Jan  1 10:00:00 2024
From: Ann <ann@example.com>
To: list@example.com
Subject: =?utf-8?q?Caf=C3=A9_opening_times?=
Date: Mon, 1 Jan 2024 10:00:00 +0100
Message-ID: <1@x>
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

Does anybody know when the caf=C3=A9s open? I was running late and the=
 doors were closed.
>From here it is far to go.

From bob@example.org Mon Jan  1 12:00:00 2024
From: "Bob B." <bob@example.org>
Subject: Re: =?utf-8?b?Q2Fmw6kgb3BlbmluZyB0aW1lcw==?=
Date: Mon, 1 Jan 2024 06:30:00 -0500
Message-ID: <2@x>
In-Reply-To: <1@x>
References: <1@x>
Content-Type: text/plain; charset="iso-8859-1"
Content-Transfer-Encoding: base64

QW5uIHdyb3RlOgo+IERvZXMgYW55Ym9keSBrbm93IHdoZW4gdGhlIGNhZulzIG9wZW4/ClRoZXkg
b3BlbiBhdCBuaW5lLiBUaGUgZG9vciBzdGlja3MsIHJ1biBhdCBpdCE=

From eve@example.net Tue Jan  2 00:00:00 2024
From: eve@example.net
Subject: Unrelated: running shoes
Date: Tue, 02 Jan 2024 00:00:00 GMT
Message-ID: <3@x>
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary=XX

--XX
Content-Type: text/plain

Shoes for runners.
--XX
Content-Type: text/html; charset=us-ascii

<p>Shoes for <b>runners</b> &amp; walkers &mdash; open now</p>
--XX--

From carol@example.com Tue Jan  2 08:00:00 2024
From: Carol
Subject: Fwd: opening
Date: not a date
In-Reply-To: <2@x>
References: <1@x> <2@x>
Message-ID: <4@x>

Opened the door at last.
-- 
Carol
signature text
"""


def split(text):
    block = []
    for line in io.StringIO(text):
        if line.startswith("From ") and (not block or not block[-1].strip()):
            if block:
                yield "".join(block)
            block = []
            continue
        block.append(line[1:] if line.startswith(">From ") else line)
    yield "".join(block)


class Tags:
    def __init__(self):
        self.text = []

    def start(self, tag, attributes):
        self.text.append(" ")

    def data(self, data):
        self.text.append(data)

    def close(self):
        return "".join(self.text)


def body(message):
    part = message.get_body(("plain", "html"))
    text = part.get_content()
    if part.get_content_subtype() == "html":
        parser = ET.XMLParser(target=Tags())
        parser.feed(html.unescape(text).replace("&", "&amp;"))
        text = parser.close()
    return re.split(r"^-- ?$", text, maxsplit=1, flags=re.M)[0].rstrip()


@cache
def stem(word):
    word = "".join(c for c in unicodedata.normalize("NFKD", word.casefold()) if not unicodedata.combining(c))
    for suffix, stop in (("ning", "n"), ("ners", "n"), ("ing", ""), ("ies", "y"), ("ed", ""), ("s", ""), ("e", "")):
        if word.endswith(suffix) and len(word) - len(suffix) >= 2:
            return word[: len(word) - len(suffix)] + stop
    return word


STOP = frozenset("the a at it for is to and was were when they here".split())


def words(text):
    return [stem(w) for w in re.findall(r"[^\W\d_]{2,}", text) if w.casefold() not in STOP]


messages = {}
for block in split(MBOX):
    message = email.message_from_string(block, policy=email.policy.default)
    messages[message["Message-ID"].strip("<>") if message["Message-ID"] else len(messages)] = message
for key, message in messages.items():
    date = message["Date"].datetime
    print(key, repr(str(message["Subject"])), parseaddr(message["From"]), date and date.astimezone(timezone.utc).isoformat(), message["From"].addresses[0].username, [str(d) for d in message["Date"].defects])
    print("   ", repr(shorten(body(message), 60)), message.get_content_charset(), message["Content-Transfer-Encoding"])

children = defaultdict(list)
for key, message in messages.items():
    references = re.findall(r"<(.+?)>", message.get("References", ""))
    children[next((r for r in reversed(references) if r in messages), None)].append(key)


def tree(key=None, depth=0):
    for child in children[key]:
        subject = re.sub(r"^((re|fwd?):\s*)+", "", str(messages[child]["Subject"]), flags=re.I)
        yield "  " * depth + f"{child} {subject}"
        yield from tree(child, depth + 1)


print("\n".join(tree()))
index, lengths = defaultdict(Counter), {}
for key, message in messages.items():
    fresh = "\n".join(line for line in body(message).splitlines() if not line.startswith(">") and not line.endswith("wrote:"))
    counts = Counter(chain(words(fresh), words(str(message["Subject"])) * 2))
    lengths[key] = counts.total()
    for word, count in counts.items():
        index[word][key] = count


def search(query, most=3):
    scores = Counter()
    average = sum(lengths.values()) / len(lengths)
    for word in words(query):
        found = index.get(word, {})
        weight = math.log(1 + (len(messages) - len(found) + 0.5) / (len(found) + 0.5))
        for key, count in found.items():
            scores[key] += weight * count * 2.2 / (count + 1.2 * (0.25 + 0.75 * lengths[key] / average))
    return [(key, round(score, 4)) for score, key in heapq.nlargest(most, ((s, k) for k, s in scores.items()))]


for query in ("cafés", "running", "doors open", "OPENED", "shoes café", "nothing"):
    print(f"{query:<12}", search(query), [stem(w) for w in query.split()])
print(index.keys() & {"run", "runn", "cafe", "open", "door"}, sorted(index, key=lambda w: (-len(index[w]), w))[:4])


def quote(text, width=40):
    for paragraph in text.split("\n"):
        yield from (f"> {line}" for line in wrap(paragraph, width - 2) or [""])


original = messages["2@x"]
reply = EmailMessage()
reply["Subject"] = "Re: " + re.sub(r"(?i)^re:\s*", "", original["Subject"])
reply["From"], reply["To"] = Address("Ann", "ann", "example.com"), original["From"]
reply["In-Reply-To"] = original["Message-ID"]
reply["References"] = f"{original['References']} {original['Message-ID']}"
reply.set_content("\n".join(quote(body(original))) + "\n\nThank you – naïvely, Ann\n", charset="utf-8", cte="quoted-printable")
print(reply.as_string())
print(reply["To"].addresses == original["From"].addresses, quopri.decodestring(reply.get_payload().encode()).decode()[-26:], reply.get_content().count(">"))
data = plistlib.dumps({k: {"subject": str(m["Subject"]), "date": m["Date"].datetime.astimezone(timezone.utc).replace(tzinfo=None) if m["Date"].datetime else "?", "size": len(m.as_bytes())} for k, m in messages.items()})
print(data.decode().split("<plist")[1][:420], plistlib.loads(data)["3@x"]["date"] == datetime(2024, 1, 2))
root = ET.Element("archive")
for key, message in messages.items():
    node = ET.SubElement(root, "message", id=key)
    ET.SubElement(node, "subject").text = str(message["Subject"])
    ET.SubElement(node, "body").text = body(message)
print(ET.canonicalize(ET.tostring(root, encoding="unicode"), strip_text=True)[:300])
reader = codecs.getreader("iso-8859-1")(io.BytesIO(base64.b64decode(original.get_payload())))
print([line.strip() for line in reader][1], codecs.encode("Rot", "rot13"), "münchen".encode("idna"), codecs.lookup("latin-1").name, parsedate_to_datetime("Tue, 02 Jan 2024 00:00:00 -0000").tzinfo)
