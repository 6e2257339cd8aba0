package layout

import (
	"strings"
	"testing"

	"lineup/model/text"
)

// TestLinked checks that a box that a page put after a name, ending in a link to more, is not part of the sentence.
func TestLinked(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"the whole name", "Sen. Ilse Tarn Ilse Maria TarnFerry strikes pier Quay ‘closed for good’ MORE (P) said so.", "Sen. Ilse Tarn (P) said so."},
		{"the headline begins with a number", "Mayor Ilse Tarn Ilse Maria Tarn2025 budget is late MORE’s budget is late.", "Mayor Ilse Tarn’s budget is late."},
		{"the last name alone", "President Tarn Ilse Maria Tarn2025 budget is late MORE’s", "President Tarn Ilse Maria Tarn2025 budget is late MORE’s"},
		{"a short form in brackets", "Rep. Bo Quill Robert (Bo) James QuillQuay closed MORE.", "Rep. Bo Quill."},
		{"the name run into the name", "the decision by Ilse TarnIlse TarnThe ferry and the pier MORE, she said.", "the decision by Ilse Tarn, she said."},
		{"blanks between", "Former Mayor Ilse Tarn Ilse Tarn Ferry strikes pier MORE told reporters.", "Former Mayor Ilse Tarn told reporters."},
		{"two boxes", "Ilse Tarn Ilse TarnFerry late MORE and Bo Quill Robert (Bo) QuillQuay shut MORE met.", "Ilse Tarn and Bo Quill met."},
		{"a name with a capital within", "Ann McOrr Ann Lee McOrrFerry late MORE spoke.", "Ann McOrr spoke."},
		{"the word in capitals", "Ilse Tarn wrote: We need MORE ferries. Ann Ek agreed.", "Ilse Tarn wrote: We need MORE ferries. Ann Ek agreed."},
		{"no headline", "Ilse Tarn and her son Bo Tarn want MORE.", "Ilse Tarn and her son Bo Tarn want MORE."},
		{"the word begins another", "Ilse Tarn Ilse TarnFerry in MORETON", "Ilse Tarn Ilse TarnFerry in MORETON"},
	} {
		page := Read(tt.text, text.Paragraphs(tt.text), "A headline", false, known)
		var rest strings.Builder
		at := 0
		for _, f := range page.Furniture {
			rest.WriteString(tt.text[at:f.Start])
			at = f.End
		}
		rest.WriteString(tt.text[at:])
		if got := rest.String(); got != tt.want {
			t.Errorf("%s: %q", tt.name, got)
		}
	}
}
