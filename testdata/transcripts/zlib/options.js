// Every option of zlib's classes, good and bad; inputs, callbacks, and what is wrong with compressed data.
const zlib=require('zlib'); const {inspect}=require('util'); const K=zlib.constants;
const at=(l,f)=>{try{const v=f(); console.log(l, Buffer.isBuffer(v)?v.toString('latin1').slice(0,60):v)}catch(e){console.log(l,e.name,e.code,e.errno,e.message.split('\n')[0], Object.keys(e))}};
const text='Hello zlib '.repeat(50);
const gz=zlib.gzipSync(text), df=zlib.deflateSync(text), raw=zlib.deflateRawSync(text);
for (const z of [0,1,5,12]) at('gz zeros',()=>{const r=zlib.gunzipSync(Buffer.concat([gz,Buffer.alloc(z)]),{info:true}); return [r.buffer.length, r.engine.bytesWritten-gz.length]});
for (const g of ['1f','1f8b','1f8c','010203','1f8b08','ff'.repeat(20),'00010203']) at('gz garb '+g,()=>{const r=zlib.gunzipSync(Buffer.concat([gz,Buffer.from(g,'hex')]),{info:true}); return [r.buffer.length, r.engine.bytesWritten-gz.length]});
at('members',()=>{const r=zlib.gunzipSync(Buffer.concat([gz,gz]),{info:true}); return [r.buffer.length, r.engine.bytesWritten-2*gz.length]});
for (const g of ['1f','1f8b','010203']) {at('df garb '+g,()=>{const r=zlib.inflateSync(Buffer.concat([df,Buffer.from(g,'hex')]),{info:true}); return [r.buffer.length, r.engine.bytesWritten-df.length]});
at('raw garb '+g,()=>{const r=zlib.inflateRawSync(Buffer.concat([raw,Buffer.from(g,'hex')]),{info:true}); return [r.buffer.length, r.engine.bytesWritten-raw.length]});
at('unzip garb '+g,()=>{const r=zlib.unzipSync(Buffer.concat([df,Buffer.from(g,'hex')]),{info:true}); return [r.buffer.length, r.engine.bytesWritten-df.length]});}
const vals={chunkSize:[0,63,64,-1,NaN,Infinity,'64',null,1.5,undefined,{}],windowBits:[0,7,8,9,15,16,-15,NaN,null,'9',Infinity,undefined,9.5],level:[-2,-1,0,9,10,NaN,'1',null,Infinity,1.5],memLevel:[0,1,9,10,NaN,'1',null],strategy:[-1,0,4,5,NaN,'1',null],flush:[-1,0,5,6,NaN,'1',null],finishFlush:[-1,0,5,6,'1',NaN,null],maxOutputLength:[0,1,-1,2**32,2**32+1,'5',NaN,null],dictionary:[null,5,'x',Buffer.from('zl'),new ArrayBuffer(2),new Uint16Array(2),{},[]],info:[1,0],objectMode:[true],encoding:['utf8','nope'],readableObjectMode:[true],highWaterMark:[1,-1,'x']};
for(const c of ['Deflate','Inflate','Gzip','Gunzip','DeflateRaw','InflateRaw','Unzip']) for(const k in vals) for(const v of vals[k]) at(c+' '+k+' '+inspect(v),()=>{const s=zlib['create'+c]({[k]:v}); s.on('error',()=>{}); return [s._level,s._strategy,s._chunkSize,s._maxOutputLength,s._defaultFlushFlag,s._finishFlushFlag,s.readableObjectMode,s.writableObjectMode,s.readableHighWaterMark]});
for(const f of ['deflate','inflate','gzip','gunzip','deflateRaw','inflateRaw','unzip']) { for(const v of [undefined,null,5,{},[],true,Symbol.iterator,()=>{}, new Uint16Array(2), new DataView(new ArrayBuffer(2)), new ArrayBuffer(2), 'x', '']) {at(f+' '+inspect(v),()=>zlib[f+'Sync'](v).length > 0); at(f+' '+inspect(v),()=>{zlib[f](v,()=>{})});}
 for(const cb of [undefined,null,5,{},'x']) at(f,()=>zlib[f]('x',cb)); at(f,()=>zlib[f]('x',{},5)); at(f,()=>zlib[f]()); at('len',()=>[zlib[f].length,zlib[f+'Sync'].length]);}
// errors
for (const m of ['inflateSync','gunzipSync','unzipSync','inflateRawSync']) for (const h of ['','00','78','789c','1f8b','1f8b0800','1f8b080000000000','1f8b09','1f8b08ff00000000','789d','ffff','0000','789cff','789c0100000000','789c030000000002','789c0300000000010000','030','0300','78bb00000001','78f9000000010300','0500','07','04','1f8b08000000000000030300000000000000000001']) at(m+' '+h,()=>zlib[m](Buffer.from(h,'hex')));
for(const d of ['hello','']) {at('dict',()=>zlib.inflateSync(zlib.deflateSync('hello',{dictionary:Buffer.from('hello')}),{dictionary:Buffer.from(d)}).toString()); at('dictr',()=>zlib.inflateRawSync(zlib.deflateRawSync('hello hello',{dictionary:Buffer.from('hello')}),{dictionary:Buffer.from(d)}).toString())}
at('nodict',()=>zlib.inflateSync(zlib.deflateSync('hello',{dictionary:Buffer.from('hello')})));
at('gzdict',()=>zlib.gunzipSync(zlib.gzipSync('hello',{dictionary:Buffer.from('hello')})));
at('reset',()=>{const s=zlib.createGzip(); s.close(); s.reset()});
at('bytesRead',()=>zlib.createGzip().bytesRead);
for (const a of [['x'],['x',5],[''],[5],[null],['x',-1],['x','1'],['x',2**32],['x',1.5],['x',NaN],['x',null],[new Uint16Array([1])],[new ArrayBuffer(1)],[new DataView(new ArrayBuffer(3))]]) at('crc '+inspect(a),()=>zlib.crc32(...a));
at('const',()=>{'use strict'; zlib.constants.Z_OK=1}); at('const',()=>{'use strict'; zlib.codes.Z_OK=1}); at('Z',()=>zlib.Z_BEST_SPEED); at('codes',()=>inspect(zlib.codes)); at('del',()=>{'use strict'; return delete zlib.constants});
at('params',()=>{const s=zlib.createDeflate(); for(const a of [[10,0],[0,5],['x',0],[NaN,0],[undefined,undefined],[9,0,()=>{}]]) at('params '+inspect(a),()=>s.params(...a))});
at('convenience',()=>Object.keys(zlib).join());
at('promisify',()=>typeof require('util').promisify(zlib.gzip));
