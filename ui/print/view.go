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

// Format is an output format.
type Format string

// The formats.
const (
	Text     Format = "text"
	JSONL    Format = "jsonl"
	CSV      Format = "csv"
	Markdown Format = "markdown"
	HTML     Format = "html"
)

// Formats returns all formats, the default first.
func Formats() []Format { return []Format{Text, JSONL, CSV, Markdown, HTML} }

// ErrNothing means that a view has no rows: nothing matched.
var ErrNothing = errors.New("nothing matched")

// Options control how a view is written.
type Options struct {
	Format Format
	Width  int  // of the terminal, in cells; 0 means no wrapping
	Color  bool // whether differences may be coloured
}

// View is something to print, made by the functions named after the commands. Each of its sequences may be iterated
// only once.
type View struct {
	// title is the document's heading.
	title string
	// records are the JSON Lines defined by the contract.
	records iter.Seq[any]
	// table is the same as rows of plain cells.
	table table
	// blocks is the same as a document for people.
	blocks iter.Seq[block]
	// claims are drafts of reviews; nil if the view has nothing to review.
	claims iter.Seq[any]
	// nothing suggests what to ask for instead if there are no rows; "" for no suggestion.
	nothing string
	// only, if set, lists the formats that the view supports; otherwise it supports all.
	only []Format
}

// table is rows of plain cells below a header.
type table struct {
	head []string
	rows iter.Seq[[]string]
}

// Write writes the view. ErrNothing means that there was nothing to write; only what the format needs to be valid was
// written.
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

// UnfitFormatError is the error for a format that the view does not support.
type UnfitFormatError struct {
	Format Format
	Fit    []Format
}

func (e *UnfitFormatError) Error() string {
	fit := make([]string, len(e.Fit))
	for i, f := range e.Fit {
		fit[i] = string(f)
	}
	return fmt.Sprintf("format %q is not available here; use one of %s", string(e.Format), strings.Join(fit, ", "))
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

// shown prepares a corpus for display.
func shown(c *model.Corpus) *view.Corpus { return view.New(c, view.DayMonth) }
