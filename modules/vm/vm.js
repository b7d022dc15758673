const { compile, run } = native;
const unavailable = (what) => { throw errors.make('ERR_FEATURE_UNAVAILABLE_ON_PLATFORM', what) };

const isObject = (v) => v !== null && (typeof v === 'object' || typeof v === 'function');
const int32 = (v, name) => errors.validateInteger(v, name, -(2 ** 31), 2 ** 31 - 1);
const handles = new WeakMap();

function propertyError(name, expected, value) { return errors.invalidArgType(name, `of type ${expected}`, value) }

class Script {
	constructor(code, options = {}) {
		code = `${code}`;
		if (typeof options === 'string') options = { filename: options };
		else errors.validateObject(options, 'options');
		const { filename = 'evalmachine.<anonymous>', lineOffset = 0, columnOffset = 0, cachedData, produceCachedData = false } = options;
		errors.validateString(filename, 'options.filename');
		int32(lineOffset, 'options.lineOffset');
		int32(columnOffset, 'options.columnOffset');
		if (cachedData !== undefined && !ArrayBuffer.isView(cachedData)) {
			throw errors.invalidArgType('options.cachedData', 'an instance of Buffer, TypedArray, or DataView', cachedData);
		}
		errors.validateBoolean(produceCachedData, 'options.produceCachedData');
		const handle = compile(code, filename, lineOffset, columnOffset);
		handles.set(this, handle);
		if (cachedData !== undefined) this.cachedDataRejected = true;
		this.sourceMapURL = handle.sourceMapURL;
	}

	runInThisContext(options) {
		return run(handles.get(this), timeoutOf(options));
	}

	runInContext(contextifiedObject, options) {
		validateContext(contextifiedObject);
	}

	runInNewContext(contextObject, options) {
		createContext(contextObject, options);
	}
}

Object.defineProperty(Script.prototype, 'createCachedData', {
	value: { createCachedData() { return require('buffer').Buffer.alloc(0) } }.createCachedData, writable: true, configurable: true,
});

// timeoutOf is the time that a script may take, 0 for ever.
function timeoutOf(options = {}) {
	errors.validateObject(options, 'options');
	const { timeout, displayErrors = true, breakOnSigint = false } = options;
	if (timeout !== undefined) errors.validateInteger(timeout, 'options.timeout', 1, 2 ** 32 - 1);
	errors.validateBoolean(displayErrors, 'options.displayErrors');
	errors.validateBoolean(breakOnSigint, 'options.breakOnSigint');
	return timeout ?? 0;
}

function validateContext(object) {
	errors.validateObject(object, 'contextifiedObject');
	throw errors.invalidArgType('contextifiedObject', 'an vm.Context', object);
}

function isContext(object) {
	errors.validateObject(object, 'object');
	return false;
}

function createContext(contextObject = {}, options = {}) {
	isContext(contextObject);
	unavailable('vm.createContext');
}

function createScript(code, options) { return new Script(code, options) }

function runInThisContext(code, options) {
	if (typeof options === 'string') options = { filename: options };
	return new Script(code, options).runInThisContext(options);
}

function runInContext(code, contextifiedObject, options) {
	validateContext(contextifiedObject);
}

function runInNewContext(code, contextObject, options) {
	createContext(contextObject);
}

function compileFunction(code, params, options = {}) {
	errors.validateString(code, 'code');
	if (params !== undefined) {
		errors.validateArray(params, 'params');
		params.forEach((param, i) => errors.validateString(param, `params[${i}]`));
	}
	errors.validateObject(options, 'options');
	const { filename = '', lineOffset = 0, columnOffset = 0, parsingContext, contextExtensions = [] } = options;
	errors.validateString(filename, 'options.filename');
	int32(lineOffset, 'options.lineOffset');
	int32(columnOffset, 'options.columnOffset');
	if (parsingContext !== undefined) validateContext(parsingContext);
	errors.validateArray(contextExtensions, 'options.contextExtensions');
	if (contextExtensions.length > 0) unavailable('vm.compileFunction with contextExtensions');
	return compile(code, filename, lineOffset, columnOffset, (params ?? []).join(','));
}

function measureMemory(options = {}) { unavailable('vm.measureMemory') }

const constants = Object.freeze({ __proto__: null, USE_MAIN_CONTEXT_DEFAULT_LOADER: Symbol('vm_dynamic_import_main_context_default') });

Object.assign(exports, {
	Script, createContext, createScript, runInContext, runInNewContext, runInThisContext, isContext, compileFunction, measureMemory, constants,
});
