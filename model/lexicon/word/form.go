package word

import "strings"

// form is one inflected form of a verb.
type form struct {
	text  string
	class Class
}

// inflect returns the forms of a verb as the table of words writes it. doubles says that it
// doubles its last consonant: quip, quipped.
func inflect(entry string, doubles bool) []form {
	if parts := strings.Split(entry, "/"); len(parts) == 5 {
		return []form{{parts[0], Base}, {parts[1], Third}, {parts[2], Past}, {parts[3], Past}, {parts[4], Ing}}
	}
	base := entry
	last := base[len(base)-1]
	third, past, ing := base+"s", base+"ed", base+"ing"
	switch {
	case last == 'e':
		past, ing = base+"d", base[:len(base)-1]+"ing"
		if strings.HasSuffix(base, "ee") {
			ing = base + "ing"
		}
	case last == 'y' && !vowel(base[len(base)-2]):
		third, past = base[:len(base)-1]+"ies", base[:len(base)-1]+"ied"
	case doubles:
		past, ing = base+string(last)+"ed", base+string(last)+"ing"
	}
	if strings.HasSuffix(base, "s") || strings.HasSuffix(base, "sh") || strings.HasSuffix(base, "ch") || last == 'x' {
		third = base + "es"
	}
	return []form{{base, Base}, {third, Third}, {past, Past}, {ing, Ing}}
}

// plural returns the plural of a noun for persons.
func plural(noun string) string {
	switch {
	case strings.HasSuffix(noun, "man"):
		return noun[:len(noun)-2] + "en"
	case strings.HasSuffix(noun, "person"):
		return noun[:len(noun)-6] + "people"
	case strings.HasSuffix(noun, "y") && !vowel(noun[len(noun)-2]):
		return noun[:len(noun)-1] + "ies"
	case strings.HasSuffix(noun, "s"), strings.HasSuffix(noun, "ch"), strings.HasSuffix(noun, "x"):
		return noun + "es"
	case noun == "child":
		return "children"
	case noun == "wife":
		return "wives"
	}
	return noun + "s"
}

func vowel(b byte) bool { return strings.IndexByte("aeiou", b) >= 0 }
