// Lists every name that users of the modules in the given folders can write, with the lines that declare it, as Go's own
// parser sees them.
package main

import (
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

type name struct {
	Name string `json:"name"`
	File string `json:"file"`
	Line int    `json:"line"`
}

type lister struct {
	root  string
	set   *token.FileSet
	names []name
}

func main() {
	var lists [][]name
	for _, root := range os.Args[1:] {
		l := &lister{root: root, set: token.NewFileSet(), names: []name{}}
		if err := filepath.WalkDir(root, l.visit); err != nil {
			panic(err)
		}
		lists = append(lists, l.names)
	}
	if err := json.NewEncoder(os.Stdout).Encode(lists); err != nil {
		panic(err)
	}
}

func (l *lister) visit(path string, entry fs.DirEntry, err error) error {
	if err != nil {
		return err
	}
	if entry.IsDir() {
		if entry.Name() == "internal" {
			return fs.SkipDir
		}
		return nil
	}
	if !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
		return nil
	}
	file, err := parser.ParseFile(l.set, path, nil, parser.SkipObjectResolution)
	if err != nil {
		return err
	}
	for _, declaration := range file.Decls {
		switch d := declaration.(type) {
		case *ast.FuncDecl:
			l.function(file.Name.Name, d)
		case *ast.GenDecl:
			for _, spec := range d.Specs {
				l.spec(file.Name.Name, spec)
			}
		}
	}
	return nil
}

func (l *lister) add(within string, id *ast.Ident) string {
	position := l.set.Position(id.Pos())
	file, err := filepath.Rel(l.root, position.Filename)
	if err != nil {
		panic(err)
	}
	full := within + "." + id.Name
	l.names = append(l.names, name{full, filepath.ToSlash(file), position.Line})
	return full
}

func (l *lister) function(pkg string, f *ast.FuncDecl) {
	within := pkg
	if f.Recv != nil {
		owner := base(f.Recv.List[0].Type)
		if !ast.IsExported(owner.Name) {
			return
		}
		within += "." + owner.Name
	}
	if !f.Name.IsExported() {
		return
	}
	full := l.add(within, f.Name)
	if !asks(f) {
		return
	}
	for _, field := range f.Type.Params.List {
		for _, argument := range field.Names {
			l.add(full, argument)
		}
	}
}

// asks reports whether a function sends a request: those take a context first. Of others the arguments are not listed.
func asks(f *ast.FuncDecl) bool {
	of := f.Type.Params.List
	return len(of) > 0 && len(of[0].Names) > 0 && of[0].Names[0].Name == "ctx"
}

func (l *lister) spec(pkg string, spec ast.Spec) {
	switch s := spec.(type) {
	case *ast.ValueSpec:
		for _, id := range s.Names {
			if id.IsExported() {
				l.add(pkg, id)
			}
		}
	case *ast.TypeSpec:
		if s.Name.IsExported() {
			l.fields(l.add(pkg, s.Name), s.Type)
		}
	}
}

func (l *lister) fields(within string, expression ast.Expr) {
	of, ok := expression.(*ast.StructType)
	if !ok {
		return
	}
	for _, field := range of.Fields.List {
		names := field.Names
		if names == nil {
			names = []*ast.Ident{base(field.Type)}
		}
		for _, id := range names {
			if id.IsExported() {
				l.fields(l.add(within, id), field.Type)
			}
		}
	}
}

// base returns the name of a type, without what it points to, its package and its arguments.
func base(expression ast.Expr) *ast.Ident {
	switch e := expression.(type) {
	case *ast.Ident:
		return e
	case *ast.StarExpr:
		return base(e.X)
	case *ast.IndexExpr:
		return base(e.X)
	case *ast.SelectorExpr:
		return e.Sel
	}
	panic("a type without a name")
}
