// Packages of programs with sockets that have none themselves: emitters, values, arguments, logs.
'use strict';

const { Writable } = require('stream');
const lines = [];
const sink = () => new Writable({ write(chunk, _, done) { lines.push(String(chunk)); done(); } });
const show = (name, ...values) => console.log(name, ...values);

const EventEmitter3 = require('eventemitter3');
const e3 = new EventEmitter3();
e3.on('a', function (x) { show('eventemitter3', x, this === e3); }).once('a', () => {});
show(e3.emit('a', 1), e3.listenerCount('a'), e3.eventNames());
const { EventEmitter2 } = require('eventemitter2');
const e2 = new EventEmitter2({ wildcard: true });
e2.on('a.*', function (v) { show('eventemitter2', this.event, v); });
e2.emit('a.b', 2);
const _ = require('lodash');
show('lodash', _.chunk([1, 2, 3], 2), _.groupBy(['one', 'two', 'three'], 'length'), _.cloneDeep({ a: new Map([[1, new Date(0)]]), b: Buffer.from('x') }), _.template('<%= a %>!')({ a: 'é' }), _.kebabCase('fooBar baz'));
const semver = require('semver');
show('semver', semver.satisfies('1.2.3', '^1.0.0'), semver.sort(['1.10.0', '1.2.0', '1.2.0-rc.1']), semver.inc('1.2.3', 'prerelease', 'beta'));
const ipaddr = require('ipaddr.js'), ip = require('ip');
show('ip', ipaddr.parse('::ffff:1.2.3.4').toIPv4Address().toString(), ipaddr.parse('10.0.0.1').range(), ip.cidrSubnet('192.168.1.134/26').lastAddress, ip.toBuffer('::1').length);
const { v4, v5, validate } = require('uuid');
show('uuid', validate(v4()), v5('name', v5.DNS));
const Long = require('long');
show('long', String(Long.fromString('9223372036854775807').add(1)), Long.fromNumber(2 ** 40).toBytesBE());
show('buffer-crc32', require('buffer-crc32')('hello'), require('buffer-crc32').unsigned('hello'));
const iconv = require('iconv-lite');
show('iconv-lite', iconv.encode('Grüße €', 'win1252'), iconv.decode(Buffer.from([0x93, 0xfa, 0x96, 0x7b]), 'shiftjis'), iconv.decode(Buffer.from([0xc4, 0xe3]), 'gbk'), iconv.encodingExists('none'));

const yaml = require('js-yaml');
show('js-yaml', yaml.load('a: [1, 2.5, true, ~]\nb: |\n  text\n  more\nc: &x {y: 2020-01-01}\nd: *x'), yaml.dump({ a: { b: [1, 'x: y'] } }));
show('minimist', require('minimist')(['-a', '1', '--no-b', '--c=x', '--', 'rest']));
const { Command } = require('commander');
const program = new Command().exitOverride().configureOutput({ writeErr: (s) => show('commander', s), writeOut: (s) => show('commander', s) });
program.name('prog').option('-p, --port <n>', 'the port', Number, 80).argument('<file>');
program.parse(['--port', '8080', 'f.js'], { from: 'user' });
show(program.opts(), program.args);
try { program.parse(['--bad'], { from: 'user' }); } catch (err) { show(err.code); }
show(program.helpInformation());
show('yargs', require('yargs/yargs')(['--n', '5', 'x', '--list', 'a', '--list', 'b']).array('list').scriptName('prog').exitProcess(false).parse());
const chalk = require('chalk');
show('chalk', JSON.stringify(new chalk.Instance({ level: 1 }).red.bold('x') + chalk.level));
show('dotenv', require('dotenv').parse('A=1\nB="two\\nlines"\n# c\nC=\'x y\' # z'));
const winston = require('winston');
const logger = winston.createLogger({ level: 'debug', format: winston.format.combine(winston.format.splat(), winston.format.json()), transports: [new winston.transports.Stream({ stream: sink() })] });
logger.info('hello %s', 'you', { n: 1 });
logger.child({ c: 1 }).error(new Error('bad'));
logger.silly('no');
const pino = require('pino');
const p = pino({ base: null, timestamp: false, redact: ['secret'] }, sink());
p.info({ a: 1, secret: 'x' }, 'pino %d', 5);
p.child({ mod: 'c' }).error(Object.assign(new Error('E'), { stack: 'stack' }));
const bunyan = require('bunyan');
bunyan.createLogger({ name: 'b', hostname: 'h', pid: 1, streams: [{ stream: sink(), type: 'stream' }] }).warn({ x: 1 }, 'bunyan');
const log4js = require('log4js');
log4js.configure({ appenders: { out: { type: 'stdout', layout: { type: 'messagePassThrough' } } }, categories: { default: { appenders: ['out'], level: 'info' } } });
log4js.getLogger('cat').info('log4js %s', 'text');
const debug = require('debug');
debug.enable('app:*,-app:no');
const d = debug('app:yes');
d.log = (...args) => show('debug', args.length, debug.enabled('app:no'));
d('text %o', { a: 1 });

process.nextTick(() => console.log(lines.map((line) => line.replace(/"time":"[^"]*"/, '"time":"T"').replace(/"stack":"(?:[^"\\]|\\.)*"/, '"stack":"S"')).join('')));
