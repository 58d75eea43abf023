"""Headers, parameters and payloads of messages."""

from email import charset
from email.headerregistry import Address
from email.headerregistry import Group
from email.message import EmailMessage
from email.message import Message
import datetime

def show(label, f):
    try:
        print(label, "->", repr(f()))
    except Exception as error:
        print(label, "!!", type(error).__name__, error)


m = Message()
m['A'] = '1'; m['a'] = '2'; m.add_header('Content-Disposition', 'attachment', filename='x y.txt', size='3', flag=None)
m.add_header('X', 'v', filename=('utf-8', '', 'n\u00e4'))
show('api', lambda: (len(m), m['A'], m.get_all('a'), 'A' in m, m.keys(), m.items(), m.get('zz', 5), m.get_all('zz')))
m.replace_header('A', '9'); show('rep', lambda: m.items()); show('rep', lambda: m.replace_header('none', 1))
del m['a']; show('del', lambda: m.items())
m.set_type('text/html'); m.set_param('charset', 'utf-8'); m.set_param('x', 'y z'); m.del_param('x'); m.set_param('t', '\u00fc'); show('par', lambda: m.items())
show('type', lambda: m.set_type('bad'))
m.set_payload('abc'); show('attach', lambda: m.attach(Message()))
show('pl', lambda: m.get_payload(0))
m.set_boundary('q"'); show('b', lambda: m['content-type'])
show('nb', lambda: Message().set_boundary('x'))
for cs in ('us-ascii', 'utf-8', 'iso-8859-1', 'koi8-r', None):
    mm = Message(); 
    def f():
        mm.set_payload('h\u00e9llo \u00fc = x' if cs not in ('us-ascii','koi8-r') else 'hello', cs); return mm.as_string(), mm.get_charset()
    show(cs, f)
e = EmailMessage(); e['To'] = [Address('J\u00f6rg', 'j', 'x.org'), Address(addr_spec='k@y.org')]; e['Cc'] = Group('friends', [Address('A', 'a', 'b')]); e['From'] = Address('A, B', 'c d', 'e')
e['Date'] = datetime.datetime(2020,1,2,3,4,5, tzinfo=datetime.timezone.utc); e['Message-ID'] = '<a@b>'
show('e', lambda: (e.items(), e.as_string()))
show('twice', lambda: e.__setitem__('To', 'x@y')); show('nl', lambda: e.__setitem__('X-Y', 'a\nb')); show('inj', lambda: Message().__setitem__('Subject', 'a\nBcc: x'))
mi = Message(); mi['Subject'] = 'a\nBcc: x@y'; show('inj2', lambda: mi.as_string())
show('Address', lambda: Address('a', 'b', 'c', addr_spec='d@e')); show('Address', lambda: Address(addr_spec='d e@f')); show('Address', lambda: Address('x\n')); show('eq', lambda: (Address('a','b','c') == Address('a','b','c'), repr(Group('x')), str(Group()), str(Group('a,b'))))
