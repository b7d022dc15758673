// flags: ["--no-experimental-global-customevent"]
console.log(typeof CustomEvent, 'CustomEvent' in globalThis, typeof Event);
