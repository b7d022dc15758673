// What the text of a CommonJS module shows of its exports.
import { readdirSync } from 'fs';
const show = (v) => typeof v === 'function' ? 'function' : JSON.stringify(v);
for (const name of readdirSync(new URL('./names/', import.meta.url)).sort()) {
	try {
		const all = await import(`./names/${name}`);
		console.log(name.replace('.cjs', ':'), Object.entries(all).map(([key, v]) => key === 'default' ? typeof v : `${key}=${show(v)}`).join(' '));
	} catch (err) {
		console.log(name, err.message);
	}
}
