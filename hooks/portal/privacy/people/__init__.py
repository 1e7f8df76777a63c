"""Names of people, and days of birth beside them."""
