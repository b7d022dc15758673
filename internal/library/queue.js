// A Queue is a list that is pushed to at its end and shifted from at its beginning. Shifting
// an array moves all that is left, so that a long one takes forever to empty.
class Queue {
	items = [];
	head = 0; // what is before it was shifted

	get length() { return this.items.length - this.head; }

	// peek and last are undefined where there is nothing.
	get peek() { return this.items[this.head]; }

	get last() { return this.length > 0 ? this.items[this.items.length - 1] : undefined; }

	push(item) { this.items.push(item); }

	shift() {
		if (this.length === 0) return undefined;
		const item = this.items[this.head];
		this.items[this.head++] = undefined;
		if (this.head > 64 && this.head * 2 > this.items.length) {
			this.items = this.items.slice(this.head);
			this.head = 0;
		}
		return item;
	}

	// unshift puts back what was shifted.
	unshift(item) {
		if (this.head > 0) this.items[--this.head] = item;
		else this.items.unshift(item);
	}

	// takeAll empties the queue and returns what was in it.
	takeAll() {
		const all = this.items.slice(this.head);
		this.clear();
		return all;
	}

	clear() {
		this.items = [];
		this.head = 0;
	}
}

exports.Queue = Queue;
