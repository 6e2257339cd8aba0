package lexicon

import "strings"

// nations lead names of countries and parties, of their people and their adjectives to one
// key, where stemming does not.
var nations = nationsOf(`america american americans usa us
britain british briton britons uk england english
france french
germany german germans
spain spanish spaniard spaniards
italy italian italians
ireland irish
scotland scottish scots
wales welsh
netherlands dutch holland
denmark danish danes
sweden swedish swedes
norway norwegian norwegians
finland finnish finns
poland polish poles
turkey turkish turks turkiye
greece greek greeks
switzerland swiss
belgium belgian belgians
austria austrian austrians
hungary hungarian hungarians
portugal portuguese
russia russian russians
ukraine ukrainian ukrainians
china chinese
japan japanese
korea korean koreans
vietnam vietnamese
thailand thai thais
philippines filipino filipinos philippine
india indian indians
pakistan pakistani pakistanis
afghanistan afghan afghans
iran iranian iranians
iraq iraqi iraqis
israel israeli israelis
palestine palestinian palestinians
lebanon lebanese
syria syrian syrians
jordan jordanian jordanians
egypt egyptian egyptians
libya libyan libyans
tunisia tunisian tunisians
morocco moroccan moroccans
algeria algerian algerians
yemen yemeni yemenis houthi houthis
qatar qatari qataris
emirates emirati uae
kuwait kuwaiti kuwaitis
venezuela venezuelan venezuelans
mexico mexican mexicans
cuba cuban cubans
canada canadian canadians
brazil brazilian brazilians
argentina argentine argentines argentinian
chile chilean chileans
peru peruvian peruvians
europe european europeans eu
africa african africans
asia asian asians
australia australian australians
myanmar burma burmese
sudan sudanese
nigeria nigerian nigerians
somalia somali somalis
kenya kenyan kenyans
ethiopia ethiopian ethiopians
congo congolese
taiwan taiwanese
cambodia cambodian cambodians
kyiv kiev
catholic catholics
jew jews jewish
muslim muslims islam islamic
christian christians christianity
republican republicans gop
democrat democrats democratic dems
texas texan texans
california californian californians`)

func nationsOf(lines string) map[string]string {
	m := map[string]string{}
	for line := range strings.Lines(lines) {
		names := strings.Fields(line)
		for _, n := range names {
			m[n] = names[0] + "."
		}
	}
	return m
}

// Nation reports whether a folded word is a country's or a party's name, or one of its people.
func Nation(folded string) bool { return nations[folded] != "" }
