package likeness

// Odds returns the log odds that each pair reports the same thing.
func (p *Pairs) Odds() []float64 {
	alone := p.Alone()
	return Weigh(p.Together(alone, Weigh(alone, aloneWeights[:])), togetherWeights[:])
}

// Weigh sums evidence by weights.
func Weigh(evidence [][]float64, weights []float64) []float64 {
	out := make([]float64, len(evidence))
	for i, e := range evidence {
		for f, w := range weights {
			out[i] += w * e[f]
		}
	}
	return out
}

// The weights are learned by internal/learn from sentences of six events that were
// grouped by hand across outlets.
var (
	aloneWeights = [alones]float64{
		always: -5.093, cosine: 4.061, meaning: 5.210, sense: 1.703, kin: .322, numbers: .138,
		nameless: -.399, quotes: -1.631, mixed: -.427, away: -.290, near: 2.732, ahead: 3.581, company: .843,
	}
	togetherWeights = [togethers]float64{
		always: -4.765, cosine: 4.301, meaning: 4.747, sense: 1.768, kin: .292, numbers: .154,
		nameless: -.387, quotes: -1.379, mixed: -.385, away: -.207, near: 1.720, ahead: 2.417, company: .704,
		parallel: .308, crossing: .724, rivalry: -.519,
	}
)
