"""Documents: the text of PDF, DOCX and Markdown files, read as pages."""
