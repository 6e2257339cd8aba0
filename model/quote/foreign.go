package quote

import (
	"unicode"
	"unicode/utf8"

	"lineup/model"
)

// foreign says that the article is known to be in another language than English,
// whose patterns of attribution hold nowhere else.
func (r *reader) foreign() bool { return r.a.Language != "" && r.a.Language != "en" }

// writeForeign makes quotes of what stands between marks and is long enough to be
// speech. Nobody is named: a blank beats a name that English patterns find in
// German. A term or a title of a few words cannot be told from speech here, and
// is left out.
func (r *reader) writeForeign(article int) {
	for i := range r.out {
		if r.out[i].kind != kQuote {
			continue
		}
		st := &r.stretches[r.out[i].ref]
		if !r.sentenceLong(st) {
			continue
		}
		kind := model.Direct
		if first, _ := utf8.DecodeRuneInString(st.inner.Of(r.text)); unicode.IsLower(first) {
			kind = model.Partial
		}
		r.quotes = append(r.quotes, model.Quote{
			Article: article, Kind: kind, Pieces: []model.Span{st.inner},
			Person: model.None, Speaker: model.None, Utterance: model.None,
			Paragraph: r.paras[st.para].index,
			Rule:      "English only",
			Evidence:  []string{"the article is not in English, the only language in which who speaks is read"},
		})
	}
}

// sentenceLong says that a stretch has the length of a sentence rather than of a
// term: in words or, where the script sets no spaces between them, in letters.
func (r *reader) sentenceLong(st *stretch) bool {
	const words, letters = 4, 10
	switch r.a.Language {
	case "zh", "ja", "th":
		return utf8.RuneCountInString(st.inner.Of(r.text)) >= letters
	default:
		return st.words >= words
	}
}
