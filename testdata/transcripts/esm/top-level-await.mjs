// A module that awaits holds up those that import it, and nobody else.
import './async/parent.mjs';
import './async/second.mjs';
import './async/sync.mjs';
console.log('main');
for await (const x of [Promise.resolve(1), 2]) console.log(x);
const results = [];
for (const x of [1, 2]) results.push(await x);
console.log(results, await (async () => 'inner')());
if (await true) console.log(await Promise.all([1, await 2]));
try { await Promise.reject(new Error('rejected')) } catch (err) { console.log(err.message) }
export const late = await 'late';
console.log(late);
