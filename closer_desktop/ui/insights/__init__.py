"""The pictures, each family in a module of its own beside the tables that say the same."""
