"""Go source: text that cannot become code, and the layout that gofmt has."""
