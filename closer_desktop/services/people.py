"""The people one talks with: adding them, and what they would rather leave out."""

from dataclasses import replace
from functools import partial

from closer_desktop.domain.cards import Band, Relationship, Theme
from closer_desktop.domain.people import Person, new_person_id
from closer_desktop.domain.text import NAME_LIMIT, clean
from closer_desktop.errors import RefusedInput
from closer_desktop.services.edits import Edit, Topic
from closer_desktop.services.stores import People

_PEOPLE = frozenset({Topic.PEOPLE})


class PeopleBook:
    """Everyone who has a name; the verbs give back an `Edit` that is not done yet."""

    def __init__(self, people: People) -> None:
        self._people = people

    def everyone(self) -> list[Person]:
        """All people, by name."""
        return self._people.everyone()

    def add(self, name: str, relationship: Relationship, band: Band | None = None) -> tuple[Person, Edit]:
        """A new person, or a known one in another relationship; raises RefusedInput without a name."""
        written = " ".join(clean(name, NAME_LIMIT).split())
        if not written:
            raise RefusedInput("A person needs a name.", "An initial is enough.")
        known = self._people.named([written])
        if known:
            before = known[0]
            after = replace(before, relationship=relationship, band=band)
            return after, self._changed("Change who someone is", before, after)
        person = Person(id=new_person_id(), name=written, relationship=relationship, band=band)
        undo = partial(self._people.delete, person.id)
        return person, Edit("Add a person", _PEOPLE, partial(self._people.save, person), undo)

    def turn_rather_not(self, person: Person, theme: Theme) -> Edit:
        """Leave a theme out whenever this person is at the table, or no longer."""
        return self._changed(
            "Rather not, for now", person, replace(person, rather_not=person.rather_not ^ {theme})
        )

    def _changed(self, label: str, before: Person, after: Person) -> Edit:
        return Edit(label, _PEOPLE, partial(self._people.save, after), partial(self._people.save, before))
