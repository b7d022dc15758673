// Modules that are their own URLs.
const attempt = async (url, options) => { try { console.log(await import(url, options)) } catch (err) { console.log(err.name, err.code, err.message) } };
await attempt('data:text/javascript,export default 1');
await attempt('data:text/javascript;charset=utf-8,export default "%C3%A9"');
await attempt('data:text/javascript;base64,ZXhwb3J0IGRlZmF1bHQgMg==');
await attempt('data:application/javascript,export default import.meta');
await attempt('data:application/json,{"a":1}', { with: { type: 'json' } });
await attempt('data:application/json,{"a":1}');
await attempt('data:application/json,{', { with: { type: 'json' } });
await attempt('data:text/plain,x');
await attempt('data:text/javascript,import "./x.mjs"');
await attempt('data:text/javascript,import "package"');
await attempt('data:text/javascript,export * from "node:path/posix"; export const sep = 1');
await attempt('data:nothing');
await attempt('data:text/javascript,throw new Error("thrown")');
await attempt('data:text/javascript,export const a = %60%24{1}%60');
const same = await import('data:text/javascript,export default {}');
console.log(same === await import('data:text/javascript,export default {}'), same === await import('data:text/javascript,export default {}#x'));
