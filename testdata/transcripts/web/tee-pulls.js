// Two chunks at once through tee, by microtasks.
const run = async (high, size, cancelled) => { console.log(high, size, cancelled);
const {readable:t, writable:w} = new TransformStream({transform(x,c){ console.log('transform',x); c.enqueue(x+'+'); c.enqueue(x+'!'); }}, {highWaterMark: 3}, {highWaterMark: high, size: ()=> size});
const [a,b]=t.tee();
(async()=>{ const r=a.getReader(); for(;;){ const {value,done}=await r.read(); console.log('read',value,done); if(done) break; } })();
if (cancelled) b.cancel('x');
const wr=w.getWriter();
let n=0;const tick=()=>{ if(n++<12) Promise.resolve().then(()=>{console.log('tick',n);tick()}) };
tick();
for(let i=0;i<2;i++) wr.write('w'+i).then(()=>console.log('written',i));
wr.close();
  for (let i = 0; i < 5; i++) await new Promise(setImmediate);
};
(async () => { for (const c of [false, true]) for (const [h, s] of [[0, 1], [1, 1], [1, 2], [1, 0], [2, 1]]) await run(h, s, c); })();
