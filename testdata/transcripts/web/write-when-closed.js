// A writer whose stream is closing or closed; a cancel after terminate.
process.on('unhandledRejection', e=>console.log('  unhandled', e.message));
const show=(n,f)=>{ try { const p=f(); if (p&&p.then) p.then(v=>console.log(n,'ok',v),e=>console.log(n,'rejected',e.name,e.code,e.message)); else console.log(n,p) } catch(e){ console.log(n,'threw',e.name,e.code,e.message) } };
(async()=>{
 for (const st of [undefined,{highWaterMark:2},{size:()=>1}]) {
  const w=new WritableStream({},st); const wr=w.getWriter(); await wr.close(); show('write closed',()=>wr.write(1)); show('close closed',()=>wr.close()); show('abort closed',()=>wr.abort(1)); show('size',()=>wr.desiredSize);
  await new Promise(setImmediate);
  const w2=new WritableStream({close(){return new Promise(()=>{})}},st); const wr2=w2.getWriter(); wr2.close(); await new Promise(setImmediate); show('write closing',()=>wr2.write(1)); show('size closing',()=>wr2.desiredSize); show('abort closing',()=>wr2.abort(1));show('write closing aborted',()=>wr2.write(1));
  await new Promise(setImmediate);
  const w3=new WritableStream({close(){throw new Error('x')}},st); const wr3=w3.getWriter(); wr3.closed.catch(()=>{});await wr3.close().catch(()=>{}); show('write failed close',()=>wr3.write(1));
  await new Promise(setImmediate);
  const w4=new WritableStream({write(){throw new Error('x')}},st); const wr4=w4.getWriter(); wr4.closed.catch(()=>{});wr4.ready.catch(()=>{}); await wr4.write().catch(()=>{}); show('write failed write',()=>wr4.write(1));
  await new Promise(setImmediate);
  const w5=new WritableStream({},st); const wr5=w5.getWriter(); wr5.closed.catch(()=>{});wr5.ready.catch(()=>{}); await wr5.abort(new Error('ab')); show('write aborted',()=>wr5.write(1));
  await new Promise(setImmediate);
  let c; const w6=new WritableStream({start(x){c=x}},st); const wr6=w6.getWriter(); wr6.closed.catch(()=>{});wr6.ready.catch(()=>{}); c.error(new Error('ce')); show('write errored',()=>wr6.write(1)); c.error(1);
  await new Promise(setImmediate);
 }
 for (const how of ['stream','reader','for','pipe','tee']) {
  let c; const t=new TransformStream({start(x){c=x}, cancel(){}},undefined,{highWaterMark:5}); c.enqueue(1); c.enqueue(2); c.terminate();
  if (how==='stream') show('cancel '+how,()=>t.readable.cancel(1));
  if (how==='reader') { const r=t.readable.getReader(); r.closed.then(()=>console.log('closed'),()=>console.log('c failed')); show('cancel '+how,()=>r.cancel(1)); show('cancel2 '+how,()=>r.cancel(1)); }
  if (how==='for') show('cancel for',async()=>{for await (const x of t.readable) break;});
  if (how==='pipe') show('pipe',()=>t.readable.pipeTo(new WritableStream({start(c){c.error(new Error('dest'))}})));
  if (how==='pipe') { const ac=new AbortController(); let c; const t=new TransformStream({start(x){c=x}, cancel(){}},undefined,{highWaterMark:5}); c.enqueue(1); c.enqueue(2); c.terminate(); show('pipe2',()=>t.readable.pipeTo(new WritableStream(),{signal:ac.signal})); ac.abort(new Error('s')); }
  if (how==='pipe') { let c; const t=new TransformStream({start(x){c=x}, cancel(){}},undefined,{highWaterMark:5}); c.enqueue(1); c.enqueue(2); c.terminate(); show('pipe3',()=>t.readable.pipeTo(new WritableStream({write(){throw new Error('wr')}}))); }
  if (how==='tee') { const [a,b]=t.readable.tee(); show('a',()=>a.cancel(1)); show('b',()=>b.cancel(1)); }
  await new Promise(setImmediate);
  show('w',()=>t.writable.abort('later'));
  await new Promise(setImmediate);
 }
})();
