// cp of links over what was there before.
const fs=require('fs'),os=require('os'),path=require('path'),fsp=fs.promises; const dir=fs.mkdtempSync(path.join(os.tmpdir(),'fsx-')); process.chdir(dir);
const at=async(l,f)=>{try{console.log(l,await f())}catch(e){console.log(l,e.name,e.code,e.syscall,e.errno,(e.path+'').replaceAll(dir,'<d>'),e.message.replaceAll(dir,'<d>'))}};
(async()=>{
fs.mkdirSync('t/sub/deep',{recursive:true}); fs.writeFileSync('t/1','1');
const cases={file:()=>fs.symlinkSync('1','t/s'),dir:()=>fs.symlinkSync('sub','t/s'),broken:()=>fs.symlinkSync('nowhere','t/s'),abs:()=>fs.symlinkSync(dir+'/t/1','t/s'),self:()=>fs.symlinkSync('.','t/s'),up:()=>fs.symlinkSync('..','t/s')};
for(const [n,make] of Object.entries(cases)) { try{fs.unlinkSync('t/s')}catch{}; make();
 for(const opts of [{},{verbatimSymlinks:true},{dereference:true}]) { for(const f of ['sync','async']) { fs.rmSync('u',{recursive:true,force:true}); if(opts.dereference&&(n=='self'||n=='up')) continue;
  const cp=f==='sync'?()=>fs.cpSync('t','u',{recursive:true,...opts}):()=>fsp.cp('t','u',{recursive:true,...opts});
  await at([n,JSON.stringify(opts),f,1].join(' '),cp); await at('link',()=>fs.readlinkSync('u/s').replace(dir,'<d>')); await at([n,JSON.stringify(opts),f,2].join(' '),cp); await at('link',()=>fs.readlinkSync('u/s').replace(dir,'<d>'));
  // dest link pointing elsewhere
  try{fs.unlinkSync('u/s')}catch{}; try{fs.symlinkSync('other','u/s')}catch{}; await at([n,JSON.stringify(opts),f,3].join(' '),cp); await at('link',()=>fs.readlinkSync('u/s').replace(dir,'<d>'));
  try{fs.unlinkSync('u/s')}catch{}; try{fs.writeFileSync('u/s','file')}catch{}; await at([n,JSON.stringify(opts),f,4].join(' '),cp); await at('link',()=>fs.readlinkSync('u/s').replace(dir,'<d>'));
  if(!opts.dereference){try{fs.rmSync('u/s',{recursive:true})}catch{}; try{fs.symlinkSync(dir+'/t/sub','u/s')}catch{}; await at([n,JSON.stringify(opts),f,5].join(' '),cp); try{fs.rmSync('u/s',{recursive:true})}catch{}; try{fs.symlinkSync(dir+'/t/sub/deep','u/s')}catch{}; await at([n,JSON.stringify(opts),f,6].join(' '),cp);}
 }}}
process.chdir('/'); fs.rmSync(dir,{recursive:true});
})();
