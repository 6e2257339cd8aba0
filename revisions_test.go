package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestRevisionsOfFiles checks what the commands print about two states of an article in a folder.
func TestRevisionsOfFiles(t *testing.T) {
	const was = `{"id":"w1","outlet":"The Harbour Whistle","title":"Ferry strikes pier","published":"2025-03-03T17:30:00Z","updated":"2025-03-03T18:02:00Z","url":"https://whistle.example/pier",` +
		`"text":"Four people were hurt when the ferry Marigold struck the northern pier of Port Aldrin in fog, the coast guard said.\n\n“All ferries of that class may be taken out of service until the steering has been examined,” said Conrad Pell, the harbour master."}`
	is := strings.NewReplacer(`"w1"`, `"w2"`, "Ferry strikes pier", "Six hurt as ferry strikes pier", "18:02", "19:40", "Four", "Six", " of that class", "").Replace(was)
	desk := t.TempDir()
	if err := os.WriteFile(filepath.Join(desk, "whistle.jsonl"), []byte(was+"\n"+is+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		args []string
		has  []string
		not  string
	}{
		{[]string{"articles", "--format", "jsonl"}, []string{`"revision_of":"","revision":1,"superseded":true`, `"revision_of":"w1","revision":2,`}, ""},
		{[]string{"articles"}, []string{"revision 1 of 2, 3 Mar 18:02", "2 revisions"}, ""},
		{[]string{"stories", "--format", "jsonl"}, []string{`"articles":["w1","w2"],"superseded":["w1"],"outlets":["The Harbour Whistle"],"independent":1,"copies":[]`}, ""},
		{[]string{"stories"}, []string{"earlier: w1, 3 Mar 18:02"}, "2 articles"},
		{[]string{"utterances", "--all", "--format", "jsonl"}, []string{`"article":"w2"`}, `"article":"w1"`},
		{[]string{"finds"}, []string{
			"Whistle dropped “of that class” between 18:02 and 19:40", "Whistle changed “Four” to “Six” between 18:02 and 19:40",
			"Whistle changed its headline after 2 h: “Ferry strikes pier” to “Six hurt as ferry", "Changed since", "The Harbour Whistle, 3 Mar 19:40",
		}, "not in this article"},
		{[]string{"finds", "--format", "jsonl"}, []string{`"kind":"revision","class":"silent-cut"`, `"base":{"article":"w1"`, `"start":null,"end":null,"also":[],"headline":true`}, ""},
		{[]string{"compare", "--articles", "w2"}, []string{"The Harbour Whistle, 3 Mar 18:02", "The Harbour Whistle, 3 Mar 19:40", "[~Four~]", "[~Six~]"}, ""},
		{[]string{"compare", "--articles", "w1,w2", "--format", "jsonl"}, []string{`{"columns":[{"article":"w1"`, `"kind":"passage"`, `"class":"silent-cut"`}, `"kind":"only"`},
	} {
		code, out, errs := ranLineup("", append(tt.args, "--no-cache", desk)...)
		flat := out
		if !strings.HasPrefix(out, "{") {
			flat = strings.Join(strings.Fields(out), " ")
		}
		for _, s := range tt.has {
			if !strings.Contains(flat, s) {
				t.Errorf("%v: %d, no %q in\n%s%s", tt.args, code, s, out, errs)
			}
		}
		if tt.not != "" && strings.Contains(flat, tt.not) {
			t.Errorf("%v: %q in\n%s", tt.args, tt.not, out)
		}
	}
}

// TestFetchedChange checks that an article that its outlet changed between two fetches is one article, and that the
// difference is a find.
func TestFetchedChange(t *testing.T) {
	at, rewrite := paper(t)
	desk := filepath.Join(t.TempDir(), "desk")
	for range 2 {
		if code, _, errs := ranLineup("", "fetch", at+"/feed", "--into", desk, "--delay", "0"); code != 0 {
			t.Fatal(errs)
		}
		rewrite()
	}
	if _, out, errs := ranLineup("", "finds", "--all", "--no-cache", desk); !strings.Contains(out, "Courier changed “1” to “2”") || !strings.Contains(out, "Changed since") {
		t.Errorf("%s%s", out, errs)
	}
	if _, out, errs := ranLineup("", "articles", "--format", "jsonl", "--no-cache", desk); strings.Count(out, "\n") != 3 || !strings.Contains(out, `"superseded":true`) || !strings.Contains(out, `pier-shut.html","revision":2`) {
		t.Errorf("%s%s", out, errs)
	}
}
