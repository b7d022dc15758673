// The same calls in their three forms, on files that are there and are not; reads, writes, callbacks that are none.
// async: callbacks, promises, FileHandle, errors
const fs=require('fs'); const fsp=fs.promises; const {inspect,promisify}=require('util'); const os=require('os'),path=require('path');
const dir=fs.mkdtempSync(path.join(os.tmpdir(),'fsx-')); process.chdir(dir);
const shown=e=>`${e.name} ${e.code} ${e.errno} ${e.syscall} ${e.path} ${e.dest} ${e.message} [${Object.keys(e)}]`.replaceAll(dir,'<d>');
const sh=v=>inspect(v,{depth:2,breakLength:Infinity}).replaceAll(dir,'<d>').replace(/\n\s*/g,' ').slice(0,200);
const P=async(l,f)=>{try{const v=await f(); console.log(l,sh(v))}catch(e){console.log(l,shown(e))}};
(async()=>{
fs.writeFileSync('f','hello\nworld\r\nlast'); fs.mkdirSync('d/e/g',{recursive:true}); fs.writeFileSync('d/e/x','1'); fs.symlinkSync('f','l'); fs.symlinkSync('nowhere','broken'); fs.symlinkSync('loop','loop');
for (const n of ['missing','missing/x','f/x','d','broken','loop','l','']) {
 for (const f of ['access','stat','lstat','readFile','readdir','readlink','realpath','rmdir','unlink','truncate','open','opendir','statfs','rm','chmod','chown','lchown','utimes','lutimes','mkdir','writeFile','appendFile','copyFile','rename','link','symlink','cp']) {
  if(['rmdir','unlink','truncate','rm','rename','symlink','cp','writeFile','appendFile','chmod','utimes','lutimes','copyFile','link','mkdtemp'].includes(f)&&(n==='d'||n==='l'||n==='broken'||n==='loop')) { if(!['rmdir','unlink','truncate','writeFile','appendFile','copyFile','link'].includes(f)||n!=='d') continue; }
  const args={chmod:[0o644],chown:[process.getuid(),process.getgid()],lchown:[process.getuid(),process.getgid()],utimes:[1,1],lutimes:[1,1],writeFile:['x'],appendFile:['x'],copyFile:['dest'],rename:['dest'],link:['dest'],symlink:['d'],cp:['dest']}[f]||[];
  const r=v=>v&&v.close?(v.close(),v.constructor.name):v&&v.constructor&&/Stat/.test(v.constructor.name)?v.constructor.name:f=='mkdtemp'?v&&v.length:v;
  await P('p '+f+' '+n,async()=>r(await fsp[f](n,...args)));
  await P('c '+f+' '+n,()=>new Promise((ok,no)=>fs[f](n,...args,(e,v)=>e?no(e):ok(f==='open'?(fs.closeSync(v),'fd'):v&&v.close?(v.closeSync(),v.constructor.name):r(v)))));
  await P('s '+f+' '+n,()=>{const v=fs[f+'Sync'](n,...args); return f==='open'?(fs.closeSync(v),'fd'):v&&v.closeSync?(v.closeSync(),v.constructor.name):r(v)});
  for(const x of ['dest','missing','f/x']) try{fs.rmSync(x,{recursive:true,force:true})}catch{}
  fs.writeFileSync('f','hello\nworld\r\nlast');
 }
}
await P('exists',()=>promisify(fs.exists)('f')); await P('exists',()=>new Promise(r=>fs.exists('nope',r))); await P('existsbad',()=>fs.exists('x')); await P('existsbad',()=>new Promise(r=>fs.exists(5,r)));
const fd=fs.openSync('f','r'); await P('read',()=>promisify(fs.read)(fd,Buffer.alloc(5),0,5,0)); await P('readv',()=>promisify(fs.readv)(fd,[Buffer.alloc(2),Buffer.alloc(3)],0)); const wfd=fs.openSync('w','w+'); await P('write',()=>promisify(fs.write)(wfd,'abc')); await P('writev',()=>promisify(fs.writev)(wfd,[Buffer.from('x')],0));
for(const a of [[Buffer.alloc(3)],[Buffer.alloc(3),1],[Buffer.alloc(3),1,1],[Buffer.alloc(3),1,1,2],[Buffer.alloc(3),{offset:1,length:1,position:3}],[{buffer:Buffer.alloc(2)}],[{}],[Buffer.alloc(3),4],[Buffer.alloc(3),-1],[Buffer.alloc(3),0,4],[Buffer.alloc(3),0,-1],[Buffer.alloc(3),0,3,-1],[Buffer.alloc(3),0,3,-2],[Buffer.alloc(3),0,3,1n],[Buffer.alloc(3),0,3,2n**63n],[Buffer.alloc(3),0,3,1.5],[Buffer.alloc(3),0,3,'1'],[Buffer.alloc(3),0,3,null],[Buffer.alloc(0)],[Buffer.alloc(0),0,0],[Buffer.alloc(3),0,0],['x'],[5],[new Uint16Array(4),1,2,0],[new DataView(new ArrayBuffer(4)),0,4,0],[Buffer.alloc(3),null],[Buffer.alloc(3),undefined,undefined,undefined],[Buffer.alloc(3),'1'],[Buffer.alloc(3),1.5],[Buffer.alloc(3),0,3,100],[new ArrayBuffer(4)],[null],[]]) {
 await P('readSync '+sh(a),()=>[fs.readSync(fd,...a),a[0]]);
 await P('read '+sh(a),()=>new Promise((ok,no)=>fs.read(fd,...a,(e,n,b)=>e?no(e):ok([n,b])))); 
 const h=await fsp.open('f'); await P('fh.read '+sh(a),()=>h.read(...a)); await h.close();
}
await P('read cb only',()=>new Promise((ok,no)=>fs.read(fd,(e,n,b)=>e?no(e):ok([n,b.length]))));
for(const a of [['abc'],['abc',1],['abc',null,'latin1'],['abc',0,'hex'],['abc',0,'bad'],[Buffer.from('abc')],[Buffer.from('abc'),1],[Buffer.from('abc'),1,1],[Buffer.from('abc'),1,1,0],[Buffer.from('abc'),4],[Buffer.from('abc'),0,4],[Buffer.from('abc'),-1],[Buffer.from('abc'),{offset:1}],[Buffer.from('abc'),{length:1,position:2}],[Buffer.from('abc'),0,3,'x'],[Buffer.from('abc'),0,3,1n],[5],[null],[{}],[{toString:()=>'x'}],[''],[Buffer.alloc(0)],[new Uint16Array([97,98])],[new DataView(new ArrayBuffer(2))],['abc','x'],['a',undefined,undefined],[Buffer.from('a'),null,null,null],[Buffer.from('ab'),'1'],[new ArrayBuffer(2)]]) {
 await P('writeSync '+sh(a),()=>[fs.writeSync(wfd,...a)]); await P('write '+sh(a),()=>new Promise((ok,no)=>fs.write(wfd,...a,(e,n,b)=>e?no(e):ok([n,b])))); const h=await fsp.open('w2','w'); await P('fh.write '+sh(a),()=>h.write(...a)); await h.close();
}
for(const a of [[[]],[[Buffer.alloc(1)],null],[[Buffer.alloc(1)],'x'],['x'],[[5]],[[Buffer.from('a'),new Uint8Array(1)],0],[undefined],[[Buffer.alloc(1),null]]]) for (const f of ['readv','writev']) { const d=f==='readv'?fd:wfd; await P(f+'Sync'+sh(a),()=>fs[f+'Sync'](d,...a)); await P(f+sh(a),()=>new Promise((ok,no)=>fs[f](d,...a,(e,n,b)=>e?no(e):ok([n,b])))); const h=await fsp.open('w2','w+'); await P('fh '+f+sh(a),()=>h[f](...a)); await h.close();}
fs.closeSync(fd); await P('double close',()=>fs.closeSync(fd)); await P('cb close',()=>new Promise((ok,no)=>fs.close(fd,e=>e?no(e):ok()))); await P('fstat closed',()=>fs.fstatSync(fd)); await P('read closed',()=>fs.readSync(fd,Buffer.alloc(1)));
for(const f of ['access','stat','readFile','open','close','read','write','readv','writev','fstat','rename','mkdir','readdir','rm','opendir','cp','copyFile','exists','mkdtemp','realpath','writeFile','appendFile','truncate','ftruncate','fsync','watchFile','lutimes','statfs','symlink','link','chmod','fchmod','unlink']) for(const cb of [undefined,null,5,{}]) await P('cb '+f+' '+sh(cb),()=>fs[f](f.startsWith('f')&&f!=='fsync'||['close','read','write','readv','writev'].includes(f)?wfd:'f',...({rename:['zz'],copyFile:['zz'],cp:['zz'],link:['zz'],symlink:['zz'],chmod:[0o644],fchmod:[0o644],truncate:[17],lutimes:[1,1],write:['x'],writeFile:['x'],appendFile:['']}[f]||[]),cb));
fs.closeSync(wfd); process.chdir('/'); fs.rmSync(dir,{recursive:true});
})();
