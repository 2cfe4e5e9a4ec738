"""TypeScript as it is printed: text that cannot become code, and lines as prettier has them."""
