package print

import (
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"

	"lineup/model"
	"lineup/ui/safe"
	"lineup/ui/view"
)

// Format is a way of writing a view.
type Format string

// The formats.
const (
	Text     Format = "text"
	JSONL    Format = "jsonl"
	CSV      Format = "csv"
	Markdown Format = "markdown"
	HTML     Format = "html"
)

// Formats returns all of them, the default first.
func Formats() []Format { return []Format{Text, JSONL, CSV, Markdown, HTML} }

// ErrNothing means that a view has no rows: nothing matched.
var ErrNothing = errors.New("nothing matched")

// Options control the writing.
type Options struct {
	Format Format
	Width  int  // of the terminal, in cells; 0 for no wrapping at all
	Color  bool // may differences be coloured
}

// View is something to print, made by the functions named after the commands.
// The sequences may be walked once each.
type View struct {
	// title heads a document.
	title string
	// records are the JSON Lines, as the contract has them.
	records iter.Seq[any]
	// table is the same as rows of plain cells.
	table table
	// blocks is the same as a document for people.
	blocks iter.Seq[block]
	// claims are drafts of reviews; nil if the view has nothing to review.
	claims iter.Seq[any]
	// nothing says what to ask for instead if there are no rows; "" for nothing.
	nothing string
	// only, if set, lists the formats the view has; otherwise it has all.
	only []Format
}

// table is rows of plain cells under a head.
type table struct {
	head []string
	rows iter.Seq[[]string]
}

// Write writes the view. ErrNothing means that there was nothing to write and
// nothing was written but what the format needs to be valid.
func Write(w safe.Sink, v View, o Options) error {
	err := write(w, v, o)
	if v.nothing != "" && errors.Is(err, ErrNothing) {
		return fmt.Errorf("%w; %s", err, v.nothing)
	}
	return err
}

func write(w safe.Sink, v View, o Options) error {
	if len(v.only) > 0 && !contains(v.only, o.Format) {
		return unfit(o.Format, v.only)
	}
	switch o.Format {
	case JSONL:
		return writeRecords(w, v.records)
	case CSV:
		return writeCSV(w, v.table)
	case ClaimReview:
		if v.claims == nil {
			return unfit(o.Format, Formats())
		}
		return writeClaims(w, v.claims)
	case Text:
		return writeText(w, v, o)
	case Markdown:
		return writeMarkdown(w, v)
	case HTML:
		return writeHTML(w, v)
	default:
		return unfit(o.Format, Formats())
	}
}

// UnfitFormatError is a format the view does not have.
type UnfitFormatError struct {
	Format Format
	Fit    []Format
}

func (e *UnfitFormatError) Error() string {
	fit := make([]string, len(e.Fit))
	for i, f := range e.Fit {
		fit[i] = string(f)
	}
	return fmt.Sprintf("no format %q here; use one of %s", string(e.Format), strings.Join(fit, ", "))
}

func unfit(f Format, fit []Format) error { return &UnfitFormatError{Format: f, Fit: fit} }

func contains(fs []Format, f Format) bool {
	return slices.Contains(fs, f)
}

// over yields f of each element of a slice.
func over[T, R any](all []T, f func(i int, t T) R) iter.Seq[R] {
	return func(yield func(R) bool) {
		for i, t := range all {
			if !yield(f(i, t)) {
				return
			}
		}
	}
}

// shown is a corpus prepared to be shown.
func shown(c *model.Corpus) *view.Corpus { return view.New(c, view.DayMonth) }
