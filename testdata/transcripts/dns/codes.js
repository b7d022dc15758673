// What each type of query makes of aliases, of codes and of names that are none.
// dns: a.test 300 A 127.0.0.1
// dns: a.test 300 AAAA ::1
// dns: to-a.test 30 CNAME a.test
// dns: dangling.test 30 CNAME nothing.test
// dns: nx.test NXDOMAIN
// dns: failing.test SERVFAIL
// dns: formerr.test FORMERR
// dns: notimp.test NOTIMP
// dns: refused.test REFUSED
// dns: yx.test YXDOMAIN
// dns: notauth.test NOTAUTH
// dns: garbage.test garbage
const dns=require('dns'); const {inspect,promisify}=require('util'); const dp=dns.promises;
const srv = process.env.DNS_SERVER;
const sh=v=>inspect(v,{depth:4,breakLength:Infinity}); const sort=v=>Array.isArray(v)?[...v].sort((a,b)=>JSON.stringify(a)<JSON.stringify(b)?-1:1):v;
const at=async(l,f)=>{try{console.log(l,sh(sort(await f())))}catch(e){console.log(l,e.name,e.code,e.errno,e.syscall,e.hostname,e.message.replace(/:\d{4,5}/,':P'),Object.keys(e).join())}};
(async()=>{
 const r=new dns.Resolver({timeout:300,tries:1}), p=new dp.Resolver({timeout:300,tries:1}); r.setServers([srv]); p.setServers([srv]);
 const types=['A','AAAA','ANY','CAA','CNAME','MX','NAPTR','NS','PTR','SOA','SRV','TXT'];
 for(const n of ['a.test','to-a.test','dangling.test','nx.test','failing.test','formerr.test','notimp.test','refused.test','yx.test','notauth.test','garbage.test','nothing.test','','.','a..b','a b.test']) for(const t of types) { if((n==='garbage.test'||n==='failing.test')&&t!=='A'&&t!=='TXT') continue;
  await at(n+' '+t,()=>p.resolve(n,t)); await at(n+' m '+t,()=>new Promise((ok,no)=>r['resolve'+({A:4,AAAA:6,ANY:'Any',CAA:'Caa',CNAME:'Cname',MX:'Mx',NAPTR:'Naptr',NS:'Ns',PTR:'Ptr',SOA:'Soa',SRV:'Srv',TXT:'Txt'})[t]](n,(e,v)=>e?no(e):ok(v)))); }
})();
