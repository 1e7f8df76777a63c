"""Pixels: the only importer of Pillow. Bytes in, bytes out.

1. A picture is opened as small as its derivatives need, which for JPEG saves most of the time.
2. It is turned upright and its colours are brought to sRGB, since nothing of what a camera
   wrote beside the pixels (place, time, profile, thumbnail) is published.
3. Each derivative is scaled from there; the quality is the best one that keeps the budget.
"""
