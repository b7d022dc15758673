// Arguments of connect that are refused at once, in all the ways to connect.
'use strict';

const net = require('net');

function refused(what, ...makes) {
  const texts = new Set();
  for (const make of makes) {
    try {
      make().on('error', () => {}).destroy();
      texts.add('accepted');
    } catch (err) {
      texts.add(`${err.name} ${err.code} ${err.message}`);
    }
  }
  console.log(what, [...texts].join(' | '));
}
const ways = (options, ...rest) => [
  () => net.connect(options, ...rest), () => net.createConnection(options, ...rest), () => new net.Socket().connect(options, ...rest),
];
refused('nothing', () => net.connect(), () => new net.Socket().connect(), () => net.createConnection(), () => net.connect(() => {}));
refused({}, ...ways({}), ...ways({}, () => {}));
for (const port of [true, false, [], {}, null, undefined, '', ' ', '0x', '-0x1', NaN, Infinity, -1, 65536, 1.5, '1.5', 'x', 10n]) {
  refused(port, ...ways({ port }), ...ways({ port, host: 'localhost' }), ...ways({ port }, () => {}));
}
for (const hints of [64, 1, 32 + 64, 'x']) refused({ hints }, ...ways({ port: 7, hints }));
for (const path of [5, true, {}, [], () => {}]) refused({ path }, ...ways({ path }));
for (const options of [{ localAddress: 'x' }, { localAddress: '::1:1' }, { localPort: 'x' }, { localPort: '80' }, { localPort: true }, { localPort: -1 }, { localPort: 65536 },
  { lookup: 5 }, { lookup: {} }, { family: 'x' }, { family: 5 }, { family: 'IPv4' }, { autoSelectFamily: 'x' }, { autoSelectFamily: 1 }, { autoSelectFamilyAttemptTimeout: 'x' },
  { autoSelectFamilyAttemptTimeout: 0 }, { autoSelectFamilyAttemptTimeout: -1 }, { autoSelectFamilyAttemptTimeout: 1.5 }, { autoSelectFamilyAttemptTimeout: NaN },
  { timeout: 'x' }, { timeout: -1 }, { keepAliveInitialDelay: 'x' }, { signal: 'x' }, { onread: 5 }, { host: 5 }, { host: {} }]) {
  refused(options, () => net.connect({ port: 1, ...options }), () => net.connect({ port: 1, host: 'localhost', ...options }));
}
