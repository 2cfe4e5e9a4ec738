package cmd

import "example.com/runtime-cli/internal/apiquery"

// querySettings are how the API reads its queries.
var querySettings = apiquery.Settings{Arrays: apiquery.Brackets}

// formSettings are how forms are written: with brackets, in whatever format the API wants its queries.
var formSettings = apiquery.Settings{Arrays: apiquery.Brackets}
