package print

import (
	"fmt"
	"path"
	"slices"
	"strconv"
	"strings"

	"lineup/model"
	"lineup/ui/view"
)

// Check shows, file by file, what was understood, what was guessed, what could not be read and what is missing, and
// how to help. sources are the files in the order of their articles. A corpus with nothing to report still gets a
// line for its files: silence would look like a check that did not run.
func Check(c *model.Corpus, sources []model.Source) View {
	files := checked(c, sources)
	return View{
		title: "Check",
		records: func(yield func(any) bool) {
			for i := range files {
				if !files[i].records(yield) {
					return
				}
			}
		},
		table: table{
			head: []string{"file", "line", "problem", "format", "charset", "articles", "fields", "unused"},
			rows: func(yield func([]string) bool) {
				for i := range files {
					if !files[i].rows(yield) {
						return
					}
				}
			},
		},
		blocks: func(yield func(block) bool) {
			if !yield(remark{checkHead(c, files)}) {
				return
			}
			if do := tasks(files); len(do) > 0 && !yield(entry{label: "To do, most important first", notes: do}) {
				return
			}
			for _, b := range checkBlocks(files) {
				if !yield(b) {
					return
				}
			}
		},
	}
}

// A checkedFile is a source with its findings. One without a format is anything else with findings: a folder, a
// lineup.toml.
type checkedFile struct {
	model.Source

	problems []model.Problem // what could not be read, or was guessed
	lacks    []model.Problem // what the articles lack, one problem per article
	from     map[string]int  // how the outlets were recognised -> number of articles
	excerpts int
}

// checked collects the findings of every source. Findings that belong to no source come first.
func checked(c *model.Corpus, sources []model.Source) []checkedFile {
	files := make([]checkedFile, len(sources))
	at := make(map[string]int, len(sources))
	for i := range sources {
		files[i] = checkedFile{Source: sources[i], from: map[string]int{}}
		at[sources[i].File] = i
	}
	var others []checkedFile
	source := func(file string) *checkedFile {
		for name := file; ; name = path.Dir(name) {
			if i, ok := at[name]; ok {
				return &files[i]
			}
			if !strings.Contains(name, "/") || name == "/" {
				return nil
			}
		}
	}
	fileFor := func(file string) *checkedFile {
		if f := source(file); f != nil {
			return f
		}
		if n := len(others); n == 0 || others[n-1].File != file {
			others = append(others, checkedFile{Source: model.Source{File: file}})
		}
		return &others[len(others)-1]
	}
	for _, p := range c.Problems {
		f := fileFor(p.File)
		f.problems = append(f.problems, p)
	}
	for _, a := range c.Articles {
		if lacks := strings.Join(view.Lacks(a), ", "); lacks != "" {
			f := fileFor(a.File)
			f.lacks = append(f.lacks, model.Problem{File: a.File, Line: a.Line, What: lacks})
		}
		f := source(a.File)
		if f == nil {
			continue
		}
		if a.OutletFrom != "" {
			f.from[a.OutletFrom]++
		}
		if a.Excerpt {
			f.excerpts++
		}
	}
	return append(others, files...)
}

// used maps each fact to the field it was taken from.
func (f *checkedFile) used() map[string]string {
	used := map[string]string{}
	for _, field := range f.Fields {
		if field.Fact != "" && used[field.Fact] == "" {
			used[field.Fact] = field.Name
		}
	}
	return used
}

// unused returns the fields that have content but were not used.
func (f *checkedFile) unused() []model.Field {
	return slices.DeleteFunc(slices.Clone(f.Fields), func(field model.Field) bool {
		return field.Fact != "" || field.Look == model.LooksEmpty
	})
}

// unusedNames returns their names; an empty list, not nil, if there are none.
func (f *checkedFile) unusedNames() []string {
	names := []string{}
	for _, field := range f.unused() {
		names = append(names, field.Name)
	}
	return names
}

// problemRecord is a problem as defined by the contract.
type problemRecord struct {
	File    string `json:"file"`
	Line    int    `json:"line"`
	Problem string `json:"problem"`
}

// sourceRecord is a file; its problem is always empty.
type sourceRecord struct {
	problemRecord

	Format   string            `json:"format"`
	Charset  string            `json:"charset"`
	Articles int               `json:"articles"`
	Excerpts int               `json:"excerpts"`
	Outlets  map[string]int    `json:"outlet_from"`
	Fields   map[string]string `json:"fields"`
	Unused   []string          `json:"unused"`
}

func (f *checkedFile) records(yield func(any) bool) bool {
	if f.Format != "" {
		r := sourceRecord{
			problemRecord{File: f.File}, f.Format, f.Charset, f.Articles, f.excerpts, f.from, f.used(), f.unusedNames(),
		}
		if !yield(r) {
			return false
		}
	}
	for _, p := range f.findings() {
		if !yield(problemRecord{p.File, p.Line, p.What}) {
			return false
		}
	}
	return true
}

// findings returns the problems and what is missing.
func (f *checkedFile) findings() []model.Problem { return slices.Concat(f.problems, f.lacks) }

func (f *checkedFile) rows(yield func([]string) bool) bool {
	if f.Format != "" {
		unused := strings.Join(f.unusedNames(), "; ")
		row := []string{f.File, "0", "", f.Format, f.Charset, strconv.Itoa(f.Articles), f.usedLine(), unused}
		if !yield(row) {
			return false
		}
	}
	for _, p := range f.findings() {
		if !yield([]string{p.File, strconv.Itoa(p.Line), p.What, "", "", "", "", ""}) {
			return false
		}
	}
	return true
}

// usedLine says which fields were used for what.
func (f *checkedFile) usedLine() string {
	var parts []string
	for _, field := range f.Fields {
		switch field.Fact {
		case "":
		case field.Name:
			parts = append(parts, field.Name)
		default:
			parts = append(parts, field.Fact+" from "+field.Name)
		}
	}
	return strings.Join(parts, ", ")
}

func checkHead(c *model.Corpus, files []checkedFile) string {
	read, lacks, problems := 0, 0, 0
	for i := range files {
		if files[i].Format != "" {
			read++
		}
		lacks += len(files[i].lacks)
		problems += len(files[i].problems)
	}
	head := fmt.Sprintf("%s read from %s; ", view.Count(len(c.Articles), "article"), view.Count(read, "file"))
	if lacks+problems == 0 {
		return head + "nothing wrong, nothing missing"
	}
	return head + fmt.Sprintf("%s, %s with missing details", view.Count(problems, "problem"), view.Count(lacks, "article"))
}
