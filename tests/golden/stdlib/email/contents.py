"""set_content in every transfer encoding; related, alternative and attached parts."""

from email import charset
from email import iterators
from email.generator import DecodedGenerator
from email.message import EmailMessage
import io

def show(label, f):
    try:
        print(label, "->", repr(f()))
    except Exception as error:
        print(label, "!!", type(error).__name__, error)


for text in ['ascii\n', 'caf\u00e9\n', 'x'*100+'\n', '\u00e9'*60+'\n', 'line\n'*20+'\u00fc'*80+'\n', 'a\r\nb\rc', '', '\u4f60\u597d\n'*15]:
    for kw in ({}, {'cte':'base64'}, {'cte':'quoted-printable'}, {'charset':'iso-8859-1'}, {'cte':'7bit'}, {'cte':'8bit'}, {'cte':'zz'}):
        def f():
            m = EmailMessage(); m.set_content(text, **kw); return m.as_string(), m.as_bytes(), m.get_content() == text
        show(f'{text[:8]!r} {kw}', f)
m = EmailMessage(); m.set_content('t'); m.add_related(b'img', 'image', 'png', cid='<c1>'); m.add_alternative('x', subtype='html'); m.add_attachment('note', filename='n.txt'); m.add_attachment(EmailMessage())
def norm(x):
    import re
    return re.sub(r'={15}\d+==', 'BBB', x)
show('big', lambda: norm(m.as_string())); show('conv', lambda: m.make_related()); show('body', lambda: m.get_body().get_content_type()); show('its', lambda: [p.get_content_type() for p in m.iter_attachments()])
iterators._structure(m)
out = io.StringIO(); DecodedGenerator(out).flatten(m); show('dg', lambda: norm(out.getvalue()))
show('cm', lambda: EmailMessage().set_content(object())); show('cm2', lambda: m.set_content('x')); show('hdrs', lambda: EmailMessage().set_content('x', headers=['X-A: b', 'X-C: d'], params={'p':'q'}, disposition='inline', cid='<z>'))
