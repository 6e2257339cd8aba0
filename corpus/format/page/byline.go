package page

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lineup/corpus/format/intake"
	"lineup/corpus/format/markup"
	"lineup/corpus/pattern"
	"lineup/model/text"
)

// called are words in the names of elements that show the author.
var called = vocabularyOf(`byline* by-line* byauthor by-author author authors authorname* author-name* authorinfo* postauthor* post-author*
	*articleauthor* *article-author* *storyauthor* contributor contributors journalist journalists reporter reporters reporter-name columnist
	autor autore autoren autorin autores autorname autor_name auteur auteurs writer writers verfasser`) //nolint:misspell // Spanish and German

// about are words in the names of elements that are about an author and do not name one.
var about = vocabularyOf(`*bio *avatar* *photo* *image* *descr* *social* *share* *follow* *mail* *archive*
	*posts-by* *more-by* *author-article* *author-material*`)

// showsAuthor reports whether an element is marked as showing the author.
func showsAuthor(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Body, atom.Article, atom.Main, atom.Input, atom.Img, atom.Link, atom.Meta, atom.Textarea:
		return false
	case atom.Address:
		return true
	case atom.A:
		if leadsToAuthor(n) {
			return true
		}
	default:
	}
	for _, a := range n.Attr {
		switch a.Key {
		case "rel", "itemprop":
			if slices.Contains(strings.Fields(a.Val), "author") {
				return true
			}
		case "class", "id", "data-testid":
			if v := a.Val[:min(len(a.Val), maxClass)]; called().has(v) && !about().has(v) {
				return true
			}
		}
	}
	return false
}

// authored matches the address of a site's page about one of its authors.
var authored = pattern.Of(`(?i)/(?:authors?|by|staff|journalists?|reporters?|contributors?|columnists?|writers?|` +
	`autor(?:es|en)?|auteurs?|redakt(?:ion|eure?))/` + //nolint:misspell // Spanish and German
	`(?:[^?#]*/)?([^/?#]+)/?(?:[?#].*)?$|/@([^/?#]+)/?$`)

// leadsToAuthor reports whether a link on a line of its own leads to the page about the person it
// names.
func leadsToAuthor(a *html.Node) bool {
	m := authored().FindStringSubmatch(markup.Attribute(a, "href"))
	if m == nil {
		return false
	}
	name := markup.Words(a)
	last := name[strings.LastIndexByte(name, ' ')+1:]
	if last == name || !nameLike(name, false) || a.Parent != nil && len(markup.Words(a.Parent)) > maxSigned {
		return false
	}
	return strings.Contains(strings.ToLower(text.Fold(m[1]+m[2])), text.Fold(last))
}

// signing matches how a line that names the author begins, in the languages of the pages.
var signing = pattern.Of(`^(?:[|/·•–—,-]\s*)?` +
	`(?:(?:[Ww]ritten|[Pp]osted|[Pp]ublished|[Rr]eported|[Rr]eporting|[Aa]rticle|[Ss]tory|[Rr]eport|[Tt]ext|[Ww]ords) [Bb]y|By|BY|by|` +
	`(?:[Ee]rstellt|[Ee]ingetragen|[Vv]eröffentlicht|[Gg]eschrieben|[Aa]rtikel|[Ee]in [Bb]eitrag|[Tt]ext) von|Von|VON|von|` +
	`Par|PAR|par|Por|POR|por|[Ee]scrito por|` +
	`[Pp]ublié par|[Éé]crit par|[Pp]ublicado por|[Ss]critto da|[Aa] cura di|di|[Gg]eschreven door|[Ss]krevet av|[Ss]krevet af|[Ss]kriven av|` +
	`Autor(?:in|en)?|AUTOR|Author|Auteur|Text|Door|door|Af|Av|Tekst)(?:\s*:\s*|\s+|$)|` + //nolint:misspell // German
	`^(?:Reporter|Words|Journaliste?|Redakteur(?:in)?|Verfasser(?:in)?|Byline|Автор|Текст)(?:\s*:\s*|\s*$)|` +
	`^[^.!?]{0,40}\d{4}[^.!?\pL]{0,20}(?:by|von|par|por)\s+`)

// joining matches the words between two authors.
var joining = pattern.Of(`(?i)^(?:,|&|and|und|et|y|e|en|och|og|with|mit)$`)

// ends matches where a name ends in a line that continues.
var ends = pattern.Of(`\d|[|•·/@(\[»]|\s[-–—]\s|\s(?:on|am|at|in|le|el|im|um|vom|under|Published|Updated|Posted|Publicado|Veröffentlicht)\s|` +
	`\s(?:Illustration|Fotos?|Photos?|Bild(?:er)?)\s|, \d`)

// months matches what is left of a date after a name.
var months = pattern.Of(`(?i)[\s,]+(?:jan(?:uary|uar)?|feb(?:ruary|ruar)?|mar(?:ch)?|märz?|apr(?:il)?|may|mai|june?|juni|july?|juli|aug(?:ust)?|` +
	`sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?|(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?)\.?$`)

// signature returns the author that an element names, "" for none. If it is marked as showing the
// author, a single word may be a name.
func signature(n *html.Node, marked bool) string {
	parts := pieces(n)
	var found []string
	signed, joined := marked, false
	size := 0
	for _, p := range parts {
		if size += len(p); size > maxSigned && len(found) == 0 {
			return ""
		}
		if joining().MatchString(p) {
			joined = true
			continue
		}
		more := strings.HasPrefix(p, ",") || strings.HasPrefix(p, "& ") || strings.HasPrefix(p, "and ")
		for range 2 {
			if m := signing().FindString(p); m != "" {
				p, signed = p[len(m):], true
			}
		}
		p = strings.TrimPrefix(strings.TrimPrefix(strings.TrimLeft(p, " ,:|–—-·/"), "& "), "and ")
		if p == "" {
			continue
		}
		if !signed || len(found) > 0 && !joined && !more {
			if len(found) > 0 {
				break
			}
			continue
		}
		open := strings.HasSuffix(p, ",") || strings.HasSuffix(p, " and") || strings.HasSuffix(p, " und")
		if at := ends().FindStringIndex(p); at != nil {
			if !strings.Contains(strings.TrimSpace(p[:at[0]]), " ") && at[0] > 0 && p[at[0]] <= '9' && p[at[0]] >= '0' && p[at[0]-1] != ' ' {
				break // "Rower7" is a name with a digit; it is unknown which part of it is the name
			}
			p = months().ReplaceAllString(strings.TrimRight(p[:at[0]], " ,"), "")
		}
		p = strings.TrimRight(strings.TrimSuffix(strings.TrimSuffix(strings.TrimRight(p, " ,:;|–—-"), " and"), " und"), " ,")
		if !nameLike(p, marked) {
			break
		}
		found, joined = append(found, p), open
	}
	return persons(strings.Join(found, ", "), "")
}

// particles matches words in names that begin with a small letter.
var particles = pattern.Of(`^(?:von|van|de|der|den|del|della|di|da|dos|du|la|le|el|al|bin|ibn|zu|zum|y|e|and|und|et|for|of|the|ter|ten|af|av)$`)

// nameLike reports whether words look like one or a few names: few, and with initial capitals. A
// single word is a name only if it is marked as one.
func nameLike(s string, marked bool) bool {
	words := strings.Fields(s)
	if len(words) == 0 || len(words) > 9 || utf8.RuneCountInString(s) > 80 || strings.ContainsAny(s, "?!:“”\"<>{}=") || len(words) == 1 && !marked {
		return false
	}
	big := 0
	for _, w := range words {
		r, _ := utf8.DecodeRuneInString(strings.TrimLeft(w, "'’("))
		switch {
		case unicode.IsUpper(r), unicode.IsLetter(r) && !unicode.IsLower(r):
			big++
		case particles().MatchString(w):
		case len(words) == 1 && unicode.IsLetter(r):
			big++
		default:
			return false
		}
	}
	return big > 0
}

// nobody matches placeholders that programs use for the author, and labels.
var nobody = pattern.Of(`(?i)^(?:admin\w*|administrator|super ?user|root|user|wordpress\w*|webmaster|anonym\w*|anónimo|unknown|guest|gast|` +
	`author|autor(?:in|en)?|auteur|editor|staff|name|by|none|null|fail|twitter|facebook|e-?mail|share|home|more|mehr|` + //nolint:misspell // German
	`follow.*|about.*|über .*|` +
	`all articles|alle artikel|view all.*|read more|weiterlesen|comments?|kommentare?|leave .*|keine kommentare|interview|premium|subscribe|` +
	`vom|bei|beitrag|rezept|posted|published|veröffentlicht|eingetragen|erstellt|autoreninfo|rezept von|beitrag von)$`)

var (
	addressed = pattern.Of(`\s*[(<\[]?(?:https?://|mailto:|www\.)\S*|\s*[(<\[]?\S+@\S+\.\w+[)>\]]?|\s+@\w+`)
	host      = pattern.Of(`(?i)^[\w.-]+\.(?:com|org|net|de|at|ch|fr|es|it|pl|cl|uk|eu|info|ru|nl|be|mx|ar|br|tv|us|ca|au|in)$`)
)

// office matches a person's position at an outlet, which follows a name: "Political Correspondent".
var office = pattern.Of(`(?i)^(?:[\pL'’&-]+ ){0,4}(?:correspondent|editor(?:-in-chief)?|reporter|writer|columnist|producer|journalist|bureau chief|` +
	`korrespondent(?:in)?|redakteur(?:in)?|reporter(?:in)?|corresponsal|correspondant|` + //nolint:misspell // French
	`envoyée? spéciale?|rédacteur|rédactrice)(?: (?:at|for|of|in|à|in) .*)?$`)

// persons returns a byline reduced to names, without the word before them, addresses, repeated
// names and the outlet; "" if it names only the site or its program.
func persons(by, outlet string) string {
	by = strings.Join(strings.Fields(markup.Unescape(by)), " ")
	if intake.IsURL(by) {
		return ""
	}
	by = strings.Trim(addressed().ReplaceAllString(by, ""), " ,;'\"|–-")
	if m := signing().FindString(by); m != "" {
		by = by[len(m):]
	}
	var kept []string
	for name := range strings.SplitSeq(by, ", ") {
		name = strings.TrimSpace(name)
		if len(kept) > 0 && office().MatchString(name) {
			continue
		}
		if name == "" || nobody().MatchString(name) || host().MatchString(name) || slices.Contains(kept, name) || strings.EqualFold(name, outlet) {
			continue
		}
		kept = append(kept, name)
	}
	return strings.Join(kept, ", ")
}
