package story

// The tables come from a logistic regression (internal/learn) over pairs of
// neighbouring articles that readers had put into stories or kept apart: reports on American politics of
// eight years, with and without
// those of unknown date, and once more within an archive ten times as large; short reports of events that are look-alikes
// by pairs, once with the dates they tell, once with none, once with a date set for each
// event; and longer ones of the same event by several outlets. One fit serves for
// all of them, and it holds for events that it has not seen. The figures of single
// parts say little, since the parts overlap: likeness, for one, counts by how far it
// stands out (overCrowd, overBest and their products) and not as such.

// lean is added to the odds of every link. The mean over many links, each of them
// doubtful by itself, says more than one link does, and the regression, which sees
// single pairs, does not know it.
const lean = .9

// worth is what each part is worth, by what is known of the time between.
var worth = [nearnesses][parts]float64{
	near: {
		constant: 0.395, likeTitle: 3.028, likeLead: 0.336, likeNames: 0.994,
		likeAll: 2.561, titleInLead: 2.261, sameRuns: 0.002, overCrowd: -2.214,
		overBest: -0.115, overWeek: -0.016, lowerRank: -0.060, higherRank: 0.077,
		noSameDay: -0.311, allAll: 2.061, allCrowd: -3.292, allBest: -3.334,
		allWeek: 0.308, crowdBest: 0.309, crowdCrowd: 0.987, bestBest: 1.660,
	},
	far: {
		constant: -1.898, likeTitle: 1.132, likeLead: 0.256, likeNames: -0.153,
		likeAll: 3.222, titleInLead: 0.803, sameRuns: 0.349, overCrowd: -3.205,
		overBest: 0.106, overWeek: -0.406, lowerRank: 0.233, higherRank: 0.332,
		noSameDay: -1.261, allAll: 2.847, allCrowd: -4.472, allBest: -5.208,
		allWeek: 0.001, crowdBest: 0.127, crowdCrowd: 1.068, bestBest: 1.445,
	},
	unknown: {
		constant: 1.270, likeTitle: 1.722, likeLead: 1.079, likeNames: 4.496,
		likeAll: 6.233, titleInLead: 1.248, sameRuns: 0.401, overCrowd: -3.478,
		overBest: -0.338, overWeek: -1.818, lowerRank: 0.094, higherRank: 0.062,
		noSameDay: -0.328, allAll: 2.836, allCrowd: -5.362, allBest: -2.637,
		allWeek: 0.257, crowdBest: 1.804, crowdCrowd: 1.297, bestBest: 0.628,
	},
}

// timeWorth is what the time between is worth by itself and with others.
var timeWorth = [gapParts]float64{
	gapLog: -1.219, toldBoth: 2.920, toldGapLog: 0.042,
	gapAll: 0.537, gapBest: -1.630, gapCrowd: 0.995,
}
