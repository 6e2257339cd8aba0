package database

import (
	"strings"

	"lineup/corpus/pattern"
)

// Databases write field names in the language of whoever exported, and some in the newspaper's.
// Here they are translated into English.

// label splits "LENGTH: 512 words" into name and value; the name is short and in capitals, or
// begins with one.
var label = pattern.Of(`^\s*(\p{Lu}[\p{L} /-]{1,34}?) ?:\s*(.*)$`)

// longestLabel is the maximum length of a label, in bytes, with blanks before it.
const longestLabel = 200

// labelNames are the field names in other languages, each line after the English one.
//
//nolint:misspell // the languages are others
var labelNames = translations(`
	length = länge longueur lengte lunghezza longitud extensión comprimento
	byline = autor auteur autore verfasser
	dateline = ort
	section = rubrik rubrique sectie sezione sección
	language = sprache langue taal lingua idioma
	load-date = update date-chargement laaddatum data-caricamento fecha-carga fecha-de-carga data-di-caricamento
	graphic = grafik graphique grafiek
	headline = überschrift titre-article kop
	publication-type = type-publication publikationstyp type-publicatie tipo-de-publicación tipo-di-pubblicazione
	highlight = encart hervorhebung destacado
	geographic = localisation-geo geographie geografisch geografie
	ticker = symbole-boursier börsensymbol
	industry = secteur-activite branche
	journal-code = zeitungs-code code-journal code-revue
	person = personne personnes personen persona
	city = ville stadt
	correction = berichtigung rectificatif korrektur
	subject = sujet thema onderwerp materia soggetto
	company = societe société firma
	organization = organisation
	country = land pays
	title = titel titre título titolo
	author = verfasser/in auteur(s) autor(in)
	full_text = volltext texte_intégral texto_completo testo_completo volledige_tekst
	abstract = zusammenfassung kurzfassung résumé resumen riassunto
	publication_title = titel_der_publikation publikationstitel titre_de_la_publication titre_de_publication
	publication_title = título_de_publicación título_de_la_publicación titolo_della_pubblicazione
	publication_date = publikationsdatum datum_der_publikation veröffentlichungsdatum date_de_publication date_de_la_publication fecha_de_publicación
	publication_date = fecha_de_la_publicación data_di_pubblicazione data_della_pubblicazione
	publication_info = publikationsinformation informations_sur_la_publication información_de_publicación información_de_la_publicación
	publication_info = informazioni_sulla_pubblicazione informazioni_di_pubblicazione
	language_of_publication = publikationssprache sprache_der_publikation langue_de_publication idioma_de_la_publicación
	language_of_publication = idioma_de_publicación lingua_della_pubblicazione lingua_di_pubblicazione
	document_url = dokument-url url_du_document url_del_documento url_documento
	proquest_document_id = proquest-dokument-id id_de_document_proquest id_del_documento_de_proquest id_documento_proquest id_del_documento_proquest
	document_type = dokumenttyp type_de_document tipo_de_documento tipo_di_documento tipo_documento
	source_type = quellentyp type_de_source tipo_de_fuente tipo_di_fonte tipo_fonte
	database = datenbank base_de_données base_de_datos base_di_dati
	publication_year = publikationsjahr année_de_publication año_de_publicación anno_di_pubblicazione
	links = enlaces liens collegamenti
	location = lieu lugar luogo
	copyright = droits_d'auteur`)

func translations(table string) map[string]string {
	names := map[string]string{}
	for line := range strings.SplitSeq(table, "\n") {
		english, others, _ := strings.Cut(line, " = ")
		for name := range strings.FieldsSeq(others) {
			names[strings.ReplaceAll(name, "_", " ")] = strings.ReplaceAll(strings.TrimSpace(english), "_", " ")
		}
	}
	return names
}

// labelledLine splits a line into a field's name, in English and lower case, and its value;
// capitals reports whether the name is in capitals. The name is "" if there is none.
func labelledLine(l string) (name, value string, capitals bool) {
	if strings.IndexByte(l[:min(len(l), longestLabel)], ':') < 0 {
		return "", "", false
	}
	m := label().FindStringSubmatch(l)
	if m == nil {
		return "", "", false
	}
	name = strings.ToLower(m[1])
	if english := labelNames[name]; english != "" {
		name = english
	}
	return name, m[2], strings.ToUpper(m[1]) == m[1]
}
