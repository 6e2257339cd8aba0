package quote

import (
	"strings"
	"testing"

	"lineup/model"
)

// TestForeign: text between the marks of other languages is found, and attributed to nobody.
func TestForeign(t *testing.T) {
	for _, test := range []struct{ language, text, want string }{
		{"de", "„Wir öffnen den Hafen nicht“, sagte Ministerin Ilse Varnholt.", "Wir öffnen den Hafen nicht"},
		{"de", "»Das ist ein schwerer Fehler«, so der Sprecher.", "Das ist ein schwerer Fehler"},
		{"fr", "« Nous ne rouvrirons pas le port », a déclaré la ministre.", "Nous ne rouvrirons pas le port"},
		{"es", "«No abriremos el puerto», dijo la ministra.", "No abriremos el puerto"},
		{"it", "«Non apriremo il porto», ha detto la ministra.", "Non apriremo il porto"},
		{"pt", "“Não vamos abrir o porto”, disse a ministra.", "Não vamos abrir o porto"},
		{"nl", "„We openen de haven niet”, zei de minister.", "We openen de haven niet"},
		{"pl", "„Nie otworzymy portu przed wiosną”, powiedziała minister.", "Nie otworzymy portu przed wiosną"},
		{"ru", "«Мы не откроем порт», — сказала министр.", "Мы не откроем порт"},
		{"uk", "«Ми не відкриємо порт», — сказала міністерка.", "Ми не відкриємо порт"},
		{"ar", "«لن نفتح الميناء اليوم»، قالت الوزيرة.", "لن نفتح الميناء اليوم"},
		{"zh", "“我们今天不会开放这个港口。”部长说。", "我们今天不会开放这个港口。"},
		{"ja", "「壁を見るまで港は開けません」と大臣は語った。", "壁を見るまで港は開けません"},
		{"de", "Sie sprach vom „alten Hafen“.", ""},
		{"zh", "他谈到“旧港”。", ""},
	} {
		a := &model.Article{
			Text: test.text, Language: test.language, Paragraphs: []model.Span{{Start: 0, End: len(test.text)}},
		}
		var words []string
		for _, q := range Read(a, 0).Quotes {
			words = append(words, q.Text(a.Text))
			if q.Person != model.None || q.Confidence != 0 {
				t.Errorf("%s: somebody is named", test.text)
			}
		}
		if got := strings.Join(words, " | "); got != test.want {
			t.Errorf("%s: got %q, want %q", test.text, got, test.want)
		}
	}
}
