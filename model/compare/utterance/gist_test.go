package utterance

import (
	"reflect"
	"testing"

	"lineup/model"

	"lineup/model/compare/wording"
)

// TestGistsOfUsedWorker checks that a worker that has read other quotes before finds the same.
func TestGistsOfUsedWorker(t *testing.T) {
	d := newWorkers(&model.Corpus{})[0]
	read := func(d *worker, txt string) wording.Wording { return d.Read(txt, []model.Span{{End: len(txt)}}) }
	for _, txt := range []string{
		"The ferry will sail at dawn", "No vessel of that class will leave port", "We can't settle for less",
		"The river does not ask for a passport. Whoever closes it to his neighbour will be thirsty himself one day",
		"The ferries sailed at dawn, the vessels did not", "The ferry will sail at dawn",
	} {
		d.Clear()
		w := read(d, txt)
		again := read(new(worker), txt)
		if got, want := d.gistOf(&w), new(worker).gistOf(&again); !reflect.DeepEqual(got, want) {
			t.Fatalf("%.60q: got %v, want %v", txt, got, want)
		}
	}
}
