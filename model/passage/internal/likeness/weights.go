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
		always: -5.384, cosine: 6.049, meaning: 5.363, sense: 2.002, kin: .373, numbers: .198,
		nameless: -.442, quotes: -1.601, mixed: -.388, away: -.378, near: 2.957, ahead: 4.331,
	}
	togetherWeights = [togethers]float64{
		always: -5.204, cosine: 6.033, meaning: 5.221, sense: 2.042, kin: .366, numbers: .211,
		nameless: -.440, quotes: -1.441, mixed: -.372, away: -.288, near: 2.170, ahead: 3.217,
		odds: -.043, parallel: .308, crossing: .677, rivalry: -.563, mutual: -.015,
	}
)
