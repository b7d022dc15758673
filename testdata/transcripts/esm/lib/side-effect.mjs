console.log('side effect');
globalThis.effects = (globalThis.effects ?? 0) + 1;
