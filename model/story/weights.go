package story

// The tables come from a logistic regression (internal/learn) over pairs of
// neighbouring articles that readers had put into stories or kept apart:
//
//	go run ./internal/learn 1.6:all:A 1.4:dated:A 2.3:all:E .4:bare:E .2:given:E .5:mixes:A .5:mixes:B .2:baremixes:B
//
// where A is reports on American politics of five years, B longer ones of the same event
// by three outlets each, E short reports of events that are look-alikes by pairs. One fit
// serves for all of them, small folders (mixes) and large; what it gives for events that
// it has not seen stands in docs/accuracy.md. The figures of single parts say little,
// since the parts overlap: likeness, for one, counts by how far it stands out (overCrowd,
// overBest and their products) and not as such.

// worth is what each part is worth, where both dates are known and where not.
var worth = [2][parts]float64{
	dated: {
		constant:    1.912,
		likeTitle:   1.903,
		likeLead:    0.332,
		likeNames:   0.720,
		likeAll:     3.070,
		titleInLead: 2.532,
		sameRuns:    0.006,
		overCrowd:   -1.711,
		overBest:    0.082,
		overWeek:    -0.334,
		noSameDay:   -0.528,
		allAll:      1.934,
		allCrowd:    -2.480,
		allBest:     -3.435,
		crowdBest:   0.450,
		crowdCrowd:  0.947,
		bestBest:    2.190,
	},
	undated: {
		constant:    1.836,
		likeTitle:   1.550,
		likeLead:    1.206,
		likeNames:   4.878,
		likeAll:     5.378,
		titleInLead: 1.550,
		sameRuns:    0.357,
		overCrowd:   -2.486,
		overBest:    1.624,
		overWeek:    -3.897,
		noSameDay:   -0.116,
		allAll:      2.196,
		allCrowd:    -3.801,
		allBest:     -1.410,
		crowdBest:   0.385,
		crowdCrowd:  1.776,
		bestBest:    -0.174,
	},
}

// timeWorth is what the time between is worth.
var timeWorth = [times]float64{
	gapLog:   -3.427,
	gapAll:   -0.529,
	toldNear: 4.423,
	toldFar:  2.883,
}

// lean is added to the odds of every link. The mean over many links, each of them doubtful
// by itself, says more than one link does, and the regression, which sees single pairs,
// does not know it. Of dated articles .0 to .5 give pairs F1 .875 to .869 (A); of undated
// ones .0 to .15 the same within .001, and from .25 on two of the look-alikes join (E).
var lean = [2]float64{dated: .3, undated: .1}
