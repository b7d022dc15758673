// How many microtasks it takes to leave an iterator of a stream.
const run = async (name, f) => { const log=[]; let n=0, on=true; const tick=()=>{ if(on) Promise.resolve().then(()=>{log.push(n++);tick()}) }; tick(); await f((x)=>log.push(x)); on=false; console.log(name, log.join(' ')); };
const rs=(chunks, o={})=>{ let i=0; return new ReadableStream({ ...(o.pull===false?{start(c){for(let j=0;j<chunks;j++)c.enqueue(j)}}:{pull(c){ if(i<chunks) c.enqueue(i++); else c.close(); }}), ...(o.cancel?{cancel:o.cancel}:{}) }, o.strategy)};
(async()=>{
for (const pc of [false,true]) for (const chunks of [0,1,3]) for (const stop of [0,1,2,9]) for (const [cn,cancel] of [['none',undefined],['sync',()=>1],['async',async()=>1],['throws',()=>{throw new Error('x')}],['tt',()=>({then(f){f()}})]]) for (const pull of [true,false]) {
  if(!pull && stop>=chunks) continue;
  await run(`${pc} ${chunks} ${stop} ${cn} ${pull}`, async (log)=>{ try { let k=0; for await (const x of rs(chunks,{cancel,pull}).values({preventCancel:pc})) { log('v'+x); if(k++>=stop) break; } log('over'); } catch(e){log('err '+e.message)} });
}
for (const ch of [0,1,2]) {
await run('return first '+ch, async(log)=>{ const i=rs(ch).values(); log(JSON.stringify(await i.return('r'))); log(JSON.stringify(await i.next())); log(JSON.stringify(await i.return('q'))); });
await run('return twice '+ch, async(log)=>{ const i=rs(ch,{cancel(r){log('c'+r)}}).values(); await Promise.all([i.return('r').then(x=>log(JSON.stringify(x))),i.return('s').then(x=>log(JSON.stringify(x)))]); });
await run('next next return next '+ch, async(log)=>{ const i=rs(ch,{cancel(r){log('c'+r)}}).values(); const l=x=>log(JSON.stringify(x)); await Promise.all([i.next().then(l),i.next().then(l),i.return('s').then(l),i.next().then(l),i.return().then(l)]); });
await run('next next return next pc '+ch, async(log)=>{ const i=rs(ch,{cancel(r){log('c'+r)}}).values({preventCancel:true}); const l=x=>log(JSON.stringify(x)); await Promise.all([i.next().then(l),i.next().then(l),i.return('s').then(l),i.next().then(l),i.return().then(l)]); });
await run('seq '+ch, async(log)=>{ const i=rs(ch,{cancel(r){log('c'+r)}}).values({preventCancel:true}); const l=x=>log(JSON.stringify(x)); l(await i.next()); l(await i.next()); l(await i.next()); l(await i.next());l(await i.return(4));l(await i.return(5)); });
}
await run('error', async(log)=>{ let c; const s=new ReadableStream({start(x){c=x;c.enqueue(1)}}); const i=s.values(); log(JSON.stringify(await i.next())); const p=i.next(); const q=i.next(); const r=i.return(3); c.error(new Error('e')); for(const x of [p,q,r]) try{ log(JSON.stringify(await x)) }catch(e){log(e.message)} });
await run('t', async(log)=>{ const t=new TransformStream(); const w=t.writable.getWriter(); w.write(1).then(()=>log('w')); w.write(2).then(()=>log('w'),()=>log('wf')); for await(const x of t.readable){log('v'+x);break} log('over'); });
await run('t2', async(log)=>{ const t=new TransformStream({transform(x,c){log('T');c.enqueue(x)},cancel(){log('C')}}); const w=t.writable.getWriter(); w.write(1).then(()=>log('w')); w.write(2).then(()=>log('w'),()=>log('wf')); for await(const x of t.readable.values({preventCancel:true})){log('v'+x);if(x==2)break} log('over'); });
})();
