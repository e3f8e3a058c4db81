"""The question coach: advice in words on a question that someone writes, English only."""

from closer_desktop.domain.coach.advice import Advice, Reason, advise
from closer_desktop.domain.coach.faults import Flag
from closer_desktop.domain.coach.focus import Focus

__all__ = ["Advice", "Flag", "Focus", "Reason", "advise"]
