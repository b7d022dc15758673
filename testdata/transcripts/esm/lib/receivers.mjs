export function receiver() { return this }
export function tag() { return this }
export class Made { constructor(n) { this.n = n } }
export const nested = { method() { return this } };
export default receiver;
