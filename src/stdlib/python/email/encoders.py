"""Give a message's payload the transfer encoding that it needs."""

from base64 import encodebytes
from quopri import encodestring

__all__ = ["encode_7or8bit", "encode_base64", "encode_noop", "encode_quopri"]


def encode_base64(msg):
    """Base64, said in the header."""
    msg.set_payload(str(encodebytes(msg.get_payload(decode=True)), "ascii"))
    msg["Content-Transfer-Encoding"] = "base64"


def encode_quopri(msg):
    """Quoted-printable, said in the header."""
    text = encodestring(msg.get_payload(decode=True), quotetabs=True).replace(b" ", b"=20")
    msg.set_payload(text)
    msg["Content-Transfer-Encoding"] = "quoted-printable"


def encode_7or8bit(msg):
    """Says in the header whether the payload is ASCII."""
    payload = msg.get_payload(decode=True)
    if payload is None or payload.isascii():
        msg["Content-Transfer-Encoding"] = "7bit"
    else:
        msg["Content-Transfer-Encoding"] = "8bit"


def encode_noop(msg):
    """Does nothing."""
