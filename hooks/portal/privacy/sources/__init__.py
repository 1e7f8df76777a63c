"""Private values as Markdown and YAML hold them, and the masks that take their place."""
