// Events of one's own: what their constructors take, and how they look.
const attempt = (label, f) => {
	try {
		console.log(label, f());
	} catch (e) {
		console.log(label, e.name, e.code, e.message);
	}
};
attempt('no type', () => new Event());
attempt('no new', () => Event('x'));
for (const type of [undefined, null, 5, {}]) attempt('type', () => new Event(type).type);
for (const init of [1, null, 'x', [], { bubbles: 1, cancelable: 'yes', composed: {} }]) {
	attempt('init', () => { const { bubbles, cancelable, composed } = new Event('x', init); return [bubbles, cancelable, composed]; });
}
attempt('detail', () => [new CustomEvent('x', { detail: { a: 1 } }).detail, new CustomEvent('x').detail]);
attempt('no type', () => new CustomEvent());
const event = new Event('x', { cancelable: true });
event.preventDefault();
console.log(event.defaultPrevented, event.returnValue, event.cancelBubble, event.eventPhase, event.target, event.composedPath(), event.isTrusted);
event.stopPropagation();
console.log(event.cancelBubble, Event.NONE, Event.CAPTURING_PHASE, Event.AT_TARGET, Event.BUBBLING_PHASE);
const target = new EventTarget();
target.addEventListener('again', (e) => attempt('recursion', () => target.dispatchEvent(e)));
target.dispatchEvent(new Event('again'));
target.addEventListener('passive', (e) => e.preventDefault(), { passive: true });
attempt('passive', () => target.dispatchEvent(new Event('passive', { cancelable: true })));
for (const value of [undefined, 'x', { type: 'x' }]) attempt('dispatch', () => target.dispatchEvent(value));
