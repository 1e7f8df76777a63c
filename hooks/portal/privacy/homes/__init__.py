"""Addresses to the door, and whose they are."""
