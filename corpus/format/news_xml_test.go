package format

import (
	"strings"
	"testing"

	"lineup/corpus/format/intake"
)

func TestNewsXML(t *testing.T) {
	for _, tt := range []struct {
		name, xml                              string
		title, outlet, published, text, faults string
	}{
		{
			"Reuters' collection",
			`<newsitem itemid="7" date="1996-08-20" xml:lang="en"><title>SELBY: Pier shut.</title><headline>Pier shut.</headline>` +
				`<dateline>SELBY 1996-08-20</dateline><text><p>The pier shut.</p><p>Nobody fell.</p></text></newsitem>`,
			"Pier shut.", "Reuters", "1996-08-20", "The pier shut.\n\nNobody fell.", "",
		},
		{
			"an abstract alone",
			`<nitf><head><pubdata name="Gazette"/></head><body><body.head><hedline><hl1>Pier</hl1></hedline><abstract><p>Shut.</p></abstract></body.head></body></nitf>`,
			"Pier", "Gazette", "", "Shut.", "",
		},
		{
			"characters that are paragraphs",
			`<newsItem><itemMeta><provider literal="Gazette"/></itemMeta><contentMeta><headline>Pier</headline></contentMeta><contentSet><inlineData>The pier shut.` +
				"\n\n" + `Nobody fell &amp;amp; that is all.</inlineData></contentSet></newsItem>`,
			"Pier", "Gazette", "", "The pier shut.\n\nNobody fell &amp; that is all.", "",
		},
		{
			"NewsML 1 with NITF",
			`<NewsML><NewsItem><NewsComponent><NewsLines><HeadLine>Pier</HeadLine></NewsLines><ContentItem><DataContent><nitf><body><body.content><p>Shut.</p></body.content></body></nitf>` +
				`</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>`,
			"Pier", "", "", "Shut.", "",
		},
		{"a picture", `<newsItem><contentMeta><headline>Pier</headline></contentMeta></newsItem>`, "", "", "", "", "a news item without text: Pier"},
		{"a package", `<packageItem><groupSet/></packageItem>`, "", "", "", "", "the file holds no newsItem: it lists items that it does not contain"},
	} {
		recs, faults, err := read(t, "a.xml", strings.NewReader(tt.xml))
		if err != nil {
			t.Fatal(err)
		}
		var got intake.Record
		if len(recs) > 0 {
			got = recs[0]
		}
		fault := ""
		if len(faults) > 0 {
			fault = faults[0].What
		}
		if got.Title != tt.title || got.Outlet != tt.outlet || got.Published != tt.published || got.Text != tt.text || fault != tt.faults {
			t.Errorf("%s: %+v, %q", tt.name, got, fault)
		}
	}
}

// A broken item does not affect the others, and each has its line.
func TestNewsItems(t *testing.T) {
	const item = "<newsItem><contentMeta><headline>A</headline></contentMeta><contentSet><inlineData>Text.</inlineData></contentSet></newsItem>\n"
	recs, faults, err := read(t, "a.xml", strings.NewReader("<newsMessage>\n"+item+"<newsItem><a b=<></newsItem>\n"+item+"</newsMessage>"))
	if err != nil || len(recs) != 2 || recs[0].Line != 2 || recs[1].Line != 4 || len(faults) != 1 || faults[0].Line != 3 {
		t.Errorf("%+v, %+v, %v", recs, faults, err)
	}
}
