package wording

import (
	"strconv"
	"strings"
	"sync"

	"lineup/model/lexicon/word"
)

// variants returns the words with more than one spelling, and the names of numbers.
var variants = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	for line := range strings.SplitSeq(strings.TrimSpace(spellingTable), "\n") {
		w := strings.Fields(line)
		for _, v := range w[1:] {
			m[v] = w[0]
		}
	}
	for w, n := range word.Numbers() {
		m[w] = strconv.Itoa(int(n))
	}
	return m
})

// abbreviations are those that some outlets write with a full stop and others without, or in full.
var abbreviations = map[string]bool{
	"mr": true, "mrs": true, "ms": true, "dr": true, "st": true, "jr": true, "sr": true, "vs": true, "sen": true, "sens": true,
	"rep": true, "reps": true, "gov": true, "gen": true, "col": true, "capt": true, "lt": true, "sgt": true, "prof": true, "dept": true,
	"jan": true, "feb": true, "aug": true, "sept": true, "sep": true, "oct": true, "nov": true, "dec": true,
}

// spellingTable has a line for each word: the form that is compared, then its variants.
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
mama momma mamma
senator sen
senators sens
representative rep
representatives reps
governor gov
general gen
colonel col
captain capt
lieutenant lt
sergeant sgt
professor prof
department dept
january jan
february feb
august aug
september sept sep
october oct
november nov
december dec
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
