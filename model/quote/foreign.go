package quote

import (
	"unicode"
	"unicode/utf8"

	"lineup/model"
	"lineup/model/quote/outline"
)

// foreign reports whether the article is known to be in a language other than English, whose patterns of
// attribution hold nowhere else.
func foreign(a *model.Article) bool { return a.Language != "" && a.Language != "en" }

// foreign makes quotes of the text between marks that is long enough to be speech. Nobody is named: a blank
// beats a name that English patterns find in German. A term or a title of a few words cannot be distinguished
// from speech here, and is left out. The quotes are valid until the next call.
func (r *writer) foreign(o *outline.Outline, article int) []model.Quote {
	r.quotes = r.quotes[:0]
	for i := range o.Tokens {
		if o.Tokens[i].Kind != outline.Quote {
			continue
		}
		st := &o.Stretches[o.Tokens[i].Stretch]
		if !sentenceLong(o, st) {
			continue
		}
		kind := model.Direct
		if first, _ := utf8.DecodeRuneInString(st.Inner.Of(o.Text)); unicode.IsLower(first) {
			kind = model.Partial
		}
		r.quotes = append(r.quotes, model.Quote{
			Article: article, Kind: kind, Pieces: []model.Span{st.Inner},
			Person: model.None, Speaker: model.None, Utterance: model.None,
			Paragraph: o.Paragraphs[st.Para].Index,
			Rule:      "English only",
			Evidence:  []string{"the article is not in English, the only language in which who speaks is read"},
		})
	}
	return r.quotes
}

// sentenceLong reports whether a stretch is as long as a sentence rather than a term: in words or, where the
// script has no spaces between them, in letters.
func sentenceLong(o *outline.Outline, st *outline.Stretch) bool {
	const words, letters = 4, 10
	switch o.Article.Language {
	case "zh", "ja", "th":
		return utf8.RuneCountInString(st.Inner.Of(o.Text)) >= letters
	default:
		return st.Words >= words
	}
}
