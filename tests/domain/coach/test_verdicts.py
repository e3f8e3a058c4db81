"""Each rule of the coach gives the verdicts that were settled once, sentence by sentence."""

import json
from pathlib import Path

import pytest

from closer_desktop.domain.coach.exposure import exposure
from closer_desktop.domain.coach.faults import Flag, faults
from closer_desktop.domain.coach.focus import focus_of
from closer_desktop.domain.coach.openness import Form, openness
from closer_desktop.domain.coach.sentences import straighten

VERDICTS = json.loads(Path(__file__).with_name("verdicts.json").read_text(encoding="utf-8"))
FORMS = {
    Form.YES_NO: "yes_no",
    Form.CHOICE: "choice",
    Form.SHORT_ANSWER: "short_answer",
    Form.ORDER: "short_answer",
    Form.NO_QUESTION: "unclear",
}


@pytest.mark.parametrize("verdict", VERDICTS, ids=lambda verdict: verdict[0])
def test_a_sentence_gets_its_verdict(verdict: list[object]) -> None:
    text, form, focus, score, flags = verdict
    text = straighten(str(text))
    found = openness(text)
    if found.is_open:
        assert form == ("closed_then_probe" if found.opens_late else "open")
    else:
        assert form == FORMS[found.deciding.form]
    assert focus_of(text).focus == focus
    assert exposure(text).score == pytest.approx(score, abs=0.006)
    assert sorted(fault.flag for fault in faults(text) if fault.flag is not Flag.NARROW) == flags
