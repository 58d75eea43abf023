"""Headers with addresses, groups and what is neither."""

from email import policy
from email import utils
from email.message import EmailMessage

def show(label, f):
    try:
        print(label, "->", repr(f()))
    except Exception as error:
        print(label, "!!", type(error).__name__, error)


for a in ['a@b', 'A B <a@b.c>', '"A, B" <a@b.c>', 'a@b, c@d', 'grp: a@b, c <d@e>;', 'bad', 'a b c', '<a@b>', 'a (x) <b@c>', 'a@b@c', '', ' ', 'a.b.c@d.e', '"q s"@d.e', 'a@[1.2.3.4]', 'x <y@z', 'John Q. Public <j@p.org>', '=?utf-8?q?J=C3=B6?= <j@x>', '=?utf-8?q?J=C3=B6?= =?utf-8?q?K=C3=B6?= <j@x>', ',a@b,,c@d', 'a@b;', "undisclosed-recipients:;", 'J\u00f6 <j@x>', 'j\u00f6@x.com', 'a <b@c> d', 'a\\b@c', '(c) a@b (d)']:
    def f():
        m = EmailMessage(); m['To'] = a
        t = m['To']
        return str(t), t.addresses, [g.display_name for g in t.groups], [type(d).__name__ for d in t.defects], t.fold(policy=policy.default)
    show(repr(a), f)
    show('  parseaddr', lambda: utils.parseaddr(a)); show('  loose', lambda: utils.parseaddr(a, strict=False)); show('  get', lambda: utils.getaddresses([a, 'x@y']))
