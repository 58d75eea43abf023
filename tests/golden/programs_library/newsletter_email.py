"""Composes, parses and sorts newsletters: MIME parts, encodings, threads of messages, unsubscribe links."""

import base64
import email
import io
import re
from collections import defaultdict
from datetime import datetime, timedelta, timezone
from email import policy
from email.generator import BytesGenerator
from email.headerregistry import Address, Group
from email.message import EmailMessage
from email.utils import format_datetime, getaddresses, parsedate_to_datetime
from html.parser import HTMLParser
from string import Template
from textwrap import dedent

READERS = [("Zoë Ångström", "zoe@example.com", "en"), ("O'Brien, Pat", "pat@example.org", "en"), ("José", "jose@ejemplo.example", "es")]
TEXTS = {
    "en": Template("Hello $name,\n\nthis week: $topics.\n\nUnsubscribe: $link\n"),
    "es": Template("¡Hola, $name!\n\nEsta semana: $topics.\n\nDarse de baja: $link\n"),
}
TOPICS = ["regular expressions", "the “new” parser", "naïve Bayes"]
PIXEL = base64.b64decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7")


class Plain(HTMLParser):
    def __init__(self):
        super().__init__()
        self.text = []

    def handle_data(self, data):
        self.text.append(data)


def compose(number, name, address, language, when):
    link = f"https://news.example/u/{hashlib_of(address)}?n={number}"
    body = TEXTS[language].substitute(name=name.split(",")[-1].strip(), topics="; ".join(TOPICS), link=link)
    message = EmailMessage(policy=policy.SMTP.clone(cte_type="7bit"))
    local, domain = address.split("@")
    message["From"] = Address("The Weekly", "news", "news.example")
    message["To"] = Address(name, local, domain)
    message["Subject"] = f"Issue {number}: {TOPICS[number % 3]} — and much, much more for everyone who reads this far"
    message["Date"] = when
    message["Message-ID"] = f"<{number}.{local}@news.example>"
    message["List-Unsubscribe"] = f"<{link}>"
    if number > 1:
        message["In-Reply-To"] = f"<{number - 1}.{local}@news.example>"
        message["References"] = " ".join(f"<{n}.{local}@news.example>" for n in range(1, number))
    message.set_content(body)
    html = dedent(f"""\
        <html><body><p>{body.splitlines()[0]}</p>
        <ul>{''.join(f'<li>{t}</li>' for t in TOPICS)}</ul>
        <img src="cid:pixel@news"></body></html>
        """)
    message.add_alternative(html, subtype="html")
    message.get_payload()[1].add_related(PIXEL, "image", "gif", cid="<pixel@news>", filename="pixel.gif")
    if number == 2:
        message.add_attachment("a,b\n1,2\n", subtype="csv", filename="Übersicht 2024.csv")
        message.add_attachment(b"%PDF-" + bytes(range(40)), maintype="application", subtype="pdf", filename="x" * 70 + ".pdf")
    for i, part in enumerate(message.walk()):
        if part.is_multipart():
            part.set_boundary(f"=_{number}_{i}")
    return message


def hashlib_of(text):
    import hashlib

    return hashlib.sha256(text.encode()).hexdigest()[:10]


START = datetime(2024, 2, 27, 8, 0, tzinfo=timezone(timedelta(hours=1)))
box = []
for number in (1, 2):
    for i, reader in enumerate(READERS):
        out = io.BytesIO()
        BytesGenerator(out).flatten(compose(number, *reader, START + timedelta(days=7 * number, minutes=i)))
        box.append(out.getvalue())
print([len(data) for data in box], all(b"\n" not in data.replace(b"\r\n", b"") for data in box))
print(box[0].decode("ascii").replace("\r", ""))
print(box[5].decode("ascii").replace("\r", "").split("--=_2_0")[0])

threads = defaultdict(list)
for data in box:
    message = email.message_from_bytes(data, policy=policy.default)
    root = (message.get("References") or message["Message-ID"]).split()[0]
    threads[root].append(message)
for root, messages in threads.items():
    for message in sorted(messages, key=lambda m: m["Date"].datetime):
        to = message["To"].addresses[0]
        print(root, f"{message['Date'].datetime:%d.%m. %H:%M}", repr(to.display_name), to.addr_spec, message["Subject"][:30])
        plain = message.get_body(("plain",))
        print("   ", plain["Content-Transfer-Encoding"], plain.get_content_charset(), repr(plain.get_content()[:40]))
        reader = Plain()
        reader.feed(message.get_body(("related", "html")).get_payload(0).get_content() if message.get_body().get_content_type() == "multipart/related" else message.get_body().get_content())
        print("   ", " ".join("".join(reader.text).split())[:60], [p.get_content_type() for p in message.walk()])
        for part in message.iter_attachments():
            content = part.get_content()
            print("    attached", part.get_filename(), part.get_content_disposition(), type(content).__name__, len(content))
        print("   ", re.search(r"u/(\w+)", message["List-Unsubscribe"])[1], message["from"].addresses[0], message.defects)

bounce = EmailMessage()
bounce["Subject"] = "Undelivered: Issue 1"
bounce["To"] = Group("editors", [Address("Ann", "ann", "news.example"), Address("", "bob", "news.example")])
bounce["Date"] = START
bounce.set_content("It did not arrive.\n")
bounce.add_attachment(email.message_from_bytes(box[1], policy=policy.default))
bounce.set_boundary("BOUNCE")
text = bounce.as_string()
again = email.message_from_string(text, policy=policy.default)
inner = next(again.iter_attachments()).get_content()
print(text[:400], inner["subject"] == email.message_from_bytes(box[1], policy=policy.default)["subject"], again["to"].groups[0].display_name, [str(a) for a in again["to"].addresses])
print(getaddresses([again["to"], '"Smith, J." <j@x.org>, k@y.org']), parsedate_to_datetime(again["date"]) == START, format_datetime(START.astimezone(timezone.utc), usegmt=True))
del again["subject"]
again["Subject"] = "x"
try:
    again["Subject"] = "y"
except ValueError as error:
    print(error)
old = email.message_from_string("Subject: =?iso-8859-1?q?Caf=E9?=\nTo: a@b\n c@d\nContent-Type: text/plain; charset=koi8-r\n\nbody")
print(old["Subject"], email.header.make_header(email.header.decode_header(old["Subject"])), old.get_content_charset(), old.get_payload(), repr(old["To"]), old.policy)
