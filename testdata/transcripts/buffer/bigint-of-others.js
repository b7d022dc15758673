// What is no BigInt is refused without looking into it.
const buffer = Buffer.alloc(8);
for (const value of [{ get x() { console.log('the accessor runs'); return 1; } }, [], '1', true]) {
  try {
    buffer.writeBigInt64LE(value);
    console.log(buffer);
  } catch (err) {
    console.log(err.name, err.code, err.message);
  }
}
