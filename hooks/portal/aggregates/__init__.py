"""What may be published of the families that name nobody: one coarsened table a year.

The table is made here and nowhere else; page, CSV, JSON, chart, statistics and the
comparison with the year before all read it, so that no two products can be set against
each other to find a small number.

1. ``sums`` adds the records of one kind in one year.
2. ``guard`` knows which cells count people and which would give a small count away.
3. ``coarsen`` merges kinds into 其他 until every non-zero cell reaches the floor.
4. ``tables`` does it for every family and year.
"""
