package listing

import (
	"bytes"
	"encoding/json"
	"net/url"

	"lineup/corpus/dates"
)

// isJSON reports whether a document may be a JSON Feed.
func isJSON(data []byte) bool {
	data = bytes.TrimLeft(bytes.TrimPrefix(data, []byte("\xEF\xBB\xBF")), " \t\r\n")
	return bytes.HasPrefix(data, []byte("{"))
}

// readJSON reads a JSON Feed. Any other JSON is a Page, in which no article will be found.
func readJSON(data []byte, base *url.URL) *List {
	data = bytes.TrimPrefix(data, []byte("\xEF\xBB\xBF"))
	var whole map[string]json.RawMessage
	var f struct {
		Version string            `json:"version"`
		Title   string            `json:"title"`
		Items   []json.RawMessage `json:"items"`
	}
	if json.Unmarshal(data, &whole) != nil || json.Unmarshal(data, &f) != nil || f.Items == nil {
		return &List{Kind: Page}
	}
	delete(whole, "items")
	outer, err := json.Marshal(whole)
	if err != nil {
		return &List{Kind: Page}
	}
	l := &List{Kind: Feed, Title: words(f.Title), outer: string(outer)}
	for _, raw := range f.Items {
		var it struct {
			ID        any    `json:"id"`
			URL       string `json:"url"`
			External  string `json:"external_url"`
			Title     string `json:"title"`
			Summary   string `json:"summary"`
			Text      string `json:"content_text"`
			HTML      string `json:"content_html"`
			Published string `json:"date_published"`
			Modified  string `json:"date_modified"`
		}
		if json.Unmarshal(raw, &it) != nil {
			l.Broken++
			continue
		}
		item := Item{Title: words(it.Title), Summary: words(cut(it.Summary + " " + it.Text + " " + it.HTML)), raw: string(raw)}
		id, _ := it.ID.(string)
		for _, at := range []string{it.URL, it.External, id} {
			if item.URL == "" {
				item.URL = at
			}
		}
		item.Published, _ = dates.Parse(it.Published)
		item.Updated, _ = dates.Parse(it.Modified)
		l.add(item, base)
	}
	return l
}

func cut(s string) string { return s[:min(len(s), maxText)] }
