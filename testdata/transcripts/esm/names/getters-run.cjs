Object.defineProperty(exports, 'a', { enumerable: true, get: function () { return counted.n; } });
const counted = { get n() { return 'got' } };
