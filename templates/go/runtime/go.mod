module example.com/runtime-client-go

go 1.24
