// The class of process.allowedNodeEnvironmentFlags: a set that never changes, and knows
// flags by other spellings too.
class NodeEnvironmentFlagsSet extends Set {
	constructor(flags) {
		super();
		for (const flag of flags) Set.prototype.add.call(this, flag);
		stored.set(this, new Set(flags));
		Set.prototype.clear.call(this);
		Object.freeze(this);
	}
	add() { return this; }
	delete() { return false; }
	clear() {}
	has(key) {
		if (typeof key !== 'string') return false;
		const flag = key.replace(/_/g, '-').replace(/=.*$/, '');
		const flags = stored.get(this);
		return flags.has(flag) || !flag.startsWith('-') && (flags.has('--' + flag) || flags.has('-' + flag));
	}
	entries() { return stored.get(this).entries(); }
	forEach(callback, thisArg = undefined) {
		for (const flag of stored.get(this)) native.apply(callback, thisArg, flag, this);
	}
	get size() { return stored.get(this).size; }
	values() { return stored.get(this).values(); }
}

const stored = new WeakMap();

NodeEnvironmentFlagsSet.prototype.keys = NodeEnvironmentFlagsSet.prototype.values;
for (const key of ['keys', Symbol.iterator]) {
	Object.defineProperty(NodeEnvironmentFlagsSet.prototype, key, {
		value: NodeEnvironmentFlagsSet.prototype.values, writable: true, enumerable: false, configurable: true,
	});
}

exports.flags = new NodeEnvironmentFlagsSet(native.flags);
