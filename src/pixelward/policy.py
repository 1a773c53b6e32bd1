"""How bad it is: the one table that turns tracker risk, route and data into a severity."""

from __future__ import annotations

from typing import assert_never

from pixelward.model.agreed import Cover
from pixelward.model.levels import Risk, Sensitivity, Severity

_note, _warn, _error = Severity

# Rows are the route, columns the data: public, personal, sensitive.
#
# high    The vendor uses what it receives for advertising and signs no business associate
#         agreement, which is what 45 CFR 164.502(e) and 164.508(a)(3) are about and what cases and
#         settlements have been about; the page that it is on today says only how soon it hurts.
# medium  A visitor's own data and a page that is about that visitor are the pair that makes
#         protected health information (45 CFR 160.103), so personal twice weighs as much as
#         sensitive once. On public pages, with public data, HIPAA's reach is contested and
#         FTC, state and wiretap law remain: worth a warning, not a stopped build.
# low     What goes out is an address and a referrer. That matters where the address itself tells
#         something, and stops a build only when the data tells something too.
_TABLE = {
    Risk.HIGH: (
        (_error, _error, _error),
        (_error, _error, _error),
        (_error, _error, _error),
    ),
    Risk.MEDIUM: (
        (_warn, _warn, _error),
        (_warn, _error, _error),
        (_error, _error, _error),
    ),
    Risk.LOW: (
        (_note, _note, _warn),
        (_note, _note, _warn),
        (_warn, _warn, _error),
    ),
}


# What nobody has reviewed may be anything: whoever keeps a record wants to hear of all of it.
UNREVIEWED = _error


def severity(
    risk: Risk, route: Sensitivity, data: Sensitivity, cover: Cover = Cover.NONE
) -> Severity:
    """The severity of a tracker of this risk on such a route with such data.

    Raising any one of the three never lowers the answer; what covers the use never raises it.
    """
    return _covered(_TABLE[risk][route][data], cover, is_plain=route is data is Sensitivity.PUBLIC)


def _covered(said: Severity, cover: Cover, *, is_plain: bool) -> Severity:
    """What is left to say of a use that the project has recorded an agreement or a decision on.

    An agreement is what 45 CFR 164.502(e) asks for, so there remains a note. Of a vendor that is
    known to sign none a record is first of all a question. A decision of the project's own counts
    only for a bare visit to a page that tells nothing, and there no more than one step.
    """
    match cover:
        case Cover.COVERED:
            return _note
        case Cover.CLAIMED:
            return min(said, _warn)
        case Cover.APPROVED:
            return Severity(max(said - 1, _note)) if is_plain else said
        case Cover.NONE:
            return said
        case _:
            assert_never(cover)
