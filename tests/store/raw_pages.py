"""Every byte of an encrypted database, decrypted page by page: also what no query shows any more.

SQLCipher 4: AES-256-CBC, pages of 4096 bytes, of which the last 80 are 16 of IV and 64 of HMAC. The first
page begins with 16 bytes of salt. https://www.zetetic.net/sqlcipher/design/
"""

from __future__ import annotations

import ctypes
from ctypes.util import find_library
from pathlib import Path

import pytest

PAGE, RESERVED, IV, SALT = 4096, 80, 16, 16


def decrypted(path: Path, key: bytes) -> bytes:
    """Return the bytes of all pages, free ones too. Skips the test where the system has no libcrypto."""
    name = find_library("crypto")
    if name is None:
        pytest.skip("needs OpenSSL's libcrypto to decrypt pages apart from SQLCipher")
    library = ctypes.CDLL(name)
    library.EVP_CIPHER_CTX_new.restype = ctypes.c_void_p
    library.EVP_aes_256_cbc.restype = ctypes.c_void_p
    whole = path.read_bytes()
    assert len(whole) % PAGE == 0
    pages = (whole[at : at + PAGE] for at in range(0, len(whole), PAGE))
    return b"".join(_page(library, page, key, first=at == 0) for at, page in enumerate(pages))


def _page(library: ctypes.CDLL, page: bytes, key: bytes, *, first: bool) -> bytes:
    sealed, iv = page[SALT if first else 0 : -RESERVED], page[-RESERVED : IV - RESERVED]
    context = ctypes.c_void_p(library.EVP_CIPHER_CTX_new())
    cipher = ctypes.c_void_p(library.EVP_aes_256_cbc())
    out, length = ctypes.create_string_buffer(PAGE), ctypes.c_int()
    assert library.EVP_DecryptInit_ex(context, cipher, None, key, iv) == 1
    assert library.EVP_CIPHER_CTX_set_padding(context, 0) == 1
    assert library.EVP_DecryptUpdate(context, out, ctypes.byref(length), sealed, len(sealed)) == 1
    library.EVP_CIPHER_CTX_free(context)
    return out.raw[: length.value]
