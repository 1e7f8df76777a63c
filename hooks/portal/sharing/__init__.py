"""What of a page travels: into chats, onto posters, onto paper and into share cards.

1. ``share`` is the text and the poster, both made of the same lines.
2. ``families`` tells what the page of each family passes on, ``activities`` that of an activity.
3. ``scale`` fits a poster on one A4 sheet.
4. ``tags`` writes the title of the tab and the Open Graph properties, ``page_tags`` the tags
   that sites of public bodies carry.
"""
