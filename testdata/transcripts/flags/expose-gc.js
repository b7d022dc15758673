// flags: ["--expose-gc"]
console.log(typeof gc, gc.name, gc(), Object.getOwnPropertyDescriptor(globalThis, 'gc').enumerable);
