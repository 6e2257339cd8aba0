package quote

// passages are short invented passages of news and their quotes: every marked quote as "words | speaker",
// pieces separated by " + ", in text order.
var passages = []struct {
	name   string
	text   string
	quotes []string
}{
	{"quote, speaker verb", `“The bridge is safe,” Dana Holt said.`, []string{"The bridge is safe, | Dana Holt"}},
	{"quote, verb speaker", `“The bridge is safe,” said Dana Holt.`, []string{"The bridge is safe, | Dana Holt"}},
	{"speaker verb quote", `Dana Holt said, “The bridge is safe.”`, []string{"The bridge is safe. | Dana Holt"}},
	{"speaker verb colon", `Dana Holt wrote: “The bridge is safe.”`, []string{"The bridge is safe. | Dana Holt"}},
	{"partial in a clause", `Dana Holt said that the bridge was “entirely safe” for lorries.`, []string{"entirely safe | Dana Holt"}},
	{"clause then report", `The bridge was “entirely safe” for lorries, Dana Holt said.`, []string{"entirely safe | Dana Holt"}},
	{"according to, in front", `According to Dana Holt, the bridge is “entirely safe” now.`, []string{"entirely safe | Dana Holt"}},
	{"according to, behind", `The bridge is “entirely safe” now, according to Dana Holt.`, []string{"entirely safe | Dana Holt"}},
	{"straight marks", `"The bridge is safe," Dana Holt said.`, []string{"The bridge is safe, | Dana Holt"}},
	{"mixed marks", `“The bridge is safe," Dana Holt said.`, []string{"The bridge is safe, | Dana Holt"}},
	{"two single marks for a double one", `''The bridge is safe,'' Dana Holt said.`, []string{"The bridge is safe, | Dana Holt"}},
	{"British single marks", `‘The bridge is safe,’ Dana Holt said.`, []string{"The bridge is safe, | Dana Holt"}},
	{"single marks with an apostrophe inside", `'The bridge isn't safe,' Dana Holt said.`, []string{"The bridge isn't safe, | Dana Holt"}},
	{"guillemets", `«The bridge is safe,» Dana Holt said.`, []string{"The bridge is safe, | Dana Holt"}},
	{"guillemets turned inwards", `»The bridge is safe,« Dana Holt said.`, []string{"The bridge is safe, | Dana Holt"}},
	{"low marks", `„The bridge is safe,“ Dana Holt said.`, []string{"The bridge is safe, | Dana Holt"}},
	{"wrong way round", `”The bridge is safe,“ Dana Holt said.`, []string{"The bridge is safe, | Dana Holt"}},
	{"nested single marks", `“He told me ‘never again’ and left,” Dana Holt said.`, []string{"He told me ‘never again’ and left, | Dana Holt"}},
	{
		"British marks with double ones nested", `‘He told me “never again” and left,’ Dana Holt said.`,
		[]string{"He told me “never again” and left, | Dana Holt"},
	},
	{
		"attribution set inside", `“The bridge is safe,” Dana Holt said. “We tested every bolt.”`,
		[]string{"The bridge is safe, + We tested every bolt. | Dana Holt"},
	},
	{
		"attribution in mid-sentence", `“The bridge,” Dana Holt said, “is safe for everybody.”`,
		[]string{"The bridge, + is safe for everybody. | Dana Holt"},
	},
	{
		"reopened in the next paragraph", "Dana Holt said: “The bridge is safe.\n\n“We tested every bolt.”",
		[]string{"The bridge is safe. + We tested every bolt. | Dana Holt"},
	},
	{
		"carried over a paragraph", "“The bridge is safe,” Dana Holt said.\n\n“We tested every single bolt of it.”",
		[]string{"The bridge is safe, | Dana Holt", "We tested every single bolt of it. | Dana Holt"},
	},
	{
		"colon at the end of the paragraph before", "Dana Holt had this to say on Monday:\n\n“The bridge is safe and will stay open.”",
		[]string{"The bridge is safe and will stay open. | Dana Holt"},
	},
	{
		"a description is who the article has turned to, not who spoke before",
		"“It shook,” said student Orrin Vale, 19.\n\nHarbour boss Ilka Brand raced to the bridge.\n\n“Nobody crosses,” stormed the minister.\n\nShe added: “We wait.”",
		[]string{"It shook, | Orrin Vale", "Nobody crosses, | Ilka Brand", "We wait. | Ilka Brand"},
	},
	{
		"a pronoun is who the article has turned to, not who spoke before",
		"Union man Joe Tarrant was furious. “It is a disgrace,” he said.\n\nRafe Okell, 74, ran the yard until he was pushed out.\n\n“My niece counts money,” he said.",
		[]string{"It is a disgrace, | Joe Tarrant", "My niece counts money, | Rafe Okell"},
	},
	{
		"a thing is nobody", "The boss, Celia Okell, climbed on to a pallet to tell the shift.\n\n“We are done,” she told them.",
		[]string{"We are done, | Celia Okell"},
	},
	{"told to a programme", `“We wait,” Dana Holt told “Harbour Hour”.`, []string{"We wait, | Dana Holt"}},
	{"attribution as a sentence", `“Is the bridge safe?” Dana Holt asked.`, []string{"Is the bridge safe? | Dana Holt"}},
	{"inverted question", `“Is the bridge safe?” asked Dana Holt.`, []string{"Is the bridge safe? | Dana Holt"}},
	{"told somebody", `“The bridge is safe,” Dana Holt told Peter Marsh.`, []string{"The bridge is safe, | Dana Holt"}},
	{"never closed", "Dana Holt said: “The bridge is safe.\n\nThe town went home.", []string{"The bridge is safe. | Dana Holt"}},
	{"feet and inches", `The 6'2" Dana Holt and the 5'10" Peter Marsh met.`, nil},
	{"plural apostrophes", `The workers' union and the drivers' union met the owners' club.`, nil},
	{"decades and elisions", `In the '90s we took 'em home, Dana Holt recalled.`, nil},
	{"title of a programme after a channel", `Dana Holt spoke on Channel Nine's “Harbour Morning.”`, nil},
	{"title of a programme before the word", `Dana Holt told the “Harbour Morning” show about it.`, nil},
	{
		"title beside a quotation", `“The bridge is safe,” Dana Holt said on Channel Nine's “Harbour Morning.” “We tested every bolt.”`,
		[]string{"The bridge is safe, + We tested every bolt. | Dana Holt"},
	},
	{"title of a book", `Dana Holt wrote the novel “Bridges of Sand” in two years.`, nil},
	{"nickname", `Jimmy “Fish” Moreno opened the bar.`, nil},
	{"pronoun he", `Peter Marsh came late. “The ferry was full,” he said.`, []string{"The ferry was full, | Peter Marsh"}},
	{
		"pronouns by gender", `Peter Marsh and Susan Holt came late. “The ferry was full,” she said. “I walked,” he said.`,
		[]string{"The ferry was full, | Susan Holt", "I walked, | Peter Marsh"},
	},
	{"surname to full name", `Mayor Dana Holt spoke on Monday. “The bridge is safe,” Holt said.`, []string{"The bridge is safe, | Dana Holt"}},
	{
		"courtesy title tells the gender", `Dana Holt and Peter Marsh came. Ms. Holt left early. “I was tired,” she said.`,
		[]string{"I was tired, | Dana Holt"},
	},
	{
		"relatives are two people", `Carl Holt met Susan Holt. “The bridge is safe,” Ms. Holt said. “It is not,” Mr. Holt said.`,
		[]string{"The bridge is safe, | Susan Holt", "It is not, | Carl Holt"},
	},
	{
		"office for a name", `President Susan Holt met the press. “The bridge is safe,” the president said.`,
		[]string{"The bridge is safe, | Susan Holt"},
	},
	{
		"office of another country", `Velian President Susan Holt met Marrish President Carl Orr. “It is safe,” the Marrish president said.`,
		[]string{"It is safe, | Carl Orr"},
	},
	{"apposition before the verb", `Dana Holt, the mayor of Port Ansel, said: “The bridge is safe.”`, []string{"The bridge is safe. | Dana Holt"}},
	{"relative clause before the verb", `Dana Holt, who built the bridge, said: “It is safe.”`, []string{"It is safe. | Dana Holt"}},
	{"participle clause before the verb", `Dana Holt, speaking in Port Ansel, said: “It is safe.”`, []string{"It is safe. | Dana Holt"}},
	{"party and state", `Sen. Dana Holt, D-Ohio, said the bill was “a gift to the ferries.”`, []string{"a gift to the ferries. | Dana Holt"}},
	{"party in brackets", `Sen. Dana Holt (D-Ohio) said the bill was “a gift to the ferries.”`, []string{"a gift to the ferries. | Dana Holt"}},
	{"spokesman of a body", `“The bridge is safe,” said a spokesman for the ministry.`, []string{"The bridge is safe, | a spokesman"}},
	{"named spokesman", `“The bridge is safe,” said ministry spokesman Carl Orr.`, []string{"The bridge is safe, | Carl Orr"}},
	{"a relative by apposition", `“He never slept,” says Holt's brother, Carl Orr.`, []string{"He never slept, | Carl Orr"}},
	{"body", `The Ansel Bridge Authority said in a statement: “The bridge is safe.”`, []string{"The bridge is safe. | Ansel Bridge Authority"}},
	{
		"the company", `Orr Ferries Inc. lost two boats. “We regret it,” the company said in a statement.`,
		[]string{"We regret it, | Orr Ferries Inc."},
	},
	{
		"initials", `The Ansel Bridge Authority met on Monday. “The bridge is safe,” the ABA said.`,
		[]string{"The bridge is safe, | Ansel Bridge Authority"},
	},
	{"document", `“The bridge is not safe,” the report said.`, []string{"The bridge is not safe, | the report"}},
	{
		"a statement of hers", `Dana Holt resigned on Monday. “I am tired of bridges,” her statement said.`,
		[]string{"I am tired of bridges, | Dana Holt"},
	},
	{
		"who issued the statement", `“We regret it,” said a statement released by Dana Holt.`,
		[]string{"We regret it, | Dana Holt"},
	},
	{"post", `“BRIDGE OPEN AT LAST!” Dana Holt posted on Facebook.`, []string{"BRIDGE OPEN AT LAST! | Dana Holt"}},
	{
		"a report told of in passing", `Dana Holt said the step, which some have called hasty, was an “folly” to the town.`,
		[]string{"folly | Dana Holt"},
	},
	{
		"the report of an opening clause", `After Dana Holt said the bridge was “an orphan,” Peter Marsh said: “It is not.”`,
		[]string{"an orphan, | Dana Holt", "It is not. | Peter Marsh"},
	},
	{
		"an opening clause that reports nothing", `When the bridge shook, “we ran,” Peter Marsh said.`,
		[]string{"we ran, | Peter Marsh"},
	},
	{
		"a participle behind whom the letter went to", `The ferry company wrote a letter to Peter Marsh asking that he “stay calm.”`,
		[]string{"stay calm. | The ferry company"},
	},
	{
		"who got hold of a letter does not speak in it", `A letter from the port obtained by The Ansel Post warns that “nothing will move.”`,
		[]string{"nothing will move. | A letter from the port"},
	},
	{
		"said they would", `Dana Holt promised that the “neighbours” said they would come.`,
		[]string{"neighbours | Dana Holt"},
	},
	{"kept asking", `Peter Marsh kept asking why the bridge was “so short.”`, []string{"so short. | Peter Marsh"}},
	{
		"a given name with a hyphen", `Peter Marsh waited. Lord Mayor Han Soo-hyun called it “a bolt too many.” He left.`,
		[]string{"a bolt too many. | Han Soo-hyun"},
	},
	{"a closing mark that opens the paragraph", `” … the bridge is safe,” Dana Holt wrote.`, []string{"… the bridge is safe, | Dana Holt"}},
	{"label behind a dash", `Engineers agree - Dana Holt: “The bridge is safe for all of us.”`, []string{"The bridge is safe for all of us. | Dana Holt"}},
	{"what a broadcaster airs", `“It shook,” Dana Holt told ANB's “Today” on Monday.`, []string{"It shook, | Dana Holt"}},
	{"the star of a programme", `“Harbour is the New Town” star Dana Holt told her story. “It shook,” she said.`, []string{"It shook, | Dana Holt"}},
	{"a noun is no verb", `Dana Holt named “Harbour” as one of her favourite shows.`, nil},
	{
		"father and son", "President Carl Orr and his son met. Carl Orr Jr. left early. “I was tired,” Orr Jr. said. “I was not,” Orr said.",
		[]string{"I was tired, | Carl Orr Jr.", "I was not, | Carl Orr"},
	},
	{
		"Jr. at the first mention only", "Carl Orr Jr. left early. “I was tired,” Orr said.", []string{"I was tired, | Carl Orr Jr."},
	},
	{
		"somebody without a name", "Susan Holt ran the yard. His gran was waiting at the gate. “I knew it,” she said.",
		[]string{"I knew it, | His gran"},
	},
	{"in a statement", `Orr Ferries in a statement said the bridge was “an orphan.”`, []string{"an orphan. | Orr Ferries"}},
	{
		"an appearance on a channel", `Orr Ferries CEO Dana Holt in a Friday appearance on ANB News called it “a slow leak.”`,
		[]string{"a slow leak. | Dana Holt"},
	},
	{"issued a warning that", `Peter Marsh issued a warning that the bridge was “unsafe.”`, []string{"unsafe. | Peter Marsh"}},
	{"warning as a verb", `Peter Marsh left, warning that the bridge was “unsafe.”`, []string{"unsafe. | Peter Marsh"}},
	{"a writing and its owner", `Peter Marsh read Dana Holt's letter calling the bridge “unsafe.”`, []string{"unsafe. | Dana Holt"}},
	{"an office not yet held", `President-elect Dana Holt spoke. “Go on,” the president-elect said.`, []string{"Go on, | Dana Holt"}},
	{"a verb before a name", `Expect Holt to stay. Dana Holt said it was “an orphan.”`, []string{"an orphan. | Dana Holt"}},
	{"a verb before a surname", `Expect Holt to stay. “It is an orphan,” Holt said.`, []string{"It is an orphan, | Holt"}},
	{"the writer of the article", `Orr Ferries sank. We call this “a tidy mess.”`, []string{"a tidy mess. | "}},
	{
		"named before the colon, not in the report", `Peter Marsh left. A day later Carl Orr met Dana Holt: “Did I go? I did,” he said.`,
		[]string{"Did I go? I did, | Carl Orr"},
	},
	{
		"when, where and what before the verb", `Last year Rep. Dana Holt, president of the Ansel Center for Scholars, recently wrote: “We wait.”`,
		[]string{"We wait. | Dana Holt"},
	},
	{
		"an office as a surname", "Dana Luther King, Jr. came to the bridge. “Love it,” King preached.",
		[]string{"Love it, | Dana Luther King, Jr."},
	},
	{"at one point", `Dana Holt spoke. At one point, Holt coached Marsh to “row as if it rained.”`, []string{"row as if it rained. | Dana Holt"}},
	{"a verb that is not listed", `Dana Holt sank a boat. Holt brayed, “I would do it again.”`, []string{"I would do it again. | Dana Holt"}},
	{"a trade before the name", `Cartoonist Dana Holt said the bridge was “unsafe.”`, []string{"unsafe. | Dana Holt"}},
	{"outlet behind a dash", `Town spends a million on ferries - Ansel Post: “The ferries are old and slow.”`, []string{"The ferries are old and slow. | Ansel Post"}},
	{
		"a headline that holds the words of a quote below", "Bridge ‘Safe For All’ After Storm\n\nThe town met.\n\n“It is safe for all of us,” Dana Holt said.",
		[]string{"Safe For All | Dana Holt", "It is safe for all of us, | Dana Holt"},
	},
	{
		"a heading between marks is not what was said before it",
		"“It shook,” Dana Holt said.\n\n‘Never been so afraid’\n\n“I have never been so afraid,” Peter Marsh said.\n\n‘Another town’\n\nThe ferry went.",
		[]string{"It shook, | Dana Holt", "Never been so afraid | Peter Marsh", "I have never been so afraid, | Peter Marsh"},
	},
	{
		"a surname with a small article", "Karim al-Harun came late. “It shook,” said Karim al-Harun. “I ran,” al-Harun added. “So did we,” Mr. Harun said.",
		[]string{"It shook, | Karim al-Harun", "I ran, | Karim al-Harun", "So did we, | Karim al-Harun"},
	},
	{"a surname with d'", "“It shook,” Pierre d’Arvel said.", []string{"It shook, | Pierre d’Arvel"}},
	{
		"a transcript between marks", "Dana Holt met Peter Marsh:\n\n“HOLT: It will hold.\n\n“MARSH: It will not.\n\n“ORR: Who knows?”",
		[]string{"It will hold. | Dana Holt", "It will not. | Peter Marsh", "Who knows? | "},
	},
	{
		"a transcript between marks that begins with somebody not named", "Dana Holt met a reporter:\n\n“ORR: Will it hold?\n\n“HOLT: It will.”",
		[]string{"Will it hold? | ", "It will. | Dana Holt"},
	},
	{
		"notices between marks are no transcript", "Dana Holt read out two notices:\n\n“NOTICE: The bridge is shut.”\n\n“WANTED: A ferry for the summer.”",
		[]string{"NOTICE: The bridge is shut. | Dana Holt", "WANTED: A ferry for the summer. | Dana Holt"},
	},
	{
		"values of attributes", "<post id=\"31415926535\" author=\"@danaholt\">The bridge is “tired and old” by now, Dana Holt said.</post>",
		[]string{"tired and old | Dana Holt"},
	},
	{
		"whose report it is, and not whom it is about",
		"Rep. Dana Holt said she would look into whether Carl Orr broke the law.\n\n“It merits a review,” the Merrow Republican said.",
		[]string{"It merits a review, | Dana Holt"},
	},
	{
		"he, of whom she speaks on", "“The bridge is shut,” said Vale. “It will stay shut” because he wants it so, she said. Dana Holt left.",
		[]string{"The bridge is shut, | Vale", "It will stay shut | Vale"},
	},
	{
		"what remarks are called", "Dana Holt left. Robert Vale called Carl Orr’s remarks “hard to swallow” by now.",
		[]string{"hard to swallow | Robert Vale"},
	},
	{
		"what remarks did", "Dana Holt left. Robert Vale said Carl Orr’s remarks “confirmed that he is tired” by now.",
		[]string{"confirmed that he is tired | Robert Vale"},
	},
	{
		"what another says of a claim", "Dana Holt left. Robert Vale said Carl Orr’s claim that the bridge would hold was “hard to swallow” by now.",
		[]string{"hard to swallow | Robert Vale"},
	},
	{
		"a noun of saying behind the stretch", "Carl Orr warned that it could be “the Heron,” his nickname for Dana Holt due to her claims of a feud that nobody saw.",
		[]string{"the Heron, | Carl Orr"},
	},
	{
		"whose claim it is has not spoken", "Adam Holt said that Carl Orr’s claim that the bridge was shut was nonsense.\n\n“Look at the map of it,” he said.",
		[]string{"Look at the map of it, | Adam Holt"},
	},
	{
		"noun of saying from somebody", "The letter contradicts comments from Carl Orr that the bridge is “tired and old” by now. Dana Holt left.",
		[]string{"tired and old | Carl Orr"},
	},
	{
		"noun of saying behind what it is like", "Dana Holt left. The union heard her March comment that the bridge was “tired and old” by now.",
		[]string{"tired and old | Dana Holt"},
	},
	{"promise", "Carl Orr was angry at Dana Holt’s solemn pledge to be “neutral” from now on.", []string{"neutral | Dana Holt"}},
	{
		"what somebody calls it, and another's report", "In a clip that Carl Orr called “hasty,” Dana Holt expressed a wish to go home.",
		[]string{"hasty, | Carl Orr"},
	},
	{
		"report in a clause that opens the sentence", "But even as Carl Orr claimed that “the bridge is shut,” Dana Holt said the two cases were different.",
		[]string{"the bridge is shut, | Carl Orr"},
	},
	{
		"report that tells when", "“It is open,” Dana Holt wrote after Carl Orr argued that the bridge was “tired and old” by now.",
		[]string{"It is open, | Dana Holt", "tired and old | Carl Orr"},
	},
	{
		"signature below several paragraphs",
		"Some object.\n\n“The bridge is shut. It stays shut for a year.\n\n“Nobody knows who will pay for it.” Osric Penhale, The Lighter\n\nThe vote was close.",
		[]string{"The bridge is shut. It stays shut for a year. + Nobody knows who will pay for it. | Osric Penhale"},
	},
	{"single low marks", `‚The bridge is safe,‘ Dana Holt said.`, []string{"The bridge is safe, | Dana Holt"}},
	{"single guillemets", `‹The bridge is safe,› Dana Holt said.`, []string{"The bridge is safe, | Dana Holt"}},
	{"grave accents and apostrophes", "``The bridge is safe,'' Dana Holt said.", []string{"The bridge is safe, | Dana Holt"}},
	{
		"a list of signed posts", "• “The bridge is safe” – Dana Holt, mayor\n\n• “It is not” – Peter Marsh, ferryman",
		[]string{"The bridge is safe | Dana Holt", "It is not | Peter Marsh"},
	},
	{
		"never closed, and somebody else in the next paragraph", "“The bridge is safe,” Dana Holt said. “We tested it.\n\nThe town went home. Peter Marsh said: “It is not safe.”",
		[]string{"The bridge is safe, + We tested it. | Dana Holt", "It is not safe. | Peter Marsh"},
	},
	{
		"asking and answering in turn",
		"“Is it safe?” Peter Marsh asked.\n\n“It is,” Susan Holt said.\n\n“And the old ferry?”\n\n“It is gone for good.”",
		[]string{"Is it safe? | Peter Marsh", "It is, | Susan Holt", "And the old ferry? | Peter Marsh", "It is gone for good. | Susan Holt"},
	},
	{"participle goes on", `Dana Holt praised the crew, saying they were “calm and quick.”`, []string{"calm and quick. | Dana Holt"}},
	{
		"said and added", `Dana Holt said it was “safe enough” and added that nobody was “in any danger.”`,
		[]string{"safe enough | Dana Holt", "in any danger. | Dana Holt"},
	},
	{"name of a thing", `Dana Holt called the plan “a bridge to nowhere.”`, []string{"a bridge to nowhere. | Dana Holt"}},
	{"the outermost report speaks", `Dana Holt said she thinks the bridge is “entirely safe.”`, []string{"entirely safe. | Dana Holt"}},
	{"what somebody owns", `Dana Holt's claim that the bridge is “entirely safe” angered the town.`, []string{"entirely safe | Dana Holt"}},
	{"signed with a dash", `“The bridge is safe and it will stay open.” — Dana Holt`, []string{"The bridge is safe and it will stay open. | Dana Holt"}},
	{"label", `Dana Holt: “The bridge is safe and will stay open.”`, []string{"The bridge is safe and will stay open. | Dana Holt"}},
	{
		"two in turn", "“Is it safe?” Peter Marsh asked.\n\n“It is,” Susan Holt replied.\n\n“Good,” he said.",
		[]string{"Is it safe? | Peter Marsh", "It is, | Susan Holt", "Good, | Peter Marsh"},
	},
	{"sentence before", `Dana Holt disagreed. “The bridge is safe and will stay open.”`, []string{"The bridge is safe and will stay open. | Dana Holt"}},
	{"lone surname at the start", `Guest said no. Tim Guest is the mayor. “Not on my watch,” Guest added.`, []string{"Not on my watch, | Tim Guest"}},
	{"particles", `“We are ready,” Anna von der Heide said.`, []string{"We are ready, | Anna von der Heide"}},
	{"particle before a lone surname", `Rita dos Santos is here. “We are ready,” dos Santos said.`, []string{"We are ready, | Rita dos Santos"}},
	{
		"clause of its own before the report", `More members of the crew could leave, said Dana Holt. “It would avoid a fight,” she added.`,
		[]string{"It would avoid a fight, | Dana Holt"},
	},
	{"hyphens", `“We are ready,” Jean-Luc Bel-Air said.`, []string{"We are ready, | Jean-Luc Bel-Air"}},
	{"headline", "Holt: ‘The bridge is safe’\n\nMayor Dana Holt spoke on Monday in Port Ansel.", []string{"The bridge is safe | Dana Holt"}},
	{"headline verb", "Holt Says Bridge Is ‘Entirely Safe’ Now\n\nMayor Dana Holt spoke on Monday.", []string{"Entirely Safe | Dana Holt"}},
	{"pointer to another article", "READ MORE: Mayor says bridge is ‘safe as houses’", nil},
	{"unlisted verb", `“Not on my watch,” an angry Holt retaliated. Dana Holt is the mayor.`, []string{"Not on my watch, | Dana Holt"}},
	{"an unknown speaker stays blank", `“I saw it myself from the train,” I said.`, []string{"I saw it myself from the train, | "}},
	{"introduced holds before what follows", `When a man shouted, “Shame,” Dana Holt replied, “Sit down.”`, []string{"Shame, | a man", "Sit down. | Dana Holt"}},
	{
		"joint speakers", `Kim and Clark Orr wrote to the town. “We are tired,” Kim and Clark Orr said.`,
		[]string{"We are tired, | Kim and Clark Orr"},
	},
	{
		"an office of several runs of capitals", `“We are ready,” tweeted former Roads and Harbour Secretary Carl Orr.`,
		[]string{"We are ready, | Carl Orr"},
	},
	{
		"a name that runs into a headline is nobody's",
		"President Orr Carl Edwin OrrFerry strikes pier as storm nears MORE, speaking in Selby, insisted that “we have to mend the bridge.”",
		[]string{"we have to mend the bridge. | President"},
	},
	{
		"a verb that nobody listed is no part of a name", `Carl Orr came. Port Ansel softened its words. “They heard us,” he said.`,
		[]string{"They heard us, | Carl Orr"},
	},
	{
		"the leader of a country", `Russian President Carl Orr met Peter Marsh. Marsh left. “We agree,” the Russian leader said.`,
		[]string{"We agree, | Carl Orr"},
	},
	{"a party to the left of the name", `“We are ready,” former Port Ansel mayor Dana Holt said.`, []string{"We are ready, | Dana Holt"}},
	{"age behind the name", `“We are ready,” said Dana Holt, 44, a nurse.`, []string{"We are ready, | Dana Holt"}},
	{"half of the people asked", `Half of the voters said they were “very tired” of it.`, []string{"very tired | Half of the voters"}},
	{
		"what asks in a headline is no part of a name",
		"Ferry crisis: Can Dana Holt win?\n\n“The bridge is safe,” Holt said.",
		[]string{"The bridge is safe, | Dana Holt"},
	},
	{
		"taken from a source", "It is shut.\n\nFrom The Ansel Post:\n\n“Crowds of three hundred stand along the wall.”\n\nThis is the word, via Dana Holt:\n\n“We wait for the last ferry.”",
		[]string{"Crowds of three hundred stand along the wall. | Ansel Post", "We wait for the last ferry. | Dana Holt"},
	},
	{
		"sent from a place", "Dana Holt sends us this from Velm:\n\n“Crowds of three hundred stand along the wall.”",
		[]string{"Crowds of three hundred stand along the wall. | Dana Holt"},
	},
	{
		"a zone of time is nobody", "Dana Holt left at 5 p.m. ET. It said: “The bridge is safe.”",
		[]string{"The bridge is safe. | "},
	},
	{
		"a transcript without marks",
		"Dana Holt met Peter Marsh on the bridge.\n\nHOLT: It will hold. They said “never” once.\n\nMARSH: It will not.\n\nHOLT: Who says that?\n\nPETER MARSH: The engineers, Holt said so herself.\n\nREAD MORE: The bridge in pictures",
		[]string{
			"It will hold. They said “never” once. | Dana Holt", "It will not. | Peter Marsh", "Who says that? | Dana Holt",
			"The engineers, Holt said so herself. | Peter Marsh",
		},
	},
	{
		"labels of one name are no transcript",
		"Dana Holt spoke on the bridge.\n\nHOLT: one.\n\nHOLT: two.\n\nHOLT: three.\n\nHOLT: four.",
		nil,
	},
	{
		"a place of two words is nobody",
		"Dana Holt spoke in New York on Monday. She said the bridge was “entirely safe” now. “It will hold,” said Peter Marsh of Ansel, New York.",
		[]string{"entirely safe | Dana Holt", "It will hold, | Peter Marsh"},
	},
	{
		"who lives in a place of two words", `“It will hold,” Marsh, who was born in Velm, New Hampshire, told The Ansel Post.`,
		[]string{"It will hold, | Marsh"},
	},
	{
		"an initial that is a word", "“It will hold,” said Sen. Dana A. Holt, the Ansel Democrat.\n\n“It is safe,” Ms. Holt said.",
		[]string{"It will hold, | Dana A. Holt", "It is safe, | Dana A. Holt"},
	},
	{
		"a surname that is an office",
		"Rep. Peter T. King of New York said the bridge was “entirely safe.”\n\n“It will hold,” Mr. King said.\n\n“It is shut,” said the King of Velm.",
		[]string{"entirely safe. | Peter T. King", "It will hold, | Peter T. King", "It is shut, | the King"},
	},
	{
		"a party behind the name is nobody's surname", "Virginia Republican Dana Holt left. “It will hold,” Mr. Marsh, Ohio Republican, told reporters.",
		[]string{"It will hold, | Marsh"},
	},
	{
		"the party of a state with a given name", "“It is shut for good,” Rep. Dana Holt, Virginia Republican and head of the bridge committee, said. “It is old,” said Virginia King.",
		[]string{"It is shut for good, | Dana Holt", "It is old, | Virginia King"},
	},
	{
		"an office that ends in a body", "“It will hold,” Ansel’s Ambassador to the United Nations Dana Holt said. Ms. Holt called it “a fine old bridge.”",
		[]string{"It will hold, | Dana Holt", "a fine old bridge. | Dana Holt"},
	},
	{
		"an adviser's office and a credit",
		"Ansel House Counselor Dana Holt called it “a fine old bridge.”\n\nAP Photo Peter Marsh said it was “a sorry sight.”\n\nCLOSE Anna Lind said: “It is shut.”",
		[]string{"a fine old bridge. | Dana Holt", "a sorry sight. | Peter Marsh", "It is shut. | Anna Lind"},
	},
	{
		"a body that is named for somebody", "The Dana Holt Foundation called it “a fine old bridge.” The Ansel Peter Marsh Institute said it was “a sorry sight.”",
		[]string{"a fine old bridge. | Dana Holt Foundation", "a sorry sight. | Ansel Peter Marsh Institute"},
	},
	{
		"two words in capitals before a name", "Leading Dockworker Dana Holt called it “a fine old bridge.” “It is old,” said Congressmember Peter Marsh.",
		[]string{"a fine old bridge. | Dana Holt", "It is old, | Peter Marsh"},
	},
	{
		"an office of a body and a rare given name", "Secretary of Harbour Security Ilm Orr called it “a fine old bridge.” Director of State Intelligence Orr said it was “shut.”",
		[]string{"a fine old bridge. | Ilm Orr", "shut. | Ilm Orr"},
	},
}
