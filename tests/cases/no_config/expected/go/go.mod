module github.com/library/library-go

go 1.24
