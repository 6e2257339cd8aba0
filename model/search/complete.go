package search

import (
	"slices"
	"strings"
	"unicode/utf8"

	"lineup/model"
	"lineup/model/search/keys"
	"lineup/model/text"
)

// Completion is a possible value for the field at the end of a query.
type Completion struct {
	// Query is the whole query with the value filled in.
	Query string
	// Name is the value as shown, and Count the number of its quotes (for a speaker) or articles; 0 if that means
	// nothing.
	Name  string
	Count int
}

// mostCompletions is the maximum number of completions.
const mostCompletions = 8

// complete returns values for the field at the end of the query, if it is still being typed: the names that contain
// all its words, or words that begin with them, by descending weight.
func (ix *Index) complete(query string) []Completion {
	field, value, ok := lastField(query)
	if !ok {
		return nil
	}
	start := query[:value.Start]
	typed := strings.TrimLeft(value.Of(query), `"“„«'`)
	var out []Completion
	if field == fieldKind {
		for _, k := range kinds {
			if strings.HasPrefix(k, strings.ToLower(typed)) {
				out = append(out, Completion{Query: start + k + " ", Name: k})
			}
		}
		return out
	}
	for _, doc := range ix.begunNames(Kind(field), typed) {
		n := ix.named.name(doc)
		name := text.Line(n.first())
		out = append(out, Completion{Query: start + asValue(name) + " ", Name: name, Count: n.weight})
		if len(out) == mostCompletions {
			break
		}
	}
	return out
}

// begunNames returns the names of a kind that contain all the words, or words that begin with them, in any order:
// those of greatest weight.
func (ix *Index) begunNames(kind Kind, typed string) []int {
	var docs []int
	for doc := range ix.namesWith(kind, wordsOf(typed)) {
		if docs = append(docs, doc); len(docs) == mostCompletions {
			break
		}
	}
	return docs
}

// wordsOf returns the words of a value that is being typed.
func wordsOf(typed string) []word {
	var out []word
	for w := range text.Words(typed, 0) {
		key, _ := keys.Of(w.Of(typed))
		out = append(out, word{typed: w.Of(typed), key: key})
	}
	if n := len(out); n > 0 {
		last, _ := utf8.DecodeLastRuneInString(typed)
		out[n-1].prefix = last != ' '
	}
	return out
}

// asValue quotes a name so that it is read as the value of a field.
func asValue(name string) string {
	if strings.ContainsAny(name, ` |()`) {
		return `"` + strings.ReplaceAll(name, `"`, "") + `"`
	}
	return name
}

// lastField finds the field at the end of a query, and its value including an opening mark. It returns false if the
// query ends with something else, or the value is closed.
func lastField(query string) (field string, value model.Span, ok bool) {
	p := parser{s: query, depth: strings.Count(query, "(")}
	for p.at < len(query) {
		p.spaces()
		rest := query[p.at:]
		if signs := len(rest) - len(strings.TrimLeft(rest, "!|()")); signs > 0 {
			p.at += signs
			continue
		}
		field = strings.ToLower(p.field())
		if field != "" {
			p.at += len(field) + 1
		}
		value.Start = p.at
		var open bool
		_, _, open = p.value()
		ok = open && slices.Contains([]string{fieldSpeaker, fieldOutlet, fieldTopic, fieldStory, fieldKind}, field)
	}
	value.End = len(query)
	return field, value, ok
}
