package layout

import (
	"strings"

	"lineup/corpus/outlets"
	"lineup/corpus/pattern"
)

// self finds the outlet that the text shows to be its own. Addresses count if they are on lines of their own, all
// that identify an outlet agree, and the outlet is not an agency: agencies' pictures are everywhere.
func (r *reader) self() {
	if e, ok := r.ownLinks(); ok {
		r.Self = e.Name
		return
	}
	for _, m := range r.marks {
		if e, ok := r.ownMark(m); ok {
			r.Self = e.Name
			return
		}
	}
	if e, ok := r.reachedOut(); ok {
		r.Self = e.Name
	}
}

func (r *reader) ownLinks() (outlets.Entry, bool) {
	var found outlets.Entry
	for _, l := range r.links {
		if i := strings.Index(l, "http"); i > 0 {
			l = l[i:]
		}
		e, ok := r.known.ByHost(outlets.Host(l))
		if !ok || e.Agency {
			continue
		}
		if found.Name != "" && found.Name != e.Name {
			return outlets.Entry{}, false
		}
		found = e
	}
	return found, found.Name != ""
}

var (
	copyright = pattern.Of(`(?i)^(?:copyright|©|\(c\))[\s©,]*(?:\(c\)\s*)?(?:\d{4}(?:\s*[-–]\s*\d{4})?)?[\s,]*(?:by\s+)?` +
		`(.{2,60}?)(?:,? (?:LLC|Inc|Ltd|Limited|Corp|plc)\b.*|\.? all rights.*|[.,|].*|$)`)
	appLine = pattern.Of(`(?i)(?:get|download) the (.{2,30}?) app\b`)
	viewsOf = pattern.Of(`(?i)\bviews of (.{2,30}?)(?:\.com)?[.,]?$`)
)

// ownMark reads a line that names the page's owner: a copyright, an app, a disclaimer of columnists' views. An
// agency's copyright only shows whose copy it is.
func (r *reader) ownMark(l string) (outlets.Entry, bool) {
	if strings.Contains(l, "Thomson Reuters Trust Principles") {
		return r.known.Plainly("Reuters")
	}
	for i, p := range []pattern.Pattern{copyright, appLine, viewsOf} {
		m := p().FindStringSubmatch(l)
		if m == nil {
			continue
		}
		e, ok := r.known.Plainly(strings.TrimSpace(m[1]))
		if !ok {
			continue
		}
		if e.Agency {
			if r.Wire == "" && i == 0 {
				r.Wire = e.Name
			}
			continue
		}
		return e, true
	}
	return outlets.Entry{}, false
}

var reached = pattern.Of(`\b((?:The )?[A-Z][\w&'’.-]*(?: [A-Z][\w&'’.-]*){0,3}) (?:has|have) (?:reached out|asked for comment|contacted)\b|` +
	`\b(?:immediately|promptly)? ?respond to ((?:The )?[A-Z][\w&'’.-]*(?: [A-Z][\w&'’.-]*){0,3}?)['’]s? requests? for`)

// maxProse is the maximum size in bytes of a text that is searched for such phrases.
const maxProse = 256 << 10

// reachedOut finds "The Hill has reached out to" and "did not respond to The Hill's request for comment" in the
// prose.
func (r *reader) reachedOut() (outlets.Entry, bool) {
	if len(r.s) > maxProse {
		return outlets.Entry{}, false
	}
	for _, m := range reached().FindAllStringSubmatch(r.s, 8) {
		if e, ok := r.known.Plainly(m[1] + m[2]); ok && !e.Agency {
			return e, true
		}
	}
	return outlets.Entry{}, false
}
