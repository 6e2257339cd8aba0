package decisions

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"time"

	"lineup/corpus/toml"

	"lineup/model"
	"lineup/model/decide"
	"lineup/model/text"
)

// readings maps the tables of a lineup.toml that hold decisions to their decoders.
func readings() map[string]func(body string) (decide.Decision, error) {
	return map[string]func(string) (decide.Decision, error){
		decide.Correction{}.Table(): decode[decide.Correction],
		decide.Alias{}.Table():      decode[decide.Alias],
		decide.NotAlias{}.Table():   decode[decide.NotAlias],
		decide.Join{}.Table():       decode[decide.Join],
		decide.Part{}.Table():       decode[decide.Part],
		decide.Merge{}.Table():      decode[decide.Merge],
		decide.Split{}.Table():      decode[decide.Split],
		decide.Outlet{}.Table():     decode[decide.Outlet],
		decide.Bookmark{}.Table():   decode[decide.Bookmark],
		decide.Dismissal{}.Table():  decode[decide.Dismissal],
	}
}

func decode[D decide.Decision](body string) (decide.Decision, error) {
	var d D
	_, err := toml.Decode(body, &d)
	return d, err
}

// feedTable is the table of a lineup.toml that names a feed. It is not a decision about articles: it is passed to
// package fetch, and left alone when decisions are written.
const feedTable = "feed"

// stamp is when a decision was made; one written by hand has none.
type stamp struct {
	Decided time.Time `toml:"decided"`
}

// parseDecisions parses the decisions of a lineup.toml. One that cannot be read is a problem and does not affect the
// others.
func parseDecisions(s string) (decide.Decisions, []model.Problem) {
	var ds decide.Decisions
	var problems []model.Problem
	for _, b := range blocksOf(s) {
		d, ok, err := b.decision(s)
		switch {
		case err != nil:
			problems = append(problems, model.Problem{Line: b.line, What: fmt.Sprintf("this [[%s]] is ignored: %s", b.table, toml.Fault(err))})
		case ok:
			ds = append(ds, d)
		default:
			problems = append(problems, b.mistyped()...)
		}
	}
	return ds, problems
}

// decision decodes a block and reports whether it is a decision. An [[outlet]] written by hand is not one: it is read
// when the articles are loaded.
func (b *block) decision(s string) (d decide.Decided, ok bool, err error) {
	read, ok := readings()[b.table]
	if !ok {
		return d, false, nil
	}
	body := s[b.body:b.to]
	var made stamp
	if _, err := toml.Decode(body, &made); err != nil {
		return d, false, err
	}
	what, err := read(body)
	if err != nil {
		return d, false, err
	}
	if _, outlet := what.(decide.Outlet); outlet && made.Decided.IsZero() {
		return d, false, nil
	}
	return decide.Decided{Decision: what, At: made.Decided, Line: b.line}, true, nil
}

// mistyped reports a table whose name is close to that of a decision. Any other table is the user's own.
func (b *block) mistyped() []model.Problem {
	known := append(slices.Sorted(maps.Keys(readings())), feedTable)
	if near := text.Nearest(b.table, known); near != "" && near != b.table {
		return []model.Problem{{Line: b.line, What: fmt.Sprintf("[[%s]] is ignored; did you mean [[%s]]?", b.table, near)}}
	}
	return nil
}

// writeDecision encodes a decision as a block of lineup.toml. Nothing from an article gets into the file except
// through the sanitiser.
func writeDecision(d decide.Decided) (string, error) {
	body, err := toml.Marshal(d.Decision)
	if err != nil {
		return "", fmt.Errorf("cannot be written: %w", err)
	}
	out := fmt.Sprintf("[[%s]]\n%s", d.Table(), body)
	if !d.At.IsZero() {
		out += "decided = " + d.At.UTC().Format(time.RFC3339Nano) + "\n"
	}
	return escapeTOML(out), nil
}

// escapeTOML escapes the characters that must not be shown; in TOML they can occur only in
// double-quoted strings. A name that contains them thus stays the same name, and nobody is shown
// something that is not there.
func escapeTOML(s string) string {
	return text.Escape(s, func(r rune) string {
		if r > 0xFFFF {
			return fmt.Sprintf(`\U%08X`, r)
		}
		return fmt.Sprintf(`\u%04X`, r)
	})
}

// change returns a lineup.toml with the decisions in gone removed and those in come added, unless they are there
// already (a decision may have been written twice by hand); the rest is unchanged.
func change(s string, gone, come decide.Decisions) (string, error) {
	if err := toml.Unmarshal([]byte(s), new(map[string]any)); err != nil {
		line := 0
		if pe, ok := errors.AsType[toml.ParseError](err); ok {
			line = pe.Position.Line
		}
		return "", fmt.Errorf("line %d is not valid TOML: %s; fix it", line, toml.Fault(err))
	}
	out := ""
	var there decide.Decisions
	for _, b := range blocksOf(s) {
		d, ok, err := b.decision(s)
		if err == nil && ok && slices.ContainsFunc(gone, d.Same) {
			out = withoutBlock(out, s[b.keys:b.to])
			continue
		}
		if out += s[b.from:b.to]; err == nil && ok {
			there = append(there, d)
		}
	}
	for _, d := range come {
		if !d.At.IsZero() && slices.ContainsFunc(there, d.Same) {
			continue
		}
		b, err := writeDecision(d)
		if err != nil {
			return "", err
		}
		out = withBlock(out, b)
	}
	return out, nil
}
