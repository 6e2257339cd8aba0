package speaker

import (
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"lineup/model"
	lexicon "lineup/model/lexicon/word"
	"lineup/model/text"
)

// bodyKey returns the form common to the names of one body: no article, no full stops, "Department of Justice"
// for "U.S. Justice Department"; the country stays where it distinguishes one of many, "U.S. Supreme Court".
// Joint names of people are compared by it too.
func bodyKey(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '-' || r == '/':
			return ' '
		case unicode.IsLetter(r), unicode.IsDigit(r), r == ' ', r == '&':
			return r
		}
		return -1
	}, strings.TrimSuffix(text.Fold(s), "'s"))
	fields := strings.Fields(s)
	if len(fields) > 1 && fields[0] == "the" {
		fields = fields[1:]
	}
	if len(fields) > 1 && fields[0] == "us" && !isCommon(strings.Join(fields[1:], " ")) {
		fields = fields[1:]
	}
	for i, f := range fields {
		switch f {
		case "&":
			fields[i] = "and"
		case "defence":
			fields[i] = "defense"
		case "centre", "centres", "centers":
			fields[i] = "center"
		case "organisation":
			fields[i] = "organization"
		}
	}
	if n := len(fields); n > 1 && n <= 3 && fields[n-1] == "department" && fields[n-2] != "police" && fields[n-2] != "fire" {
		fields = append([]string{"department", "of"}, fields[:n-1]...)
	}
	return strings.Join(fields, " ")
}

// common are bodies that every country or city has. Without its name they join within a story only.
const common = "|government|police|parliament|army|military|navy|court|supreme court|high court|appeals court|cabinet|treasury|" +
	"foreign office|home office|embassy|city council|council|police department|fire department|sheriffs office|school district|school board|" +
	"board|editorial page|editorial board|" +
	"committee|commission|company|union|party|university|hospital|church|opposition|central bank|election commission|national guard|" +
	"department of health|department of education|department of finance|department of corrections|attorney generals office|prosecutors office|"

// chambers are those that one country's outlets name without it.
const chambers = "|congress|senate|house|"

// isCommon reports whether the name alone does not identify the body.
func isCommon(key string) bool {
	if strings.Contains(common, "|"+key+"|") {
		return true
	}
	fields := strings.Fields(key)
	if len(fields) == 1 && !strings.Contains(chambers, "|"+key+"|") && has(key, lexicon.Body) && has(key, lexicon.Org) {
		return true // "Center", "Office": the remains of many a name
	}
	return len(fields) <= 2 && fields[len(fields)-1] == "ministry" || len(fields) <= 4 && fields[0] == "ministry"
}

func has(word string, c lexicon.Class) bool { return lexicon.Of(word).Has(c) }

// tails returns, for bodies named by the end of another's name in the same article, the whole name's key:
// "Human Services" where the article has "Department of Health and Human Services". A name that as many
// articles have without a longer one is a name by itself: "Republican Party".
func (k *cast) tails() map[int]string {
	whole, with, without := map[int]string{}, map[string]int{}, map[string]int{}
	for from := 0; from < len(k.bodies); {
		to := from
		for to < len(k.bodies) && k.nodes[k.bodies[to]].article == k.nodes[k.bodies[from]].article {
			to++
		}
		here := k.bodies[from:to]
		for _, n := range here {
			if long := k.longer(k.nodes[n].key, here); long != "" {
				whole[n] = long
				with[k.nodes[n].key]++
			} else {
				without[k.nodes[n].key]++
			}
		}
		from = to
	}
	maps.DeleteFunc(whole, func(n int, _ string) bool { key := k.nodes[n].key; return with[key] <= without[key] })
	return whole
}

// longer returns the only key among some bodies that ends with another's, "" for none or several.
func (k *cast) longer(tail string, among []int) (long string) {
	if tail == "" {
		return ""
	}
	for _, n := range among {
		key := k.nodes[n].key
		if !strings.HasSuffix(key, " "+tail) || k.of(n).Gender == model.Plural {
			continue
		}
		if long != "" && long != key {
			return ""
		}
		long = key
	}
	return long
}

// joinBodies returns the clusters of the bodies: with one name, or a name and its initials.
func (k *cast) joinBodies() (joined []cluster) {
	full, whole := k.initials(), k.tails()
	for _, nodes := range group(k.bodies, func(n int) []string {
		key := k.nodes[n].key
		if key == "" {
			key = strconv.Itoa(n)
		}
		if long, ok := whole[n]; ok {
			key = long
		}
		if long, ok := full[key]; ok {
			key = long
		}
		if isCommon(key) {
			article := k.nodes[n].article
			if s := k.story(article); s != model.None {
				return []string{key + "/" + strconv.Itoa(s)}
			}
			return []string{key + "/a" + strconv.Itoa(article)}
		}
		return []string{key}
	}) {
		body := 0
		for _, n := range nodes {
			if k.of(n).Body {
				body++
			}
		}
		joined = append(joined, cluster{nodes: nodes, body: 2*body >= len(nodes)})
	}
	return joined
}

// initials maps initials to the key of their one name: explained in an article, "World Health Organization
// (WHO)", else well known.
func (k *cast) initials() map[string]string {
	explained := map[string][]string{}
	for _, n := range k.bodies {
		p, a := k.of(n), k.corpus.Articles[k.nodes[n].article]
		if short := explains(a.Text, p.Name); short != "" {
			key := bodyKey(short)
			explained[key] = append(explained[key], k.nodes[n].key)
		}
	}
	full := map[string]string{}
	maps.Copy(full, known().initials)
	for short, longs := range explained {
		slices.Sort(longs)
		if longs = slices.Compact(longs); len(longs) == 1 {
			full[short] = longs[0]
		} else if _, ok := full[short]; !ok {
			delete(full, short)
		}
	}
	return full
}

// explains returns the initials that the text has in brackets after the name, "" if there are none or they are
// not the name's.
func explains(s, name string) string {
	if !strings.ContainsRune(name, ' ') {
		return ""
	}
	at := strings.Index(s, name+" (")
	if at < 0 {
		return ""
	}
	rest := s[at+len(name)+2:]
	end := strings.IndexByte(rest[:min(len(rest), 14)], ')')
	if end < 2 {
		return ""
	}
	var heads []byte
	for f := range strings.FieldsSeq(bodyKey(name)) {
		heads = append(heads, f[0])
	}
	short := bodyKey(rest[:end])
	if short == "" || short[0] != heads[0] || rest[:end] != strings.ToUpper(rest[:end]) {
		return ""
	}
	for i := range len(short) {
		j := slices.Index(heads, short[i])
		if j < 0 {
			return ""
		}
		heads = heads[j+1:]
	}
	return rest[:end]
}

// publishers assigns single words that are an outlet's name to the body of that name, creating it if needed.
func (k *cast) publishers() {
	of := map[string]int{}
	for c := range k.clusters {
		if cl := &k.clusters[c]; cl.body && len(cl.forms) == 0 {
			of[k.nodes[cl.nodes[0]].key] = c
		}
	}
	for _, n := range k.papers {
		key := k.nodes[n].key
		if _, ok := of[key]; !ok {
			of[key] = len(k.clusters)
			k.add(cluster{body: true})
		}
		k.give(n, of[key], "")
	}
}

// setUnnamed makes a cluster of every person whom an article does not name.
func (k *cast) setUnnamed() {
	k.clusters = slices.Grow(k.clusters, len(k.unnamed))
	for _, n := range k.unnamed {
		k.add(cluster{nodes: []int{n}, body: k.of(n).Body, unnamed: true})
	}
}
