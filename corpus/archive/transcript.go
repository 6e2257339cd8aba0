package archive

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"lineup/model"
	"lineup/model/quote"
)

// A transcript without quotation marks is read where its labels form the pattern of people who talk to each other
// (model/quote/turns). What looks like one and is not read has no quotes, which a check must say: everything in it would
// be missing from every line-up without a word.

// The bounds on what looks like a transcript. Of 18,932 articles they find two that are not read, both conversations of two
// columnists; of 876 with four lines that open with a recurring word and a colon the others are lists, or have marks.
const (
	fewestLabelled = 4  // lines with a label
	shareLabelled  = .6 // of all lines
	longestLabel   = 40 // bytes before the colon
)

// silent returns a problem for each article that looks like a transcript and in which nobody says anything.
func silent(articles []*model.Article) (problems []model.Problem) {
	for i, a := range articles {
		if label := labelled(a); label != "" && len(quote.Read(a, i).Quotes) == 0 {
			problems = append(problems, model.Problem{
				File: a.File, Line: a.Line,
				What: fmt.Sprintf("looks like a transcript (“%s: …”), but is not read as one, so nobody in it is quoted; "+
					"put the full names of the speakers before the colons, or quotation marks around their words", label),
			})
		}
	}
	return problems
}

// labelled returns the label of somebody who seems to speak in a text without quotation marks: labels before a colon open most
// of its lines, and two of them take turns; "" for any other text.
func labelled(a *model.Article) string {
	lines, turns := 0, 0
	counts := map[string]int{}
	last, most := "", ""
	for _, p := range a.Body() {
		for line := range strings.Lines(p.Of(a.Text)) {
			if strings.TrimSpace(line) == "" {
				continue
			}
			lines++
			label := labelOf(line)
			if label == "" {
				continue
			}
			if counts[label]++; counts[label] > counts[most] {
				most = label
			}
			if label != last {
				turns++
			}
			last = label
		}
	}
	recurring := 0
	for _, n := range counts {
		if n > 1 {
			recurring++
		}
	}
	if turns < fewestLabelled || recurring < 2 || float64(turns) < shareLabelled*float64(lines) || strings.ContainsAny(a.Text, "“”„«»\"") {
		return ""
	}
	return most
}

// labelOf is what stands before the colon that a line opens with, where words follow; "" where none does.
func labelOf(line string) string {
	label, rest, ok := strings.Cut(line[:min(len(line), 2*longestLabel)], ": ")
	first, _ := utf8.DecodeRuneInString(label)
	if !ok || len(label) > longestLabel || !unicode.IsUpper(first) || strings.TrimSpace(rest) == "" || strings.ContainsAny(label, ".!?,;()/0123456789") {
		return ""
	}
	return label
}
