"""What a finished site says, read back from its files: the guard's last look before publishing."""
