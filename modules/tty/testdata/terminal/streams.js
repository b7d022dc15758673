const tty = require('tty');
const { stdin, stdout } = process;
console.log(stdout.isTTY, stdout.columns, stdout.rows, stdout.getWindowSize(), stdout.constructor.name, stdout._type, stdout.fd, stdout instanceof tty.WriteStream);
console.log(stdin.isTTY, stdin.isRaw, stdin.fd, stdin.constructor.name, stdin instanceof tty.ReadStream, process.stderr.isTTY);
console.log([0, 1, 2].map(tty.isatty), stdin.hasOwnProperty('isTTY'), stdout.hasOwnProperty('isTTY'));
console.log(stdin.setRawMode(true) === stdin, stdin.isRaw);
stdin.setEncoding('utf8');
stdin.once('data', (keys) => {
  console.log('keys', JSON.stringify(keys));
  console.log(stdin.setRawMode(false) === stdin, stdin.isRaw);
  stdout.once('resize', () => {
    console.log('resized', stdout.columns, stdout.rows);
    stdin.once('data', (line) => {
      console.log('line', JSON.stringify(line));
      const other = new tty.WriteStream(1);
      other.write('directly\n', () => {
        console.log('columns', other.columns);
        other.destroy();
        stdin.on('end', () => console.log('end')).resume();
        console.log('READY 4');
      });
    });
    console.log('READY 3');
  });
  console.log('READY 2');
});
console.log('READY 1');
