module example.com/runtime-cli

go 1.25.0

require (
	example.com/runtime-client-go v0.0.0-00010101000000-000000000000
	github.com/goccy/go-yaml v1.19.2
	github.com/itchyny/json2yaml v0.1.5
	github.com/tidwall/gjson v1.20.0
	github.com/tidwall/pretty v1.2.2
	github.com/urfave/cli-docs/v3 v3.2.0
	github.com/urfave/cli/v3 v3.14.0
	golang.org/x/term v0.37.0
)

require (
	github.com/cpuguy83/go-md2man/v2 v2.0.2 // indirect
	github.com/russross/blackfriday/v2 v2.1.0 // indirect
	github.com/tidwall/match v1.1.1 // indirect
	golang.org/x/sys v0.38.0 // indirect
)

replace example.com/runtime-client-go => ../../go/runtime
