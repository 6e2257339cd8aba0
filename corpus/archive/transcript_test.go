package archive

import (
	"strings"
	"testing"

	"lineup/model"
	"lineup/model/text"
)

// A text whose lines open like turns and in which nobody is quoted is told; a transcript that is read, a list, and a text
// with quotation marks are not.
func TestSilent(t *testing.T) {
	for name, c := range map[string]struct {
		text, label string
	}{
		"no talk":     {"Ann Ek: The pier was old. It was shut on Monday.\n\nBo Renn: The ferry sails again in May.\n\nAnn Ek: The council voted in spring.\n\nBo Renn: The boats were late.", "Ann Ek"},
		"no names":    {"Interviewer: Why did the pier shut?\n\nThe pier man: It was old, and I know it.\n\nInterviewer: When will it open, you think?\n\nThe pier man: In spring, I hope.", "Interviewer"},
		"a list":      {"Where: The pier\n\nWhen: Monday\n\nWho: Ann Ek\n\nWhat: A ferry\n\nWhy: Fog", ""},
		"with marks":  {"Ann Ek: “The pier was old.”\n\nBo Renn: “The ferry sails.”\n\nAnn Ek: “The council voted.”\n\nBo Renn: “The boats were late.”", ""},
		"mostly else": {"The pier shut.\n\nIt was old.\n\nAnn Ek: The pier was old.\n\nIt opened.\n\nBo Renn: It sails.\n\nThe fog came.\n\nAnn Ek: No.\n\nIt went.\n\nBo Renn: Yes.\n\nThe end.", ""},
		"is read":     {"Ann Ek spoke with Bo Renn of the harbour.\n\nAnn Ek: Why did you shut the pier?\n\nBo Renn: I think it was old, and I know it.\n\nAnn Ek: When will you open it again?\n\nBo Renn: I hope in spring, if you help me.\n\nAnn Ek: Do you want a fence there?\n\nBo Renn: I do, as you know.", ""},
	} {
		a := &model.Article{ID: model.ArticleID(name), File: "a.txt", Line: 1, Text: c.text, Paragraphs: text.Paragraphs(c.text), Language: "en"}
		problems := silent([]*model.Article{a})
		if c.label == "" && len(problems) > 0 || c.label != "" && (len(problems) != 1 || !strings.Contains(problems[0].What, "“"+c.label+": …”")) {
			t.Errorf("%s: %v", name, problems)
		}
	}
}
