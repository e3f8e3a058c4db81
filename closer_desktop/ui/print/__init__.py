"""Cards on paper: the painters of the screen, always by daylight, in tenths of a millimetre."""
