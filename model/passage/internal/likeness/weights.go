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
		always: -6.296, cosine: 8.191, meaning: 4.242, sense: 1.927, kin: .381, numbers: .209,
		nameless: -.450, quotes: -1.847, mixed: -.519, away: -.365, near: 3.207, ahead: 4.443,
	}
	togetherWeights = [togethers]float64{
		always: -5.828, cosine: 7.228, meaning: 3.807, sense: 1.717, kin: .343, numbers: .196,
		nameless: -.417, quotes: -1.467, mixed: -.453, away: -.227, near: 1.792, ahead: 3.795,
		odds: -.008, parallel: .445, crossing: .875, rivalry: -.260, mutual: .128,
	}
)
