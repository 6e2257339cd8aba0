package topic

import (
	"bytes"
	"strconv"
	"strings"
	"sync"
)

// class says which place a word can have in a phrase.
type class uint8

const (
	// content words can be anywhere.
	content class = iota
	// stop words, and usual verbs and adverbs, end a phrase.
	stop
	// weak words can start a phrase but say nothing by themselves, nor at its end
	// (last, new, former).
	weak
	// vague words go with anything: a phrase in small letters cannot end in them
	// (year, people, percent).
	vague
	// joins are the words that may be within a run of capitals: of, for, the.
	joins
	// title words come before a person's name.
	title
	// calendar words are days and months.
	calendar
	// adjective is a country's or people's adjective, and no topic by itself.
	adjective
)

const (
	joinWords = "of for the"
	stopWords = `a an and are as at be been being but by can could did do does had has have he her hers herself him himself his how i if in into is it its
		itself me might mine must my nor not on onto or our ours ourselves out over own shall she should so some such than that their theirs them
		themselves then there these they this those through to too under until up upon us was we were what when where which while who whom whose why
		will with within without would you your yours yourself yes no ok okay about above across after again against ago ahead almost alone along
		already also although always am among amid another any anybody anyone anything anyway around aside away back because become becoming became
		before began begin begun behind below beneath beside besides between beyond both came cannot come coming despite down during each either
		else enough even ever every everybody everyone everything except far few fewer following from further get getting give given giving go goes
		going gone got here however instead just keep keeping kept knew know known knowing later least less let like likely look looked looking lot
		made make making many may maybe mean meant more most moreover much near nearly need needed neither never nevertheless next nobody none
		nonetheless nothing now nowhere off often once one only other others otherwise per perhaps put quite rather really regarding said same saw
		say saying see seem seemed seen several since somebody someone something sometimes somewhere soon still take taken taking tell telling thing
		think thinking thought throughout thus together told took toward towards tried try trying turned turning two three four five six seven eight
		nine ten twice unless unlike use used using usually versus very via want wanted wanting way well went whatever whenever wherever whether
		whoever work worked working yet according added adding agreed allow allowed allowing announced argued argue ask asked asking expressed
		express raised raise took hit argue believe believed bring brought call called calling cited claimed claim concerned confirmed continue
		continued continuing decided declined described expected explained face faced facing feel felt find finding follow followed found hear heard
		held help helped helping hold holding hope hoped include included including insisted involved issued lead leading leave leaving led left
		live lived lost met meet meeting move moved moving noted offer offered pay paid passed play played pointed pressed prompted provide provided
		pushed reached read ready received refused released reported reporting required responded return returned revealed ruled run running seeking
		sent serve served serving set showed show shown sign signed speak speaking spent spoke spoken stand start started starting stay stop stopped
		suggested support supported thank thanks want warned watch welcome win winning won wrote write writing written able clearly directly early
		earlier especially exactly finally fully highly immediately initially largely mainly mostly particularly previously probably recently
		reportedly repeatedly simply specifically strongly ultimately unclear widely don't didn't doesn't isn't wasn't aren't won't can't wouldn't
		couldn't it's i'm he's she's that's there's we're they're you're i've we've let's based due related ahead apart amid whose jr sr ha wa thi
		doe tested opened pleaded alleged accused`
	weakWords = `last first second third new old former current recent big great good bad better best worst whole full high low long short large small
		major minor important significant potential possible key main certain different various numerous multiple additional single own very
		next previous late future past real true clear strong real different entire total top final joint open close right wrong sure
		half hundred thousand million billion trillion dozen ongoing latest broad similar serious huge little so-called`
	vagueWords = `year month week day hour minute time people person man woman men women number percent percentage point part side way thing lot kind sort
		case fact group member official issue area place end question matter reason result term level statement comment interview
		reporter news story article report photo image video post tweet file copyright newsletter subscription email advertisement
		morning afternoon evening night today yesterday tomorrow tonight weekend decade century moment period
		spokesman spokeswoman spokesperson source example effort plan decision move step change chance idea view word line list
		mr mrs ms dr guy expert team conference adviser advisor manager lawyer document
		anything thousand million billion dollar home life world country state city town nation government administration`
	// looseWords name nothing by themselves that an article is filed under, however often it
	// has them; with another word they may (phone records, book deal).
	looseWords = `access account address agency agreement allegation ally approach audience author behavior board book building call card
		charge child client colleague comment company complaint condition content contract conversation cost couple critic crowd customer daughter deal
		death decade demand detail director discussion document doctor employee employer entry event evidence example experience facility father figure
		friend fund game girl ground hearing hotel husband idea incident interest journalist kid language lawmaker lawyer letter message model mother
		movement network option package parent participant partner patient payment permission person phone plane platform player population position
		practice product program project proposal question race reaction reader reason record relationship religious request response result
		role room screen seat section senator service session sister site son speech staff standard step story strategy strike student study
		supporter suspect system target team test trial trip user victim view viewer visit voter wife witness worker affair community compromise contest
		contribution coverage crisis defense false firing guard industry launch legislation market measure operation spread`
	titleWords = `president vice sen senator rep representative congressman congresswoman gov governor mayor secretary minister prime chancellor king queen
		prince princess pope judge justice gen general lt col colonel maj major capt captain sgt dr mr mrs ms miss sir rev prof professor chief
		director chairman chairwoman chair ceo spokesman spokeswoman spokesperson speaker leader sheikh ayatollah ambassador attorney detective officer
		sheriff rabbi imam bishop cardinal archbishop deputy former president-elect`
	// sources are outlets that articles name as where something was said.
	sources = `ABC|ABC News|AFP|Agence France-Presse|Al Jazeera|AP|Associated Press|Axios|BBC|BBC News|Bloomberg|Bloomberg News|Breitbart|Breitbart News|
		BuzzFeed|BuzzFeed News|CBS|CBS News|CNBC|CNN|C-SPAN|Daily Beast|Daily Caller|Daily Mail|Face the Nation|Financial Times|Fox|Fox Business|Fox News|
		Fox News Sunday|Getty Images|Getty|Guardian|HuffPost|Huffington Post|Los Angeles Times|Meet the Press|MSNBC|National Review|NBC|NBC News|New York Post|
		New York Times|Newsmax|Newsweek|NPR|PBS|Politico|POLITICO|Reuters|Sky News|State of the Union|This Week|Time|The Hill|The Times|Times|USA Today|
		Vox|Wall Street Journal|Washington Examiner|Washington Post|Washington Times|Yahoo|Yahoo News|Post|Journal|Image|Video|Email|Subscribe|Advertisement`
	// bodyWords tell a body with a title's word in it from a person with a title:
	// Justice Department, Speaker Ashdown.
	bodyWords     = " department office committee council court party league corps association academy commission house ministry "
	calendarWords = `monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun january february march april
		june july august september october november december jan feb mar apr jun jul aug sept oct nov dec gmt est edt utc am pm et`
	adjectives = `american british english scottish welsh irish french german italian spanish portuguese dutch belgian swiss austrian swedish norwegian danish
		finnish polish czech slovak hungarian romanian bulgarian greek turkish russian ukrainian belarusian georgian armenian israeli palestinian
		arab iranian iraqi syrian lebanese jordanian saudi egyptian libyan tunisian moroccan algerian yemeni qatari emirati afghan pakistani indian
		chinese japanese korean vietnamese thai filipino indonesian malaysian australian canadian mexican brazilian argentine colombian venezuelan cuban
		african european asian african-american nigerian kenyan ethiopian somali sudanese catholic christian muslim islamic jewish western eastern
		northern southern north south east west central black white hispanic latino democratic republican conservative liberal`
)

// numerals are the number words that a name can have.
var numerals = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	for i, w := range strings.Fields("one two three four five six seven eight nine ten eleven twelve") {
		m[w] = strconv.Itoa(i + 1)
	}
	return m
})

var loose = sync.OnceValue(func() map[uint64]bool {
	m := map[uint64]bool{}
	for w := range strings.FieldsSeq(looseWords) {
		m[hash(appendKey(nil, w))] = true
	}
	return m
})

var classes = sync.OnceValue(func() map[string]class {
	m := map[string]class{}
	for _, l := range []struct {
		words string
		class class
	}{
		{weakWords, weak},
		{vagueWords, vague},
		{titleWords, title},
		{adjectives, adjective},
		{stopWords, stop},
		{calendarWords, calendar},
		{joinWords, joins},
	} {
		for w := range strings.FieldsSeq(l.words) {
			m[string(appendKey(nil, w))] = l.class
		}
	}
	return m
})

// classOf returns the class of a word's key.
func classOf(key []byte) class {
	if c, ok := classes()[string(key)]; ok {
		return c
	}
	if bytes.IndexByte(key, '\'') > 0 && contracted(key) {
		return stop
	}
	if n := len(key); n > 4 && key[n-2] == 'l' && key[n-1] == 'y' && !family(key) {
		return stop // an adverb
	}
	return content
}

// contracted reports whether a word is a contraction: I'd, we'll, hasn't.
func contracted(key []byte) bool {
	for _, end := range []string{"'d", "'ll", "'ve", "'re", "'m", "'t"} {
		if bytes.HasSuffix(key, []byte(end)) {
			return true
		}
	}
	return false
}

// family reports whether a word in -ly is no adverb.
func family(key []byte) bool {
	switch string(key) {
	case "family", "assembly", "italy", "supply", "monopoly", "ally", "rally", "anomaly", "july", "bully", "butterfly", "reply", "kelly", "elderly":
		return true
	}
	return false
}
