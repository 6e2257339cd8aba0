// Package office reads documents of word processors and books: DOCX, ODT and EPUB, which are
// archives with XML in them, and the XML of Word and LibreOffice in one file.
package office
