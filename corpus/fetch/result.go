package fetch

import (
	"cmp"
	"slices"

	"lineup/corpus/fetched"
	"lineup/model"
	"lineup/model/text"
)

// came records an entry of the ledger.
func (r *round) came(e *fetched.Entry, a *model.Article) {
	c := Came{Entry: *e}
	if a != nil {
		c.Published = a.Published
		if c.Outlet == "" {
			c.Outlet = a.Outlet.Name
		}
		for range text.Words(a.Text, 0) {
			c.Words++
		}
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	r.result.Came = append(r.result.Came, c)
}

// failed records a failure.
func (r *round) failed(at string, err error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.result.Failed = append(r.result.Failed, Failure{at, err.Error()})
	r.progress.Failed++
}

// note records something worth knowing that is not a failure.
func (r *round) note(what string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if !slices.Contains(r.result.Notes, what) {
		r.result.Notes = append(r.result.Notes, what)
	}
}

// count changes the result's counts.
func (r *round) count(change func(*Round)) {
	r.mu.Lock()
	defer r.mu.Unlock()
	change(&r.result)
}

// bytes counts bytes received.
func (r *round) bytes(n int) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.result.Bytes += int64(n)
	r.progress.Bytes = r.result.Bytes
}

// step changes the progress and reports it.
func (r *round) step(change func(*Progress)) {
	r.mu.Lock()
	defer r.mu.Unlock()
	change(&r.progress)
	r.o.Progress(r.progress)
}

// sort makes the order of the result independent of which server answered first.
func (r *Round) sort() {
	slices.SortFunc(r.Came, func(a, b Came) int { return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Asked, b.Asked)) })
	slices.SortFunc(r.Failed, func(a, b Failure) int { return cmp.Compare(a.URL, b.URL) })
	slices.Sort(r.Notes)
}
