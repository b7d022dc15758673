Object.defineProperties(exports, { a: { value: 1 } });
