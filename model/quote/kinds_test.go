package quote

import "testing"

// TestKindsOfFaults covers past faults, a passage or two a kind.
func TestKindsOfFaults(t *testing.T) {
	for _, test := range []struct {
		name, text string
		want       []string
	}{
		{"a name that tells of a noun first", "Critics of the Holt campaign wrote in. The ferry stopped. “Nobody asked us,” Holt said.", []string{
			"Nobody asked us, | Holt",
		}},
		{"a body named by its head", "According to the Holt campaign, the pier is “a ruin”.", []string{"a ruin | the Holt campaign"}},
		{"a surname met with what its bearer is", "“It holds,” said Ann Orr. Voskel, the transport minister, called it “a sad end”.", []string{
			"It holds, | Ann Orr", "a sad end | Voskel",
		}},
		{"a name before who", "“It holds,” said Velmont's Sen. Angus Orr who built it.", []string{"It holds, | Angus Orr"}},
		{"a newspaper before its kind", "According to the Whistle newspaper, the pier is “a ruin”.", []string{"a ruin | Whistle"}},
		{"links to other pages", "Dana Holt spoke. “The pier is shut.”\n\n( PHOTOS: Tarnwick’s piers)\n\nThe pier is old | Ekla Read more\n\n“It holds,” Ekla said.", []string{
			"The pier is shut. | Dana Holt", "It holds, | Ekla",
		}},
		{"the company of any name", "The Tarnwick Group has built ferries since May. “It holds,” the company said.", []string{"It holds, | Tarnwick Group"}},
		{"a body whose name lacks the noun", "The PTA met on Monday. The PTA left early. “It holds,” the administration said.", []string{
			"It holds, | the administration",
		}},
		{"a title before the verb", "Dana Holt, author of “The Slow Ferry,” said the pier was “a ruin”.", []string{"a ruin | Dana Holt"}},
		{"a nickname before the verb", "Dana Holt, a docker who goes by “Wave,” said the pier was “a ruin”.", []string{"a ruin | Dana Holt"}},
		{"goes by the name", "“Nobody asked us,” said a docker who goes by the name “Wave.”", []string{"Nobody asked us, | a docker"}},
		{"called by a nickname", "“Nobody asked us,” said a farmer called “Long Lou”.", []string{"Nobody asked us, | a farmer"}},
		{"called by somebody", "Dana Holt called “Long Lou” a liar.", []string{"Long Lou | Dana Holt"}},
		{"so-called", "“Nobody asked us,” said Dana Holt, the so-called “queen of the ferry”.", []string{"Nobody asked us, | Dana Holt"}},
		{"written on a shirt", "“Nobody asked us,” said Dana Holt, in a shirt that read “Keep The Ferry”.", []string{"Nobody asked us, | Dana Holt"}},
		{"two behind the verb", "“We agree,” said Dana Holt and Carl Orr in a letter.", []string{"We agree, | Dana Holt and Carl Orr"}},
		{"three behind the verb", "“We agree,” said Dana Holt, Carl Orr and Ada Quill.", []string{"We agree, | Dana Holt, Carl Orr and Ada Quill"}},
		{"one with a verb of its own", "“We agree,” said Dana Holt, and Carl Orr nodded.", []string{"We agree, | Dana Holt"}},
		{"three before the verb", "“We agree,” Dana Holt, Carl Orr and Ada Quill said.", []string{"We agree, | Dana Holt, Carl Orr and Ada Quill"}},
		{"a body for something", "The Center for Harbor Studies called the pier “a ruin”.", []string{"a ruin | Center for Harbor Studies"}},
		{"a space on the wrong side of a mark", `"The bridge is shut, "Holt said on Monday. Dana Holt is the mayor.`, []string{"The bridge is shut, | Dana Holt"}},
		{"denied", "Dana Holt denied calling the pier “a ruin”.", []string{"a ruin | "}},
		{"never said", "Dana Holt never said “let it burn”.", []string{"let it burn | "}},
		{"fabricated", "A fabricated headline claims Dana Holt said: “Let it burn.”", []string{"Let it burn. | "}},
		{"denied, and said", "Dana Holt denied it and said the pier was “a ruin”.", []string{"a ruin | Dana Holt"}},
		{"signed in brackets", "“I will never cross it again.” (Dana Holt, docker)", []string{"I will never cross it again. | Dana Holt"}},
		{"from somebody, who she is, and a colon", "And this from Dana Holt, his deputy:\n\n“We shall rebuild the old bridge.”", []string{
			"We shall rebuild the old bridge. | Dana Holt",
		}},
		{"who spoke in a passive", "Peter Marsh was accused by Carl Orr over the sale. “He sold it behind our backs,” he said.", []string{
			"He sold it behind our backs, | Carl Orr",
		}},
		{"Markdown links and emphasis", "“We will [build](https://a.example/b),” said **[Dana Holt](https://a.example)**, the minister.", []string{
			"We will [build](https://a.example/b), | Dana Holt",
		}},
		{"emphasis round marks", "**“We will build,”** said [[Dana Holt]].", []string{"We will build, | Dana Holt"}},
		{"letters dropped in single marks", "'I'm tellin' you, we had rock 'n' roll here,' said Dana Holt.", []string{
			"I'm tellin' you, we had rock 'n' roll here, | Dana Holt",
		}},
		{"two roles in front", "“It was long,” former mayor and senator Dana Holt said.", []string{"It was long, | Dana Holt"}},
		{"two roles behind the verb", "“It was long,” said singer and actor Dana Holt.", []string{"It was long, | Dana Holt"}},
		{"as somebody put it", "As Dana Holt put it, “He was the best of us all.”", []string{"He was the best of us all. | Dana Holt"}},
		{"on a medium", "Dana Holt took to Twitter to say: “It was long.”", []string{"It was long. | Dana Holt"}},
		{"an officer orders", "“Get off the old bridge,” an officer ordered.", []string{"Get off the old bridge, | an officer"}},
		{"a wife by her name", "Carl Orr will sign. Adds his wife, Mia: “He will sign it.”", []string{"He will sign it. | Mia"}},
		{"an account", "“This is silly,” wrote @harbor_fan. @PortPost replied: “We stand by it.”", []string{
			"This is silly, | @harbor_fan", "We stand by it. | @PortPost",
		}},
		{"an account in brackets", "Dana Holt (@dholt) said: “We stand by it.”", []string{"We stand by it. | Dana Holt"}},
		{"a month for a surname", "Prime Minister Ada March met us in March. “It holds,” Mrs. March said. Later March said it “may do”.", []string{
			"It holds, | Ada March", "may do | Ada March",
		}},
		{"a pronoun for a family name", "Carl Orr left. “What for?” He Lintao, a trade scholar, said on Monday.", []string{"What for? | He Lintao"}},
		{"a wife by his surname", "Carl Orr and his wife, Mia, sued. “We cannot sleep,” Mr. Orr said. “It shakes,” Mrs. Orr said.", []string{
			"We cannot sleep, | Carl Orr", "It shakes, | Mia",
		}},
		{"a lady by his surname", "Sir Carl Orr and Lady Orr will sell. “We love it,” Lady Orr said.", []string{"We love it, | Lady Orr"}},
		{"half a name", "Abu Hamid al-Rashid led them. “We need peace,” Abu Hamid said.", []string{"We need peace, | Abu Hamid al-Rashid"}},
		{"an office of several words", "Deputy Director of Public Works Eva-Lotte Persmark agreed. “It holds,” Ms Persmark said.", []string{
			"It holds, | Eva-Lotte Persmark",
		}},
		{"a trade before the name", "“It holds,” said Harbor Master Ekla Marrowby.", []string{"It holds, | Ekla Marrowby"}},
		{"an owner within a name", "On Monday the People’s Courier, the voice of the party, warned of “no room at all”.", []string{"no room at all | People’s Courier"}},
		{"capitals in a dateline", "PORT ANSEL (AP) — Says Karel Brunt: “We will sign this.”", []string{"We will sign this. | Karel Brunt"}},
		{"authors of what was published", "The authors of the study published in the journal Bridge Science argued that it had “great benefits”.", []string{
			"great benefits | The authors of the study",
		}},
		{"an ambassador to somewhere", "Norland’s ambassador to Velmont accused the bank of fraud and warned that he “will not sit still”.", []string{
			"will not sit still | Norland’s ambassador to Velmont",
		}},
		{"a medium used", "Dana Holt used Instagram to denounce it as “a shame.”", []string{"a shame. | Dana Holt"}},
		{"allowed to say", "The ruling allowed Ann Weir to claim that the city was “free.”", []string{"free. | Ann Weir"}},
		{"a pronoun and its verb", "When the editors would ask Mike Ford to say more, he’d respond, “I have a horror of it.”", []string{"I have a horror of it. | Mike Ford"}},
		{"a share of people", "Fifty-one percent say that “the mayor was wrong and should go.”", []string{"the mayor was wrong and should go. | Fifty-one percent"}},
		{"who she is, left open", "“It is over,” Tom Marsh said. “It was long,” Ann Weir, a nurse on the ward told the Post.", []string{
			"It is over, | Tom Marsh", "It was long, | Ann Weir",
		}},
		{"who sang it", "Dana Holt, who sang “Blue Harbor,” says the song is “a prayer”.", []string{"a prayer | Dana Holt"}},
		{"a captain behind his ship", "The captain of the “Marigold,” Ned Lorchen, said the sea was “a wall”.", []string{"a wall | Ned Lorchen"}},
		{"two behind the verb, with who they are", "“It was good,” said Dana Holt, the mayor, and her deputy, Carl Orr, in a letter.", []string{
			"It was good, | Dana Holt and Carl Orr",
		}},
		{"answers", "Dana Holt asked them. “Not me, I am old,” came the reply from Carl Orr.\n\n“Nobody will,” came a voice from the back.\n\n" +
			"“I shall do it,” was the answer of Ann Weir.\n\n“Me too,” came Tom Marsh's answer.", []string{
			"Not me, I am old, | Carl Orr", "Nobody will, | a voice", "I shall do it, | Ann Weir", "Me too, | Tom Marsh",
		}},
		{"an answer and a colon", "Dana Holt wrote. Carl Orr’s response was: “Is it true?”", []string{"Is it true? | Carl Orr"}},
		{"a report and a colon", "Dana Holt read it. From the report: “It was late and it cost too much.”", []string{"It was late and it cost too much. | the report"}},
		{"nobody before a colon", "That led to a discovery: “It was a bridge from the very start.”", []string{"It was a bridge from the very start. | "}},
		{"never said, says another", "Mr. Orr never said “burn it down,” his office said.", []string{"burn it down, | "}},
		{"attributed wrongly", "“Let them swim” is a line wrongly attributed to Carl Orr, Dana Holt said.", []string{"Let them swim | "}},
		{"as friends call him", "The man, whose friends call him “Doc”, said he was angry.", nil},
		{"dubbed", "The storm, dubbed “Big Lou,” passed, Dana Holt said.", nil},
		{"a slogan", "Dana Holt defended a campaign with the slogan “Dirt, we are on it.”", nil},
		{"a slogan chanted", "Students chanted the slogan “No more bridges.”", []string{"No more bridges. | Students"}},
		{"songs", "Teachers with drums played “We Will Not Stay” from the steps.", nil},
		{"works in a list", "The service has TV shows from Marrow House, “Star Boats,” and classics, including “Molly Pim” and “Bim.”", nil},
		{"a band", "Big Lantern have twice denied it.\n\n“At no point did we say so,” they said.", []string{"At no point did we say so, | Big Lantern"}},
		{"an app", "The app Pictobox is popular.\n\nThe Post met one mother, who knew her son used Pictobox. “I am ahead,” she said.", []string{"I am ahead, | one mother"}},
		{"a commissioner is not who spoke before", "Premier Ben Orr was “very moved”, he said.\n\nThe United Ports High Commissioner for Sailors said it did “not modify the law”.", []string{
			"very moved | Ben Orr", "not modify the law | The United Ports High Commissioner for Sailors",
		}},
		{"a farmer who sells to a firm", "The Post met a farmer who sells milk to Milko. “I like it,” he said.", []string{"I like it, | a farmer"}},
		{"she goes on", "Vera Smithson was the agent. I met her in May. She had sold his books. Web of Clay was the first of them. " +
			"But a lawsuit left her “worn out,” she said.", []string{"worn out, | Vera Smithson"}},
		{"a sister behind a comma", "His aunt gave me the address of Orr’s sister, Martha Orr. “I cannot tell,” she said.", []string{"I cannot tell, | His aunt"}},
		{"attacked on a day by somebody", "Mayor Ellis Holt was attacked on Monday by opposition leader Marcus Orr. “He lost control,” he said.", []string{
			"He lost control, | Marcus Orr",
		}},
		{"a body with a capital inside", "Ann Weir is a coder. She left in May. TalkBox hired many. “It was fun,” she said.", []string{"It was fun, | Ann Weir"}},
		{"a term in a scan", "A scan of his chest showed a “ground glass” pattern in both lungs.", nil},
		{"whose wife", "Carl Orr, whose wife, Mia, runs the shop, said: “I help.”", []string{"I help. | Carl Orr"}},
		{"of a saint's", "“It's a shame,” Reverend Tom Hale of St. Mary's told the Post.", []string{"It's a shame, | Tom Hale"}},
		{"quoted as saying", "“It is over,” Carl Orr was quoted as saying.", []string{"It is over, | Carl Orr"}},
		{"a lone name and a party", "Orr (D-Velmont) said the bill was “dead”.", []string{"dead | Orr"}},
		{"close to somebody", "Sources close to Orr said he was “furious”.", []string{"furious | Sources close to Orr"}},
		{"a company that runs a port", "A spokesman for the company that runs the port of Velmont said it was “safe”.", []string{
			"safe | A spokesman for the company that runs the port of Velmont",
		}},
		{"a report by an office", "The report by the audit office called it “a mess”.", []string{"a mess | The report by the audit office"}},
		{"did not say that", "Carl Orr did not say that the pier was “a ruin”, his lawyer said.", []string{"a ruin | "}},
		{"denied that he had called", "Carl Orr denied that he had called the pier “a ruin”.", []string{"a ruin | "}},
		{"never uttered the words", "Carl Orr never uttered the words “let it burn”.", []string{"let it burn | "}},
		{"the word", "The word “pier” is old, Dana Holt said.", nil},
		{"a law", "Dana Holt voted against the “Safe Ports Act” on Monday.", nil},
		{"titles in a list", "Shows such as “The Pier,” “Night Boats” and “Salt” drew millions, the network said.", nil},
		{"three roles of one person", "“It was long,” said singer, actor and poet Ann Weir.", []string{"It was long, | Ann Weir"}},
		{"a minister and another", "“We agree,” said minister Dana Holt and union leader Carl Orr.", []string{"We agree, | Dana Holt and Carl Orr"}},
		{"a second syllable", "Kim Jae-won spoke. “It is late,” Kim said.", []string{"It is late, | Kim Jae-won"}},
		{"in charge of several words", "Minister for Foreign Affairs Olof Brunt spoke. “It is late,” Brunt said.", []string{"It is late, | Olof Brunt"}},
		{"a council", "The council has voted. “We will build it,” it said.", []string{"We will build it, | The council"}},
		{"a nurse spoken to", "The Post spoke to a nurse at St. Olaf. “We are tired,” she said.", []string{"We are tired, | a nurse"}},
		{"a lord and a lady", "Lord Hallam came. “We must sell,” said Lord Hallam. “Never,” said Lady Hallam.", []string{"We must sell, | Hallam", "Never, | Lady Hallam"}},
		{"a colon parts reports", "Even people who backed the plan were unsure: Jane Harmon called it “the least bad way”.", []string{"the least bad way | Jane Harmon"}},
		{"a message to somebody", "Dana Holt sent a message to Carl Orr: “It is time to quit attacking people.”", []string{
			"It is time to quit attacking people. | Dana Holt",
		}},
		{"after somebody said so", "“In other news,” Dana Holt wrote last May, “we all won,” after union spokesman Carl Orr expressed his support.", []string{
			"In other news, | Dana Holt", "we all won, | Dana Holt",
		}},
		{"reads an editorial", "Carl Orr left.\n\n“There are worse people than he is,” reads a Monday editorial in The Post.", []string{
			"There are worse people than he is, | a Monday editorial",
		}},
		{"said he thought", "Carl Orr said he thought: “It is mine.”", []string{"It is mine. | Carl Orr"}},
		{"whom a clause tells of", "I mean Luis Pardo, who moved here. “We sell books,” says the 39-year-old founder of the shop.", []string{"We sell books, | Luis Pardo"}},
		{"brought up with the age", "“It is fine,” says Doug Purdon. Exercise did good as well for Batu Farin, 50. “It helped me,” he says.", []string{
			"It is fine, | Doug Purdon", "It helped me, | Batu Farin",
		}},
		{"about so many", "In Velmont, about 200 protesters met on Monday, holding signs and chanting “Keep the ferry.”", []string{"Keep the ferry. | 200 protesters"}},
		{"a system that is called", "Carl Orr says the system, simply called “Loop,” is a first step.", nil},
		{"a crosshead", "“It is late,” Dana Holt said.\n\n'All bets are off.'\n\nShe left.", []string{"It is late, | Dana Holt"}},
		{"a singer who asks", "The singer of “Blue Harbor,” who asked for quiet, said fans were “kind”.", []string{"kind | The singer"}},
		{"what she wrote", "Dana Holt, who wrote “The Long Pier” and “Far Away,” said she was “done”.", []string{"done | Dana Holt"}},
		{"on X", "“Not true,” Carl Orr posted on X. Dana Holt replied: “True.”", []string{"Not true, | Carl Orr", "True. | Dana Holt"}},
		{"did not use the word", "Dana Holt did not use the word “liar,” her aide said.", []string{"liar, | "}},
		{"never called him", "Dana Holt says she never called him “a liar”.", []string{"a liar | "}},
		{"family names that are places", "Park Min-su met Lee Ji-won. “Yes,” Park said. “No,” Lee said.", []string{"Yes, | Park Min-su", "No, | Lee Ji-won"}},
		{"a letter dropped at the end", "'I'm goin' home, I ain't stayin',' Carl Orr said.", []string{"I'm goin' home, I ain't stayin', | Carl Orr"}},
		{"known as", "The device, known as “the box,” is “safe,” Dana Holt said.", []string{"safe, | Dana Holt"}},
		{"a given name that is a day", "The press secretary, Comrade Monday Okello, spoke. “It is false,” Okello said.", []string{"It is false, | Monday Okello"}},
		{"a given name that is a month", "“Rules are rules,” Principal May Granger said on Monday.", []string{"Rules are rules, | May Granger"}},
		{"an apposition of an apposition", "“It is late,” said its director, the biologist and presenter Hugo Lindgrun.", []string{"It is late, | Hugo Lindgrun"}},
		{"called by name behind commas", "Samir Koury spoke. The head of the quarters, Ibrahim Darwan, thanked him and said: “We ask for more.”", []string{
			"We ask for more. | Ibrahim Darwan",
		}},
		{"an office with a capital", "Dana Holt sparked a row over Carl Orr.\n\n“I thought it was ridiculous,” the President said.", []string{"I thought it was ridiculous, | Dana Holt"}},
		{"an office of two words", "Dana Holt sparked a row over Carl Orr.\n\n“I thought it was ridiculous,” the High Commissioner said.", []string{
			"I thought it was ridiculous, | the High Commissioner",
		}},
		{"two descriptions before who", "Dana Holt quoted Hugo Lindgrun, the retired banker and former mayor who wrote that it was “pure folly to think so”.", []string{
			"pure folly to think so | Hugo Lindgrun",
		}},
		{"a comma behind the marks", "The union is led by Manuel Oteros. “She has gone over to them”, Oteros reproached her.", []string{
			"She has gone over to them | Manuel Oteros",
		}},
		{"a name behind what the office is for", "“The grid is full,” said the minister for power, Osker Tandy, on Monday.", []string{"The grid is full, | Osker Tandy"}},
		{"a name behind what the body is of", "Velmont Water lost. The pipe is “full”, according to the owner of the pipe, Pipehold. Pipehold is new.", []string{"full | Pipehold"}},
		{"a name that may be the mayor's", "“It is late,” said a spokesman for the mayor, Dana Holt.", []string{"It is late, | a spokesman"}},
		{"the regulator is no company named before", "Gridmont lost power at Carver's Moor. The regulator said it expected “a full account”.", []string{"a full account | The regulator"}},
		{"a company and a place beside it", "Gridmont Ltd pays for the pier in Selby. It owns Carver's Moor. The company said it was “proud”.", []string{"proud | Gridmont Ltd"}},
		{"a country that spoke is no he", "Carl Orr signed. Sarmont says the salt would follow. Mr Orr's aides were worried. “We have agreed,” he said.", []string{"We have agreed, | Carl Orr"}},
		{"owners with a name", "Carl Orr left. The owners, Grey Flag Boats, thanked “all who came”.", []string{"all who came | Grey Flag Boats"}},
		{"a verb, and only a name behind it", "The worst case lies “ten years back”, says Dana Holt. The last one lies further back, says Carl Orr, who called it “odd”.", []string{
			"ten years back | Dana Holt", "odd | Carl Orr",
		}},
		{"a verb, and a name with a verb of its own", "The mayor, a lawyer, said Dana Holt “shouts at nobody”.", []string{"shouts at nobody | The mayor"}},
		{"a man by his pronouns", "Orlo Brekk lives alone. He fishes, and he sells what he gets. Mira Brekk runs the shop. “It is open,” she said.\n\n“And who buys?” Tom Marsh asked Brekk.\n\n“Nobody,” she said.", []string{
			"It is open, | Mira Brekk", "And who buys? | Tom Marsh", "Nobody, | Mira Brekk",
		}},
		{"named in the words", "Lovisa Bark left. Mayor Petra Lind, an ally of Bark, was sorry. “Lovisa knows this port,” she said.", []string{"Lovisa knows this port, | Petra Lind"}},
		{"brought in by name", "Carl Orr is calm. “I was, a bit,” he said. His mate, Tom Marsh, who rowed, looked back. “He got small,” he said.", []string{
			"I was, a bit, | Carl Orr", "He got small, | Tom Marsh",
		}},
		{"his reply, and said", "Sam Korry spoke first. Abram Dorn thanked him for his reply, and said: “We ask for more.”", []string{"We ask for more. | Abram Dorn"}},
		{"said by telephone", "The union lost patience. “They have known it,” its regional secretary, Dana Holt, said by telephone.", []string{"They have known it, | Dana Holt"}},
		{"the president is no vice president", "President Dana Holt met Vice President Carl Orr. Orr was late. “It was a good day,” the president said.", []string{"It was a good day, | Dana Holt"}},
		{"the president is no adviser to one", "President Dana Holt met Tom Marsh, an adviser to the president. Marsh was late. “It was a good day,” the president said.", []string{
			"It was a good day, | Dana Holt",
		}},
		{"an official spoken of before", "A senior port official spoke to Carl Orr. “It was a bad day,” the official said.", []string{"It was a bad day, | A senior port official"}},
		{"an office that is given a name later", "The mayor called it “a ruin” on Monday.\n\nMayor Dana Holt met the press.", []string{"a ruin | Dana Holt"}},
		{"the head of something, by name", "The mayoress of Port Ansel, Petra Lind, of the party of Orr, left. “It is over,” she said.", []string{"It is over, | Petra Lind"}},
		{"who gave her name", "“We met there,” said one, who gave her name only as Lou. A trader, who identified herself simply as Mama Okoye, told us so. “No more,” she cried.", []string{
			"We met there, | Lou", "No more, | Mama Okoye",
		}},
		{"wrote in a letter the head of something", "“We see you in court,” wrote in a letter to the ministry the head of the Crab Union, Ingrid Moss.", []string{"We see you in court, | Ingrid Moss"}},
		{"two roles, one of several words", "“It is late,” said its owner, the sea biologist and occasional television host Hugo Brandt.", []string{"It is late, | Hugo Brandt"}},
		{"quoted her as saying", "Dana Holt met Carl Orr. “That is a lot,” he quoted her as saying.", []string{"That is a lot, | Dana Holt"}},
		{"was all he said", "Dana Holt left. I met a guard, Carl Orr. He looked up. “You should have seen it,” was all he would say.", []string{"You should have seen it, | Carl Orr"}},
		{"a rank for a given name", "“You have two boats,” said harbour captain Col Hendry.", []string{"You have two boats, | Col Hendry"}},
		{"a rank in full", "Chairman Maj Roger Tandy met Dana Holt. “You are late,” replied the major.", []string{"You are late, | Roger Tandy"}},
		{"an office in two letters", "Prime Minister Dana Holt met Carl Orr. “I thank my friend,” said the PM.", []string{"I thank my friend, | Dana Holt"}},
		{"a nickname behind a rare name", "His mate, Sigrun “Sparks” Holt, laughed. “It runs,” she said.", []string{"It runs, | Sigrun “Sparks” Holt"}},
		{"an editorial headed", "In an editorial headed “Ahoy There,” the Port Chronicle wrote that it was “odd”.", []string{"odd | Port Chronicle"}},
		{"a sign", "The town put up a sign that read “Keep Clear Of The Birds.” A banner said “We are here.”", nil},
		{"a song", "“I was never lost,” Dana Holt sang at the end.", nil},
		{"named in the paragraph behind", "A farmer says he is “amazed” by the answer.\n\nTom Marsh, 34, said nobody asked him.", []string{"amazed | Tom Marsh"}},
		{"the first words in capitals", "A MUM-OF-TWO has told how she was “savaged” by a goose.\n\nKay Brunt, 34, was at home.", []string{"savaged | Kay Brunt"}},
		{"a word in -ing before a name", "The court met. Sentencing Tracy Lowe, the judge was late. “It is over,” Lowe said.", []string{"It is over, | Tracy Lowe"}},
		{"a verb behind marks that is not listed", "Mira Diop came. « She comes, she listens, she leaves », tempers Roland Pichet, butcher for thirty years.", []string{
			"She comes, she listens, she leaves | Roland Pichet",
		}},
		{"the latter", "She met her rival, Gil Marchet. “One governs with tar,” said the latter.", []string{"One governs with tar, | Gil Marchet"}},
		{"my companion", "Dab is a bar. My companion, who is a vet, read the menu. “What is a leek?” she asked.", []string{"What is a leek? | My companion"}},
		{"who it is, told behind a form of be", "Mia Orr left. The last speaker was Ann Weir. “We know it,” she said.", []string{"We know it, | Ann Weir"}},
		{"a captain of a school", "School captain Zora Nguyen, 11, had one question for the grown-ups: “Did anyone get the hens out?”", []string{
			"Did anyone get the hens out? | Zora Nguyen",
		}},
	} {
		t.Run(test.name, func(t *testing.T) {
			a := article(test.text)
			compare(t, test.text, told(a, Read(a, 0), false), test.want)
		})
	}
}
