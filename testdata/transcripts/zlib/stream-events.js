// The events of zlib's streams, in their order.
const zlib=require('zlib'); const K=zlib.constants; const {pipeline,Readable,finished}=require('stream');
const text='Hello zlib '.repeat(5000);
const log=(...a)=>console.log(...a);
async function main(){
 const ev=async(name,s,act,list=['data','end','finish','close','error','drain','prefinish','resume','pause'])=>{const out=[];for(const e of list) s.on(e,x=>out.push(e==='data'?'d':e==='error'?'error '+x.code+' '+x.message:e)); const closed = new Promise((r) => { s.on('close', r); out.done = r; }); act(s, (x) => { out.push(x); if (/^fl$/.test(x) && name.endsWith('flush empty')) out.done(); }); await closed; await new Promise((r) => setImmediate(() => setImmediate(r))); log(name,out.join().replace(/(d,)+/g,'d,'))};
 for (const c of ['createGzip','createDeflate','createDeflateRaw','createBrotliCompress']) {
  await ev(c+' end',zlib[c](),s=>s.end('abc'));
  await ev(c+' end cb',zlib[c](),(s,p)=>s.end('abc',()=>p('endcb')));
  await ev(c+' empty',zlib[c](),s=>s.end());
  await ev(c+' write',zlib[c](),(s,p)=>{s.write('a',()=>p('w1'));s.write('b',()=>p('w2'));s.end('c',()=>p('e'))});
  await ev(c+' flush',zlib[c](),(s,p)=>{s.write('a',()=>p('w1'));s.flush(()=>{p('fl '+s.bytesWritten);s.end()})});
  await ev(c+' flush kind',zlib[c](),(s,p)=>{s.write('a');s.flush(2,()=>{p('fl');s.flush(()=>{p('fl2');s.end('z')})})});
  await ev(c+' flush empty',zlib[c](),(s,p)=>{s.flush(()=>{p('fl');})});
  await ev(c+' flush after end',zlib[c](),(s,p)=>{s.end('x');s.flush(()=>{p('fl');})});
  await ev(c+' flush after finish',zlib[c](),(s,p)=>{s.end('x');s.on('close',()=>s.flush(()=>p('fl')))});
  await ev(c+' close',zlib[c](),(s,p)=>{s.close(()=>p('closed'))});
  await ev(c+' close twice',zlib[c](),(s,p)=>{s.close(()=>p('c1'));s.close(()=>p('c2'))});
  await ev(c+' write close',zlib[c](),(s,p)=>{s.write('x');s.close((e)=>p('c1 '+(e&&e.code)))});
  await ev(c+' destroy err',zlib[c](),(s,p)=>{s.destroy(new Error('boo'))});
  await ev(c+' write after end',zlib[c](),(s,p)=>{s.end('x');s.write('y',e=>p(e.code))});
  await ev(c+' write after close',zlib[c](),(s,p)=>{s.close();s.write('y',e=>p(e&&e.code))});
  await ev(c+' write null',zlib[c](),(s,p)=>{try{s.write(null)}catch(e){p(e.code)} s.destroy()});
  await ev(c+' backpressure',zlib[c]({highWaterMark:4}),(s,p)=>{p(s.write('abcdefgh'));s.once('drain',()=>{p('dr');s.end()})});
  if(c!='createBrotliCompress') await ev(c+' params',zlib[c]({level:1}),(s,p)=>{s.write('aaa');s.params(9,1,e=>{p('pa '+(e===undefined||e));s.write('bbb');s.params(9,1,()=>{p('same');s.end()})})});
 }
 for (const [c,d] of [['gzipSync','createGunzip'],['deflateSync','createInflate'],['deflateRawSync','createInflateRaw'],['brotliCompressSync','createBrotliDecompress'],['gzipSync','createUnzip']]) {
  const z=zlib[c](text);
  await ev(d+' whole',zlib[d](),s=>s.end(z));
  await ev(d+' trunc',zlib[d](),s=>s.end(z.subarray(0,20)));
  await ev(d+' trunc sync flush',zlib[d]({finishFlush:K.Z_SYNC_FLUSH}),s=>s.end(z.subarray(0,20)));
  await ev(d+' bytes',zlib[d](),s=>{for(const b of z.subarray(0,-1)) s.write(Buffer.from([b])); s.end(z.subarray(-1))});
  await ev(d+' bad',zlib[d](),(s,p)=>s.write('garbage!',e=>p('w '+(e&&e.code))));
  await ev(d+' bad end',zlib[d](),(s,p)=>{s.write('garbage!');s.write('more',e=>p('w '+(e&&e.code)));s.end(e=>p('e '+(e&&e.code)))});
  await ev(d+' empty',zlib[d](),s=>s.end());
  await ev(d+' chunk64',zlib[d]({chunkSize:64}),(s,p)=>{let n=0,k=0;s.on('data',x=>{n+=x.length;k++});s.on('end',()=>p([n,k]));s.end(z)},['end','close']);
  await ev(d+' max',zlib[d]({maxOutputLength:100}),(s,p)=>{s.end(z)});
  await ev(d+' destroy midway',zlib[d]({chunkSize:64}),(s,p)=>{s.once('data',()=>s.destroy());s.end(z)},['end','finish','close','error']);
  await ev(d+' setEncoding',zlib[d](),(s,p)=>{s.setEncoding('utf8');s.on('data',x=>p(typeof x));s.end(z)},['end','close']);
  const parts=[]; try { for await (const x of Readable.from([z.subarray(0,5),z.subarray(5)]).pipe(zlib[d]())) parts.push(x); log('iter',Buffer.concat(parts).length)} catch(e){log(e.code)}
  try { for await (const x of Readable.from([z.subarray(0,5)]).pipe(zlib[d]())) parts.push(x);} catch(e){log('iter',e.code)}
  await new Promise(r=>pipeline(Readable.from([z.subarray(0,9)]),zlib[d](),async function*(s){for await(const x of s);},e=>{log('pipeline',e&&e.code);r()}));
  await new Promise(r=>zlib[d.replace('create','').replace(/^./,x=>x.toLowerCase())](z,{maxOutputLength:100},(e,b)=>{log('cb',e&&e.message,b);r()}));
  await new Promise(r=>zlib[d.replace('create','').replace(/^./,x=>x.toLowerCase())](z,{info:true},(e,b)=>{log('cb',e,Object.keys(b),b.engine.constructor.name,b.engine.bytesWritten===z.length,b.engine.destroyed);r()}));
 }
}
main();
