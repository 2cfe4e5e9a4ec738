"""The flavour `docs`: reference pages in Markdown, for every language of the API."""
