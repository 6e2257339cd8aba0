package quote

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lineup/model/quote/attribute"
	"lineup/model/quote/coref"
	"lineup/model/quote/outline"
	"lineup/model/quote/people"
	"lineup/model/quote/report"
)

var update = flag.Bool("update", false, "write the golden files anew")

// TestRooms fixes the result of each room for one article, and checks that no room changes the value of the
// previous one.
func TestRooms(t *testing.T) {
	const text = `Ferry Crews “Tired Of Waiting” For Bridge

PORT ANSEL — The long bridge over the Ansel will close for a year, Mayor Dana Holt said on Monday, and the ferry will take its place.

“Nobody wanted this,” Holt told reporters at the town hall. “But the steel is tired, and so are we.”

Carl Orr, who runs the ferry, called the plan “a gift” but warned that his boats would be “full by breakfast.” He said he would need a third one, according to people who know his books.

The Ansel Bridge Authority said in a statement that it regretted the trouble.

“We are tired of waiting,” said a nurse who crosses the river twice a day. Her favourite film is “The Long Way Home.”

READ MORE: The ferry in pictures`
	o := new(outline.Reader).Read(article(text))
	c := new(people.Reader).Read(o)
	e := new(report.Reader).Read(c)
	k := new(coref.Reader).Read(e)
	rooms := []fmt.Stringer{o, c, e, k}
	var before []string
	for _, r := range rooms {
		before = append(before, r.String())
	}
	a := new(attribute.Reader).Read(k)
	for i, r := range rooms {
		if now := r.String(); now != before[i] {
			t.Errorf("a later room has changed %T from\n%s to\n%s", r, before[i], now)
		}
	}
	got := strings.Join([]string{
		"= outline: paragraph/sentence", o.String(), "= people", c.String(), "= report", e.String(), "= coref", k.String(), "= attribute", a.String(),
	}, "\n")
	file := filepath.Join("testdata", "rooms.txt")
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(string(want), got); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
}
