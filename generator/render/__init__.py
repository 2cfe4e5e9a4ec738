"""Layout: fitting lines, escaping text per language, and the Jinja environment."""
