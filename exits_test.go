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

// TestOneWayOut checks that all output goes through package safe: only main uses the process's outputs, which
// everything else gets as a safe.Writer; the screen is handed to the reader, where each kind of plain string reaches
// Bubble Tea in one place.
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
	found := map[string]int{}
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") || strings.Contains(filepath.ToSlash(file), "/internal/") {
			continue
		}
		f, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range f.Decls {
			in := ""
			if fn, ok := d.(*ast.FuncDecl); ok {
				in = fn.Name.Name
			}
			ast.Inspect(d, func(n ast.Node) bool {
				sel, ok := n.(*ast.SelectorExpr)
				if !ok {
					return true
				}
				of, _ := sel.X.(*ast.Ident)
				if of == nil {
					return true
				}
				name := of.Name + "." + sel.Sel.Name
				if where, is := exits()[name]; is {
					found[name]++
					if in != where {
						t.Errorf("%s: %s is used in %s, want only in %q", file, name, in, where)
					}
				}
				return true
			})
		}
	}
	for name, where := range exits() {
		if n := found[name]; n == 0 && where != "" {
			t.Errorf("%s is not found in %s: does the walk reach it?", name, where)
		}
	}
}

// exits lists the ways out of the process, with the one function that may use each; "" for none.
func exits() map[string]string {
	return map[string]string{
		"os.Stdout": "main", "os.Stderr": "main", "os.NewFile": "", "s.screen": "open",
		"v.SetContent": "View", "v.WindowTitle": "View", "tea.SetClipboard": "copy", "tea.SetPrimaryClipboard": "",
		"tea.Raw": "inFront", "tea.Printf": "", "tea.Println": "",
	}
}
