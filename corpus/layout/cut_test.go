package layout

import (
	"strings"
	"testing"

	"lineup/model"
	"lineup/model/text"
)

func TestCut(t *testing.T) {
	const lead = "The council of Port Selby voted on Tuesday to close the ferry terminal after inspectors found cracks in its pier."
	long := strings.Repeat(lead+"\n\n", 20)
	for _, tt := range []struct {
		name, text string
		want       bool
	}{
		{"a whole article", long, false},
		{"a short one", lead, false},
		{"a count of what is gone", lead + " Engineers said… [+2143 chars]", true},
		{"an ellipsis", lead + " Engineers said that the …", true},
		{"an ellipsis of dots", lead + " Engineers said...", true},
		{"a mark in brackets", lead + " Engineers said [...]", true},
		{"dots within", long + "She waited … and left.", false},
		{"a link to the rest", long + "Continue reading", true},
		{"a link to the rest with an arrow", long + "Read the full story »", true},
		{"for subscribers", long + "Subscribe to continue reading.", true},
		{"read more under a short text", lead + "\n\nRead more", true},
		{"read more under a whole text", long + "Read more", false},
		{"a link to something else", lead + "\n\nRead more: Ferries stay in port", false},
		{"within a sentence", long + "Engineers told the council that the", true},
		{"behind a comma", long + "Engineers told the council, which met on Monday,", true},
		{"short and within a sentence", lead + " Nobody was hurt when the pier gave way under two lorries that were wai", true},
		{"long and without a full stop", long + "Nobody was hurt when the pier gave way under two lorries that were waiting for the morning boat", false},
		{"a credit", lead + "\n\nAda Quill", false},
		{"nothing", "", false},
	} {
		a := &model.Article{Text: tt.text, Paragraphs: text.Paragraphs(tt.text)}
		a.Furniture = Read(a.Text, a.Paragraphs, "", false, known).Furniture
		if got := Cut(a); got != tt.want {
			t.Errorf("%s: cut is %v, want %v", tt.name, got, tt.want)
		}
	}
}

func TestHeadless(t *testing.T) {
	const rest = " the ferry terminal on Tuesday, after inspectors had found cracks in its pier."
	for start, want := range map[string]bool{
		"voted to close" + rest: true, "of the council voted to close" + rest: true, "The council closed" + rest: false, "de Vries closed" + rest: false, "harbour Council closed" + rest: false,
		"al-Mina closed" + rest: false, "iFerry closed" + rest: false, "“we close" + rest + "”": false, "ada quill": false, "": false, "1,200 people left" + rest: false,
		"see also Council closes" + rest: false, "adaq (Ada Quill, editor): The council closed" + rest: false,
		"voted to close the ferry terminal on Tuesday\n\nInspectors had found cracks in its pier, and the council voted to close it": false,
	} {
		a := &model.Article{Text: start, Paragraphs: text.Paragraphs(start)}
		if Headless(a) != want {
			t.Errorf("%q: %v", start, !want)
		}
	}
}
