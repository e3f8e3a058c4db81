"""The journal file: SQLAlchemy Core lives here and nowhere else."""
