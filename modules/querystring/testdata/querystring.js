// node:querystring.
'use strict';

const qs = require('querystring');

const T=(f)=>{ try { return JSON.stringify(f()) } catch(e) { return [e.name,e.code,e.message].join(' ') } };
for (const k of Object.keys(qs)) console.log(k,typeof qs[k],qs[k].name,qs[k].length);
console.log(qs.parse===qs.decode,qs.stringify===qs.encode, Object.getPrototypeOf(qs.parse('a=b')));
for (const s of ['','a=b','a','a=','=b','=','&','a=b&c=d','a=1&a=2&a=3','a=b&&c','&a&','a=b=c','a%20b=c+d','%zz=%E0%A4%A','%E4%BD%A0=x','a[]=1','__proto__=x','toString=1','hasOwnProperty=1&hasOwnProperty=2',' a = b ','a=%','a=%2','a=%25','é=ü','a=b;c=d','a+b=c%2Bd','\ud83d=x','%f0%9f%98%80=1','a=%00','+','a=+','%20','a&b&c=','foo=%EDndex','foo=918854443121279438895193','a=b&'.repeat(3),undefined,null,5,{}]) console.log(JSON.stringify(s),T(()=>qs.parse(s)));
for (const a of [['a:b;c:d',';',':'],['a==b&&c==d','&&','=='],['a=b,c=d',','],['a=b&c=d',null,null],['a=b&c=d','',''],['a>b>c&d','&','>'],['a=b&c=d&e=f','&','=',{maxKeys:2}],['a=b&c=d','&','=',{maxKeys:0}],['a=b&c=d','&','=',{maxKeys:-1}],['a=b&c=d','&','=',{maxKeys:'1'}],['a%20b=c','&','=',{decodeURIComponent:(x)=>x.toUpperCase()}],['a=%20','&','=',{decodeURIComponent:()=>{throw 1}}],['a=b%20c',undefined,undefined,{decodeURIComponent:null}],['aabbaab','aa','bb'],['a=bamp;c=d','amp;'],['a===b','&','=='],['a=b&&c&','&&'],[Array(1100).fill('a').map((x,i)=>x+i).join('&')]]) { const r=T(()=>qs.parse(...a)); console.log(r.length>300?r.length:r) }
for (const o of [{},{a:1},{a:'b c',d:'é&='},{a:[1,2,'x']},{a:[]},{a:null,b:undefined,c:true,d:false,e:NaN,f:Infinity,g:1n,h:{},i:[null,undefined,{}],j:()=>1,k:Symbol.iterator.description,l:1},{'a b':1,'':2},undefined,null,'x',5,[1,2],{a:'\ud83d\ude00'},{a:"!'()*-._~"},{a:1e21,b:-0,c:0.1},{a:{toString(){return 'x'}}},new (class{constructor(){this.x=1} })(),{a:new String('s')},{a:1e100},{a:true,b:[true,false,1n]}]) console.log(T(()=>qs.stringify(o)));
console.log(T(()=>qs.stringify({a:'\ud800'})),T(()=>qs.stringify({a:'\ud800x'})),T(()=>qs.stringify({a:'x\udc00'})),T(()=>qs.escape('\ud800')));
for (const a of [[{a:1,b:[2,3]},';',':'],[{a:1,b:2},'',''],[{a:1,b:2},null,null],[{a:'x y'},'&','=',{encodeURIComponent:(s)=>'<'+s+'>'}],[{a:[1,2],b:'é'},'&','=',{encodeURIComponent:(s)=>'<'+s+'>'}],[{a:'x y'},'&','=',{encodeURIComponent:5}],[{a:1,b:2},'--','=>']]) console.log(T(()=>qs.stringify(...a)));
for (const v of ['a b','é','%','',5,null,undefined,{},[],['x y'],true,Symbol('s').description,"-_.!~*'()",'\x7f\x80\u07ff\u0800\uffff','+',1n,Object(5)]) console.log(T(()=>qs.escape(v)));
console.log(T(()=>qs.escape(Symbol('x'))),T(()=>qs.unescape(Symbol('x'))));
for (const v of ['a%20b','%zz','%E0%A4%A','a+b','',5,null,undefined,'%','%2','%u2603','%ff','%E4%BD%A0',{}]) console.log(T(()=>qs.unescape(v)));
for (const a of [['a%20b'],['a+b'],['a+b',true],['%zz%41%'],['é'],['%ff%FE'],['%4'],['%4g'],['']]) console.log(T(()=>qs.unescapeBuffer(...a).toString('hex')));
{ const e=qs.escape,u=qs.unescape; qs.escape=(s)=>'['+s+']'; qs.unescape=(s)=>'{'+s+'}'; console.log(qs.stringify({a:1,b:'x y',c:[1]}),T(()=>qs.parse('a=b&c%20=d'))); qs.escape=e; qs.unescape=u; }
