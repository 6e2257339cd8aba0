package attribute

import (
	"slices"

	"lineup/model/quote/coref"
	"lineup/model/quote/outline"
	"lineup/model/quote/people"
)

// Pattern is one way in which news prose identifies a speaker. The first pattern that holds decides the speaker
// of a stretch.
type Pattern struct {
	Name string
	// Example is a passage whose last stretch this pattern, and no other, links to Speaker.
	Example, Speaker string

	// own limits the pattern to stretches that are sentences by themselves.
	own  bool
	find func(*Attribution, place) (Link, bool)
}

// place is a stretch and its position.
type place struct {
	i     int // its token
	k     int // in Outline.Stretches
	s     int // its sentence
	sent  *outline.Sentence
	spoke int  // the last stretch before it with a speaker, in the same part of the text; -1 for none
	over  bool // there is one in an earlier part
	own   bool // it is a sentence by itself
}

// patterns is in the order of trial.
var patterns = []Pattern{
	{
		Name: "label behind a dash", Speaker: "Ada Quill",
		Example: "Dana Holt said this on the result - Ada Quill: “We won it twice.”",
		find:    (*Attribution).labelAside,
	},
	{
		Name: "line of a transcript", Speaker: "Dana Holt",
		Example: "Dana Holt met Carl Orr, who asked for a boat.\n\n“HOLT: There is no boat for anybody.”",
		find:    (*Attribution).transcriptLine,
	},
	{
		Name: "report before", Speaker: "Dana Holt",
		Example: "When a man shouted, Dana Holt said, “The bridge is shut,” Carl Orr joked.",
		find:    (*Attribution).reportBefore,
	},
	{
		Name: "report behind", Speaker: "Dana Holt",
		Example: "“The bridge is shut,” said Dana Holt.",
		find:    (*Attribution).reportBehind,
	},
	{
		Name: "signature behind a dash", Speaker: "Ada Quill",
		Example: "“The bridge is shut and stays shut.” — Ada Quill, engineer",
		find:    (*Attribution).signatureBehind,
	},
	{
		Name: "owner of the words", Speaker: "Dana Holt",
		Example: "Carl Orr met Dana Holt. Nobody believed in Holt's “never again” promise.",
		find:    (*Attribution).ownedWords,
	},
	{
		Name: "reported clause", Speaker: "Dana Holt",
		Example: "Dana Holt said that the bridge was “tired and old” by now.",
		find:    (*Attribution).reportedClause,
	},
	{
		Name: "report at the end", Speaker: "Dana Holt",
		Example: "The bridge was “tired and old” by the spring, Dana Holt said.",
		find:    (*Attribution).reportAtEnd,
	},
	{
		Name: "signature below", Speaker: "Ada Quill", own: true,
		Example: "Dana Holt disagreed.\n\n“The bridge is shut and stays shut.” Ada Quill, The Harbor Post",
		find:    (*Attribution).signatureBelow,
	},
	{
		Name: "paragraph left open", Speaker: "Dana Holt",
		Example: "“The bridge is shut,” Dana Holt said. “It stays shut.\n\n“Carl Orr knows it as well.”",
		find:    (*Attribution).leftOpen,
	},
	{
		Name: "label", Speaker: "Ada Quill",
		Example: "Three of them wrote, and Ada Quill: “We won it twice.”",
		find:    (*Attribution).label,
	},
	{
		Name: "colon and name behind", Speaker: "Dana Holt",
		Example: "“Never Again On This Bridge”: Holt Rejects The Plan\n\nDana Holt said on Monday that she was tired.",
		find:    (*Attribution).nameBehindColon,
	},
	{
		Name: "subject of the sentence", Speaker: "Dana Holt",
		Example: "Dana Holt went home after the “very long goodbye” of the ferry.",
		find:    (*Attribution).subjectOfSentence,
	},
	{
		Name: "signature in the next line", Speaker: "Ada Quill", own: true,
		Example: "“The bridge is shut and stays shut.”\n\n— Ada Quill",
		find:    (*Attribution).signatureAfter,
	},
	{
		Name: "attribution after", Speaker: "Dana Holt", own: true,
		Example: "“Who will pay for the new bridge?” Dana Holt asked.",
		find:    (*Attribution).attributionAfter,
	},
	{
		Name: "source before a colon", Speaker: "Harbor Post", own: true,
		Example: "We have this by way of the port, via The Harbor Post:\n\n“The bridge is shut and stays shut.”",
		find:    (*Attribution).sourceBefore,
	},
	{
		Name: "colon before", Speaker: "Dana Holt", own: true,
		Example: "Dana Holt was clear:\n\n“The bridge is shut and stays shut.”",
		find:    (*Attribution).colonBefore,
	},
	{
		Name: "sentence before", Speaker: "Dana Holt", own: true,
		Example: "“The bridge is shut,” Carl Orr said.\n\nDana Holt disagreed. “It is open to everybody.”",
		find:    (*Attribution).sentenceLeads,
	},
	{
		Name: "in turn", Speaker: "Dana Holt", own: true,
		Example: "“Is the bridge shut?” Dana Holt asked.\n\n“It is,” Carl Orr said.\n\n“And who will pay for the new one?”",
		find:    (*Attribution).turnOf,
	},
	{
		Name: "speech goes on", Speaker: "Dana Holt", own: true,
		Example: "“The bridge is shut,” Dana Holt said. “It stays shut for a year.”",
		find:    (*Attribution).speechGoesOn,
	},
	{
		Name: "carried", Speaker: "Dana Holt", own: true,
		Example: "“The bridge is shut,” Dana Holt said.\n\n“It stays shut for a year.”",
		find:    (*Attribution).carriedOn,
	},
	{
		Name:    "nobody named",
		Example: "“It stays open for everybody.”",
		find:    (*Attribution).nobody,
	},
}

// sameWords is tried last, once every stretch is linked, on those in headlines and headings.
var sameWords = Pattern{
	Name: "same words below", Speaker: "Dana Holt",
	Example: "Bridge To Stay “Tired And Old” This Year\n\nDana Holt said that the bridge was “tired and old” by now.",
}

// Patterns returns the patterns in the order of trial.
func Patterns() []Pattern { return append(slices.Clone(patterns), sameWords) }

// link links the stretch at p by the first pattern that holds.
func (r *Reader) link(p place) Link {
	for i := range patterns {
		x := &patterns[i]
		if x.own && !p.own || r.Without == x.Name && r.Without != "" {
			continue
		}
		if l, ok := x.find(&r.Attribution, p); ok {
			return l
		}
	}
	return unlinked
}

// unlinked is the link of a stretch without a speaker.
var unlinked = Link{Event: -1, From: -1, Who: coref.Who{Person: -1}, Mention: people.Mention{Name: -1}}

func byMention(x Rule, m people.Mention) Link {
	return Link{Rule: x, Event: -1, From: -1, Mention: m}
}

func (r *Attribution) byReport(x Rule, e int) Link {
	return Link{Rule: x, Event: e, From: -1, Mention: r.Events[e].Subject}
}

// carry links a stretch to the speaker of another.
func (r *Attribution) carry(x Rule, from int) Link {
	l := &r.Links[from]
	return Link{Rule: x, Event: -1, From: from, Mention: l.Mention, Who: l.Who}
}
