// What the text of a module must not have.
import { readdirSync } from 'fs';
for (const name of readdirSync(new URL('./broken/', import.meta.url)).sort()) {
	try {
		await import(`./broken/${name}`);
		console.log(name, 'runs');
	} catch (err) {
		console.log(name, `${err.name}: ${err.message}`);
	}
}
