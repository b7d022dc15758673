const { compile, run } = native;
const unavailable = (what) => { throw errors.make('ERR_FEATURE_UNAVAILABLE_ON_PLATFORM', what) };

const int32 = (v, name) => errors.validateInteger(v, name, -(2 ** 31), 2 ** 31 - 1);
const handles = new WeakMap(); // of the scripts

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
		const { timeout, displayErrors } = runOptions(options);
		return run(handles.get(this), timeout, displayErrors);
	}

	runInContext(contextifiedObject, options) {
		const context = contextOf(contextifiedObject);
		const { timeout, displayErrors } = runOptions(options);
		return run(handles.get(this), timeout, displayErrors, context);
	}

	runInNewContext(contextObject, options) {
		return this.runInContext(createContext(contextObject, contextOptions(options)), options);
	}
}

Object.defineProperty(Script.prototype, 'createCachedData', {
	value: { createCachedData() { return require('buffer').Buffer.alloc(0) } }.createCachedData, writable: true, configurable: true,
});

// runOptions are those of a run: the time that the script may take, 0 for ever, and
// whether its errors show where they were thrown.
function runOptions(options = {}) {
	errors.validateObject(options, 'options');
	const { timeout, displayErrors = true, breakOnSigint = false } = options;
	if (timeout !== undefined) errors.validateInteger(timeout, 'options.timeout', 1, 2 ** 32 - 1);
	errors.validateBoolean(displayErrors, 'options.displayErrors');
	errors.validateBoolean(breakOnSigint, 'options.breakOnSigint');
	return { timeout: timeout ?? 0, displayErrors };
}

// contextOptions are those of a run that makes a context, under the names that
// createContext has for them.
function contextOptions(options) {
	if (!options) return {};
	errors.validateObject(options, 'options');
	const { contextName: name, contextOrigin: origin, contextCodeGeneration: codeGeneration, microtaskMode } = options;
	if (name !== undefined) errors.validateString(name, 'options.contextName');
	if (origin !== undefined) errors.validateString(origin, 'options.contextOrigin');
	if (codeGeneration !== undefined) errors.validateObject(codeGeneration, 'options.contextCodeGeneration');
	checkMicrotaskMode(microtaskMode);
	return { name, origin, codeGeneration, microtaskMode };
}

function checkMicrotaskMode(mode) {
	if (mode !== undefined && mode !== 'afterEvaluate') {
		throw errors.invalidArgValue('options.microtaskMode', mode, "must be one of: 'afterEvaluate', undefined");
	}
}

const lookUp = (object) => native.contexts.handleOf(object);

// contextOf is the context of an object.
function contextOf(object) {
	if (!isContext(object)) throw errors.invalidArgType('contextifiedObject', 'an vm.Context', object);
	return lookUp(object);
}

function isContext(object) {
	if (!Array.isArray(object)) errors.validateObject(object, 'object');
	return lookUp(object) !== undefined;
}

function createContext(contextObject = {}, options = {}) {
	const vanilla = contextObject === constants.DONT_CONTEXTIFY;
	if (!vanilla && isContext(contextObject)) return contextObject;
	errors.validateObject(options, 'options');
	const { name = 'VM Context', origin, codeGeneration, microtaskMode, importModuleDynamically } = options;
	errors.validateString(name, 'options.name');
	if (origin !== undefined) errors.validateString(origin, 'options.origin');
	if (codeGeneration !== undefined) {
		errors.validateObject(codeGeneration, 'options.codeGeneration');
		const { strings = true, wasm = true } = codeGeneration;
		errors.validateBoolean(strings, 'options.codeGeneration.strings');
		errors.validateBoolean(wasm, 'options.codeGeneration.wasm');
		if (!strings) unavailable('codeGeneration.strings of vm.createContext');
	}
	checkMicrotaskMode(microtaskMode);
	if (importModuleDynamically !== undefined && importModuleDynamically !== constants.USE_MAIN_CONTEXT_DEFAULT_LOADER) {
		errors.validateFunction(importModuleDynamically, 'options.importModuleDynamically');
	}
	return vanilla ? native.contexts.vanilla() : native.contexts.contextify(contextObject);
}

function createScript(code, options) { return new Script(code, options) }

const fileOptions = (options) => (typeof options === 'string' ? { filename: options } : options);

function runInThisContext(code, options) {
	options = fileOptions(options);
	return new Script(code, options).runInThisContext(options);
}

function runInContext(code, contextifiedObject, options) {
	contextOf(contextifiedObject);
	options = { ...fileOptions(options) };
	return new Script(code, options).runInContext(contextifiedObject, options);
}

function runInNewContext(code, contextObject, options) {
	options = { ...fileOptions(options) };
	const context = createContext(contextObject, contextOptions(options));
	return new Script(code, options).runInContext(context, options);
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
	const context = parsingContext === undefined ? undefined : parsingContextOf(parsingContext);
	errors.validateArray(contextExtensions, 'options.contextExtensions');
	contextExtensions.forEach((extension, i) => errors.validateObject(extension, `options.contextExtensions[${i}]`));
	return native.compileFunction(code, filename, lineOffset, columnOffset, params ?? [], context, contextExtensions);
}

function parsingContextOf(object) {
	const context = object !== null && typeof object === 'object' ? lookUp(object) : undefined;
	if (context === undefined) throw errors.invalidArgType('options.parsingContext', 'an instance of Context', object);
	return context;
}

function measureMemory(options = {}) { unavailable('vm.measureMemory') }

const constants = Object.freeze({
	__proto__: null,
	USE_MAIN_CONTEXT_DEFAULT_LOADER: Symbol('vm_dynamic_import_main_context_default'),
	DONT_CONTEXTIFY: Symbol('vm_context_no_contextify'),
});

Object.assign(exports, {
	Script, createContext, createScript, runInContext, runInNewContext, runInThisContext, isContext, compileFunction, measureMemory, constants,
});
