"""How bad it is: the one table that turns tracker risk, route and data into a severity."""

from __future__ import annotations

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


def severity(risk: Risk, route: Sensitivity, data: Sensitivity) -> Severity:
    """The severity of a tracker of this risk on such a route with such data.

    Raising any one of the three never lowers the answer.
    """
    return _TABLE[risk][route][data]
