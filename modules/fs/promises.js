// node:fs/promises: the functions that work with paths.
const { FileHandle, writeFile } = native.fileHandles;
const { promisify } = require('util');
const { constants } = native;

Object.assign(exports, {
	async access(path, mode = constants.F_OK) { return await native.access(path, mode); },
	async copyFile(src, dest, mode) { return await native.copyFile(src, dest, mode); },
	cp: native.cp,
	async open(path, flags, mode) { return new FileHandle(await native.open(path, flags, mode)); },
	opendir: promisify(native.opendir),
	async rename(oldPath, newPath) { return await native.rename(oldPath, newPath); },
	async truncate(path, len = 0) { return await native.truncate(path, len); },
	async rm(path, options) { return await native.rm(path, options); },
	async rmdir(path, options) { return await native.rmdir(path, options); },
	async mkdir(path, options) { return await native.mkdir(path, options); },
	async readdir(path, options) { return await native.readdir(path, options); },
	async readlink(path, options) { return await native.readlink(path, options); },
	async symlink(target, path, type) { return await native.symlink(target, path, type); },
	async lstat(path, options = { bigint: false }) { return await native.lstat(path, options); },
	async stat(path, options = { bigint: false }) { return await native.stat(path, options); },
	async statfs(path, options = { bigint: false }) { return await native.statfs(path, options); },
	async link(existingPath, newPath) { return await native.link(existingPath, newPath); },
	async unlink(path) { return await native.unlink(path); },
	async chmod(path, mode) { return await native.chmod(path, mode); },
	async lchmod(path, mode) { throw errors.make('ERR_METHOD_NOT_IMPLEMENTED', 'lchmod()'); },
	async lchown(path, uid, gid) { return await native.lchown(path, uid, gid); },
	async chown(path, uid, gid) { return await native.chown(path, uid, gid); },
	async utimes(path, atime, mtime) { return await native.utimes(path, atime, mtime); },
	async lutimes(path, atime, mtime) { return await native.lutimes(path, atime, mtime); },
	async realpath(path, options) { return await native.realpath(path, options); },
	async mkdtemp(prefix, options) { return await native.mkdtemp(prefix, options); },
	async writeFile(path, data, options) { return await writeFile(path, data, options, 'w'); },
	async appendFile(path, data, options) { return await writeFile(path, data, options, 'a'); },
	async readFile(path, options) {
		if (path instanceof FileHandle) {
			errors.validateInteger(path.fd, 'fd', 0, 2 ** 31 - 1);
			return await path.readFile(options);
		}
		return await native.readFile(path, options);
	},
	watch: native.watch,
	constants,
});
