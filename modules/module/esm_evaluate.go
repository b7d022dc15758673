package module

import (
	"slices"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// A status is how far a module has got.
type status int

const (
	unlinked status = iota
	isLinked
	evaluating
	evaluatingAsync
	evaluated
)

// An evaluation is how far a module has got, in the words of the language's specification.
type evaluation struct {
	status          status
	failed          bool
	reason          goja.Value // why it has failed
	index, ancestor int
	cycleRoot       *esModule
	order           int // of those that are evaluated asynchronously; 0 for none
	pending         int // modules that it waits for
	parents         []*esModule
	promise         *goja.Object // what the evaluation of the cycle that it is the root of ends with
	fulfill         func(any) error
	reject          func(any) error
}

// evaluate runs a module with all that it asks for, and returns a promise of that.
func (l *esmLoader) evaluate(m *esModule) *goja.Object {
	if m.status == evaluatingAsync || m.status == evaluated {
		if m.cycleRoot != nil {
			m = m.cycleRoot
		}
	}
	if m.promise != nil {
		return m.promise
	}
	promise, resolve, reject := l.realm.VM.NewPromise()
	m.promise, m.fulfill, m.reject = l.realm.VM.ToValue(promise).(*goja.Object), resolve, reject
	var stack []*esModule
	ex := l.realm.Try(func() { l.evaluateInner(m, &stack, 0) })
	switch {
	case ex != nil:
		for _, m := range stack {
			m.status, m.failed, m.reason = evaluated, true, ex.Value()
			m.cycleRoot = m
		}
		check(reject(m.reason))
	case m.order == 0:
		check(resolve(js.Undefined))
	}
	return m.promise
}

func (l *esmLoader) evaluateInner(m *esModule, stack *[]*esModule, index int) int {
	if m.script == nil {
		m.evaluateSynthetic()
		return index
	}
	switch m.status {
	case evaluatingAsync, evaluated:
		if m.failed {
			panic(m.reason)
		}
		return index
	case evaluating:
		return index
	}
	m.status = evaluating
	m.index, m.ancestor = index, index
	index++
	*stack = append(*stack, m)
	for _, dep := range m.deps {
		index = l.evaluateInner(dep, stack, index)
		if dep.script == nil {
			continue
		}
		if dep.status == evaluating {
			m.ancestor = min(m.ancestor, dep.ancestor)
		} else {
			dep = dep.cycleRoot
			if dep.failed {
				panic(dep.reason)
			}
		}
		if dep.order > 0 && dep.status != evaluated {
			m.pending++
			dep.parents = append(dep.parents, m)
		}
	}
	if m.pending > 0 || m.script.Module.Async {
		l.evaluated++
		m.order = l.evaluated
		if m.pending == 0 {
			l.executeAsync(m)
		}
	} else {
		l.execute(m)
	}
	if m.ancestor == m.index {
		for {
			last := (*stack)[len(*stack)-1]
			*stack = (*stack)[:len(*stack)-1]
			last.status = evaluated
			if last.order > 0 {
				last.status = evaluatingAsync
			}
			last.cycleRoot = m
			if last == m {
				break
			}
		}
	}
	return index
}

// execute runs the code of a module that waits for nothing.
func (l *esmLoader) execute(m *esModule) {
	l.step(goja.FunctionCall{Arguments: []goja.Value{m.body}})
	m.body = nil
	m.settle()
}

// executeAsync begins to run the code of one that waits.
func (l *esmLoader) executeAsync(m *esModule) {
	body := m.body
	m.body = nil
	l.run(goja.FunctionCall{Arguments: []goja.Value{body,
		l.realm.VM.ToValue(func(goja.FunctionCall) goja.Value {
			m.settle()
			l.fulfilled(m)
			return js.Undefined
		}),
		l.realm.VM.ToValue(func(c goja.FunctionCall) goja.Value {
			l.rejected(m, c.Argument(0))
			return js.Undefined
		}),
	}})
}

// available lists the modules that wait for nothing more, m being done.
func (m *esModule) available(list *[]*esModule) {
	for _, parent := range m.parents {
		if slices.Contains(*list, parent) || parent.cycleRoot != nil && parent.cycleRoot.failed {
			continue
		}
		parent.pending--
		if parent.pending == 0 {
			*list = append(*list, parent)
			if !parent.script.Module.Async {
				parent.available(list)
			}
		}
	}
}

// fulfilled goes on when a module is done that was waited for.
func (l *esmLoader) fulfilled(m *esModule) {
	if m.status == evaluated {
		return // another has failed
	}
	m.status = evaluated
	if m.promise != nil {
		check(m.fulfill(js.Undefined))
	}
	var ready []*esModule
	m.available(&ready)
	slices.SortFunc(ready, func(a, b *esModule) int { return a.order - b.order })
	for _, m := range ready {
		switch {
		case m.status == evaluated:
		case m.script.Module.Async:
			l.executeAsync(m)
		default:
			if ex := l.realm.Try(func() { l.execute(m) }); ex != nil {
				l.rejected(m, ex.Value())
				continue
			}
			m.status = evaluated
			if m.promise != nil {
				check(m.fulfill(js.Undefined))
			}
		}
	}
}

// rejected notes that a module has failed, and with it those that wait for it.
func (l *esmLoader) rejected(m *esModule, reason goja.Value) {
	if m.status == evaluated {
		return
	}
	m.status, m.failed, m.reason = evaluated, true, reason
	for _, parent := range m.parents {
		l.rejected(parent, reason)
	}
	if m.promise != nil {
		check(m.reject(reason))
	}
}

// evaluateSynthetic loads a module that is no ES module.
func (m *esModule) evaluateSynthetic() {
	if m.failed {
		panic(m.reason)
	}
	if m.status == evaluated {
		return
	}
	m.status = evaluated
	m.cycleRoot = m
	if m.load == nil {
		return
	}
	if ex := m.loader.realm.Try(m.load); ex != nil {
		m.failed, m.reason = true, ex.Value()
		panic(ex.Value())
	}
}

// isAsync tells whether a module, or one that it asks for, awaits something.
func (m *esModule) isAsync(seen map[*esModule]bool) bool {
	if seen[m] || m.script == nil {
		return false
	}
	seen[m] = true
	return m.script.Module.Async || slices.ContainsFunc(m.deps, func(dep *esModule) bool { return dep.isAsync(seen) })
}
