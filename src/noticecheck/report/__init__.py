"""A finished report as text, JSON, Markdown and other formats. Nothing is judged here."""
