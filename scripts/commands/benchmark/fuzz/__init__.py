"""Wrong and hostile content by the thousand: each input must end in a Problem or a page."""
