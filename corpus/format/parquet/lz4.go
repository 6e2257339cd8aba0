package parquet

import (
	"encoding/binary"

	"github.com/pierrec/lz4/v4"
)

// longestLZ4 is how many bytes one byte of LZ4 may expand to.
const longestLZ4 = 255

// rawLZ4 decompresses a page that is one block of LZ4.
func rawLZ4(body []byte, size int) ([]byte, error) {
	if size/longestLZ4 > len(body) {
		return nil, errPage
	}
	out := make([]byte, size)
	n, err := lz4.UncompressBlock(body, out)
	if err != nil || n != size {
		return nil, errPage
	}
	return out, nil
}

// framedLZ4 decompresses a page in what was first called LZ4: Hadoop puts the sizes before each
// block, and others write a single block under that name.
func framedLZ4(body []byte, size int) ([]byte, error) {
	var out []byte
	for rest := body; len(out) < size; {
		if len(rest) < 8 {
			return rawLZ4(body, size)
		}
		unpacked, packed := binary.BigEndian.Uint32(rest), binary.BigEndian.Uint32(rest[4:])
		if int64(packed) > int64(len(rest)-8) || int64(unpacked) > int64(size-len(out)) || unpacked == 0 {
			return rawLZ4(body, size)
		}
		block, err := rawLZ4(rest[8:8+packed], int(unpacked))
		if err != nil {
			return rawLZ4(body, size)
		}
		out, rest = append(out, block...), rest[8+packed:]
	}
	return out, nil
}
