"""The look: palettes, letters, icons and the one stylesheet."""
