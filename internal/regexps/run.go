package regexps

// execute matches a program from an instruction and a place on, until it accepts. It returns the
// place that it has got to.
func execute[T unitType](m *Machine, text []T, pc, at int) (end int, ok bool) {
	code, unicode := m.program.code, m.program.unicode
	bottom := len(m.stack)
	for {
		in := &code[pc]
		pc++
		failed := false
		switch in.op {
		case accept:
			return at, true
		case unit:
			if at < len(text) && uint16(text[at]) == in.units[0] {
				at++
				continue
			}
			failed = true
		case units:
			if hasUnits(text, at, in.units) {
				at += len(in.units)
				continue
			}
			failed = true
		case member:
			if at < len(text) {
				r, size := rune(text[at]), 1
				if unicode {
					r, size = decode(text, at)
				}
				if in.set.has(r) {
					at += size
					continue
				}
			}
			failed = true
		case back:
			if at > 0 && !(unicode && isSplit(text, at)) {
				at -= sizeBefore(text, at, 0, unicode)
				continue
			}
			failed = true
		case fork:
			if in.lazy {
				m.push(frame{to: int32(pc), at: int32(at)})
				pc = int(in.to)
			} else {
				m.push(frame{to: in.to, at: int32(at)})
			}
			failed = m.err != nil
		case jump:
			pc = int(in.to)
		case save:
			m.set(in.register, int32(at))
		case forget:
			for r := in.register; r < in.register+in.count; r++ {
				if m.registers[r] >= 0 {
					m.set(r, -1)
				}
			}
		case zero:
			m.set(in.register, 0)
		case again:
			switch n := m.registers[in.register]; {
			case n < in.min:
			case n >= in.max:
				pc = int(in.to)
			case in.lazy:
				m.push(frame{to: int32(pc), at: int32(at)})
				pc = int(in.to)
			default:
				m.push(frame{to: in.to, at: int32(at)})
			}
			failed = m.err != nil
		case iterate:
			m.set(in.register, m.registers[in.register]+1)
			failed = !m.goesOn()
		case moved:
			failed = int32(at) == m.registers[in.register] && (in.count == 0 || m.registers[in.count] > in.min)
		case run:
			at, failed = takeRun(m, text, in, pc, at)
		case beginning:
			failed = at != 0
		case ending:
			failed = at != len(text)
		case lineBegin:
			failed = at != 0 && !endsLine(text[at-1])
		case lineEnd:
			failed = at != len(text) && !endsLine(text[at])
		case edge:
			failed = (isWord(in.set, text, at-1) != isWord(in.set, text, at)) == in.negated
		case repeat:
			at, failed = takeAgain(m, text, in, at)
			failed = failed || unicode && isSplit(text, at)
		case look:
			failed = !lookAround(m, text, in, pc, at)
			pc = int(in.to)
		}
		if !failed {
			continue
		}
		if pc, at, ok = goBack(m, text, bottom); !ok {
			return 0, false
		}
	}
}

// goBack undoes what was done since the last choice, and returns where to go on with another.
func goBack[T unitType](m *Machine, text []T, bottom int) (pc, at int, ok bool) {
	if !m.goesOn() {
		return 0, 0, false
	}
	unicode := m.program.unicode
	for len(m.stack) > bottom {
		last := len(m.stack) - 1
		f := &m.stack[last]
		switch f.kind {
		case register:
			m.registers[f.to] = f.at
			m.stack = m.stack[:last]
		case choice:
			m.stack = m.stack[:last]
			return int(f.to), int(f.at), true
		case longRun:
			at := int(f.at)
			next := m.program.code[f.to-1].next
			for at > int(f.last) {
				at -= sizeBefore(text, at, int(f.last), unicode)
				if next < 0 || at < len(text) && int32(text[at]) == next {
					f.at = int32(at)
					if at == int(f.last) {
						m.stack = m.stack[:last]
					}
					return int(f.to), at, true
				}
			}
			m.stack = m.stack[:last]
		case shortRun:
			at, in := int(f.at), &m.program.code[f.to-1]
			for at < len(text) && f.last > 0 {
				r, size := rune(text[at]), 1
				if unicode {
					r, size = decode(text, at)
				}
				if !in.set.has(r) {
					break
				}
				at += size
				f.last--
				if in.next < 0 || at < len(text) && int32(text[at]) == in.next {
					f.at = int32(at)
					return int(f.to), at, true
				}
			}
			m.stack = m.stack[:last]
		}
	}
	return 0, 0, false
}

// takeRun takes as many characters of a set as there are, or as few as must be.
func takeRun[T unitType](m *Machine, text []T, in *instruction, pc, at int) (end int, failed bool) {
	begin, taken := at, int32(0)
	most := in.max
	if in.lazy {
		most = in.min
	}
	least := at // the place that the shortest run ends at
	if in.set.all && !m.program.unicode {
		taken = int32(min(int(most), len(text)-at))
		at += int(taken)
		least = begin + int(in.min)
	} else {
		for taken < most && at < len(text) {
			r, size := rune(text[at]), 1
			if m.program.unicode {
				r, size = decode(text, at)
			}
			if !in.set.has(r) {
				break
			}
			at += size
			if taken++; taken == in.min {
				least = at
			}
		}
	}
	switch {
	case taken < in.min:
		return at, true
	case in.lazy:
		if in.max > in.min {
			m.push(frame{kind: shortRun, to: int32(pc), at: int32(at), last: in.max - in.min})
		}
	case in.count == 0 && at > least:
		m.push(frame{kind: longRun, to: int32(pc), at: int32(at), last: int32(least)})
	}
	return at, m.err != nil
}

// takeAgain takes what a group has matched.
func takeAgain[T unitType](m *Machine, text []T, in *instruction, at int) (end int, failed bool) {
	from, to := int(m.registers[in.register]), int(m.registers[in.register+1])
	if from < 0 || to < 0 {
		return at, false
	}
	n := to - from
	begin, end := at, at+n
	if in.backward {
		begin, end = at-n, at-n
	}
	if begin < 0 || len(text)-begin < n {
		return at, true
	}
	p := m.program
	if p.fold == nil && !p.unicode {
		for i := range n {
			if text[from+i] != text[begin+i] {
				return at, true
			}
		}
		return end, false
	}
	for i := 0; i < n; {
		r, size := decode(text[:to], from+i)
		other, _ := decode(text, begin+i)
		if !p.unicode {
			r, other, size = rune(text[from+i]), rune(text[begin+i]), 1
		}
		if r != other && (p.fold == nil || p.fold.canonical(r) != p.fold.canonical(other)) {
			return at, true
		}
		i += size
	}
	return end, false
}

// lookAround matches what is around a place, and keeps what its groups have matched. It is not tried
// in another way later.
func lookAround[T unitType](m *Machine, text []T, in *instruction, pc, at int) bool {
	height := len(m.stack)
	m.depth++
	_, ok := execute(m, text, pc, at)
	m.depth--
	above := m.stack[height:]
	m.stack = m.stack[:height]
	switch {
	case m.err != nil:
		return false
	case ok && in.negated:
		for i := len(above) - 1; i >= 0; i-- {
			if f := above[i]; f.kind == register {
				m.registers[f.to] = f.at
			}
		}
	case ok:
		for _, f := range above {
			if f.kind == register {
				m.stack = append(m.stack, f)
			}
		}
	}
	return ok != in.negated
}

// sizeBefore is how many units the character before a place has, which begins at low or behind it.
func sizeBefore[T unitType](text []T, at, low int, unicode bool) int {
	if unicode && at-2 >= low && isLow(uint16(text[at-1])) && isHigh(uint16(text[at-2])) {
		return 2
	}
	return 1
}

func endsLine[T unitType](unit T) bool {
	switch uint16(unit) {
	case '\n', '\r', 0x2028, 0x2029:
		return true
	}
	return false
}

func isWord[T unitType](words *charset, text []T, at int) bool {
	return at >= 0 && at < len(text) && words.has(rune(text[at]))
}
