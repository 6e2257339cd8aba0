package layout

import "strings"

// whole are lines that are furniture if there is nothing else on them.
var whole = wordSet(`
	advertisement|advertisements|ad|ads|sponsored|sponsored content|promoted content|paid content|story continued below|
	story continues below|story continues below advertisement|article continues below|continue reading|
	continue reading below|continue reading the main story|advertisement continue reading the main story|skip advertisement|
	scroll to continue|source link|original article|read the original article|read original|view original|read more|
	read more here|read also|also read|read next|up next|more|more on this|more on this story|more on this topic|more from|
	related|related articles|related stories|related story|related topics|related content|related news|related posts|
	recommended|recommended stories|recommended reading|trending|trending now|most read|most popular|most viewed|
	editor's picks|editors' picks|you may also like|you might also like|share|share this|share this article|
	share this story|share article|share this page|share full article|share via|share on facebook|share on twitter|
	share on x|tweet|post|email|print|save|copy link|link copied|copy|facebook|twitter|whatsapp|telegram|reddit|linkedin|
	pinterest|flipboard|instagram|youtube|share tweet post email|share this article share tweet post email|share save|like|
	follow|follow us|comment|comments|leave a comment|view comments|show comments|0 comments|post a comment|
	join the conversation|sign up|sign in|log in|login|register|subscribe|subscribe now|sign up now|newsletter|newsletters|
	newsletter sign-up|newsletter sign up|email sign up|get the app|download the app|download our app|close|open|menu|
	search|home|skip to content|skip to main content|back to top|top|loading|loading...|photo|photos|video|videos|slideshow|
	gallery|image|images|play|play video|watch|watch live|listen|listen now|audio|toggle caption|hide caption|caption|
	enlarge|expand|enlarge this image|pullquote|media|embed|transcript|tags|topics|filed under|keywords|all rights reserved|
	agencies|with agencies|news agencies|staff and agencies|reuse content|reprints|report a typo|report an error|
	print this article|click here|click to enlarge|view gallery|view all|see more|show more|load more|cookie settings|
	privacy policy|terms of use|terms of service|mehr zum thema|anzeige|werbung|lesen sie auch|publicité|lire aussi|
	à lire aussi|publicidad|leer más|lea también|te puede interesar|leggi anche|pubblicità|читайте также|реклама|auch interessant|zum weiterlesen|
	weitere beiträge|
	ähnliche beiträge|ähnliche artikel|das könnte sie auch interessieren|das könnte dich auch interessieren|mehr zum thema:|
	sur le même sujet|à découvrir|vea también|le puede interesar|lee también|también te puede interesar|potrebbe interessarti|
	lees ook|läs också|les også|læs også|lue myös|czytaj też|czytaj także|leia também|veja também`)

// beginning is a pattern for the start of furniture. A paragraph longer than max bytes does not match.
type beginning struct {
	words string
	max   int
}

// starting holds the beginnings by their first word; the number is their max.
var starting = beginnings(map[int]string{
	160: `
		read more:|read also:|also read:|read next:|read:|see also:|see more:|more:|related:|related story:|related stories:|
		watch:|watch now:|watch live:|listen:|more on this|don't miss:|don’t miss:|must read:|up next:|explore more:|in pictures:|in pics:|
		photos:|video:|>>|source:|sources:|(source:|[source:|credit:|courtesy:|photo:|photos by|photo by|photograph:|
		photographs:|photo credit:|photo courtesy|image credit:|image credits:|picture:|illustration by|illustration:|
		slideshow (|tags:|topics:|filed under:|share on|share this|share via|follow @|- follow|follow us|like us on|find us on|
		join us on|tweet @|contact us|click here|tap here|visit our|lire aussi|lesen sie auch|lea también|leggi anche|
		mehr dazu:|auch interessant:|lesen sie auch:|le puede interesar:|vea también:|lee también:|lea también:|puedes ver:|leia também:|
		veja também:|à lire aussi :|à lire aussi:|lire aussi :|lees ook:|läs också:|læs også:|les også:|czytaj też:|czytaj także:|читайте также|
		toggle caption|hide caption|this story has been updated|this article has been updated|
		this post has been updated|this story was updated|this article was updated|our original post`,
	320: `
		sign up|subscribe to|subscribe for|subscribe now|get the latest|get our|get the app|download our|download the|join our|
		want to read more|already a subscriber|our standards:|reporting by|(reporting and|(reporting by|
		reporting and writing by|additional reporting|(additional reporting|editing by|(editing by|(writing by|writing by|
		(edited by|(compiled by|with inputs from|(with inputs|with input from|(with input|with files from|(with files|
		with additional reporting|contributing:|(agencies)|agencies contributed|the associated press contributed|
		associated press writers|ap writers|associated press writer|reuters contributed|afp contributed|the-cnn-wire|™ & ©|
		(except for the headline|this story has not been edited|this article has been republished|
		this story was originally published|this article was originally published|this article originally appeared|
		this is a rush transcript|contact the reporter|contact the author|have a tip|got a tip|do you have a tip|send tips|
		email the|follow the reporter|this article is more than|image copyright|copyright|©|(c) 20|for the latest|for more news|
		for more stories|visit business|thank you for signing|by signing up|by subscribing|all rights reserved|disclaimer:|
		(this story|[this story|stay up to date|never miss|receive the latest|enter your email|please enter|support our|
		we use cookies|this site uses cookies|the opinions expressed|the views expressed|opinions expressed|views expressed`,
})

func beginnings(lines map[int]string) map[string][]beginning {
	m := map[string][]beginning{}
	for size, line := range lines {
		for words := range wordSet(line) {
			first, _, _ := strings.Cut(words, " ")
			m[first] = append(m[first], beginning{words, size})
		}
	}
	return m
}

// maxBeginning is at least the size of the longest beginning, in bytes.
const maxBeginning = 64
