// flags: ["--disable-proto=delete"]
console.log('__proto__' in {}, ({}).__proto__, Object.getPrototypeOf({ __proto__: null }));
