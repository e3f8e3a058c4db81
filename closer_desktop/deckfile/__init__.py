"""The deck format: reading, writing and checking deck files."""
