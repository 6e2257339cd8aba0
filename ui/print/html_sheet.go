package print

import (
	"fmt"
	"slices"
	"strings"

	"lineup/ui/safe"
)

// htmlSheet writes a line-up as a table. Rows with a single column are folded between the rows that several columns
// share.
func htmlSheet(s sheet) safe.String {
	var b safe.Builder
	const roomy = 4 // number of columns that fit the page's text width
	wide := safe.String{}
	if len(s.head) > roomy {
		wide = safe.Const(" wide")
	}
	b.Add(safe.Format("<table class=\"sheet%s\">\n<thead><tr><th class=\"number\"></th>", wide))
	for _, h := range s.head {
		b.Add(safe.Format("<th>%s</th>", esc(h)))
	}
	b.Const("</tr></thead>\n<tbody>\n")
	for rows := s.rows; len(rows) > 0; {
		n := slices.IndexFunc(rows, func(r sheetRow) bool { _, yes := r.alone(); return !yes })
		if n < 0 {
			n = len(rows)
		}
		if n > 0 {
			b.Add(htmlFold(s.names, rows[:n]))
			rows = rows[n:]
			continue
		}
		b.Add(htmlRow(s.head, &rows[0]))
		rows = rows[1:]
	}
	b.Const("</tbody>\n</table>\n")
	if l := s.legend("highlighted: cut and not marked, only here, or another word", "underlined: other differences"); l != "" {
		b.Add(htmlNote(l))
	}
	return b.Done()
}

func htmlRow(head []string, r *sheetRow) safe.String {
	class := r.kind.String()
	if r.perhaps {
		class += " perhaps"
	}
	number, what, _ := strings.Cut(r.label(), " · ")
	var b safe.Builder
	b.Add(safe.Format(`<tr id="row-%s" class="%s"><th scope="row" class="number">%s <small>%s</small></th>`, esc(number), esc(class), esc(number),
		esc(strings.Join(append([]string{what}, r.contradictions...), " · "))))
	for k := range r.cells {
		b.Add(htmlCell(&r.cells[k], head[k]))
	}
	b.Const("</tr>\n")
	return b.Done()
}

func htmlCell(c *sheetCell, head string) safe.String {
	switch {
	case c.body == nil && c.elsewhere == 0:
		return safe.Const(`<td class="none"></td>`)
	case c.body == nil:
		return safe.Format(`<td data-outlet="%s">%s</td>`, esc(head), htmlReference(c))
	case c.perhaps:
		return safe.Format(`<td class="perhaps" data-outlet="%s"><small>`+maybe+`</small> %s</td>`, esc(head), htmlRuns(c.body))
	default:
		return safe.Format(`<td data-outlet="%s">%s</td>`, esc(head), htmlRuns(c.body))
	}
}

func htmlReference(c *sheetCell) safe.String {
	return safe.Format(`<a href="#row-%s">%s</a>`, safe.Int(c.elsewhere), esc(c.reference()))
}

// htmlFold writes single-column rows as a line that can be opened: "3 only in The Courier, 1 only in Whistle".
func htmlFold(names []string, rows []sheetRow) safe.String {
	var where []string
	counts := map[string]int{}
	var b safe.Builder
	for i := range rows {
		r := &rows[i]
		column, _ := r.alone()
		at := r.standsIn(names[column])
		if counts[at]++; counts[at] == 1 {
			where = append(where, at)
		}
		number := safe.Int(r.number)
		b.Add(safe.Format(`<p id="row-%s"><span class="number">%s</span> <b>%s</b> %s`, number, number, esc(names[column]), htmlRuns(r.cells[column].body)))
		for k := range r.cells {
			if c := &r.cells[k]; c.elsewhere > 0 {
				b.Add(safe.Format(" <small>%s: %s</small>", esc(names[k]), htmlReference(c)))
			}
		}
		b.Const("</p>\n")
	}
	for i, at := range where {
		where[i] = fmt.Sprintf("%d %s", counts[at], at)
	}
	return safe.Format("<tr class=\"only\"><td colspan=\"%s\"><details><summary>%s</summary>\n%s</details></td></tr>\n",
		safe.Int(len(names)+1), esc(strings.Join(where, ", ")), b.Done())
}
