// What the constructors and methods of streams of the web refuse, and in which words.

const log = console.log;
const t = (n, f) => {
	try {
		log(n, f());
	} catch (e) {
		log(n, e.name, e.code, e.message);
	}
};
for (const hwm of ['a', -1, NaN, null, '3', {}, Infinity, -0, 1.5, true, 3n, /* @__PURE__ */ Symbol('x')]) {
	t('rs', () => new ReadableStream({}, { highWaterMark: hwm }));
	t('bs', () => new ReadableStream({ type: 'bytes' }, { highWaterMark: hwm }));
	t('ws', () => new WritableStream({}, { highWaterMark: hwm }).getWriter().desiredSize);
	t('ts', () => new TransformStream({}, { highWaterMark: hwm }));
	t('ts2', () => new TransformStream({}, {}, { highWaterMark: hwm }));
}
for (const s of [1, null, 'a', {}]) {
	t('rs', () => new ReadableStream({}, { size: s }));
	t('ws', () => new WritableStream({}, { size: s }));
	t('ts', () => new TransformStream({}, { size: s }));
	t('bs', () => new ReadableStream({ type: 'bytes' }, { size: s }));
}
for (const k of ['start', 'pull', 'cancel', 'type', 'autoAllocateChunkSize']) for (const v of [1, null, 'a']) t('src ' + k, () => new ReadableStream({ [k]: v }));
for (const k of ['start', 'write', 'close', 'abort', 'type']) for (const v of [1, null, 'a']) t('sink ' + k, () => new WritableStream({ [k]: v }));
for (const k of ['start', 'transform', 'flush', 'cancel', 'readableType', 'writableType']) for (const v of [1, null, 'a']) t('tr ' + k, () => new TransformStream({ [k]: v }).constructor.name);
for (const o of [1, null, 'a', {}, () => {}, []]) {
	const s = () => new ReadableStream();
	t('getReader', () => s().getReader(o));
	t('values', () => typeof s().values(o));
	s().pipeTo(new WritableStream(), o).then(log, (e) => log('pipeTo', e.message));
	t('pipeThrough', () => s().pipeThrough(new TransformStream(), o));
	s().cancel.call(o).catch((e) => log('cancel', e.code));
}
for (const m of [1, null, 'byob', 'x', {}]) t('mode', () => new ReadableStream({ type: 'bytes' }).getReader({ mode: m }));
