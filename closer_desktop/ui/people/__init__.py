"""The people, and the page before meeting one of them."""
