// A PostgreSQL server that knows a few statements, in protocol 3.0.
'use strict';

const net = require('net');

const message = (type, ...parts) => {
  const body = Buffer.concat(parts.map((p) => typeof p === 'string' ? Buffer.from(p + '\0') : p));
  const head = Buffer.alloc(5);
  head.write(type);
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
};
const int16 = (n) => { const b = Buffer.alloc(2); b.writeInt16BE(n); return b; };
const int32 = (n) => { const b = Buffer.alloc(4); b.writeInt32BE(n); return b; };
const rowDescription = (columns) => message('T', int16(columns.length), ...columns.flatMap(([name, type]) => [name, int32(0), int16(0), int32(type), int16(-1), int32(-1), int16(0)]));
const dataRow = (values) => message('D', int16(values.length), ...values.flatMap((v) => v === null ? [int32(-1)] : [int32(Buffer.byteLength(v)), Buffer.from(v)]));
const ready = () => message('Z', Buffer.from('I'));
const failure = (text) => message('E', Buffer.from('SERROR\0'), Buffer.from('C42601\0'), Buffer.from(`M${text}\0`), Buffer.from('P8\0'), Buffer.from([0]));

const tables = {
  'SELECT 1 AS one': [[['one', 23]], [['1']]],
  'SELECT * FROM people': [[['id', 23], ['name', 25], ['born', 1114], ['tags', 3802], ['gone', 16]], [['1', 'Zoë', '2020-01-02 03:04:05', '{"a":[1,2]}', 't'], ['2', null, null, null, 'f']]],
  'SELECT $1::int + $2::int AS sum': [[['sum', 23]], (args) => [[String(Number(args[0]) + Number(args[1]))]]],
};

exports.start = (onListening) => {
  const server = net.createServer((socket) => {
    let rest = Buffer.alloc(0), started = false, statement = '', args = [];
    const answer = (sql, values, described) => {
      const table = tables[sql];
      if (!table) return [failure(`syntax error at or near "${sql.split(' ')[0]}"`)];
      const rows = typeof table[1] === 'function' ? table[1](values) : table[1];
      return [...described ? [] : [rowDescription(table[0])], ...rows.map(dataRow), message('C', `SELECT ${rows.length}`)];
    };
    socket.on('error', () => {});
    socket.on('data', (chunk) => {
      rest = Buffer.concat([rest, chunk]);
      for (;;) {
        const at = started ? 1 : 0;
        if (rest.length < at + 4) return;
        const size = at + rest.readInt32BE(at);
        if (rest.length < size) return;
        const type = started ? String.fromCharCode(rest[0]) : 'startup', body = rest.subarray(at + 4, size);
        rest = rest.subarray(size);
        const text = (from) => body.toString('utf8', from, body.indexOf(0, from));
        switch (type) {
          case 'startup':
            started = true;
            socket.write(message('R', int32(3)));
            break;
          case 'p':
            if (text(0) !== 'secret') {
              socket.end(message('E', Buffer.from('SFATAL\0C28P01\0Mpassword authentication failed\0\0')));
              return;
            }
            socket.write(Buffer.concat([message('R', int32(0)), message('S', 'server_version', '15.0'), message('K', int32(7), int32(8)), ready()]));
            break;
          case 'Q':
            if (text(0) === 'NOTIFY') socket.write(message('A', int32(7), 'channel', 'payload'));
            if (text(0) === 'NOTICE') socket.write(message('N', Buffer.from('SNOTICE\0C00000\0Mlook out\0\0')));
            socket.write(Buffer.concat([...answer(text(0), []), ready()]));
            break;
          case 'P':
            statement = text(text(0).length + 1);
            socket.write(message('1'));
            break;
          case 'B': {
            let p = text(0).length + 1;
            p += text(p).length + 1;
            const formats = body.readInt16BE(p);
            p += 2 + 2 * formats;
            args = [];
            let n = body.readInt16BE(p);
            for (p += 2; n > 0; n--) {
              const length = body.readInt32BE(p);
              args.push(length < 0 ? null : body.toString('utf8', p + 4, p + 4 + length));
              p += 4 + Math.max(length, 0);
            }
            socket.write(message('2'));
            break;
          }
          case 'D':
            socket.write(tables[statement] ? rowDescription(tables[statement][0]) : message('n'));
            break;
          case 'E':
            socket.write(Buffer.concat(answer(statement, args, true)));
            break;
          case 'S':
            socket.write(ready());
            break;
          case 'X':
            socket.end();
            return;
        }
      }
    });
  }).listen(0, '127.0.0.1', () => onListening(server.address().port, server));
};
