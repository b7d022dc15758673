// flags: ["--no-global-search-paths"]
// env: ["NODE_PATH=/nowhere"]
console.log(require('module').globalPaths);
