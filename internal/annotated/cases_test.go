package annotated

import (
	"os"
	"path/filepath"
	"testing"

	"lineup/model"
	"lineup/model/quote"
)

// TestCases reads cases that hold, that name somebody else, and that expect a quote or none.
func TestCases(t *testing.T) {
	const article = "The dam at Corrin\n\nThe dam at Corrin held on Monday.\n\n“It held all night,” Ada Quill said.\n"
	for _, x := range []struct {
		name, expect string
		holds        bool
	}{
		{"right", `[{"text_contains":"held all","speaker":["Bo Tarn","ada quill"]}]`, true},
		{"wrong", `[{"text_contains":"held all","speaker":["Bo Tarn"]}]`, false},
		{"one of two wrong", `[{"text_contains":"held all","speaker":["Ada Quill"]},{"text_contains":"night","speaker":[""]}]`, false},
		{"missed", `[{"text_contains":"fell","speaker":["Ada Quill"]}]`, false},
		{"may be missed", `[{"text_contains":"fell","speaker":["Ada Quill"],"may_be_absent":true}]`, true},
		{"is none", `[{"text_contains":"on Monday","absent":true}]`, true},
		{"is one", `[{"text_contains":"held all","absent":true}]`, false},
	} {
		t.Run(x.name, func(t *testing.T) {
			dir := t.TempDir()
			for name, content := range map[string]string{
				"a/a.txt": article, "a/expect.json": `{"expect":` + x.expect + `}`,
				"b/b.txt": article, "b/expect.json": `{"expect_utterances":{}}`, // of no quotes
			} {
				path := filepath.Join(dir, name)
				if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
					t.Fatal(err)
				}
				if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			cases, err := Cases(t.Context(), dir)
			if err != nil || len(cases) != 1 {
				t.Fatalf("%d cases, %v", len(cases), err)
			}
			if holds := cases[0].Holds(func(a *model.Article) model.Reading { return quote.Read(a, 0) }); holds != x.holds {
				t.Errorf("holds: %v, want %v", holds, x.holds)
			}
		})
	}
	if _, err := Cases(t.Context(), t.TempDir()); err == nil {
		t.Error("an empty folder is taken for cases")
	}
}
