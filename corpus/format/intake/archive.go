package intake

import (
	"errors"
	"fmt"
	"io"
	"path"
)

// Nest returns an error if archives are nested too deep to be read.
func (in *Input) Nest() error {
	if in.depth >= maxArchives {
		return fmt.Errorf("archives nested more than %d deep; unpack it", maxArchives)
	}
	return nil
}

// Member reads one file of an archive with the format that claims it, and stamps its records and
// faults with its name. Whatever is wrong with the file is a fault; an error means that nothing
// more of the archive can be read.
func (in *Input) Member(name string, r io.Reader, emit func(Part)) error {
	if in.limits.members--; in.limits.members < 0 {
		return fmt.Errorf("more than %d files in the archive; the rest is not read", maxMembers)
	}
	emit = Inside(name, emit)
	sub, err := open(path.Base(name), r, in.limits, in.depth+1, maxBuffer)
	if err == nil {
		sub.Names, sub.inside, sub.find = in.Names, path.Join(in.inside, name), in.find
		err = sub.cut(emit)
	}
	if errors.Is(err, ErrBomb) {
		return err
	}
	if err != nil {
		Complain(emit, err.Error())
	}
	return nil
}

// cut reads the input with the format that claims it.
func (in *Input) cut(emit func(Part)) error {
	head, err := in.Head()
	if err != nil && len(head) == 0 {
		return err
	}
	f, err := in.find(in.Name, head)
	if err != nil {
		return err
	}
	return f.Cut(in, as(f.Kind(), emit))
}

// as stamps records that have no format yet with the kind they were read as.
func as(kind string, emit func(Part)) func(Part) {
	return func(p Part) {
		emit(func() ([]Record, []Fault) {
			recs, faults := p()
			for i := range recs {
				Set(&recs[i].Format, kind)
			}
			return recs, faults
		})
	}
}

// Complain emits a fault about the whole input.
func Complain(emit func(Part), what string) {
	emit(func() ([]Record, []Fault) { return nil, []Fault{{What: what}} })
}

// Inside stamps records and faults with the name of the member they belong to.
func Inside(name string, emit func(Part)) func(Part) {
	return func(p Part) {
		emit(func() ([]Record, []Fault) {
			recs, faults := p()
			for i := range recs {
				recs[i].Member = path.Join(name, recs[i].Member)
			}
			for i := range faults {
				faults[i].Member = path.Join(name, faults[i].Member)
			}
			return recs, faults
		})
	}
}
