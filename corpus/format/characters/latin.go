package characters

import (
	"math"
	"strings"
	"unicode"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
)

// Texts in Latin letters without a declared character set are distinguished by the letters beyond
// ASCII that a language has, and how often: the same byte is "ł" in one set and "³" in another, and
// no language has both "ê" and "ń".

// latin is a language, the sets in which its texts may be, and its letters beyond ASCII.
type latin struct {
	sets    []latinSet
	letters string // each with its frequency in a hundred of them: "é55è15"
}

// latinSet is a single-byte character set.
type latinSet struct {
	name string
	enc  encoding.Encoding
}

func latins() []latin {
	western := []latinSet{{westernName, charmap.Windows1252}}
	central := []latinSet{{"windows-1250", charmap.Windows1250}, {"iso-8859-2", charmap.ISO8859_2}}
	baltic := []latinSet{{"windows-1257", charmap.Windows1257}, {"iso-8859-4", charmap.ISO8859_4}}
	turkish := []latinSet{{"windows-1254", charmap.Windows1254}}
	return []latin{
		{western, "é60è14à14ê6ç4ù2î2â2ô2û2ë1ï1œ1"},            // French
		{western, "ü45ä30ö15ß12"},                             // German
		{western, "ó30í25á20é15ñ7ú4ü1¿1¡1"},                   // Spanish
		{western, "ã20ç18é14á12í9ó8ê7õ6ú3â2à2ô1"},             // Portuguese
		{western, "è45à25ù14ò12ì5é5"},                         // Italian
		{western, "ä40å28ö28é3"},                              // Swedish
		{western, "ø35å35æ22é3ö1"},                            // Danish, Norwegian
		{western, "ä75ö22å2"},                                 // Finnish
		{western, "í18á18ð17ó10æ8é6þ8ö7ú5ý2"},                 // Icelandic
		{western, "ë50é20ï15ö8ü5á2"},                          // Dutch, Albanian
		{central, "ł24ó13ą14ę16ż12ś10ć6ń3ź2"},                 // Polish
		{central, "í19á18é12ě11ř9č8ž8ý7š7ů5ú2ň1ť1ď1ó1"},       // Czech
		{central, "á19í13é10č12ž11š10ý9ú8ľ5ť4ô3ň2ď2ä1ó1ŕ1ĺ1"}, // Slovak
		{central, "á34é33ö12ó11ő10í6ü6ú4ű3"},                  // Hungarian
		{central, "č30š27ž24ć15đ5"},                           // Croatian, Slovene, Bosnian
		{central, "ă33î17ţ22ş20â10"},                          // Romanian
		{baltic, "ė22š16ų15ž11į8ą9ū8č6ę4"},                    // Lithuanian
		{baltic, "ā32ī16ē14š10ū7ņ6ļ6ķ3ģ2č2ž3"},                // Latvian
		{append(western, baltic...), "ä36õ33ü23ö8š1ž1"},       // Estonian
		{turkish, "ı36ü15ş14ğ11ç10ö8İ3â1î1"},                  // Turkish
	}
}

// fewestLatin is how many letters beyond ASCII it takes to choose a set other than the Western one,
// the default.
const fewestLatin = 3

// westernName is the default set for Latin letters.
const westernName = "windows-1252"

// guessLatin returns the name of the character set of a text in Latin letters that is not UTF-8,
// and the set. Sentences of twenty languages, each in all its sets, come out right (in the tests of
// this package); before, all of them were read as Western.
func guessLatin(head []byte) (string, encoding.Encoding) {
	name, enc, best := westernName, encoding.Encoding(charmap.Windows1252), math.Inf(-1)
	western := math.Inf(-1)
	decoded := map[string]tally{}
	for _, l := range latins() {
		weights := weightsOf(l.letters)
		for _, set := range l.sets {
			t, ok := decoded[set.name]
			if !ok {
				t = tallyOf(head, set.enc)
				decoded[set.name] = t
			}
			s := t.score(weights)
			if set.name == westernName {
				western = max(western, s)
			}
			if s > best {
				name, enc, best = set.name, set.enc, s
			}
		}
	}
	const plain = 2 // of natural logarithms: seven times as likely
	if t := decoded[name]; name != westernName && (t.letters < fewestLatin || best < western+plain) {
		return westernName, charmap.Windows1252
	}
	return name, enc
}

// tally counts a text's characters beyond ASCII.
type tally struct {
	counts  map[rune]int
	letters int
	odd     int // signs within words, capitals after small letters, and what the set does not have
}

func tallyOf(head []byte, enc encoding.Encoding) tally {
	t := tally{counts: map[rune]int{}}
	out, err := enc.NewDecoder().Bytes(head)
	if err != nil {
		t.odd = len(head)
		return t
	}
	before := ' '
	runes := []rune(string(out))
	for i, r := range runes {
		if r >= 0x80 {
			after := ' '
			if i+1 < len(runes) {
				after = runes[i+1]
			}
			switch {
			case r == unicode.ReplacementChar || unicode.IsControl(r),
				!unicode.IsLetter(r) && unicode.IsLetter(before) && unicode.IsLetter(after) && !strings.ContainsRune("’‘–—·…", r),
				unicode.IsUpper(r) && unicode.IsLower(before):
				t.odd++
			case unicode.IsLetter(r):
				t.letters++
				t.counts[unicode.ToLower(r)]++
			}
		}
		before = r
	}
	return t
}

// The likelihoods of a letter foreign to a language, and of what no text has.
const (
	foreignLetter = .0005
	oddLetter     = .0002
)

// score returns how likely the letters are in a language, as a logarithm.
func (t tally) score(weights map[rune]float64) float64 {
	s := float64(t.odd) * math.Log(oddLetter)
	for r, n := range t.counts {
		w := weights[r]
		if w == 0 {
			w = foreignLetter
		}
		s += float64(n) * math.Log(w)
	}
	return s
}

// weightsOf parses the letters of a language.
func weightsOf(letters string) map[rune]float64 {
	weights := map[rune]float64{}
	var last rune
	n := 0.0
	put := func() {
		if last != 0 {
			weights[unicode.ToLower(last)] += n / 100
		}
	}
	for _, r := range letters {
		if r >= '0' && r <= '9' {
			n = 10*n + float64(r-'0')
			continue
		}
		put()
		last, n = r, 0
	}
	put()
	return weights
}
