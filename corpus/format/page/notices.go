package page

import (
	"strings"

	"lineup/corpus/pattern"
)

// notice is a kind of page without an article.
type notice struct {
	what string // what the page has, and what a person can do
	most int    // characters of its text; an article about such pages is longer
	// head matches the whole headline of such a page, says a paragraph of its text.
	head, says pattern.Pattern
	// alone are words for kinds recognised by their text whatever the headline; nil for others.
	// Everything that says matches has one of them, in lower case, and they are found forty times
	// as fast.
	alone []string
}

// headed returns the pattern for headlines, given one per line.
func headed(lines string) pattern.Pattern { return pattern.Of(`(?i)^(?:` + anyOf(lines) + `)\W*$`) }

// saying returns the pattern for a paragraph with one of the phrases, given one per line.
func saying(lines string) pattern.Pattern { return pattern.Of(`(?i)(?:` + anyOf(lines) + `)`) }

func anyOf(lines string) string {
	all := strings.Split(strings.TrimSpace(lines), "\n")
	for i, l := range all {
		all[i] = strings.TrimSpace(l)
	}
	return strings.Join(all, "|")
}

// addressing matches a paragraph that addresses its reader, as forms and errors do and reports
// hardly ever do. German distinguishes "you" from "they" by the capital.
var addressing = pattern.Of(anyOf(`
	\b[Yy]ou(?:r|'re|'ve|'ll)?\b|\b[Pp]lease\b|\b[Ww]e(?:'re|'ll|'ve)?\b|\b[Oo]ur\b|\b[Uu]s\b|(?:^|[.!?] )[Ss]orry\b|\b[Ss]ign up\b|\b[Ss]tay tuned\b
	\b(?:Sie|Ihr(?:e[nmr]?)?|[Bb]itte|[Dd]u|[Dd]eine?|[Uu]nsere?)\b|\b(?:[Vv]ous|[Vv]otre|[Vv]os|[Vv]euillez|[Nn]ous|[Mm]erci de)\b
	\b(?:[Uu]sted(?:es)?|[Pp]or favor|[Tt]u|[Aa]cceda?|[Nn]uestr[ao]s?|[Vv]ocê|[Ss]ua?)\b
	\b(?:La preghiamo|[Tt]uo|[Tt]ua|[Vv]ostr[ao]|[Pp]er favore)\b
	\b(?:[Uu]w|[Jj]ouw|[Jj]e|[Aa]lstublieft)\b|\b(?:[Dd]in|[Dd]itt|[Vv]änligen|[Vv]enligst|[Vv]ennligst)\b|\b(?:[Pp]roszę|[Pp]rosimy|[Tt]w[oó]je?)\b
	[Пп]ожалуйста|(?:^|[^а-я])[Вв](?:ас|ам|аш)`))

// notices are the kinds. Headlines are matched whole, except for the name of the site.
var notices = []notice{
	{
		what: "an error or a notice of the site, the server or the browser and no article; save the page again once it shows one", most: 1500,
		head: headed(`
			(?:(?:error|fehler|erreur|http|oops|whoops|sorry|we're sorry|hrm|hmm?|uh-?oh)?[\s:.,!–-]*)(?:error code:? ?)?(?:[45]\d\d|1020)?[\s:.,!–-]*
			(?:(?:error|fehler|erreur|http|oops|whoops|sorry|we're sorry)[\s:.,!–-]+)?(?:[45]\d\d[\s:.,!–-]+)?(?:` + failed + `)` +
			`(?:[\s:.,!–-]+(?:error(?: code)?:? ?)?[45]\d\d)?
			(?:internet archive )?wayback machine
			welcome to (?:nginx|centos|caddy|openresty)|(?:apache2? .*|test|default) (?:default|test|web|server)? ?page.*|it works
			(?:this )?(?:account|domain|website|site) (?:has been |is )?(?:suspended|disabled|expired|parked|for sale)`),
		says: saying(`
			(?:page|article|story|file|site|url|what|one|content|video|post)\W+(?:that )?you(?:'re| are| were|'ve| have)? ` +
			`(?:looking|requested|trying|searching|after|selected)
			you requested|you (?:may|might) have (?:mis)?(?:typed|followed)
			(?:page|article|story|file|url|content|resource|document|site|address|link)\W+` +
			`(?:[\w']+ ){0,4}(?:(?:could|can|was|were)(?:not|n't| not)|cannot|can't) ` +
			`(?:be |been )?(?:found|reached|displayed|loaded)
			(?:page|article|story|file|url|content|resource|document|site|address|link)\W+(?:[\w']+ ){0,3}(?:doesn't|does not|no longer) exists?
			(?:page|article|story|file|url|content|resource|document|link|it)\W+(?:[\w']+ ){0,3}(?:been|was) (?:moved|removed|deleted|archived)
			(?:page|article|story|content|service|site|website|resource|video|server) (?:is|was) (?:currently |temporarily |no longer |not )(?:un)?available
			link (?:you followed )?(?:may be |might be |is )?(?:broken|outdated)
			(?:can't|cannot|couldn't|could not|unable to) find (?:what|the|that|this) (?:page|article|story|content|you)?
			nothing (?:was |has been )?found (?:at|here|for)
			you don't have (?:permission|access)|you do not have (?:permission|access)
			permission to (?:access|view) (?:this|the) (?:page|site|server|resource|content|document)
			took too long|err_[a-z_]+|nginx|apache/|error code|origin web server|too many requests|internal server error
			(?:try|check|come|visit|be)(?: us)? (?:again|back)(?: online)? (?:later|in|soon|shortly)
			sorry for the inconvenience|(?:performing|undergoing|down for|scheduled|carrying out) (?:\w+ ){0,3}maintenance
			reference ?#|European Economic Area|visitors from (?:europe|the e)|in your (?:region|country|location)
			not archived that url|excluded from the wayback|domain is for sale|account has been suspended|security service to protect itself
			n'existe (?:pas|plus)|n'est (?:pas|plus) disponible|page que vous|en maintenance|revenir plus tard
			(?:seite|artikel|inhalt|adresse|datei)\W+(?:\S+ ){0,5}(?:existiert|gefunden|vorhanden|verfügbar|erreichbar|verschoben|gelöscht)
			(?:versuchen|probieren) Sie es (?:\S+ ){0,5}(?:noch einmal|erneut|später|wieder)|wird (?:gerade |derzeit )?gewartet|wartungsarbeiten
			página (?:que|no)|no existe|pagina (?:che|non)|non esiste|página que|não existe|pagina die|bestaat niet|sidan (?:du|finns)|finns inte
			siden (?:du|findes)|findes ikke
			finnes ikke|nie istnieje|не существует`),
	},
	{
		what: "a test whether you are a robot and no article; open the page in a browser and save it from there", most: 1500,
		head: headed(`
			just a moment|are you a (?:robot|human)|attention required|access to this page has been denied
			(?:please )?verify (?:that )?you are (?:a )?human
			security check|robot check|pardon our interruption|please wait|checking your browser|one more step|human verification`),
		says: saying(`
			verify(?:ing)? (?:that )?you are (?:a |not a )?(?:human|robot)|(?:not|aren't) a (?:robot|bot)\b|think you (?:were|are) a (?:ro)?bot
			javascript and cookies
			security of your connection|checking your browser|unusual (?:traffic|activity)|complete the captcha|automated (?:access|requests)
			kein roboter|pas un robot|no eres un robot`),
		alone: []string{"human", "robot", "bot", "javascript", "your connection", "your browser", "traffic", "activity", "captcha", "automated"},
	},
	{
		what: "a request to switch on JavaScript and no article; open the page in a browser and save it from there", most: 800,
		says: saying(`
			(?:enable|activate|turn on|switch on|requires?|supports?|without) (?:javascript\b|js\b)|` +
			`javascript (?:is|must be|has been|seems to be|appears to be|needs to be) (?:disabled|enabled|required|turned off)
			javascript (?:aktivieren|zu aktivieren|ist deaktiviert|inschakelen|attivo)|(?:activer|activez|habilit\w+|activ\w+) javascript`),
		alone: []string{"javascript", "js"},
	},
	{
		what: "a request for another browser and no article; save the page from a newer one", most: 800,
		head: headed(`
			(?:your |this |unsupported )browser(?: is| version is)?(?: not supported| no longer supported| out of date| outdated| unsupported)?
			(?:please )?(?:update|upgrade) your browser|unsupported browser|(?:ihr |dein )?browser (?:ist veraltet|wird nicht (?:mehr )?unterstützt)
			navigateur non (?:supporté|pris en charge)`),
		says: saying(`
			(?:update|upgrade|change|switch) (?:your|to (?:a|another)) (?:\w+ )?browser|browser is (?:not|no longer|out|unsupported)
			browser aktualisieren`),
	},
	{
		what: "a request to switch off an ad blocker and no article; do so and save the page again", most: 800,
		says: saying(`
			(?:turn off|switch off|disable|deactivate|pause|whitelist\w*)\W+(?:\S+ ){0,3}ad-? ?block
			ad-? ?block\w*(?: is| was)? (?:detected|enabled|active|on\b)|adverts? pay for|ads? pay for
			ad-?blocker\W+(?:\S+ ){0,3}(?:deaktivieren|ausschalten|abschalten)
			(?:désactive[rz]|desactiv\w+|disattiv\w+)\W+(?:\S+ ){0,3}(?:bloque\w+|ad-?block\w*)`),
		alone: []string{"ad block", "ad-block", "adblock", "ad- block", "adverts pay", "advert pay", "ad pay", "ads pay", "bloque"},
	},
	{
		what: "a question for your age and no article; answer it and save the page again", most: 800,
		head: headed(`
			are you (?:over|at least|of legal|older|\d\d).*|age (?:verification|check|gate|restricted)
			(?:please )?(?:confirm|verify|enter) your (?:age|date of birth)
			(?:sind sie|bist du) (?:über|mindestens|schon) .*|altersprüfung|avez-vous (?:plus de )?\d\d ans.*|¿?(?:eres|es usted) mayor de edad`),
		says: saying(`you (?:must|have to|need to) be (?:of legal|at least|over|\d\d)|(?:confirm|verify|enter) your (?:age|date of birth)`),
	},
	{
		what: "a form to log in and no article; log in and save the page again", most: 1000,
		head: headed(`
			(?:please )?(?:log|sign) ?-?(?:in|on)(?: or (?:register|sign up|create (?:an|your) account))?` +
			`(?: to (?:continue|read|view|see|access|your account|my account).*)?
			(?:(?:subscribers?'?|members?'?|users?|account|customer) )?(?:login|log-in|sign-in)(?: page| required)?
			register(?: now| for free)?(?: to (?:continue|read|view).*)?|registration|welcome back
			(?:create (?:an|your|a free|my)|your|my) account(?: to (?:continue|read|view).*)?|registration required|members only
			anmelden|anmeldung|einloggen|jetzt (?:anmelden|registrieren)|registrieren|registrierung|mein konto
			connexion|se connecter|connectez-vous.*|identifiez-vous.*|inscription|créer un compte|mon compte
			iniciar sesión|inicia sesión.*|regístrate.*|crear cuenta|entrar|fazer login|accedi
			registrati|inloggen|aanmelden|logga in|log ind|logg inn|zaloguj się|вход`),
		says: saying(`
			(?:forgot|reset) (?:your |my )?password|(?:don't|do not) have an account|no account yet|already have an account|create an? (?:free )?account
			(?:log|sign) in (?:or|with|to) |enter your (?:e-?mail|password|user)
			noch kein (?:konto|kunde)|passwort vergessen|melden Sie sich
			mot de passe oublié|pas encore (?:de compte|inscrit)|olvidaste tu contraseña|wachtwoord vergeten|glömt lösenord`),
	},
	{
		what: "a form to consent to cookies and no article; consent and save the page again", most: 4000,
		head: headed(`
			before you continue.*|bevor sie fortfahren.*|avant de continuer.*|antes de continuar.*|(?:we|they) (?:value|care about|respect) your privacy
			your privacy(?: choices| matters| is important.*)?|(?:your )?(?:cookie|privacy|consent) (?:consent|settings|notice|choices|preferences)
			your choices? (?:regarding|about) cookies.*
			.* is part of the .* family.*|cookie-?(?:einstellungen|hinweis)|datenschutz-?einstellungen|wir respektieren ihre privatsphäre
			(?:mit|ohne) werbung (?:weiterlesen|lesen|nutzen).*|willkommen bei .*|privatsphäre.*|le respect de votre vie privée.*|vos choix.*cookies
			tu privacidad.*|la tua privacy.*`),
		says: saying(`
			we and our (?:\d+ )?(?:\w+ )?partners|our (?:\d+ )?partners (?:may|use|store|and)|we (?:and \S+ \S+ |may |also )?use (?:\w+ )?cookies
			(?:site|website|page|app) uses (?:\w+ )?cookies
			use of cookies (?:and|to|on this)|your (?:privacy )?(?:choices|consent)|store and/?(?:or)? access information|precise geolocation
			wir und unsere (?:\d+ )?partner|verwenden wir (?:und unsere partner )?cookies|wir verwenden cookies
			ihre (?:personenbezogenen daten|einwilligung)|werbung und tracking|pur-abo
			nous et nos (?:\d+ )?partenaires|nos (?:\d+ )?partenaires et nous|nous utilisons des cookies|vos données personnelles|votre consentement
			nosotros y nuestros (?:\d+ )?socios|utilizamos cookies|sus datos personales|su consentimiento
			noi e i nostri (?:\d+ )?partner|utilizziamo cookie|wij en onze (?:\d+ )?partners|wij gebruiken cookies`),
		alone: []string{
			"partner", "partenaires", "cookie", "choices", "consent", "store and", "geolocation",
			"ihre personenbezogenen", "ihre einwilligung", "tracking", "pur-abo", "données personnelles", "socios", "datos personales",
		},
	},
	{
		what: "an offer to subscribe and not the article; save it from where you have subscribed", most: 1000,
		head: headed(`
			(?:please )?subscribe(?: now| today)?(?: (?:to|for) (?:read|continue|keep|unlock|get|full|unlimited).*)?
			(?:choose|select|pick) (?:your|a) (?:subscription|plan|membership).*|subscriptions?(?: options| plans| required)?
			become a (?:subscriber|member).*
			(?:this (?:article|story|content) is )?(?:only )?(?:for|exclusive to) (?:our )?(?:subscribers|members)(?: only)?
			subscriber[- ](?:only|exclusive).*
			you have (?:reached|used|read) .* (?:free )?(?:articles?|limit).*|(?:to )?(?:continue|keep) reading.*
			(?:unlock|get) (?:this article|unlimited access|full access).*
			abo|abos|abonnieren|jetzt abonnieren.*|weiterlesen mit .*|jetzt weiterlesen.*|abonnez-vous.*|s'abonner|offres d'abonnement|réservé aux abonnés
			suscríbete.*|suscripciones|hazte socio.*|abbonati.*|assine.*|word abonnee.*|bli prenumerant.*`),
		says: saying(`
			(?:to|and) (?:continue|keep) reading|continue reading (?:this|your|with)|already (?:a subscriber|subscribed)
			subscribe to (?:continue|read|unlock|get)
			(?:^|[.!?:,] |please )subscribe (?:now|today|for)|unlimited (?:digital )?access|full (?:digital )?access|limit of (?:\S+ ){0,2}free
			(?:free|remaining) articles? (?:this|left|remaining|per)
			(?:for|to) (?:our )?subscribers only|only (?:for|to) (?:our )?subscribers|exclusive to subscribers|unlock this article
			start your (?:free )?trial|cancel (?:at )?any ?time
			um (?:diesen artikel )?weiterzulesen|jetzt (?:weiterlesen|abonnieren)|bereits (?:abonnent|ein abo)|jederzeit kündbar|monatlich kündbar
			réservé (?:à nos|aux) abonnés|déjà abonné|pour lire la suite|abonnez-vous|sans engagement
			exclusivo para suscriptores|ya (?:es|eres) suscriptor|suscríb(?:ete|ase)|contenidos por \d
			(?:sei|già) abbonat|abbonati (?:ora|per)|al abonnee|word abonnee|redan prenumerant|allerede abonnent`),
		alone: []string{
			"reading", "subscri", "access", "limit of", "article", "trial", "cancel", "abon",
			"weiter", "bereits ein abo", "kündbar", "pour lire", "engagement", "suscri", "suscrí", "contenidos", "abbonat", "prenumer",
		},
	},
}

// failed are the headlines of errors, one per line.
var failed = anyOf(`
	(?:(?:the |this |that |your )?(?:requested )?(?:page|file|server|site|website|object|article|story|content|url|video|link|` +
	`what you(?:'re| are) looking for) )?` +
	`(?:(?:is |was |has )?not (?:been )?found|(?:can't|cannot|could not|couldn't) be (?:found|reached|displayed)|` +
	`(?:isn't |(?:is )?(?:not |un|no longer |currently not |currently un|temporarily un))available(?: in your (?:region|country|location|area)| here)?)
	(?:this |that |the )?(?:page|article|story|content) (?:has been |was |is )?(?:removed|deleted|moved|expired|gone|missing)
	(?:this |that |the )?page (?:doesn't|does not) exist|missing page
	nothing (?:here|found|to see here).*|no results(?: found)?
	forbidden|access denied(?: .*)?|access (?:to .* )?(?:is )?(?:forbidden|restricted)|gone|bad gateway|bad request|gateway time-?out
	(?:internal )?server error|unauthori[sz]ed|error|too many requests
	service (?:is )?(?:temporarily )?unavailable|unavailable (?:due to|for) legal reasons
	this (?:site|page|webpage) (?:can't be reached|isn't working|is not available|is unavailable)
	problem loading page|unable to connect|(?:the )?connection (?:has )?timed out
	(?:down for |under |in )?(?:scheduled |site )?maintenance(?: mode)?|(?:site |website |page )?under (?:construction|maintenance)|coming soon
	we(?:'ll| will) be (?:right )?back.*|be right back|(?:it |this )?(?:looks like )?something (?:has )?(?:went|gone) wrong.*
	(?:an |unexpected |application )*error (?:has )?occurred.*
	(?:you are|you're|you appear to be) offline|no (?:internet )?connection|our european visitors are important to us
	(?:die |diese )?(?:seite|artikel) (?:wurde |konnte |ist )?(?:leider )?nicht (?:mehr )?(?:gefunden|verfügbar|erreichbar|gefunden werden)
	zugriff verweigert|(?:in )?wartung(?:sarbeiten|smodus)?
	page (?:introuvable|non trouvée)|accès refusé|(?:site )?en maintenance|página no (?:encontrada|disponible)|acceso denegado|en mantenimiento
	sitio en mantenimiento
	pagina non trovata|in manutenzione|página não encontrada|em manutenção|pagina niet gevonden|in onderhoud|sidan (?:kunde inte hittas|hittades inte)
	siden (?:blev ikke fundet|finnes ikke)|nie znaleziono strony|страница не найдена`)
