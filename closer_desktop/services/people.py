"""The people one talks with: adding them, and what they would rather leave out."""

from dataclasses import replace
from functools import partial

from closer_desktop.domain.cards import Band, Relationship, Theme
from closer_desktop.domain.people import Person, new_person_id
from closer_desktop.domain.text import CARD_LIMIT, NAME_LIMIT, clean, one_line
from closer_desktop.errors import RefusedInput
from closer_desktop.services.edits import Edit, Topic
from closer_desktop.services.stores import People, Traces
from closer_desktop.services.table import Table

_PEOPLE = frozenset({Topic.PEOPLE})


class PeopleBook:
    """Everyone who has a name; the verbs give back an `Edit` that is not done yet."""

    def __init__(self, people: People, traces: Traces | None = None, table: Table | None = None) -> None:
        self._people = people
        self._traces = traces
        self._table = table

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

    def write_down(
        self,
        person: Person | None,
        name: str,
        *,
        relationship: Relationship | None = None,
        band: Band | None = None,
        likes: str = "",
        rather_not: frozenset[Theme] = frozenset(),
    ) -> Edit | None:
        """Note all of this of a person, or of a new one; None where it says nothing new.

        Raises RefusedInput without a name, and for a name that someone else has: see `rename`.
        """
        written = one_line(name, NAME_LIMIT)
        if not written:
            raise RefusedInput("A person needs a name.", "An initial is enough.")
        if self.namesake(person, written) is not None:
            raise RefusedInput(f"There is a {written} already.", "Add an initial to tell them apart.")
        after = Person(
            id=person.id if person else new_person_id(),
            name=written,
            relationship=relationship,
            band=band if relationship is Relationship.CHILD else None,
            likes=one_line(likes, CARD_LIMIT),
            rather_not=rather_not,
        )
        if person is None:
            undo = partial(self._people.delete, after.id)
            return Edit("Add a person", _PEOPLE, partial(self._people.save, after), undo)
        if after == person:
            return None
        return self._at_table(self._changed("Change who someone is", person, after), person.name, written)

    def namesake(self, person: Person | None, name: str) -> Person | None:
        """Someone else who already has this name."""
        found = self._people.named([name])
        return found[0] if found and (person is None or found[0].id != person.id) else None

    def rename(self, person: Person, name: str) -> Edit | None:
        """Give a person another name; with the name of someone else the two become one person.

        What was noted of both then belongs to that one. None where nothing would change; raises
        RefusedInput without a name.
        """
        written = one_line(name, NAME_LIMIT)
        if not written:
            raise RefusedInput("A person needs a name.", "An initial is enough.")
        if written == person.name:
            return None
        other = self.namesake(person, written)
        if other is None or self._traces is None:
            edit = self._changed("Rename a person", person, replace(person, name=written))
        else:
            edit = self._merged(person, other)
        return self._at_table(edit, person.name, other.name if other else written)

    def _at_table(self, edit: Edit, old: str, new: str) -> Edit:
        """The edit, also for someone who sits at the table."""
        topics = edit.topics | {Topic.JOURNAL}
        table = self._table
        if table is None or old not in table.evening.people:
            return replace(edit, topics=topics)
        before = table.evening.people
        after = tuple(dict.fromkeys(new if name == old else name for name in before))

        def do() -> None:
            edit.do()
            table.stand(replace(table.evening, people=after))

        def undo() -> None:
            edit.undo()
            table.stand(replace(table.evening, people=before))

        return Edit(edit.label, topics | {Topic.TABLE}, do, undo)

    def _merged(self, person: Person, other: Person) -> Edit:
        """The edit after which `person` is `other`."""
        assert self._traces is not None
        traces, people = self._traces, self._people
        before, theirs = traces.bonds(other.id), traces.bonds(person.id)
        both = replace(
            other,
            relationship=other.relationship or person.relationship,
            band=other.band or person.band,
            rather_not=other.rather_not | person.rather_not,
            likes=other.likes or person.likes,
        )

        def do() -> None:
            traces.tie(other.id, before.joined(theirs))
            people.save(both)
            people.delete(person.id)

        def undo() -> None:
            people.save(person)
            people.save(other)
            traces.tie(person.id, theirs)
            traces.tie(other.id, before)

        return Edit("Make two people one", _PEOPLE, do, undo)

    def _changed(self, label: str, before: Person, after: Person) -> Edit:
        return Edit(label, _PEOPLE, partial(self._people.save, after), partial(self._people.save, before))
