package view

import (
	"cmp"
	"strings"

	"lineup/model"
	"lineup/model/text"
)

// Role is the role of a part of a sentence, which a face turns into ink or paper.
type Role uint8

// The roles.
const (
	Plain   Role = iota // the program's own words
	Outlet              // the name of an outlet; Part.Article is one of its articles
	Speaker             // the name of a speaker
	Figure              // a figure or name that others contradict; it needs no quotation marks
	Cut                 // an article's words that are missing elsewhere
	Added               // words found only here
	Changed             // words that replace others or are replaced
	Minor               // words that differ in spelling, form or punctuation
	Quoted              // quoted words without a difference
)

// Words reports whether a part is words of an article, which need quotation marks unless something else sets them
// apart.
func (r Role) Words() bool { return r >= Cut }

// Part is a piece of a sentence. An article's words are verbatim except that they are on one line, and still have to
// be cleaned.
type Part struct {
	Text    string
	Role    Role
	Article int // for the name of an outlet; otherwise model.None
}

// Sentence is a sentence in plain words, in parts.
type Sentence []Part

// String returns the sentence as plain text, with an article's words in quotation marks.
func (s Sentence) String() string {
	var b strings.Builder
	for _, p := range s {
		if p.Role.Words() {
			b.WriteString("“" + p.Text + "”")
		} else {
			b.WriteString(p.Text)
		}
	}
	return b.String()
}

// say makes a sentence from a pattern in which names in braces stand for parts: "drops {base}".
func say(pattern string, parts map[string]Part) Sentence {
	var out Sentence
	for pattern != "" {
		before, rest, found := strings.Cut(pattern, "{")
		if before != "" {
			out = append(out, Part{Text: before, Article: model.None})
		}
		if !found {
			break
		}
		var name string
		name, pattern, _ = strings.Cut(rest, "}")
		out = append(out, parts[name])
	}
	return out
}

// plain returns words of the program's own.
func plain(s string) Part { return Part{Text: s, Article: model.None} }

// words returns an article's words in a role, on one line, without surrounding punctuation.
func words(s string, r Role) Part {
	line := text.Line(s)
	return Part{Text: cmp.Or(strings.Trim(line, " ,;\"“”„«»"), line), Role: r, Article: model.None}
}

// outletPart returns the name of an article's outlet.
func outletPart(label string, article int) Part {
	return Part{Text: label, Role: Outlet, Article: article}
}

// outletList returns outlets in a sentence: "Courier, Whistle and Tribune".
func outletList(names []Part) Sentence {
	var out Sentence
	for i, n := range names {
		switch {
		case i == 0:
		case i == len(names)-1:
			out = append(out, plain(" and "))
		default:
			out = append(out, plain(", "))
		}
		out = append(out, n)
	}
	return out
}
