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
		always: -5.337, cosine: 5.890, meaning: 5.564, sense: 1.877, kin: .365, numbers: .195,
		nameless: -.449, quotes: -1.607, mixed: -.398, away: -.378, near: 2.835, ahead: 4.454,
	}
	togetherWeights = [togethers]float64{
		always: -4.967, cosine: 5.700, meaning: 5.148, sense: 1.874, kin: .345, numbers: .202,
		nameless: -.430, quotes: -1.392, mixed: -.371, away: -.291, near: 2.097, ahead: 3.206,
		parallel: .216, crossing: .586, rivalry: -.522,
	}
)
