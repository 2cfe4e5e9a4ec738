package cmd

import "example.com/runtime-cli/internal/apiquery"

// querySettings are how the API reads its queries.
var querySettings = apiquery.Settings{Arrays: apiquery.Brackets}

// formSettings are how the API reads its forms.
var formSettings = apiquery.Settings{Arrays: apiquery.Brackets}
