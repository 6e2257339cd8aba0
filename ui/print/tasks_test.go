package print

import (
	"strings"
	"testing"

	"lineup/model"
)

// TestTasks checks that the tasks are in order of their value, and that there are only those that need doing.
func TestTasks(t *testing.T) {
	file := func(name string, articles int, problem string, lacks ...string) checkedFile {
		f := checkedFile{Source: model.Source{File: name, Format: "text", Articles: articles}}
		if problem != "" {
			f.problems = []model.Problem{{File: name, What: problem}}
		}
		for _, what := range lacks {
			f.lacks = append(f.lacks, model.Problem{File: name, What: what})
		}
		return f
	}
	table := file("odd.csv", 0, "none of the columns is known")
	table.Maps = []string{"text=Inhalt"}
	brief := file("brief.html", 1, "")
	brief.excerpts = 1
	for _, tt := range []struct {
		name  string
		files []checkedFile
		say   []string // what each line begins with, or has
	}{
		{"nothing wrong", []checkedFile{file("a.txt", 1, "")}, nil},
		{"a copy of another file", []checkedFile{file("copy.txt", 0, "left out: the same as the article \"a\" at a.txt:1")}, nil},
		{
			"all of it, the worst first",
			[]checkedFile{brief, file("nameless.md", 2, "", "no outlet, no date", "no headline"), file("half.jsonl", 3, "broken JSON"), file("scan.pdf", 0, "a PDF file without text"), table},
			[]string{"Say which fields hold what", "Replace or remove files without readable articles (scan.pdf)", "Look at 1 problem in the files that were read (half.jsonl)", "Name the outlet of 1 article", "Give 1 article a date", "Give 1 article a headline", "Save the full text of 1 excerpt"},
		},
		{"many files", []checkedFile{file("a", 0, "x"), file("b", 0, "x"), file("c", 0, "x"), file("d", 0, "x"), file("e", 0, "x")}, []string{"(a, b, c and 2 more)"}},
	} {
		got := tasks(tt.files)
		if len(got) != len(tt.say) {
			t.Errorf("%s: %q", tt.name, got)
			continue
		}
		for i, line := range got {
			if !strings.Contains(line, tt.say[i]) {
				t.Errorf("%s: line %d is %q, want %q", tt.name, i+1, line, tt.say[i])
			}
		}
	}
}
