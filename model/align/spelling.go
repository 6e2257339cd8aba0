package align

import (
	"strings"
	"unicode/utf8"

	"lineup/model/text"
)

// norm brings a word that is no contraction to the form it is compared in: folded,
// numbers in figures, and one spelling for the variants that British, American and
// transliterated texts have. The form is for comparing only: it need be no word.
func norm(s string) string {
	if s == "US" || s == "U.S" {
		return "u.s"
	}
	f := text.Fold(s)
	if c := f[0]; c >= '0' && c <= '9' {
		return strings.ReplaceAll(f, ",", "")
	}
	if v, ok := variants[f]; ok {
		return v
	}
	if len(f) < 5 {
		return f
	}
	return spell(f)
}

// spell applies the rules of spelling, each of which maps a British ending to the
// American one, or the endings of transliterated names to one.
func spell(f string) string {
	if strings.Contains(f, "our") {
		for _, stem := range ourStems {
			if i := strings.Index(f, stem); i >= 0 {
				f = f[:i+len(stem)-2] + f[i+len(stem)-1:]
				break
			}
		}
	}
	for _, r := range endings {
		if strings.HasSuffix(f, r.from) && len(f) > len(r.from)+1 {
			return f[:len(f)-len(r.from)] + r.to
		}
	}
	return f
}

// ourStems are the words whose British form has "our" for "or", with what goes
// before and after them left open: favourable, neighbourhood.
var ourStems = []string{
	"colour", "favour", "honour", "labour", "harbour", "neighbour", "behaviour", "rumour", "humour", "vapour",
	"armour", "odour", "savour", "endeavour", "flavour", "fervour", "rigour", "valour", "vigour", "candour",
	"parlour", "saviour", "splendour", "glamour", "tumour", "ardour", "clamour", "demeanour",
}

// endings are tried in order; the first that fits is taken.
var endings = []struct{ from, to string }{
	{"isation", "ization"},
	{"isations", "izations"},
	{"ising", "izing"},
	{"ised", "ized"},
	{"ises", "izes"},
	{"ise", "ize"},
	{"ysing", "yzing"},
	{"ysed", "yzed"},
	{"yse", "yze"},
	{"elled", "eled"},
	{"elling", "eling"},
	{"eller", "eler"},
	{"ellers", "elers"},
	{"skiy", "sky"},
	{"skyy", "sky"},
	{"skyi", "sky"},
	{"skii", "sky"},
	{"skij", "sky"},
	{"ski", "sky"},
	{"iy", "y"},
	{"yy", "y"},
	{"yi", "y"},
	{"ij", "y"},
	{"ovych", "ovich"},
	{"evych", "evich"},
}

// variants are words with more than one spelling, and the names of numbers.
var variants = spellings()

func spellings() map[string]string {
	m := map[string]string{}
	for _, line := range strings.Split(strings.TrimSpace(spellingTable), "\n") {
		w := strings.Fields(line)
		for _, v := range w[1:] {
			m[v] = w[0]
		}
	}
	for i, n := range strings.Fields(numberNames) {
		m[n] = figures(i)
	}
	return m
}

// numberNames are the names of 0 to 20 and then of the tens.
const numberNames = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen " +
	"seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety"

func figures(i int) string {
	if i > 20 {
		i = (i - 18) * 10
	}
	if i < 10 {
		return string(rune('0' + i))
	}
	return string(rune('0'+i/10)) + string(rune('0'+i%10))
}

// spellingTable has a line for each word: the form compared, then its variants.
const spellingTable = `
1st first
2nd second
3rd third
4th fourth
5th fifth
6th sixth
7th seventh
8th eighth
9th ninth
10th tenth
center centre
centers centres
centered centred
theater theatre
theaters theatres
meter metre
meters metres
kilometer kilometre
kilometers kilometres
liter litre
liters litres
fiber fibre
caliber calibre
saber sabre
somber sombre
specter spectre
maneuver manoeuvre
maneuvers manoeuvres
meager meagre
defense defence
defenses defences
offense offence
offenses offences
license licence
licenses licences
pretense pretence
practice practise
practiced practised
practicing practising
catalog catalogue
dialog dialogue
analog analogue
program programme
programs programmes
gray grey
check cheque
checks cheques
tire tyre
tires tyres
curb kerb
plow plough
aluminum aluminium
jewelry jewellery
skeptic sceptic
skeptics sceptics
skeptical sceptical
skepticism scepticism
judgment judgement
judgments judgements
acknowledgment acknowledgement
aging ageing
enroll enrol
fulfill fulfil
fulfillment fulfilment
skillful skilful
installment instalment
mom mum
moms mums
while whilst
among amongst
amid amidst
toward towards
afterward afterwards
backward backwards
forward forwards
upward upwards
downward downwards
learned learnt
burned burnt
dreamed dreamt
spelled spelt
spoiled spoilt
leaped leapt
leaned leant
ok okay
adviser advisor
advisers advisors
traveled travelled
traveling travelling
traveler traveller
canceled cancelled
canceling cancelling
signaled signalled
signaling signalling
totaled totalled
fueled fuelled
fueling fuelling
dialed dialled
marshaled marshalled
rivaled rivalled
initialed initialled
medaled medalled
equaled equalled
skeptically sceptically
artifact artefact
cozy cosy
mold mould
molds moulds
smolder smoulder
mustache moustache
pajamas pyjamas
story storey
draft draught
drafts draughts
anesthetic anaesthetic
pediatric paediatric
leukemia leukaemia
hemorrhage haemorrhage
encyclopedia encyclopaedia
orthopedic orthopaedic
estrogen oestrogen
fetus foetus
percent pct
kyiv kiev
kharkiv kharkov
odesa odessa
chornobyl chernobyl
lviv lvov
dnipro dnieper
qaddafi gaddafi gadhafi qadhafi kadafi kadhafi khadafy
mohammed muhammad mohammad mohamed muhammed mohamad
hussein hussain husain husayn
osama usama
qaida qaeda
hezbollah hizbollah hizbullah
quran koran
shia shiite
ahmed ahmad
yusuf yousef youssef yousuf
abdullah abdallah abdulla
romania rumania
beirut beyrouth
ramadan ramzan
`

// halves are the two words of a contraction: at is where the surface is cut, in
// bytes.
type halves struct {
	at          int
	left, right string
}

// split parts a contraction into the two words it stands for: "we're" into "we"
// and "are", "don't" into "do" and "not", "cannot", "gonna".
func split(s string) (halves, bool) {
	at := strings.LastIndexAny(s, "'’ʼ")
	if at < 0 {
		if len(s) < 5 || len(s) > 6 {
			return halves{}, false
		}
		h, ok := runTogether[text.Fold(s)]
		return h, ok
	}
	_, n := utf8.DecodeRuneInString(s[at:])
	head, tail := text.Fold(s[:at]), text.Fold(s[at+n:])
	if head == "" {
		return halves{}, false
	}
	switch tail {
	case "t":
		stem := strings.TrimSuffix(head, "n")
		if stem == head || stem == "" {
			return halves{}, false
		}
		if full, ok := negatedStems[stem]; ok {
			stem = full
		}
		return halves{at: at - 1, left: norm(stem), right: "not"}, true
	case "s":
		return halves{at: at, left: norm(s[:at]), right: afterS(head)}, true
	}
	if full, ok := suffixes[tail]; ok {
		return halves{at: at, left: norm(s[:at]), right: full}, true
	}
	return halves{}, false
}

// afterS is what "'s" stands for after the word: "is" after a pronoun, "us" in
// "let's"; after anything else it may be the genitive, and is left as it is.
func afterS(head string) string {
	switch head {
	case "he", "she", "it", "that", "what", "who", "there", "here", "where", "how", "when", "why", "this":
		return "is"
	case "let":
		return "us"
	}
	return "'s"
}

var suffixes = map[string]string{"re": "are", "ve": "have", "ll": "will", "d": "would", "m": "am"}

var negatedStems = map[string]string{"ca": "can", "wo": "will", "sha": "shall", "ai": "is"}

var runTogether = map[string]halves{
	"cannot": {at: 3, left: "can", right: "not"},
	"gonna":  {at: 3, left: "going", right: "to"},
	"wanna":  {at: 3, left: "want", right: "to"},
	"gotta":  {at: 3, left: "got", right: "to"},
	"kinda":  {at: 4, left: "kind", right: "of"},
	"sorta":  {at: 4, left: "sort", right: "of"},
	"outta":  {at: 3, left: "out", right: "of"},
	"lemme":  {at: 3, left: "let", right: "me"},
	"gimme":  {at: 3, left: "give", right: "me"},
	"dunno":  {at: 3, left: "not", right: "know"},
}
