package analyse

import (
	"fmt"
	"slices"
	"strings"
	"sync"

	"lineup/model"
	"lineup/model/quote"
)

// faults collects the articles that could not be read. One such article must not cost the user all the others.
type faults struct {
	mu  sync.Mutex
	all []model.Problem
}

func (f *faults) add(p model.Problem) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.all = append(f.all, p)
}

// sorted returns the faults in an order that does not depend on which goroutine found them first.
func (f *faults) sorted() []model.Problem {
	slices.SortFunc(f.all, func(a, b model.Problem) int {
		if c := strings.Compare(a.File, b.File); c != 0 {
			return c
		}
		return a.Line - b.Line
	})
	return f.all
}

// readOne reads an article. A panic is reported as a problem of this article, which then has no quotes; the tests
// of model/quote call quote.Read directly and see the panic itself.
func readOne(by *quote.Reader, a *model.Article, at int, faults *faults) (r model.Reading) {
	defer func() {
		if fault := recover(); fault != nil {
			r = model.Reading{}
			what := fmt.Sprintf("the quotes of this article could not be read, which is a fault of lineup: %v", fault)
			faults.add(model.Problem{File: a.File, Line: a.Line, What: what})
		}
	}()
	return by.Read(a, at)
}
