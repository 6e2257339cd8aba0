package outlets

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"lineup/model"
)

func TestTable(t *testing.T) {
	r := New()
	if r.Len() < 150 {
		t.Errorf("%d outlets, want at least 150", r.Len())
	}
	names, domains := map[string]bool{}, map[string]string{}
	agencies := 0
	for _, e := range r.entries {
		if e.Name == "" || strings.TrimSpace(e.Name) != e.Name {
			t.Errorf("bad name %q", e.Name)
		}
		if names[e.Name] {
			t.Errorf("%s is listed twice", e.Name)
		}
		names[e.Name] = true
		if w := ansi.StringWidth(e.Short); w == 0 || w > MaxShort {
			t.Errorf("%s: short name %q is %d cells wide", e.Name, e.Short, w)
		}
		if len(e.Country) != 2 {
			t.Errorf("%s: country %q", e.Name, e.Country)
		}
		for _, d := range e.Domains {
			if domains[d] != "" {
				t.Errorf("%s belongs to %s and %s", d, domains[d], e.Name)
			}
			domains[d] = e.Name
		}
		for _, a := range e.Aliases {
			if i, ok := r.byName[Key(a)]; !ok || r.entries[i].Name != e.Name {
				t.Errorf("alias %q of %s leads to %s", a, e.Name, r.entries[i].Name)
			}
		}
		if e.Agency {
			agencies++
		}
	}
	if agencies < 40 {
		t.Errorf("%d agencies", agencies)
	}
}

func TestNamed(t *testing.T) {
	r := New()
	for _, c := range []struct{ in, want string }{
		{"AP", "Associated Press"},
		{"the associated press", "Associated Press"},
		{"Reuters", "Reuters"},
		{"New York Times", "The New York Times"},
		{"Hill", "The Hill"},
		{"Time", "Time"},
		{"Al-Jazeera", "Al Jazeera"},
		{"El Pais", "El País"},
		{"NationalPost", "National Post"},
		{"www.bbc.co.uk", "BBC News"},
		{"https://edition.cnn.com/world", "CNN"},
		{"The Harbour Courier", ""},
		{"", ""},
	} {
		if e, _ := r.Named(c.in); e.Name != c.want {
			t.Errorf("Named(%q) = %q, want %q", c.in, e.Name, c.want)
		}
	}
}

func TestByHost(t *testing.T) {
	r := New()
	for _, c := range []struct{ in, want string }{
		{"https://www.aljazeera.com/wp-content/uploads/a.jpg?x=1", "Al Jazeera"},
		{"https://amp.theguardian.com/world", "The Guardian"},
		{"https://user:secret@www.theglobeandmail.com:443/arts", "The Globe and Mail"},
		{"https://web.archive.org/web/2020/https://www.lemonde.fr/x", "Le Monde"},
		{"https://timesofindia.indiatimes.com/x", "The Times of India"},
		{"https://economictimes.indiatimes.com/x", "The Economic Times"},
		{"https://notreuters.com/x", ""},
		{"https://reuters.com.evil.example/x", ""},
		{"mailto:desk@example", ""},
	} {
		if e, _ := r.ByHost(Host(c.in)); e.Name != c.want {
			t.Errorf("ByHost(Host(%q)) = %q, want %q", c.in, e.Name, c.want)
		}
	}
}

func TestInFile(t *testing.T) {
	r := New()
	for _, c := range []struct{ in, want string }{
		{"reuters", "Reuters"},
		{"reuters-ferry", "Reuters"},
		{"2025-08-17_reuters_talks-in-the-capital-go-on", "Reuters"},
		{"the-hill-3", "The Hill"},
		{"apnews.com_talks", "Associated Press"},
		{"ap 2025-08-17", "Associated Press"},
		{"al-jazeera", "Al Jazeera"},
		{"aljazeera_1", "Al Jazeera"},
		{"Talks go on - The Guardian", "The Guardian"},
		// Everyday words and headlines name no outlet.
		{"time", ""},
		{"time-to-go", ""},
		{"nation", ""},
		{"reuters-reporter-hurt-in-the-capital", ""},
		{"minister-talks-to-cnn", ""},
		{"ferry-courier", ""},
		{"000_2878258c48886787", ""},
		{"", ""},
	} {
		if e, _ := r.InFile(c.in); e.Name != c.want {
			t.Errorf("InFile(%q) = %q, want %q", c.in, e.Name, c.want)
		}
	}
}

func TestFurtherWin(t *testing.T) {
	r := New(Entry{Outlet: model.Outlet{Name: "The Harbour Courier of Port Aldrin"}, Domains: []string{"courier.example", "time.com"}, Aliases: []string{"HC"}})
	for _, in := range []string{"HC", "harbour courier of port aldrin", "news.courier.example", "time.com"} {
		e, ok := r.Named(in)
		if !ok || e.Name != "The Harbour Courier of Port Aldrin" || e.Short == "" {
			t.Errorf("Named(%q) = %+v", in, e)
		}
	}
}

func TestShort(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"Courier", "Courier"},
		{"The Harbour Courier", "Harb. Courier"},
		{"The Evening News", "Evening News"},
		{"Courier (Web News)", "Courier"},
		{"Estuary Public Radio", "Estuary Public"},
		{"Dampfschifffahrtsnachrichten", "Dampfschifffa…"},
		{"", ""},
	} {
		if got := Short(c.in); got != c.want || ansi.StringWidth(got) > MaxShort {
			t.Errorf("Short(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

func FuzzHost(f *testing.F) {
	r := New()
	for _, s := range []string{"https://www.bbc.co.uk/x", "//a.b", "http://web.archive.org/http://http://", "..", "http://[::1]:80"} {
		f.Add(s)
	}
	f.Fuzz(func(_ *testing.T, s string) {
		r.ByHost(Host(s))
		r.InFile(s)
		r.InFolder(s)
		r.Named(s)
		Short(s)
	})
}
