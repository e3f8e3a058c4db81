"""The journal page and its dialogs."""
