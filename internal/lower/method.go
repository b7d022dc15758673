package lower

import (
	"github.com/dop251/goja/ast"
)

// Methods stay where they are, for `super` to mean what it did; they are replaced by
// their wrappers when the object or the class is there. Their computed keys are
// remembered by the runtime until then.

// enterObject makes generators of the async generator methods of an object literal.
func (l *lowering) enterObject(object *ast.ObjectLiteral) {
	var methods []*ast.PropertyKeyed
	for _, property := range object.Value {
		p, ok := property.(*ast.PropertyKeyed)
		if !ok || p.Kind != ast.PropertyKindMethod {
			continue
		}
		if fn, ok := isAsyncGenerator(p.Value); ok {
			l.makeGenerator(fn)
			delete(l.pending, fn)
			methods = append(methods, p)
		}
	}
	if methods != nil {
		l.objects[object] = methods
	}
}

// wrapObject replaces the methods of an object literal by their wrappers.
func (l *lowering) wrapObject(object *ast.ObjectLiteral, methods []*ast.PropertyKeyed) ast.Expression {
	// The computed keys are taken back in the opposite order.
	var e ast.Expression = object
	for i := len(methods) - 1; i >= 0; i-- {
		m := methods[i]
		holes := map[string]ast.Node{"$object": e, "$wrapper": wrapper(m.Value.(*ast.FunctionLiteral))}
		holes["$key"], m.Key = keys(m.Key, m.Computed)
		e = build(object.LeftBrace, "$lower.method($object, $key, $wrapper)", holes)
	}
	return e
}

// keys returns the expression for the key of a method where it is replaced and the one
// where it is defined.
func keys(key ast.Expression, computed bool) (later, here ast.Expression) {
	if computed {
		later = build(at(key), "$lower.takeKey()", nil)
		return later, build(at(key), "$lower.key($key)", map[string]ast.Node{"$key": key})
	}
	return key, key
}

// enterClass makes generators of the async generator methods of a class and adds what
// replaces them by their wrappers.
func (l *lowering) enterClass(class *ast.ClassLiteral) {
	var blocks, fields, rest []ast.ClassElement
	for _, element := range class.Body {
		m, ok := element.(*ast.MethodDefinition)
		if ok {
			_, ok = isAsyncGenerator(m.Body)
		}
		if !ok {
			rest = append(rest, element)
			continue
		}
		l.makeGenerator(m.Body)
		if private, ok := m.Key.(*ast.PrivateIdentifier); ok {
			// A private method cannot be replaced.
			l.names[m.Body] = "#" + private.Name.String()
			fields = append(fields, &ast.FieldDefinition{
				Idx: m.Idx, Key: m.Key, Static: m.Static, Initializer: l.wrapExpression(m.Body),
			})
			continue
		}
		delete(l.pending, m.Body)
		blocks = append(blocks, nil)
		copy(blocks[1:], blocks)
		blocks[0] = l.replaceMethod(m)
		rest = append(rest, m)
	}
	if blocks != nil || fields != nil {
		class.Body = append(append(blocks, fields...), rest...)
	}
}

// replaceMethod makes the static block that replaces a method by its wrapper.
func (l *lowering) replaceMethod(m *ast.MethodDefinition) ast.ClassElement {
	owner := "this.prototype"
	if m.Static {
		owner = "this"
	}
	holes := map[string]ast.Node{"$wrapper": wrapper(m.Body)}
	holes["$key"], m.Key = keys(m.Key, m.Computed)
	class := build(m.Idx, "class { static { $lower.method("+owner+", $key, $wrapper) } }", holes)
	return class.(*ast.ClassLiteral).Body[0]
}
