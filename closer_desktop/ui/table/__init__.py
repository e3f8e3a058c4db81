"""The table: cards, whoever sits there, table mode and its second screen."""
