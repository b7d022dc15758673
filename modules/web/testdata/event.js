// Event and CustomEvent: arguments, properties, how they look.
const attempt = (f) => {
	try {
		const v = f();
		console.log('ok', v instanceof Event ? v.type : v);
	} catch (err) {
		console.log(err.name, err.code, err.message);
	}
};

attempt(() => new Event());
attempt(() => new Event(Symbol()));
attempt(() => new Event(undefined));
attempt(() => new Event('x', 1));
attempt(() => new Event('x', null));
attempt(() => new CustomEvent());
attempt(() => new CustomEvent('x', 1));
attempt(() => new CustomEvent('x', { detail: 5 }).detail);
attempt(() => new CustomEvent('x').detail);
attempt(() => CustomEvent.prototype.detail);
attempt(() => Event.prototype.type);
attempt(() => Event.prototype.preventDefault());
attempt(() => Reflect.apply(Object.getOwnPropertyDescriptor(Event.prototype, 'target').get, {}, []));

const all = new Event('all', { bubbles: 1, cancelable: 'yes', composed: {} });
console.log(all.bubbles, all.cancelable, all.composed, all.isTrusted, all.eventPhase, all.target, all.currentTarget, all.srcElement);
console.log(all.composedPath(), typeof all.timeStamp, all.returnValue, all.cancelBubble);
all.preventDefault();
console.log(all.defaultPrevented, all.returnValue);
all.cancelBubble = false;
console.log(all.cancelBubble);
all.cancelBubble = true;
console.log(all.cancelBubble);
all.cancelBubble = false;
console.log(all.cancelBubble);

const plain = new Event('plain');
plain.preventDefault();
console.log(plain.defaultPrevented, plain.returnValue);
attempt(() => plain.initEvent());
attempt(() => plain.initEvent('renamed', true, true));
console.log(plain.type, plain.bubbles, plain.cancelable);
plain.stopPropagation();
console.log(plain.cancelBubble);

const { inspect } = require('util');
const shown = (v, options) => inspect(v, options).replace(/timeStamp: [\d.]+/, 'timeStamp: T');
console.log(shown(plain));
console.log(shown(new CustomEvent('c', { detail: 1 })));
console.log(shown(new (class Mine extends Event {})('mine')));
console.log(shown(plain, { depth: -1 }), shown({ a: { b: { c: plain } } }));
console.log(shown(Event.prototype), shown(CustomEvent), String(new Event('x')), Object.keys(new Event('x')));
console.log(Event.NONE, Event.CAPTURING_PHASE, Event.AT_TARGET, Event.BUBBLING_PHASE);
