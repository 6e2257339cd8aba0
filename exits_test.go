package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strings"
	"testing"
)

// TestOneWayOut holds that nothing but main names the process's own outputs: all that is
// written goes through a safe.Writer, and the screen is handed to the reader alone.
func TestOneWayOut(t *testing.T) {
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, dir := range []string{"corpus", "model", "ui"} {
		err := filepath.WalkDir(dir, func(name string, _ fs.DirEntry, err error) error {
			if strings.HasSuffix(name, ".go") {
				files = append(files, name)
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	found := 0
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") || strings.Contains(filepath.ToSlash(file), "/internal/") {
			continue
		}
		f, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range f.Decls {
			ast.Inspect(d, func(n ast.Node) bool {
				sel, ok := n.(*ast.SelectorExpr)
				if !ok {
					return true
				}
				in, _ := d.(*ast.FuncDecl)
				of, _ := sel.X.(*ast.Ident)
				switch {
				case of == nil:
				case of.Name == "os" && (sel.Sel.Name == "Stdout" || sel.Sel.Name == "Stderr"):
					found++
					if in == nil || in.Name.Name != "main" {
						t.Errorf("%s: os.%s is named outside of main", file, sel.Sel.Name)
					}
				case of.Name == "s" && sel.Sel.Name == "screen" && (in == nil || in.Name.Name != "open"):
					t.Errorf("%s: the screen is used outside of open, which hands it to the reader", file)
				}
				return true
			})
		}
	}
	if found != 2 {
		t.Errorf("os.Stdout and os.Stderr are named %d times, want 2: does the walk reach main?", found)
	}
}
