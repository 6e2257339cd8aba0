package page

import (
	"strings"
	"testing"

	"lineup/corpus/format/intake"
)

// Pages that have something else in place of an article are none; articles about such pages are.
func TestNotices(t *testing.T) {
	const article = `<p>The harbour of Port Aldrin was closed on Monday after a ferry had run into the pier in fog.</p>` +
		`<p>“We will not close the quay for long,” Ilse Tarn said, and went back to her desk in the town hall.</p>`
	for _, c := range []struct{ name, head, body, want string }{
		{"not found", `<title>404 Not Found | The Courier</title>`, `<h1>Page not found</h1><p>Sorry, the page you are looking for has moved or never was there.</p>`, "an error"},
		{"not found, by the server", `<title>404 Not Found</title>`, `<center><h1>404 Not Found</h1></center><hr><center>nginx/1.18.0</center>`, "an error"},
		{"not found, in French", `<title>Page introuvable - Le Courrier</title>`, `<h1>Page introuvable</h1><p>La page que vous recherchez n'existe pas.</p>`, "an error"},
		{"not found, described as the site", `<title>Page not found</title><meta name=description content="News from the harbour and the sea, every day of the week">`, `<a href=/>Home</a>`, "an error"},
		{"denied", `<title>Access Denied</title>`, `<h1>Access Denied</h1>You don't have permission to access this on the server.<p>Reference #18.d6</p>`, "an error"},
		{"not for Europe", `<title>451: Unavailable due to legal reasons</title>`, `<p>You come from the European Economic Area, and so access cannot be granted at this time.</p>`, "an error"},
		{"no connection", `<title>courier.example</title>`, `<h1>This site can’t be reached</h1><p>courier.example took too long to respond.</p>`, "an error"},
		{"robots", `<title>Just a moment...</title>`, `<h1>courier.example</h1><p>Verifying you are human. This may take a few seconds.</p>`, "a robot"},
		{"scripts wanted", `<title>The Courier</title>`, `<p>JavaScript is disabled in your browser. Please enable JavaScript to go on.</p>`, "JavaScript"},
		{"scripts write", `<title>The Courier</title>`, `<div id=root></div><script src=a.js></script>`, "scripts write"},
		{"log in", `<title>Log in - The Courier</title>`, `<h1>Log in</h1><p>Don't have an account? Ask for one now, and read all articles.</p>`, "log in"},
		{"consent", `<title>Before you continue</title>`, `<p>We and our 842 partners store and access information on a device for advertising.</p>`, "consent"},
		{"consent, in German", `<title>Der Kurier</title>`, `<h1>Der Kurier</h1><p>Wenn Sie weitergehen, verarbeiten wir und unsere Partner Ihre personenbezogenen Daten.</p>`, "consent"},
		{"a paywall", `<title>Harbour closed</title>`, `<h1>Harbour closed</h1><p>To continue reading, subscribe to The Courier.</p><p>Already a subscriber? Then tell us who you are.</p>`, "subscribe"},
		{"led on", `<meta http-equiv="Refresh" content="0; URL='https://courier.example/pier'">`, `<p>Click here if you are not taken there.</p>`, "https://courier.example/pier"},

		{"an article that is loaded again", `<meta http-equiv=refresh content="300; url=https://courier.example/pier">`, strings.Repeat(article, 2), ""},
		{"a brief that is loaded again", `<meta http-equiv=refresh content="300; url=https://courier.example/pier">`, `<h1>Pier closed</h1><p>The pier is closed after a ferry ran into it in fog.</p>`, ""},
		{"an article about pages not found", `<title>404: how a page became art</title>`, `<h1>404: how a page became art</h1>` + article, ""},
		{"an article about cookies", `<title>Regulator fines site</title>`, `<h1>Regulator fines site</h1><p>The site had said: “We and our partners use cookies to know you.”</p>` + article, ""},
		{"an article with an offer", `<title>Harbour closed</title>`, `<h1>Harbour closed</h1>` + article + `<p>Already a subscriber? Then tell us who you are.</p>`, ""},
		{"a short article", `<title>Not found in fog</title>`, `<h1>Not found in fog</h1><p>The ferry could not be found in the fog, the harbour master said.</p>`, ""},
		{"a place the user has named", `<title>Page not found</title>`, `<h1>Page not found</h1><p id=story>A page that was not found is what the artist shows in Port Aldrin.</p>`, "-"},
	} {
		names := intake.NewNames(nil)
		if c.want == "-" {
			names = intake.NewNames([]intake.Mapping{{Fact: "text", Field: "#story"}})
		}
		recs, faults := readPage([]byte("<!doctype html><html><head>"+c.head+"</head><body>"+c.body+"</body></html>"), names)
		switch {
		case (c.want == "" || c.want == "-") && len(recs) == 1:
		case c.want == "" || len(recs) > 0 || len(faults) != 1 || !strings.Contains(faults[0].What, c.want):
			t.Errorf("%s: %+v, %v, want %q", c.name, recs, faults, c.want)
		}
	}
}
