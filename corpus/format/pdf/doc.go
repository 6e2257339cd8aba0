// Package pdf reads the text of PDF files: with pdftotext if it is installed, column by column,
// else with a library.
package pdf
