const { compile, run } = native;
const unavailable = (what) => { throw errors.make('ERR_FEATURE_UNAVAILABLE_ON_PLATFORM', what) };

const int32 = (v, name) => errors.validateInteger(v, name, -(2 ** 31), 2 ** 31 - 1);
const handles = new WeakMap(); // of the scripts

// handleOf is what a method is called on has inside: that of a script.
function handleOf(script) {
	const handle = handles.get(script);
	if (handle === undefined) throw new TypeError('Illegal invocation');
	return handle;
}

class Script {
	constructor(code, options = {}) {
		code = `${code}`;
		if (typeof options === 'string') options = { filename: options };
		else errors.validateObject(options, 'options');
		const {
			filename = 'evalmachine.<anonymous>', lineOffset = 0, columnOffset = 0, cachedData, produceCachedData = false,
			importModuleDynamically,
		} = options;
		errors.validateString(filename, 'options.filename');
		int32(lineOffset, 'options.lineOffset');
		int32(columnOffset, 'options.columnOffset');
		checkCachedData(cachedData, produceCachedData);
		checkImport(importModuleDynamically);
		setImport(filename, importModuleDynamically);
		const handle = compile(code, filename, lineOffset, columnOffset);
		handles.set(this, handle);
		if (cachedData !== undefined) this.cachedDataRejected = !sameData(cachedData, native.cachedData(code));
		if (produceCachedData) {
			this.cachedData = toBuffer(native.cachedData(code));
			this.cachedDataProduced = true;
		}
		this.sourceMapURL = handle.sourceMapURL;
	}

	runInThisContext(options) {
		const { timeout, displayErrors } = runOptions(options);
		return run(handleOf(this), timeout, displayErrors);
	}

	runInContext(contextifiedObject, options) {
		const context = contextOf(contextifiedObject);
		const { timeout, displayErrors } = runOptions(options);
		return run(handleOf(this), timeout, displayErrors, context);
	}

	runInNewContext(contextObject, options) {
		return this.runInContext(createContext(contextObject, contextOptions(options)), options);
	}
}

Object.defineProperty(Script.prototype, 'createCachedData', {
	value: { createCachedData() { return toBuffer(handleOf(this).cachedData) } }.createCachedData, writable: true, configurable: true,
});

function toBuffer(data) { return require('buffer').Buffer.from(data) }

// sameData tells whether data that was kept is that of a text.
function sameData(kept, data) {
	return toBuffer(new Uint8Array(kept.buffer, kept.byteOffset, kept.byteLength)).equals(toBuffer(data));
}

function checkCachedData(cachedData, produceCachedData) {
	if (cachedData !== undefined && !ArrayBuffer.isView(cachedData)) {
		throw errors.invalidArgType('options.cachedData', 'an instance of Buffer, TypedArray, or DataView', cachedData);
	}
	errors.validateBoolean(produceCachedData, 'options.produceCachedData');
}

let warned = false; // that what is asked for is experimental

// setImport sees to what import() does in a script: it works with the loader of the program
// only, for a function would return a module that vm cannot make.
function setImport(filename, importModuleDynamically) {
	if (importModuleDynamically === constants.USE_MAIN_CONTEXT_DEFAULT_LOADER) {
		if (!warned) {
			require('process').emitWarning(
				'vm.USE_MAIN_CONTEXT_DEFAULT_LOADER is an experimental feature and might change at any time', 'ExperimentalWarning');
		}
		warned = true;
		native.refuseImport(filename, undefined);
		return;
	}
	const flag = importModuleDynamically === undefined ? '' : '_FLAG';
	native.refuseImport(filename, `ERR_VM_DYNAMIC_IMPORT_CALLBACK_MISSING${flag}`);
}

function checkImport(importModuleDynamically) {
	if (importModuleDynamically === undefined || importModuleDynamically === constants.USE_MAIN_CONTEXT_DEFAULT_LOADER) return;
	errors.validateFunction(importModuleDynamically, 'options.importModuleDynamically');
}

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
	if (codeGeneration !== undefined) checkCodeGeneration(codeGeneration, 'options.contextCodeGeneration');
	checkMicrotaskMode(microtaskMode);
	return { name, origin, codeGeneration, microtaskMode };
}

function checkCodeGeneration({ strings = true, wasm = true }, name) {
	errors.validateBoolean(strings, `${name}.strings`);
	errors.validateBoolean(wasm, `${name}.wasm`);
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
		checkCodeGeneration(codeGeneration, 'options.codeGeneration');
	}
	checkMicrotaskMode(microtaskMode);
	checkImport(importModuleDynamically);
	const as = { apart: microtaskMode !== undefined, strings: codeGeneration?.strings ?? true };
	return vanilla ? native.contexts.vanilla(as) : native.contexts.contextify(contextObject, as);
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
	const {
		filename = '', lineOffset = 0, columnOffset = 0, cachedData, produceCachedData = false, parsingContext, contextExtensions = [],
		importModuleDynamically,
	} = options;
	errors.validateString(filename, 'options.filename');
	int32(lineOffset, 'options.lineOffset');
	int32(columnOffset, 'options.columnOffset');
	checkCachedData(cachedData, produceCachedData);
	const context = parsingContext === undefined ? undefined : parsingContextOf(parsingContext);
	errors.validateArray(contextExtensions, 'options.contextExtensions');
	contextExtensions.forEach((extension, i) => errors.validateObject(extension, `options.contextExtensions[${i}]`));
	checkImport(importModuleDynamically);
	setImport(filename, importModuleDynamically);
	const fn = native.compileFunction(code, filename, lineOffset, columnOffset, params ?? [], context, contextExtensions);
	if (produceCachedData) {
		fn.cachedDataProduced = true;
		fn.cachedData = toBuffer(native.cachedData(code));
	}
	if (cachedData !== undefined) fn.cachedDataRejected = !sameData(cachedData, native.cachedData(code));
	return fn;
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
