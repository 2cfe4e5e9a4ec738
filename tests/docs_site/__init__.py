"""The site of reference docs: as a user builds it, and as a browser shows it."""
