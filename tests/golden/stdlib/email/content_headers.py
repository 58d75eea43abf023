"""Content-Type and Content-Disposition, well formed and not."""

from email import charset
from email import policy
from email.message import EmailMessage
from email.message import Message

def show(label, f):
    try:
        print(label, "->", repr(f()))
    except Exception as error:
        print(label, "!!", type(error).__name__, error)


for ct in ['text/plain', 'text/plain; charset=utf-8', 'TEXT/HTML; Charset="UTF-8"; x=y', 'bad', '', 'a/b; name="x;y"', "a/b; name*=utf-8''%e2%82%ac", "a/b; name*0=abc; name*1=def", "a/b; name*0*=utf-8''%e2%82%ac; name*1=def", 'multipart/mixed; boundary="=_x"', 'text/plain; format=flowed; delsp=yes', 'text/plain;', 'text/plain; =x', 'a/b; c="d\\"e"']:
    def g():
        m = EmailMessage(); m['Content-Type'] = ct
        c = m['content-type']
        return str(c), c.content_type, dict(c.params), [type(d).__name__ for d in c.defects], c.fold(policy=policy.default), m.get_params(), m.get_content_type(), m.get_content_charset()
    show(ct, g)
    def h():
        m = Message(); m['Content-Type'] = ct
        return m.get_content_type(), m.get_params(), m.get_param('name'), m.get_filename(), m.get_boundary(), m.get_content_charset(), m.as_string()
    show('  old', h)
for cd in ['attachment', 'inline; filename="a b.txt"', 'ATTACHMENT; filename=x.y', "attachment; filename*=utf-8''na%C3%AFve.txt", '']:
    def g():
        m = EmailMessage(); m['Content-Disposition'] = cd
        c = m['content-disposition']
        return str(c), c.content_disposition, dict(c.params), m.get_filename(), m.is_attachment(), m.get_content_disposition()
    show(cd, g)
