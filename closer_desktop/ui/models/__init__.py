"""Models that lists look at."""
