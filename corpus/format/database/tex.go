package database

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Lists of references in BibTeX write letters and signs as TeX does.

// texAccents maps TeX's accents to combining characters.
var texAccents = map[string]string{
	`"`: "\u0308", `'`: "\u0301", "`": "\u0300", "^": "\u0302", "~": "\u0303", "=": "\u0304", ".": "\u0307",
	"c": "\u0327", "v": "\u030C", "u": "\u0306", "H": "\u030B", "k": "\u0328", "r": "\u030A", "d": "\u0323", "b": "\u0331",
}

// texWords maps TeX's commands to letters and signs; commands for typesetting map to nothing.
var texWords = func() map[string]string {
	words := map[string]string{}
	for pair := range strings.FieldsSeq(`ss=ß ae=æ AE=Æ oe=œ OE=Œ aa=å AA=Å o=ø O=Ø l=ł L=Ł i=i j=j dh=ð th=þ DH=Ð TH=Þ textemdash=— textendash=–
		textquotedblleft=“ textquotedblright=” textquoteleft=‘ textquoteright=’ quotedblbase=„ quotesinglbase=‚ guillemotleft=« guillemotright=»
		textellipsis=… ldots=… dots=… texteuro=€ pounds=£ textsterling=£ textdegree=° S=§ textbackslash=\ textasciitilde=~ textasciicircum=^ textunderscore=_
		copyright=© textregistered=® texttrademark=™ slash=/ textquotedbl=" textquotesingle=' textbar=| textless=< textgreater=>
		hspace= par= quad= emph= textit= textbf= textsc= enquote= mkbibemph= mkbibquote= textrm= textsuperscript= textsubscript= url= noopsort=
		itshape= bfseries= relax= protect= upshape= nocase=`) {
		name, sign, _ := strings.Cut(pair, "=")
		words[name] = sign
	}
	return words
}()

// texMarks are the marks of TeX that are no commands, the longer before the shorter.
var texMarks = []struct{ mark, means string }{{"{", ""}, {"}", ""}, {"~", " "}, {"---", "—"}, {"--", "–"}, {"``", "“"}, {"''", "”"}}

// plainTeX returns a BibTeX value in plain characters. Braces group letters and are not part of the
// words. An unknown command stays as it is.
func plainTeX(s string) string {
	if !strings.ContainsAny(s, "\\{}") && !strings.Contains(s, "``") && !strings.Contains(s, "''") && !strings.Contains(s, "--") && !strings.Contains(s, "~") {
		return s
	}
	var b strings.Builder
next:
	for len(s) > 0 {
		for _, m := range texMarks {
			if rest, ok := strings.CutPrefix(s, m.mark); ok {
				b.WriteString(m.means)
				s = rest
				continue next
			}
		}
		switch {
		case s[0] == '\\' && len(s) > 1:
			s = texCommand(&b, s[1:])
		default:
			n := strings.IndexAny(s[1:], "\\{}~-`'")
			if n < 0 {
				n = len(s) - 1
			}
			b.WriteString(s[:n+1])
			s = s[n+1:]
		}
	}
	return norm.NFC.String(b.String())
}

// texCommand writes the meaning of the command at the start of s, which lacks its backslash, and
// returns what follows.
func texCommand(b *strings.Builder, s string) (rest string) {
	n := 0
	for n < len(s) && (s[n]|0x20 >= 'a' && s[n]|0x20 <= 'z') {
		n++
	}
	name := s[:max(n, 1)]
	if _, size := utf8.DecodeRuneInString(s); n == 0 && size > 1 {
		name = s[:size]
	}
	rest = s[len(name):]
	if accent := texAccents[name]; accent != "" {
		body := rest
		if n > 0 {
			body = strings.TrimLeft(body, " ")
		}
		body = strings.TrimPrefix(body, "{")
		body = strings.TrimPrefix(body, `\`) // "\i", the dotless i
		if r, size := utf8.DecodeRuneInString(body); unicode.IsLetter(r) && (n == 0 || body != rest) {
			b.WriteRune(r)
			b.WriteString(accent)
			return strings.TrimPrefix(body[size:], "}")
		}
	}
	if n == 0 {
		b.WriteString(name) // an escaped sign: "\&"
		return rest
	}
	word, known := texWords[name]
	if !known {
		b.WriteString(`\` + name)
		return rest
	}
	b.WriteString(word)
	if after, found := strings.CutPrefix(rest, "{}"); found {
		return after
	}
	return strings.TrimLeft(rest, " ")
}
