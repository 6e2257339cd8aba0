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
		always: -4.986, cosine: 5.788, meaning: 5.002, sense: 1.946, kin: .351, numbers: .203,
		nameless: -.420, quotes: -1.380, mixed: -.359, away: -.267, near: 2.091, ahead: 3.050,
		parallel: .300, crossing: .658, rivalry: -.558,
	}
)
