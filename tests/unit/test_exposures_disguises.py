"""What is sent as a hash or an encoding alone, and what is sent plainly as well."""

from __future__ import annotations

import pytest

from pixelward.exposures._disguises import disguise
from pixelward.model.values import (
    Choice,
    Concat,
    Hole,
    Imported,
    Invocation,
    Literal,
    Member,
    Origin,
    Reference,
    Value,
)

EMAIL = Reference(("user", "email"))


def call(name: str, *arguments: Value) -> Invocation:
    return Invocation(Reference(tuple(name.split("."))), arguments)


SHA = call("sha256", EMAIL)


@pytest.mark.parametrize(
    "value",
    [
        EMAIL,
        Literal("a"),
        call("encodeURIComponent", EMAIL),
        Invocation(Reference(("user", "email", "trim")), ()),
        Concat((SHA, Literal("|"), EMAIL)),
        Choice((SHA, EMAIL)),
        Hole("{{ user.email }}"),
        call("shaped", EMAIL),
        call("rehashtag", EMAIL),
    ],
)
def test_plain(value: Value) -> None:
    assert disguise("em", value) == ""


@pytest.mark.parametrize(
    "value",
    [
        SHA,
        call("md5", EMAIL),
        call("crypto.subtle.digest", Literal("SHA-256"), EMAIL),
        call("npm:js-sha256.default", EMAIL),
        Invocation(Member(call("CryptoJS.SHA256", EMAIL), "toString"), ()),
        Concat((Literal("u-"), SHA)),
        Choice((SHA, Literal(""))),
        call("toHex", SHA),
        call("btoa", SHA),
        Hole("{{ user.email | sha256 }}"),
        Hole("hash('sha256', $user->email)"),
        Reference(("user", "hashedEmail")),
        Imported("./user", "emailHash", "a.js"),
        Member(call("current"), "email_md5"),
        Origin("cookie", call("read"), name="email_sha256"),
        Origin("field", SHA, name="email"),
    ],
)
def test_hashed(value: Value) -> None:
    assert disguise("em", value) == "hash"


@pytest.mark.parametrize("value", [call("btoa", EMAIL), call("Base64.encode", EMAIL)])
def test_encoded(value: Value) -> None:
    assert disguise("em", value) == "encoding"


@pytest.mark.parametrize("key", ["sha256_email_address", "hashedEmail", "email_md5"])
def test_a_key_says_it(key: str) -> None:
    assert disguise(key, EMAIL) == "hash"
