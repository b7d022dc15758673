// flags: ["--no-experimental-fetch"]
console.log(typeof fetch, typeof Headers, typeof FormData, typeof Request, typeof Response);
