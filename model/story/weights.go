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
//
// What stands here is the mean of two fits, which differ in what of the pages was known to
// be furniture. The newer counts a tenth: with more of it two of the look-alikes part.

// lean is added to the odds of every link. The mean over many links, each of them
// doubtful by itself, says more than one link does, and the regression, which sees
// single pairs, does not know it.
const lean = .9

// worth is what each part is worth, by what is known of the time between.
var worth = [nearnesses][parts]float64{
	near: {
		constant: 0.397, likeTitle: 3.012, likeLead: 0.335, likeNames: 1.036,
		likeAll: 2.475, titleInLead: 2.279, sameRuns: -0.002, overCrowd: -2.224,
		overBest: -0.121, overWeek: -0.016, lowerRank: -0.064, higherRank: 0.069,
		noSameDay: -0.281, allAll: 2.029, allCrowd: -3.237, allBest: -3.344,
		allWeek: 0.315, crowdBest: 0.241, crowdCrowd: 1.010, bestBest: 1.688,
	},
	far: {
		constant: -1.788, likeTitle: 1.089, likeLead: 0.215, likeNames: -0.292,
		likeAll: 3.024, titleInLead: 0.850, sameRuns: 0.341, overCrowd: -3.265,
		overBest: 0.132, overWeek: -0.408, lowerRank: 0.163, higherRank: 0.235,
		noSameDay: -1.184, allAll: 2.798, allCrowd: -4.332, allBest: -5.139,
		allWeek: 0.015, crowdBest: 0.126, crowdCrowd: 1.146, bestBest: 1.387,
	},
	unknown: {
		constant: 1.152, likeTitle: 1.725, likeLead: 1.056, likeNames: 4.504,
		likeAll: 6.086, titleInLead: 1.276, sameRuns: 0.405, overCrowd: -3.448,
		overBest: -0.341, overWeek: -1.753, lowerRank: 0.099, higherRank: 0.050,
		noSameDay: -0.342, allAll: 2.800, allCrowd: -5.295, allBest: -2.735,
		allWeek: 0.341, crowdBest: 1.601, crowdCrowd: 1.301, bestBest: 0.673,
	},
}

// timeWorth is what the time between is worth by itself and with others.
var timeWorth = [gapParts]float64{
	gapLog: -1.291, toldBoth: 3.122, toldGapLog: 0.006,
	gapAll: 0.512, gapBest: -1.597, gapCrowd: 0.994,
}
