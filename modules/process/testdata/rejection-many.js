// Slow.
// Many rejections that are handled in time cost no more than others.
const promises = [];
for (let i = 0; i < 100000; i++) promises.push(Promise.reject(new Error('handled')));
for (const p of promises) p.catch(() => {});
process.on('unhandledRejection', () => console.log('never'));
const began = Date.now();
setTimeout(() => console.log('timer', Date.now() - began < 5000), 0);
