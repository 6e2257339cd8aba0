package story

// The tables come from a logistic regression (internal/learn) over pairs of
// neighbouring articles that readers had put into stories or kept apart:
//
//	go run ./internal/learn stories 1.6:all:A 1.4:dated:A 2.3:all:E .4:bare:E .2:given:E .5:mixes:A .5:mixes:B .2:baremixes:B
//
// where A is five years of reports on American politics, B longer reports of the same event by three outlets each,
// E short reports of pairs of look-alike events. One fit serves all of them, small folders (mixes) and large sets;
// docs/accuracy.md gives its results for unseen events. The figures of single parts mean little, because the parts
// overlap: likeness, for one, counts by how far it stands out (overCrowd, overBest and their products) and not as
// such.

// worth is the weight of each part for dated pairs, and for pairs with an unknown date.
var worth = [2][parts]float64{
	dated: {
		constant:    1.352,
		likeTitle:   1.928,
		likeLead:    0.332,
		likeNames:   0.875,
		likeAll:     2.357,
		titleInLead: 2.547,
		sameRuns:    0.027,
		overCrowd:   -0.332,
		overBest:    -0.661,
		overWeek:    -1.433,
		noSameDay:   -0.569,
		allAll:      1.935,
		allCrowd:    -1.938,
		allBest:     -4.330,
		crowdBest:   0.157,
		crowdCrowd:  0.519,
		bestBest:    2.436,
		weekWeek:    0.480,
		nameCover:   -0.816,
	},
	undated: {
		constant:    0.577,
		likeTitle:   1.673,
		likeLead:    1.187,
		likeNames:   1.385,
		likeAll:     4.367,
		titleInLead: 1.303,
		sameRuns:    0.355,
		overCrowd:   -1.500,
		overBest:    1.787,
		overWeek:    -4.028,
		noSameDay:   -0.135,
		allAll:      1.868,
		allCrowd:    -3.397,
		allBest:     -1.119,
		crowdBest:   0.178,
		crowdCrowd:  1.356,
		bestBest:    -0.527,
		weekWeek:    0.278,
		nameCover:   3.310,
	},
}

// timeWorth is the weight of the time between.
var timeWorth = [times]float64{
	gapLog:   -3.307,
	gapAll:   -0.460,
	toldNear: 4.437,
	toldFar:  2.957,
}

// lean is added to the odds of every link. The mean of many links, each doubtful on its own, is stronger evidence
// than a single one, which the regression, seeing single pairs, does not know. For dated articles .2 to .4 give
// pairs F1 .876 to .873, and .5 gives .864 (A); for undated ones 0 gives B³ F1 .951 and .1 to .25 give .952 (E).
var lean = [2]float64{dated: .4, undated: .2}
