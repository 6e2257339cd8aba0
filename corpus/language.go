package corpus

import (
	"strings"
	"unicode"

	"lineup/corpus/format/intake"
	"lineup/model"
)

// maxGuess is the number of bytes of a text from which its language is guessed.
const maxGuess = 1000

// setLanguage takes the language from the record, otherwise from the text.
func setLanguage(a *model.Article, rec *intake.Record) {
	a.Language = languageCode(rec.Language)
	if a.Language == "" {
		a.Language = language(a.Text)
	}
}

// languageCode returns the ISO 639-1 code for the value of a field: "en", "en-GB", "English".
func languageCode(s string) string {
	s = strings.ToLower(strings.TrimSpace(s))
	if code, ok := languageNames[s]; ok {
		return code
	}
	if i := strings.IndexAny(s, "-_"); i > 0 {
		s = s[:i]
	}
	if len(s) == 2 && strings.Trim(s, "abcdefghijklmnopqrstuvwxyz") == "" {
		return s
	}
	return ""
}

var languageNames = map[string]string{
	"english": "en", "eng": "en", "german": "de", "deu": "de", "french": "fr", "fra": "fr", "spanish": "es",
	"spa": "es", "italian": "it", "ita": "it", "portuguese": "pt", "por": "pt", "dutch": "nl", "nld": "nl",
	"russian": "ru", "rus": "ru", "ukrainian": "uk", "ukr": "uk", "polish": "pl", "turkish": "tr", "arabic": "ar",
	"ara": "ar", "hebrew": "he", "persian": "fa", "hindi": "hi", "chinese": "zh", "zho": "zh", "japanese": "ja",
	"jpn": "ja", "korean": "ko", "kor": "ko", "swedish": "sv", "danish": "da", "norwegian": "no", "finnish": "fi",
	"greek": "el", "czech": "cs", "hungarian": "hu", "romanian": "ro",
}

// stopWords lists, for each language, words that are frequent in it and rare in the others; English also those that make a few
// lines of it look like Czech: a, by.
var stopWords = map[string]string{
	"en": "the and of to that was with for said his her is has not from this they have been will a by on",
	"de": "der die das und ist nicht mit den dem ein eine auf für sich auch von zu hat im wird",
	"fr": "le la les des et est dans une pour que qui sur pas avec au du ce sont par elle",
	"es": "el la los las que en una por con para del se su más al como pero fue ha sus",
	"it": "il di che la per una con del non sono della è dei gli alla nel le ha anche più",
	"pt": "o que de da do em uma para com não os as no na por mais dos foi ao se",
	"nl": "de het een van en dat is niet op te voor met zijn aan ook die er naar hij bij",
	"sv": "och att det som en på är för av med den till har inte om ett han var från de",
	"da": "og at det en er på til af for med den ikke som har de han var et fra ved",
	"pl": "i w na z się nie że to do jest przez o jak po od za jego był dla oraz",
	"tr": "ve bir bu için da de ile olarak çok daha ise gibi olan kadar sonra dedi ancak ne en o",
	"cs": "a se na že je v s do o z který byl jako podle pro ale za by jsou však",
	"ro": "și în de la cu care a nu pe că din pentru este un o mai au fost să au",
	"hu": "a az és hogy nem is egy volt meg de ez csak már még mint el kell lesz szerint ki",
	"fi": "ja on ei että se oli mutta hän ovat kun myös sekä joka ole mukaan sen jo niin kuin tai",
	"ru": "и в на не что с по он это как из за от но его для к было у же",
	"uk": "і в на не що з та до це як за від але його для у про є було він",
}

// languages are the keys of stopWords; stopTable maps each stop word to the indexes of its languages.
var languages, stopTable = func() (langs []string, table map[string][]int) {
	table = map[string][]int{}
	for lang, words := range stopWords {
		for w := range strings.FieldsSeq(words) {
			table[w] = append(table[w], len(langs))
		}
		langs = append(langs, lang)
	}
	return langs, table
}()

// language guesses the language of a text from its script and its commonest words; "" if they do not tell.
func language(s string) string {
	s = s[:min(len(s), maxGuess)]
	if l := byScript(s); l != "" {
		return l
	}
	hits := make([]int, len(languages))
	words := 0
	for w := range strings.FieldsSeq(strings.ToLower(s)) {
		words++
		for _, l := range stopTable[strings.TrimFunc(w, besideWord)] {
			hits[l]++
		}
	}
	best, second := 0, 0
	for l := 1; l < len(hits); l++ {
		if hits[l] > hits[best] {
			best, second = l, hits[best]
		} else {
			second = max(second, hits[l])
		}
	}
	// At least a twentieth of the words, and more than for the next language.
	if hits[best]*20 < words || hits[best] < 3 || hits[best] == second {
		return ""
	}
	return languages[best]
}

// besideWord reports whether a character stands next to words without being part of them.
func besideWord(r rune) bool {
	switch r {
	case '.', ',', ';', ':', '"', '(', ')', '“', '”':
		return true
	}
	return false
}

// byScript recognises languages that have a script of their own.
func byScript(s string) string {
	var han, kana, hangul, arabic, hebrew, greek, devanagari, thai, all int
	for _, r := range s {
		if !unicode.IsLetter(r) {
			continue
		}
		all++
		if r < 0x370 {
			continue
		}
		switch {
		case unicode.Is(unicode.Han, r):
			han++
		case unicode.Is(unicode.Hiragana, r), unicode.Is(unicode.Katakana, r):
			kana++
		case unicode.Is(unicode.Hangul, r):
			hangul++
		case unicode.Is(unicode.Arabic, r):
			arabic++
		case unicode.Is(unicode.Hebrew, r):
			hebrew++
		case unicode.Is(unicode.Greek, r):
			greek++
		case unicode.Is(unicode.Devanagari, r):
			devanagari++
		case unicode.Is(unicode.Thai, r):
			thai++
		}
	}
	switch {
	case (han+kana)*2 > all && kana*20 > han:
		return "ja"
	case han*2 > all:
		return "zh"
	case hangul*2 > all:
		return "ko"
	case arabic*2 > all && strings.ContainsAny(s, "پچژگ"):
		return "fa"
	case arabic*2 > all:
		return "ar"
	case hebrew*2 > all:
		return "he"
	case greek*2 > all:
		return "el"
	case devanagari*2 > all:
		return "hi"
	case thai*2 > all:
		return "th"
	}
	return ""
}
