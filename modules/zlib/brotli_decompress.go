package zlib

import (
	"io"
	"reflect"
	"strings"

	"github.com/andybalholm/brotli"
)

// A brotliDecompressor reads what it was given as if that were all there is, and then asks whether
// the text was complete.
type brotliDecompressor struct {
	reader *brotli.Reader
	input  []byte
	done   bool
	left   int // of the input after the end
}

func newBrotliDecompressor(s settings) *brotliDecompressor {
	d := &brotliDecompressor{}
	d.reader = brotli.NewReaderOptions(d, brotli.ReaderOptions{LargeWindow: s.largeWindow})
	return d
}

// Read is how the reader gets its input.
func (d *brotliDecompressor) Read(b []byte) (int, error) {
	n := copy(b, d.input)
	d.input = d.input[n:]
	if n == 0 {
		return 0, io.EOF
	}
	return n, nil
}

func (d *brotliDecompressor) step(input []byte, f flush, room int) ([]byte, bool, *failure) {
	if d.done {
		d.left = len(input)
		return nil, false, nil
	}
	if len(input) > 0 {
		d.input = input
	}
	output := make([]byte, 0, room)
	for len(output) < room {
		n, err := d.reader.Read(output[len(output):room])
		output = output[:len(output)+n]
		switch {
		case err == nil:
		case err == io.EOF:
			d.done = true
			return output, false, nil
		case err == io.ErrUnexpectedEOF:
			if f == brotliFinish {
				return output, false, errUnexpectedEnd
			}
			return output, false, nil
		default:
			if failed := brotliFailure(err); failed != nil {
				return output, false, failed
			}
			d.done = true
			d.left = len(d.input) + unread(d.reader)
			return output, false, nil
		}
	}
	return output, true, nil
}

func (d *brotliDecompressor) unused() int { return len(d.input) + d.left }

func (d *brotliDecompressor) close() {}

// unread is how much input the reader holds that was not part of the text. It does not tell by
// other means where the text ended.
func unread(r *brotli.Reader) int { return reflect.ValueOf(r).Elem().FieldByName("in").Len() }

// brotliErrors are the reader's errors in Node's numbering, the first being -1.
var brotliErrors = []string{
	"FORMAT_EXUBERANT_NIBBLE", "FORMAT_RESERVED", "FORMAT_EXUBERANT_META_NIBBLE", "FORMAT_SIMPLE_HUFFMAN_ALPHABET",
	"FORMAT_SIMPLE_HUFFMAN_SAME", "FORMAT_CL_SPACE", "FORMAT_HUFFMAN_SPACE", "FORMAT_CONTEXT_MAP_REPEAT",
	"FORMAT_BLOCK_LENGTH_1", "FORMAT_BLOCK_LENGTH_2", "FORMAT_TRANSFORM", "FORMAT_DICTIONARY", "FORMAT_WINDOW_BITS",
	"FORMAT_PADDING_1", "FORMAT_PADDING_2", "FORMAT_DISTANCE", "FORMAT_BLOCK_SWITCH",
}

// brotliFailure is Node's error for the reader's, or nil if that is about input after the end.
func brotliFailure(err error) *failure {
	text := strings.TrimPrefix(err.Error(), "brotli: ")
	if text == "excessive input" {
		return nil
	}
	for i, name := range brotliErrors {
		if strings.TrimPrefix(name, "FORMAT_") == text {
			return &failure{-1 - i, "ERR__ERROR_" + name, "Decompression failed"}
		}
	}
	panic(err)
}
