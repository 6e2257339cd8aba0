package page

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lineup/corpus/format/intake"
	"lineup/corpus/format/markup"
	"lineup/corpus/pattern"
	"lineup/model/text"
)

// Whoever saves pages gets some that have no article: the server's or the browser's error, a test for robots, a
// form to log in or to consent, the offer to subscribe, a page that leads on to another. Read as articles
// they would be quoted.

// notice is a kind of page without an article.
type notice struct {
	what string // it has, and what a person can do
	most int    // characters of its text; an article about such pages is longer
	head pattern.Pattern
	says pattern.Pattern
	// alone reports whether a text that speaks so is one whatever its headline.
	alone bool
}

// notices are the kinds. Headlines are matched whole, up to the name of the site.
var notices = []notice{
	{
		"an error of the server or the browser and no article; save the page again", 1500,
		pattern.Of(`(?i)^(?:(?:error|fehler|erreur|http|oops!?|sorry)[\s:,–-]*)?(?:[45]\d\d(?:$|[\s:.,–-]+))?(?:` +
			`(?:(?:the |this |that )?page |file |server |site |object )?(?:(?:is |was |can'?t be |cannot be |could not be )?not found|(?:can'?t|cannot|` +
			`could not) be found|(?:is )?(?:not |un)available)|` +
			`forbidden|access denied|gone|bad gateway|bad request|gateway time-?out|internal server error|unauthorized|error|too many requests|` +
			`service (?:temporarily )?unavailable|unavailable (?:due to|for) legal reasons|this (?:site|page|webpage) (?:can'?t be reached|isn'?t working|` +
			`is not available)|` +
			`problem loading page|unable to connect|the connection has timed out|under maintenance|site maintenance|` +
			`(?:die )?seite (?:wurde )?nicht (?:gefunden|verfügbar|erreichbar)|zugriff verweigert|page (?:introuvable|non trouvée)|accès refusé|` +
			`página no (?:encontrada|disponible)|acceso denegado|pagina non trovata|página não encontrada|pagina niet gevonden|sidan (?:kunde inte hittas|` +
			`hittades inte)|` +
			`siden (?:blev ikke fundet|finnes ikke)|nie znaleziono strony|страница не найдена)?[.!]?$`),
		pattern.Of(`(?i)page you(?:'re| are| were|'ve| have)? (?:looking|requested|trying)|you requested|you don'?t have permission|permission to access|` +
			`temporarily un(?:able|available)|can'?t be (?:found|reached)|(?:could|can|was|were) ?not (?:be )?found|doesn'?t exist|does not exist|` +
			`no longer (?:exists|available)|` +
			`took too long|err_[a-z_]+|nginx|apache/|try again (?:later|in)|reference ?#|European Economic Area|(?:been|was) (?:moved|removed|deleted)|` +
			`n'existe (?:pas|plus)|existiert (?:leider )?nicht|nicht (?:gefunden|vorhanden|mehr verfügbar)|no existe|non esiste|não existe|bestaat niet|` +
			`finns inte|findes ikke|nie istnieje`),
		false,
	},
	{
		"a test whether you are a robot and no article; open the page in a browser and save it from there", 1500,
		pattern.Of(`(?i)^(?:just a moment|are you a (?:robot|human)|attention required!?|access to this page has been denied|` +
			`(?:please )?verify (?:that )?you are (?:a )?human|` +
			`security check|robot check|pardon our interruption|please wait|checking your browser|one more step|human verification)\W*$`),
		pattern.Of(`(?i)verify(?:ing)? (?:that )?you are (?:a |not a )?(?:human|robot)|(?:not|aren't) a (?:robot|bot)\b|javascript and cookies|` +
			`security of your connection|checking your browser|` +
			`unusual (?:traffic|activity)|complete the captcha|automated (?:access|requests)|kein roboter|pas un robot|no eres un robot`),
		true,
	},
	{
		"a request to switch on JavaScript and no article; open the page in a browser and save it from there", 800,
		nil,
		pattern.Of(`(?i)(?:enable|activate|turn on|switch on|requires?|supports?|without) javascript|javascript (?:is|must be|has been|seems to be|` +
			`appears to be|needs to be) (?:disabled|enabled|required|turned off)|` +
			`javascript (?:aktivieren|zu aktivieren|ist deaktiviert)|(?:activer|activez) javascript|(?:habilit\w+|activ\w+) javascript|` +
			`javascript (?:inschakelen|attivo)`),
		true,
	},
	{
		"a form to log in and no article; log in and save the page again", 1000,
		pattern.Of(`(?i)^(?:(?:please )?(?:log|sign) ?-?(?:in|on)(?: or (?:register|sign up|create an account))?(?: to continue)?|login|register|` +
			`create (?:an|your) account|anmelden|anmeldung|einloggen|` +
			`connexion|se connecter|identifiez-vous|iniciar sesión|inicia sesión|accedi|inloggen|logga in|log ind|logg inn|zaloguj się|вход)$`),
		pattern.Of(`(?i)(?:forgot|reset) (?:your |my )?password|(?:don'?t|do not) have an account|no account yet|already have an account|create an account|` +
			`noch kein (?:konto|kunde)|passwort vergessen|` +
			`mot de passe oublié|pas encore (?:de compte|inscrit)|olvidaste tu contraseña|wachtwoord vergeten|glömt lösenord`),
		false,
	},
	{
		"a form to consent to cookies and no article; consent and save the page again", 4000,
		pattern.Of(`(?i)^(?:before you continue.*|bevor sie fortfahren.*|avant de continuer.*|antes de continuar.*|we (?:value|care about) your privacy|` +
			`your privacy(?: choices| matters)?|cookie (?:consent|settings|notice)|` +
			`cookie-?(?:einstellungen|hinweis)|datenschutzeinstellungen|privacy (?:settings|notice)|wir respektieren ihre privatsphäre)\W*$`),
		pattern.Of(`(?i)we and our (?:\d+ )?(?:\w+ )?partners|our (?:\d+ )?partners (?:may|use|store|and)|(?:use|using|` +
			`uses) (?:of )?(?:\w+ )?cookies (?:and|to)|your (?:privacy )?(?:choices|consent)|store and/?(?:or)? access information|` +
			`precise geolocation|wir und unsere (?:\d+ )?partner|verwenden wir (?:und unsere partner )?cookies|wir verwenden cookies|` +
			`ihre (?:personenbezogenen daten|einwilligung)|` +
			`nous et nos (?:\d+ )?partenaires|nous utilisons des cookies|vos données personnelles|votre consentement|nosotros y nuestros (?:\d+ )?socios|` +
			`utilizamos cookies|sus datos personales|su consentimiento|` +
			`noi e i nostri (?:\d+ )?partner|utilizziamo cookie|wij en onze (?:\d+ )?partners|wij gebruiken cookies`),
		true,
	},
	{
		"an offer to subscribe and not the article; save it from where you have subscribed", 1000,
		nil,
		pattern.Of(`(?i)(?:to|and) (?:continue|keep) reading|continue reading (?:this|your|with)|already (?:a subscriber|subscribed)|subscribe (?:now|today|` +
			`for|to (?:continue|read|unlock|get))|unlimited access|` +
			`(?:for|to) subscribers only|exclusive to subscribers|unlock this article|start your (?:free )?trial|um (?:diesen artikel )?weiterzulesen|` +
			`jetzt (?:weiterlesen|abonnieren)|bereits (?:abonnent|ein abo)|` +
			`réservé (?:à nos|aux) abonnés|déjà abonné|pour lire la suite|abonnez-vous|exclusivo para suscriptores|ya (?:es|eres) suscriptor|` +
			`suscríb(?:ete|ase)|` +
			`(?:sei|già) abbonat|abbonati (?:ora|per)|al abonnee|word abonnee|redan prenumerant|allerede abonnent`),
		true,
	},
}

// mostNoticed is the share of a text's characters in paragraphs that speak as a notice from which it is one, whatever its
// headline. None of 561 pages for public tests is one by these rules.
const mostNoticed = 0.6

// noticed returns what a page has in place of an article, where body is read as its text; "" for a page
// that may have one. described says that the text is only what the page says of itself.
func (f *facts) noticed(body string, described bool) string {
	size := utf8.RuneCountInString(body)
	var paragraphs []string // until a notice asks for them, none
	for _, n := range notices {
		if size > n.most {
			continue
		}
		heads := n.heads(f.heading) || n.heads(f.head)
		if !heads && !n.alone {
			continue
		}
		if paragraphs == nil {
			for _, p := range text.Paragraphs(body) {
				paragraphs = append(paragraphs, straight(p.Of(body)))
			}
		}
		says, saying := false, 0
		for _, p := range paragraphs {
			if n.says().MatchString(p) {
				says, saying = true, saying+utf8.RuneCountInString(p)
			}
		}
		if heads && (says || described || size <= mostStamp) {
			return n.what
		}
		if n.alone && says && float64(saying) >= mostNoticed*float64(size) {
			return n.what
		}
	}
	return ""
}

// heads reports whether a headline, without the name of the site, is that of such a page.
func (n *notice) heads(headline string) bool {
	if n.head == nil {
		return false
	}
	headline = straight(headline)
	for _, sep := range []string{" | ", " - ", " – ", " — ", " · "} {
		first, last, found := strings.Cut(headline, sep)
		if found && (n.head().MatchString(strings.TrimSpace(first)) || n.head().MatchString(strings.TrimSpace(last))) {
			return true
		}
	}
	return headline != "" && n.head().MatchString(headline)
}

func straight(s string) string { return strings.ReplaceAll(s, "’", "'") }

// leadsTo returns where a page that does nothing else leads, by <meta http-equiv=refresh>; "" where it is
// no such page.
func leadsTo(doc *html.Node, legible int) (to string) {
	const (
		mostLegible = 300 // characters of "Click here if you are not redirected"
		longest     = 200 // bytes of an address that is shown
		mostWait    = 30  // seconds; a page that waits longer is to be read, as a brief that loads itself anew
	)
	if legible > mostLegible {
		return ""
	}
	markup.Each(doc, func(n *html.Node) bool {
		if n.DataAtom == atom.Meta && strings.EqualFold(markup.Attribute(n, "http-equiv"), "refresh") {
			if after, at, ok := markup.Refresh(markup.Attribute(n, "content")); ok && after <= mostWait {
				intake.Set(&to, strings.ToValidUTF8(at[:min(len(at), longest)], ""))
			}
		}
		return true
	})
	return to
}
