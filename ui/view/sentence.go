package view

import (
	"cmp"
	"strings"

	"lineup/model"
	"lineup/model/text"
)

// Role is what a part of a sentence is, so that a face can give it ink or paper.
type Role uint8

// The roles.
const (
	Plain   Role = iota // the program's own words
	Outlet              // the name of an outlet: Part.Article is of it
	Speaker             // the name of a speaker
	Figure              // a figure, or a name, that others contradict; it needs no quotation marks
	Cut                 // an article's words that are missing elsewhere
	Added               // words that are only here
	Changed             // words that stand for others, or others stand for
	Minor               // words that differ in spelling, form or punctuation
	Quoted              // words that are quoted and do not differ
)

// Words reports whether a part is words of an article, which are between quotation marks
// where nothing else sets them apart.
func (r Role) Words() bool { return r >= Cut }

// Part is a stretch of a sentence. Words of an article are verbatim but on one line, and still to be cleaned.
type Part struct {
	Text    string
	Role    Role
	Article int // of a part that is an outlet's name; else model.None
}

// Sentence is something said in plain words, in parts.
type Sentence []Part

// String is the sentence as plain text, an article's words between quotation marks.
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

// say makes a sentence of a pattern in which names between braces stand for parts: "drops {base}".
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

// plain are words of the program's own.
func plain(s string) Part { return Part{Text: s, Article: model.None} }

// words are an article's words in a role, on one line, without what is round them.
func words(s string, r Role) Part {
	line := text.Line(s)
	return Part{Text: cmp.Or(strings.Trim(line, " ,;\"“”„«»"), line), Role: r, Article: model.None}
}

// outletPart is the name of an article's outlet.
func outletPart(label string, article int) Part {
	return Part{Text: label, Role: Outlet, Article: article}
}

// outletList is outlets in a sentence: "Courier, Whistle and Tribune".
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
