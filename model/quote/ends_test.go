package quote

import "testing"

// TestClauseEnds: a reported clause is whole, and only a speaker is treated as one.
func TestClauseEnds(t *testing.T) {
	for _, test := range []struct {
		text string
		want []string
	}{
		{"The port said it had found nothing to suggest that it was a bomb.", []string{"it had found nothing to suggest that it was a bomb | The port"}},
		{"Carl Orr said the firm had not had the decency to tell people to their faces.", []string{"the firm had not had the decency to tell people to their faces | Carl Orr"}},
		{"Carl Orr said that was a matter for the captain.", []string{"that was a matter for the captain | Carl Orr"}},
		{"Carl Orr reminded that both lands pay for it.", []string{"both lands pay for it | Carl Orr"}},
		{"The two signed with a pen borrowed from a clerk, who asked for it back.", nil},
		{"Not this time, say the regulars of the pub, who have seen it all winter.", nil},
		{"Carl Orr has on Monday at Port Ansel announced that the gates will open.", []string{"the gates will open | Carl Orr"}},
		{"Nan Aske says the date matters. The man in second place, Pell Orr, says he will do it. If he wins, she says, the gates will shut.", []string{
			"the date matters | Nan Aske", "he will do it | Pell Orr", "If he wins + the gates will shut | Nan Aske",
		}},
	} {
		a := article(test.text)
		compare(t, test.text, told(a, Read(a, 0), true), test.want)
	}
}

// TestWhoseMan: a name before a person's affiliation with it is not the speaker.
func TestWhoseMan(t *testing.T) {
	const text = "Strait Line supremo Conrad Orr, who took home a bonus, would not be drawn on the fog warning. “There was none,” he said."
	a := article(text)
	compare(t, text, told(a, Read(a, 0), false), []string{"There was none, | Conrad Orr"})
}
