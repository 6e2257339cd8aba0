package corpus

import (
	"fmt"

	"lineup/model"
)

// joining puts the parts of a file together, in their order.
type joining struct {
	res  *result
	file *file
	made making

	few   int  // articles that may be short, however many they are
	bytes int  // of the texts
	full  bool // no more is taken

	told, more int    // faults that are reported one by one, and those that are only counted
	member     string // whose faults are reported
	here       int    // of the member
}

// part takes the next part.
func (j *joining) part(p *part) {
	j.drafts(p.drafts)
	j.made.add(&p.made)
	j.more += p.more
	for _, fault := range p.faults {
		if fault.Member != j.member {
			j.member, j.here = fault.Member, 0
		}
		if j.here == maxFaults || j.told == maxMembersFaults {
			j.more++
			continue
		}
		j.here++
		j.told++
		j.res.problems = append(j.res.problems, model.Problem{File: j.file.member(fault.Member).path, Line: fault.Line, What: fault.What})
	}
}

// An article takes some 4 KB of memory beside its text, until it is told which are of one
// story. Beyond fewArticles of all files those of a file have leastAverage bytes of text on
// the average, or are no articles.
const (
	fewArticles  = 30_000
	leastAverage = 128
)

// drafts takes the articles of a part.
func (j *joining) drafts(drafts []draft) {
	for i := range drafts {
		j.bytes += len(drafts[i].article.Text)
		if n := len(j.res.drafts) + 1; j.full || n > j.few && j.bytes < (n-j.few)*leastAverage {
			if !j.full {
				j.full = true
				j.res.problems = append(j.res.problems, model.Problem{
					File: j.file.path, Line: drafts[i].article.Line,
					What: fmt.Sprintf("not read from here on: %s records of a few words each are no articles", thousands(n)),
				})
			}
			return
		}
		j.res.drafts = append(j.res.drafts, drafts[i])
	}
}

// end says what the file of a kind, packed or not, was, and names the articles whose records
// have no id: by the file, and by the line where there are several.
func (j *joining) end(kind, packed string) {
	res, f := j.res, j.file
	res.understand(kind, packed, &j.made)
	if j.more > 0 {
		res.problems = append(res.problems, model.Problem{File: f.path, What: fmt.Sprintf("and %s more faults of this file", thousands(j.more))})
	}
	if len(res.drafts) == 0 && len(res.problems) == 0 {
		res.problems = append(res.problems, model.Problem{File: f.path, What: "the file holds no articles"})
	}
	nameByPlace(f, res.drafts)
}
