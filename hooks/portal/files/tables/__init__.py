"""Tables of every kind of file, and which heading or label each of their cells belongs to.

Whatever knows a kind of file makes rows of :class:`.cells.Cell` of it; :mod:`.headed` tells what
those cells stand below or beside, and :mod:`.naming` who is named in them.
"""
