// The client pg and a server of ours.
'use strict';

const { Client, Pool } = require('pg');

require('./lib/pg-server').start(async (port, server) => {
  const where = { host: '127.0.0.1', port, user: 'me', database: 'db', password: 'secret' };
  const client = new Client(where);
  client.on('notification', (n) => console.log('notification', n.channel, n.payload));
  client.on('notice', (n) => console.log('notice', n.message, n.severity));
  client.on('end', () => console.log('end'));
  await client.connect();
  console.log((await client.query('SELECT 1 AS one')).rows);
  const people = await client.query('SELECT * FROM people');
  console.log(people.rowCount, people.fields.map((f) => f.name), people.rows.map((r) => ({ ...r, born: r.born && r.born.getFullYear() })));
  console.log((await client.query('SELECT $1::int + $2::int AS sum', [40, 2])).rows[0]);
  console.log((await client.query({ text: 'SELECT * FROM people', rowMode: 'array' })).rows[1]);
  await client.query('SELEC 1').catch((err) => console.log(err.name, err.code, err.severity, err.position, err.message));
  await client.query('NOTIFY').catch((err) => console.log(err.message));
  await client.query('NOTICE').catch((err) => console.log(err.message));
  await client.end();

  const pool = new Pool({ ...where, max: 2 });
  for (const name of ['connect', 'acquire', 'remove']) pool.on(name, () => console.log('pool', name));
  const sums = await Promise.all([1, 2, 3, 4, 5].map((n) => pool.query('SELECT $1::int + $2::int AS sum', [n, n])));
  console.log(sums.map((r) => r.rows[0].sum), pool.totalCount, pool.idleCount, pool.waitingCount);
  await pool.end();

  const wrong = new Client({ ...where, password: 'guess' });
  wrong.on('error', (err) => console.log('error', err.message));
  await wrong.connect().catch((err) => console.log('wrong', err.code, err.message));
  server.close(() => console.log('server closed'));
  const refused = new Client({ ...where, port: 1 });
  await refused.connect().catch((err) => console.log(err.code, err.message));
});
