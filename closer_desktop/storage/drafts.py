"""The draft store: texts that were being typed."""

from datetime import UTC, datetime

from sqlalchemy import Engine

from closer_desktop.storage.engine import reading, writing


class DraftStore:
    """Drafts by name; an empty text is no draft."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def pending(self) -> dict[str, str]:
        """Every draft by its name."""
        with reading(self._engine) as connection:
            rows = connection.exec_driver_sql("SELECT name, text FROM draft ORDER BY at")
            return {row.name: row.text for row in rows}

    def keep(self, name: str, text: str) -> None:
        """Keep a draft, or let it go where the text is empty."""
        with writing(self._engine) as connection:
            if text:
                connection.exec_driver_sql(
                    "INSERT INTO draft (name, text, at) VALUES (?, ?, ?) "
                    "ON CONFLICT (name) DO UPDATE SET text = excluded.text, at = excluded.at",
                    (name, text, datetime.now(UTC).isoformat()),
                )
            else:
                connection.exec_driver_sql("DELETE FROM draft WHERE name = ?", (name,))
