"""Numbers that lead to a person: of identity, telephones, cards and permits."""
