package corpus

import (
	"fmt"

	"lineup/model"
)

// joining puts the parts of a file together, in order.
type joining struct {
	res  *result
	file *file
	made making

	few   int  // number of articles for which there is no minimum length
	bytes int  // bytes of the texts so far
	full  bool // nothing more is accepted

	reported, more int    // faults reported one by one, and faults only counted
	member         string // the archive member whose faults are being reported
	here           int    // faults reported for that member
}

// part adds the next part.
func (j *joining) part(p *part) {
	j.drafts(p.drafts)
	j.made.add(&p.made)
	j.more += p.more
	for _, fault := range p.faults {
		if fault.Member != j.member {
			j.member, j.here = fault.Member, 0
		}
		if j.here == maxFaults || j.reported == maxMembersFaults {
			j.more++
			continue
		}
		j.here++
		j.reported++
		j.res.problems = append(j.res.problems, model.Problem{File: j.file.member(fault.Member).path, Line: fault.Line, What: fault.What})
	}
}

// Until stories are formed, an article takes some 4 KB of memory in addition to its text. Beyond fewArticles over all
// files, a file's articles must therefore average at least leastAverage bytes of text, or they do not count as
// articles.
const (
	fewArticles  = 30_000
	leastAverage = 128
)

// drafts adds the articles of a part.
func (j *joining) drafts(drafts []draft) {
	for i := range drafts {
		j.bytes += len(drafts[i].article.Text)
		if n := len(j.res.drafts) + 1; j.full || n > j.few && j.bytes < (n-j.few)*leastAverage {
			if !j.full {
				j.full = true
				j.res.problems = append(j.res.problems, model.Problem{
					File: j.file.path, Line: drafts[i].article.Line,
					What: fmt.Sprintf("not read from here on: %s records of only a few words each are not articles", thousands(n)),
				})
			}
			return
		}
		j.res.drafts = append(j.res.drafts, drafts[i])
	}
}

// end records the kind of the file and how it is packed, and gives an ID to articles whose records have none: the
// file's path, with the line if there are several.
func (j *joining) end(kind, packed string) {
	res, f := j.res, j.file
	res.understand(kind, packed, &j.made)
	if j.more > 0 {
		res.problems = append(res.problems, model.Problem{File: f.path, What: fmt.Sprintf("and %s more problems in this file", thousands(j.more))})
	}
	if len(res.drafts) == 0 && len(res.problems) == 0 {
		res.problems = append(res.problems, model.Problem{File: f.path, What: "the file contains no articles"})
	}
	nameByPlace(f, res.drafts)
}
