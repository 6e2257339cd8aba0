package mail

import (
	"strings"

	"lineup/corpus/format/intake"
	"lineup/corpus/pattern"
)

// prefixes matches what programs put before the subject of a forwarded message or a reply, in their
// various languages.
var prefixes = pattern.Of(`(?i)^(?:(?:fwd?|re|aw|wg|tr|rv|enc|doorst|antw|pd|odp)(?:\[\d+\])?\s?:\s*)+`)

func withoutPrefixes(subject string) string {
	if rest := prefixes().ReplaceAllString(subject, ""); rest != "" {
		return rest
	}
	return subject
}

// handingOn matches the line that programs write above a forwarded message.
var handingOn = pattern.Of(`(?mi)^[> \t]*(?:-{3,} ?(?:forwarded message|original message|` +
	`weitergeleitete nachricht|ursprüngliche nachricht|message (?:transféré|d'origine)|mensaje (?:reenviado|original)|` +
	`messaggio inoltrato|mensagem (?:encaminhada|original)|doorgestuurd bericht|oorspronkelijk bericht) ?-{3,}|` +
	`(?:begin forwarded message|anfang der weitergeleiteten nachricht|début du message (?:réexpédié|transféré)|` +
	`inicio del mensaje reenviado|inizio messaggio inoltrato) ?:|_{20,})[ \t]*$`)

// handedField matches a line of the head that follows: sender, date, subject, or something else.
var handedField = pattern.Of(`(?i)^[ \t]*\*?(?:(from|von|de|da|van)|` +
	`(date|sent|datum|gesendet|verzonden|envoyé|enviado|enviado el|fecha|data|inviato)|` +
	`(subject|betreff|objet|asunto|oggetto|assunto|onderwerp)|` +
	`(?:to|an|à|para|a|aan|cc|kopie|reply-to|antwort an|répondre à))[ \t\x{a0}]?:\*?[ \t\x{a0}]*(.*)$`)

// handedHead is the content of the head.
type handedHead struct{ from, date, subject string }

// handedOn turns a message that forwards another into the original: programs write its sender, date
// and subject in a head within the text.
func handedOn(r *intake.Record) {
	for range maxLetters {
		head, rest, ok := handed(r.Text)
		if !ok {
			return
		}
		r.Text, r.Title = rest, withoutPrefixes(head.subject)
		r.Published, r.Outlet = head.date, sender("", head.from)
	}
}

// handed finds the head of a message in another's text, after a short note, with the line above it
// that most programs write, or without.
func handed(s string) (head handedHead, rest string, ok bool) {
	if at := handingOn().FindStringIndex(s[:min(len(s), 2*shortNote)]); at != nil && at[0] <= shortNote {
		head, rest = takeHead(unquotedLines(s[at[1]:]))
		return head, rest, head.from != "" && head.subject != "" && !intake.Blank(rest)
	}
	for at := 0; at < min(len(s), shortNote); {
		line, _, _ := strings.Cut(s[at:], "\n")
		if m := handedField().FindStringSubmatch(line); m != nil && m[1] != "" {
			head, rest = takeHead(s[at:])
			return head, rest, head.date != "" && head.subject != "" && !intake.Blank(rest)
		}
		at += len(line) + 1
	}
	return handedHead{}, "", false
}

// takeHead removes the lines of a head from a text.
func takeHead(s string) (head handedHead, rest string) {
	rest = s
	for s != "" {
		line, more, _ := strings.Cut(s, "\n")
		s = more
		if intake.Blank(line) {
			continue
		}
		m := handedField().FindStringSubmatch(line)
		if m == nil {
			break
		}
		rest = s
		value := strings.Join(strings.Fields(m[4]), " ")
		switch {
		case m[1] != "":
			intake.Set(&head.from, value)
		case m[2] != "":
			intake.Set(&head.date, value)
		case m[3] != "":
			intake.Set(&head.subject, value)
		}
	}
	return head, strings.TrimLeft(rest, "\r\n")
}

// unquotedLines removes the quotation mark from a text in which every line has it.
func unquotedLines(s string) string {
	var out []string
	for line := range strings.SplitSeq(s, "\n") {
		rest, quoted := strings.CutPrefix(line, ">")
		if !quoted && !intake.Blank(line) {
			return s
		}
		out = append(out, strings.TrimPrefix(rest, " "))
	}
	return strings.Join(out, "\n")
}
