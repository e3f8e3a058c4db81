"""What the table looked like, kept in the settings, so that the next start looks the same at once."""

from dataclasses import replace
from typing import TYPE_CHECKING

from closer_desktop.domain.cards import Depth, Relationship
from closer_desktop.domain.filters import FIRST_FILTERS, Filters
from closer_desktop.settings import Settings

if TYPE_CHECKING:
    from closer_desktop.services.table import Table


def as_seen(settings: Settings, table: "Table") -> Settings:
    """The settings with what the table shows now: no names, no cards, no themes."""
    evening = table.evening
    top = next(iter(evening.coming), None)
    return replace(
        settings,
        pile_depth=top.depth if top else settings.pile_depth,
        relationships=" ".join(sorted(one.value for one in evening.filters.relationships)),
        depths=" ".join(one.label for one in sorted(evening.filters.depths)),
        fitting=table.matching,
        has_dealt=settings.has_dealt or bool(evening.dealt),
    )


def filters_seen(settings: Settings) -> Filters:
    """The filters that the bar showed, as far as the settings tell; words they do not know say nothing."""
    relationships = frozenset(one for one in Relationship if one.value in settings.relationships.split())
    depths = frozenset(one for one in Depth if one.label in settings.depths.split())
    return Filters(relationships=relationships or FIRST_FILTERS.relationships, depths=depths)
