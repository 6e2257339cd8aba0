package quote

import (
	"strings"
	"testing"
)

// news is an invented article of usual length and density of quotations.
var news = strings.Repeat(`PORT ANSEL — The long bridge over the Ansel will close for a year, Mayor Dana Holt said on Monday, and the ferry will take its place.

“Nobody wanted this,” Holt told reporters at the town hall. “But the steel is tired, and so are we. The engineers looked at every one of the nine pillars.”

Carl Orr, who runs the ferry and has quarrelled with the mayor for years, called the plan “a gift” but warned that his two boats would be “full by breakfast.” He said he would need a third one before the winter, according to people who know his books.

The Ansel Bridge Authority, which owns the bridge, said in a statement that the work would cost more than it had expected and that it regretted the trouble. It did not say how much more.

“We were told the same thing in the spring,” said Susan Marsh, a nurse who crosses the river twice a day. She plans to sleep at the hospital.

`, 4)

func BenchmarkRead(b *testing.B) {
	a := article(news)
	b.SetBytes(int64(len(news)))
	b.ReportAllocs()
	for b.Loop() {
		Read(a, 0)
	}
}

// BenchmarkMarks reads one paragraph of ten megabytes of quotation marks.
func BenchmarkMarks(b *testing.B) {
	for name, s := range map[string]string{
		"solid":  strings.Repeat("\"", 10<<20),
		"spaced": strings.Repeat("\" ", 5<<20),
		"words":  strings.Repeat("“a” ", 10<<20/8),
	} {
		a := article(s)
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(s)))
			b.ReportAllocs()
			for b.Loop() {
				Read(a, 0)
			}
		})
	}
}
