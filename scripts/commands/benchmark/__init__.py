"""What ``portal.py bench`` needs: notices to write, two sites, a stopwatch and a report."""
