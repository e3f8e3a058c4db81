"""The window: everything that Qt paints."""
