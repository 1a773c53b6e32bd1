"""What reaches the pages of a client-side router: the shell reaches all, a page itself alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from pixelward.config import Config
from pixelward.engine import Analysis
from pixelward.model.place import Location, Span

SAMPLES = Path(__file__).resolve().parents[1] / "samples" / "routes"
ALL = "all"


@pytest.mark.parametrize(
    ("project", "file", "expected"),
    [
        ("react-router", "src/pages/Results.tsx", {"/clinic/portal/results"}),
        ("react-router", "src/pages/Doctors.tsx", {"/clinic/doctors"}),
        ("react-router", "src/pages/Unused.tsx", {ALL}),  # the barrel brings it along
        ("react-router", "src/pages/Booking.tsx", {"/clinic/book", "/clinic/book/insurance"}),
        (
            "react-router",
            "src/Frame.tsx",
            {"/clinic/portal/messages/:id?", "/clinic/portal/results"},
        ),
        ("react-router", "index.html", {ALL}),
        ("react-router", "src/main.tsx", {ALL}),
        ("react-router-elements", "public/index.html", {ALL}),
        ("react-router-elements", "src/index.jsx", {ALL}),
        ("react-router-elements", "src/views/Refills.jsx", {"/portal/refills"}),
        (
            "react-router-elements",
            "src/views/Portal.jsx",
            {"/portal", "/portal/billing", "/portal/refills"},
        ),
        ("react-router-elements", "src/views/Unrouted.jsx", set()),
        ("react-router-bundled", "client/shell.html", {ALL}),
        ("react-router-bundled", "client/Booking.jsx", {"/heart/book"}),
        ("raviger", "src/Visit.jsx", {"/patients/:id/visits/:visit"}),
        ("raviger", "index.html", {ALL}),
        ("vue-router", "src/views/Results.vue", {"/smile/portal/results"}),
        ("vue-router", "src/views/PortalFrame.vue", {"/smile/portal", "/smile/portal/results"}),
        ("vue-router", "src/main.js", {ALL}),
        ("angular", "src/index.html", {ALL}),
        ("angular", "src/app/root/root.component.html", {ALL}),
        ("angular", "src/app/booking/booking.component.html", {"/booking"}),
        ("angular", "src/app/portal/results.component.html", {"/portal/results/:id"}),
        ("angular", "src/app/pharmacy/refill.component.ts", {"/pharmacy/refill"}),
        ("tanstack", "src/routes/_signed.tsx", {"/portal", "/portal/results/:id"}),
        ("tanstack", "src/routes/_signed/portal.tsx", {"/portal", "/portal/results/:id"}),
        ("tanstack", "src/routes/index.tsx", {"/"}),
        ("tanstack", "index.html", {ALL}),
        ("tanstack", "src/routes/__root.tsx", {ALL}),
        ("tanstack-code", "src/Doctor.tsx", {"/booking/with/:doctor"}),
        ("tanstack-code", "src/Booking.tsx", {"/booking", "/booking/with/:doctor"}),
        ("remix", "app/routes/_auth.tsx", {"/login"}),
        ("remix", "app/routes/portal.tsx", {"/portal", "/portal/results/:id"}),
        ("remix-table", "app/portal/frame.tsx", {"/portal", "/portal/results/:id"}),
        ("gatsby", "src/visits.jsx", {ALL}),
        ("gatsby", "src/templates/condition.jsx", {"/conditions/*"}),
    ],
)
def test_a_file_reaches_the_pages_that_show_it(project: str, file: str, expected: set[str]) -> None:
    site = Analysis(Config(root=SAMPLES / project, jobs=1)).site
    every = {route.pattern for route in site.routes}
    found = {each.route.pattern for each in site.reached(Location(file, Span(0, 0)))}
    assert found == (every if expected == {ALL} else expected)
