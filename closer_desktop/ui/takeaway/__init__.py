"""Cards on paper and on a phone, the book, and what comes back."""
