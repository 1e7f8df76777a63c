"""The only readers of attachments and images."""
