package story

// The tables come from a logistic regression over pairs of neighbouring articles
// that readers had put into stories or kept apart: American politics of 2016 to
// 2020 with and without dates, short reports of look-alike events with no dates
// and, once more, with dates set on each event, and some whole texts. One
// fit serves for all of them; tried on events that it had not seen, it holds. The
// parts say more about each other than single figures show: likeness counts by
// how far it stands out (overCrowd, overBest, and their products), not as such.

// lean is added to the odds of every link. The mean over many links, each of them
// doubtful by itself, says more than one link does, and the regression, which sees
// single pairs, does not know it.
const lean = .6

// worth is what each part is worth, by what is known of the time between.
var worth = [nearnesses][parts]float64{
	near: {
		constant: 0.462, likeTitle: 2.908, likeLead: 0.403, likeNames: 1.365,
		likeAll: 1.563, titleInLead: 2.642, sameRuns: -0.012, overCrowd: -2.470,
		overBest: 0.170, overWeek: 0.369, lowerRank: 0.197, higherRank: -0.056,
		noSameDay: -0.111, allAll: 1.412, allCrowd: -2.160, allBest: -3.686,
		allWeek: 0.685, crowdBest: -1.146, crowdCrowd: 1.005, bestBest: 2.090,
	},
	far: {
		constant: -0.374, likeTitle: 1.357, likeLead: -0.258, likeNames: -1.582,
		likeAll: 1.061, titleInLead: 1.943, sameRuns: 0.272, overCrowd: -2.606,
		overBest: 0.230, overWeek: 0.170, lowerRank: -0.706, higherRank: -1.095,
		noSameDay: -0.661, allAll: 1.663, allCrowd: -1.822, allBest: -3.744,
		allWeek: 0.730, crowdBest: -0.699, crowdCrowd: 1.258, bestBest: 1.119,
	},
	unknown: {
		constant: 0.195, likeTitle: 2.091, likeLead: 0.786, likeNames: 3.834,
		likeAll: 4.223, titleInLead: 1.795, sameRuns: 0.466, overCrowd: -4.355,
		overBest: 0.575, overWeek: -2.352, lowerRank: 0.317, higherRank: -0.160,
		noSameDay: -0.304, allAll: 1.952, allCrowd: -4.484, allBest: -4.383,
		allWeek: 1.410, crowdBest: -1.074, crowdCrowd: 2.354, bestBest: 2.062,
	},
}

// timeWorth is what the time between is worth by itself and with others.
var timeWorth = [gapParts]float64{
	gapLog: -0.639, toldBoth: 4.534, toldGapLog: -0.248,
	gapAll: 0.748, gapBest: -0.955, gapCrowd: -0.245,
}
