package quote

import "testing"

// TestKindsOfFaults holds what was once wrong, a passage or two a kind.
func TestKindsOfFaults(t *testing.T) {
	for _, test := range []struct {
		name, text string
		want       []string
	}{
		{"a title before the verb", "Dana Holt, author of “The Slow Ferry,” said the pier was “a ruin”.", []string{"a ruin | Dana Holt"}},
		{"a nickname before the verb", "Dana Holt, a docker who goes by “Wave,” said the pier was “a ruin”.", []string{"a ruin | Dana Holt"}},
		{"goes by the name", "“Nobody asked us,” said a docker who goes by the name “Wave.”", []string{"Nobody asked us, | a docker"}},
		{"called by a nickname", "“Nobody asked us,” said a farmer called “Long Lou”.", []string{"Nobody asked us, | a farmer"}},
		{"called by somebody", "Dana Holt called “Long Lou” a liar.", []string{"Long Lou | Dana Holt"}},
		{"so-called", "“Nobody asked us,” said Dana Holt, the so-called “queen of the ferry”.", []string{"Nobody asked us, | Dana Holt"}},
		{"written on a shirt", "“Nobody asked us,” said Dana Holt, in a shirt that read “Keep The Ferry”.", []string{"Nobody asked us, | Dana Holt"}},
		{"two behind the verb", "“We agree,” said Dana Holt and Carl Orr in a letter.", []string{"We agree, | Dana Holt and Carl Orr"}},
		{"three behind the verb", "“We agree,” said Dana Holt, Carl Orr and Ada Quill.", []string{"We agree, | Dana Holt, Carl Orr and Ada Quill"}},
		{"one with a verb of its own", "“We agree,” said Dana Holt, and Carl Orr nodded.", []string{"We agree, | Dana Holt"}},
		{"three before the verb", "“We agree,” Dana Holt, Carl Orr and Ada Quill said.", []string{"We agree, | Dana Holt, Carl Orr and Ada Quill"}},
		{"denied", "Dana Holt denied calling the pier “a ruin”.", []string{"a ruin | "}},
		{"never said", "Dana Holt never said “let it burn”.", []string{"let it burn | "}},
		{"fabricated", "A fabricated headline claims Dana Holt said: “Let it burn.”", []string{"Let it burn. | "}},
		{"denied, and said", "Dana Holt denied it and said the pier was “a ruin”.", []string{"a ruin | Dana Holt"}},
		{"signed in brackets", "“I will never cross it again.” (Dana Holt, docker)", []string{"I will never cross it again. | Dana Holt"}},
		{"from somebody, who she is, and a colon", "And this from Dana Holt, his deputy:\n\n“We shall rebuild the old bridge.”", []string{
			"We shall rebuild the old bridge. | Dana Holt",
		}},
		{"who spoke in a passive", "Peter Marsh was accused by Carl Orr over the sale. “He sold it behind our backs,” he said.", []string{
			"He sold it behind our backs, | Carl Orr",
		}},
		{"Markdown links and emphasis", "“We will [build](https://a.example/b),” said **[Dana Holt](https://a.example)**, the minister.", []string{
			"We will [build](https://a.example/b), | Dana Holt",
		}},
		{"emphasis round marks", "**“We will build,”** said [[Dana Holt]].", []string{"We will build, | Dana Holt"}},
		{"letters dropped in single marks", "'I'm tellin' you, we had rock 'n' roll here,' said Dana Holt.", []string{
			"I'm tellin' you, we had rock 'n' roll here, | Dana Holt",
		}},
		{"two roles in front", "“It was long,” former mayor and senator Dana Holt said.", []string{"It was long, | Dana Holt"}},
		{"two roles behind the verb", "“It was long,” said singer and actor Dana Holt.", []string{"It was long, | Dana Holt"}},
		{"as somebody put it", "As Dana Holt put it, “He was the best of us all.”", []string{"He was the best of us all. | Dana Holt"}},
		{"on a medium", "Dana Holt took to Twitter to say: “It was long.”", []string{"It was long. | Dana Holt"}},
		{"an officer orders", "“Get off the old bridge,” an officer ordered.", []string{"Get off the old bridge, | an officer"}},
		{"a wife by her name", "Carl Orr will sign. Adds his wife, Mia: “He will sign it.”", []string{"He will sign it. | Mia"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			a := article(test.text)
			compare(t, test.text, told(a, Read(a, 0), false), test.want)
		})
	}
}
