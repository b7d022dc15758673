// Properties such as onabort: what can be assigned, the place among the listeners, what the handler is called with.

const log = console.log;
const show = (e) => e && e.name ? `${e.name} ${e.code} ${e.message}` : String(e);
const t = (n, f) => {
	try {
		log(n, f());
	} catch (e) {
		log(n, show(e));
	}
};
const { getEventListeners } = require('events');
process.on('uncaughtException', (e, o) => log('uncaught', o, show(e)));
const make = () => {
	const c = new AbortController();
	return [c, c.signal];
};
const d = Object.getOwnPropertyDescriptor(AbortSignal.prototype, 'onabort');
log(d.get.name, d.get.length, d.set.name, d.set.length, d.enumerable, d.configurable);
t('get of other', () => d.get.call({}));
t('set of other', () => d.set.call({}, 1));
t('get of null', () => d.get.call(null));
t('get of proto', () => AbortSignal.prototype.onabort);
t('get of target', () => d.get.call(new EventTarget()));
t('set of target', () => {
	const e = new EventTarget();
	d.set.call(e, () => log('on a plain target'));
	e.dispatchEvent(new Event('abort'));
	return d.get.call(e) instanceof Function;
});
{
	const [c, s] = make();
	log(s.onabort);
	for (const v of [void 0, null, 0, 1, 'x', {}, [], true, /* @__PURE__ */ Symbol('q')]) {
		s.onabort = v;
		log(typeof s.onabort, s.onabort, getEventListeners(s, 'abort').length);
	}
}
{
	const [c, s] = make();
	s.addEventListener('abort', () => log(1));
	s.onabort = () => log('on');
	s.addEventListener('abort', () => log(2));
	s.onabort = () => log('replaced');
	s.addEventListener('abort', () => log(3));
	log(getEventListeners(s, 'abort').length);
	c.abort();
}
{
	const [c, s] = make();
	s.onabort = () => log('a');
	s.addEventListener('abort', () => log('b'));
	s.onabort = null;
	s.onabort = () => log('c');
	log(getEventListeners(s, 'abort').length);
	c.abort();
}
{
	const [c, s] = make();
	s.onabort = null;
	s.addEventListener('abort', () => log('first'));
	s.onabort = () => log('second');
	c.abort();
}
{
	const [c, s] = make();
	s.onabort = 5;
	s.addEventListener('abort', () => log('first'));
	s.onabort = () => log('was a number');
	c.abort();
}
{
	const [c, s] = make();
	s.onabort = { handleEvent() {
		log('never?');
	} };
	log(s.onabort);
	s.addEventListener('abort', () => log('other'));
	c.abort();
}
{
	const [c, s] = make();
	s.onabort = function(e) {
		log(this === s, e.type, arguments.length, e.currentTarget === s);
	};
	c.abort();
	c.abort();
}
{
	const [c, s] = make();
	s.onabort = () => {
		throw new Error('thrown');
	};
	s.addEventListener('abort', () => log('after'));
	c.abort();
}
{
	const [c, s] = make();
	s.onabort = async () => {
		throw new Error('rejected');
	};
	c.abort();
}
{
	const [c, s] = make();
	const f = () => log('same');
	s.addEventListener('abort', f);
	s.onabort = f;
	log(getEventListeners(s, 'abort').length, getEventListeners(s, 'abort')[0] === f, getEventListeners(s, 'abort')[1] === f, typeof getEventListeners(s, 'abort')[1], getEventListeners(s, 'abort')[1].name);
	c.abort();
}
{
	const [c, s] = make();
	const f = () => log('removed?');
	s.onabort = f;
	s.removeEventListener('abort', f);
	c.abort();
}
{
	const [c, s] = make();
	s.onabort = () => {
		log('one');
		s.onabort = () => log('two');
	};
	c.abort();
	s.dispatchEvent(new Event('abort'));
}
{
	const [c, s] = make();
	s.addEventListener('abort', () => {
		s.onabort = () => log('set during');
	});
	c.abort();
	s.dispatchEvent(new Event('abort'));
}
{
	const [c, s] = make();
	s.onabort = (e) => e.stopImmediatePropagation();
	s.addEventListener('abort', () => log('stopped?'));
	c.abort();
}
{
	const [c, s] = make();
	s.onabort = () => false;
	const e = new Event('abort', { cancelable: true });
	log(s.dispatchEvent(e), e.defaultPrevented);
}
{
	const [c, s] = make();
	let n = 0;
	s.onabort = () => n++;
	s.onabort = s.onabort;
	s.onabort = s.onabort;
	c.abort();
	log(n);
}
{
	const { port1, port2 } = new MessageChannel();
	const p = Object.getOwnPropertyDescriptor(MessagePort.prototype, 'onmessage');
	log(p && [p.get.name, p.set.name, p.enumerable]);
	log(port1.onmessage, port1.onmessageerror, port1.onclose);
	port1.onmessage = 5;
	log(port1.onmessage);
	port1.onmessage = (e) => {
		log('message', e.data, e.constructor.name);
		port1.onmessage = null;
		log(port1.onmessage);
		port1.close();
	};
	port2.postMessage('hi');
	port2.on('close', () => log('closed'));
}
{
	const b = new BroadcastChannel('x');
	log(b.onmessage, b.onmessageerror);
	b.onmessage = 'x';
	log(b.onmessage);
	b.close();
}
