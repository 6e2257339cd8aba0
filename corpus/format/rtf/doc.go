// Package rtf reads the text of RTF documents, as word processors and Factiva write them.
package rtf
