package word

import "strings"

// The reporting verbs, by what they tell of the words beside them. Each entry is
// a base form, or "base/third/past/participle/ing" where English does not form
// it by rule. The inflected forms are made by inflect.
const (
	// speechVerbs report words whether marks stand beside them or not.
	speechVerbs = `
say/says/said/said/saying tell/tells/told/told/telling write/writes/wrote/written/writing
speak/speaks/spoke/spoken/speaking swear/swears/swore/sworn/swearing
retell/retells/retold/retold/retelling read/reads/read/read/reading
foretell/foretells/foretold/foretold/foretelling
add announce argue assert ask answer acknowledge admit advise affirm agree allege allow apologize apologise
assure attest aver blog boast brag caution charge claim clarify comment complain concede conclude concur
confess confide confirm contend continue counter cry cheer chant counsel criticize criticise declare decry
demand denounce deny detail describe disagree disclose dispute elaborate emphasize emphasise enthuse estimate
exclaim explain exhort express fume grumble hint howl imply indicate inform insist instruct interject joke
jest lament maintain mention muse note notify object observe opine pledge plead point post predict proclaim
profess promise pronounce propose protest provoke query quip quote reaffirm rebut recall reckon recount
recommend reiterate relate remark remind repeat reply report request respond reply retort reveal retweet
scoff shout shriek scream snap sneer state stress submit suggest summarize summarise surmise tease testify
text threaten tout tweet urge utter venture volunteer vow wail warn whisper wonder yell posit postulate
rejoin restate underline underscore intone mutter murmur lecture implore beg bemoan berate blast
chide chime concur correct crow declaim defend deadpan demur divulge dictate email e-mail gripe gush
hypothesize ridicule marvel moan mock muse offer opine pontificate praise preach prophesy quibble
rant rave reason reassert rebuke refute reflect relay rule signal specify speculate spell
sum tut vent verify conjecture forecast caption holler fret warn message extol
rasp interrupt jeer joke sign stipulate worry inquire enquire thunder hail hector`
	// callVerbs give a thing a name: what they report is a few words in marks.
	callVerbs = `
call label brand dub describe characterize characterise deem deride dismiss denounce decry hail slam
lambaste condemn blast mock ridicule accuse bash tout term portray paint praise criticize criticise
reject laud commend scold chastise assail skewer trash attack cite christen declare depict liken compare refer blame brand tag style`
	// beliefVerbs tell what somebody thinks; with a clause they count as reports.
	beliefVerbs = `
think/thinks/thought/thought/thinking believe feel/feels/felt/felt/feeling hope
fear know/knows/knew/known/knowing expect understand/understands/understood/understood/understanding
realize realise suspect doubt assume consider imagine decide guess see/sees/saw/seen/seeing
find/finds/found/found/finding mean/means/meant/meant/meaning learn want warn show/shows/showed/shown/showing
anticipate conclude determine favor favour support oppose refuse endorse intend wish welcome seek/seeks/sought/sought/seeking
plan promise foresee/foresees/foresaw/foreseen/foreseeing`
	// mannerVerbs report only where a quotation stands right beside them.
	mannerVerbs = `
laugh smile nod react shrug sigh grin gasp begin/begins/began/begun/beginning go/goes/went/gone/going sing/sings/sang/sung/singing
start shoot/shoots/shot/shot/shooting fire finish offer open close end joke groan growl gloat bark beam blurt boom chuckle cackle croon
giggle grimace hiss huff mumble pipe pant press persist prod purr rejoice roar sob stammer stutter
whine wink yelp weep/weeps/wept/wept/weeping teach/teaches/taught/taught/teaching
storm rage bellow snarl sniff chirp chortle drawl grunt seethe splutter squeal
interject proceed put/puts/put/put/putting quip think/thinks/thought/thought/thinking
reference headline title entitle`
)

// form is one inflected form of a verb.
type form struct {
	text  string
	class Class
}

// inflect returns the forms of a verb as the tables above write it.
func inflect(entry string) []form {
	if parts := strings.Split(entry, "/"); len(parts) == 5 {
		return []form{
			{parts[0], Base},
			{parts[1], Third},
			{parts[2], Past},
			{parts[3], Past},
			{parts[4], Ing},
		}
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
	case doubles(base):
		past, ing = base+string(last)+"ed", base+string(last)+"ing"
	}
	if strings.HasSuffix(base, "s") || strings.HasSuffix(base, "sh") || strings.HasSuffix(base, "ch") || last == 'x' {
		third = base + "es"
	}
	return []form{{base, Base}, {third, Third}, {past, Past}, {ing, Ing}}
}

// doubles says that the verb doubles its last consonant: quip, quipped.
func doubles(base string) bool {
	const doubling = " admit quip snap submit beg concur chat sob nod rebut refer prod brag tag demur " +
		"slam dub blog rot stun tut pen "
	return strings.Contains(doubling, " "+base+" ")
}

func vowel(b byte) bool { return strings.IndexByte("aeiou", b) >= 0 }
