"""The evening store: where the table was left."""

from sqlalchemy import Engine

from closer_desktop.storage.engine import reading, writing


class EveningStore:
    """The evening under way, as one text that the services write and read."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def left_at(self) -> str:
        """The evening as it was last kept, or an empty text."""
        with reading(self._engine) as connection:
            kept = connection.exec_driver_sql("SELECT value FROM keep WHERE name = 'evening'").scalar()
            return str(kept or "")

    def leave_at(self, evening: str) -> None:
        """Keep the evening."""
        with writing(self._engine, in_passing=True) as connection:
            connection.exec_driver_sql(
                "INSERT INTO keep (name, value) VALUES ('evening', ?) "
                "ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                (evening,),
            )
