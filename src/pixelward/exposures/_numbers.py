"""The numbers of a person that show by a check or by the word before them what they are."""

from __future__ import annotations

import re
from collections.abc import Callable

Found = re.Match[str]

# A Medicare number: eleven signs in a fixed order of digits and letters, six letters left out.
_LETTER = "[AC-HJKMNP-RT-Y]"
_MEDICARE = re.compile(
    rf"(?<![\w•-])[1-9]{_LETTER}(?:{_LETTER}|\d)\d-?{_LETTER}(?:{_LETTER}|\d)\d-?{_LETTER}{{2}}\d\d"
    r"(?![\w•-])"
)
_RECORD = re.compile(r"(?<![\w•])MRN\W{0,4}[A-Za-z]{0,3}\d{5,10}(?![\w•])", re.IGNORECASE)
_HEALTH_SERVICE = re.compile(
    r"(?<![\w•])NHS(?: (?:number|no))?\W{0,4}(\d{3}[ -]?\d{3}[ -]?\d{4})(?![\w•])", re.IGNORECASE
)
# In groups: sixteen digits in a row are as likely a vendor's id.
_CARD = re.compile(r"(?<![\w•-])[3-6]\d{3}([ -])\d{4}\1\d{4}\1\d{4}(?![\w•-])")
_BANK = re.compile(r"(?<![\w•])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?(?![\w•])")


def _is_of_health_service(found: Found) -> bool:
    """Whether the last of ten digits is the check on the others, modulo 11."""
    *digits, check = (int(sign) for sign in found[1] if sign.isdigit())
    rest = sum(digit * weight for digit, weight in zip(digits, range(10, 1, -1), strict=True))
    return (11 - rest % 11) % 11 == check


def _is_card(found: Found) -> bool:
    """Whether the digits add up, every second one doubled."""
    digits = [int(sign) for sign in reversed(found[0]) if sign.isdigit()]
    doubled = (sum(divmod(2 * digit, 10)) for digit in digits[1::2])
    return (sum(digits[::2]) + sum(doubled)) % 10 == 0


def _is_bank_account(found: Found) -> bool:
    """Whether it is 1 modulo 97, its first four signs put last and its letters counted on."""
    plain = found[0].replace(" ", "")
    return int("".join(str(int(sign, 36)) for sign in plain[4:] + plain[:4])) % 97 == 1


def _is_one(found: Found) -> bool:
    return True


# Each with the id of its data type.
NUMBERS: tuple[tuple[str, re.Pattern[str], Callable[[Found], bool]], ...] = (
    ("member-id", _MEDICARE, _is_one),
    ("medical-record-number", _RECORD, _is_one),
    ("medical-record-number", _HEALTH_SERVICE, _is_of_health_service),
    ("account-id", _CARD, _is_card),
    ("account-id", _BANK, _is_bank_account),
)
