"""Word, Excel and PowerPoint files: packages of parts, each with words of its own."""
