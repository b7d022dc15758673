package zlib

const windowSize = 1 << 15

// An inflater decompresses raw deflate.
type inflater struct {
	bits  bitReader
	flush func([]byte) // is given the output

	buf  []byte // the window, and behind it what was not handed over
	from int    // where that begins
}

// preset has references reach into a dictionary.
func (f *inflater) preset(dictionary []byte) {
	f.buf = append(f.buf[:0], dictionary[max(0, len(dictionary)-windowSize):]...)
	f.from = len(f.buf)
}

// handOver gives the output that there is, and keeps the window.
func (f *inflater) handOver() {
	f.flush(f.buf[f.from:])
	if drop := len(f.buf) - windowSize; drop > 0 {
		f.buf = append(f.buf[:0], f.buf[drop:]...)
	}
	f.from = len(f.buf)
}

func (f *inflater) put(b byte) {
	if len(f.buf) >= 4*windowSize {
		f.handOver()
	}
	f.buf = append(f.buf, b)
}

// run decompresses one text, to its end.
func (f *inflater) run() {
	for last := false; !last; {
		last = f.bits.get(1) == 1
		switch f.bits.get(2) {
		case 0:
			f.stored()
		case 1:
			f.compressed(fixedCodes())
		case 2:
			f.compressed(f.dynamicCodes())
		default:
			panic(dataError("invalid block type"))
		}
	}
	f.bits.align()
	f.handOver()
	f.buf, f.from = f.buf[:0], 0
}

func (f *inflater) stored() {
	f.bits.align()
	length, inverse := f.bits.get(16), f.bits.get(16)
	if length != ^inverse&0xffff {
		panic(dataError("invalid stored block lengths"))
	}
	for range length {
		f.put(byte(f.bits.get(8)))
	}
}

// The lengths and distances that symbols stand for: a base, and bits that add to it.
var (
	lengthBase = [...]uint{3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258}
	lengthBits = [...]uint{0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0}

	distanceBase = [...]uint{1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145,
		8193, 12289, 16385, 24577}
	distanceBits = [...]uint{0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13}
)

const endOfBlock = 256

// compressed decompresses a block with its codes.
func (f *inflater) compressed(literals, distances *code) {
	for {
		symbol := literals.read(&f.bits)
		switch {
		case symbol >= 0 && symbol < endOfBlock:
			f.put(byte(symbol))
			continue
		case symbol == endOfBlock:
			return
		case symbol < 0 || symbol-257 >= len(lengthBase):
			panic(dataError("invalid literal/length code"))
		}
		length := lengthBase[symbol-257] + f.bits.get(lengthBits[symbol-257])
		symbol = distances.read(&f.bits)
		if symbol < 0 || symbol >= len(distanceBase) {
			panic(dataError("invalid distance code"))
		}
		distance := int(distanceBase[symbol] + f.bits.get(distanceBits[symbol]))
		if distance > len(f.buf) {
			panic(dataError("invalid distance too far back"))
		}
		for range length {
			f.put(f.buf[len(f.buf)-distance])
		}
	}
}

// The order in which the lengths of the code of lengths come.
var lengthOrder = [19]int{16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15}

// dynamicCodes reads the codes of a block.
func (f *inflater) dynamicCodes() (literals, distances *code) {
	nLiterals, nDistances, nLengths := int(f.bits.get(5))+257, int(f.bits.get(5))+1, int(f.bits.get(4))+4
	if nLiterals > 286 || nDistances > 30 {
		panic(dataError("too many length or distance symbols"))
	}
	var lengths [320]byte
	for _, i := range lengthOrder[:nLengths] {
		lengths[i] = byte(f.bits.get(3))
	}
	lengthCode, ok := newCode(lengths[:19], false)
	if !ok {
		panic(dataError("invalid code lengths set"))
	}
	f.readLengths(lengthCode, lengths[:nLiterals+nDistances])
	if lengths[endOfBlock] == 0 {
		panic(dataError("invalid code -- missing end-of-block"))
	}
	if literals, ok = newCode(lengths[:nLiterals], true); !ok {
		panic(dataError("invalid literal/lengths set"))
	}
	if distances, ok = newCode(lengths[nLiterals:nLiterals+nDistances], true); !ok {
		panic(dataError("invalid distances set"))
	}
	return literals, distances
}

// readLengths reads the lengths of the codes of symbols.
func (f *inflater) readLengths(c *code, lengths []byte) {
	for i := 0; i < len(lengths); {
		symbol := c.read(&f.bits)
		if symbol < 16 {
			lengths[i] = byte(max(0, symbol))
			i++
			continue
		}
		var length byte
		var repeat int
		switch symbol {
		case 16:
			if i == 0 {
				panic(dataError("invalid bit length repeat"))
			}
			length, repeat = lengths[i-1], 3+int(f.bits.get(2))
		case 17:
			repeat = 3 + int(f.bits.get(3))
		default:
			repeat = 11 + int(f.bits.get(7))
		}
		if i+repeat > len(lengths) {
			panic(dataError("invalid bit length repeat"))
		}
		for range repeat {
			lengths[i] = length
			i++
		}
	}
}
