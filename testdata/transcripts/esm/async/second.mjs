console.log('second begins');
await new Promise((resolve) => setTimeout(resolve, 5));
console.log('second ends');
