package markup

import "bytes"

var imageData = []byte("data:")

// WithoutData removes "data:" addresses: most of a page saved by SingleFile is pictures and fonts,
// not text.
func WithoutData(b []byte) []byte {
	if !bytes.Contains(b, []byte(";base64,")) {
		return b
	}
	out := make([]byte, 0, len(b)/4)
	for {
		i := bytes.Index(b, imageData)
		if i < 0 {
			return append(out, b...)
		}
		i += len(imageData)
		out = append(out, b[:i]...)
		b = b[i:]
		head := b[:min(len(b), 200)]
		at := bytes.Index(head, []byte(";base64,"))
		if at < 0 || bytes.ContainsAny(head[:at], "\"' <>)") {
			continue
		}
		end := at + len(";base64,")
		for end < len(b) && isBase64(b[end]) {
			end++
		}
		b = b[end:]
	}
}

func isBase64(c byte) bool {
	return c|0x20 >= 'a' && c|0x20 <= 'z' || c >= '0' && c <= '9' || c == '+' || c == '/' || c == '=' || c == '%' || c == '-' || c == '_'
}
