"""What Closer knows: frozen values and pure rules, with chance and time passed in."""
