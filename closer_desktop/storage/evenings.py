"""The evening store: where the table was left."""

from sqlalchemy import Engine

from closer_desktop.storage.engine import reading, writing

_EVENING = "evening"


class EveningStore:
    """The evening under way, as one text that the services write and read, and small facts about it."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def left_at(self) -> str:
        """The evening as it was last kept, or an empty text."""
        return self.note(_EVENING)

    def leave_at(self, evening: str) -> None:
        """Keep the evening."""
        self.keep_note(_EVENING, evening)

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
