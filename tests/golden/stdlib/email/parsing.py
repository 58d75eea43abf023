"""Messages parsed and written again, with the defects that they have."""

from email import charset
from email import message_from_bytes
from email import message_from_string
from email import policy
from email.parser import HeaderParser

def show(label, f):
    try:
        print(label, "->", repr(f()))
    except Exception as error:
        print(label, "!!", type(error).__name__, error)


msgs = ['''From nobody Thu Jan 1 00:00:00 1970
From: a@b
Subject: folded
\tcontinued here
  and here
Received: one
Received: two

body line 1
From the body
''', '', 'no headers at all\nsecond', ' continuation first\nSubject: x\n\nb', 'Subject: x\nbroken line\n\nbody', ': empty\nA: b\n\nc', '''Content-Type: multipart/mixed; boundary="B"

preamble
--B
Content-Type: text/plain

part one
--B
Content-Type: multipart/alternative; boundary=C

--C

alt1
--C
Content-Type: text/html

<b>alt2</b>
--C--
inner epilogue
--B--
epilogue
more
''', '''Content-Type: multipart/mixed; boundary="B"

--B

never closed
''', '''Content-Type: multipart/mixed

no boundary
''', '''Content-Type: multipart/mixed; boundary="Z"

not there
''', '''Content-Type: message/rfc822

Subject: inner

inner body
''', '''Content-Type: multipart/digest; boundary=D

--D

Subject: one

first
--D

Subject: two

second
--D--
''', '''Content-Type: multipart/report; report-type=delivery-status; boundary=R

--R

human
--R
Content-Type: message/delivery-status

Reporting-MTA: dns; x

Final-Recipient: rfc822; a@b
Action: failed

--R--
''', 'Content-Transfer-Encoding: base64\n\naGVsbG8=\n', 'Content-Transfer-Encoding: base64\n\naGVsbG8\n', 'Content-Transfer-Encoding: base64\n\n!!aGVsbG8=!!\n','Content-Transfer-Encoding: base64\n\nabcde\n', 'Content-Transfer-Encoding: quoted-printable\nContent-Type: text/plain; charset=utf-8\n\nh=C3=A9llo=\n w=3Drld\n', 'Content-Transfer-Encoding: x-uuencode\n\nbegin 644 f\n#86)C\n \nend\n', 'A: 1\r\nB: 2\r\n\r\ncrlf body\r\nline\r\n', 'Content-Type: text/plain; charset="iso-8859-1"\nMIME-Version: 1.0\n\nplain\n']
for i, s in enumerate(msgs):
    for pol in (policy.compat32, policy.default):
        def f():
            m = message_from_string(s, policy=pol)
            out = []
            for p in m.walk():
                out.append((p.get_content_type(), p.keys(), [str(v) for v in p.values()], None if p.is_multipart() else p.get_payload(), p.preamble, p.epilogue, [type(d).__name__ for d in p.defects], p.get_unixfrom()))
            return out
        show(f'{i}', f)
        show('  str', lambda: message_from_string(s, policy=pol).as_string())
        show('  unix', lambda: message_from_string(s, policy=pol).as_string(unixfrom=True)[:80] if s.startswith('From ') else 0)
        show('  bytes', lambda: message_from_bytes(s.encode(), policy=pol).as_bytes())
        show('  dec', lambda: message_from_string(s, policy=pol).get_payload(decode=True))
        show('  content', lambda: str(message_from_string(s, policy=policy.default).get_content()))
show('hp', lambda: (HeaderParser().parsestr(msgs[6]).is_multipart(), HeaderParser().parsestr(msgs[6]).get_payload()[:20]))
show('strict', lambda: message_from_string(msgs[4], policy=policy.strict))
