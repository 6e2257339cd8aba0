// Package pdf reads the text of PDF files: by pdftotext where that is installed, columns one
// after the other, else by a library.
package pdf
