"""Delegates that paint rows."""
