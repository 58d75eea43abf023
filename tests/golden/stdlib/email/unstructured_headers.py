"""Text headers: encoded words, and folding under several policies."""

from email import policy
from email.header import Header
from email.message import EmailMessage
from email.message import Message

def show(label, f):
    try:
        print(label, "->", repr(f()))
    except Exception as error:
        print(label, "!!", type(error).__name__, error)


for s in ['', 'plain', 'x'*100, 'word '*30, 'W\u00f6rd '*30, '\u4f60\u597d'*40, 'a '*10+'\u00e9'*3+' b'*40, 'tab\there', '=?utf-8?b?w6k=?= x', 'a=?utf-8?b?w6k=?=b', '=?utf-8?q?a?= =?utf-8?q?b?=', '=?bad?x?y?=', 'long'*30+' '+'b'*50, ' lead', 'trail ', 'x'*70+' '+'\u00e9'*30]:
    def g():
        m = EmailMessage(); m['Subject'] = s
        return str(m['subject']), m['subject'].fold(policy=policy.default), m['subject'].fold(policy=policy.SMTPUTF8), m.as_bytes()
    show(repr(s)[:40], g)
    def h():
        m = Message(); m['Subject'] = s
        return m.as_string(maxheaderlen=60)
    show('  old', h)
    show('  hdr', lambda: Header(s, 'iso-8859-1' if s.isascii() else 'utf-8', header_name='Subject').encode())
