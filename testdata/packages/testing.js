// Packages that test: chai, sinon, proxyquire, tape.
'use strict';

const chai = require('chai'), sinon = require('sinon'), proxyquire = require('proxyquire'), tape = require('tape');
const FakeTimers = require('@sinonjs/fake-timers');
const attempt = (name, f) => { try { f(); console.log(name, 'passes'); } catch (err) { console.log(name, err.name, err.message, err.actual, err.expected, err.showDiff); } };
const { expect } = chai;
chai.should();
attempt('equal', () => expect({ a: [1, { b: 2 }] }).to.deep.equal({ a: [1, { b: 3 }] }));
attempt('include', () => expect([1, 2]).to.include(3));
attempt('throw', () => expect(() => { throw new TypeError('x'); }).to.throw(RangeError));
attempt('throw', () => expect(() => { throw new TypeError('x'); }).to.throw(TypeError, /x/));
attempt('property', () => ({ a: 1 }).should.have.property('b'));
attempt('a', () => expect(new Map()).to.be.a('set'));
attempt('closeTo', () => chai.assert.closeTo(1, 2, 0.5));
attempt('keys', () => expect(new Map([[1, 2]])).to.have.all.keys(2));
attempt('members', () => expect([{ a: 1 }, 2]).to.have.deep.members([2, { a: 1 }]));

const object = { method(a) { return a + 1; }, get x() { return 1; } };
const stub = sinon.stub(object, 'method').callsFake((a) => a * 10).onSecondCall().throws(new Error('second'));
console.log(object.method(2));
attempt('stub', () => object.method(3));
console.log(stub.callCount, stub.firstCall.args, stub.calledWith(3), stub.printf('%n %C'));
stub.restore();
console.log(object.method(1));
const spy = sinon.spy();
spy('a', { b: 1 });
attempt('spy', () => sinon.assert.calledWith(spy, 'b'));
attempt('match', () => sinon.assert.calledWith(spy, sinon.match.string, sinon.match({ b: 1 })));
const mock = sinon.mock(object);
mock.expects('method').once().withArgs(5).returns(6);
attempt('mock', () => { object.method(5); mock.verify(); });
const clock = sinon.useFakeTimers({ now: 1000 });
setTimeout(() => console.log('timeout', Date.now()), 500);
setInterval(() => console.log('interval', Date.now()), 200);
setImmediate(() => console.log('immediate'));
process.nextTick(() => console.log('tick'));
clock.tick(600);
clock.restore();
const lolex = FakeTimers.createClock(5);
lolex.setTimeout(() => console.log('fake', lolex.now), 10);
lolex.runAll();
const fake = proxyquire('./lib/uses-net', { net: { connect: () => 'no socket', '@noCallThru': true } });
console.log(fake(1));

const results = tape.createHarness();
results.createStream().pipe(process.stdout);
results('tape', (t) => {
  t.plan(3);
  t.equal(1, 1, 'equal');
  t.deepEqual({ a: [1] }, { a: [1] });
  t.throws(() => { throw new Error('x'); }, /x/);
});
results('async', async (t) => { await null; t.ok(true, 'later'); });
