package wording

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"lineup/model"
)

// snippet reads a wording from a piece of an article. The pieces are what is between “ and ”; without quotation
// marks, all of it is one piece. A line break between pieces starts another quote.
func snippet(txt string) Wording {
	if !strings.Contains(txt, "“") {
		return New(txt, []model.Span{{Start: 0, End: len(txt)}})
	}
	var quotes [][]model.Span
	fresh := true
	for at := 0; ; {
		i := strings.Index(txt[at:], "“")
		if i < 0 {
			return New(txt, quotes...)
		}
		start := at + i + len("“")
		end := start + strings.Index(txt[start:], "”")
		if fresh || strings.Contains(txt[at:start], "\n") {
			quotes = append(quotes, nil)
		}
		fresh = false
		last := len(quotes) - 1
		quotes[last] = append(quotes[last], model.Span{Start: start, End: end})
		at = end + len("”")
	}
}

// told formats differences as in the tables: the class, the base's words, the other's.
func told(base, here Wording, found []model.Difference) string {
	var lines []string
	for _, d := range found {
		switch d.Class {
		case model.ClassIdentical, model.ClassPartial, model.ClassParaphrase, model.ClassTranslation:
			lines = append(lines, d.Class.String())
		default:
			lines = append(lines, fmt.Sprintf("%s %s|%s", d.Class, d.Base.Of(base.Text), d.Here.Of(here.Text)))
		}
	}
	return strings.Join(lines, "; ")
}

var comparisons = []struct{ base, here, want string }{
	// identical
	{"The ferry will sail at dawn", "The ferry will sail at dawn", "identical"},
	{"The ferry will sail at dawn,", "The ferry will sail at dawn.", "identical"},
	{"“We lost,” she said. “We will win.”", "“We lost,” Varga told us. “We will win.”", "identical"},
	{"The ferry will\nsail at dawn", "The ferry will sail at dawn", "identical"},
	{"", "", "identical"},
	{"«Наш мост стоит»", "«Наш мост стоит»", "identical"},

	// typography
	{"We don’t sell fish here", "We don't sell fish here", "typography n’t|n't"},
	{"GREAT DAY AT THE HARBOUR", "Great day at the harbour", "typography GREAT DAY AT THE HARBOUR|Great day at the harbour"},
	{"The dam – old as it is – will hold", "The dam -- old as it is -- will hold", "typography –|--; typography –|--"},
	{"a well-known baker of bread", "a well known baker of bread", "typography -| "},
	{"He called it “the ‘iron’ bridge”", "He called it “the 'iron' bridge”", "typography ‘|'"},
	{"We don’t sell fish, we won’t sell eels, it’s Lent", "We don't sell fish, we won't sell eels, it's Lent", "typography n’t|n't"},
	{"The Mayor opened the Market Hall", "The mayor opened the market hall", "typography Mayor|mayor; typography Market Hall|market hall"},
	{"That the bridge is closed", "that the bridge is closed", "typography That|that"},

	// punctuation
	{"We came, we saw the flood", "We came; we saw the flood", "punctuation ,|;"},
	{"Bread, fish and salt are dear", "Bread, fish, and salt are dear", "punctuation  |,"},
	{"The mill is shut: the wheel broke", "The mill is shut, the wheel broke", "punctuation :|,"},
	{"The wind, she thinks, will turn", "The wind she thinks will turn", "punctuation ,| ; punctuation ,| "},
	{"Our well is dry, our goats are thirsty", "Our well is dry. Our goats are thirsty", "punctuation ,|."},
	{"Stop! The gate is open", "Stop. The gate is open", "punctuation !|."},

	// contraction
	{"We are at the gate", "We're at the gate", "contraction We are|We're"},
	{"They do not pay the miller", "They don't pay the miller", "contraction do not|don't"},
	{"You cannot fish on Sundays", "You can not fish on Sundays", "contraction cannot|can not"},
	{"We can't settle for less", "We cannot settle for less", "contraction can't|cannot"},
	{"I am going to close the quarry", "I'm gonna close the quarry", "contraction I am going to|I'm gonna"},
	{"She has lost the ledger", "She's lost the ledger", "contraction She has|She's"},
	{"They had warned the pilot twice", "They'd warned the pilot twice", "contraction They had|They'd"},
	{"Let us rebuild the pier", "Let's rebuild the pier", "contraction Let us|Let's"},
	{"He will not sign the lease", "He won't sign the lease", "contraction will not|won't"},

	// spelling
	{"The colour of the harbour has changed", "The color of the harbor has changed", "spelling colour|color; spelling harbour|harbor"},
	{"Five boats and twelve nets are missing", "5 boats and 12 nets are missing", "spelling Five|5; spelling twelve|12"},
	{"Senator Odell sold the tram to General Orr", "Sen. Odell sold the tram to Gen. Orr", "spelling Senator|Sen; spelling General|Gen"},
	{"Mr. Odell sold the tram", "Mr Odell sold the tram", "identical"},
	{"We watered four hundred ewes by hand", "We watered 400 ewes by hand", "spelling four hundred|400"},
	{"It cost 4.2 million crowns in two thousand and one", "It cost 4,200,000 crowns in two thousand and one", "spelling 4.2 million|4,200,000"},
	{"Governor Petrenskiy rang the bell", "Governor Petrensky rang the bell", "spelling Petrenskiy|Petrensky"},
	{"They thanked Marta Meagher of Holm", "They thanked Marta Meager of Holm", "spelling Meagher|Meager"},
	{"They thanked Amira Dehta of Holm", "They thanked Amira Detha of Holm", "spelling Dehta|Detha"},
	{"They thanked Marta Venn of Holm", "They thanked Marta Fenn of Holm", "substituted Venn|Fenn"},
	{"They left Austria in spring", "They left Australia in spring", "substituted Austria|Australia"},
	{"They thanked the Quill office", "They thanked the Quills office", "substituted Quill|Quills"},
	{"It broke on Oct. 15 at noon", "It broke on October 15th at noon", "spelling Oct|October; spelling 15|15th"},
	{"We organised the lanterns", "We organized the lanterns", "spelling organised|organized"},
	{"Our health care is a disgrace", "Our healthcare is a disgrace", "spelling health care|healthcare"},
	{"The café on Pier Street burned", "The cafe on Pier Street burned", "spelling café|cafe"},
	{"Two thirds of 1,200 farms failed", "Two thirds of 1200 farms failed", "spelling 1,200|1200"},
	{"They travelled towards the centre", "They traveled toward the center", "spelling travelled towards|traveled toward; spelling centre|center"},

	{"We spent 5 million on the pier", "We spent 5m on the pier", "spelling 5 million|5m"},
	{"We spent 40 thousand on the pier", "We spent 40k on the pier", "spelling 40 thousand|40k"},
	{"We spent half a million crowns on the pier", "We spent 500,000 crowns on the pier", "spelling half a million|500,000"},
	{"We spent a quarter of a million on the pier", "We spent 250 000 on the pier", "spelling a quarter of a million|250 000"},
	{"We spent 12 lakh on the pier", "We spent 1,200,000 on the pier", "spelling 12 lakh|1,200,000"},
	{"We paid 200 pounds to the pilot", "We paid £200 to the pilot", "spelling 200 pounds|£200"},
	{"We paid $2 billion to the pilot", "We paid two billion dollars to the pilot", "spelling $2 billion|two billion dollars"},
	{"She is the thirty-second abbess of the isle", "She is the 32nd abbess of the isle", "spelling thirty-second|32nd"},
	{"We left the quay at 5 p.m. and came back", "We left the quay at 5pm and came back", "spelling 5 p.m|5pm"},
	{"It is 5 feet deep at the lock", "It is 5ft deep at the lock", "spelling 5 feet|5ft"},
	{"We made 30 miles per hour with the tide", "We made 30mph with the tide", "spelling 30 miles per hour|30mph"},
	{"It was 30 degrees on the pier", "It was 30° on the pier", "spelling degrees|°"},
	{"We asked Doctor Orr about the pier", "We asked Dr. Orr about the pier", "spelling Doctor|Dr"},
	{"We lost 3.5 million in the fog", "We lost 3½ million in the fog", "spelling 3.5|3½"},
	{"We spent 5 million on the pier", "We spent 50 million on the pier", "substituted 5|50"},
	{"We made 30 miles per hour with the tide", "We made 30 miles with the tide", "silent-cut per hour|"},
	{"We spent half a million crowns on the pier", "We spent 500,000 crowns on the pier", "spelling half a million|500,000"},
	{"We spent a quarter of a million on the pier", "We spent 250 000 on the pier", "spelling a quarter of a million|250 000"},
	{"We spent 12 lakh on the pier", "We spent 1,200,000 on the pier", "spelling 12 lakh|1,200,000"},
	{"We paid 200 pounds to the pilot", "We paid €200 to the pilot", "added |€; silent-cut pounds|"},

	// identical except for invisible characters
	{"We will sign the lease on 5 May", "We will sign the\u202Flease on 5 May", "identical"},
	{"The government will pay", "The govern\u00ADment will pay", "identical"},
	{"The government will pay", "The govern\u200Bment will\u200B pay\u200E", "identical"},
	{"We lost the cafe\u0301", "We lost the caf\u00E9", "identical"},

	// cleaned
	{"It was, um, like a wall of water", "It was like a wall of water", "cleaned um|"},
	{"We took our, our long road home", "We took our long road home", "cleaned our|"},
	{"We agreed on the following point: that the pier is ours", "We agreed on the point that the pier is ours", "cleaned following|; punctuation :| "},
	{"I was, you know, afraid of the dark water", "I was afraid of the dark water", "cleaned you know|"},
	{"We went -- we walked to the lighthouse", "We walked to the lighthouse", "cleaned We went|"},
	{"Everybody was on the floor", "Everybody, everybody was on the floor", "cleaned |Everybody"},
	{"And then, uh, I mean, the roof came down", "And then the roof came down", "cleaned uh, I mean|"},

	{"We lost the lifts and we lost the kitchens", "We lost the lifts, we lost the kitchens", "cleaned and|"},
	{"She knows that the dam leaks in winter", "She knows the dam leaks in winter", "cleaned that|"},

	// bleeped
	{"It is a bloody disgrace", "It is a b----- disgrace", "bleeped bloody|b-----"},
	{"Get that damn goat off my roof", "Get that d— goat off my roof", "bleeped damn|d—"},
	{"This bastard tax ruins the millers", "This **** tax ruins the millers", "bleeped bastard|****"},
	{"What the hell happened to the mast", "What the h**l happened to the mast", "bleeped hell|h**l"},
	{"It is a bloody disgrace", "It is a [expletive] disgrace", "bleeped bloody|expletive"},
	{"That motherless landlord burned it", "That mother***s landlord burned it", "bleeped motherless|mother***s"},
	{"He is a sh--head of a landlord", "He is a sh** of a landlord", "bleeped sh--head|sh**"},

	{"This is bloody madness", "This is ****dy madness", "bleeped bloody|****dy"},
	{"It is bollocks and the mill is shut", "It is boll—s and the mill is shut", "bleeped bollocks|boll—s"},
	{"It is bollocks and the mill is shut", "It is (expletive) and the mill is shut", "bleeped bollocks|expletive"},
	{"It is a bloody shame", "It is a (bleep)y shame", "bleeped bloody|bleep)y"},
	{"It is a bloody shame", "It is a b…y shame", "bleeped bloody|b…y"},
	{"It is a bloody shame", "It is a great—y shame", "substituted bloody|great—y"},

	// bracketed
	{"It will ruin the valley", "[The dam] will ruin the valley", "bracketed It|The dam"},
	{"They want their river back", "They [the farmers] want their river back", "bracketed |the farmers"},
	{"I will sign the schedule [of releases] tonight", "I will sign the schedule tonight", "bracketed of releases|"},
	{"the council has no money for lamps", "[T]he council has no money for lamps", "bracketed the|T]he"},
	{"Mayor Odell sold the tram", "Mayor [Bertha] Odell sold the tram", "bracketed |Bertha"},
	{"She sells the tickets herself", "She [sold] the tickets herself", "bracketed sells|sold"},

	// ellipsis
	{"The dam, which leaks in winter, will hold", "The dam … will hold", "ellipsis which leaks in winter|…"},
	{"We counted nine barges ... before noon", "We counted nine barges, six of them empty, before noon", "ellipsis ...|six of them empty"},
	{"The harbour is ours. Nobody asked us. We will stay", "The harbour is ours. ... We will stay", "ellipsis Nobody asked us|. ..."},
	{"We sold the tram and we bought two ferries", "... we bought two ferries", "ellipsis We sold the tram and|..."},
	{"The bell rang twice, then the tower fell", "The bell rang twice ...", "ellipsis then the tower fell|..."},
	{"The bridge [...] is safe for lorries", "The bridge, I am told, is safe for lorries", "ellipsis [...]|I am told"},

	// cut-end
	{"As far as I know, the boiler was sound", "The boiler was sound", "cut-end As far as I know|"},
	{"The boiler was sound when we left port", "The boiler was sound", "cut-end when we left port|"},
	{"The boiler was sound", "The boiler was sound. The valve was not", "cut-end |The valve was not"},
	{"Nobody slept. The boiler was sound. The crew was tired", "The boiler was sound", "cut-end Nobody slept|; cut-end The crew was tired|"},
	{"Nobody slept on the boat. The boiler was sound", "We heard no alarm. The boiler was sound", "cut-end Nobody slept on the boat|; cut-end |We heard no alarm"},
	{"“We lost the mast. Then we lost the rudder. The coast guard came.”", "“We lost the mast.”\n“The coast guard came.”", "cut-end Then we lost the rudder|"},

	{"They kept to the faith of their tradition", "They kept to the faith of their traditions, in the hope of a better winter on the isle", "substituted tradition|traditions; cut-end |in the hope of a better winter on the isle"},
	{
		"The ferry was late because the pilot overslept. We opened a ledger of all the delays and the fish went bad",
		"The ferry was late because the fog hid every lamp on the pier and the fish went bad",
		"cut-end |fog hid every lamp on the pier; cut-end pilot overslept. We opened a ledger of all the delays|",
	},

	// silent-cut
	{"No vessel of that class will leave port", "No vessel will leave port", "silent-cut of that class|"},
	{"There is no sign at this stage of sabotage", "There is no sign of sabotage", "silent-cut at this stage|"},
	{"We will repair the pier, if the money comes, by May", "We will repair the pier by May", "silent-cut if the money comes|"},
	{"They will win. They will go home. They will rest", "They will win. They will rest", "silent-cut They will go home|"},
	{"“The old quarry is flooded and dangerous,” he said, “and must be fenced.”", "“The quarry is flooded,” he said, “and must be fenced.”", "silent-cut old|; silent-cut and dangerous|"},
	{"We lost the mast. Nobody was hurt. The crew sang", "“We lost the mast,” she said. “The crew sang.”", "split |” she said. “; silent-cut Nobody was hurt|"},

	// added
	{"We carried water to the ewes", "We carried water by hand to the ewes", "added |by hand"},
	{"The minister promised a new road", "The minister never promised a new road", "added |never"},
	{"Our baker sells rye bread", "Our baker sells stale rye bread", "added |stale"},
	{"They closed the school and the library", "They closed the school, the clinic and the library", "added |the clinic"},
	{"The crew sang. The storm passed", "The crew sang. Nobody was hurt. The storm passed", "added |Nobody was hurt"},

	// substituted
	{"It was like a lorry hitting a wall", "It was like a train hitting a wall", "substituted lorry|train"},
	{"My niece counts cans all day", "My niece counts money all day", "substituted cans|money"},
	{"The council should sell the tram", "The council must sell the tram", "substituted should|must"},
	{"Thirty houses lost their roofs", "Fifty houses lost their roofs", "substituted Thirty|Fifty"},
	{"I believe the guard opened the sluice gate", "I know the guard opened the sluice gate", "substituted believe|know"},
	{"We buried a very old fisherman that day", "We buried the last whaler that day", "substituted a very old fisherman|the last whaler"},
	{"Snow fell on the orchard", "Prices rose at the market", "substituted Snow fell on the orchard|Prices rose at the market"},

	// reordered
	{"We had fog, we had a strong ebb and a deaf ship", "We had a strong ebb, we had fog and a deaf ship", "reordered We had fog|we had fog"},
	{"The president once again closed the theatre", "The president closed the theatre once again", "reordered once again|once again"},
	{"The bridge held. The road sank. The mill burned down", "The road sank. The mill burned down. The bridge held", "reordered The bridge held|The bridge held"},
	{"Mayor, my boat is under the ice", "My boat is under the ice, Mayor", "reordered Mayor|Mayor"},
	{"In winter the shepherds sell lanterns at the gate", "The shepherds sell lanterns at the gate in winter", "reordered In winter|in winter"},

	// split
	{"We lost the mast. The crew sang", "“We lost the mast,” she said. “The crew sang.”", "split |” she said. “"},
	{"The quarry is flooded and must be fenced", "“The quarry is flooded,” Odell said, “and must be fenced.”", "split |” Odell said, “"},
	{"BIG DAY FOR THE HARBOUR. COME ALONG!", "“BIG DAY FOR THE HARBOUR,” she wrote. “COME ALONG!”", "split |” she wrote. “"},
	{"“We lost the mast. The crew sang.”", "“We lost the mast,” she said.\n“The crew sang.”", "split |” she said.\n“"},
	{"We are late. We are not at the pass; we are not near it", "“We’re late,” he said. “We’re not at the pass. We’re not near it.”", "contraction We are|We’re; split |” he said. “; contraction We are|We’re; punctuation ;|.; contraction we are|We’re"},

	// joined
	{"“We lost the mast,” she said. “The crew sang.”", "We lost the mast. The crew sang", "joined ” she said. “|"},
	{"“The quarry is flooded,” he said, “and must be fenced.”", "The quarry is flooded and must be fenced", "joined ” he said, “|"},
	{"We lost the lifts. We did not lose a patient", "We lost the lifts – we did not lose a patient", "joined .|–"},
	{"The press knows it. You know it", "The press knows it, you know it", "joined .|,"},
	{"“Nobody slept.”\n“The boiler was sound.”", "Nobody slept. The boiler was sound", "joined ”\n“|"},
}

func TestCompare(t *testing.T) {
	for _, c := range comparisons {
		base, here := snippet(c.base), snippet(c.here)
		if got := told(base, here, Compare(base, here)); got != c.want {
			t.Errorf("%q\n  %q\n got %s\nwant %s", c.base, c.here, got, c.want)
		}
	}
}

// TestEveryClass checks that the table has at least five comparisons per class.
func TestEveryClass(t *testing.T) {
	n := map[string]int{}
	for _, c := range comparisons {
		var seen []string
		for d := range strings.SplitSeq(c.want, "; ") {
			class, _, _ := strings.Cut(d, " ")
			if !slices.Contains(seen, class) {
				seen = append(seen, class)
				n[class]++
			}
		}
	}
	for _, v := range versions {
		class, _, _ := strings.Cut(v.want, " ")
		n[strings.TrimSuffix(class, ";")]++
	}
	for _, class := range model.Classes() {
		if n[class.String()] < 5 {
			t.Errorf("%s: %d comparisons", class, n[class.String()])
		}
	}
}

// versions are compared as reports of the given kind.
var versions = []struct {
	base, here string
	kind       model.Kind
	foreign    bool
	want       string
}{
	{"The bridge is a danger to every child in this valley", "a danger to every child", model.Partial, false, "partial"},
	{"The bridge is a danger to every child in this valley", "is a menace to every child in this valley", model.Partial, false, "partial; substituted danger|menace"},
	{
		"We got this concession: That the guild could offer Clause 5-like cover, which it wanted", "the concession that the guild could offer Clause Five-like cover", model.Partial, false,
		"partial; substituted this|the; punctuation :| ; typography That|that; spelling 5|Five",
	},
	{"I will not sign, I will not kneel and I will not leave", "will not kneel", model.Partial, false, "partial"},
	{"Our grain is rotting in the holds of foreign ships", "rotting … in foreign ships", model.Partial, false, "partial; ellipsis in the holds of|… in"},
	{"No vessel will leave port until I know why", "said no ship would leave until she knew why", model.Indirect, false, "paraphrase"},
	{"I have written to the company three times", "she had written to the company three times", model.Indirect, false, "paraphrase"},
	{"The wheel broke", "the wheel had broken", model.Indirect, false, "paraphrase"},
	{"Nobody was told of the fire", "nobody was told of the fire", model.Indirect, false, "paraphrase"},
	{"They have cousins below the wall", "he said that they had cousins there", model.Indirect, false, "paraphrase"},
	{
		"The river does not ask for a passport. Whoever closes it to his neighbour will be thirsty himself one day",
		"A river asks nobody for a passport. He who shuts it before the neighbour will himself one day know thirst", model.Direct, true, "translation",
	},
	{
		"Our aim is to break the smugglers' road which is being laid along our northern border and to bring calm to the district",
		"Our purpose is preventing the creation of a smugglers' road across the northern border, and bringing calm to that area", model.Direct, true, "translation",
	},
	{"There is no proof at this hour of a fire of any kind", "On this hour there exists no proof of fire of whatever kind", model.Direct, true, "translation"},
	{"Whoever sows salt in the fields of another will eat stones in autumn", "He who has sown salt on another's field shall eat stone when autumn comes", model.Direct, true, "translation"},
	{"The mountain has waited for us a thousand winters and can wait one more", "A thousand winters this mountain waited on us, it will wait yet another winter", model.Direct, true, "translation"},
}

func TestDifferences(t *testing.T) {
	for _, v := range versions {
		base, here := snippet(v.base), snippet(v.here)
		found := new(Scratch).Differences(base, here, model.Direct, v.kind, func() bool { return v.foreign })
		if got := told(base, here, found); got != v.want {
			t.Errorf("%q\n  %q\n got %s\nwant %s", v.base, v.here, got, v.want)
		}
	}
}
