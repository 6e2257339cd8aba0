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
		always: -5.426, cosine: 5.915, meaning: 5.669, sense: 2.040, kin: .319, numbers: .201,
		nameless: -.465, quotes: -1.644, mixed: -.421, away: -.357, near: 2.685, ahead: 4.183,
	}
	togetherWeights = [togethers]float64{
		always: -5.026, cosine: 5.630, meaning: 5.211, sense: 2.003, kin: .291, numbers: .204,
		nameless: -.436, quotes: -1.395, mixed: -.381, away: -.266, near: 1.718, ahead: 3.062,
		parallel: .253, crossing: .728, rivalry: -.503,
	}
)
