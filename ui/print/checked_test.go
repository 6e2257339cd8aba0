package print

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lineup/model"
)

// TestCheckBlocks checks that a finding that several files of a folder share is listed once, and that files with
// problems come before those that lack something, and those before the rest.
func TestCheckBlocks(t *testing.T) {
	page := func(name, lacks string) checkedFile {
		f := checkedFile{Source: model.Source{File: name, Format: "HTML page", Articles: 1}}
		if lacks != "" {
			f.lacks = []model.Problem{{File: name, Line: 1, What: lacks}}
		}
		return f
	}
	picture := func(name string) checkedFile {
		return checkedFile{Source: model.Source{File: name}, problems: []model.Problem{{File: name, What: "a picture"}}}
	}
	files := []checkedFile{
		page("a/1.html", ""), page("a/2.html", "no date"), picture("a/3.png"), page("a/4.html", ""), page("a/5.html", "no date"),
		picture("a/6.png"), picture("b/7.png"),
	}
	for i := range maxPlaces {
		files = append(files, page(fmt.Sprintf("c/%d.html", i), "no date"))
	}
	files = append(files, page("c/last.html", "no date"))
	var got []string
	for _, b := range checkBlocks(files) {
		got = append(got, fmt.Sprint(b))
	}
	want := []string{
		fmt.Sprint(entry{label: "a", aside: "2 files", notes: []string{"a picture", "3.png, 6.png"}}),
		fmt.Sprint(entry{label: "b/7.png", body: plain("a picture")}),
		fmt.Sprint(entry{label: "a", aside: "2 files: HTML page", notes: []string{"no date", "2.html, 5.html"}}),
		fmt.Sprint(entry{label: "c", aside: "9 files: HTML page", notes: []string{"no date", "0.html, 1.html, 2.html, 3.html, 4.html, 5.html, 6.html, 7.html, …"}}),
		fmt.Sprint(entry{label: "a", aside: "2 files: HTML page"}),
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}
