// The clients mysql2 and mysql, and the server that mysql2 has.
'use strict';

const mysql2 = require('mysql2');
const mysql = require('mysql');

// the server side of mysql2 serves both clients
const server = mysql2.createServer();
server.on('connection', (conn) => {
  conn.serverHandshake({ protocolVersion: 10, serverVersion: '5.7.0', connectionId: 1, statusFlags: 2, characterSet: 33, capabilityFlags: 0xffffff, authCallback: (_, done) => done(null) });
  conn.on('error', () => {});
  conn.on('field_list', () => conn.writeEof());
  conn.on('quit', () => conn.stream.end());
  conn.on('query', (sql) => {
    conn.sequenceId = 1;
    if (sql === 'BAD') return conn.writeError({ code: 1064, message: 'You have an error' });
    if (sql.startsWith('INSERT')) return conn.writeOk({ affectedRows: 2, insertId: 7 });
    conn.writeColumns(['id', 'name', 'none'].map((name, i) => ({ catalog: 'def', schema: 's', table: 't', orgTable: 't', name, orgName: name, characterSet: 33, columnLength: 100, columnType: i ? 253 : 3, flags: 0, decimals: 0 })));
    conn.writeTextRow(['1', 'Ünï', null]);
    conn.writeTextRow(['2', sql, null]);
    conn.writeEof();
  });
});
server.listen(0, '127.0.0.1', async () => {
  const { port } = server._server.address();
  const options = { host: '127.0.0.1', port, user: 'u', password: 'p', database: 'd' };
  const conn = await require('mysql2/promise').createConnection(options);
  const [rows, fields] = await conn.query('SELECT ?, ??', ['it\'s', 'col']);
  console.log(rows, fields.map((f) => f.name));
  console.log((await conn.query('INSERT x'))[0]);
  await conn.query('BAD').catch((err) => console.log(err.code, err.errno, err.sqlState, err.message));
  await conn.end();
  const old = mysql.createConnection(options);
  old.query('SELECT ?', [new Date(0)], (err, rows) => {
    console.log(err, rows);
    const stream = old.query('SELECT stream');
    stream.on('fields', (f) => console.log(f.map((x) => x.name))).on('result', (row) => console.log(row)).on('end', () => {
      old.query('BAD', (err) => {
        console.log(err.code, err.errno, err.sqlMessage, err.sql);
        old.end((err) => {
          console.log('end', err);
          const pool = mysql2.createPool({ ...options, connectionLimit: 2 });
          let n = 0;
          for (let i = 0; i < 4; i++) pool.query('SELECT ' + i, (err, rows) => {
            if (++n === 4) pool.end(() => { console.log('pool'); server.close(); });
          });
        });
      });
    });
  });
  console.log(mysql.format('SELECT * FROM ?? WHERE a = ? AND b IN (?)', ['t', null, ['x', 'y\'z']]), mysql2.escape({ a: 1, b: true }));
  mysql.createConnection({ host: '127.0.0.1', port: 1 }).connect((err) => console.log(err.code, err.fatal));
});
