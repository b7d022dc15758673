// For the system a text ends with its first NUL; paths that are checked must have none.
const attempt = (label, f) => {
  try {
    console.log(label, f());
  } catch (err) {
    console.log(label, err.name, err.code, err.message, err.path, err.dest);
  }
};
process.env['NAME\0more'] = 'value\0more';
console.log(process.env.NAME, process.env['NAME\0other'], 'NAME\0' in process.env, Object.keys(process.env).includes('NAME'));
console.log(delete process.env['NAME\0x'], process.env.NAME);
process.chdir('/');
attempt('chdir', () => process.chdir('none\0more'));
attempt('loadEnvFile', () => process.loadEnvFile('none\0more'));
attempt('loadEnvFile', () => process.loadEnvFile(Buffer.from('none')));
attempt('loadEnvFile', () => process.loadEnvFile(new URL('file:///none')));
attempt('loadEnvFile', () => process.loadEnvFile(null));
attempt('loadEnvFile', () => process.loadEnvFile([]));
attempt('binding', () => process.binding(Symbol('none')));
attempt('_linkedBinding', () => process._linkedBinding(Symbol('none')));
