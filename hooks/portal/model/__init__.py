"""Families of records: frozen, typed, validated; Chinese and English field names."""
