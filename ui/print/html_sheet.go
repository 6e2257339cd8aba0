package print

import (
	"fmt"
	"slices"
	"strings"
)

// htmlSheet writes a line-up as a table. What stands alone is folded between the rows
// that several columns have.
func htmlSheet(s sheet) string {
	var b strings.Builder
	const roomy = 4 // columns that the measure of a text has room for
	class := "sheet"
	if len(s.head) > roomy {
		class += " wide"
	}
	b.WriteString("<table class=\"" + class + "\">\n<thead><tr><th class=\"number\"></th>")
	for _, h := range s.head {
		b.WriteString("<th>" + esc(h) + "</th>")
	}
	b.WriteString("</tr></thead>\n<tbody>\n")
	for rows := s.rows; len(rows) > 0; {
		n := slices.IndexFunc(rows, func(r sheetRow) bool { _, yes := r.alone(); return !yes })
		if n < 0 {
			n = len(rows)
		}
		if n > 0 {
			b.WriteString(htmlFold(s.names, rows[:n]))
			rows = rows[n:]
			continue
		}
		b.WriteString(htmlRow(s.head, &rows[0]))
		rows = rows[1:]
	}
	b.WriteString("</tbody>\n</table>\n")
	if l := s.legend("highlighted: cut without a mark, added, or in each other's place", "underlined: other differences"); l != "" {
		b.WriteString(`<p class="note">` + esc(l) + "</p>\n")
	}
	return b.String()
}

func htmlRow(head []string, r *sheetRow) string {
	class := r.kind.String()
	if r.perhaps {
		class += " perhaps"
	}
	number, what, _ := strings.Cut(r.label(), " · ")
	var b strings.Builder
	fmt.Fprintf(&b, `<tr id="row-%s" class="%s"><th scope="row" class="number">%[1]s <small>%[3]s</small></th>`, number, class, esc(what))
	for k := range r.cells {
		b.WriteString(htmlCell(&r.cells[k], head[k]))
	}
	b.WriteString("</tr>\n")
	return b.String()
}

func htmlCell(c *sheetCell, head string) string {
	switch {
	case c.body == nil && c.elsewhere == 0:
		return `<td class="none"></td>`
	case c.body == nil:
		return `<td data-outlet="` + esc(head) + `">` + htmlReference(c) + "</td>"
	case c.perhaps:
		return `<td class="perhaps" data-outlet="` + esc(head) + `"><small>` + maybe + `</small> ` + htmlRuns(c.body) + "</td>"
	default:
		return `<td data-outlet="` + esc(head) + `">` + htmlRuns(c.body) + "</td>"
	}
}

func htmlReference(c *sheetCell) string {
	return fmt.Sprintf(`<a href="#row-%d">%s</a>`, c.elsewhere, c.reference())
}

// htmlFold writes rows that stand in one column each as a line that opens: "3 only in
// The Courier, 1 only in Whistle".
func htmlFold(names []string, rows []sheetRow) string {
	var where []string
	counts := map[string]int{}
	var b strings.Builder
	for i := range rows {
		r := &rows[i]
		column, _ := r.alone()
		at := r.standsIn(names[column])
		if counts[at]++; counts[at] == 1 {
			where = append(where, at)
		}
		fmt.Fprintf(&b, `<p id="row-%d"><span class="number">%[1]d</span> <b>%s</b> %s`, r.number, esc(names[column]), htmlRuns(r.cells[column].body))
		for k := range r.cells {
			if c := &r.cells[k]; c.elsewhere > 0 {
				b.WriteString(" <small>" + esc(names[k]) + ": " + htmlReference(c) + "</small>")
			}
		}
		b.WriteString("</p>\n")
	}
	for i, at := range where {
		where[i] = fmt.Sprintf("%d %s", counts[at], at)
	}
	return fmt.Sprintf("<tr class=\"only\"><td colspan=\"%d\"><details><summary>%s</summary>\n%s</details></td></tr>\n",
		len(names)+1, esc(strings.Join(where, ", ")), b.String())
}
