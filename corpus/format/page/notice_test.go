package page

import (
	"regexp/syntax"
	"strings"
	"testing"

	"lineup/corpus/format/intake"
)

// Pages with something else in place of an article are recognised; articles about such pages are
// not affected.
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
		{"scripts write", `<title>The Courier</title>`, `<div id=root></div><script src=a.js></script>`, "written by scripts"},
		{"log in", `<title>Log in - The Courier</title>`, `<h1>Log in</h1><p>Don't have an account? Ask for one now, and read all articles.</p>`, "log in"},
		{"consent", `<title>Before you continue</title>`, `<p>We and our 842 partners store and access information on a device for advertising.</p>`, "consent"},
		{"consent, in German", `<title>Der Kurier</title>`, `<h1>Der Kurier</h1><p>Wenn Sie weitergehen, verarbeiten wir und unsere Partner Ihre personenbezogenen Daten.</p>`, "consent"},
		{"a paywall", `<title>Harbour closed</title>`, `<h1>Harbour closed</h1><p>To continue reading, subscribe to The Courier.</p><p>Already a subscriber? Then tell us who you are.</p>`, "subscribe"},
		{"nothing found", `<title>Nothing found for pier</title>`, `<h1>Nothing here</h1><p>It seems we can’t find what you’re looking for.</p>`, "an error"},
		{"something went wrong", `<title>The Courier | Something went wrong</title>`, `<h1>Something went wrong</h1><p>Our team has been told and will look after it.</p>`, "an error"},
		{"oops", `<title>Oops</title>`, `<h1>Oops!</h1><p>That story has sailed. Let us row you back to the harbour.</p>`, "an error"},
		{"only the headline", `<title>Whoops</title>`, `<h1>Whoops, looks like something went wrong.</h1>`, "an error"},
		{"maintenance", `<title>The Courier</title>`, `<h1>We’ll be back soon!</h1><p>The machine gets a coat of paint, and so do we.</p>`, "an error"},
		{"maintenance, in German", `<title>Wartungsarbeiten | Der Kurier</title>`, `<p>Unsere Seite wird gerade gewartet.</p>`, "an error"},
		{"not for this region", `<title>The Courier</title>`, `<h1>This content is not available in your region</h1><p>The law does not let us show it.</p>`, "an error"},
		{"an article that is gone", `<title>The Courier</title>`, `<h1>This article is no longer available</h1><p>We keep stories for thirty days.</p>`, "an error"},
		{"a browser too old", `<title>The Courier</title>`, `<h1>Your browser is not supported</h1><p>Please take another one.</p>`, "another browser"},
		{"an ad blocker", `<title>Pier closed</title>`, `<h1>Pier closed</h1><p>Please turn off your ad blocker to go on.</p>`, "an ad blocker"},
		{"an age", `<title>The Courier</title>`, `<h1>Are you over 18?</h1><p>Please say so to go on.</p>`, "your age"},
		{"a log-in of one sentence", `<title>Sign in - The Courier</title>`, `<h1>Sign in to your account</h1><p>Your stories wait for you.</p>`, "log in"},
		{"a log-in before an article", `<title>The Courier</title>`, `<h1>Log in to read this article</h1><p>Please log in. It takes a minute.</p>`, "log in"},
		{"an account wanted", `<title>The Courier</title>`, `<h1>Create a free account to continue</h1><p>Sign up in seconds and read three stories a week.</p>`, "log in"},
		{"an offer for a headline", `<title>Subscribe to read | The Courier</title>`, `<h1>Subscribe to read</h1><p>Know the harbour with our reporters.</p>`, "subscribe"},
		{"an offer of free articles", `<title>Pier closed</title>`, `<h1>Pier closed</h1><p>You have reached your limit of free articles this month.</p>`, "subscribe"},
		{"consent, to advertising", `<title>Der Kurier</title>`, `<h1>Mit Werbung weiterlesen</h1><p>Besuchen Sie uns wie gewohnt.</p>`, "consent"},
		{"led on", `<meta http-equiv="Refresh" content="0; URL='https://courier.example/pier'">`, `<p>Click here if you are not taken there.</p>`, "https://courier.example/pier"},

		{"an article that reloads itself", `<meta http-equiv=refresh content="300; url=https://courier.example/pier">`, strings.Repeat(article, 2), ""},
		{"a brief that reloads itself", `<meta http-equiv=refresh content="300; url=https://courier.example/pier">`, `<h1>Pier closed</h1><p>The pier is closed after a ferry ran into it in fog.</p>`, ""},
		{"an article about pages not found", `<title>404: how a page became art</title>`, `<h1>404: how a page became art</h1>` + article, ""},
		{"an article about pages not found, after a dash", `<title>Page not found – how links rot | The Courier</title>`, `<h1>Page not found – how links rot</h1><p>One link in four leads nowhere: the page could not be found, Ada Quill found.</p>`, ""},
		{"an article under the headline of an error", `<title>Access denied</title>`, `<h1>Access denied</h1><time datetime="2025-03-03">3 March</time><p>You don't have permission, reporters were told at the court.</p>`, ""},
		{"an article about an error", `<title>Oops!</title>`, `<h1>Oops!</h1><p>The ferry went to the wrong island with 40 people aboard, its captain said.</p>`, ""},
		{"an article about a log-in", `<title>Log in to vote</title>`, `<h1>Log in to vote</h1><p>Members can vote on the strike from Monday, the union said.</p>`, ""},
		{"an article about subscribers", `<title>Paper ends print</title>`, `<h1>Paper ends print</h1><p>The Whistle asks its readers to subscribe now for its site, its editor Bo Lund said.</p>`, ""},
		{"an article about consent", `<title>Cookies need consent</title>`, `<h1>Cookies need consent</h1><p>Sites may use cookies to follow readers only with their consent, a court ruled.</p>`, ""},
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

// Every pattern of a notice contains one of the words used to find it quickly.
func TestNoticesAreFoundByTheirWords(t *testing.T) {
	for i := range notices {
		n := &notices[i]
		if n.alone == nil {
			continue
		}
		re, err := syntax.Parse(n.says().String(), syntax.Perl)
		if err != nil {
			t.Fatal(err)
		}
		all := written(re)
		if len(all) < 5 {
			t.Errorf("%s: only %q", n.what, all)
		}
		for _, s := range all {
			if s = strings.ToLower(s); n.says().MatchString(s) && !n.about(s) {
				t.Errorf("%s: %q has none of the words", n.what, s)
			}
		}
	}
}

// written returns texts that an expression matches: one for each alternative, up to a limit.
func written(re *syntax.Regexp) []string {
	const most = 5000
	all := func(subs []*syntax.Regexp) (out []string) {
		for _, sub := range subs {
			out = append(out, written(sub)...)
		}
		return out
	}
	switch re.Op {
	case syntax.OpLiteral:
		return []string{string(re.Rune)}
	case syntax.OpCharClass:
		return []string{string(re.Rune[0])}
	case syntax.OpAnyChar, syntax.OpAnyCharNotNL:
		return []string{"x"}
	case syntax.OpQuest, syntax.OpStar:
		return append([]string{""}, all(re.Sub)...)
	case syntax.OpAlternate, syntax.OpCapture, syntax.OpPlus:
		return all(re.Sub)
	case syntax.OpRepeat:
		return append([]string{""}, all(re.Sub)...)
	case syntax.OpConcat:
		out := []string{""}
		for _, sub := range re.Sub {
			var longer []string
			for _, s := range written(sub) {
				for _, before := range out {
					if len(longer) < most {
						longer = append(longer, before+s)
					}
				}
			}
			out = longer
		}
		return out
	default:
		return []string{""}
	}
}
