// throws and doesNotThrow: whatever is thrown, whatever is expected.
'use strict';

const assert = require('assert');
const { inspect } = require('util');

const show = (value) => inspect(value, { depth: 0 }).split('\n')[0].replace(' { stackTraceLimit: 10 }', '');

function t(fn) {
  try {
    console.log('passes', fn());
  } catch (err) {
    const { name, code, message, generatedMessage, operator, actual, expected } = err;
    console.log(name, code, JSON.stringify(message), generatedMessage, operator, show(actual), show(expected));
  }
}
const boom = (thrown) => () => { throw thrown; };
class MyErr extends Error {}
class Sub extends MyErr { constructor(m) { super(m); this.name = 'Sub'; this.code = 'X'; } }
class E2 extends Error { get name() { return 'GetName'; } }
class E3 extends Error {}
t(()=>assert.throws());
t(()=>assert.throws('x'));
t(()=>assert.throws(Promise.resolve()));
t(()=>assert.throws(()=>{},'msg'));
t(()=>assert.throws(()=>{},Error));
t(()=>assert.throws(()=>{},Error,'msg'));
t(()=>assert.throws(()=>{},/x/,'msg'));
t(()=>assert.throws(()=>{},{message:'x'},'msg'));
t(()=>assert.throws(()=>{},{name:'Foo'}));
t(()=>assert.throws(()=>{},()=>true));
t(()=>assert.throws(()=>{},class Foo{}));
t(()=>assert.throws(()=>{},undefined,'msg'));
t(()=>assert.throws(()=>{},null,'msg'));
t(()=>assert.throws(()=>{},1));
t(()=>assert.throws(()=>{},'msg','x'));
t(()=>assert.throws(()=>{},{}));
t(()=>assert.throws(()=>{},[]));
t(()=>assert.throws(boom(new Error('foo')),'foo'));
t(()=>assert.throws(boom('foo'),'foo'));
t(()=>assert.throws(boom(new Error('foo')),'bar'));
t(()=>assert.throws(boom(new Error('foo')),{}));
t(()=>assert.throws(boom(new Error('foo')),Error));
t(()=>assert.throws(boom(new Error('foo')),MyErr));
t(()=>assert.throws(boom(new Error('foo')),MyErr,'m'));
t(()=>assert.throws(boom(new Sub('foo')),MyErr));
t(()=>assert.throws(boom('str'),MyErr));
t(()=>assert.throws(boom(undefined),MyErr));
t(()=>assert.throws(boom({a:1}),MyErr));
t(()=>assert.throws(boom({name:'Zed',message:'mm'}),MyErr));
t(()=>assert.throws(boom(null),/x/));
t(()=>assert.throws(boom(new Error('foo')),/bar/,'m'));
t(()=>assert.throws(boom(new Error('foo')),/^Error: foo$/));
t(()=>assert.throws(boom(new Error('foo')),()=>true));
t(()=>assert.throws(boom(new Error('foo')),()=>false));
t(()=>assert.throws(boom(new Error('foo')),()=>false,'m'));
t(()=>assert.throws(boom(new Error('foo')),function check(){return 5}));
t(()=>assert.throws(boom(new Error('foo')),function check(){}));
t(()=>assert.throws(boom(new Error('foo')),function(e){throw new TypeError('inner')}));
t(()=>assert.throws(boom('str'),function check(){return false}));
t(()=>assert.throws(boom(new Error('foo')),{message:'foo'}));
t(()=>assert.throws(boom(new Error('foo')),{message:/o/}));
t(()=>assert.throws(boom(new Error('foo')),{message:/x/}));
t(()=>assert.throws(boom(new Sub('foo')),{message:'foo',code:'Y'}));
t(()=>assert.throws(boom(new Sub('foo')),{message:'foo',code:'Y',name:'Sub'},'mm'));
t(()=>assert.throws(boom(new Sub('foo')),new Sub('foo')));
t(()=>assert.throws(boom(new Sub('foo')),new Sub('bar')));
t(()=>assert.throws(boom(new Sub('foo')),new Error('foo')));
t(()=>assert.throws(boom(new Sub('foo')),{code:'X',nope:1}));
t(()=>assert.throws(boom('str'),{message:'x'}));
t(()=>assert.throws(boom(null),{message:'x'}));
t(()=>assert.throws(boom(null),{message:'x'},'mm'));
t(()=>assert.throws(boom('str'),{message:'x'},'mm'));
t(()=>assert.throws(boom({message:'x',a:{b:1}}),{message:'x',a:{b:1}}));
t(()=>assert.throws(boom({message:'x',a:{b:1}}),{message:'x',a:{b:2}}));
t(()=>assert.throws(boom(()=>1),{message:'x'}));
t(()=>assert.throws(boom(new Error('foo')),{message:'bar'},new RangeError('own')));
t(()=>assert.throws(boom(new Error('foo')),Error,new RangeError('own')));
t(()=>assert.throws(()=>{},new RangeError('own')));
t(()=>assert.throws(()=>{},Error,new RangeError('own')));
t(()=>assert.doesNotThrow(boom(new Error('foo')),'m'));
t(()=>assert.doesNotThrow(boom(new Error('foo')),Error,'m'));
t(()=>assert.doesNotThrow(boom(new Error('foo')),/foo/));
t(()=>assert.doesNotThrow(boom(new Error('foo')),/bar/));
t(()=>assert.doesNotThrow(boom(new Error('foo')),TypeError));
t(()=>assert.doesNotThrow(boom(new Error('foo')),()=>true));
t(()=>assert.doesNotThrow(boom('s')));
t(()=>assert.doesNotThrow(boom(undefined)));
t(()=>assert.doesNotThrow(boom(null)));
t(()=>assert.doesNotThrow(boom(new Error(''))));
t(()=>assert.doesNotThrow(boom(new Error('foo')),{message:'foo'}));
t(()=>assert.doesNotThrow(()=>5,'m'));
t(()=>assert.doesNotThrow('x'));
t(()=>assert.throws(boom(new E2('foo')),E3));
t(()=>assert.throws(boom(Object.assign(new Error('foo'),{name:'Own'})),E3));
t(()=>assert.throws(boom(Object.assign(new Error('foo'),{name:''})),E3));
t(()=>assert.throws(boom(Object.assign(new Error('foo'),{constructor:undefined})),E3));
t(()=>assert.throws(boom(new E3('')),E2));
t(()=>assert.throws(boom(new E3('a\nb')),E2));
t(()=>assert.throws(boom([1]),E2)); t(()=>assert.throws(boom(()=>1),E2)); t(()=>assert.throws(boom(Object.create(null)),E2));t(()=>assert.throws(boom(1n),E2));t(()=>assert.throws(boom(new Map([[1,2]])),E2));
t(()=>assert.throws(boom(new E3('x')),class extends Error{}));
t(()=>assert.throws(boom({a:/x/}),{a:/x/}));
t(()=>assert.throws(boom({a:'x'}),{a:/x/}));
t(()=>assert.throws(boom({a:5}),{a:/5/}));
t(()=>assert.throws(boom({a:'y',b:1}),{a:/x/,b:1}));
t(()=>assert.throws(boom(Object.assign(new Error('bar'),{info:{nested:true,baz:'text'}})),{name:'Error',message:'foo',info:{nested:true,baz:'text2'}}));
t(()=>assert.throws(boom([1]),[2]));
t(()=>assert.throws(boom(/x/),/x/)); 
t(()=>assert.throws(boom(new Error('e1')),(e)=>{assert.strictEqual(e.message,'e2');return true}));
t(()=>assert.throws(boom(Object.assign(new Error('foo'),{constructor:undefined,name:'Own'})),E3));
t(()=>assert.throws(boom(Object.assign(new Error('foo'),{constructor:{name:''},name:'Own'})),E3));
t(()=>assert.throws(boom(new Error('x')),TypeError,new RangeError('own')));
t(()=>assert.throws(boom(new Error('x')),/y/,new RangeError('own')));
t(()=>assert.throws(boom(new Error('x')),()=>0,new RangeError('own')));
t(()=>assert.throws(boom(5),{a:1},new RangeError('own')));
t(()=>assert.throws(boom(new Error('x')),()=>0,''));
t(()=>assert.throws(boom(Object.create(Error.prototype)),E3));
t(()=>assert.throws(boom(new Error('x')),Object.assign(()=>{},{prototype:undefined})));
t(()=>assert.throws(boom(new Error('x')),{a:undefined}));
t(()=>assert.throws(boom(new Error('x')),{message:undefined}));
t(()=>assert.throws(boom(new Error('x')),[]));
t(()=>assert.throws(boom(new Error('x')),new Map()));
t(()=>assert.throws(boom(new Error('x')),new Date(0)));
t(()=>assert.throws(boom(new Error('x')),Symbol('x')));
t(()=>assert.throws(boom(new Error('x')),true));
t(()=>assert.throws(boom(new Error('x')),''));
t(()=>assert.throws(boom(new Error('')),''));
