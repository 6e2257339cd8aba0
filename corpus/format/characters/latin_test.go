package characters

import (
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
)

// Sentences in the languages of Europe are read correctly in each of their sets.
func TestGuessLatin(t *testing.T) {
	western := []encoding.Encoding{charmap.Windows1252}
	central := []encoding.Encoding{charmap.Windows1250, charmap.ISO8859_2}
	for _, c := range []struct {
		language, text string
		sets           []encoding.Encoding
	}{
		{"French", "La jetée a été fermée mardi à cause d’une grève, a déclaré le maire après le conseil.", western},
		{"German", "Der Hafenausschuss beschloß für die nächsten Wochen, die Brücke zu schließen, hörten wir.", western},
		{"Spanish", "El alcalde señaló que la decisión se tomó ayer según la policía; ¿qué pasará mañana?", western},
		{"Portuguese", "A decisão não foi fácil, disse o prefeito, e a população também não ficou satisfeita.", western},
		{"Italian", "Il sindaco ha detto che il molo è chiuso perché la città non può più aspettare, però sarà riaperto.", western},
		{"Swedish", "Bron är stängd på grund av vädret, säger borgmästaren, och färjan går inte förrän på lördag.", western},
		{"Danish", "Færgen sejler først på lørdag, og broen er lukket for både små og store køretøjer.", western},
		{"Finnish", "Pormestari sanoi, että silta pysyy suljettuna, eikä lautta lähde ennen lauantaita.", western},
		{"Icelandic", "Höfnin er lokuð í dag, sagði bæjarstjórinn, og ferjan siglir ekki fyrr en þess er þörf.", western},
		{"a curly mark and a bullet", "“We will close the pier,” the mayor said. • Caf\u00e9 owners don’t agree – not one.", western},
		{"Polish", "Burmistrz powiedział, że most będzie zamknięty dłużej, niż się spodziewano, a pociągi stanęły.", central},
		{"Czech", "Starosta řekl, že most zůstane uzavřený déle, než se čekalo, a přístav nebude otevřen až do úterý.", central},
		{"Slovak", "Starosta povedal, že most zostane zatvorený dlhšie, než sa čakalo, a ľudia budú musieť počkať ešte týždeň.", central},
		{"Hungarian", "A polgármester közölte, hogy a híd zárva marad, és a kikötő csak kedden nyílik újra, később jönnek a hajók, ők is főként este.", central},
		{"Croatian", "Gradonačelnik je rekao da će most biti zatvoren duže nego što se očekivalo, a brodovi neće ploviti, priopćio je još jučer žalosno.", central},
		{"Romanian", "Primarul a declarat că podul rămâne închis şi că portul va fi deschis abia marţi, însă oraşul aşteaptă.", central},
		{"Lithuanian", "Meras pareiškė, kad tiltas bus uždarytas ilgiau, nei tikėtasi, o žmonės turės palaukti kitų savaičių.", []encoding.Encoding{charmap.Windows1257}},
		{"Latvian", "Mērs paziņoja, ka tilts būs slēgts ilgāk, nekā gaidīts, un ostā kuģi nevarēs iebraukt līdz otrdienai.", []encoding.Encoding{charmap.Windows1257}},
		{"Estonian", "Linnapea ütles, et sild jääb suletuks kauemaks, kui loodeti, ja sõidukid peavad ootama järgmise nädalani.", western},
		{"Turkish", "Belediye başkanı köprünün beklenenden daha uzun süre kapalı kalacağını söyledi, işçiler çalışıyor.", []encoding.Encoding{charmap.Windows1254}},
	} {
		for _, set := range c.sets {
			b, err := set.NewEncoder().Bytes([]byte(c.text))
			if err != nil {
				t.Errorf("%s cannot be written in %v: %v", c.language, set, err)
				continue
			}
			if got, _ := Decode(b); got != c.text {
				name, _ := guess(b)
				t.Errorf("%s in %v is read as %s: %q", c.language, set, name, got)
			}
		}
	}
}
