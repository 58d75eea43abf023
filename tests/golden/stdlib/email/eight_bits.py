"""Messages of bytes beyond ASCII, and a parser that is fed."""

from email import charset
from email import message_from_bytes
from email import policy
from email.feedparser import BytesFeedParser

def show(label, f):
    try:
        print(label, "->", repr(f()))
    except Exception as error:
        print(label, "!!", type(error).__name__, error)


b8 = b'Subject: caf\xc3\xa9\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\nna\xc3\xafve\n'
for pol in (policy.compat32, policy.default, policy.SMTP, policy.SMTPUTF8, policy.default.clone(cte_type='7bit')):
    m = message_from_bytes(b8, policy=pol)
    show('b8', lambda: (str(m['subject']), m.get_payload(), m.get_payload(decode=True)))
    show('  s', lambda: m.as_string()); show('  b', lambda: m.as_bytes())
fp = BytesFeedParser(policy=policy.default)
for piece in (b'Sub', b'ject: x\r', b'\n\r\nbo', b'dy'): fp.feed(piece)
m = fp.close(); show('feed', lambda: (m['subject'], m.get_content()))
