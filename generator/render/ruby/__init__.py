"""Ruby as it is printed: text that cannot become code, and comments as YARD reads them."""
