package nickname

import (
	"slices"
	"strings"
	"testing"
)

// TestFind checks what is a nickname, and what only looks like one.
func TestFind(t *testing.T) {
	for text, want := range map[string][]Claim{
		`When Ada “The Heron” Quill rose.`:                            {{"The Heron", "When Ada Quill", "When Ada", Within}},
		`Then Ada "Wings" Mary Quill rose.`:                           {{"Wings", "Then Ada Mary Quill", "Then Ada", Within}},
		`Then rose “Iron Ada” Quill.`:                                 {{"Iron Ada", "Ada Quill", "", Within}},
		`Ada (“Wings”) Quill rose.`:                                   {{"Wings", "Ada Quill", "Ada", Within}},
		`as Ms. Quill (“Wings”) says`:                                 nil,
		`Crews know “Wings” Quill’s temper.`:                          nil, // nothing shows what that is
		`Odo Brindle, known as “the Heron,” left.`:                    {{"the Heron", "Odo Brindle", "", Known}},
		`Odo Brindle, also widely known as Red Odo, left.`:            {{"Red Odo", "Odo Brindle", "", Known}},
		`Odo Brindle (nicknamed “Red”) left.`:                         {{"Red", "Odo Brindle", "", Known}},
		`The crews call Odo Brindle “Red Odo” now.`:                   {{"Red Odo", "Odo Brindle", "", Called}},
		`The crews have dubbed Brindle “Lyin’ Odo” now.`:              {{"Lyin’ Odo", "Brindle", "", Called}},
		`On “Wings,” Ada Quill said so.`:                              nil,
		`Ada Quill said “Never” and left.`:                            nil,
		`She told Ada Quill “Never” and left.`:                        nil,
		`Ada Quill said “we are a long way from any deal” on Friday.`: nil,
		`a ferry known as “the Heron” left.`:                          nil,
		`He read “The Old Mill” twice.`:                               nil,
		`Ada “`:                                                       nil,
		`“”`:                                                          nil,
	} {
		if got := Find(text); !slices.Equal(got, want) {
			t.Errorf("%s\n got %+v\nwant %+v", text, got, want)
		}
	}
}

// FuzzFind checks that names and nicknames are in the text, whatever it is, and have no quotation marks.
func FuzzFind(f *testing.F) {
	for _, s := range []string{`Ada “The Heron” Quill`, `Odo, known as “Red,” left`, "call Odo ‘Red’", "\xe2\x80", `A "`, "é “É” É known as É"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, c := range Find(text) {
			if c.Nick == "" || c.Name == "" || !strings.Contains(text, c.Nick) || strings.ContainsAny(c.Nick, "“”\"\n") {
				t.Fatalf("%+v in %q", c, text)
			}
			for w := range strings.FieldsSeq(c.Name) {
				if !strings.Contains(text, w) {
					t.Fatalf("%+v in %q", c, text)
				}
			}
		}
	})
}
