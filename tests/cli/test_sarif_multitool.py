"""The SARIF of a whole run, read by the standard's own validator."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from reports import test_sarif
from running import CLINIC

validator = test_sarif.validator  # fetched in CI, elsewhere used if it is there


@pytest.fixture
def log(run, site, validator) -> Path:
    """The report on the example clinic and on a file that cannot be read."""
    site.add("old.html", b"\xff\xfea")
    for file in (path for path in CLINIC.rglob("*") if path.is_file()):
        site.add(file.relative_to(CLINIC).as_posix(), file.read_bytes())
    assert run("lint", "--report", "sarif=../clinic.sarif").code == 1
    return site / "../clinic.sarif"


def test_it_is_valid_by_the_schema(log, validator) -> None:
    brought = validator.parent.parent.glob(f"{test_sarif.MULTITOOL}-*/sarif-2.1.0.json")
    schema = json.loads(next(brought).read_text(encoding="utf-8-sig"))
    read = json.loads(log.read_text("utf-8"))
    jsonschema.Draft202012Validator(schema).validate(read)
    assert len(read["runs"][0]["results"]) > 6
    assert len(read["runs"][0]["invocations"][0]["toolExecutionNotifications"]) == 1


def test_the_validator_finds_no_error_but_one_that_is_planted(log, validator) -> None:
    """On a log that it cannot read it says nothing at all: hence the one that it must find."""
    read: Any = json.loads(log.read_text("utf-8"))
    first = read["runs"][0]["results"][0]
    read["runs"][0]["results"].append(first | {"ruleIndex": 99})
    log.write_text(json.dumps(read), "utf-8")
    printed = test_sarif.validated(validator, log)
    assert re.findall(r": error (\w+):", printed) == ["SARIF1009"], printed
