// Blob and File: parts, options, slices, streams, copies.
const buffer=require('buffer'); const {Blob,File}=buffer; const {inspect}=require('util');
const at=async(l,f)=>{try{console.log(l, inspect(await f(),{depth:4}))}catch(e){console.log(l,e&&e.constructor.name,e&&e.name,e&&e.code,e&&e.message)}};
(async()=>{
 for(const a of [[],[[]],[['a','b']],[['a'],{type:'text/plain'}],[['a'],{type:'TEXT/Plain'}],[['a'],{type:'é'}],[['a'],{type:5}],[['a\nb\r\nc'],{endings:'native'}],[['a\nb'],{endings:'transparent'}],[['a'],{endings:'x'}],['abc'],[5],[null],[undefined],[{}],[[5]],[[null,undefined,{}]],[[new Uint16Array([1,2])]],[[new ArrayBuffer(3)]],[[new DataView(new ArrayBuffer(2))]],[[new Blob(['x']),'y']],[['a'],5],[['a'],null],[['a'],'x'],[new Set(['a','b'])],[[Symbol()]],[[['x','y']]],[[{toString(){return 'obj'}}]],[['\ud800']],[function*(){yield 'g'}()]]) await at('new '+inspect(a),async()=>{const b=new Blob(...a); return [b,b.size,b.type,await b.text()]});
 const b=new Blob(['hello world'],{type:'a/b'});
 for(const a of [[],[1],[1,3],[-3],[-3,-1],[5,2],['1','3'],[0,100],[0,5,'T/X'],[0,5,5],[0,5,'é'],[0,5,undefined]]) await at('slice '+inspect(a),async()=>{const s=b.slice(...a); return [s.size,s.type,await s.text()]});
 await at('ab',async()=>(await b.arrayBuffer()).byteLength); await at('stream',async()=>{const parts=[]; for await(const c of b.stream()) parts.push([c.constructor.name,c.length]); return parts});
 await at('stream reader',async()=>{const r=b.stream().getReader(); return [await r.read(),await r.read()]});
 await at('byob',async()=>{const r=b.stream().getReader({mode:'byob'}); return [await r.read(new Uint8Array(4)),await r.read(new Uint8Array(40)),await r.read(new Uint8Array(4))]});
 await at('cancel',async()=>{const s=b.stream(); await s.cancel('x'); return s});
 await at('big',async()=>{const x=new Blob([Buffer.alloc(200000,1)]); const n=[]; for await(const c of x.stream()) n.push(c.length); return n});
 for(const f of ['text','arrayBuffer','stream','slice']) await at('this '+f,()=>Blob.prototype[f].call({})); for(const f of ['size','type']) await at('this '+f,()=>Object.getOwnPropertyDescriptor(Blob.prototype,f).get.call({}));
 await at('call',()=>Blob()); await at('tag',()=>[Object.prototype.toString.call(b),Blob.length,Blob.name,Object.getOwnPropertyNames(Blob.prototype),Object.keys(Blob.prototype)]);
 await at('inspect',()=>[inspect(b),inspect(b,{depth:-1}),inspect({x:{y:{z:b}}},{depth:1}),inspect({x:{y:{z:b}}},{depth:2}), JSON.stringify(b), String(b)]);
 for(const a of [[],[[]],[['a']],[['a'],'n'],[['a'],'n',{type:'t/x',lastModified:5}],[['a'],5,{lastModified:'7'}],[['a'],'n',{lastModified:NaN}],[['a'],'n',{lastModified:new Date(3)}],[['a'],'n',{lastModified:null}],[['a'],'n',{lastModified:undefined}],[['a'],'a/b',{lastModified:1.9}],[['a'],Symbol(),{}],['x','n'],[['a'],'n',5],[['a'],'n',null],[['a'],'\ud800x',{lastModified:2n}],[['a'],'\ud800x',{lastModified:1}],[['a\n'],'x',{endings:'native',lastModified:1}],[['a'],'x',{lastModified:-5}],[['a'],'x',{lastModified:2**40}],[['a'],'x',{lastModified:'abc'}]]) await at('File '+inspect(a),async()=>{const f=new File(...a); return [a[2]&&'lastModified' in a[2]&&a[2].lastModified!==undefined?f:f.name,f.name,f.size,f.type,typeof f.lastModified,await f.text(),f instanceof Blob]});
 await at('file slice',()=>new File(['abc'],'n',{lastModified:1}).slice(1)); await at('tag',()=>[Object.prototype.toString.call(new File([],'x')),File.length,Object.getOwnPropertyNames(File.prototype),Object.keys(File.prototype)]);
 await at('File call',()=>File()); await at('this',()=>Object.getOwnPropertyDescriptor(File.prototype,'name').get.call({}));await at('this',()=>Object.getOwnPropertyDescriptor(File.prototype,'lastModified').get.call(new Blob));
 await at('clone',async()=>{const c=structuredClone(b); return [c,await c.text(),c===b]}); await at('clone file',async()=>structuredClone(new File(['x'],'n',{lastModified:1})));
 await at('url',()=>{const u=URL.createObjectURL(b); const r=buffer.resolveObjectURL(u); const x=[/^blob:nodedata:[0-9a-f-]{36}$/.test(u),r,r===b]; URL.revokeObjectURL(u); return [...x,buffer.resolveObjectURL(u)]}); await at('url',()=>URL.createObjectURL({})); await at('url',()=>URL.revokeObjectURL()); await at('url',()=>URL.revokeObjectURL('x')); await at('url',()=>URL.createObjectURL());
 await at('globals',()=>[globalThis.Blob===Blob,globalThis.File===File]);
 await at('port',async()=>{const {port1,port2}=new MessageChannel(); port1.postMessage(b); const r=await new Promise(res=>port2.on('message',res)); port1.close(); return [r,await r.text()]});
 class Sub extends Blob{}; await at('sub',async()=>[new Sub(['x']),new Sub(['x']).slice(0)]); class S2 extends File{}; await at('sub',()=>new S2(['x'],'n',{lastModified:1}));
 await at('typed',async()=>{const p=new Uint8Array([1,2,3]); const x=new Blob([p]); p[0]=9; return new Uint8Array(await x.arrayBuffer())});
 await at('response',()=>require('stream/consumers').blob(require('stream').Readable.from(['a','b'])));
})();
