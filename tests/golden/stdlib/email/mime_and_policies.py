"""MIME classes, policies, encodings, character sets and the Header class."""

from email import base64mime
from email import charset
from email import policy
from email import quoprimime
from email import utils
from email.header import Header
from email.header import decode_header
from email.headerregistry import HeaderRegistry
from email.headerregistry import UnstructuredHeader
from email.message import Message
from email.mime.audio import MIMEAudio
from email.mime.image import MIMEImage
from email.mime.message import MIMEMessage
from email.mime.text import MIMEText

def show(label, f):
    try:
        print(label, "->", repr(f()))
    except Exception as error:
        print(label, "!!", type(error).__name__, error)


show('img', lambda: MIMEImage(b'\x89PNG\r\n\x1a\nxx').as_string()); show('img', lambda: MIMEImage(b'zz')); show('aud', lambda: MIMEAudio(b'RIFFxxxxWAVEfmt ').as_string())
show('mm', lambda: MIMEMessage(MIMEText('x')).as_string()); show('mm', lambda: MIMEMessage('x')); show('att', lambda: MIMEText('x').attach(1))
show('pol', lambda: (policy.default.clone(max_line_length=40), policy.SMTP + policy.strict, policy.Compat32(max_line_length=5)))
show('pol', lambda: policy.default.clone(zz=1)); show('pol', lambda: setattr(policy.default, 'utf8', True)); show('pol', lambda: policy.EmailPolicy(foo=1)); show('pol', lambda: setattr(policy.default, 'zz', True))
show('qp', lambda: [quoprimime.body_encode(s) for s in ('a=b\n', 'x'*80, 'tr \n', 'tab\t', 'e\xe9\r\n', 'y'*75+' ', 'y'*74+' ', 'y'*73+' ', 'y'*76+'=')]); show('qpd', lambda: [quoprimime.decode(s) for s in ('a=3Db\n', 'soft=\nline', 'x  \ny')])
show('b64', lambda: (base64mime.body_encode(b'x'*100), base64mime.header_encode('h'), base64mime.decode('aGk='), base64mime.header_length('abcd')))
show('2231', lambda: (utils.encode_rfc2231('a b'), utils.encode_rfc2231('\u00e9', 'utf-8', 'fr'), utils.decode_rfc2231("utf-8'fr'%C3"), utils.collapse_rfc2231_value(('utf-8','','x')), utils.decode_params([('a','b'),('n*0','"x"'),('n*1','"y"')])))
show('cs', lambda: [(str(c), c.header_encoding, c.body_encoding, c.get_output_charset(), c.get_body_encoding() if c.body_encoding else None, c.header_encode('hi'), c == 'UTF-8') for c in map(charset.Charset, ('utf-8','ascii','latin-1'))])
show('cs', lambda: charset.Charset('\u00e9')); show('cs', lambda: charset.add_charset('x', None, charset.SHORTEST))
show('fmt', lambda: (utils.formataddr(('a"b', 'c@d')), utils.formataddr(('', 'c@d')), utils.formataddr(('A.B', 'c@d')), utils.quote('a"b\\'), utils.unquote('"a\\"b"'), utils.unquote('<x>')))
show('fmtna', lambda: utils.formataddr(('a', '\u00e9@b')))
show('mk', lambda: utils.mktime_tz((2020,1,2,3,4,5,0,1,-1,3600)))
h = Header('one two', header_name='X'); h.append('\u00fcber', 'iso-8859-1'); h.append('last'); show('h', lambda: (h.encode(), str(h), h == str(h), decode_header(h)))
show('hb', lambda: Header(b'\xe9', 'utf-8')); show('hb', lambda: Header(b'\xe9', 'latin-1').encode()); show('hm', lambda: Header('a, '*40, header_name='To').encode()); show('hl', lambda: Header('x'*200, maxlinelen=50).encode()); show('hml', lambda: Header('\u00e9'*60, 'utf-8', header_name='Subject').encode()); show('hlines', lambda: Header('a\n b\n  c').encode(linesep='\r\n'))
show('dh', lambda: decode_header('=?utf-8?b?abc?=')); show('dh', lambda: decode_header('=?utf-8?b?a?='))
hr = HeaderRegistry(); hr.map_to_type('x-foo', UnstructuredHeader); show('hr', lambda: (hr('X-Foo', 'v').name, type(hr('To', 'a@b')).__name__, hr('MIME-Version', '1.0').major, hr('Content-Transfer-Encoding', 'BASE64 ').cte, hr('Message-ID', '<x@y>'), hr('sender', 'a@b').address))
