"""The evening store: where the table was left."""

from sqlalchemy import Engine

from closer_desktop.storage.engine import reading, writing

_EVENING, _BEFORE = "evening", "evening before"


class EveningStore:
    """The evening under way, as one text that the services write and read, and small facts about it."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def left_at(self, *, before: bool = False) -> str:
        """The evening as it was last kept, or the one `before` it; an empty text where there is none."""
        return self.note(_BEFORE if before else _EVENING)

    def leave_at(self, evening: str, *, before: bool = False) -> None:
        """Keep the evening, or the one `before` it."""
        self.keep_note(_BEFORE if before else _EVENING, evening)

    def note(self, name: str) -> str:
        """The fact kept under this name, or an empty text."""
        with reading(self._engine) as connection:
            kept = connection.exec_driver_sql("SELECT value FROM keep WHERE name = ?", (name,)).scalar()
            return str(kept or "")

    def keep_note(self, name: str, value: str) -> None:
        """Keep a fact under this name."""
        with writing(self._engine, in_passing=True) as connection:
            connection.exec_driver_sql(
                "INSERT INTO keep (name, value) VALUES (?, ?) "
                "ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                (name, value),
            )
