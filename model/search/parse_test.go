package search

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"lineup/model/search/keys"
)

// sketch writes a query as understood: groups separated by " & ", alternatives by " | "; = marks an exact word, *
// one still being typed, ^ one with a capital.
func sketch(q *query) string {
	groups := make([]string, 0, len(q.groups))
	for _, g := range q.groups {
		var units []string
		for _, u := range g {
			var words []string
			for _, w := range u.words {
				s := w.key
				if w.cased {
					s = "^" + s
				}
				if w.exact {
					s = "=" + s
				}
				if w.prefix {
					s += "*"
				}
				words = append(words, s)
			}
			s := strings.Join(words, "+")
			if u.field != "" {
				if s == "" {
					s = u.value
				}
				s = u.field + ":" + s
			}
			if u.not {
				s = "!" + s
			}
			units = append(units, s)
		}
		groups = append(groups, strings.Join(units, " | "))
	}
	s := strings.Join(groups, " & ")
	if len(q.ignored) > 0 {
		s += " ~ " + strings.Join(q.ignored, " ")
	}
	return s
}

func TestParse(t *testing.T) {
	for _, test := range []struct{ query, want string }{
		{"", ""},
		{"  \t", ""},
		{"ferry", "ferry*"},
		{"ferry ", "ferry"},
		{"ferry str", "ferry & str*"},
		{"'ferry", "=ferry"},
		{"’ferry", "=ferry"},
		{`"ferry strike"`, "=ferry+=strike"},
		{`"ferry str`, "ferry+str*"},
		{"“ferry strike” ends", "=ferry+=strike & ends*"},
		{"!ferry boats", "!ferry & boats*"},
		{"!!ferry boats", "ferry & boats*"},
		{"a | b c", "a | b & c*"},
		{"a|b", "a | b*"},
		{"| a |", "a"},
		{"long-term", "long+term*"},
		{"NATO talks", "^nato & talks*"},
		{"Élan's port", "^elan & port*"},
		{"U.S. rate 3.5%", "^us & rate & 3.5*"},
		{"ferry — strike", "ferry & strike* ~ —"},
		{"ferry !", "ferry"},
		{`ferry "`, "ferry"},
		{"speaker:varga", "speaker:varga*"},
		{`speaker:"Ilse Varga" deal`, "speaker:=ilse+=varga & deal*"},
		{"SPEAKER:Varga deal", "speaker:varga & deal*"},
		{"!outlet:quill x", "!outlet:quill & x*"},
		{"speaker:a | speaker:b x", "speaker:a | speaker:b & x*"},
		{"speaker: deal", "deal* ~ speaker:"},
		{"kind:dir", "kind:direct"},
		{"kind:quotes x", "kind:quote & x*"},
		{"since:2031-03-02 x", "since:2031-03-02 & x*"},
		{"since:20", " ~ since:20"},
		{"until:2031-0", "until:2031-0"},
		{"Note: this", "^note & this*"},
		{"we’re off", "we're | we+are & off*"},
		{"!don't x", "!don't & x*"},
		{"'won't", "=won't"},
		{"won't", "won't* | will+not"},
		{"(ferry strike) | toll x", "ferry | toll & strike | toll & x*"},
		{"a (b | c", "a & b | c*"},
		{"(a b)", "a & b"},
		{"!(a b) x", "!a | !b & x*"},
		{"!(a | b) x", "!a & !b & x*"},
		{"!!(a b) x", "a & b & x*"},
		{"!(a (b | c)) x", "!a | !b & !a | !c & x*"},
		{"speaker:(varga) x", "speaker:varga & x*"},
		{"() a | () )", "a ~ )"},
		{`("a b) c" d)`, "=a+=b+=c & d"},
		{"smith (left) said", "smith & left & said*"},
		{"https://quill.example/x", "https+quillexample+x*"},
		{"10:30", "10+30*"},
		{`"note: this"`, "=note+=this"},
	} {
		q, err := parse(test.query)
		if err != nil {
			t.Errorf("%s: %v", test.query, err)
			continue
		}
		if got := sketch(q); got != test.want {
			t.Errorf("%q: got %q, want %q", test.query, got, test.want)
		}
	}
}

func TestParseErrors(t *testing.T) {
	for _, test := range []struct{ query, at, what string }{
		{"ferry spaeker:varga", "spaeker", `did you mean "speaker:"?`},
		{"ferry weather:fog", "weather", "the fields are speaker, outlet"},
		{"kind:quots x", "quots", `did you mean "quote"?`},
		{"kind:song x", "song", "unknown kind"},
		{"x since:yesterday", "yesterday", "not a date"},
		{"since:2031-13 x", "2031-13", "not a date"},
		{"since:2031-02-30", "2031-02-30", "not a date"},
		{strings.Repeat("(", 17) + "a", "(", "nested more than 16"},
		{"x (a b c d e f g h) | (a b c d e f g h)", "(a b c d e f g h)", "64 words"},
		{"x !(" + strings.Repeat("(a | b | c | d) ", 9) + ")", "!(" + strings.Repeat("(a | b | c | d) ", 9) + ")", "64 words"},
		{strings.Repeat("a ", 65), "a", "64 words"},
	} {
		_, err := parse(test.query)
		var qe *QueryError
		if !errors.As(err, &qe) {
			t.Errorf("%s: got %v, want a QueryError", test.query, err)
			continue
		}
		if got := qe.Span.Of(test.query); got != test.at || !strings.Contains(qe.Error(), test.what) {
			t.Errorf("%s: error %q at %q, want %q at %q", test.query, qe, got, test.what, test.at)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{
		"ferry 'exact \"a phrase\" !not a | b", "speaker:x since:2031-0 until:2030 kind:", "“ « „ ' ’", "!|!:\"", "é:x", "\xff:\x00",
		"(a | !(b c)) !((d)", "a | (", ")(",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		q, err := parse(s)
		if err != nil {
			var qe *QueryError
			if !errors.As(err, &qe) || qe.Span.Start < 0 || qe.Span.Start > qe.Span.End || qe.Span.End > len(s) {
				t.Fatalf("error %v of %q points nowhere", err, s)
			}
			return
		}
		for u := range q.units {
			if u.span.Start < 0 || u.span.Start >= u.span.End || u.span.End > len(s) {
				t.Fatalf("unit %+v of %q", u, s)
			}
			for _, w := range u.words {
				if w.key == "" || utf8.ValidString(s) && !utf8.ValidString(w.key) || len(w.key) > keys.MaxKey {
					t.Fatalf("key %q in %q", w.key, s)
				}
			}
		}
	})
}
