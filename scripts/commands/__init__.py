"""The commands behind ``scripts/portal.py``, one module each."""
