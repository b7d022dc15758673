console.log('first begins');
await null;
console.log('first ends');
export const value = 1;
