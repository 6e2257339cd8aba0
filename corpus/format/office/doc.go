// Package office reads word-processor documents and books: DOCX, ODT and EPUB, which are archives
// of XML files, and the single-file XML of Word and LibreOffice.
package office
