"""What `get_content` makes of a payload, and `set_content` of an object."""

import binascii

from email import charset as _charset, errors as _errors, quoprimime


class ContentManager:
    """Handlers: for getting by type of content, for setting by type of object."""

    def __init__(self):
        self.get_handlers = {}
        self.set_handlers = {}

    def add_get_handler(self, key, handler):
        """For a type, a main type, or "" for everything."""
        self.get_handlers[key] = handler

    def get_content(self, msg, *args, **kw):
        """The payload as an object."""
        kind = msg.get_content_type()
        for key in (kind, msg.get_content_maintype(), ""):
            if key in self.get_handlers:
                return self.get_handlers[key](msg, *args, **kw)
        raise KeyError(kind)

    def add_set_handler(self, typekey, handler):
        """For a type or its name, or None for everything."""
        self.set_handlers[typekey] = handler

    def set_content(self, msg, obj, *args, **kw):
        """Makes an object the payload."""
        if msg.get_content_maintype() == "multipart":
            raise TypeError("set_content not valid on multipart")
        handler = self._find_set_handler(msg, obj)
        msg.clear_content()
        handler(msg, obj, *args, **kw)

    def _find_set_handler(self, msg, obj):
        first = None
        for cls in type(obj).__mro__:
            module = getattr(cls, "__module__", "")
            path = f"{module}.{cls.__qualname__}" if module else cls.__qualname__
            first = first or path
            for key in (cls, path, cls.__qualname__, cls.__name__):
                if key in self.set_handlers:
                    return self.set_handlers[key]
        if None in self.set_handlers:
            return self.set_handlers[None]
        raise KeyError(first)


def get_text_content(msg, errors="replace"):
    content = msg.get_payload(decode=True)
    return content.decode(msg.get_param("charset", "ASCII"), errors=errors)


def get_non_text_content(msg):
    return msg.get_payload(decode=True)


def get_message_content(msg):
    return msg.get_payload(0)


def get_and_fixup_unknown_message_content(msg):
    # What kind of message it is is not known: it is bytes.
    return bytes(msg.get_payload(0))


def _prepare_set(msg, maintype, subtype, headers):
    msg["Content-Type"] = f"{maintype}/{subtype}"
    if not headers:
        return
    if not hasattr(headers[0], "name"):
        policy = msg.policy
        headers = [
            policy.header_factory(*policy.header_source_parse([header])) for header in headers
        ]
    try:
        for header in headers:
            if header.defects:
                raise header.defects[0]
            msg[header.name] = header
    except _errors.HeaderDefect as error:
        raise ValueError(f"Invalid header: {header.fold(policy=msg.policy)}") from error


def _finalize_set(msg, disposition, filename, cid, params):
    if disposition is None and filename is not None:
        disposition = "attachment"
    if disposition is not None:
        msg["Content-Disposition"] = disposition
    if filename is not None:
        msg.set_param("filename", filename, header="Content-Disposition", replace=True)
    if cid is not None:
        msg["Content-ID"] = cid
    for name, value in (params or {}).items():
        msg.set_param(name, value)


def _base64_lines(data, max_line_length):
    step = max_line_length // 4 * 3
    return "".join(
        binascii.b2a_base64(data[at : at + step]).decode("ascii")
        for at in range(0, len(data), step)
    )


def _encode_text(string, charset, cte, policy):
    """A transfer encoding for a text, and the text in it."""
    lines = string.encode(charset).splitlines()
    linesep = policy.linesep.encode("ascii")
    data = b"".join(line + b"\n" for line in lines) or b"\n"
    if cte is None:
        if max(map(len, lines), default=0) <= policy.max_line_length:
            if data.isascii():
                return "7bit", data.decode("ascii")
            if policy.cte_type == "8bit":
                return "8bit", data.decode("ascii", "surrogateescape")
        # What the first lines take decides.
        sample = b"".join(line + linesep for line in lines[:10]) or linesep
        quoted = quoprimime.body_encode(sample.decode("latin-1"), policy.max_line_length)
        if len(quoted) > len(binascii.b2a_base64(sample)):
            cte = "base64"
        elif len(lines) <= 10:
            return "quoted-printable", quoted
        else:
            cte = "quoted-printable"
    if cte == "7bit":
        return cte, data.decode("ascii")
    if cte == "8bit":
        return cte, data.decode("ascii", "surrogateescape")
    if cte == "quoted-printable":
        return cte, quoprimime.body_encode(data.decode("latin-1"), policy.max_line_length)
    if cte == "base64":
        data = b"".join(line + linesep for line in lines) or linesep
        return cte, _base64_lines(data, policy.max_line_length)
    raise ValueError(f"Unknown content transfer encoding {cte}")


def set_text_content(
    msg, string, subtype="plain", charset="utf-8", cte=None, disposition=None, filename=None,
    cid=None, params=None, headers=None,
):
    _prepare_set(msg, "text", subtype, headers)
    cte, payload = _encode_text(string, charset, cte, msg.policy)
    msg.set_payload(payload)
    msg.set_param("charset", _charset.ALIASES.get(charset, charset), replace=True)
    msg["Content-Transfer-Encoding"] = cte
    _finalize_set(msg, disposition, filename, cid, params)


def set_message_content(
    msg, message, subtype="rfc822", cte=None, disposition=None, filename=None, cid=None,
    params=None, headers=None,
):
    if subtype == "partial":
        raise ValueError("message/partial is not supported for Message objects")
    if subtype == "rfc822":
        if cte not in (None, "7bit", "8bit", "binary"):
            raise ValueError(f"message/rfc822 parts do not support cte={cte}")
        cte = cte or "8bit"
    elif subtype == "external-body":
        if cte not in (None, "7bit"):
            raise ValueError(f"message/external-body parts do not support cte={cte}")
        cte = "7bit"
    elif cte is None:
        cte = "7bit"
    _prepare_set(msg, "message", subtype, headers)
    msg.set_payload([message])
    msg["Content-Transfer-Encoding"] = cte
    _finalize_set(msg, disposition, filename, cid, params)


def set_bytes_content(
    msg, data, maintype, subtype, cte="base64", disposition=None, filename=None, cid=None,
    params=None, headers=None,
):
    _prepare_set(msg, maintype, subtype, headers)
    if cte == "base64":
        data = _base64_lines(data, msg.policy.max_line_length)
    elif cte == "quoted-printable":
        data = binascii.b2a_qp(data, istext=False, header=False, quotetabs=True).decode("ascii")
    elif cte == "7bit":
        data = data.decode("ascii")
    elif cte in ("8bit", "binary"):
        data = data.decode("ascii", "surrogateescape")
    msg.set_payload(data)
    msg["Content-Transfer-Encoding"] = cte
    _finalize_set(msg, disposition, filename, cid, params)


raw_data_manager = ContentManager()
raw_data_manager.get_handlers |= {
    "text": get_text_content,
    **dict.fromkeys(("audio", "image", "video", "application"), get_non_text_content),
    "message/rfc822": get_message_content,
    "message/external-body": get_message_content,
    "message": get_and_fixup_unknown_message_content,
}
raw_data_manager.set_handlers |= {
    str: set_text_content,
    # By its name: a message is made of much that is not needed to set a text.
    "email.message.Message": set_message_content,
    **dict.fromkeys((bytes, bytearray, memoryview), set_bytes_content),
}
