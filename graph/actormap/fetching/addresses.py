"""Which machines may be asked: those of the public network, and those that a project names.

A project may come from somebody else, and a page may lead on to anywhere. Neither may make this
machine ask a server that only it can reach: its own, its router, a cloud's metadata service. The
address itself is checked, the one that is connected to, and not the name, which may stand for
another address a moment later.
"""

import ipaddress
import socket
from urllib.parse import urlsplit

from actormap.fetching.answer import FetchError

_PORTS = {"http": 80, "https": 443}
# RFC 6052: the last 32 bits are an IPv4 address.
_TRANSLATED = ipaddress.IPv6Network("64:ff9b::/96")


def get_port(url: str) -> int:
    """Return the port of a web address."""
    parts = urlsplit(url)
    return parts.port or _PORTS[parts.scheme]


def may_be_private(url: str, named: str) -> bool:
    """Tell whether `url` may be on a private address when the project names the address `named`.

    Only where the project itself names a private machine, and only that one and that port.
    """
    host = urlsplit(named).hostname or ""
    same = (urlsplit(url).hostname, get_port(url)) == (host, get_port(named))
    return same and _names_private(host)


def _names_private(host: str) -> bool:
    """Tell whether a host says by itself that it is private."""
    try:
        return not is_public(host)
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")


def is_public(address: str) -> bool:
    """Tell whether an IP address is one of the public network.

    >>> is_public("93.184.216.34"), is_public("::ffff:127.0.0.1"), is_public("169.254.169.254")
    (True, False, False)
    """
    ip = ipaddress.ip_address(address)
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour
        if ip in _TRANSLATED:
            inner = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(str(inner))
    return ip.is_global and not ip.is_multicast


def open_socket(host: str, port: int, seconds: float, *, private: bool) -> socket.socket:
    """Return a connection to a host; FetchError where it has only addresses not to be asked.

    Raises OSError where no connection comes about.
    """
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    addresses = [str(address[0]) for *_, address in found]
    allowed = [address for address in addresses if private or is_public(address)]
    if not allowed:
        raise FetchError(
            f"{host} is at the private address {addresses[0]}, which is asked only where the "
            "project names that address"
        )
    for address in allowed[:-1]:
        try:
            return socket.create_connection((address, port), seconds)
        except OSError:
            continue  # The next one; the last one's error is told.
    return socket.create_connection((allowed[-1], port), seconds)
