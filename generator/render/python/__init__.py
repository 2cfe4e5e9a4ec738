"""Python as it is printed: text that cannot become code, and lines as black has them."""
