package annotated

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"lineup/model"
)

// Marked reads a folder of marked-up texts, whose format its README.md describes. The texts without the markup are
// loaded as the program loads a folder of files.
func Marked(ctx context.Context, folder fs.FS) ([]Article, error) {
	names, err := fs.Glob(folder, "*.*")
	if err != nil {
		return nil, err
	}
	dir, err := os.MkdirTemp("", "annotated")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	read := map[string]marked{}
	var faults []error
	for _, name := range names {
		if name == "README.md" {
			continue
		}
		source, err := fs.ReadFile(folder, name)
		if err != nil {
			return nil, err
		}
		m, err := parse(name, string(source))
		if err != nil {
			faults = append(faults, err)
			continue
		}
		read[name] = m
		if err := os.WriteFile(filepath.Join(dir, name), []byte(m.text), 0o600); err != nil {
			return nil, err
		}
	}
	if len(faults) > 0 {
		return nil, errors.Join(faults...)
	}
	articles, err := Articles(ctx, dir)
	if err != nil {
		return nil, err
	}
	var out []Article
	for _, a := range articles {
		m, ok := read[string(a.ID)]
		if !ok || m.text != a.Text {
			return nil, fmt.Errorf("%s: the program reads another text than the file has", a.ID)
		}
		annotated := Article{Article: a, whole: m.said, skipped: m.skipped, above: m.above}
		for _, s := range m.said {
			annotated.mark(s.span, s.by)
		}
		out = append(out, annotated)
	}
	if len(out) != len(read) {
		return nil, fmt.Errorf("the program reads %d articles of %d files", len(out), len(read))
	}
	return out, nil
}

// marked is a text without its markup, with what is said in it and by whom.
type marked struct {
	text    string
	said    []said
	skipped []model.Span
	above   int // lines of the head, including the empty one
}

// stretch is [[by|words]].
type stretch struct {
	by   string
	span model.Span // range in the text without markup
	line int        // in the file, from 1
	head bool       // nothing precedes it in its paragraph
}

// parse reads one marked-up text. Its errors begin with the file and the line.
func parse(name, source string) (marked, error) {
	head, body, ok := strings.Cut(source, "\n\n")
	if !ok {
		return marked{}, fmt.Errorf("%s:1: no empty line behind the head", name)
	}
	unmarked, err := parseHead(head)
	if err != nil {
		return marked{}, fmt.Errorf("%s:%w", name, err)
	}
	var text strings.Builder
	var stretches []stretch
	above := strings.Count(head, "\n") + 2
	line := above
	for paragraph := range strings.Lines(body) {
		line++
		if err := parseLine(paragraph, line, &text, &stretches); err != nil {
			return marked{}, fmt.Errorf("%s:%d: %w", name, line, err)
		}
	}
	out := marked{text: text.String(), above: above}
	for i, s := range stretches {
		var next *stretch
		if i+1 < len(stretches) {
			next = &stretches[i+1]
		}
		if err := checkMarks(out.text, s, next, unmarked); err != nil {
			return marked{}, fmt.Errorf("%s:%d: %w", name, s.line, err)
		}
		if s.by == either {
			out.skipped = append(out.skipped, s.span)
			continue
		}
		by, err := speakers(out.text, s.by)
		if err != nil {
			return marked{}, fmt.Errorf("%s:%d: %w", name, s.line, err)
		}
		if len(by) > 0 {
			out.said = append(out.said, said{s.span, by})
		}
	}
	return out, nil
}

// parseHead reads the lines of the head, and reports whether speech is without quotation marks.
func parseHead(head string) (unmarked bool, err error) {
	style := false
	for i, line := range strings.Split(head, "\n") {
		key, value, _ := strings.Cut(line, ": ")
		switch {
		case key == "style" && value != "":
			style = true
		case line == "marks: none":
			unmarked = true
		default:
			return false, fmt.Errorf("%d: the head has “style: …” and may have “marks: none”, not %q", i+1, line)
		}
	}
	if !style {
		return false, errors.New("1: the head has no “style: …”")
	}
	return unmarked, nil
}

// parseLine appends a paragraph without its markup to the text, and its stretches.
func parseLine(paragraph string, line int, text *strings.Builder, stretches *[]stretch) error {
	const open, bar, shut = "[[", "|", "]]"
	start := text.Len()
	plain := func(s string) error {
		if strings.Contains(s, shut) {
			return errors.New("]] without [[")
		}
		before, _ := utf8.DecodeLastRuneInString(text.String()[start:])
		text.WriteString(s)
		return bare(before, s)
	}
	for rest := paragraph; ; {
		before, after, found := strings.Cut(rest, open)
		if err := plain(before); err != nil || !found {
			return err
		}
		inner, behind, closed := strings.Cut(after, shut)
		by, words, parted := strings.Cut(inner, bar)
		if !closed || !parted || strings.Contains(inner, open) {
			return errors.New("[[ without | and ]] in the same paragraph")
		}
		from := text.Len()
		text.WriteString(words)
		*stretches = append(*stretches, stretch{by: by, span: model.Span{Start: from, End: text.Len()}, line: line, head: from == start})
		rest = behind
	}
}

// bare rejects quotation marks in text that nobody has annotated. Of single marks only an opening one differs from
// an apostrophe.
func bare(before rune, s string) error {
	for i, r := range s {
		switch {
		case strings.ContainsRune("“”„«»\"‘", r):
			return fmt.Errorf("the mark in %q is not annotated", near(s, i))
		case r == '\'' && !unicode.IsLetter(before) && !unicode.IsDigit(before):
			if next, _ := utf8.DecodeRuneInString(s[i+1:]); unicode.IsLetter(next) {
				return fmt.Errorf("the mark in %q is not annotated", near(s, i))
			}
		}
		before = r
	}
	return nil
}

// near returns the words after a place, for an error.
func near(s string, at int) string {
	words := strings.Fields(s[at:])
	return strings.Join(words[:min(len(words), 5)], " ")
}

// checkMarks rejects a stretch that is not between a pair of marks, contains more than that, or lacks a reason for
// staying open.
func checkMarks(text string, s stretch, next *stretch, unmarked bool) error {
	words := s.span.Of(text)
	first, n := utf8.DecodeRuneInString(words)
	shut, ok := map[rune]string{'“': "”", '„': "“", '«': "»", '"': `"`, '‘': "’", '\'': "'"}[first]
	switch {
	case !ok && !unmarked:
		return fmt.Errorf("%q does not begin with a quotation mark", words)
	case !ok:
		if strings.TrimSpace(words) != words || words == "" {
			return fmt.Errorf("%q begins or ends with a space", words)
		}
		return nil
	}
	inner, closed := strings.CutSuffix(words[n:], shut)
	if strings.ContainsRune(inner, first) || shut != "’" && shut != "'" && strings.Contains(inner, shut) {
		return fmt.Errorf("%q holds two quotations", words)
	}
	if !strings.ContainsFunc(inner, unicode.IsLetter) {
		return fmt.Errorf("%q has no words", words)
	}
	if !closed && (next == nil || !next.head || next.by != s.by || strings.TrimSpace(text[s.span.End:next.span.Start]) != "") {
		return fmt.Errorf("%q has no closing mark, and the next paragraph does not begin with more of the same speaker", words)
	}
	return nil
}

const (
	noSpeech = "-" // a title, a slogan, a term: in quotation marks but said by nobody
	either   = "~" // may or may not be speech
	nobody   = "?" // speech by somebody the article neither names nor describes, or never said
)

// speakers reads the speakers: names and descriptions separated by “; ”. Marks without speech have none.
func speakers(text, by string) ([]Speaker, error) {
	if by == noSpeech {
		return nil, nil
	}
	var out []Speaker
	for one := range strings.SplitSeq(by, "; ") {
		first, _ := utf8.DecodeRuneInString(one)
		switch {
		case one == nobody:
			out = append(out, Speaker{})
		case strings.TrimSpace(one) != one || one == "":
			return nil, fmt.Errorf("%q is no speaker", by)
		case unicode.IsLower(first):
			places := find(text, one)
			if len(places) == 0 {
				return nil, fmt.Errorf("nobody is described as %q in the article", one)
			}
			out = append(out, Speaker{Mentions: places, described: one})
		default:
			if err := checkName(text, one); err != nil {
				return nil, err
			}
			out = append(out, Speaker{Name: one, full: true})
		}
	}
	return out, nil
}

// checkName rejects a name whose words are not all in the article, and a description that is written like a name.
func checkName(text, name string) error {
	small := []string{"al", "bin", "da", "de", "del", "den", "der", "di", "du", "la", "le", "of", "ten", "the", "van", "von", "y"}
	for i, w := range strings.Fields(name) {
		if len(places(text, w)) == 0 && len(places(text, strings.ToUpper(w))) == 0 {
			return fmt.Errorf("the article does not have %q of the name %q", w, name)
		}
		first, _ := utf8.DecodeRuneInString(w)
		lead, _, _ := strings.Cut(w, "-")
		if i > 0 && unicode.IsLower(first) && !strings.ContainsAny(w, "’'") && !slices.Contains(small, lead) {
			return fmt.Errorf("%q is neither a name nor, with a small letter first, a description", name)
		}
	}
	return nil
}

// find returns the occurrences of words in a text, ignoring case.
func find(text, words string) []model.Span {
	folded := strings.ToLower(text)
	if len(folded) != len(text) { // a letter has a longer lower-case form
		return places(text, words)
	}
	return places(folded, strings.ToLower(words))
}

// places returns the occurrences of words in a text, not within other words.
func places(text, words string) []model.Span {
	var out []model.Span
	for from := 0; ; {
		i := strings.Index(text[from:], words)
		if i < 0 {
			return out
		}
		s := model.Span{Start: from + i, End: from + i + len(words)}
		before, _ := utf8.DecodeLastRuneInString(text[:s.Start])
		after, _ := utf8.DecodeRuneInString(text[s.End:])
		if !unicode.IsLetter(before) && !unicode.IsLetter(after) {
			out = append(out, s)
		}
		from = s.End
	}
}
