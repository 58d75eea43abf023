"""A message made, written, parsed and taken apart again."""

from email.message import EmailMessage, Message
from email.mime.text import MIMEText
from email.mime.multipart import MIMEMultipart
from email.mime.application import MIMEApplication
from email import message_from_string, message_from_bytes, policy
from email.header import Header, decode_header, make_header
import email.utils
m = EmailMessage()
m['Subject'] = 'Hello Wörld, this is a rather long subject line that must be folded somewhere around here'
m['From'] = 'Jöhn Doe <john@example.com>'
m['To'] = 'alice@example.com, "Smith, Bob" <bob@example.org>, Carol Longname <carol@example.net>, dave@example.com'
m.set_content('Hello\nWorld\n')
print(m)
m.add_alternative('<p>Hi</p>', subtype='html')
m.add_attachment(b'\x00\x01binary'*20, maintype='application', subtype='octet-stream', filename='dätä.bin')
m.set_boundary('B1')
m.get_payload()[0].set_boundary('B2')
s = m.as_string()
print(s)
p = message_from_string(s, policy=policy.default)
print(p['subject'], p['to'].addresses, p['from'].addresses[0].display_name)
for part in p.walk(): print(part.get_content_type(), part.get_filename(), part.is_multipart())
print(p.get_body(('plain',)).get_content())
for a in p.iter_attachments(): print(a.get_filename(), a.get_content()[:10])
t = MIMEText('Héllo wörld', 'plain', 'utf-8'); t['Subject'] = Header('Grüße aus Köln', 'utf-8'); t['To']='x@y.z'
print(t.as_string())
mm = MIMEMultipart(boundary='XYZ'); mm.attach(MIMEText('plain')); mm.attach(MIMEApplication(b'data')); print(mm)
print(decode_header('=?utf-8?q?Gr=C3=BC=C3=9Fe?= plain =?iso-8859-1?b?4Q==?='))
print(str(make_header(decode_header(t['Subject'].encode()))))
print(email.utils.parseaddr('John (comment) <j@x.com>'), email.utils.getaddresses(['a@b, "C, D" <e@f>']), email.utils.formataddr(('Ä B','a@b')))
print(email.utils.parsedate_tz('Mon, 20 Nov 1995 19:12:08 -0500'), email.utils.parsedate_to_datetime('Mon, 20 Nov 1995 19:12:08 -0500'), email.utils.formatdate(0), email.utils.formatdate(0, usegmt=True))
