// What calls in any order do to a TransformStream: some of them find its functions gone.
process.on('unhandledRejection', e=>console.log('  unhandled', e.message));
const m=e=>e&&e.message||e;
const w=(n,p)=>p.then(v=>console.log('  '+n,'ok',v),e=>console.log('  '+n,'failed',m(e)));
const steps={
 terminate:(t)=>t.c.terminate(), error:t=>t.c.error(new Error('E')), cancel:t=>w('cancel',t.readable.cancel('C')), abort:t=>w('abort',t.writable.abort('A')), close:t=>w('close',t.writable.close()),
 write:t=>{const wr=t.writable.getWriter(); w('write',wr.write('W')); wr.releaseLock();}, enqueue:t=>t.c.enqueue('Q'), read:t=>{const r=t.readable.getReader(); w('read',r.read().then(x=>JSON.stringify(x))); }, read2:t=>{const r=t.readable.getReader(); w('read',r.read().then(x=>JSON.stringify(x))).then(()=>r.releaseLock()); },
 wait:()=>new Promise(setImmediate),
 tick:()=>null,
};
(async()=>{
 const seqs=[];
 const names=Object.keys(steps);
 let seed=3; const rnd=()=>{ seed=(seed*1103515245+12345)&0x7fffffff; return (seed>>8)/0x7fffff; };
 for(let i=0;i<150;i++){ const n=2+Math.floor(rnd()*5); const q=[]; for(let j=0;j<n;j++) q.push(names[Math.floor(rnd()*names.length)%names.length]); seqs.push([q, rnd()<.5, rnd()<.3, Math.floor(rnd()*3)]); }
 for (const [q,async,fails,hwm] of seqs) {
  console.log(q.join(' '),async,fails,hwm);
  const t={}; const f=(name,after)=>async?async(...a)=>{console.log('  '+name,m(a[0]));await null;if(fails)throw new Error('F'+name);if(after)after(...a)}:(...a)=>{console.log('  '+name,m(a[0]));if(fails)throw new Error('F'+name);if(after)after(...a)};
  const s=new TransformStream({start(c){t.c=c}, transform:f('transform',(x,c)=>c.enqueue(x+'!')), flush:f('flush'), cancel:f('cancel')},{highWaterMark:1},{highWaterMark:hwm});
  t.readable=s.readable;t.writable=s.writable;
  for(const x of q) { try { const r=steps[x](t); if (x==="wait") await r; else if(x==="tick") await null;; } catch(e){ console.log('  ',x,'threw',e.message); } if (t.c.desiredSize!==undefined) console.log('  size',t.c.desiredSize); }
  for(let i=0;i<5;i++) await new Promise(setImmediate);
 }
})();
