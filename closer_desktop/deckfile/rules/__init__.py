"""The rules of a good card, as far as a program can check them: one small module for each concern."""
