package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"hash/fnv"
	"io"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"lineup/internal/annotated"
	"lineup/model"
	"lineup/model/quote"
	"lineup/model/quote/confidence"
)

// ofNoQuote is the weight of stretches that are not quotes in the annotation, relative to others. A reader finds no
// correct speaker for them, but scorers leave them out. Without them the judged quotes are stated .04 too high,
// with their full weight PolNeAR's .04 too low.
const ofNoQuote = .5

// verdict is a quote whose speaker is known to be right or wrong.
type verdict struct {
	set     string
	article string
	rule    string
	weight  float64
	grounds []float64
	right   bool
	chance  float64 // by weights fitted without the article
}

// learnConfidence prints the results of the weights of confidence for articles they were not fitted to, then the
// weights in the format of model/quote/confidence.
func learnConfidence(args []string, out io.Writer) error {
	flags := flag.NewFlagSet("learn confidence", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	judged := flags.String("judged", "", "")
	archive := flags.String("archive", "", "")
	if err := flags.Parse(args); err != nil {
		return err
	}
	var all []verdict
	for _, arg := range flags.Args() {
		weight, file, err := weighted(arg)
		if err != nil {
			return err
		}
		more, err := annotatedVerdicts(file, weight)
		if err != nil {
			return err
		}
		all = append(all, more...)
	}
	if *judged != "" {
		weight, file, err := weighted(*judged)
		if err != nil {
			return err
		}
		more, err := judgedVerdicts(file, *archive, weight)
		if err != nil {
			return err
		}
		all = append(all, more...)
	}
	if len(all) == 0 {
		return errors.New("usage: learn confidence [-judged WEIGHT:FILE -archive ARCHIVE] SETS, each of them WEIGHT:ANNOTATED")
	}
	for fold := range folds {
		w := fitConfidence(all, func(v *verdict) bool { return v.fold() != fold })
		for i := range all {
			if v := &all[i]; v.fold() == fold {
				v.chance = 1 / (1 + math.Exp(-dot(w, v.grounds)))
			}
		}
	}
	reportConfidence(out, all)
	w := fitConfidence(all, func(*verdict) bool { return true })
	for i, name := range confidence.Names() {
		if math.Abs(w[i]) >= .005 {
			fmt.Fprintf(out, "%s\t%.2f\n", name, w[i])
		}
	}
	return nil
}

// weighted splits WEIGHT:FILE.
func weighted(arg string) (weight float64, file string, err error) {
	number, file, _ := strings.Cut(arg, ":")
	weight, err = strconv.ParseFloat(number, 64)
	if err != nil || file == "" {
		return 0, "", fmt.Errorf("%s is not WEIGHT:FILE", arg)
	}
	return weight, file, nil
}

// fold returns the part of the articles that the quote's belongs to.
func (v *verdict) fold() int {
	h := fnv.New32a()
	_, _ = h.Write([]byte(v.article))
	return int(h.Sum32() % folds)
}

// fitConfidence returns the weights fitted to the quotes that with accepts.
func fitConfidence(all []verdict, with func(*verdict) bool) []float64 {
	pulls := make([]float64, len(confidence.Names()))
	for i := range pulls {
		pulls[i] = pull
	}
	return regress(pulls, func(yield func(sample) bool) {
		for i := range all {
			if v := &all[i]; with(v) && !yield(sample{x: v.grounds, same: v.right, weight: v.weight}) {
				return
			}
		}
	})
}

// read reads an article, and returns the grounds for every quote's speaker by the start of its first piece; for an
// indirect quote by a negative number.
func read(a *model.Article) (model.Reading, map[int]confidence.Grounds) {
	grounds := map[int]confidence.Grounds{}
	r := quote.Reader{Rested: func(q *model.Quote, g confidence.Grounds) { grounds[placeOf(q)] = slices.Clone(g) }}
	return r.Read(a, 0), grounds
}

func placeOf(q *model.Quote) int {
	if q.Kind == model.Indirect {
		return -1 - q.Pieces[0].Start
	}
	return q.Pieces[0].Start
}

// annotatedVerdicts returns the quotes in a file of annotated articles that have a speaker, one verdict per
// stretch; indirect quotes only if the annotation has some.
func annotatedVerdicts(file string, weight float64) ([]verdict, error) {
	set, err := annotated.Load(context.Background(), file)
	if err != nil {
		return nil, err
	}
	var out []verdict
	for i := range set {
		a := &set[i]
		r, grounds := read(a.Article)
		for k := range r.Quotes {
			q := &r.Quotes[k]
			if q.Person < 0 || q.Doubled(a.Text) {
				continue
			}
			v := verdict{set: filepath.Base(file), article: string(a.ID), rule: q.Rule, weight: weight, grounds: grounds[placeOf(q)]}
			out = append(out, v.judged(a, r.People[q.Person].Name, q)...)
		}
	}
	return out, nil
}

// judged returns verdicts for a quote with this speaker by the annotation of an article, one per stretch; v
// provides all other fields.
func (v *verdict) judged(a *annotated.Article, name string, q *model.Quote) []verdict {
	if q.Kind == model.Indirect {
		v.set += " (clauses)"
		is := a.JudgeClause(name, q)
		if v.right = is == annotated.Right; is == annotated.Unknown {
			return nil
		}
		return []verdict{*v}
	}
	var out []verdict
	for _, p := range q.Pieces {
		for _, line := range annotated.Trimmed(a.Text, p) {
			v := *v
			is := a.Judge(name, q, line)
			if v.right = is == annotated.Right; is == annotated.NoQuote {
				v.set, v.weight = v.set+" (no quotes)", v.weight*ofNoQuote
			}
			if is != annotated.Unknown {
				out = append(out, v)
			}
		}
	}
	return out
}

// judgedVerdicts returns the quotes of an archive that a file of judgements covers. Each line of the file has the
// article, the first byte, the speaker as read, and r for right, w for wrong, n for no quote. Quotes for which the
// program now names somebody else are wrong, except that those judged wrong before are left out.
func judgedVerdicts(file, archive string, weight float64) ([]verdict, error) {
	b, err := os.ReadFile(filepath.Clean(file))
	if err != nil {
		return nil, err
	}
	lines := map[string][][]string{} // by article
	for line := range strings.Lines(string(b)) {
		if f := strings.Split(strings.TrimRight(line, "\n"), "\t"); len(f) == 4 {
			lines[f[0]] = append(lines[f[0]], f)
		}
	}
	articles, err := annotated.Articles(context.Background(), archive)
	if err != nil {
		return nil, err
	}
	var out []verdict
	for _, a := range articles {
		if len(lines[string(a.ID)]) == 0 {
			continue
		}
		r, grounds := read(a)
		for _, f := range lines[string(a.ID)] {
			at, err := strconv.Atoi(f[1])
			if err != nil {
				return nil, fmt.Errorf("%s: %w", file, err)
			}
			k := slices.IndexFunc(r.Quotes, func(q model.Quote) bool { return placeOf(&q) == at })
			if k < 0 || r.Quotes[k].Person < 0 {
				continue
			}
			q := &r.Quotes[k]
			same := annotated.SameName(r.People[q.Person].Name, f[2])
			if f[3] == "w" && !same {
				continue
			}
			out = append(out, verdict{
				set: "judged", article: string(a.ID), rule: q.Rule, weight: weight, grounds: grounds[at],
				right: f[3] == "r" && same,
			})
		}
	}
	return out, nil
}

// share sums up quotes.
type share struct{ n, right, stated float64 }

func (s share) plus(v *verdict) share {
	s.n++
	s.stated += v.chance
	if v.right {
		s.right++
	}
	return s
}

func (s share) String() string {
	return fmt.Sprintf("%5.0f quotes, %.3f right, %.3f stated", s.n, s.right/max(s.n, 1), s.stated/max(s.n, 1))
}

// reportConfidence prints, for every set, how far the stated confidence is from the share that is right: the
// weighted difference in ten bins, and the mean surprise (the log loss, in nats); then the same by rule.
func reportConfidence(out io.Writer, all []verdict) {
	bins, rules := map[string]*[10]share{}, map[string]share{}
	for i := range all {
		v := &all[i]
		if bins[v.set] == nil {
			bins[v.set] = new([10]share)
		}
		b := &bins[v.set][min(int(v.chance*10), 9)]
		*b = b.plus(v)
		key := v.set + " | " + v.rule
		rules[key] = rules[key].plus(v)
	}
	for _, set := range sortedKeys(bins) {
		var sum share
		apart, surprise := 0., 0.
		for i := range all {
			if v := &all[i]; v.set == set && v.right {
				surprise -= math.Log(v.chance)
			} else if v.set == set {
				surprise -= math.Log(1 - v.chance)
			}
		}
		for _, b := range bins[set] {
			sum.n, sum.right, sum.stated = sum.n+b.n, sum.right+b.right, sum.stated+b.stated
			apart += math.Abs(b.stated - b.right)
		}
		fmt.Fprintf(out, "%s: %v, %.3f apart, %.4f surprise\n", set, sum, apart/sum.n, surprise/sum.n)
		for k, b := range bins[set] {
			if b.n > 0 {
				fmt.Fprintf(out, "   .%d %v\n", k, b)
			}
		}
	}
	for _, key := range sortedKeys(rules) {
		fmt.Fprintf(out, "%s: %v\n", key, rules[key])
	}
}

func sortedKeys[V any](m map[string]V) []string {
	out := make([]string, 0, len(m))
	for k := range m {
		out = append(out, k)
	}
	slices.Sort(out)
	return out
}
