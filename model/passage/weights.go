package passage

// threshold is the log odds a pair needs to share a row.
const threshold = .3

// weigh gives every pair its log odds.
func (p *pairs) weigh() {
	rivals := p.rivals()
	for i := range p.list {
		e := p.evidence(p.list[i], rivals)
		odds := 0.
		for f, w := range weights {
			odds += w * e[f]
		}
		p.list[i].odds = odds
	}
}

// weights are the log odds that a piece of evidence adds.
var weights = evidence{
	fOne: -3.826, fCosine: 5.052, fContain: 1.726, fShared: .592, fTop: -.330, fNumbers: .270, fClash: .269,
	fNames: .057, fNameless: -.288, fSmall: .162, fRuns: .090, fLeads: -3.318, fAway: -.495, fNear: 3.481,
	fMutualA: .891, fMutualB: .068, fAheadA: 4.157, fAheadB: -1.333, fQuotes: -1.414, fMixed: -.489,
	fShort: -.234, fRatio: -.678, fKin: .490,
}
