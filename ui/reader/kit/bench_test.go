package kit

import "testing"

// BenchmarkLine writes the sixty rows of a screen: most with quotation marks, as in English news, and rows in a
// script whose characters have to be segmented.
func BenchmarkLine(b *testing.B) {
	for name, text := range map[string]string{
		"ascii": "The harbour board will vote on the northern quay in June, the mayor said on", "marks": "“We will not wait,” the mayor said – “not in June, and not in July”, and so on",
		"hindi": "हम क्षेत्र में काम करेंगे और बच्चे स्कूल जाते हैं हम क्षेत्र में काम",
	} {
		b.Run(name, func(b *testing.B) {
			th := bothWays()[0]
			runs := []Run{Spaces(2), Text(text, Plain), Text(" so it is", Bold)}
			b.ReportAllocs()
			for b.Loop() {
				for range 60 {
					th.Line(120, Plain, runs...)
				}
			}
		})
	}
}
