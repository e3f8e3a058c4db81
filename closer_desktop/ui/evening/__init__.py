"""The page after an evening."""
