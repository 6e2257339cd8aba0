package speaker

import (
	"cmp"
	"hash/fnv"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"lineup/model"
	lexicon "lineup/model/lexicon/word"
	"lineup/model/text"
)

// standing is how widely a spelling of a name is used.
type standing struct {
	outlets  int // with this spelling
	articles int
}

// name returns the name to show: the full name in most outlets, then the last word in most outlets, then the
// name in most articles, then one without a word before the given name, then the longest. Capitals throughout
// are house style, and give way to any other.
func (k *cast) name(cl *cluster, spellings []model.Spelling) string {
	as := map[string]standing{}
	surname := map[string]int{}
	counted := map[[2]string]bool{}
	for _, s := range spellings {
		t := shown(s.Text)
		as[t] = standing{as[t].outlets + 1, as[t].articles + s.Articles}
		if key := [2]string{lastWord(t), s.Outlet}; !counted[key] {
			counted[key] = true
			surname[key[0]]++
		}
	}
	var names []string
	for _, n := range cl.nodes {
		names = append(names, shown(k.of(n).Name))
	}
	slices.Sort(names)
	return slices.MinFunc(slices.Compact(names), func(a, b string) int {
		d := cmp.Or(
			cmp.Compare(rank(a), rank(b)),
			cmp.Compare(as[b].outlets, as[a].outlets),
			cmp.Compare(surname[lastWord(b)], surname[lastWord(a)]),
			cmp.Compare(as[b].articles, as[a].articles))
		if d != 0 {
			return d
		}
		return cmp.Or(truth(wordBefore(a), wordBefore(b)), cmp.Compare(len(b), len(a)), cmp.Compare(a, b))
	})
}

// wordBefore reports whether a name begins with a word that is not a given name, followed by one that is:
// Censor Ted Ollerstam.
func wordBefore(name string) bool {
	n := parse(name, false)
	return n.headed() && n.given[1].given
}

// rank puts full names before single words, names in capitals only (longer than initials) last within each, and
// names that still have a title at the very end.
func rank(name string) int {
	r := 0
	if !strings.ContainsRune(name, ' ') {
		r = 2
	}
	if len(name) > 5 && strings.ToUpper(name) == name {
		r++
	}
	if first, _, _ := strings.Cut(text.Fold(name), " "); lexicon.NameTitle.Has(first) && first != text.Fold(name) {
		r += 4
	}
	return r
}

// shown returns a name without the article of a body.
func shown(name string) string {
	for _, the := range []string{"the ", "The "} {
		if rest, ok := strings.CutPrefix(name, the); ok && rest != "" {
			return rest
		}
	}
	return name
}

func lastWord(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }

// role returns the role in most articles, other than a namesake's; among equals one written like an office
// (Secretary of State) before a mere description (son of immigrants), then the fullest.
func (k *cast) role(cl *cluster) string {
	count := map[string]int{}
	for _, n := range cl.nodes {
		if r := k.of(n).Role; r != "" {
			count[r]++
		}
	}
	best := ""
	for r, n := range count {
		if k.namesakesRole(cl, r, n) {
			continue
		}
		if best == "" || cmp.Or(cmp.Compare(n, count[best]), truth(office(r), office(best)), cmp.Compare(len(r), len(best)), cmp.Compare(best, r)) > 0 {
			best = r
		}
	}
	return best
}

// namesakesRole reports whether a role that n articles give the bearer of a surname belongs to somebody else of
// that surname, who has it in ten times as many: "President" is also read for a wife and a son.
func (k *cast) namesakesRole(cl *cluster, role string, n int) bool {
	if len(cl.forms) == 0 {
		return false
	}
	role = text.Fold(role)
	for _, c := range k.namesakes[k.forms[cl.forms[0]].name.surname.text] {
		if k.clusters[c].articles > cl.articles && k.roles(c)[role] >= dominant*n {
			return true
		}
	}
	return false
}

// office reports whether a role starts with a capital and is short.
func office(role string) bool {
	r, _ := utf8.DecodeRuneInString(role)
	return unicode.IsUpper(r) && len(role) <= 40
}

// truth compares two booleans, false before true.
func truth(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}

// explain gives every spelling the reason why it is the speaker's.
func (k *cast) explain(cl *cluster, s *model.Speaker) {
	if s.Body {
		return
	}
	why := map[string]string{}
	for i := range s.Spellings {
		sp := &s.Spellings[i]
		reason, ok := why[sp.Text]
		if !ok {
			reason = k.reason(cl, sp.Text, s.Name)
			why[sp.Text] = reason
		}
		sp.Why = reason
	}
}

func (k *cast) reason(cl *cluster, spelling, name string) string {
	if spelling == name {
		return ""
	}
	if why, ok := cl.why[spelling]; ok {
		return why
	}
	a, b := parse(spelling, false), parse(name, false)
	switch {
	case a == nil || b == nil:
		return ""
	case a.alone():
		return "an article that gives the name in full also uses this short form"
	}
	if j := judge(a, b); j.verdict == same {
		return j.why
	}
	if strings.HasSuffix(spelling, " "+name) {
		return "the name, with a word before it"
	}
	for _, f := range cl.forms {
		if j := judge(a, k.forms[f].name); j.verdict == same && k.forms[f].name.whole != a.whole {
			return j.why + " (" + k.of(k.forms[f].nodes[0]).Name + ")"
		}
	}
	return "one story has both"
}

// slug returns the id for a name: its letters and digits, folded, with hyphens between the words.
func slug(name string) string {
	var b strings.Builder
	gap := false
	for _, r := range text.Fold(name) {
		switch {
		case unicode.IsLetter(r), unicode.IsDigit(r):
			if gap && b.Len() > 0 {
				b.WriteByte('-')
			}
			gap = false
			b.WriteRune(r)
		case r != '\'' && r != '.':
			gap = true
		}
	}
	if b.Len() == 0 {
		return "speaker"
	}
	return b.String()
}

// ids issues unique ids: the slug, with a number where it is taken.
type ids struct {
	taken map[model.SpeakerID]bool
	next  map[string]int
}

func (d *ids) give(slug string) model.SpeakerID {
	id := model.SpeakerID(slug)
	for d.taken[id] {
		d.next[slug]++
		id = model.SpeakerID(slug + "-" + strconv.Itoa(d.next[slug]+1))
	}
	d.taken[id] = true
	return id
}

// hash returns a short number for a string, the same in every run.
func hash(s string) uint32 {
	h := fnv.New32a()
	_, _ = h.Write([]byte(s))
	return h.Sum32() & 0xFFFFFF
}

// ID returns the id of a speaker with a unique name.
func ID(name string) model.SpeakerID { return model.SpeakerID(slug(name)) }
