// Brotli by functions: what Node compressed, errors in the data, parameters and options.
const zlib=require('zlib'); const {inspect}=require('util');
const K=zlib.constants;
const at=(l,f)=>{try{const v=f(); console.log(l, Buffer.isBuffer(v)?v.toString('latin1').slice(0,60):v)}catch(e){console.log(l,e.name,e.code,e.errno,e.message, Object.keys(e))}};
const text='Hello brotli '.repeat(50);
const c=Buffer.from('1b8902f81da91ff7f4891a49ac4c4eb2a5bd15085d14180d7c83985f00','hex'); // of Node's compressor
at('ours',()=>zlib.brotliDecompressSync(zlib.brotliCompressSync(text)).length);
at('rt',()=>zlib.brotliDecompressSync(c).length);
at('trunc',()=>zlib.brotliDecompressSync(c.subarray(0,10)));
at('trail',()=>zlib.brotliDecompressSync(Buffer.concat([c,Buffer.from('xyz')])));
at('trail info',()=>{const r=zlib.brotliDecompressSync(Buffer.concat([c,Buffer.from('xyz')]),{info:true}); return [r.buffer.length,r.engine.bytesWritten,c.length]});
at('empty',()=>zlib.brotliDecompressSync(Buffer.alloc(0)));
for(const g of ['garbage','ffffffffff','\x00\x00','{"a":1}','aaaaaaaaaaaaaaaaaa','\x1b','\x91','\xcc\xff\xff']) at('g '+inspect(g),()=>zlib.brotliDecompressSync(Buffer.from(g,'latin1')));
for(let i=0;i<256;i++){ try{zlib.brotliDecompressSync(Buffer.from([i,(i*7)&255,(i*13)&255,(i*29)&255,(i*31)&255,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16]))}catch(e){ console.log(i,e.code,e.errno,e.message)}}
for(const p of [{1:5},{1:12},{1:-1},{1:'x'},{1:1.5},{1:true},{2:9},{2:10},{2:24},{2:25},{2:30},{0:1},{0:2},{0:3},{3:16},{3:15},{3:0},{3:25},{4:1},{4:2},{5:100},{5:-1},{7:1},{7:4},{8:15},{8:121},{8:16,7:1},{9:1},{10:1},{x:1},{'-1':1},{1:NaN},{1:undefined},{1:null},{1:5n}, {'1.5':1},{' 1':1}, {1:2**32+5}, {'':5}])
 at('p '+inspect(p),()=>zlib.brotliDecompressSync(zlib.brotliCompressSync(text,{params:p})).length);
for(const p of [{0:1},{0:true},{1:1},{1:0},{2:1},{9:1},{0:'x'},{x:1}]) at('dp '+inspect(p),()=>zlib.brotliDecompressSync(c,{params:p}).length);
for(const o of [{params:null},{params:5},{params:'ab'},{params:[5,5]},{params:{}},{flush:0},{flush:3},{flush:4},{flush:-1},{flush:'x'},{finishFlush:0},{finishFlush:1},{finishFlush:2},{finishFlush:3},{finishFlush:4},{chunkSize:64},{chunkSize:63},{maxOutputLength:10},{info:true},null,5,'x',{level:99},{windowBits:99},{dictionary:5},{objectMode:true},{encoding:'utf8'}]) {
 at('o '+inspect(o),()=>{const r=zlib.brotliCompressSync(text,o); return r.length>0||Object.keys(r)});
 at('do '+inspect(o),()=>{const r=zlib.brotliDecompressSync(c,o); return r.length>0||Object.keys(r)});
}
at('call',()=>zlib.BrotliCompress() instanceof zlib.BrotliCompress);
at('names',()=>[zlib.BrotliCompress.length,zlib.BrotliDecompress.length,zlib.createBrotliCompress.name,zlib.createBrotliCompress.length,zlib.brotliCompress.name,zlib.brotliCompress.length,zlib.brotliCompressSync.name]);
at('nocb',()=>zlib.brotliCompress('x'));
at('badin',()=>zlib.brotliCompressSync(5));
at('badin',()=>zlib.brotliCompress(5,()=>{}));
