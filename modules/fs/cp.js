// cp, cpSync and the cp of fs.promises. One algorithm serves all: a generator that
// yields what a call has returned, which is a promise or the result itself.
const path = require('path');
const process = require('process');
const { promisify } = require('util');

const defaults = {
	dereference: false,
	errorOnExist: false,
	filter: undefined,
	force: true,
	preserveTimestamps: false,
	recursive: false,
	verbatimSymlinks: false,
};

// The classes of errors: what a message begins with, the system's code and its number.
const failures = {
	ERR_FS_CP_DIR_TO_NON_DIR: ['Cannot overwrite non-directory with directory', 'EISDIR', 21],
	ERR_FS_CP_EEXIST: ['Target already exists', 'EEXIST', 17],
	ERR_FS_CP_EINVAL: ['Invalid src or dest', 'EINVAL', 22],
	ERR_FS_CP_FIFO_PIPE: ['Cannot copy a FIFO pipe', 'EINVAL', 22],
	ERR_FS_CP_NON_DIR_TO_DIR: ['Cannot overwrite directory with non-directory', 'ENOTDIR', 20],
	ERR_FS_CP_SOCKET: ['Cannot copy a socket file', 'EINVAL', 22],
	ERR_FS_CP_SYMLINK_TO_SUBDIRECTORY: ['Cannot overwrite symlink in subdirectory of self', 'EINVAL', 22],
	ERR_FS_CP_UNKNOWN: ['Cannot copy an unknown file type', 'EINVAL', 22],
	ERR_FS_EISDIR: ['Path is a directory', 'EISDIR', 21],
};

function failure(name, message, at, number) {
	const [what, code, errno] = failures[name];
	return native.systemError(name, what, { message, path: at, syscall: 'cp', errno: number ?? errno, code });
}

function readOptions(options) {
	if (options === undefined) return { ...defaults, mode: 0 };
	errors.validateObject(options, 'options');
	options = { ...defaults, ...options };
	for (const name of ['dereference', 'errorOnExist', 'force', 'preserveTimestamps', 'recursive', 'verbatimSymlinks']) {
		errors.validateBoolean(options[name], `options.${name}`);
	}
	options.mode ??= 0;
	errors.validateInteger(options.mode, 'mode', 0, 7);
	if (options.dereference && options.verbatimSymlinks) {
		throw errors.make('ERR_INCOMPATIBLE_OPTION_PAIR', 'dereference', 'verbatimSymlinks');
	}
	if (options.filter !== undefined) errors.validateFunction(options.filter, 'options.filter');
	return options;
}

// A Copier copies by the functions of io, which return results or promises.
class Copier {
	constructor(io, isSync, options) {
		this.io = io;
		this.isSync = isSync;
		this.options = options;
	}

	// all copies src to dest, whose parent is made if it is not there.
	* all(src, dest) {
		const found = yield* this.check(src, dest);
		if (found === undefined) return;
		yield* this.checkParents(src, found.src, dest);
		const parent = path.dirname(dest);
		if ((yield* this.statOr(parent)) === undefined) yield this.io.mkdir(parent, { recursive: true });
		yield* this.one(src, dest, found);
	}

	openFolder(at) { return this.isSync ? this.io.opendir(at) : promisify(this.io.opendir)(at); }

	stat(at) { return (this.options.dereference ? this.io.stat : this.io.lstat)(at, { bigint: true }); }

	// find is stat for what may not be there.
	* find(at) {
		try {
			return yield this.stat(at);
		} catch (err) {
			if (err.code === 'ENOENT') return undefined;
			throw err;
		}
	}

	// check looks at both sides and refuses what makes no sense; undefined if src is not to
	// be copied.
	* check(src, dest) {
		if (this.options.filter && !(yield* this.keeps(src, dest))) return undefined;
		const found = { src: yield this.stat(src), dest: yield* this.find(dest) };
		const isDirectory = found.src.isDirectory();
		if (found.dest) {
			if (isSame(found.src, found.dest)) throw failure('ERR_FS_CP_EINVAL', 'src and dest cannot be the same', dest);
			if (isDirectory && !found.dest.isDirectory()) {
				throw failure('ERR_FS_CP_DIR_TO_NON_DIR', `cannot overwrite non-directory ${dest} with directory ${src}`, dest);
			}
			if (!isDirectory && found.dest.isDirectory()) {
				throw failure('ERR_FS_CP_NON_DIR_TO_DIR', `cannot overwrite directory ${dest} with non-directory ${src}`, dest);
			}
		}
		if (isDirectory && isWithin(src, dest)) {
			throw failure('ERR_FS_CP_EINVAL', `cannot copy ${src} to a subdirectory of self ${dest}`, dest);
		}
		return found;
	}

	* keeps(src, dest) {
		const kept = this.options.filter(src, dest);
		if (this.isSync && kept instanceof Promise) {
			throw errors.make('ERR_INVALID_RETURN_VALUE', 'boolean', 'filter', 'an instance of Promise');
		}
		return yield kept;
	}

	// checkParents refuses to copy a folder into itself, whatever dest is called.
	* checkParents(src, srcStat, dest) {
		const parent = path.resolve(path.dirname(dest));
		if (parent === path.resolve(path.dirname(src)) || parent === path.parse(parent).root) return;
		let stat;
		try {
			stat = yield this.io.stat(parent, { bigint: true });
		} catch (err) {
			if (err.code === 'ENOENT') return;
			throw err;
		}
		if (isSame(srcStat, stat)) {
			throw failure('ERR_FS_CP_EINVAL', `cannot copy ${src} to a subdirectory of self ${dest}`, dest);
		}
		yield* this.checkParents(src, srcStat, parent);
	}

	// one copies what was checked.
	* one(src, dest, found) {
		const stat = found.src;
		if (stat.isDirectory()) {
			if (!this.options.recursive) {
				throw failure('ERR_FS_EISDIR', `${src} is a directory (not copied)`, src, this.isSync ? 22 : undefined);
			}
			yield* this.folder(src, dest, found);
		} else if (stat.isFile() || stat.isCharacterDevice() || stat.isBlockDevice()) {
			yield* this.file(src, dest, found);
		} else if (stat.isSymbolicLink()) {
			yield* this.link(src, dest, found);
		} else if (stat.isSocket()) {
			throw failure('ERR_FS_CP_SOCKET', `cannot copy a socket file: ${dest}`, dest);
		} else if (stat.isFIFO()) {
			throw failure('ERR_FS_CP_FIFO_PIPE', `cannot copy a FIFO pipe: ${dest}`, dest);
		} else {
			throw failure('ERR_FS_CP_UNKNOWN', `cannot copy an unknown file type: ${dest}`, dest);
		}
	}

	* file(src, dest, found) {
		const { force, errorOnExist, mode, preserveTimestamps } = this.options;
		if (found.dest) {
			if (!force && errorOnExist) throw failure('ERR_FS_CP_EEXIST', `${dest} already exists`, dest);
			if (!force) return;
			yield this.io.unlink(dest);
		}
		yield this.io.copyFile(src, dest, mode);
		const permissions = Number(found.src.mode) & 0o7777;
		if (preserveTimestamps) {
			if ((permissions & 0o200) === 0) yield this.io.chmod(dest, permissions | 0o200);
			const { atime, mtime } = yield this.io.stat(src); // reading has changed it
			yield this.io.utimes(dest, atime, mtime);
		}
		yield this.io.chmod(dest, permissions);
	}

	* folder(src, dest, found) {
		if (!found.dest) yield this.io.mkdir(dest);
		const inside = yield this.openFolder(src);
		try {
			for (;;) {
				const entry = yield this.isSync ? inside.readSync() : inside.read();
				if (entry === null) break;
				const from = path.join(src, entry.name), to = path.join(dest, entry.name);
				const both = yield* this.check(from, to);
				if (both !== undefined) yield* this.one(from, to, both);
			}
		} finally {
			yield this.isSync ? inside.closeSync() : inside.close();
		}
		if (!found.dest) yield this.io.chmod(dest, Number(found.src.mode) & 0o7777);
	}

	* link(src, dest, found) {
		const target = this.absolute(src, yield this.io.readlink(src), this.options.verbatimSymlinks);
		const old = found.dest && (yield* this.targetOf(dest));
		if (old !== undefined) {
			if (isWithin(target, old)) {
				throw failure('ERR_FS_CP_EINVAL', `cannot copy ${target} to a subdirectory of self ${old}`, dest);
			}
			if ((yield this.io.stat(this.isSync ? dest : src)).isDirectory() && isWithin(old, target)) {
				throw failure('ERR_FS_CP_SYMLINK_TO_SUBDIRECTORY', `cannot overwrite ${old} with ${target}`, dest);
			}
			yield this.io.unlink(dest);
		}
		yield this.io.symlink(target, dest);
	}

	// targetOf is where a link points to, undefined if it is none.
	* targetOf(at) {
		try {
			return this.absolute(at, yield this.io.readlink(at), false);
		} catch (err) {
			if (err.code === 'EINVAL' || err.code === 'UNKNOWN') return undefined;
			throw err;
		}
	}

	* statOr(at) {
		try {
			return yield this.io.stat(at);
		} catch (err) {
			if (err.code === 'ENOENT') return undefined;
			throw err;
		}
	}

	absolute(link, target, verbatim) {
		return verbatim || path.isAbsolute(target) ? target : path.resolve(path.dirname(link), target);
	}
}

function isSame(a, b) { return b.ino !== 0n && b.dev !== 0n && a.ino === b.ino && a.dev === b.dev; }

// isWithin tells whether inner is outer or below it.
function isWithin(outer, inner) {
	const segments = (at) => path.resolve(at).split(path.sep).filter(Boolean);
	const below = segments(inner);
	return segments(outer).every((segment, i) => below[i] === segment);
}

function readArguments(src, dest, options) {
	options = readOptions(options);
	// Paths may be bytes until something has to take them apart.
	return [native.pathOrBytes(src, 'src'), native.pathOrBytes(dest, 'dest'), options];
}

exports.cpSync = function cpSync(src, dest, options) {
	[src, dest, options] = readArguments(src, dest, options);
	const steps = new Copier(native.sync, true, options).all(src, dest);
	let step = steps.next();
	while (!step.done) step = steps.next(step.value);
};

async function copy(src, dest, options) {
	const steps = new Copier(native, false, options).all(src, dest);
	let step = steps.next();
	while (!step.done) {
		let result;
		try {
			result = await step.value;
		} catch (err) {
			step = steps.throw(err);
			continue;
		}
		step = steps.next(result);
	}
}

exports.cp = function cp(src, dest, options, callback) {
	if (typeof options === 'function') [options, callback] = [undefined, options];
	errors.validateFunction(callback, 'cb');
	[src, dest, options] = readArguments(src, dest, options);
	copy(src, dest, options).then(
		() => process.nextTick(callback, null, undefined),
		(err) => process.nextTick(callback, err),
	);
};

exports.cpPromise = async function cp(src, dest, options) {
	[src, dest, options] = readArguments(src, dest, options);
	await copy(src, dest, options);
};
