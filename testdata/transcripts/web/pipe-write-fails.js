// A pipe that ends while a write is pending that then fails.
(async () => {
const kinds = { close: c => c.close(), error: c => c.error(new Error('src')), none: ()=>{} };
for (const kind of ['close','error','signal','signal-preventAbort','error-preventAbort'])
for (const when of ['sync','tick','immediate','2imm'])
for (const chunks of [1,2])
for (const hwm of [1,5])
for (const abort of [0,1]) {
  const log=[]; let ctl, sinkc; const ac=new AbortController();
  const src=new ReadableStream({start(c){ctl=c; for(let i=0;i<chunks;i++) c.enqueue('c'+i);}, cancel(r){log.push('cancel '+(r&&r.message))}});
  const sink={start(c){sinkc=c}, write(x){ log.push('write '+x); return new Promise((_,rej)=>{ const f=()=>{log.push('fails');rej(new Error('w'+x))}; setImmediate(()=>setImmediate(()=>setImmediate(f))) }) }, close(){log.push('close')}};
  if (abort) sink.abort=(r)=>{log.push('abort '+(r&&r.message))};
  const dst=new WritableStream(sink,{highWaterMark:hwm});
  const act=()=>{ log.push('act'); try { if(kind.startsWith('close')) ctl.close(); else if(kind.startsWith('error')) ctl.error(new Error('src')); else if (kind==='sinkerror') sinkc.error(new Error('sinkc')); else ac.abort(new Error('sig')); } catch(e){log.push(e.message)} };
  const o={signal: ac.signal, preventClose: kind.endsWith('preventClose'), preventAbort: kind.endsWith('preventAbort')};
  const p=src.pipeTo(dst,o).then(()=>log.push('ok'),e=>log.push('failed '+e.message));
  if(when==='sync') act(); else if(when==='tick') Promise.resolve().then(()=>Promise.resolve()).then(()=>Promise.resolve()).then(act); else if (when==='immediate') setImmediate(act); else setImmediate(()=>setImmediate(act));
  await p;
  console.log(kind,when,chunks,hwm,abort,'|',log.join('; '));
}
})();
